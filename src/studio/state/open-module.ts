import { type Edit, withChanges } from '../../browser.ts';
import type { Engine } from '../engine/engine.ts';
import type { AnswerOf } from '../engine/messages.ts';
import type { StudioFiles } from '../engine/stored.ts';
import type { Disk } from '../folder/disk.ts';
import { FolderLink } from '../folder/folder-link.ts';
import { StorageFull } from '../storage/database.ts';
import type { Card, Shelf } from '../storage/shelf.ts';
import { applied } from './applied.ts';
import { History } from './history.ts';
import { factsOf, itemsIn, pathOf } from './module-facts.ts';
import { movedEdits } from './moved.ts';
import type { EditWish, OpenState, ProseWish, WrittenProse } from './open-state.ts';
import { Store } from './store.ts';

export type * from './open-state.ts';

/** The shortest time between two earlier states that are kept. */
const BETWEEN_STATES_MS = 5 * 60_000;

/** A module that somebody works on: every change is stored at once and can be undone. */
export class OpenModule {
  readonly state: Store<OpenState>;
  readonly #engine: Engine;
  readonly #shelf: Shelf;
  readonly #history = new History();
  /** As it lies in the storage. */
  #stored: StudioFiles;
  /** When it was changed last as it lies there, and when an earlier state was kept last. */
  #storedAt: number;
  #keptAt = 0;
  #link: FolderLink | undefined;
  #leaveLink: () => void = () => {};
  #reach: (ask: boolean) => Promise<boolean> = async () => true;
  #saving: Promise<void> = Promise.resolve();
  #editing: Promise<unknown> = Promise.resolve();
  #look = 0;
  /** How many changes were asked for and are not made yet. */
  #underWay = 0;
  #actual: OpenState['definitions'] = {};
  /** Of states that were read, what their definitions say. */
  readonly #known = new WeakMap<StudioFiles, OpenState['definitions']>();

  constructor(card: Card, files: StudioFiles, engine: Engine, shelf: Shelf) {
    this.#engine = engine;
    this.#shelf = shelf;
    this.#stored = files;
    this.#storedAt = card.changed;
    this.state = new Store<OpenState>({
      card,
      files,
      definitions: {},
      things: undefined,
      isLooking: true,
      preview: { version: 0, isShown: false, isOld: false, pages: [] },
      canUndo: false,
      canRedo: false,
      storing: 'stored',
      link: undefined,
      isTaken: false,
      trouble: undefined,
    });
  }

  /** What Cartwright calls it: the module’s folder, or the unit’s file. */
  get path(): string {
    const { card } = this.state.value;
    return pathOf(card);
  }

  get title(): string {
    return this.state.value.card.title;
  }

