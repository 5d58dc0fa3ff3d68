import { element, type HtmlNode, type HtmlTree, referenceTo, text as words } from '../../../content/tree.ts';
import type { TextContents } from '../../../read/contents/contents.ts';
import type { PackageFiles } from '../../../read/package-files.ts';
import { isRemote } from '../../../read/paths.ts';
import type { DraftFile, DraftRemote } from '../../draft/draft.ts';
import type { AddressRole, FileFacts, Target } from '../../html/context.ts';
import { treeFromHtml } from '../../html/tree-from-html.ts';
import { dataFile } from '../../originals/data-file.ts';
import type { Notes } from '../../questions/notes.ts';
import { plainBlocks } from '../../questions/plain-text.ts';
import { isNothing } from './nothing.ts';
import type { CoursePlan, PlannedActivity } from './plan.ts';

/** Where a text is. */
export interface TextPlace {
  /** The key of its module. */
  readonly module: string;
  /** Students do not see it. */
  readonly hidden: boolean;
}

interface LinkTarget {
  readonly module: string;
  readonly planned: PlannedActivity;
}

/** A link leads to what is in the same module, what those who read it may see, and what is not left out. */
function linkTo({ module, planned }: LinkTarget, from: TextPlace, notes: Notes): Target {
  if (isNothing(planned)) return { to: 'missing' };
  if (module !== from.module) {
    notes.changed(
      'link-to-other-module',
      'A link leads to a part of another module; its words are there without the link.',
      planned.title,
    );
    return { to: 'words' };
  }
  if (planned.hidden && !from.hidden) {
    notes.changed(
      'link-to-hidden',
      'A link leads to something that students do not see; its words are there without the link.',
      planned.title,
    );
    return { to: 'words' };
  }
  return { to: 'activity', key: planned.key };
}

/** What a backup of Moodle calls its files. */
const HASHED = /^files\/[0-9a-f]{2}\/[0-9a-f]{40}$/;

/** Makes trees of the texts of a course, and keeps the files that they show. */
export class CourseTexts {
  readonly files = new Map<string, DraftFile>();
  readonly remote = new Map<string, DraftRemote>();
  readonly #package: PackageFiles;
  readonly #readable: ReadonlySet<string>;
  readonly #plan: CoursePlan;
  readonly #activities: ReadonlyMap<string, LinkTarget>;
  readonly #name: string;

  /** `name` is the package's own; `readable` are the paths in it whose bytes are sound. */
  constructor(name: string, files: PackageFiles, readable: ReadonlySet<string>, plan: CoursePlan) {
    this.#name = name;
    this.#package = files;
    this.#readable = readable;
    this.#plan = plan;
    this.#activities = new Map(
      plan.modules.flatMap(({ key: module, activities }) =>
        activities.map((planned) => [planned.key, { module, planned }] as const),
      ),
    );
  }

  /** The tree of a text. */
  tree(contents: TextContents, from: TextPlace, notes: Notes): HtmlTree {
    if (contents.format === 'plain') return plainBlocks(contents.source);
    const paths = new Map(contents.references.map(({ target, path }) => [target, path]));
    const { language } = this.#plan;
    const read = treeFromHtml(contents.source, {
      place: notes.place,
      ...(language === undefined ? {} : { language }),
      resolve: (address, as) => this.#resolve(address, as, paths.get(address.trim()), from, notes),
    });
    for (const [key, facts] of read.facts) this.#learn(key, facts);
    for (const [key, remote] of read.remote) if (!this.remote.has(key)) this.remote.set(key, remote);
    return notes.from(read);
  }

  /** Of the course; English where it does not say. */
  get language(): string {
    return this.#plan.language ?? 'en';
  }

  /** Files to download, as links below a text. */
  handouts(paths: readonly string[], notes: Notes): HtmlTree {
    const links = paths.flatMap((path): readonly HtmlNode[] => {
      const key = this.file(path);
      if (key !== undefined) return [referenceTo({ to: 'asset', id: key }, words(this.files.get(key)?.name ?? path))];
      notes.left('missing-file', 'A file that the course hands out is not in the package.', path);
      return [];
    });
    const [first, ...others] = links;
    if (first === undefined) return [];
    if (others.length === 0) return [element('p', {}, first)];
    return [
      element(
        'ul',
        {},
        links.map((link) => element('li', {}, link)),
      ),
    ];
  }

  /**
   * The key of a file of the package, which the draft has from now on; undefined where it cannot be read. Where it
   * decorates it is a file of its own: the same picture may say something in another place.
   */
  file(path: string, decorates = false): string | undefined {
    if (!this.#readable.has(path)) return undefined;
    const key = decorates ? `${path} decoration` : path;
    if (!this.files.has(key)) {
      const { name = path.slice(path.lastIndexOf('/') + 1), ...rights } = this.#plan.fileFacts.get(path) ?? {};
      this.files.set(key, {
        name,
        bytes: () => this.#bytes(path),
        place: HASHED.test(path) ? { file: this.#name, where: name } : { file: `${this.#name}/${path}` },
        ...rights,
      });
    }
    return key;
  }

  /** Whether a text shows a file of the package. */
  shows(path: string): boolean {
    return this.files.has(path) || this.files.has(`${path} decoration`);
  }

  #bytes(path: string): Uint8Array {
    const bytes = this.#package.readWhole(path);
    if (bytes === undefined) throw new Error('its bytes in the package are damaged');
    return bytes;
  }

  #learn(key: string, facts: FileFacts): void {
    const file = this.files.get(key);
    if (file !== undefined) this.files.set(key, { ...facts, ...file });
  }

  #resolve(address: string, as: AddressRole, path: string | undefined, from: TextPlace, notes: Notes): Target {
    if (/^data:/i.test(address)) return this.#inPage(address, notes);
    const activity = as === 'link' || as === 'frame' ? this.#plan.activityAt(address, path) : undefined;
    const target = activity === undefined ? undefined : this.#activities.get(activity);
    if (target !== undefined) return linkTo(target, from, notes);
    const key = path === undefined ? undefined : this.file(path, as === 'decoration');
    if (key !== undefined) return { to: 'file', key };
    if (isRemote(address)) return { to: 'address', url: address };
    return { to: 'missing' };
  }

  #inPage(address: string, notes: Notes): Target {
    const file = dataFile(address, notes.place);
    if (file === undefined) return { to: 'missing' };
    if (!this.files.has(file.key)) this.files.set(file.key, file.file);
    return { to: 'file', key: file.key };
  }
}
