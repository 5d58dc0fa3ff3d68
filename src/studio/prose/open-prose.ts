import type { Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { directionOf } from '../../browser.ts';
import { textAt } from '../state/values.ts';
import type { Say } from '../words/words.ts';
import { contextOf, optionsOf, type ProsePlace } from './editor/around-text.ts';
import { ProseSession } from './editor/session.ts';
import { proseView } from './editor/view.ts';
import { linkAt } from './insert/links.ts';
import { type FormKind, selectedPiece } from './insert/pieces.ts';

export interface ProseProps extends ProsePlace {
  /** The member, below the place. */
  readonly path: string;
  readonly text: string;
  readonly label: string;
  readonly isRequired: boolean;
  /** A short text: what can be done is shown while somebody is in it. */
  readonly isShort: boolean;
  readonly toMarkdown: () => void;
}

/** What the page hears of an editor. */
export interface ProseSignals {
  readonly boxes: (names: Readonly<Record<string, string>>) => void;
  readonly corrected: () => void;
  readonly form: (kind: FormKind) => void;
  readonly changed: (view: EditorView) => void;
  readonly toTools: () => void;
}

type Now = { readonly current: ProseProps };

/** Keeps a document and the text of a module together. What it calls later, it calls with the text’s place of then. */
export function newSession(now: Now, signals: ProseSignals): ProseSession {
  const { text, mode } = now.current;
  return new ProseSession(text, {
    mode,
    read: async (source) => {
      const { module } = now.current.place;
      const prose = await module.engine.call('readProse', { text: source, options: optionsOf(now.current) });
      signals.boxes(prose.boxes);
      return prose;
    },
    write: (tree, step) => {
      const { place, path, isRequired } = now.current;
      const pointer = place.pointer + path;
      const topic = `${place.item} ${pointer} ${step}`;
      return place.module.writeProse(place.item, pointer, { tree, options: optionsOf(now.current), isRequired, topic });
    },
    isCurrent: (shown) => {
      const { place, path } = now.current;
      const { definitions } = place.module.state.value;
      return !place.module.isChanging && (textAt(definitions[place.item], place.pointer + path) ?? '') === shown;
    },
    corrected: signals.corrected,
  });
}

/** Goes back or forth in the history that the whole module has, once what was typed here is a step of it. */
export function travel(now: Now, session: ProseSession, way: 'undo' | 'redo'): void {
  session.flush();
  now.current.place.module[way]();
}

/** Shows a text in an element, to be edited; undefined where the element has gone meanwhile. */
export async function openProse(
  place: HTMLElement,
  session: ProseSession,
  now: Now,
  say: Say,
  signals: ProseSignals,
): Promise<EditorView | undefined> {
  const doc = await session.open();
  if (!place.isConnected) return undefined;
  const context = contextOf(now, say);
  const view: EditorView = proseView(place, doc, context, {
    label: now.current.label,
    direction: directionOf(context.language),
    isRequired: now.current.isRequired,
    undo: () => travel(now, session, 'undo'),
    redo: () => travel(now, session, 'redo'),
    link: () => {
      const to = linkAt(view.state)?.mark.attrs.wrapper.reference?.to;
      signals.form(to === 'activity' ? 'page' : to === 'term' ? 'term' : 'link');
    },
    toTools: signals.toTools,
    change: () => {
      const piece = selectedPiece(view.state);
      if (piece !== undefined) signals.form(piece.form);
      return piece !== undefined;
    },
    changed: (transaction: Transaction) => {
      session.changed(transaction);
      signals.changed(view);
    },
    left: () => {
      session.flush();
      now.current.place.module.endStep();
    },
  });
  session.attach(view);
  return view;
}
