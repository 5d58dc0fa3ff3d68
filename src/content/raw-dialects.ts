import { meantBox } from './box-kinds.ts';
import type { ReportAt } from './codes.ts';
import { cutQuotation } from './cut-quotation.ts';
import type { Token } from './markdown-state.ts';
import type { TextPositions } from './text-positions.ts';

const FRONT_MATTER =
  /^(?:---[ \t]*\r?\n(?:[A-Za-z_][\w-]*:|#)[\s\S]*?\n(?:---|\.\.\.)|\+\+\+[ \t]*\r?\n[\s\S]*?\n\+\+\+)[ \t]*(?:\r?\n|$)/;
const CONFLICT = /^(?:<{7}|>{7})(?: [^\n]*)?$/;

/** What other programs read before or beside Markdown: it has to be looked for in the text itself. */
export function checkRawText(text: string, tokens: readonly Token[], positions: TextPositions, report: ReportAt): void {
  const code = tokens.filter(({ type }) => type === 'fence' || type === 'code_block');
  checkConflicts(text, code, positions, report);
  if (FRONT_MATTER.test(text))
    report(
      'other-dialect',
      0,
      'The text begins with settings for another program, which students would see as a heading.',
      'Delete them; title, authors and date are in the definition.',
    );
  for (const { type, info, map } of code)
    if (type === 'fence' && /^\{[^{}]*\}/.test(info))
      report(
        'other-dialect',
        positions.lineStart(map?.[0] ?? 0),
        `\`${cutQuotation(info)}\` is how MyST, Quarto and R Markdown mark a box or a program to run; here it is shown as code.`,
        `For a box: ${meantBox(info)} For code, write the name of its language alone.`,
      );
}

function checkConflicts(text: string, code: readonly Token[], positions: TextPositions, report: ReportAt): void {
  if (!/^[<>]{7}/m.test(text)) return;
  const lines = text.split(/\r\n?|\n/);
  const first = lines.findIndex(
    (line, index) => CONFLICT.test(line) && !code.some(({ map }) => map !== null && map[0] <= index && index < map[1]),
  );
  if (first < 0) return;
  report(
    'conflict-marker',
    positions.lineStart(first),
    `\`${cutQuotation(lines[first] ?? '')}\` marks a conflict between two versions that was not settled.`,
    'Keep the words that are right, and delete the others with the lines of `<<<<<<<`, `=======` and `>>>>>>>`.',
  );
}
