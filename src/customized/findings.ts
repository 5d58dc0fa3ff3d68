import posix from 'path-browserify';
import { PENDING_FOLDER } from '../archive/journal-names.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Located, SourceDocument } from '../source/document.ts';
import { type FileReference, type Host, whereReadable } from '../source/host.ts';
import { customizedCodes } from './codes.ts';
import { progressWords, type TranslatedModule } from './families.ts';
import { pointerOf } from './find-path.ts';
import { customizedAround, loadCustomized, type OpenConflict, strandedConflicts } from './load-customized.ts';
import { CONFLICTS_FILE, UNIT_PREFIX, UPSTREAM_FILE } from './names.ts';
import { isOfText } from './ways-to-decide.ts';

/** What `check` learns of a module because it was made from another. */
export interface CustomizedFindings {
  readonly read: readonly FileReference[];
  readonly diagnostics: readonly Diagnostic[];
  /** Of a translation: how far it is. */
  readonly translation?: TranslatedModule;
}

/** What is to be said of a module because it was made from another; nothing of others. `top`: see `customizedFolder`. */
export async function customizedFindings(
  host: Host,
  root: string,
  { top: around, folder }: { readonly top: string | undefined; readonly folder: string },
  document: Pick<SourceDocument, 'value' | 'locate'>,
): Promise<CustomizedFindings> {
  if (around === undefined) return { read: [], diagnostics: await upstreamMissing(host, root, folder) };
  const customized = await customizedAround(host, root, around, folder);
  if (customized === undefined) return { read: [], diagnostics: [] };
  const { read, diagnostics, conflicts = [], folder: top } = customized;
  const open = conflicts.map((conflict) => openConflict(conflict, document, host.nameOf(top)));
  const translation = await translationOf(customized, document, host.nameOf(folder));
  if (translation === undefined) return { read, diagnostics: [...diagnostics, ...open] };
  const { folder: inUnit = '.' } = customized.module ?? {};
  const left = untranslated(translation, document, { top: host.nameOf(top), inUnit });
  return { read, diagnostics: [...diagnostics, ...open, ...left], translation };
}

/** The same of a unit: of its own texts and settings. `folder` is that of the unit’s file. */
export async function customizedUnitFindings(
  host: Host,
  root: string,
  folder: string,
  document: Pick<SourceDocument, 'value' | 'locate'>,
): Promise<CustomizedFindings> {
  const nothing = { read: [], diagnostics: [] };
  if ((await whereReadable(host.kindOf(posix.join(folder, UPSTREAM_FILE)))) === undefined) return nothing;
  const { upstream, conflicts = [], read, diagnostics } = await loadCustomized(host, root, folder);
  if (upstream?.unit === undefined) return { ...nothing, diagnostics };
  const top = host.nameOf(folder);
  const own = conflicts.filter(({ module, kind }) => module === undefined && kind !== 'file');
  const open = own.map((conflict) => openConflict(conflict, document, top));
  if (upstream.translation === undefined) return { read, diagnostics: [...diagnostics, ...open] };
  const { translatedUnit } = await import('./translation.ts');
  const texts = { base: upstream.unit, mine: document.value, kept: upstream.kept ?? [], conflicts: own };
  const translation = translatedUnit(upstream.translation, top, texts);
  const left = untranslated(translation, document, { top, inUnit: UNIT_PREFIX });
  return { read, diagnostics: [...diagnostics, ...open, ...left], translation };
}

async function upstreamMissing(host: Host, root: string, folder: string): Promise<readonly Diagnostic[]> {
  const count = await strandedConflicts(host, root, folder);
  if (count === 0) return [];
  const file = host.nameOf(posix.join(folder, CONFLICTS_FILE));
  return [
    customizedCodes.report('upstream-missing', {
      message: `An update left ${count === 1 ? 'a conflict' : `${count} conflicts`} here, but \`${UPSTREAM_FILE}\` is gone, without which nothing can be decided.`,
      hint: `Put ${UPSTREAM_FILE} back. If the module is to go its own way, delete ${CONFLICTS_FILE}, too.`,
      place: { file },
    }),
  ];
}

/**
 * Where an update or an import was interrupted, in a module or in the unit around it, what lies there may be partly old and
 * partly new, and must not be read.
 */
export async function interruptedChange(host: Host, root: string, folder: string): Promise<readonly Diagnostic[]> {
  for (const top of folder === root ? [folder] : [folder, posix.dirname(folder)])
    if ((await whereReadable(host.kindOf(posix.join(top, PENDING_FOLDER)))) !== undefined)
      return [interrupted(host.nameOf(top))];
  return [];
}

function interrupted(name: string): Diagnostic {
  return customizedCodes.report('update-interrupted', {
    message: `An update or an import of \`${name}\` was interrupted; its files may be partly old and partly new.`,
    hint: `Run \`npx cartwright check ${name}\` where you may write to the folder: it finishes what was begun.`,
    place: { file: name },
  });
}

/** What counts texts is loaded only for translations: other modules are checked without it. */
async function translationOf(
  { upstream, module, conflicts = [] }: NonNullable<Awaited<ReturnType<typeof customizedAround>>>,
  document: { readonly value: unknown },
  folder: string,
): Promise<TranslatedModule | undefined> {
  const language = upstream?.translation;
  if (language === undefined || module === undefined) return undefined;
  const { translatedModule } = await import('./translation.ts');
  return translatedModule(language, folder, { module, mine: document.value, conflicts });
}

function untranslated(
  translation: TranslatedModule,
  document: { readonly value: unknown } & Located,
  { top, inUnit }: { readonly top: string; readonly inUnit: string },
): readonly Diagnostic[] {
  const [first] = translation.missing;
  if (first === undefined) return [];
  const prefix = inUnit === '.' ? '' : `${inUnit}/`;
  return [
    customizedCodes.report('not-translated', {
      message: `The translation (${translation.language}) is ${progressWords(translation)}. The first is here.`,
      hint: `Translate them. One that stays as it is on purpose, as this one may: \`npx cartwright resolve '${prefix}${first.key}' --in ${top} --keep\`.`,
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
  conflict: OpenConflict,
  document: { readonly value: unknown } & Located,
  folder: string,
): Diagnostic {
  const { id, kind, path, where } = conflict;
  const ownText = isOfText(conflict) ? ', or `--text FILE` with a text of your own' : '';
  return customizedCodes.report('conflict-open', {
    message: `${where}: ${lower(happened[kind])}. The module has your version.`,
    hint: `Compare the two in ${folder}/${CONFLICTS_FILE}, then \`npx cartwright resolve '${id}' --in ${folder} --mine\`, or \`--theirs\`${ownText}.`,
    place: document.locate(pointerOf(document.value, path)),
  });
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
