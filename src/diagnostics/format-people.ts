import type { Diagnostic, Severity } from './diagnostic.ts';

const words: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };
const colours: Readonly<Record<Severity, string>> = { error: '\u001b[31m', warning: '\u001b[33m', info: '\u001b[36m' };
const order: readonly Severity[] = ['error', 'warning', 'info'];

/** `file:line:column`, which terminals and editors open at a click. */
function formatPlace(place: Pick<Diagnostic, 'file' | 'range'>): string {
  const { start } = place.range ?? {};
  return start === undefined ? place.file : `${place.file}:${start.line}:${start.column}`;
}

/** Notes of one code that are written out; a catalogue of hundreds of modules has one each. */
const NOTES_PER_CODE = 5;

/**
 * Findings for people, in the order of their files and lines; a colour only where `colour` says the terminal shows it.
 * Errors and warnings are all there; of notes that repeat one code the rest are counted.
 */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  { colour }: { readonly colour: boolean },
): string {
  const notes = new Map<string, number>();
  const shown = sortDiagnostics(diagnostics).filter(({ severity, code }) => {
    if (severity !== 'info') return true;
    const count = (notes.get(code) ?? 0) + 1;
    notes.set(code, count);
    return count <= NOTES_PER_CODE;
  });
  const rest = [...notes].flatMap(([code, count]) => restOf(code, count - NOTES_PER_CODE));
  return [...shown.map((diagnostic) => formatDiagnostic(diagnostic, colour)), ...rest].join('');
}

function restOf(code: string, count: number): readonly string[] {
  return count > 0
    ? [`and ${count} more note${count === 1 ? '' : 's'} like ${count === 1 ? 'it' : 'them'} [${code}]\n`]
    : [];
}

function formatDiagnostic(diagnostic: Diagnostic, colour: boolean): string {
  const { severity, message, code, hint, related = [] } = diagnostic;
  const word = colour ? `${colours[severity]}${words[severity]}\u001b[0m` : words[severity];
  const lines = [`${formatPlace(diagnostic)}: ${word}: ${message} [${code}]`];
  if (hint !== undefined) lines.push(`    ${hint}`);
  for (const place of related) lines.push(`    ${formatPlace(place)}: ${place.message}`);
  return `${lines.map(visible).join('\n')}\n`;
}

/** Our own colours, which stay. */
const COLOUR = '(?!\\u001b\\[(?:3[136]|0)m)';

/** Control characters, C1 controls and bidirectional overrides: what an author wrote must not command a terminal. */
const COMMANDS = new RegExp(
  `${COLOUR}[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069]`,
  'g',
);

function visible(line: string): string {
  return line.replace(COMMANDS, '\ufffd');
}

/** By file, then place, then severity and code; equal on every machine. */
function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const compareText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
  const line = (diagnostic: Diagnostic): number => diagnostic.range?.start.line ?? 0;
  const column = (diagnostic: Diagnostic): number => diagnostic.range?.start.column ?? 0;
  return [...diagnostics].sort(
    (left, right) =>
      compareText(left.file, right.file) ||
      line(left) - line(right) ||
      column(left) - column(right) ||
      order.indexOf(left.severity) - order.indexOf(right.severity) ||
      compareText(left.code, right.code),
  );
}

/** `2 errors, 1 warning`; empty where there is nothing to count. */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): string {
  return order
    .map(
      (severity) =>
        [diagnostics.filter((diagnostic) => diagnostic.severity === severity).length, words[severity]] as const,
    )
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}${count === 1 ? '' : 's'}`)
    .join(', ');
}
