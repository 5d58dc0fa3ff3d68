import type { PageData } from '../data.ts';
import { button, focusInPlace, h, show } from '../dom.ts';
import { isDone } from '../quiz/results.ts';
import type { Session } from '../session/session.ts';
import type { Words } from '../words.ts';

interface PageEnd {
  readonly page: PageData;
  readonly words: HTMLElement;
  readonly mark: HTMLElement | undefined;
}

/**
 * What stands at the end of a page's text: what makes it done, a button to say so, and that it is done. Reaching the end
 * of a page that is to be read makes it done; no time is taken.
 */
export class PageEnds {
  readonly #session: Session;
  readonly #words: Words;
  readonly #ends = new Map<Element, PageEnd>();
  readonly #reached = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) if (isIntersecting) this.#reach(target);
  });

  constructor(session: Session, words: Words) {
    this.#session = session;
    this.#words = words;
  }

  add(page: PageData, element: HTMLElement): void {
    const { completion } = page;
    if (completion === 'none') return;
    const byHand = completion === 'view' || completion === 'mark';
    const mark = byHand ? button(this.#words('player.mark.do'), () => this.#mark(box)) : undefined;
    const words = h('p', { class: 'page-end-words' });
    const box = h('div', { class: 'page-end' }, words, mark);
    const text = element.querySelector('.cw-page') ?? element;
    // The terms and works that end a page are to look things up in; a quiz's form is before them.
    const foot = text.querySelector(':scope > .cw-foot');
    if (foot === null) text.append(box);
    else foot.before(box);
    this.#ends.set(box, { page, words, mark });
    if (completion === 'view') this.#reached.observe(box);
  }

  update(): void {
    for (const [box, { page, words, mark }] of this.#ends) {
      const done = isDone(page, this.#session.state);
      const said = done ? this.#words('player.end.done') : this.#missing(page);
      box.toggleAttribute('data-done', done);
      if (words.textContent !== said) words.textContent = said;
      if (mark === undefined || mark.hidden === done) continue;
      const hadFocus = mark === document.activeElement;
      show(mark, !done);
      // It is where the button was: nothing moves under the eyes.
      if (hadFocus) focusInPlace(words);
    }
  }

  /** What is missing before the page is done; of a page to be read nothing, for here is its end. */
  #missing({ completion, quiz, quizElsewhere }: PageData): string {
    if (typeof completion === 'object') return this.#words('player.end.percent', { percent: completion.minPercent });
    if (completion === 'mark') return this.#words('player.end.mark');
    const isQuiz = quiz !== undefined || quizElsewhere !== undefined;
    return completion === 'submit' && isQuiz ? this.#words('player.end.submit') : '';
  }

  #reach(box: Element): void {
    const end = this.#ends.get(box);
    if (end !== undefined && !isDone(end.page, this.#session.state)) this.#mark(box);
  }

  #mark(box: Element): void {
    const end = this.#ends.get(box);
    if (end === undefined) return;
    this.#session.state.done.add(end.page.key);
    this.#session.changed();
  }
}
