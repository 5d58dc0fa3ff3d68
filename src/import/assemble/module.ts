import type { Activity, Asset, ModuleDefinition, Rubric } from '../../../schema/types.generated.ts';
import { FORMAT } from '../../definition/schema/format.ts';
import type { FileHashes } from '../../source/host.ts';
import { textFor } from '../../text/text.ts';
import { oneLine } from '../../written/characters.ts';
import type { DraftActivity } from '../draft/activity.ts';
import type { DraftModule, DraftRemote } from '../draft/draft.ts';
import type { ReportEntry } from '../draft/report-entry.ts';
import { Entries } from '../report/entries.ts';
import { activityOf, wordsOfActivity } from './activities.ts';
import { atMost } from './at-most.ts';
import { assetOf, type FileBytes, type KnownFile, remoteAsset } from './files.ts';
import { filmsShown } from './films.ts';
import { named, objectivesOf, rubricOf, sourceOf, sourceWords, termOf } from './library.ts';
import type { Making } from './making.ts';
import { Ids, type Named, type Origin } from './origins.ts';
import { namedPool, namedQuestion } from './questions.ts';
import { TextWriter } from './text-writer.ts';
import { filesUsed } from './uses.ts';

const MOST_KEYWORDS = 50;

/** What a module becomes part of, or was. */
export interface ModuleSettings {
  readonly id: string;
  readonly namespace: string;
  /** BCP 47; `und` where nobody knows it. */
  readonly language: string;
  /** Where the draft has none. */
  readonly title: string;
  /** Ids that cannot be given: others have them, or had. */
  readonly taken: Iterable<string>;
  readonly earlier: readonly Origin[];
  /** Sites whose films may be shown in pages; a film of another one becomes a link. */
  readonly remoteOrigins?: readonly string[];
}

/** A file of a module; its bytes are asked for when it is written. */
export interface ImportedMedium {
  /** Its first bytes. */
  readonly head: Uint8Array;
  readonly bytes: FileBytes;
  readonly size: number;
  readonly hashes: FileHashes;
}

/** A module as it is imported. */
export interface AssembledModule {
  readonly key: string;
  readonly definition: ModuleDefinition;
  /** By path in the module’s folder: what the definition names. */
  readonly media: ReadonlyMap<string, ImportedMedium>;
  readonly origins: readonly Origin[];
  /** Where the parts are in the original, by their ids. */
  readonly places: Ids['places'];
  readonly entries: readonly ReportEntry[];
}

/** What a module takes from its draft. */
interface ModuleSurroundings {
  /** Those of the draft that a module may have, by key. */
  readonly files: ReadonlyMap<string, KnownFile>;
  /** Of activities elsewhere. */
  readonly titles: ReadonlyMap<string, string>;
  /** What is said in place of pictures that no module may have, by key. */
  readonly leftOut?: ReadonlyMap<string, string>;
  /** What plays on other sites, by key. */
  readonly remote?: ReadonlyMap<string, DraftRemote>;
}

/** The rubrics, and their ids by their keys. */
function rubricsOf(draft: DraftModule, making: Omit<Making, 'rubrics'>) {
  const rubricIds = new Map<string, string>();
  const rubrics = draft.rubrics.flatMap((one): Rubric[] => {
    const id = making.ids.give(named.rubric(one), one.title, 'rubric');
    const rubric = rubricOf(one, id, making);
    if (rubric !== undefined) rubricIds.set(one.key, id);
    return rubric === undefined ? [] : [rubric];
  });
  return { rubrics, rubricIds };
}

/** Makes a module of a draft. */
export function assembleModule(
  draft: DraftModule,
  { files, titles, leftOut, remote = new Map() }: ModuleSurroundings,
  settings: ModuleSettings,
): AssembledModule {
  const entries = new Entries();
  const keys = filesUsed(draft);
  const shown = keys.flatMap((key) => files.get(key) ?? []);
  const played = filmsShown(remote, keys, settings.remoteOrigins ?? []);
  const tracks = new Set(shown.flatMap(({ draft: { captions = [] } }) => captions.map(({ file }) => file)));
  const subtitles = [...tracks].flatMap((key) => files.get(key) ?? []);
  const used = shown.filter(({ key }) => !tracks.has(key));
  const ids = new Ids([...namedParts(draft, used), ...played.map(namedRemote)], settings.earlier, settings.taken);
  const assets = new Map(used.map((file) => [file.key, ids.give(namedFile(file), nameOf(file), kindOf(file))]));
  for (const one of played) assets.set(one[0], ids.give(namedRemote(one), one[1].title ?? 'video', 'video'));
  const activities = new Map(
    draft.activities.map((one) => [one.key, ids.give(namedActivity(one), one.title, one.type)]),
  );
  const sources = new Map(
    draft.sources.map((one) => [one.key, ids.give(named.source(one), sourceWords(one), 'source')]),
  );
  const terms = new Map(draft.terms.map((one) => [one.key, ids.give(named.term(one), one.term, 'term')]));
  const names = {
    asset: (key: string) => assets.get(key),
    source: (key: string) => sources.get(key),
    term: (key: string) => terms.get(key),
    film: (key: string) => remote.get(key),
    leftOut: (key: string) => leftOut?.get(key),
    activity: (key: string) => {
      const id = activities.get(key);
      const elsewhere = titles.get(key);
      return id !== undefined ? { id } : elsewhere !== undefined ? { elsewhere } : undefined;
    },
  };
  const texts = new TextWriter(names, entries, settings.language);
  const making = { ids, texts, entries, words: textFor(settings.language) };
  const { rubrics, rubricIds } = rubricsOf(draft, making);
  const made = draft.activities.flatMap((one): Activity[] => {
    const activity = activityOf(one, { ...making, rubrics: rubricIds, id: activities.get(one.key) ?? '' });
    return activity === undefined ? [] : [activity];
  });
  const captions = new Map(subtitles.map(({ key, path }) => [key, path]));
  const written = used.map((file): Asset => assetOf(file, assets.get(file.key) ?? '', { texts, captions }));
  const definition: ModuleDefinition = {
    ...head(draft, settings, making),
    objectives: objectivesOf(draft, making),
    ...list(
      'glossary',
      draft.terms.flatMap((one) => termOf(one, terms.get(one.key) ?? '', making) ?? []),
    ),
    ...list(
      'sources',
      draft.sources.map((one) => sourceOf(one, sources.get(one.key) ?? '')),
    ),
    ...list('assets', [...written, ...played.map(([key, one]) => remoteAsset(one, assets.get(key) ?? ''))]),
    ...list('rubrics', rubrics),
    ...guideOf(draft, texts),
    activities: made,
  };
  return {
    key: draft.key,
    definition,
    media: mediaOf([...used, ...subtitles]),
    origins: ids.origins,
    places: ids.places,
    entries: entries.all,
  };
}

