import { MOST_MODULES } from '../definition/schema/limits.ts';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { assemble } from '../import/assemble/assemble.ts';
import type { AssembledModule, ModuleSettings } from '../import/assemble/module.ts';
import { importCodes } from '../import/codes.ts';
import { divided } from '../import/divide/divide.ts';
import type { DraftModule } from '../import/draft/draft.ts';
import type { ImportReader, ImportSource, ImportWish } from '../import/draft/reader.ts';
import type { ReportEntry } from '../import/draft/report-entry.ts';
import { type Original, readOriginals } from '../import/read-originals.ts';
import { countsOf, type ImportReport, type ReportedEntry, reported, type ToDo } from '../import/report/report.ts';
import { selected } from '../import/select.ts';
import type { Host } from '../source/host.ts';
import { idAlong } from './id-along.ts';
import { type SettledModule, settled } from './settle.ts';

export interface ImportWishes extends ImportWish {
  /** Of a course: modules by number or by words of their titles; default: all. */
  readonly only?: readonly string[];
}

/** What is known of the place where a module is to be. */
export interface ImportTarget {
  /** Of a course with several modules: its title, and the id of its unit. */
  readonly title: string;
  settingsOf(module: DraftModule, title: string): Omit<ModuleSettings, 'language'>;
  readonly remoteOrigins: readonly string[];
  /** How this machine hashes files. */
  readonly hashesOf: Host['hashesOf'];
}

export interface ImportedModules {
  readonly title: string;
  readonly originals: readonly Original[];
  readonly modules: readonly SettledModule[];
  readonly report: ImportReport;
}

/**
 * Makes valid modules of originals. `targetFor` is asked once it is known how many modules there are and what they are
 * called. Either modules, or what is wrong with an original.
 */
export async function importModules(
  sources: readonly ImportSource[],
  { only = [], ...wish }: ImportWishes,
  readers: readonly ImportReader[],
  targetFor: (course: {
    readonly title: string;
    readonly modules: readonly DraftModule[];
    readonly originals: readonly Original[];
  }) => Promise<Result<ImportTarget>>,
): Promise<Result<ImportedModules>> {
  const read = await readOriginals(sources, wish, readers);
  if (read.value === undefined) return { diagnostics: read.diagnostics };
  const { originals } = read.value;
  const chosen = selected(divided(read.value.draft), only);
  if (chosen.value === undefined) return { diagnostics: chosen.diagnostics };
  const draft = chosen.value;
  if (draft.modules.length > MOST_MODULES) return { diagnostics: [tooManyModules(sources, draft.modules.length)] };
  const title = draft.title ?? draft.modules[0]?.title ?? nameOf(sources[0]);
  const target = await targetFor({ title, modules: draft.modules, originals });
  if (target.value === undefined) return { diagnostics: target.diagnostics };
  const { settingsOf, remoteOrigins, hashesOf } = target.value;
  const settings = (module: DraftModule) => ({
    ...settingsOf(module, module.title ?? title),
    language: wish.language ?? module.language ?? 'und',
    remoteOrigins,
  });
  const assembled = await assemble(draft, settings, hashesOf);
  const modules: SettledModule[] = [];
  const faults: Diagnostic[] = [];
  for (const one of assembled.modules) {
    const module = await settled(one, { remoteOrigins });
    if (module.value !== undefined) modules.push(module.value);
    for (const one of module.diagnostics) faults.push(one);
  }
  if (modules.length === 0) {
    const left = assembled.modules.flatMap(({ entries }) => entries.filter(({ outcome }) => outcome === 'left'));
    return { diagnostics: [nothingLeft(sources, faults[0]?.message ?? left[0]?.text)] };
  }
  const report: ImportReport = {
    originals,
    modules: modules.map(({ definition }) => ({
      id: definition.id,
      title: definition.title,
      counts: countsOf(definition),
    })),
    entries: [
      ...toldOnce(assembled.entries, modules).map((entry) => reported(entry)),
      ...assembled.modules.flatMap((one) => {
        const last = modules.find(({ key }) => key === one.key) ?? one;
        const entries = last.entries.map((entry) => reported(entry, one.definition.id));
        return modules.some(({ key }) => key === one.key) ? entries : [...entries, moduleLeft(one)];
      }),
    ],
    toDos: modules.flatMap(toDosOf),
  };
  return { value: { title, originals, modules, report }, diagnostics: [...read.diagnostics, ...target.diagnostics] };
}

/** What a reader says of a text, without what is said with the words that it is about. */
function toldOnce(entries: readonly ReportEntry[], modules: readonly SettledModule[]): readonly ReportEntry[] {
  const told = modules.flatMap((one) => one.entries.flatMap(({ kind, text }) => (kind === 'text' ? [text] : [])));
  return entries.filter(({ kind, text }) => kind !== 'text' || !told.some((one) => one.endsWith(text)));
}

function moduleLeft({ definition, places }: AssembledModule): ReportedEntry {
  const [first] = places.values();
  const text = `The module “${definition.title}” was left out: nothing in it can be part of a module.`;
  return { outcome: 'left', kind: 'module', place: first?.place ?? { file: '' }, text };
}

/** What `check` calls a to-do, with the place in the original of the part that it is about. */
export function toDosOf({
  definition,
  diagnostics,
  places,
}: Pick<SettledModule, 'definition' | 'diagnostics' | 'places'>): readonly ToDo[] {
  return diagnostics.flatMap(({ code, message, hint = '', pointer = '' }): readonly ToDo[] => {
    if (code !== 'resolve/to-do') return [];
    const id = idAlong(definition, pointer);
    const place = id === undefined ? undefined : places.get(id)?.place;
    return [{ module: definition.id, text: message, hint, pointer, ...(place === undefined ? {} : { place }) }];
  });
}

/** The file’s name without its ending. */
function nameOf(source: ImportSource | undefined): string {
  return (source?.name ?? 'Untitled').replace(/\.[A-Za-z0-9]{1,8}$/, '');
}

function tooManyModules(sources: readonly ImportSource[], count: number): Diagnostic {
  const name = sources.map((source) => source.name).join(', ');
  return importCodes.report('too-many-modules', {
    message: `\`${name}\` has ${count} modules, and a unit has ${MOST_MODULES} at most.`,
    hint: `Import them in parts, each into a folder of its own: \`--only 1-${MOST_MODULES} --to …\`, then \`--only ${MOST_MODULES + 1}-${Math.min(count, 2 * MOST_MODULES)} --to …\`.`,
    place: { file: name },
  });
}

function nothingLeft(sources: readonly ImportSource[], why: string | undefined): Diagnostic {
  const name = sources.map((source) => source.name).join(', ');
  return importCodes.report('nothing-in-it', {
    message: `Nothing of \`${name}\` can be in a module${why === undefined ? '.' : `: ${why}`}`,
    hint: 'Open it in the program that made it and see whether it holds what you expect.',
    place: { file: name },
  });
}
