import { COMMAND_LINE, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { formatVerifyHtml, formatVerifyText, type Platform, type VerifyReport, verifyJson } from '../verify-entry.ts';
import { commandCodes } from './codes.ts';
import { exitCodeFor, exitCodes } from './exit-codes.ts';
import { type FormatFlags, formatOf } from './formats/output-format.ts';
import { printFindings } from './formats/print-findings.ts';
import { print, printDiagnostics, summary } from './output.ts';
import type { UntrustedFlags } from './untrusted-flags.ts';
import { verifyContained } from './verify-contained.ts';
import { writePage } from './write-page.ts';

export interface VerifyFlags extends UntrustedFlags, FormatFlags {
  readonly for?: readonly string[];
  readonly html?: string;
  readonly strict?: boolean;
}

/** Every platform, and whether it is asked for without `--for`. */
const known: Readonly<Record<Platform, boolean>> = {
  moodle: true,
  canvas: true,
  'new-quizzes': false,
  'open-edx': false,
};
const platforms = Object.keys(known).filter(isPlatform);
const usual = platforms.filter((name) => known[name]);

/** Reads each package and says what platforms will make of it. */
export async function runVerify(packages: readonly string[], flags: VerifyFlags): Promise<number> {
  const unknown = (flags.for ?? []).find((name) => !isPlatform(name));
  if (unknown !== undefined) return refuse(unknownPlatform(unknown), flags);
  const chosen = (flags.for ?? usual).filter(isPlatform);
  const reports: VerifyReport[] = [];
  const failed: Diagnostic[] = [];
  for (const path of packages) {
    const verified = await verifyContained(path, chosen, flags);
    if (verified.value !== undefined) reports.push(verified.value);
    failed.push(...verified.diagnostics);
  }
  const unwritten = flags.html === undefined ? [] : await writePage(flags.html, formatVerifyHtml(reports));
  const found = verifyJson(reports);
  const diagnostics = [...found.diagnostics, ...failed, ...unwritten];
  const format = formatOf(flags);
  await printFindings(format, found, diagnostics);
  if (format === 'people') {
    print(reports.map(formatVerifyText).join('\n'));
    printDiagnostics([...failed, ...unwritten]);
  }
  if (format === 'github') print(`${reports.length} read; ${summary(diagnostics)}.\n`);
  return exitCodeFor(diagnostics, flags.strict ?? false);
}

function unknownPlatform(name: string): Diagnostic {
  return commandCodes.report('wrong-usage', {
    message: `There is no platform “${name}”.`,
    hint: `It is one of: ${platforms.join(', ')}.`,
    place: { file: COMMAND_LINE },
  });
}

async function refuse(fault: Diagnostic, flags: VerifyFlags): Promise<number> {
  const format = formatOf(flags);
  await printFindings(format, { packages: [] }, [fault]);
  if (format === 'people') printDiagnostics([fault]);
  return exitCodes.usage;
}

function isPlatform(name: string): name is Platform {
  return Object.hasOwn(known, name);
}
