import type { CommanderError } from 'commander';
import { COMMAND_LINE, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { machineFault } from '../diagnostics/machine-fault.ts';
import { sourceCodes } from '../source/codes.ts';
import { commandCodes } from './codes.ts';
import { exitCodes } from './exit-codes.ts';
import { typedFormat } from './formats/output-format.ts';
import { printFindings } from './formats/print-findings.ts';
import { emptyReport, print, printStack } from './output.ts';

const place = { file: COMMAND_LINE };

/**
 * Says what ended a command. Wrong usage has a code of its own, and so has what the machine lacks; anything else that is
 * thrown is a fault of ours.
 */
export async function explainThrown(error: unknown): Promise<number> {
  const detail = error instanceof Error ? error.message : String(error);
  if (isUsage(error)) {
    if (error.exitCode === 0) return exitCodes.clean;
    const message = detail.replace(/^error: /, '');
    const hint = '`npx cartwright --help` lists commands and options.';
    await printFault(commandCodes.report('wrong-usage', { message, hint, place }));
    return exitCodes.usage;
  }
  const fault = machineFault(error);
  if (fault !== undefined) {
    const message = `Cartwright cannot run: ${fault.reason}.`;
    await printFault(sourceCodes.report('machine-fault', { message, hint: fault.advice, place }));
    print(`cartwright: ${fault.reason}. ${fault.advice}\n`);
    return exitCodes.fault;
  }
  await printFault(commandCodes.report('program-fault', { message: detail, hint: 'Please report it.', place }));
  print(
    `cartwright: a fault of the program, not of your module: ${detail}\nPlease report it; CARTWRIGHT_DEBUG=1 shows where it happened.\n`,
  );
  printStack(error);
  return exitCodes.fault;
}

/** Known by its code: the library that reads what was typed may not even have been loaded. */
function isUsage(error: unknown): error is CommanderError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('commander.');
}

/** Programs that asked for a document get one also where no command ran. */
async function printFault(fault: Diagnostic): Promise<void> {
  await printFindings(typedFormat(process.argv), emptyReport(process.argv[2]), [fault]);
}
