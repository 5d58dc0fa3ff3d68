import type { ImportReport } from '../../browser.ts';
import type { StudioFiles } from '../engine/stored.ts';
import { change, read, readAll } from './database.ts';
import { ofModule, States } from './states.ts';

/** What is known of a module that lies in this browser without opening it. */
export interface Card {
  /** Made once, of chance; nothing of the module. */
  readonly key: string;
  readonly kind: 'module' | 'unit';
  readonly title: string;
  readonly language: string;
  /** Its folder among its files. */
  readonly folder: string;
  /** Counts the states that were stored. */
  readonly revision: number;
  /** The state of which a copy was saved outside of the browser; 0 where there is none. */
  readonly copied: number;
  /** Things to finish, when they were counted last. */
  readonly toFinish?: number;
  /** What it is about, how many minutes it takes, of how many parts it is, when it was looked at last. */
  readonly summary?: string;
  readonly minutes?: number;
  readonly parts?: number;
  /** When it was changed last, in milliseconds since 1970, for the order of the cards alone. */
  readonly changed: number;
  /** What the import said, with what it changed and left out, until somebody has looked at it. */
  readonly imported?: ImportReport;
}

export interface StoredFolder {
  /** One that somebody chose in the browser, or the name of the one that the page is served over. */
  readonly place: FileSystemDirectoryHandle | string;
  /** Hashes by path. */
  readonly base: ReadonlyMap<string, string>;
}

/** The modules of this browser. */
export class Shelf {
  readonly states: States;
  readonly #database: IDBDatabase;

  constructor(database: IDBDatabase) {
    this.#database = database;
    this.states = new States(database);
  }

  /** The one that was changed last comes first. */
  async cards(): Promise<readonly Card[]> {
    const cards = await readAll<Card>(this.#database, 'cards');
    return [...cards].sort((one, other) => other.changed - one.changed);
  }

  async open(key: string): Promise<{ readonly card: Card; readonly files: StudioFiles } | undefined> {
    const card = await read<Card>(this.#database, 'cards', key);
    const texts = await read<Readonly<Record<string, string>>>(this.#database, 'texts', key);
    if (card === undefined || texts === undefined) return undefined;
    const media = await readAll<{ readonly path: string; readonly content: Blob }>(
      this.#database,
      'media',
      ofModule(key),
    );
    return { card, files: { ...texts, ...Object.fromEntries(media.map(({ path, content }) => [path, content])) } };
  }

  /** Stores a state, whole or not at all; media that are the same objects as before stay where they are. */
  save(card: Card, files: StudioFiles, before: StudioFiles = {}): Promise<void> {
    const texts = Object.entries(files).filter(([, content]) => typeof content === 'string');
    const gone = Object.keys(before).filter((path) => before[path] instanceof Blob && !(files[path] instanceof Blob));
    return change(this.#database, (store) => {
      store('cards').put(card, card.key);
      store('texts').put(Object.fromEntries(texts), card.key);
      for (const path of gone) store('media').delete([card.key, path]);
      for (const [path, content] of Object.entries(files))
        if (content instanceof Blob && content !== before[path])
          store('media').put({ path, content }, [card.key, path]);
    });
  }

  saveCard(card: Card): Promise<void> {
    return change(this.#database, (store) => store('cards').put(card, card.key));
  }

  delete(key: string): Promise<void> {
    return change(this.#database, (store) => {
      store('cards').delete(key);
      store('texts').delete(key);
      for (const name of ['media', 'states', 'kept'] as const) store(name).delete(ofModule(key));
    });
  }

  /** All texts of each module, by its key, to look for words in. */
  async allTexts(): Promise<ReadonlyMap<string, string>> {
    const cards = await this.cards();
    const found = cards.map(async ({ key }) => {
      const texts = await read<Readonly<Record<string, string>>>(this.#database, 'texts', key);
      return [key, Object.values(texts ?? {}).join('\n')] as const;
    });
    return new Map(await Promise.all(found));
  }

  /** The folder that holds a module, and what both were when they were the same last. */
  async folder(key: string): Promise<StoredFolder | undefined> {
    return read<StoredFolder>(this.#database, 'settings', `folder ${key}`);
  }

  keepFolder(key: string, folder: StoredFolder | undefined): Promise<void> {
    return change(this.#database, (store) => {
      if (folder === undefined) store('settings').delete(`folder ${key}`);
      else store('settings').put(folder, `folder ${key}`);
    });
  }

  async rememberBase(key: string, base: ReadonlyMap<string, string>): Promise<void> {
    const folder = await this.folder(key);
    if (folder !== undefined) await this.keepFolder(key, { ...folder, base });
  }

  /** The module that a served folder holds. */
  servedKey(id: string): Promise<string | undefined> {
    return read<string>(this.#database, 'settings', `served ${id}`);
  }

  keepServedKey(id: string, key: string): Promise<void> {
    return change(this.#database, (store) => store('settings').put(key, `served ${id}`));
  }

  /** How new modules look. */
  async looks(): Promise<StudioFiles> {
    return (await read<StudioFiles>(this.#database, 'settings', 'looks')) ?? {};
  }

  keepLooks(files: StudioFiles): Promise<void> {
    return change(this.#database, (store) => store('settings').put(files, 'looks'));
  }

  /** The UUID of everything that is made in this browser. */
  async namespace(): Promise<string> {
    const known = await read<string>(this.#database, 'settings', 'namespace');
    if (known !== undefined) return known;
    const made = crypto.randomUUID();
    await change(this.#database, (store) => store('settings').put(made, 'namespace'));
    return made;
  }
}
