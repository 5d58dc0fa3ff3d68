import { COMMAND_LINE, type Diagnostic, type Severity } from '../../diagnostics/diagnostic.ts';
import { inFileOrder } from '../../diagnostics/in-file-order.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * Findings as workflow commands of GitHub Actions, one a line: a run shows each beside the line of the file it is about.
 * Paths are relative to the working folder, so the command has to run at the repository's root.
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function formatGithub(diagnostics: readonly Diagnostic[]): string {
  return inFileOrder(diagnostics).map(line).join('');
}

function line({ severity, code, message, hint, file, range, related = [] }: Diagnostic): string {
  const properties = {
    ...(file === COMMAND_LINE ? {} : { file }),
    ...(range === undefined
      ? {}
      : { line: range.start.line, col: range.start.column, endLine: range.end.line, endColumn: range.end.column }),
    title: code,
  };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  const text = [message, ...(hint === undefined ? [] : [hint]), ...related.map((one) => `${one.file}: ${one.message}`)];
  return `::${commands[severity]} ${written.join(',')}::${data(text.join('\n'))}\n`;
}

/** A line break would end the command, and what follows could be a command of its own. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
