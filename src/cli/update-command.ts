import { families, familyLines } from '../customized/families.ts';
import { bothTexts, commandToDecide, isOfText } from '../customized/ways-to-decide.ts';
import { COMMAND_LINE, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { changeLines } from '../update/change-words.ts';
import { ofUnit } from '../update/diff-words.ts';
import { update } from '../update/on-disk.ts';
import { type UndoReport, undoUpdate } from '../update/undo.ts';
import type { UpdatedModule, UpdateReport } from '../update/update.ts';
import { commandCodes } from './codes.ts';
import { exitCodeFor, exitCodes } from './exit-codes.ts';
import { emptyReports, print, printDiagnostics, printJson, printLines } from './output.ts';

export interface UpdateFlags {
  readonly from?: string;
  readonly dryRun?: boolean;
  readonly undo?: boolean;
  readonly json?: boolean;
  readonly strict?: boolean;
}

/** Updates one customized folder after the other; one report and one exit code. */
export async function runUpdate(folders: readonly string[], flags: UpdateFlags): Promise<number> {
  const fault = faultOf(folders, flags);
  if (fault !== undefined) {
    if (flags.json === true) await printJson({ ...emptyReports.update, diagnostics: [fault] });
    else printDiagnostics([fault]);
    return exitCodes.usage;
  }
  return flags.undo === true ? runUndo(folders, flags) : updateAll(folders, flags);
}

function faultOf(folders: readonly string[], { from, dryRun, undo }: UpdateFlags): Diagnostic | undefined {
  const usage = (message: string, hint: string): Diagnostic =>
    commandCodes.report('wrong-usage', { message, hint, place: { file: COMMAND_LINE } });
  if (undo === true && (from !== undefined || dryRun === true))
    return usage('--undo takes back the last update; --from and --dry-run belong to the next.', 'Leave them out.');
  if (from !== undefined && folders.length > 1)
    return usage('--from names the new version of one module.', 'Update the folders one by one.');
  return undefined;
}

async function updateAll(folders: readonly string[], flags: UpdateFlags): Promise<number> {
  const reports: UpdateReport[] = [];
  for (const folder of folders) reports.push(await update({ folder, from: flags.from, dryRun: flags.dryRun }));
  const diagnostics = reports.flatMap((report) => report.diagnostics);
  const translations = families(
    reports.flatMap(({ modules, unitTranslation = [] }) =>
      [unitTranslation, ...modules.map((one) => one.translation ?? [])].flat(),
    ),
  );
  if (flags.json === true)
    await printJson({
      ...emptyReports.update,
      updates: reports.map(({ diagnostics: _own, unitTranslation: _unit, ...report }) => report),
      translations,
      diagnostics,
    });
  else {
    printDiagnostics(diagnostics);
    for (const report of reports) print(wordsFor(report, flags.dryRun === true));
    printLines(familyLines(translations));
  }
  const isOpen = reports.some(({ conflicts }) => conflicts.length > 0);
  const code = exitCodeFor(diagnostics, flags.strict ?? false);
  return code === exitCodes.clean && flags.strict === true && isOpen ? exitCodes.author : code;
}

async function runUndo(folders: readonly string[], flags: UpdateFlags): Promise<number> {
  const reports: UndoReport[] = [];
  for (const folder of folders) reports.push(await undoUpdate(folder));
  const diagnostics = reports.flatMap((report) => report.diagnostics);
  if (flags.json === true)
    await printJson({
      ...emptyReports.update,
      undone: reports.map(({ folder, files }) => ({ folder, files })),
      diagnostics,
    });
  else {
    printDiagnostics(diagnostics);
    for (const { folder, files } of reports)
      if (files.length > 0)
        print(
          `${folder} is as it was before (${files.join(', ')}). \`npx cartwright update ${folder} --undo\` once more takes this back.\n`,
        );
  }
  return exitCodeFor(diagnostics, flags.strict ?? false);
}

/** What was done, or would be, for people. */
export function wordsFor(report: UpdateReport, isDry: boolean): string {
  const { folder, modules, unit = [], newModules, goneModules, conflicts, written } = report;
  if (modules.length === 0 && newModules.length === 0) return '';
  const lines = modules.flatMap((one) => moduleLines(one, modules.length > 1));
  lines.push(...ofUnit(unit));
  if (newModules.length > 0) lines.push('New in the unit:', ...newModules.map((name) => `  ${name}`));
  if (goneModules.length > 0)
    lines.push('Gone from the publisher’s unit, and kept in yours:', ...goneModules.map((name) => `  ${name}`));
  if (conflicts.length > 0) {
    const when = isDry ? 'once the update is made' : 'until then your version is used';
    lines.push(`To decide (${conflicts.length}); ${when}:`);
    for (const conflict of conflicts) {
      lines.push(`  ${conflict.where}`, ...bothTexts(conflict).map((line) => `    ${line}`));
      // Before the update is made there is nothing that the command could decide.
      if (!isDry) lines.push(`    ${commandToDecide(conflict.id, folder, isOfText(conflict))}`);
    }
  }
  const end = isDry
    ? 'Nothing was written.'
    : written
      ? `\`npx cartwright update ${folder} --undo\` brings back what was there.`
      : 'Nothing had to be changed.';
  return `${folder}: ${lines.join('\n')}\n${end}\n`;
}

function moduleLines({ folder, title, from, to, taken, kept, files }: UpdatedModule, isOneOfMany: boolean): string[] {
  const name = isOneOfMany ? `${folder}, “${title}”` : `“${title}”`;
  const versions = from === to ? `version ${to}` : `from version ${from} to ${to}`;
  const news = [
    ...changeLines(taken),
    ...files.taken.map((file) => `The file ${file} is taken over`),
    ...files.gone.map((file) => `The file ${file} is deleted, since nothing shows it any more`),
  ];
  return [
    `${name}, ${versions}.`,
    ...(news.length === 0 ? ['Nothing is new.'] : ['Taken over:', ...news.map((line) => `  ${line}`)]),
    ...(kept.length === 0
      ? []
      : [
          'Gone from the publisher’s version, and kept since your module needs it:',
          ...kept.map(({ where }) => `  ${where}`),
        ]),
  ];
}
