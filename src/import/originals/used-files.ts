import { mapTree } from '../../content/text.ts';
import type { HtmlTree } from '../../content/tree.ts';
import type { DraftFile, DraftRemote } from '../draft/draft.ts';
import type { FileFacts, ReadHtml } from '../html/context.ts';
import { dataFile } from './data-file.ts';
import { type OriginalFiles, placeOf } from './original-files.ts';

/** The files of an original that its texts refer to. */
export class UsedFiles {
  readonly #files: OriginalFiles;
  readonly #used = new Map<string, DraftFile>();
  readonly #facts = new Map<string, FileFacts>();
  readonly remote = new Map<string, DraftRemote>();

  constructor(files: OriginalFiles) {
    this.#files = files;
  }

  /**
   * The key of the file that an address leads to; undefined where there is none. Where it decorates it is a file of its
   * own: the same picture may say something in another place.
   */
  use(address: string, from: string, decorates = false): string | undefined {
    if (address.startsWith('data:')) return this.#data(address, from);
    const path = this.#files.find(address, from);
    if (path === undefined) return undefined;
    const key = decorates ? `${path} decoration` : path;
    if (!this.#used.has(key))
      this.#used.set(key, {
        name: path.slice(path.lastIndexOf('/') + 1),
        bytes: async () => (await this.#files.read(path)) ?? new Uint8Array(),
        place: placeOf(this.#files, path),
      });
    return key;
  }

  #data(address: string, from: string): string | undefined {
    const found = dataFile(address, placeOf(this.#files, from));
    if (found === undefined) return undefined;
    if (!this.#used.has(found.key)) this.#used.set(found.key, found.file);
    return found.key;
  }

  /** Takes up what a text says of its files. What is said first counts. */
  say({ facts, remote }: Pick<ReadHtml, 'facts' | 'remote'>): void {
    for (const [key, said] of facts) this.#facts.set(key, { ...said, ...this.#facts.get(key) });
    for (const [key, played] of remote) if (!this.remote.has(key)) this.remote.set(key, played);
  }

  /** Whether a path is among those that texts refer to. */
  has(path: string): boolean {
    return this.#used.has(path) || this.#used.has(`${path} decoration`);
  }

  all(): ReadonlyMap<string, DraftFile> {
    return new Map([...this.#used].map(([key, file]) => [key, { ...file, ...this.#facts.get(key) }]));
  }

  /** A text whose pictures say only what their files do not say for all their places. */
  withoutKnownAlt(tree: HtmlTree): HtmlTree {
    return mapTree(tree, (node) => {
      if (node.kind !== 'reference' || node.reference.to !== 'asset') return node;
      const { alt, ...reference } = node.reference;
      return alt === undefined || alt !== this.#facts.get(reference.id)?.alt ? node : { ...node, reference };
    });
  }
}
