import type { Engine } from '../engine/engine.ts';
import type { StudioFiles } from '../engine/stored.ts';
import type { Card } from '../storage/shelf.ts';
import { factsOf } from './module-facts.ts';
import type { OpenState } from './open-state.ts';
import type { Store } from './store.ts';

/** After such a pause of somebody who types everything is looked at and shown, not the page alone that is seen. */
const QUIET_MS = 600;

export interface ShowingWishes {
  readonly path: () => string;
  readonly read: (files: StudioFiles) => Promise<OpenState['definitions']>;
  readonly found: (definitions: OpenState['definitions']) => void;
  /** What is known of the module is otherwise than its card says. */
  readonly known: (facts: Partial<Card>) => void;
}

/** Shows a module in the preview and looks for what is to be finished in it; an earlier look is given up. */
export class Showing {
  /** The page of the preview that somebody sees. */
  page: () => string | undefined = () => undefined;
  readonly #engine: Engine;
  readonly #state: Store<OpenState>;
  readonly #wishes: ShowingWishes;
  #look = 0;
  /** Whether only pages differ from what the frame has loaded. */
  #isSame = true;
  #later: ReturnType<typeof setTimeout> | undefined;

  constructor(engine: Engine, state: Store<OpenState>, wishes: ShowingWishes) {
    this.#engine = engine;
    this.#state = state;
    this.#wishes = wishes;
  }

  /** The page that is seen, at once; all else when nobody has typed for a moment. */
  async typed(): Promise<void> {
    const look = ++this.#look;
    clearTimeout(this.#later);
    const { files, card, preview } = this.#state.value;
    const name = preview.isShown && !preview.isOld ? this.page() : undefined;
    if (name !== undefined)
      try {
        const html = await this.#engine.call('showPage', {
          files,
          path: this.#wishes.path(),
          token: card.key,
          page: name,
        });
        if (look !== this.#look) return;
        if (html !== undefined) this.#state.patch({ preview: { ...this.#state.value.preview, page: { name, html } } });
      } catch {
        // Whoever looks at everything afterwards says what is wrong.
      }
    if (look === this.#look) this.#later = setTimeout(() => void this.all(), QUIET_MS);
  }

  /** Everything, of the state as it is now. */
  async all(): Promise<void> {
    const look = ++this.#look;
    clearTimeout(this.#later);
    const isLast = (): boolean => look === this.#look;
    const { files, card } = this.#state.value;
    this.#state.patch({ isLooking: true, trouble: undefined });
    try {
      const definitions = await this.#wishes.read(files);
      if (!isLast()) return;
      this.#wishes.found(definitions);
      const shown = await this.#engine.call('show', { files, path: this.#wishes.path(), token: card.key });
      // What is not said now is said with the next.
      this.#isSame &&= shown.isSame;
      if (!isLast()) return;
      this.#showPreview({ ...shown, isSame: this.#isSame });
      this.#isSame = true;
      const things = await this.#engine.call('things', { files, imported: card.imported });
      if (!isLast()) return;
      this.#state.patch({ things, isLooking: false });
      const known = { ...factsOf(definitions, this.#wishes.path()), toFinish: things.count };
      const now: Readonly<Record<string, unknown>> = { ...this.#state.value.card };
      if (Object.entries(known).some(([name, value]) => now[name] !== value)) this.#wishes.known(known);
    } catch (error) {
      if (isLast()) this.#state.patch({ isLooking: false, trouble: error instanceof Error ? error.message : '' });
    }
  }

  #showPreview({ isShown, isSame, pages }: Pick<OpenState['preview'], 'isShown' | 'isSame' | 'pages'>): void {
    const { preview } = this.#state.value;
    const { page: _, ...known } = preview;
    this.#state.patch({
      preview: isShown
        ? { version: preview.version + 1, isSame, isShown, isOld: false, pages }
        : { ...known, isOld: preview.isShown },
    });
  }
}
