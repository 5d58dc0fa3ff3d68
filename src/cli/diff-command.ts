import { COMMAND_LINE, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { diffModules } from '../update/diff.ts';
import { diffHtml } from '../update/diff-html.ts';
import { diffPackages, isPackage, packageLines } from '../update/diff-packages.ts';
import { diffText } from '../update/diff-words.ts';
import { commandCodes } from './codes.ts';
import { exitCodeFor, exitCodes } from './exit-codes.ts';
import { printJson, tell, tellDiagnostics } from './output.ts';
import { writePage } from './write-page.ts';

export interface DiffFlags {
  readonly html?: string;
  readonly json?: boolean;
}

/** Says how two versions differ, and what uploading the new one does to a course. */
export async function runDiff(before: string, after: string | undefined, flags: DiffFlags): Promise<number> {
  if (after !== undefined && (await isPackage(before)) && (await isPackage(after)))
    return packages(before, after, flags);
  const report = await diffModules(before, after);
  const isCompared = report.before !== undefined;
  const unwritten = flags.html === undefined || !isCompared ? [] : await writePage(flags.html, diffHtml(report));
  const diagnostics = [...report.diagnostics, ...unwritten];
  if (flags.json === true) await printJson({ ...report, diagnostics });
  else {
    tellDiagnostics(diagnostics);
    if (isCompared && flags.html === undefined) tell(diffText(report));
    else if (isCompared && unwritten.length === 0) tell(`${flags.html} shows how they differ.\n`);
  }
  return exitCodeFor(diagnostics, false);
}

async function packages(before: string, after: string, flags: DiffFlags): Promise<number> {
  if (flags.html !== undefined) return refuse(noPage(), flags);
  const report = await diffPackages(before, after);
  if (flags.json === true) await printJson(report);
  else {
    tellDiagnostics(report.diagnostics);
    const lines = packageLines(report);
    if (report.diagnostics.length === 0)
      tell(lines.length === 0 ? 'The two packages hold the same.\n' : `${lines.join('\n')}\n`);
  }
  return exitCodeFor(report.diagnostics, false);
}

function noPage(): Diagnostic {
  return commandCodes.report('wrong-usage', {
    message: '--html shows how two modules differ, not two packages.',
    hint: 'Leave it out, or name the modules’ folders.',
    place: { file: COMMAND_LINE },
  });
}

async function refuse(fault: Diagnostic, { json }: DiffFlags): Promise<number> {
  if (json === true) await printJson({ diagnostics: [fault] });
  else tellDiagnostics([fault]);
  return exitCodes.usage;
}
