import { type Edit, type JsonValue, type ThingsToFinish, withChanges } from '../../browser.ts';
import type { Engine } from '../engine/engine.ts';
import type { StudioFiles } from '../engine/methods.ts';
import { StorageFull } from '../storage/database.ts';
import type { Card, Shelf } from '../storage/shelf.ts';
import { History } from './history.ts';
import { Store } from './store.ts';

/** What is seen of an open module. */
export interface OpenState {
  readonly card: Card;
  readonly files: StudioFiles;
  /** Definitions by the paths under which findings name them; the module’s own or the unit’s and its modules’. */
  readonly definitions: Readonly<Record<string, JsonValue | undefined>>;
  /** Absent until they were looked for. */
  readonly things: ThingsToFinish | undefined;
  readonly isLooking: boolean;
  readonly preview: PreviewState;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly storing: 'stored' | 'storing' | 'full' | 'failed';
  /** Another tab has taken the module over: nothing is stored here any more. */
  readonly isTaken: boolean;
  /** The worker ended in the middle, or met a fault of ours: in its words. */
  readonly trouble: string | undefined;
}

export interface PreviewState {
  /** Counts what was shown, so that the frame loads again. */
  readonly version: number;
  readonly isShown: boolean;
  /** The frame shows an earlier state, because this one cannot be shown. */
  readonly isOld: boolean;
  readonly pages: readonly string[];
}

/** A module that somebody works on: every change is stored at once and can be undone. */
export class OpenModule {
  readonly state: Store<OpenState>;
  readonly #engine: Engine;
  readonly #shelf: Shelf;
  readonly #history = new History();
  /** As it lies in the storage. */
  #stored: StudioFiles;
  #saving: Promise<void> = Promise.resolve();
  #look = 0;

  constructor(card: Card, files: StudioFiles, engine: Engine, shelf: Shelf) {
    this.#engine = engine;
    this.#shelf = shelf;
    this.#stored = files;
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

  /** Changes a definition at some places. False where that was refused. */
  async edit(item: string, edits: readonly Edit[]): Promise<boolean> {
    const { files } = this.state.value;
    const { changes, diagnostics } = await this.#engine.call('edit', { files, path: item, edits });
    if (changes.length === 0) {
      this.state.patch({ trouble: diagnostics[0]?.message });
      return diagnostics.length === 0;
    }
    this.replace(withChanges(this.state.value.files, changes as never) as StudioFiles);
    return true;
  }

  /** Another state. It is stored, looked at and shown. */
  replace(files: StudioFiles): void {
    this.#history.push(this.state.value.files);
    this.#show(files);
  }

  undo(): void {
    const files = this.#history.undo(this.state.value.files);
    if (files !== undefined) this.#show(files);
  }

  redo(): void {
    const files = this.#history.redo(this.state.value.files);
    if (files !== undefined) this.#show(files);
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
      const shown = await this.#engine.call('show', { files, path: this.path, token: card.key });
      if (!isLast()) return;
      this.#showPreview(shown);
      const things = await this.#engine.call('things', { files, imported: card.imported });
      if (!isLast()) return;
      const paths = [...new Set([this.path, ...things.groups.flatMap((group) => group.things.map(itemOf))])];
      const definitions = await this.#engine.call('read', { files, paths: paths.filter((path) => path !== '') });
      if (!isLast()) return;
      const title = textAt(definitions[this.path], 'title') ?? card.title;
      const language = textAt(definitions[this.path], 'language') ?? card.language;
      this.state.patch({ things, definitions, isLooking: false });
      if (title !== card.title || language !== card.language || things.count !== card.toFinish)
        this.#saveCard({ title, language, toFinish: things.count });
    } catch (error) {
      if (isLast()) this.state.patch({ isLooking: false, trouble: error instanceof Error ? error.message : '' });
    }
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
        await this.#shelf.save(card, files, this.#stored);
        this.#stored = files;
        if (this.state.value.files === files) this.state.patch({ storing: 'stored' });
      } catch (error) {
        this.state.patch({ storing: error instanceof StorageFull ? 'full' : 'failed' });
      }
    });
  }
}

/** What Cartwright calls a module or a unit: the folder, or the unit’s file. */
export function pathOf({ kind, folder }: Pick<Card, 'kind' | 'folder'>): string {
  return kind === 'unit' ? `${folder}/unit.json` : folder;
}

function itemOf({ item }: { readonly item?: string }): string {
  return item ?? '';
}

function textAt(definition: JsonValue | undefined, name: string): string | undefined {
  if (typeof definition !== 'object' || definition === null || Array.isArray(definition)) return undefined;
  const value = (definition as Readonly<Record<string, JsonValue>>)[name];
  return typeof value === 'string' ? value : undefined;
}
