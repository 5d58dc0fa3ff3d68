import { element, type HtmlNode, type HtmlTree, referenceTo, text as words } from '../../../content/tree.ts';
import type { TextContents } from '../../../read/contents/contents.ts';
import type { PackageFiles } from '../../../read/package-files.ts';
import { isRemote } from '../../../read/paths.ts';
import type { DraftFile, DraftRemote } from '../../draft/draft.ts';
import type { AddressRole, FileFacts, Target } from '../../html/context.ts';
import { treeFromHtml } from '../../html/tree-from-html.ts';
import type { Notes } from '../../questions/notes.ts';
import { plainBlocks } from '../../questions/plain-text.ts';
import { dataFile } from './data-file.ts';
import type { CoursePlan } from './plan.ts';

/** Makes trees of the texts of a course, and keeps the files that they show. */
export class CourseTexts {
  readonly files = new Map<string, DraftFile>();
  readonly remote = new Map<string, DraftRemote>();
  readonly #package: PackageFiles;
  readonly #readable: ReadonlySet<string>;
  readonly #plan: CoursePlan;
  readonly #moduleOf: ReadonlyMap<string, string>;
  readonly #name: string;

  /** `name` is the package's own; `readable` are the paths in it whose bytes are sound. */
  constructor(name: string, files: PackageFiles, readable: ReadonlySet<string>, plan: CoursePlan) {
    this.#name = name;
    this.#package = files;
    this.#readable = readable;
    this.#plan = plan;
    this.#moduleOf = new Map(
      plan.modules.flatMap(({ key, activities }) => activities.map((one) => [one.key, key] as const)),
    );
  }

  /** The tree of a text in a module, by the module's key. */
  tree(contents: TextContents, module: string, notes: Notes): HtmlTree {
    if (contents.format === 'plain') return plainBlocks(contents.source);
    const paths = new Map(contents.references.map(({ target, path }) => [target, path]));
    const { language } = this.#plan;
    const read = treeFromHtml(contents.source, {
      place: notes.place,
      ...(language === undefined ? {} : { language }),
      resolve: (address, as) => this.#resolve(address, as, paths.get(address.trim()), module, notes),
    });
    for (const [key, facts] of read.facts) this.#learn(key, facts);
    for (const [key, remote] of read.remote) if (!this.remote.has(key)) this.remote.set(key, remote);
    return notes.from(read);
  }

  /** The words of a text in one line. */
  words(contents: TextContents): string {
    return contents.text;
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
    return [element('ul', {}, ...links.map((link) => element('li', {}, link)))];
  }

  /** The key of a file of the package, which the draft has from now on; undefined where it cannot be read. */
  file(path: string): string | undefined {
    if (!this.#readable.has(path)) return undefined;
    if (!this.files.has(path)) {
      const { name = path.slice(path.lastIndexOf('/') + 1), ...rights } = this.#plan.fileFacts.get(path) ?? {};
      this.files.set(path, {
        name,
        bytes: () => this.#bytes(path),
        place: { file: `${this.#name}/${path}` },
        ...rights,
      });
    }
    return path;
  }

  #bytes(path: string): Uint8Array {
    const bytes = this.#package.readWhole(path);
    if (bytes === undefined) throw new Error(`${path} was read before and cannot be read again`);
    return bytes;
  }

  #learn(key: string, facts: FileFacts): void {
    const file = this.files.get(key);
    if (file !== undefined) this.files.set(key, { ...facts, ...file });
  }

  #resolve(address: string, as: AddressRole, path: string | undefined, module: string, notes: Notes): Target {
    if (/^data:/i.test(address)) return this.#inPage(address, notes);
    const activity = as === 'link' || as === 'frame' ? this.#plan.activityAt(address, path) : undefined;
    if (activity !== undefined) {
      const other = this.#moduleOf.get(activity);
      if (other === module) return { to: 'activity', key: activity };
      notes.changed(
        'link-to-other-module',
        'A link leads to a part of another module; its words are there without the link.',
        this.#titleOf(activity),
      );
      return { to: 'words' };
    }
    const key = path === undefined ? undefined : this.file(path);
    if (key !== undefined) return { to: 'file', key };
    if (isRemote(address)) return { to: 'address', url: address };
    return { to: 'missing' };
  }

  #titleOf(activity: string): string {
    const all = this.#plan.modules.flatMap(({ activities }) => activities);
    return all.find(({ key }) => key === activity)?.title ?? activity;
  }

  #inPage(address: string, notes: Notes): Target {
    const file = dataFile(address, notes.place);
    if (file === undefined) return { to: 'missing' };
    if (!this.files.has(file.key)) this.files.set(file.key, file.file);
    return { to: 'file', key: file.key };
  }
}
