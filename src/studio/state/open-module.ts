import { type Edit, withChanges } from '../../browser.ts';
import type { Engine } from '../engine/engine.ts';
import type { AnswerOf } from '../engine/messages.ts';
import type { StudioFiles } from '../engine/stored.ts';
import type { Disk } from '../folder/disk.ts';
import { FolderLink } from '../folder/folder-link.ts';
import type { Card, Shelf } from '../storage/shelf.ts';
import { applied } from './applied.ts';
import { History } from './history.ts';
import { LastMoment } from './last-moment.ts';
import { itemsIn, pathOf } from './module-facts.ts';
import { movedEdits } from './moved.ts';
import type { EditWish, OpenState, ProseWish, WrittenProse } from './open-state.ts';
import { Saving } from './saving.ts';
import { Showing } from './showing.ts';
import { Store } from './store.ts';

export type * from './open-state.ts';

/** A module that somebody works on: every change is stored at once and can be undone. */
export class OpenModule {
  readonly state: Store<OpenState>;
  readonly #engine: Engine;
  readonly #shelf: Shelf;
  readonly #history = new History();
  readonly #saving: Saving;
  readonly #showing: Showing;
  readonly #last: LastMoment;
  #link: FolderLink | undefined;
  #leaveLink: () => void = () => {};
  #reach: (ask: boolean) => Promise<boolean> = async () => true;
  #editing: Promise<unknown> = Promise.resolve();
  /** How many changes were asked for and are not made yet. */
  #underWay = 0;
  #actual: OpenState['definitions'] = {};
  /** Of states that were read, what their definitions say. */
  readonly #known = new WeakMap<StudioFiles, OpenState['definitions']>();

  constructor(card: Card, files: StudioFiles, engine: Engine, shelf: Shelf) {
    this.#engine = engine;
    this.#shelf = shelf;
    this.state = new Store<OpenState>({
      card,
      files,
      definitions: {},
      things: undefined,
      isLooking: true,
      preview: { version: 0, isSame: false, isShown: false, isOld: false, pages: [] },
      canUndo: false,
      canRedo: false,
      storing: 'stored',
      link: undefined,
      isTaken: false,
      trouble: undefined,
    });
    this.#last = new LastMoment(card.key);
    this.#showing = new Showing(engine, this.state, {
      path: () => this.path,
      read: (read) => this.#definitionsOf(read),
      found: (definitions) => this.#showDefinitions(definitions),
      known: (facts) => this.#saveCard(facts),
    });
    this.#saving = new Saving(
      shelf,
      () => this.state.value,
      (storing, stored) => {
        if (storing !== 'stored' || this.state.value.files === stored) this.#settle(storing);
        if (storing === 'stored' && this.#link !== undefined) void this.reachFolder(false);
      },
    );
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
    this.#last.add({ kind: 'edit', item, edits });
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
    this.#last.add({ kind: 'prose', item, pointer, wish: { topic, ...wish } });
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
      await this.#replace(withChanges(files, changes as never) as StudioFiles, topic);
      return written;
    });
  }

  /**
   * Changes the module's files, like `edit` in its turn: `make` gets the files as they are then, and nothing changes before
   * it has given others, or undefined to leave them. Whether anything was changed.
   */
  change(
    make: (files: StudioFiles) => StudioFiles | undefined | Promise<StudioFiles | undefined>,
    topic?: string,
  ): Promise<boolean> {
    return this.#inTurn(async () => {
      const after = await make(this.state.value.files);
      if (after === undefined) return false;
      this.#showDefinitions(await this.#definitionsOf(after));
      await this.#replace(after, topic);
      return true;
    });
  }

  /** What was made of a state, unless somebody has changed it meanwhile. */
  changeIf(before: StudioFiles, after: StudioFiles): Promise<boolean> {
    return this.change((files) => (files === before ? after : undefined));
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
    if (this.state.value.storing === 'stored') this.state.patch({ storing: 'storing' });
    const done = this.#editing.then(async () => {
      try {
        return await work();
      } finally {
        this.#underWay -= 1;
        this.#showDefinitions({});
        if (this.#saving.isStored(this.state.value.files)) this.#settle('stored');
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
    await this.#replace(after, topic, Object.keys(added).length === 0);
    return true;
  }

  /** What the definitions of a state say. */
  async #definitionsOf(files: StudioFiles): Promise<OpenState['definitions']> {
    const known = this.#known.get(files);
    if (known !== undefined) return known;
    const paths = itemsIn(files, this.state.value.card);
    const read = await this.#engine.call('read', { files, paths });
    this.#known.set(files, read);
    return read;
  }

  /**
   * Another state. It is stored, looked at and shown. To be called in its turn alone. With a topic somebody types: settled
   * when the page that is seen shows it.
   */
  async #replace(files: StudioFiles, topic?: string, isText = true): Promise<void> {
    this.#known.set(files, this.#actual);
    this.#history.push(this.state.value.files, topic);
    const isTyped = topic !== undefined && isText;
    const shown = this.#show(files, isTyped);
    if (isTyped) await shown;
  }

  /** Something was refused; nothing was changed. */
  refuse(reason: string | undefined): void {
    this.state.patch({ trouble: reason ?? '' });
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
      this.#showDefinitions(await this.#definitionsOf(files));
      void this.#show(files);
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

  /** The page is left: what is not stored yet is noted, and made by `again` when the module is opened the next time. */
  leave(): void {
    if (!this.state.value.isTaken) this.#last.note();
  }

  again(): Promise<void> {
    return this.#last.again(this);
  }

  /** Settled when everything up to now is changed and stored, or could not be. */
  get whenStored(): Promise<void> {
    return this.#editing.then(() => this.#saving.whenStored);
  }

  /** Looks for things to finish and shows the pages, of the state as it is now; an earlier look is given up. */
  look(): Promise<void> {
    return this.#showing.all();
  }

  /** Which page of the preview somebody sees, so that it can be shown first; undefined where nobody sees any. */
  watch(page: () => string | undefined): void {
    this.#showing.page = page;
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
        take: async (before, after) => !this.state.value.isTaken && (await this.changeIf(before, after)),
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
    return this.#saving.times();
  }

  /** An earlier state again. What is there now is kept as one, and can be had by undoing, too. False where it is gone. */
  goBackTo(time: number): Promise<boolean> {
    return this.change(() => this.#saving.earlier(time));
  }

  /** Definitions as they are in the files; shown when no change is under way that they do not have yet. */
  #showDefinitions(read: OpenState['definitions']): void {
    this.#actual = { ...this.#actual, ...read };
    if (this.#underWay === 0) this.state.patch({ definitions: this.#actual });
  }

  #show(files: StudioFiles, isTyped = false): Promise<void> {
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
    return isTyped ? this.#showing.typed() : this.#showing.all();
  }

  #saveCard(part: Partial<Card>): void {
    this.state.patch({ card: { ...this.state.value.card, ...part } });
    this.#save();
  }

  /** What came of storing is said once no change is under way. */
  #settle(storing: OpenState['storing']): void {
    if (storing === 'stored' && this.#underWay > 0) return;
    if (storing === 'stored') this.#last.stored();
    this.state.patch({ storing });
  }

  #save(): void {
    this.state.patch({ storing: 'storing' });
    this.#saving.save();
  }
}
