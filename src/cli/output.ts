import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { countDiagnostics, formatDiagnostics } from '../diagnostics/format-people.ts';
import { outputHead } from '../pipeline/output-head.ts';

/** Text for people goes to stderr, so that stdout stays free for `--json`. */
export function print(text: string): void {
  process.stderr.write(text);
}

/** Lines for people; nothing where there are none. */
export function printLines(lines: readonly string[]): void {
  if (lines.length > 0) print(`${lines.join('\n')}\n`);
}

/** Findings for people. */
export function printDiagnostics(diagnostics: readonly Diagnostic[]): void {
  print(formatDiagnostics(diagnostics, { colour: useColour() }));
}

/** Where a fault of the program happened, for whoever asks for it. */
export function printStack(thrown: unknown): void {
  if ((process.env.CARTWRIGHT_DEBUG ?? '') !== '' && thrown instanceof Error) print(`${thrown.stack}\n`);
}

/** How many findings there are, for the end of a run: `2 errors, 1 warning`. */
export function summary(diagnostics: readonly Diagnostic[]): string {
  const counted = countDiagnostics(diagnostics);
  return counted === '' ? 'no problems' : counted;
}

/** https://no-color.org */
function useColour(): boolean {
  return process.stderr.isTTY === true && (process.env.NO_COLOR ?? '') === '' && process.env.TERM !== 'dumb';
}

/** What each command prints for machines where it did nothing, besides its findings. */
export const emptyReports = {
  build: { packages: [] },
  check: { checked: [], translations: [] },
  verify: { packages: [] },
  customize: {},
  update: { updates: [], undone: [], translations: [] },
  resolve: { folder: '.', decided: [], open: [] },
  diff: { kind: 'modules', modules: [], added: [], removed: [] },
} as const;

/** That of the command that was typed; a build’s where there is no such command. */
export function emptyReport(command: string | undefined): object {
  return new Map<string | undefined, object>(Object.entries(emptyReports)).get(command) ?? emptyReports.build;
}

/** The one JSON document of a command, and nothing else, on stdout. */
export function printJson(value: object): Promise<void> {
  return printText(`${JSON.stringify({ ...outputHead, ...value }, null, 2)}\n`);
}

/** What machines read, on stdout; settled when it is handed over. */
export async function printText(text: string): Promise<void> {
  await new Promise<void>((resolve) => {
    process.stdout.write(text, () => resolve());
  });
}
