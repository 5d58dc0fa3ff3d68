import type { Diagnostic } from '../../browser.ts';
import { Engine } from '../engine/engine.ts';
import type { AnswerOf, RequestOf } from '../engine/messages.ts';
import type { StudioFiles } from '../engine/stored.ts';
import type { Disk } from '../folder/disk.ts';
import { mayUse, PickedDisk } from '../folder/picked-disk.ts';
import { ServedDisk, servedFolder } from '../folder/served-disk.ts';
import { LOOKS_FILE, looksFiles } from '../looks/looks.ts';
import { openDatabase } from '../storage/database.ts';
import { type Card, Shelf, type StoredFolder } from '../storage/shelf.ts';
import { flushFields, whenLeaving } from './last-moment.ts';
import { type LibraryEntry, libraryEntries, libraryModule, libraryWords } from './library.ts';
import { pathOf } from './module-facts.ts';
import { type HeldLock, holdModule } from './module-lock.ts';
import { OpenModule } from './open-module.ts';
import { Store } from './store.ts';

/** What the page shows. */
export type Screen =
  | { readonly kind: 'home' }
  | { readonly kind: 'opening' }
  /** The address names a module that is not in this browser. */
  | { readonly kind: 'gone' }
  /** Another tab has it. */
  | { readonly kind: 'elsewhere'; readonly key: string }
  | { readonly kind: 'module'; readonly module: OpenModule };

export interface StudioState {
  readonly screen: Screen;
  readonly cards: readonly Card[];
  readonly library: readonly LibraryEntry[];
  /** What is being read. */
  readonly reading: string | undefined;
  /** What could not be read, and why. */
  readonly refused: { readonly name: string; readonly diagnostics: readonly Diagnostic[] } | undefined;
  /** False where this browser stores nothing. */
  readonly isStored: boolean;
}

type Made = NonNullable<AnswerOf<'importFiles'>['made']>;

/** Everything that the page can do. */
export class Studio {
  readonly state = new Store<StudioState>({
    screen: { kind: 'home' },
    cards: [],
    library: [],
    reading: undefined,
    refused: undefined,
    isStored: true,
  });
  readonly engine: Engine;
  readonly #shelf: Shelf;
  #lock: HeldLock | undefined;

