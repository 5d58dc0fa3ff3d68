import { readFile } from 'node:fs/promises';
import { COMMAND_LINE, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { keepTexts, resolveConflicts } from '../update/on-disk.ts';
import type { Decision, ResolveReport } from '../update/resolve.ts';
import { commandCodes } from './codes.ts';
import { exitCodeFor, exitCodes } from './exit-codes.ts';
import { emptyReports, print, printDiagnostics, printJson } from './output.ts';

export interface ResolveFlags {
  readonly in: string;
  readonly mine?: boolean;
  readonly theirs?: boolean;
  readonly text?: string;
  readonly keep?: boolean;
  readonly json?: boolean;
}

/** Decides what both sides changed. */
export async function runResolve(ids: readonly string[], flags: ResolveFlags): Promise<number> {
  const decision = await decisionOf(flags);
  if (decision === undefined || 'fault' in decision) {
    const fault =
      decision?.fault ??
      usage(
        'Say what is to be taken.',
        'Write --mine, --theirs or --text FILE; --keep is for texts of a translation that stay as they are.',
      );
    if (flags.json === true) await printJson({ ...emptyReports.resolve, folder: flags.in, diagnostics: [fault] });
    else printDiagnostics([fault]);
    return exitCodes.usage;
  }
  const report =
    decision.take === 'keep'
      ? await keepTexts(flags.in, ids)
      : await resolveConflicts({ folder: flags.in, ids, decision });
  const { diagnostics, ...rest } = report;
  if (flags.json === true) await printJson({ ...rest, diagnostics });
  else {
    printDiagnostics(diagnostics);
    print(decision.take === 'keep' ? keptWords(report) : wordsFor(report));
  }
  return exitCodeFor(diagnostics, false);
}

function wordsFor({ folder, decided, open }: ResolveReport): string {
  if (decided.length === 0) return '';
  const rest = open.length === 0 ? 'Nothing more is to be decided.' : `Still to decide: ${open.length}.`;
  return `Decided: ${decided.join(', ')}. ${rest} \`npx cartwright update ${folder} --undo\` takes it back.\n`;
}

function keptWords({ folder, decided }: ResolveReport): string {
  if (decided.length === 0) return '';
  const one = decided.length === 1;
  return `${decided.join(', ')} ${one ? 'stays as it is' : 'stay as they are'} on purpose. \`npx cartwright update ${folder} --undo\` takes it back.\n`;
}

async function decisionOf(
  flags: ResolveFlags,
): Promise<Decision | { readonly take: 'keep' } | { readonly fault: Diagnostic } | undefined> {
  const { mine, theirs, text, keep } = flags;
  const given = [mine, theirs, text, keep].filter((one) => one !== undefined);
  if (given.length > 1)
    return { fault: usage('--mine, --theirs, --text and --keep contradict each other.', 'Choose one of them.') };
  if (mine === true) return { take: 'mine' };
  if (theirs === true) return { take: 'theirs' };
  if (keep === true) return { take: 'keep' };
  if (text === undefined) return undefined;
  const read = await textToTake(text);
  return read === undefined
    ? { fault: usage(`The file ${text} cannot be read.`, '--text names a file that holds the text to be taken.') }
    : { take: 'text', text: read };
}

function usage(message: string, hint: string): Diagnostic {
  return commandCodes.report('wrong-usage', { message, hint, place: { file: COMMAND_LINE } });
}

/** Reads a text that is to be taken; undefined where there is no such file. */
async function textToTake(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').then(
    (text) => text.replace(/\r\n?/g, '\n').replace(/\n+$/, ''),
    () => undefined,
  );
}
