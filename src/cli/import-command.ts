import { COMMAND_LINE, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { countWords, type ImportReport } from '../import/report/report.ts';
import { REPORT_FILE } from '../importing/report-file.ts';
import type { ImportRequest, ImportResult } from '../importing/request.ts';
import { commandCodes } from './codes.ts';
import { exitCodeFor, exitCodes } from './exit-codes.ts';
import { print, printDiagnostics, printJson, printStack } from './output.ts';
import { type UntrustedFlags, untrustedSettings } from './untrusted-flags.ts';

export interface ImportFlags extends UntrustedFlags {
  readonly to?: string;
  readonly into?: string;
  readonly language?: string;
  readonly only?: readonly string[];
  readonly splitAt?: '1' | '2' | '3' | 'never';
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** Makes a module of files of other programs. */
export async function runImport(files: readonly string[], flags: ImportFlags): Promise<number> {
  const fault = faultOf(flags);
  if (fault !== undefined) {
    if (flags.json === true) await printJson({ diagnostics: [fault] });
    else printDiagnostics([fault]);
    return exitCodes.usage;
  }
  const { to, into, language, only, dryRun } = flags;
  const request = { files, to, into, language, only, dryRun, splitAt: levelOf(flags.splitAt), onFault: printStack };
  const result = await imported(request, flags);
  const { made, report, diagnostics } = result;
  if (flags.json === true)
    await printJson({
      ...(made === undefined ? {} : { made }),
      ...(report === undefined ? {} : { report }),
      diagnostics,
    });
  else {
    printDiagnostics(diagnostics);
    print(wordsFor(result, flags.dryRun === true));
  }
  return exitCodeFor(diagnostics, false);
}

async function imported(request: ImportRequest, flags: UntrustedFlags): Promise<ImportResult> {
  const settings = untrustedSettings(flags);
  if (settings !== undefined) {
    const { importUntrusted } = await import('../untrusted/import-untrusted.ts');
    return importUntrusted({ ...request, ...settings });
  }
  const { importFiles } = await import('../importing/import-files.ts');
  return importFiles(request);
}

function levelOf(written: ImportFlags['splitAt']): 1 | 2 | 3 | 'never' | undefined {
  if (written === undefined || written === 'never') return written;
  return written === '1' ? 1 : written === '2' ? 2 : 3;
}

function faultOf({ to, into, language, untrusted }: ImportFlags): Diagnostic | undefined {
  const place = { file: COMMAND_LINE };
  if (to !== undefined && into !== undefined)
    return commandCodes.report('wrong-usage', {
      message: '--to makes a module and --into adds to one.',
      hint: 'Leave one of the two out.',
      place,
    });
  if (untrusted === true && into !== undefined)
    return commandCodes.report('wrong-usage', {
      message: 'What a stranger sent becomes a module of its own: --into has no meaning with --untrusted.',
      hint: 'Import it into a folder of its own and look at it first.',
      place,
    });
  if (language !== undefined && !/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(language))
    return commandCodes.report('wrong-usage', {
      message: `“${language}” is no language tag.`,
      hint: 'Write one as in es, pt-BR or zh-Hant.',
      place,
    });
  return undefined;
}

function wordsFor({ made, report }: ImportResult, isDry: boolean): string {
  if (report === undefined) return '';
  // By these numbers --only chooses.
  const areAll = report.modules.length > 1 && report.entries.every(({ kind }) => kind !== 'not-chosen');
  const modules = report.modules.map(
    ({ title, counts }, index) => `  ${areAll ? `${index + 1} ` : ''}“${title}”: ${countWords(counts)}`,
  );
  const lines = [`Read as: ${report.originals.map(({ name, title }) => `${name} (${title})`).join(', ')}.`, ...modules];
  if (made !== undefined && made.changes.length > 0)
    lines.push('Taken over into what was there:', ...made.changes.map((change) => `  ${change}`));
  lines.push(...sums(report));
  if (made === undefined) return `${lines.join('\n')}\nNothing was written.\n`;
  if (!made.written) {
    const why = isDry
      ? `Nothing was written: it would be in ${made.folder}.`
      : `${made.folder} has all of this already.`;
    return `${lines.join('\n')}\n${why}\n`;
  }
  const path = made.kind === 'unit' ? `${made.folder}/unit.json` : made.folder;
  lines.push(
    `${made.folder} is written. ${made.folder}/${REPORT_FILE} says what was taken, changed and left behind.`,
    `Look at it with \`npx cartwright preview ${made.folder}\`; \`npx cartwright check ${path}\` says what is still to be filled in.`,
  );
  return `${lines.join('\n')}\n`;
}

function sums({ entries, toDos }: ImportReport): readonly string[] {
  const count = (outcome: string): number => entries.filter((one) => one.outcome === outcome).length;
  return [
    `${count('changed')} changed, ${count('left')} left out or to be set by hand, ${toDos.length} to fill in before you publish.`,
  ];
}
