import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { HtmlTree, ProseText } from '../../../browser.ts';
import type { WrittenProse } from '../../state/open-module.ts';
import { Unsent } from '../../state/unsent.ts';
import { documentOf } from '../document/from-tree.ts';
import type { Origins } from '../document/origins.ts';
import type { ProseMode } from '../document/schema.ts';
import { treeOfDocument } from '../document/to-tree.ts';
import { QUIET } from './drawn-formulas.ts';

/** So soon what was typed is stored and shown; while that is done, what is typed on waits for it. */
const PAUSE_MS = 20;
/** Typing after such a pause is undone by itself. */
const STEP_MS = 1500;
/** How many states of a text are remembered, for going back to them. */
const STATES = 100;

export interface SessionWishes {
  readonly mode: ProseMode;
  readonly read: (text: string) => Promise<ProseText>;
  /** Stores a tree as a step of undoing that has this name. */
  readonly write: (tree: HtmlTree, step: string) => Promise<WrittenProse | undefined>;
  /** Whether the definition says this now, and no change is under way that it does not have yet. */
  readonly isCurrent: (text: string) => boolean;
  /** What was stored is not all that the editor showed; now it shows what is stored. */
  readonly corrected: () => void;
}

/**
 * Keeps a document of the editor and its Markdown text together: what is typed is stored after a moment, and what others
 * make of the text (undo, another part of the page) is shown unless something typed is on its way.
 */
export class ProseSession {
  readonly origins: Origins = new WeakMap();
  readonly #wishes: SessionWishes;
  readonly #states = new Map<string, Node>();
  #view: EditorView | undefined;
  /** The text as this editor knows it, and as it is. */
  #text: string;
  #latest: string;
  /** A document that is to be stored. */
  #waiting: Node | undefined;
  readonly #unsent = new Unsent();
  #underWay = 0;
  #reads = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #step = 0;
  #typedAt = 0;

  constructor(text: string, wishes: SessionWishes) {
    this.#text = text;
    this.#latest = text;
    this.#wishes = wishes;
  }

  /** The document of the text that there is now. */
  async open(): Promise<Node> {
    this.#text = this.#latest;
    return this.#remember(this.#text, documentOf(await this.#wishes.read(this.#text), this.#wishes.mode, this.origins));
  }

  attach(view: EditorView): void {
    this.#view = view;
    void this.#follow();
  }

  /** The document was changed in the editor. */
  changed(transaction: Transaction): void {
    if (!transaction.docChanged || transaction.getMeta(QUIET) === true) return;
    const now = performance.now();
    const isTyping = transaction.getMeta('step') === undefined && transaction.getMeta('paste') !== true;
    if (!isTyping || now - this.#typedAt > STEP_MS) this.#nextStep();
    this.#typedAt = isTyping ? now : Number.NEGATIVE_INFINITY;
    this.#waiting = transaction.doc;
    this.#unsent.set(true);
    this.#schedule();
  }

  #schedule(): void {
    if (this.#waiting === undefined || this.#underWay > 0) return;
    this.#pause ??= setTimeout(() => this.flush(), PAUSE_MS);
  }

  #nextStep(): void {
    this.flush();
    this.#step += 1;
  }

  /** Stores what was typed, at once. */
  flush(): void {
    clearTimeout(this.#pause);
    this.#pause = undefined;
    const doc = this.#waiting;
    this.#waiting = undefined;
    if (doc !== undefined) void this.#store(doc, String(this.#step));
    this.#unsent.set(false);
  }

  async #store(doc: Node, step: string): Promise<void> {
    this.#underWay += 1;
    let written: WrittenProse | undefined;
    try {
      written = await this.#wishes.write(treeOfDocument(doc, this.origins), step);
    } catch {
      // The worker has ended; the page says so, and the next change stores this one, too.
    } finally {
      this.#underWay -= 1;
      this.#schedule();
    }
    if (written === undefined) return;
    this.#text = written.text;
    this.#latest = written.text;
    if (written.isWhole) this.#remember(written.text, doc);
    else if (this.#isIdle) await this.#show(written.text, true);
    await this.#follow();
  }

  get #isIdle(): boolean {
    return this.#waiting === undefined && this.#underWay === 0;
  }

  /** The text as the page has it. What the page drew before the last change is passed over: it draws again. */
  receive(text: string): void {
    if (!this.#isIdle || !this.#wishes.isCurrent(text)) return;
    this.#latest = text;
    void this.#follow();
  }

  async #follow(): Promise<void> {
    if (this.#view === undefined || !this.#isIdle || this.#latest === this.#text) return;
    this.#text = this.#latest;
    await this.#show(this.#text, false);
  }

  async #show(text: string, isCorrection: boolean): Promise<void> {
    this.#reads += 1;
    const read = this.#reads;
    const known = isCorrection ? undefined : this.#states.get(text);
    const doc = known ?? documentOf(await this.#wishes.read(text), this.#wishes.mode, this.origins);
    if (read !== this.#reads || !this.#isIdle || this.#view === undefined || this.#view.isDestroyed) return;
    this.#remember(text, doc);
    this.#step += 1;
    if (replaceDocument(this.#view, doc) && isCorrection) this.#wishes.corrected();
  }

  #remember(text: string, doc: Node): Node {
    this.#states.delete(text);
    this.#states.set(text, doc);
    const [oldest] = this.#states.keys();
    if (this.#states.size > STATES && oldest !== undefined) this.#states.delete(oldest);
    return doc;
  }
}

/** Shows another document, touching what differs alone: the cursor stays where it is elsewhere. Whether anything differs. */
export function replaceDocument(view: EditorView, next: Node): boolean {
  const { doc, tr } = view.state;
  const start = doc.content.findDiffStart(next.content);
  if (start === null) return false;
  const end = doc.content.findDiffEnd(next.content) ?? { a: doc.content.size, b: next.content.size };
  const overlap = start - Math.min(end.a, end.b);
  const [a, b] = overlap > 0 ? [end.a + overlap, end.b + overlap] : [end.a, end.b];
  try {
    tr.replace(start, a, next.slice(start, b));
    if (!tr.doc.eq(next)) throw new Error('cut in another way');
  } catch {
    view.dispatch(view.state.tr.replaceWith(0, doc.content.size, next.content).setMeta(QUIET, true));
    return true;
  }
  view.dispatch(tr.setMeta(QUIET, true));
  return true;
}
