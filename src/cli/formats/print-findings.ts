import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { version } from '../../version.ts';
import { printJson, printText } from '../output.ts';
import type { OutputFormat } from './output-format.ts';

/**
 * Prints on stdout what machines asked for; nothing for people.
 * @param report - what the command's JSON document holds beside its findings
 */
export async function printFindings(
  format: OutputFormat,
  report: object,
  diagnostics: readonly Diagnostic[],
): Promise<void> {
  switch (format) {
    case 'people':
      return;
    case 'json':
      await printJson({ ...report, diagnostics });
      return;
    case 'github': {
      const { formatGithub } = await import('./github.ts');
      await printText(formatGithub(diagnostics));
      return;
    }
    case 'sarif': {
      const [{ sarifLog }, { everyFamily }] = await Promise.all([import('./sarif.ts'), import('./every-family.ts')]);
      await printText(`${JSON.stringify(sarifLog(diagnostics, { version, families: everyFamily }), null, 2)}\n`);
    }
  }
}