function mediaOf(files: readonly KnownFile[]): ReadonlyMap<string, ImportedMedium> {
  return new Map(
    files.map(({ path, draft: { bytes }, size, hashes, head }) => [path, { bytes, size, hashes, head }] as const),
  );
}

function head(draft: DraftModule, settings: ModuleSettings, { texts, entries }: Pick<Making, 'texts' | 'entries'>) {
  const { id, namespace, language } = settings;
  const authors = (draft.authors ?? []).flatMap((name) => texts.line(name, draft, 'The name of an author') ?? []);
  const keywords = (draft.keywords ?? []).flatMap((word) => texts.line(word, draft, 'A keyword', 64) ?? []);
  return {
    format: FORMAT as 1,
    namespace,
    id,
    version: '1.0.0',
    language,
    title: texts.line(draft.title, draft, 'The title of the module') ?? settings.title,
    summary: summaryOf(draft, texts),
    keywords: [
      ...atMost(
        [...new Set(keywords)],
        MOST_KEYWORDS,
        draft,
        { entries },
        { what: 'keywords', of: 'A module', wordsOf: (one) => one },
      ),
    ],
    ...(draft.published === false ? { published: false } : {}),
    ...(draft.sequential === true ? { sequential: true } : {}),
    authors: authors.length === 0 ? null : authors.map((name) => ({ name })),
    license:
      draft.license === undefined
        ? null
        : { id: draft.license.id, holder: draft.license.holder ?? null, year: draft.license.year ?? null },
  };
}

/** Paragraphs stay; what is too long is cut. */
function summaryOf(draft: DraftModule, texts: TextWriter): string | null {
  const { summary = '' } = draft;
  const paragraphs = summary
    .split(/\n\s*\n/)
    .map(oneLine)
    .filter((one) => one !== '');
  const whole = paragraphs.join('\n\n');
  if (whole === '') return null;
  return [...whole].length <= 2000 ? whole : (texts.line(whole, draft, 'The summary', 2000) ?? null);
}

function guideOf(draft: DraftModule, texts: TextWriter): Pick<ModuleDefinition, 'instructor'> {
  const guide = texts.block(draft.guide, draft);
  return guide === undefined ? {} : { instructor: { guide } };
}

function list<Name extends string, Item>(name: Name, items: Item[]): { readonly [Key in Name]?: Item[] } {
  return (items.length === 0 ? {} : { [name]: items }) as { readonly [Key in Name]?: Item[] };
}

function namedActivity(one: DraftActivity): Named {
  return { kind: 'activity', key: one.key, words: wordsOfActivity(one), place: one.place };
}

function namedFile({ key, hashes, draft }: KnownFile): Named {
  return { kind: 'asset', key, words: hashes.sha256, place: draft.place };
}

function namedRemote([key, { url, place }]: readonly [string, DraftRemote]): Named {
  return { kind: 'asset', key, words: url, place };
}

function nameOf({ draft }: KnownFile): string {
  return draft.title ?? draft.name.replace(/\.[^.]*$/, '');
}

function kindOf({ path }: KnownFile): string {
  return /\.(?:png|jpe?g|gif|webp|avif|svg)$/.test(path) ? 'picture' : 'file';
}

/** Everything that has an id of its own. */
function namedParts(draft: DraftModule, used: readonly KnownFile[]): readonly Named[] {
  const quizzes = draft.activities.flatMap((one) => (one.type === 'quiz' ? one.questions : []));
  const questions = quizzes.flatMap((entry) =>
    entry.type === 'pool' ? [namedPool(entry), ...entry.questions.map(namedQuestion)] : [namedQuestion(entry)],
  );
  return [
    ...draft.activities.map(namedActivity),
    ...questions,
    ...used.map(namedFile),
    ...draft.rubrics.map(named.rubric),
    ...draft.sources.map(named.source),
    ...draft.terms.map(named.term),
    ...named.objectives(draft),
  ];
}
