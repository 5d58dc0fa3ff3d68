import {
  build,
  type Colours,
  customize,
  type Decision,
  diff,
  type Edit,
  editDefinition,
  type FirstPage,
  faintColours,
  type ImportReport,
  importFiles,
  type JsonValue,
  keepTexts,
  type MemoryFiles,
  type MemoryOriginal,
  type MemoryPackage,
  newModule,
  type PackRequest,
  pack,
  playerOf,
  preview,
  readDefinition,
  resolveConflicts,
  thingsToFinish,
  toTranslate,
  unpack,
  update,
  withChanges,
} from '../../browser.ts';
import { looksFiles } from '../looks/looks.ts';
import { listAt } from '../state/values.ts';
import { proseMethods } from './prose-methods.ts';
import { showPage, showPages } from './shown-pages.ts';
import { type StudioFiles, stored, storedOne } from './stored.ts';

/** Told while a method runs: how far it is. */
export type TellProgress = (done: number, all: number) => void;

interface Place {
  readonly files: StudioFiles;
  /** A module’s folder, or a unit’s file. */
  readonly path: string;
}

/** What the page asks of the worker. Every request and every answer can be cloned. */
export const methods = {
  ...proseMethods,

  async importFiles(request: { readonly files: readonly MemoryOriginal[]; readonly namespace: string }) {
    const { made, report, diagnostics } = await importFiles(request);
    return { made: made && { ...made, files: stored(made.files) }, report, diagnostics };
  },

  /** The questions of a text as people type them, or of any list of questions. None where nothing could be read. */
  async questions({ text, language }: { readonly text: string; readonly language: string }) {
    const files = [{ name: 'questions.txt', contents: new Blob([text]) }];
    const namespace = crypto.randomUUID();
    const { made, diagnostics } = await importFiles({ files, namespace, language });
    const read = made && (await readDefinition({ files: made.files, path: made.folder })).value;
    return { questions: questionsIn(read), diagnostics };
  },

  async newModule({ page, ...rest }: NewRequest) {
    const { made, diagnostics } = await newModule({ ...rest, kind: 'empty', firstPage: page });
    return { made: made && { ...made, files: stored(made.files) }, diagnostics };
  },

  async unpack(request: { readonly name: string; readonly contents: Blob }) {
    const { made, diagnostics } = await unpack(request);
    return { made: made && { ...made, files: stored(made.files) }, diagnostics };
  },

  /** A module or a unit of the files in a folder, by their paths in it. */
  async folder({ name, files }: { readonly name: string; readonly files: Readonly<Record<string, Blob>> }) {
    const placed = Object.entries(files).map(([path, content]) => [`folder/${path}`, content] as const);
    const zip = await pack({ files: Object.fromEntries(placed), folder: 'folder' });
    const { made, diagnostics } = await unpack({ name, contents: zip });
    return { made: made && { ...made, files: stored(made.files) }, diagnostics };
  },

  pack: (request: PackRequest & { readonly files: StudioFiles }) => pack(request),

  faintColours: (colours: Colours) => faintColours(colours),

  /** A copy of one’s own of a packed module, or of one that is here; with a language a translation. */
  async customize({ id, original, namespace, language }: CustomizeRequest) {
    const packed = `${id}.zip`;
    const { files, path } =
      'contents' in original ? { files: { [packed]: original.contents }, path: packed } : original;
    const wish = { identity: 'own-module', namespace, ...(language === undefined ? {} : { language }) } as const;
    const folder = language === undefined ? `modules/my-${id}` : `modules/${id}-${language.toLowerCase()}`;
    const { made, changes, diagnostics } = await customize({ files, module: path, folder, ...wish });
    // A module that is here has the looks of an institution beside it.
    const looks = 'contents' in original ? {} : looksFiles(original.files);
    const own = { ...looks, ...stored(withChanges({}, changes)) };
    return { made: made && { kind: made.kind, folder: made.folder, files: own }, diagnostics };
  },

  playerOf: ({ address }: { readonly address: string }) => playerOf(address),

  /** What of a translation is still in the words of the original. */
  toTranslate: (copy: Copy) => toTranslate(copy),

  /** Notes that a text of a translation stays as it is. */
  async keepText({ files, folder, name }: Copy & { readonly name: string }) {
    const { changes, diagnostics } = await keepTexts({ files, folder, texts: [name] });
    return { files: changes.length > 0 ? stored(withChanges(files, changes)) : undefined, diagnostics };
  },

  /** How a copy differs from what it was made of. */
  differences: ({ files, folder }: Copy) => diff({ files, before: folder }),

  /** Takes over what a newer original has; without `files` nothing was taken. */
  async update({ files, folder, newer }: Copy & { readonly newer: Blob }) {
    const report = await update({ files: { ...files, [NEWER]: newer }, folder, from: NEWER });
    const { modules, unit = [], newModules, conflicts, diagnostics } = report;
    const taken = modules.reduce((sum, module) => sum + module.taken.length, unit.length + newModules.length);
    const faults = diagnostics.filter(({ code, severity }) => severity === 'error' || code === 'update/older-version');
    const isTaken = report.written && faults.length === 0 && taken + conflicts.length > 0;
    return { files: isTaken ? stored(withChanges(files, report.changes)) : undefined, taken, diagnostics: faults };
  },

  async decide({ files, ...wish }: Copy & { readonly ids: readonly string[]; readonly decision: Decision }) {
    const { changes, decided, diagnostics } = await resolveConflicts({ files, ...wish });
    return { files: decided.length > 0 ? stored(withChanges(files, changes)) : undefined, diagnostics };
  },

  /** The definitions at these paths, by path; none of one that cannot be read. */
  async read({ files, paths }: { readonly files: StudioFiles; readonly paths: readonly string[] }) {
    const read = await Promise.all(paths.map(async (path) => [path, (await readDefinition({ files, path })).value]));
    return Object.fromEntries(read) as Readonly<Record<string, JsonValue | undefined>>;
  },

  async edit(request: Place & { readonly edits: readonly Edit[] }) {
    const { changes, diagnostics } = await editDefinition(request);
    return { changes: changes.map(({ path, content }) => ({ path, content: storedOne(path, content) })), diagnostics };
  },

  things: ({ files, imported }: { readonly files: StudioFiles; readonly imported?: ImportReport | undefined }) =>
    thingsToFinish({ files, ...(imported === undefined ? {} : { imported }) }),

  /** Makes the pages that a student sees; the service worker asks for them by the token. */
  async show({ files, path, token }: Place & { readonly token: string }) {
    const { pages } = await preview({ files: files as MemoryFiles, path, asStudent: true });
    const isShown = pages.size > 0;
    const isSame = isShown && showPages(token, pages);
    return { isShown, isSame, pages: [...pages.keys()].filter((name) => name.endsWith('.html')) };
  },

  /** Makes one of these pages again, sooner than all of them; undefined where that is not possible. */
  async showPage({ files, path, token, page }: Place & { readonly token: string; readonly page: string }) {
    const { pages } = await preview({ files: files as MemoryFiles, path, asStudent: true, only: page });
    const made = pages.get(page);
    if (made === undefined || typeof made.content !== 'string' || !showPage(token, page, made)) return undefined;
    return made.content;
  },

  async build({ files, path, platform }: Place & { readonly platform: string }, tell: TellProgress) {
    const onProgress = ({ item, items }: { readonly item: number; readonly items: number }): void =>
      tell(item - 1, items);
    const request = {
      files: files as MemoryFiles,
      paths: [path],
      targets: [platform],
      accessibility: true,
      onProgress,
    };
    const { packages, diagnostics } = await build(request);
    const counted = packages.map(async (one) => ({ ...one, barriers: await barriersIn(one) }));
    return { packages: await Promise.all(counted), diagnostics };
  },
};

/** Where a newer original is among the files, while it is read. */
const NEWER = 'newer.zip';

/** A module that was made from another. */
interface Copy {
  readonly files: StudioFiles;
  readonly folder: string;
}

interface CustomizeRequest {
  /** Of the original. */
  readonly id: string;
  readonly original: { readonly contents: Blob } | Place;
  readonly namespace: string;
  readonly language?: string;
}

interface NewRequest {
  readonly title: string;
  readonly namespace: string;
  readonly language: string;
  readonly page: FirstPage;
}

/** A package, and how many kinds of barriers its record of accessibility names. */
export interface BuiltForStudio extends MemoryPackage {
  readonly barriers: number;
}

async function barriersIn({ accessibility }: MemoryPackage): Promise<number> {
  const record = (await accessibility?.contents.text()) ?? '';
  return record.split('class="record-found"').length - 1;
}

export type Methods = typeof methods;

/** Of all quizzes of a definition. */
function questionsIn(definition: JsonValue | undefined): readonly JsonValue[] {
  return listAt(definition, '/activities').flatMap((activity) => listAt(activity, '/questions'));
}
