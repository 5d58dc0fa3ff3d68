import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { importCodes } from './codes.ts';
import type { DraftModule, ImportDraft } from './draft/draft.ts';
import type { ImportReader, ImportSource, ImportWish } from './draft/reader.ts';
import type { ReportEntry } from './draft/report-entry.ts';
import type { ReportKind } from './draft/report-kinds.ts';
import { otherKind } from './other-kinds.ts';
import { importReaders } from './registry.ts';
import { rekeyed } from './rekey.ts';

/** A file that was read, and as what. */
export interface Original {
  readonly name: string;
  /** The reader’s name: `docx`. */
  readonly reader: string;
  /** For people: “Word document”. */
  readonly title: string;
}

/** What several files give together. */
export interface ReadOriginals {
  readonly draft: ImportDraft;
  readonly originals: readonly Original[];
}

/**
 * Reads files by what they hold. Documents and lists of questions become one module together; a course stays what it is.
 * Either a draft, or what is wrong with a file: then nothing of any is imported.
 */
export async function readOriginals(
  sources: readonly ImportSource[],
  wish: ImportWish,
  readers: readonly ImportReader[] = importReaders,
): Promise<Result<ReadOriginals>> {
  const drafts: ImportDraft[] = [];
  const originals: Original[] = [];
  const diagnostics: Diagnostic[] = [];
  const seen = new Map<string, number>();
  for (const source of sources) {
    const reader = await readerOf(source, readers);
    if (reader === undefined) return { diagnostics: [(await otherKind(source)) ?? unknownKind(source, readers)] };
    const read = await reader.read(source, wish);
    if (read.value === undefined) return { diagnostics: read.diagnostics };
    for (const one of read.diagnostics) diagnostics.push(one);
    if (read.value.modules.every(({ activities }) => activities.length === 0))
      return { diagnostics: [nothingInIt(source, reader, read.value.entries)] };
    const count = (seen.get(reader.name) ?? 0) + 1;
    seen.set(reader.name, count);
    drafts.push(rekeyed(read.value, `${reader.name}${count === 1 ? '' : count}:`));
    originals.push({ name: source.name, reader: reader.name, title: reader.title });
  }
  const combined = combine(drafts);
  if (combined === undefined) return { diagnostics: [cannotCombine(sources, drafts)] };
  return { value: { draft: combined, originals }, diagnostics };
}

async function readerOf(source: ImportSource, readers: readonly ImportReader[]): Promise<ImportReader | undefined> {
  for (const reader of readers) if (await reader.recognise(source)) return reader;
  return undefined;
}

/** One draft is what it is; several of one module each become one. */
function combine(drafts: readonly ImportDraft[]): ImportDraft | undefined {
  const [first] = drafts;
  if (first === undefined || drafts.length === 1) return first;
  if (drafts.some(({ modules }) => modules.length !== 1)) return undefined;
  const [module, ...modules] = drafts.flatMap((draft) => draft.modules);
  if (module === undefined) return first;
  const title = drafts.find((draft) => draft.title !== undefined)?.title;
  return {
    ...(title === undefined ? {} : { title }),
    modules: [joined([module, ...modules])],
    files: new Map(drafts.flatMap(({ files }) => [...files])),
    remote: new Map(drafts.flatMap(({ remote }) => [...(remote ?? [])])),
    entries: drafts.flatMap(({ entries }) => entries),
  };
}

/** The first that says something says it for all; lists follow each other. */
function joined(modules: readonly [DraftModule, ...DraftModule[]]): DraftModule {
  const objectives = modules.flatMap((one) => one.objectives ?? []);
  return {
    ...firstOf(modules, ['title', 'summary', 'language', 'license', 'published', 'sequential', 'guide']),
    key: 'whole',
    place: modules[0].place,
    ...lists(modules, ['authors', 'keywords']),
    ...(objectives.length === 0 ? {} : { objectives }),
    activities: modules.flatMap(({ activities }) => activities),
    rubrics: modules.flatMap(({ rubrics }) => rubrics),
    sources: modules.flatMap(({ sources }) => sources),
    terms: modules.flatMap(({ terms }) => terms),
  };
}

function firstOf<Name extends keyof DraftModule>(
  modules: readonly DraftModule[],
  names: readonly Name[],
): Partial<Pick<DraftModule, Name>> {
  const found: Partial<Pick<DraftModule, Name>> = {};
  for (const name of names) {
    const saying = modules.find((one) => one[name] !== undefined);
    if (saying !== undefined) found[name] = saying[name];
  }
  return found;
}

function lists<Name extends 'authors' | 'keywords'>(modules: readonly DraftModule[], names: readonly Name[]) {
  const found = names.map((name) => [name, [...new Set(modules.flatMap((one) => one[name] ?? []))]] as const);
  return Object.fromEntries(found.filter(([, list]) => list.length > 0)) as Partial<Record<Name, readonly string[]>>;
}

/** What is left out of every course, and says nothing of why there is nothing else in it. */
const SETTINGS: ReadonlySet<string> = new Set<ReportKind>([
  'announcement',
  'assignment-group',
  'course-date',
  'grade-category',
  'heading',
  'student-data',
  'unused-file',
]);

function unknownKind({ name }: ImportSource, readers: readonly ImportReader[]): Diagnostic {
  const kinds = readers.map(({ title }) => title).join(', ');
  return importCodes.report('unknown-kind', {
    message: `\`${name}\` is nothing that can be imported.`,
    hint: kinds === '' ? 'Nothing can be imported.' : `Can be imported: ${kinds}. Save or export it as one of these.`,
    place: { file: name },
  });
}

function nothingInIt({ name }: ImportSource, { title }: ImportReader, entries: readonly ReportEntry[]): Diagnostic {
  const left = entries.filter(({ outcome, kind }) => outcome === 'left' && !SETTINGS.has(kind));
  const [first] = left;
  if (first !== undefined)
    return importCodes.report('nothing-in-it', {
      message: `Nothing in \`${name}\` can be part of a module. ${first.text}${left.length === 1 ? '' : ` And ${left.length - 1} more.`}`,
      hint: 'docs/importing.md says what can be imported of each kind of file.',
      place: { file: name },
    });
  return importCodes.report('nothing-in-it', {
    message: `\`${name}\` is a file of the kind “${title}”, but there is nothing in it to import.`,
    hint: 'Open it in the program that made it and see whether it holds what you expect; then save or export it again.',
    place: { file: name },
  });
}

function cannotCombine(sources: readonly ImportSource[], drafts: readonly ImportDraft[]): Diagnostic {
  const index = drafts.findIndex(({ modules }) => modules.length !== 1);
  const name = sources[index]?.name ?? '';
  return importCodes.report('cannot-combine', {
    message: `\`${name}\` is a course of several modules, which cannot become one module with other files.`,
    hint: 'Import it alone; then add the other files to one of its modules with --into.',
    place: { file: name },
  });
}
