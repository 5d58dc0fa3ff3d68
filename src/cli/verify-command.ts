import { open } from 'node:fs/promises';
import { writeAtomically } from '../archive/write.ts';
import { writeReason } from '../archive/write-reason.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import {
  formatVerifyHtml,
  formatVerifyText,
  type Platform,
  type VerifyReport,
  verify,
  verifyJson,
} from '../verify/index.ts';
import { exitCodeFor, exitCodes } from './exit-codes.ts';
import { printJson, tell } from './output.ts';

export interface VerifyFlags {
  readonly for?: readonly string[];
  readonly html?: string;
  readonly json?: boolean;
  readonly strict?: boolean;
}

const platforms: readonly Platform[] = ['moodle', 'canvas'];

/** Reads each package and says what platforms will make of it. */
export async function runVerify(packages: readonly string[], flags: VerifyFlags): Promise<number> {
  const chosen = (flags.for ?? platforms).filter(isPlatform);
  const unknown = (flags.for ?? []).find((name) => !isPlatform(name));
  if (unknown !== undefined) {
    tell(`cartwright: there is no platform “${unknown}”; it is one of: ${platforms.join(', ')}.\n`);
    return exitCodes.usage;
  }
  const reports: VerifyReport[] = [];
  let unreadable = false;
  for (const path of packages) {
    if (await isReadable(path)) reports.push(await verify(path, { for: chosen, name: path }));
    else unreadable = true;
  }
  const diagnostics: Diagnostic[] = reports.flatMap((report) => report.diagnostics);
  if (flags.json === true) await printJson(verifyJson(reports));
  else for (const report of reports) tell(formatVerifyText(report));
  if (flags.html !== undefined && !(await writePage(flags.html, formatVerifyHtml(reports)))) return exitCodes.fault;
  return unreadable ? exitCodes.author : exitCodeFor(diagnostics, flags.strict ?? false);
}

/** Whether the report could be written; where it could not, that is said. */
async function writePage(path: string, html: string): Promise<boolean> {
  try {
    await writeAtomically(path, [new TextEncoder().encode(html)]);
    return true;
  } catch (error) {
    const reason = writeReason(error);
    if (reason === undefined) throw error;
    tell(`cartwright: ${path} cannot be written: ${reason}.\n`);
    return false;
  }
}

function isPlatform(name: string): name is Platform {
  return (platforms as readonly string[]).includes(name);
}

/** A package that cannot be read is said at once; the others are still verified. */
async function isReadable(path: string): Promise<boolean> {
  try {
    const file = await open(path);
    const isFile = (await file.stat()).isFile();
    await file.close();
    if (!isFile) tell(`cartwright: ${path} is not a file.\n`);
    return isFile;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    tell(`cartwright: ${path} ${code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`}.\n`);
    return false;
  }
}
