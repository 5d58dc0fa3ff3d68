import { readFile } from 'node:fs/promises';
import { writeAtomically } from '../archive/write.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Platform, type VerifyReport, verify } from '../verify/index.ts';
import { formatVerifyHtml } from '../verify/report/html.ts';
import { formatVerifyText } from '../verify/report/text.ts';
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
    const bytes = await readPackage(path);
    if (bytes === undefined) unreadable = true;
    else reports.push(await verify(bytes, { for: chosen, name: path }));
  }
  const diagnostics: Diagnostic[] = reports.flatMap((report) => report.diagnostics);
  if (flags.json === true) await printJson({ diagnostics });
  else for (const report of reports) tell(formatVerifyText(report));
  if (flags.html !== undefined)
    await writeAtomically(flags.html, [new TextEncoder().encode(formatVerifyHtml(reports))]);
  return unreadable ? exitCodes.author : exitCodeFor(diagnostics, flags.strict ?? false);
}

function isPlatform(name: string): name is Platform {
  return (platforms as readonly string[]).includes(name);
}

/** A package that cannot be read is said at once; the others are still verified. */
async function readPackage(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const why = code === 'ENOENT' ? 'does not exist' : code === 'EISDIR' ? 'is a folder' : `cannot be read (${code})`;
    tell(`cartwright: ${path} ${why}.\n`);
    return undefined;
  }
}