  private constructor(engine: Engine, shelf: Shelf) {
    this.engine = engine;
    this.#shelf = shelf;
    engine.onRestart = () => void this.#open?.look();
    addEventListener('hashchange', () => void this.follow());
    // Whoever comes back from another program may have changed the folder with it.
    addEventListener('focus', () => void this.#open?.reachFolder(false));
    whenLeaving(() => this.#open?.leave());
    void libraryEntries().then((library) => this.state.patch({ library }));
  }

  /** Rejects where the browser stores nothing at all. */
  static async start(worker: string): Promise<Studio> {
    return new Studio(new Engine(worker), new Shelf(await openDatabase()));
  }

  /** Shows what the address names. */
  async follow(take = false): Promise<void> {
    const key = /^#m=(.+)$/.exec(location.hash)?.[1];
    if (key !== undefined && key === this.#open?.state.value.card.key && !take) return;
    await this.#leave();
    if (key === undefined) {
      this.state.patch({ screen: { kind: 'home' }, cards: await this.#shelf.cards() });
      return;
    }
    this.state.patch({ screen: { kind: 'opening' }, refused: undefined });
    this.#lock = await holdModule(key, take, () => this.#open?.taken());
    if (this.#lock === undefined) return this.state.patch({ screen: { kind: 'elsewhere', key } });
    const stored = await this.#shelf.open(key);
    if (stored === undefined) return this.state.patch({ screen: { kind: 'gone' } });
    const module = new OpenModule(stored.card, stored.files, this.engine, this.#shelf);
    this.state.patch({ screen: { kind: 'module', module } });
    void this.#linkAgain(module, key);
    void module.look().then(() => module.again());
  }

  /** Makes a module of files that somebody chose: a copy that was saved here, or what another program made. */
  async take(files: readonly File[]): Promise<void> {
    const [first] = files;
    if (first === undefined) return;
    const name = files.map((file) => file.name).join(', ');
    this.state.patch({ reading: name, refused: undefined });
    try {
      const copy = files.length === 1 && /\.zip$/i.test(first.name) ? await this.#copy(first) : undefined;
      if (copy?.made !== undefined) {
        await this.#keep(copy.made);
        return;
      }
      const originals = files.map((file) => ({ name: file.name, contents: file }));
      const namespace = await this.#shelf.namespace();
      const { made, report, diagnostics } = await this.engine.call('importFiles', { files: originals, namespace });
      if (made === undefined) this.state.patch({ refused: { name, diagnostics } });
      else await this.#keep(made, report);
    } catch (error) {
      this.state.patch({ refused: { name, diagnostics: [faultOf(error)] } });
    } finally {
      this.state.patch({ reading: undefined });
    }
  }

  async makeEmpty(
    title: string,
    language: string,
    page: { readonly title: string; readonly text: string },
  ): Promise<void> {
    const namespace = await this.#shelf.namespace();
    const request = { title, language, namespace, page };
    const { made, diagnostics } = await this.engine.call('newModule', request);
    if (made === undefined) this.state.patch({ refused: { name: title, diagnostics } });
    else await this.#keep(made);
  }

  /** Makes a copy of one’s own of a module of the library; with a language, to be translated into it. */
  async customize(id: string, language?: string): Promise<void> {
    const name = this.state.value.library.find((entry) => entry.id === id)?.title ?? id;
    await this.#customize(name, async () => ({ id, original: { contents: await libraryModule(id) } }), language);
  }

  /** Makes a copy of a module of this browser that is to be translated. */
  async translate({ key, title }: Card, language: string): Promise<void> {
    await this.#customize(
      title,
      async () => {
        const stored = await this.#shelf.open(key);
        if (stored === undefined) throw new Error(title);
        const path = pathOf(stored.card);
        return {
          id:
            path
              .replace(/\/[^/]*\.\w+$/, '')
              .split('/')
              .at(-1) ?? path,
          original: { files: stored.files, path },
        };
      },
      language,
    );
  }

  async #customize(
    name: string,
    find: () => Promise<Pick<RequestOf<'customize'>, 'id' | 'original'>>,
    language: string | undefined,
  ): Promise<void> {
    this.state.patch({ reading: name, refused: undefined });
    try {
      const request = { ...(await find()), namespace: await this.#shelf.namespace() };
      const { made, diagnostics } = await this.engine.call(
        'customize',
        language === undefined ? request : { ...request, language },
      );
      if (made === undefined) this.state.patch({ refused: { name, diagnostics } });
      else await this.#keep({ ...made, title: name });
    } catch (error) {
      this.state.patch({ refused: { name, diagnostics: [faultOf(error)] } });
    } finally {
      this.state.patch({ reading: undefined });
    }
  }

  /**
   * Keeps a module in a folder from now on. False where the folder holds something that is not this module: nothing of it
   * would be overwritten, but nobody wants two in one.
   */
  async linkFolder(module: OpenModule, handle: FileSystemDirectoryHandle): Promise<boolean> {
    const disk = new PickedDisk(handle);
    const { card, files } = module.state.value;
    const there = [...(await disk.list()).keys()];
    if (there.length > 0 && !there.some((path) => files[`${card.folder}/${path}`] !== undefined)) return false;
    await this.#shelf.keepFolder(card.key, { place: handle, base: new Map() });
    module.link(disk, new Map(), (ask) => mayUse(handle, ask));
    return true;
  }

  async unlinkFolder(module: OpenModule): Promise<void> {
    module.link(undefined);
    await this.#shelf.keepFolder(module.state.value.card.key, undefined);
  }

  /** The module of a folder on disk: the one that is here already, or a new one of what is in it. */
  async openFolder(handle: FileSystemDirectoryHandle): Promise<void> {
    await this.#openDisk(new PickedDisk(handle), handle);
  }

  /** The module of the folder over which this page is served. */
  async openServed({ name, id }: { readonly name: string; readonly id: string }): Promise<void> {
    const known = await this.#shelf.servedKey(id);
    if (known !== undefined && (await this.#shelf.open(known)) !== undefined) {
      location.hash = `m=${known}`;
      return;
    }
    const key = await this.#openDisk(new ServedDisk(name), name);
    if (key !== undefined) await this.#shelf.keepServedKey(id, key);
  }

  async #openDisk(disk: Disk, place: StoredFolder['place']): Promise<string | undefined> {
    this.state.patch({ reading: disk.name, refused: undefined });
    try {
      const base = await disk.list();
      const read = [...base.keys()].map(async (path) => [path, await disk.read(path)] as const);
      const inside = Object.fromEntries(await Promise.all(read));
      const { made, diagnostics } = await this.engine.call('folder', { name: disk.name, files: inside });
      if (made === undefined) {
        this.state.patch({ refused: { name: disk.name, diagnostics } });
        return undefined;
      }
      return await this.#keep(made, undefined, { place, base });
    } catch (error) {
      this.state.patch({ refused: { name: disk.name, diagnostics: [faultOf(error)] } });
      return undefined;
    } finally {
      this.state.patch({ reading: undefined });
    }
  }

  async #linkAgain(module: OpenModule, key: string): Promise<void> {
    const folder = await this.#shelf.folder(key);
    if (folder === undefined) return;
    const { place, base } = folder;
    if (typeof place !== 'string') module.link(new PickedDisk(place), base, (ask) => mayUse(place, ask));
    else if (servedFolder() !== undefined) module.link(new ServedDisk(place), base);
  }

  /** All words of the modules here and of the library, by their keys and ids. */
  async searchTexts(): Promise<ReadonlyMap<string, string>> {
    const [own, library] = await Promise.all([this.#shelf.allTexts(), libraryWords()]);
    return new Map([...own, ...Object.entries(library)]);
  }

  /** New modules look as these files do. */
  keepLooks(files: StudioFiles): Promise<void> {
    return this.#shelf.keepLooks(looksFiles(files));
  }

  async delete(key: string): Promise<void> {
    await this.#shelf.delete(key);
    this.state.patch({ cards: await this.#shelf.cards() });
  }

  get #open(): OpenModule | undefined {
    const { screen } = this.state.value;
    return screen.kind === 'module' ? screen.module : undefined;
  }

  #copy(file: File): Promise<AnswerOf<'unpack'>> {
    return this.engine.call('unpack', { name: file.name, contents: file });
  }

  async #keep(
    { kind, folder, files, title = folder.split('/').at(-1) ?? folder }: Made & { readonly title?: string },
    imported?: AnswerOf<'importFiles'>['report'],
    onDisk?: StoredFolder,
  ): Promise<string> {
    const card: Card = {
      key: crypto.randomUUID(),
      kind,
      title,
      language: 'und',
      folder,
      revision: 1,
      copied: 0,
      changed: Date.now(),
      ...(imported === undefined ? {} : { imported }),
    };
    const looks = files[LOOKS_FILE] === undefined ? await this.#shelf.looks() : {};
    await this.#shelf.save(card, { ...looks, ...files });
    // Asked where there is something to lose; browsers that want to know why show a question.
    void navigator.storage?.persist?.();
    if (onDisk !== undefined) await this.#shelf.keepFolder(card.key, onDisk);
    location.hash = `m=${card.key}`;
    return card.key;
  }

  /** What was changed is stored before another tab may have it. */
  async #leave(): Promise<void> {
    flushFields();
    await this.#open?.whenStored;
    this.#lock?.release();
    this.#lock = undefined;
  }
}

function faultOf(error: unknown): Diagnostic {
  const message = error instanceof Error && error.message !== '' ? error.message : 'The program was ended.';
  return { code: 'build/program-fault', severity: 'error', message, file: '' };
}
