import { createInterface } from 'node:readline/promises';
import { ID_PATTERN, MAXIMUM_ID } from '../definition/schema/parts.ts';
import { COMMAND_LINE, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Identity } from '../update/new-identity.ts';
import { type CustomizeRequest, customize } from '../update/on-disk.ts';
import { commandCodes } from './codes.ts';
import { exitCodeFor, exitCodes } from './exit-codes.ts';
import { print, printDiagnostics, printJson, printStack } from './output.ts';
import { type UntrustedFlags, untrustedSettings } from './untrusted-flags.ts';

export interface CustomizeFlags extends UntrustedFlags {
  readonly sameModule?: boolean;
  readonly ownModule?: boolean;
  readonly id?: string;
  readonly namespace?: string;
  readonly language?: string;
  readonly json?: boolean;
}

/** Makes a module of one's own from another. */
export async function runCustomize(module: string, folder: string, flags: CustomizeFlags): Promise<number> {
  const fault = faultOf(flags);
  const identity = fault === undefined ? await identityOf(flags) : undefined;
  if (identity === undefined) return refuse(fault ?? unasked(), flags);
  const { id, namespace, language } = flags;
  const { made, diagnostics } = await customized({ module, folder, identity, id, namespace, language }, flags);
  if (flags.json === true) await printJson({ ...(made === undefined ? {} : { made }), diagnostics });
  else {
    printDiagnostics(diagnostics);
    if (made !== undefined) print(wordsFor(made, identity, language));
  }
  return exitCodeFor(diagnostics, false);
}

async function customized(request: CustomizeRequest, flags: UntrustedFlags): ReturnType<typeof customize> {
  const settings = untrustedSettings(flags);
  if (settings === undefined) return customize(request);
  const { customizeUntrusted } = await import('../untrusted/customize-untrusted.ts');
  return customizeUntrusted({ ...request, limits: settings.limits, onFault: printStack });
}

type Made = NonNullable<Awaited<ReturnType<typeof customize>>['made']>;

function wordsFor({ kind, folder, title, version, id, modules }: Made, identity: Identity, language?: string): string {
  const what = kind === 'unit' ? 'unit' : 'module';
  const of = kind === 'unit' ? `, with ${modules.length} modules` : '';
  const called =
    identity === 'same-module'
      ? 'It is the same module to platforms: a course that has the original will be updated by your packages.'
      : `It is a ${what} of its own, \`${id}\`${of}: a course may hold it beside the original.`;
  const next =
    language === undefined
      ? `Change what you like in ${folder}.`
      : `Translate the texts in ${folder}; \`npx cartwright check ${folder}\` says what is left.`;
  return `${folder} is made from “${title}”, version ${version}. ${called}\n${next} \`npx cartwright update ${folder}\` takes over what the publisher changes.\n`;
}

function faultOf({ sameModule, ownModule, id, namespace, language }: CustomizeFlags): Diagnostic | undefined {
  if (sameModule === true && ownModule === true)
    return usage('--same-module and --own-module contradict each other.', 'Choose one of the two.');
  if (sameModule === true && (id !== undefined || namespace !== undefined))
    return usage(
      '--id and --namespace are for a module of its own.',
      'Leave them out, or write --own-module instead of --same-module.',
    );
  if (id !== undefined && (!new RegExp(ID_PATTERN).test(id) || id.length > MAXIMUM_ID))
    return usage(
      `“${id}” cannot be an id.`,
      `Use small letters, digits and hyphens between them, at most ${MAXIMUM_ID}.`,
    );
  if (namespace !== undefined && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(namespace))
    return usage(`“${namespace}” is no namespace.`, 'Write a UUID in small letters, or leave it out: one is made.');
  if (language !== undefined && !/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(language))
    return usage(`“${language}” is no language tag.`, 'Write one as in es, pt-BR or zh-Hant.');
  return undefined;
}

/** Asked on a terminal, where nothing says it; undefined where nobody can be asked. */
async function identityOf(flags: CustomizeFlags): Promise<Identity | undefined> {
  if (flags.sameModule === true) return 'same-module';
  if (
    flags.ownModule === true ||
    flags.id !== undefined ||
    flags.namespace !== undefined ||
    flags.language !== undefined
  )
    return 'own-module';
  if (process.stdin.isTTY !== true || process.stderr.isTTY !== true) return undefined;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  // Who ends the input instead (Ctrl-D, Ctrl-C) is told how to say it on the command line.
  const ended = new Promise<undefined>((resolve) => terminal.once('close', () => resolve(undefined)));
  try {
    print('Is your copy to be\n  1  the same module: courses that have the original are updated by your packages\n');
    print('  2  a module of its own: a course may hold it beside the original\n');
    for (;;) {
      const answer = (await Promise.race([terminal.question('1 or 2? '), ended]))?.trim();
      if (answer === undefined) return undefined;
      if (answer === '1') return 'same-module';
      if (answer === '2') return 'own-module';
    }
  } finally {
    terminal.close();
  }
}

function unasked(): Diagnostic {
  return usage(
    'Say whether the copy is the same module to platforms or a module of its own.',
    '--same-module: courses that have the original are updated by your packages. --own-module: a course may hold it beside the original.',
  );
}

function usage(message: string, hint: string): Diagnostic {
  return commandCodes.report('wrong-usage', { message, hint, place: { file: COMMAND_LINE } });
}

async function refuse(fault: Diagnostic, { json }: CustomizeFlags): Promise<number> {
  if (json === true) await printJson({ diagnostics: [fault] });
  else printDiagnostics([fault]);
  return exitCodes.usage;
}
