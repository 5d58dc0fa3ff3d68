import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { FindingError } from '../diagnostics/finding-error.ts';
import { machineFault } from '../diagnostics/machine-fault.ts';
import { sourceCodes } from '../source/codes.ts';
import { type Host, HostError } from '../source/host.ts';
import { hostDiagnostic } from '../source/paths.ts';
import { buildCodes } from './codes.ts';
import { StoppedError } from './stopped.ts';

/** Told of each fault of the program: what was thrown, and what is said of it. */
export type OnFault = (thrown: unknown, finding: Diagnostic) => void;

/** What is being done, for whoever is told that it failed. */
export interface Doing {
  /** In the middle of a sentence: “building the package for canvas of”. */
  readonly what: string;
  /** The file or folder with which it is done, as the user knows it. */
  readonly file: string;
  /** How the host names what it read: where the machine fails, the file at which it failed is named instead. */
  readonly nameOf?: Host['nameOf'];
}

/** What can be thrown is not ours to choose; nobody reads more than a line of it. */
const LONGEST_DETAIL = 300;

/**
 * Does one thing of many. Whatever is thrown there becomes a finding that names its file, so that a fault of ours in one
 * module costs nobody the others.
 */
export async function contained<Value>(
  doing: Doing,
  work: () => Value | Promise<Value>,
  onFault?: OnFault,
): Promise<Result<Value>> {
  try {
    return { value: await work(), diagnostics: [] };
  } catch (error) {
    if (error instanceof StoppedError) throw error;
    return { diagnostics: [faultOf(error, doing, onFault)] };
  }
}

/** The same for what gives a result with findings of its own. */
export async function containedResult<Value>(
  doing: Doing,
  work: () => Result<Value> | Promise<Result<Value>>,
  onFault?: OnFault,
): Promise<Result<Value>> {
  const { value, diagnostics } = await contained(doing, work, onFault);
  return value ?? { diagnostics };
}

/** Whether it is the program that failed, or the machine, and nothing that anybody wrote. */
export function isNobodysMistake({ code }: Diagnostic): boolean {
  return code === 'build/program-fault' || code === 'source/machine-fault';
}

function faultOf(error: unknown, { what, file, nameOf }: Doing, onFault: OnFault | undefined): Diagnostic {
  const place = { file };
  if (error instanceof FindingError) return error.finding;
  if (error instanceof HostError) {
    const name = error.reason === 'machine' && nameOf !== undefined ? nameOf(error.path) : file;
    return hostDiagnostic(error, name, { file: name });
  }
  const fault = machineFault(error);
  if (fault !== undefined)
    return sourceCodes.report('machine-fault', {
      message: `The machine failed while ${what} \`${file}\`: ${fault.reason}.`,
      hint: fault.advice,
      place,
    });
  const finding = buildCodes.report('program-fault', {
    message: `Cartwright failed while ${what} \`${file}\`: ${detailOf(error)}`,
    hint: 'This is a fault of the program, not of your module. Everything else was done. Please report it, if you can with the module; CARTWRIGHT_DEBUG=1 shows where it happened.',
    place,
  });
  onFault?.(error, finding);
  return finding;
}

function detailOf(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  const detail = line.length > LONGEST_DETAIL ? `${line.slice(0, LONGEST_DETAIL)}…` : line;
  if (detail === '') return 'no reason was given.';
  return /[.!?…]$/.test(detail) ? detail : `${detail}.`;
}
