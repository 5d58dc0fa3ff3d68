import { boxHint, meantBox } from './box-kinds.ts';
import type { ReportAt } from './codes.ts';
import { cutQuotation } from './cut-quotation.ts';
import { type BoxMeta, MAX_BOXES } from './markdown-boxes.ts';

/** What the author is told about a box, or about a line of colons that makes none. */
export function reportBox({ source, fault }: BoxMeta, offset: number, report: ReportAt): void {
  switch (fault) {
    case undefined:
      return;
    case 'unknown':
      report(
        'box-unknown',
        offset,
        `\`${cutQuotation(source)}\` makes no box here; it is shown as it was typed.`,
        meantBox(source.replace(/^:+/, '')),
      );
      return;
    case 'not-open':
      report(
        'box-not-open',
        offset,
        `\`${cutQuotation(source)}\` ends a box, but none is open here; it is shown as it was typed.`,
        'Delete the line, or begin the box above: `::: note Title`. In a list the colons are indented as far as the words.',
      );
      return;
    case 'not-closed':
      report(
        'box-not-closed',
        offset,
        `The box \`${cutQuotation(source)}\` has no end, so it would hold all that follows.`,
        'Write `:::` in a line of its own where it ends. In a list or a quotation it ends there, too.',
      );
      return;
    case 'too-deep':
      report(
        'box-too-deep',
        offset,
        `More than ${MAX_BOXES} boxes are inside each other here; this one would be left out.`,
        'End some of the boxes before this one: `:::` in a line of its own.',
      );
      return;
    case 'empty':
      report('box-empty', offset, `The box \`${cutQuotation(source)}\` holds nothing.`, boxHint());
  }
}