  /**
   * Changes a definition at some places, one call after the other, since each writes whole files. False where that was
   * refused. Calls with the same `topic`, one after the other, are undone together; `added` are files that come with it.
   */
  edit(item: string, edits: readonly Edit[], { topic, added = {} }: EditWish = {}): Promise<boolean> {
    const { definitions } = this.state.value;
    const seen = definitions[item];
    // What somebody sees follows at once; what the writer makes of it comes behind.
    if (seen !== undefined) this.state.patch({ definitions: { ...definitions, [item]: applied(seen, edits) } });
    return this.#inTurn(async () => {
      const moved = movedEdits(edits, seen, this.#actual[item]);
      return moved === undefined ? false : await this.#edit(item, moved, topic, added);
    });
  }

  /**
   * Changes a Markdown text so that it reads as a tree, like `edit` in its turn. Gives the text as it is then, and whether it
   * says all of the tree; undefined where the text was not changed because it is gone or something was refused.
   */
  writeProse(item: string, pointer: string, { topic, ...wish }: ProseWish): Promise<WrittenProse | undefined> {
    const seen = this.state.value.definitions[item];
    return this.#inTurn(async () => {
      const [edit] = movedEdits([{ kind: 'set', pointer, value: '' }], seen, this.#actual[item]) ?? [];
      if (edit === undefined) return undefined;
      const { files } = this.state.value;
      const place = { files, path: item, pointer: edit.pointer };
      const { changes, definition, diagnostics, ...written } = await this.#engine.call('writeProse', {
        ...place,
        ...wish,
      });
      if (diagnostics.length > 0) {
        this.state.patch({ trouble: diagnostics[0]?.message });
        return undefined;
      }
      if (changes.length === 0) return written;
      this.#showDefinitions({ [item]: definition });
      this.replace(withChanges(files, changes as never) as StudioFiles, topic);
      return written;
    });
  }

  /** Whether changes were asked for that are not made yet. */
  get isChanging(): boolean {
    return this.#underWay > 0;
  }

  /** What the editor of a text asks the worker. */
  get engine(): Engine {
    return this.#engine;
  }

  /** One change after the other. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    this.#underWay += 1;
    const done = this.#editing.then(async () => {
      try {
        return await work();
      } finally {
        this.#underWay -= 1;
        this.#showDefinitions({});
      }
    });
    this.#editing = done.catch(() => {});
    return done;
  }

  async #edit(item: string, edits: readonly Edit[], topic: string | undefined, added: StudioFiles): Promise<boolean> {
    const files = { ...this.state.value.files, ...added };
    const { changes, diagnostics } = await this.#engine.call('edit', { files, path: item, edits });
    if (changes.length === 0) {
      if (diagnostics.length > 0) this.state.patch({ trouble: diagnostics[0]?.message });
      return diagnostics.length === 0;
    }
    const after = withChanges(files, changes as never) as StudioFiles;
    // The next edit has to know where everything is now.
    const read = await this.#engine.call('read', { files: after, paths: [item] });
    this.#showDefinitions(read);
    this.replace(after, topic);
    return true;
  }

  /** Another state. It is stored, looked at and shown. */
  replace(files: StudioFiles, topic?: string): void {
    this.#known.set(files, this.#actual);
    this.#history.push(this.state.value.files, topic);
    this.#show(files);
  }

  /** Something was refused; nothing was changed. */
  refuse(reason: string | undefined): void {
    this.state.patch({ trouble: reason ?? '' });
  }

  /** What was made of a state, unless somebody has changed it meanwhile. */
  replaceIf(before: StudioFiles, after: StudioFiles): boolean {
    if (this.state.value.files !== before) return false;
    this.replace(after);
    return true;
  }

  /** The questions of a text. */
  questionsIn(text: string, language: string): Promise<AnswerOf<'questions'>> {
    return this.#engine.call('questions', { text, language });
  }

  /** Whoever typed has left the field: what comes next is another step of undoing. */
  endStep(): void {
    this.#history.endStep();
  }

  /** Takes the last change back, once those that were asked for before are made. */
  undo(): void {
    this.#goTo((files) => this.#history.undo(files));
  }

  redo(): void {
    this.#goTo((files) => this.#history.redo(files));
  }

  #goTo(find: (files: StudioFiles) => StudioFiles | undefined): void {
    void this.#inTurn(async () => {
      const files = find(this.state.value.files);
      if (files === undefined) return;
      // A state that was read before is seen at once.
      this.#showDefinitions(this.#known.get(files) ?? {});
      this.#show(files);
    });
  }

  /** A copy was saved outside of the browser. */
  copied(revision: number): void {
    this.#saveCard({ copied: revision });
  }

  /** What the import said was looked at. */
  forgetImported(): void {
    const { imported: _, ...card } = this.state.value.card;
    this.state.patch({ card });
    this.#save();
    void this.look();
  }

  /** Another tab works on it now. */
  taken(): void {
    this.state.patch({ isTaken: true });
  }

  /** Settled when everything up to now is stored, or could not be. */
  get whenStored(): Promise<void> {
    return this.#saving;
  }

  /** Looks for things to finish and shows the pages, of the state as it is now; an earlier look is given up. */
  async look(): Promise<void> {
    const look = ++this.#look;
    const isLast = (): boolean => look === this.#look;
    const { files, card } = this.state.value;
    this.state.patch({ isLooking: true, trouble: undefined });
    try {
      const definitions = await this.#engine.call('read', { files, paths: itemsIn(files, card) });
      if (!isLast()) return;
      this.#showDefinitions(definitions);
      this.#known.set(files, definitions);
      const shown = await this.#engine.call('show', { files, path: this.path, token: card.key });
      if (!isLast()) return;
      this.#showPreview(shown);
      const things = await this.#engine.call('things', { files, imported: card.imported });
      if (!isLast()) return;
      this.state.patch({ things, isLooking: false });
      const known = { ...factsOf(definitions, this.path), toFinish: things.count };
      const now: Readonly<Record<string, unknown>> = { ...this.state.value.card };
      if (Object.entries(known).some(([name, value]) => now[name] !== value)) this.#saveCard(known);
    } catch (error) {
      if (isLast()) this.state.patch({ isLooking: false, trouble: error instanceof Error ? error.message : '' });
    }
  }

  /** Keeps the module and a folder on disk the same from now on; without one, no longer. `reach` asks for it again. */
  link(
    disk: Disk | undefined,
    base: ReadonlyMap<string, string> = new Map(),
    reach: (ask: boolean) => Promise<boolean> = async () => true,
  ): void {
    this.#leaveLink();
    this.#link = undefined;
    this.state.patch({ link: undefined });
    if (disk === undefined) return;
    const { key, folder } = this.state.value.card;
    const link = new FolderLink(
      disk,
      {
        folder,
        files: () => this.state.value.files,
        take: (before, after) => !this.state.value.isTaken && this.replaceIf(before, after),
        remember: (now) => this.#shelf.rememberBase(key, now),
      },
      base,
    );
    this.#link = link;
    this.#reach = reach;
    this.#leaveLink = link.state.follow(() => this.state.patch({ link: link.state.value }));
    this.state.patch({ link: link.state.value });
    void this.reachFolder(false);
  }

  /** Looks whether the folder can be used, and makes both the same. */
  async reachFolder(ask = true): Promise<void> {
    if (this.#link === undefined) return;
    if (await this.#reach(ask)) await this.#link.sync();
    else this.#link.state.patch({ status: 'asking' });
  }

  decideFolder(take: 'mine' | 'theirs'): Promise<void> {
    return this.#link?.decide(take) ?? Promise.resolve();
  }

  /** When earlier states were changed last, the latest first. */
  stateTimes(): Promise<readonly number[]> {
    return this.#shelf.states.times(this.state.value.card.key);
  }

  /** An earlier state again. What is there now is kept as one, and can be had by undoing, too. False where it is gone. */
  async goBackTo(time: number): Promise<boolean> {
    await this.whenStored;
    const { card, files } = this.state.value;
    const earlier = await this.#shelf.states.files(card.key, time, files);
    if (earlier === undefined) return false;
    this.#keptAt = 0;
    this.replace(earlier);
    return true;
  }

  /** Before the first change, and every few minutes, what is stored is kept as an earlier state. */
  async #keepEarlier(files: StudioFiles, now: number): Promise<void> {
    const { key } = this.state.value.card;
    const isDue = now - this.#keptAt >= BETWEEN_STATES_MS;
    try {
      await this.#shelf.states.keepMedia(key, this.#stored, files);
      if (!isDue) return;
      await this.#shelf.states.keep(key, this.#storedAt, this.#stored);
      this.#keptAt = now;
    } catch {
      // Without room there is no earlier state; that must not keep anybody's change from being stored.
    }
  }

  /** Definitions as they are in the files; shown when no change is under way that they do not have yet. */
  #showDefinitions(read: OpenState['definitions']): void {
    this.#actual = { ...this.#actual, ...read };
    if (this.#underWay === 0) this.state.patch({ definitions: this.#actual });
  }

  #showPreview({ isShown, pages }: { readonly isShown: boolean; readonly pages: readonly string[] }): void {
    const { preview } = this.state.value;
    this.state.patch({
      preview: isShown
        ? { version: preview.version + 1, isShown, isOld: false, pages }
        : { ...preview, isOld: preview.isShown },
    });
  }

  #show(files: StudioFiles): void {
    const { canUndo, canRedo } = this.#history;
    const { card } = this.state.value;
    // The order of cards is by time; nothing else depends on it.
    this.state.patch({
      files,
      canUndo,
      canRedo,
      card: { ...card, revision: card.revision + 1, changed: Date.now() },
    });
    this.#save();
    void this.look();
  }

  #saveCard(part: Partial<Card>): void {
    this.state.patch({ card: { ...this.state.value.card, ...part } });
    this.#save();
  }

  /** One after the other; what was changed meanwhile is stored by the next. */
  #save(): void {
    this.state.patch({ storing: 'storing' });
    this.#saving = this.#saving.then(async () => {
      const { card, files, isTaken } = this.state.value;
      if (isTaken) return;
      try {
        if (files !== this.#stored) await this.#keepEarlier(files, card.changed);
        await this.#shelf.save(card, files, this.#stored);
        this.#stored = files;
        this.#storedAt = card.changed;
        if (this.state.value.files === files) this.state.patch({ storing: 'stored' });
        if (this.#link !== undefined) void this.reachFolder(false);
      } catch (error) {
        this.state.patch({ storing: error instanceof StorageFull ? 'full' : 'failed' });
      }
    });
  }
}
