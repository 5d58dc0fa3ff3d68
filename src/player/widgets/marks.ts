import { all, h } from '../dom.ts';
import type { Words } from '../words.ts';
import type { Marking } from './widget.ts';

/** `right` and `wrong`: what was answered. `key`: what would have been right. */
export type Mark = 'right' | 'wrong' | 'key';

/** Where a mark goes. */
export interface MarkPlace {
  /** What is marked, by an attribute for the eye. */
  readonly part: HTMLElement;
  /** The field in it: a screen reader that is on it is told the mark too. */
  readonly control?: HTMLInputElement | HTMLSelectElement | null | undefined;
  /** What the words follow; else they end the part. */
  readonly after?: Element | null;
  /**
   * The part is the whole answer, and what is said of the question says whether it was right: here a sign is enough, and
   * words for whoever is on the field.
   */
  readonly brief?: boolean;
}

/** Marks a part by an attribute for the eye and by words for everyone. */
export function setMark(
  { part, control, after, brief = false }: MarkPlace,
  mark: Mark,
  words: Words,
  detail?: string,
): void {
  part.dataset.mark ??= mark;
  const label = detail === undefined ? words(`player.mark.${mark}`) : words('player.mark.answer', { answer: detail });
  const made = h(
    'span',
    { class: `mark mark-${mark}`, 'data-player': 'mark', 'aria-hidden': brief && 'true' },
    brief ? h('span', { class: 'visually-hidden' }, label) : label,
  );
  if (after === undefined || after === null) part.append(made);
  else after.after(made);
  if (control === undefined || control === null) return;
  made.id = `${control.id || control.name + control.value}--${mark}`;
  describe(control, [...describersOf(control), made.id]);
}

/** A part of which there is one right content: a row of a match, a place in an order, a gap, a field. */
export interface Judged {
  readonly given: boolean;
  readonly right: boolean;
  /** The right content, as words. */
  readonly key: string;
}

export function markPart(place: MarkPlace, { given, right, key }: Judged, marking: Marking, words: Words): void {
  if (marking.feedback && given) setMark(place, right ? 'right' : 'wrong', words);
  if (marking.answers && !right) setMark({ part: place.part, control: place.control }, 'key', words, key);
}

export function clearMarks(root: HTMLElement): void {
  const marks = all(root, '[data-player="mark"]');
  const ids = new Set(marks.map(({ id }) => id));
  for (const control of all(root, '[aria-describedby]')) {
    const left = describersOf(control).filter((id) => !ids.has(id));
    if (left.length < describersOf(control).length) describe(control, left);
  }
  for (const mark of marks) mark.remove();
  for (const part of all(root, '[data-mark]')) delete part.dataset.mark;
}

/** The ids of what describes a field. */
export function describersOf(control: HTMLElement): readonly string[] {
  return control.getAttribute('aria-describedby')?.split(/\s+/).filter(Boolean) ?? [];
}

export function describe(control: HTMLElement, ids: readonly string[]): void {
  if (ids.length === 0) control.removeAttribute('aria-describedby');
  else control.setAttribute('aria-describedby', ids.join(' '));
}
