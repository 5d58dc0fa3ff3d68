import posix from 'path-browserify';
import { PENDING_FOLDER } from '../archive/journal-names.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Located, SourceDocument } from '../source/document.ts';
import type { FileReference, Host } from '../source/host.ts';
import { customizedCodes } from './codes.ts';
import { pointerOf } from './find-path.ts';
import { customizedAround, type OpenConflict } from './load-customized.ts';
import { CONFLICTS_FILE } from './names.ts';

/** What is to be said of a module because it was made from another; nothing of others. `top`: see `customizedFolder`. */
export async function customizedFindings(
  host: Host,
  root: string,
  { top: around, folder }: { readonly top: string | undefined; readonly folder: string },
  document: Pick<SourceDocument, 'value' | 'locate'>,
): Promise<{ readonly read: readonly FileReference[]; readonly diagnostics: readonly Diagnostic[] }> {
  const customized = around === undefined ? undefined : await customizedAround(host, root, around, folder);
  if (customized === undefined) return { read: [], diagnostics: [] };
  const { read, diagnostics, conflicts = [], folder: top } = customized;
  const open = conflicts.map((conflict) => openConflict(conflict, document, host.nameOf(top)));
  const translated = await untranslated(customized, document, host.nameOf(top));
  return { read, diagnostics: [...diagnostics, ...open, ...translated] };
}

/** Where an update was interrupted, what lies there may be partly old and partly new, and must not be read. */
export async function interruptedUpdate(host: Host, top: string | undefined): Promise<readonly Diagnostic[]> {
  if (top === undefined || (await host.kindOf(posix.join(top, PENDING_FOLDER))) === undefined) return [];
  const name = host.nameOf(top);
  return [
    customizedCodes.report('update-interrupted', {
      message: `An update of \`${name}\` was interrupted; its files may be partly old and partly new.`,
      hint: `Run \`cartwright update ${name}\`, which finishes it, where you may write to the folder.`,
      place: { file: name },
    }),
  ];
}

/** What counts texts is loaded only for translations: other modules are checked without it. */
async function untranslated(
  { upstream, module, conflicts = [] }: NonNullable<Awaited<ReturnType<typeof customizedAround>>>,
  document: { readonly value: unknown } & Located,
  folder: string,
): Promise<readonly Diagnostic[]> {
  const language = upstream?.translation;
  if (language === undefined || module === undefined) return [];
  const { translationState } = await import('./translation.ts');
  const { definition: base, kept = [] } = module;
  const state = translationState(language, { base, mine: document.value, kept, stale: conflicts.length });
  const [first] = state.missing;
  if (first === undefined) return [];
  const prefix = module.folder === '.' ? '' : `${module.folder}/`;
  return [
    customizedCodes.report('not-translated', {
      message: `The translation (${language}) is ${state.percent} per cent current: ${state.missing.length} of ${state.texts} texts are as in the original, ${state.stale} changed upstream since they were translated.`,
      hint: `Translate them. One that stays as it is on purpose, as the first may: \`cartwright resolve '${prefix}${first.key}' --in ${folder} --keep\`.`,
      place: document.locate(
        pointerOf(
          document.value,
          first.path.map((step) => (typeof step === 'string' ? step : { ...step })),
        ),
      ),
    }),
  ];
}

const happened: Readonly<Record<OpenConflict['kind'], string>> = {
  changed: 'You and the publisher both changed it',
  'gone-there': 'The publisher deleted what you changed or use',
  'gone-here': 'You deleted what the publisher changed',
  added: 'You and the publisher both added something of this id',
  moved: 'You and the publisher moved it to different places',
  order: 'You and the publisher put it in different orders',
  together: 'What you changed and what the publisher changed do not fit together',
  file: 'You and the publisher both replaced this file',
};

/** What happened on both sides, as a sentence without its end. */
export function whatHappened(kind: OpenConflict['kind']): string {
  return happened[kind];
}

function openConflict(
  { id, kind, path, where }: OpenConflict,
  document: { readonly value: unknown } & Located,
  folder: string,
): Diagnostic {
  return customizedCodes.report('conflict-open', {
    message: `${where}: ${lower(happened[kind])}. The module has your version.`,
    hint: `Compare the two in ${folder}/${CONFLICTS_FILE}, then \`cartwright resolve '${id}' --in ${folder} --mine\`, or \`--theirs\`, or \`--text FILE\` with a text of your own.`,
    place: document.locate(pointerOf(document.value, path)),
  });
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
