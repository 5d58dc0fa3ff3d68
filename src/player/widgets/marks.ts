import { all, h } from '../dom.ts';
import type { Words } from '../words.ts';
import type { Marking } from './widget.ts';

/** `right` and `wrong`: what was answered. `key`: what would have been right. */
export type Mark = 'right' | 'wrong' | 'key';

/** Marks a part by an attribute for the eye and by words for everyone. */
export function setMark(part: HTMLElement, mark: Mark, words: Words, detail?: string): void {
  part.dataset.mark ??= mark;
  const key = { right: 'player.mark.right', wrong: 'player.mark.wrong', key: 'player.mark.key' } as const;
  const label = detail === undefined ? words(key[mark]) : words('player.mark.answer', { answer: detail });
  part.append(h('span', { class: `mark mark-${mark}`, 'data-player': 'mark' }, label));
}

/** A part of which there is one right content: a row of a match, a place in an order, a blank, a field. */
export interface Judged {
  readonly given: boolean;
  readonly right: boolean;
  /** The right content, as words. */
  readonly key: string;
}

export function markPart(part: HTMLElement, { given, right, key }: Judged, marking: Marking, words: Words): void {
  if (marking.feedback && given) setMark(part, right ? 'right' : 'wrong', words);
  if (marking.answers && !right) setMark(part, 'key', words, key);
}

export function clearMarks(root: HTMLElement): void {
  for (const mark of all(root, '[data-player="mark"]')) mark.remove();
  for (const part of all(root, '[data-mark]')) delete part.dataset.mark;
}
