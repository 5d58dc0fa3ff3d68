import type { Answer } from '../../interactions/interaction.ts';
import { score } from '../../interactions/scoring.ts';
import type { QuestionData } from '../data.ts';
import { all, bringIntoView, focusOn, h, show } from '../dom.ts';
import { makeWidget } from '../provided.ts';
import type { Marking, Widget } from '../widgets/widget.ts';
import { inOne, type Words } from '../words.ts';
import { fractionOf } from './outcomes.ts';
import { round } from './questions.ts';

/** What is shown of how a question was answered. */
export interface Shown extends Marking {
  /** Points of the question: not where they would not add up to the attempt's result. */
  readonly points: boolean;
}

interface Surroundings {
  readonly words: Words;
  readonly changed: (view: QuestionView) => void;
  readonly say: (message: string) => void;
}

/** One question in the document: its widget, its number, its feedback. */
export class QuestionView {
  readonly data: QuestionData;
  /** The question with the excerpt beside it; moves as a whole. */
  readonly block: HTMLElement;
  readonly widget: Widget;
  readonly #title: HTMLElement | null;
  readonly #feedback: HTMLElement | null;
  readonly #outcome = h('p', { class: 'question-outcome', tabindex: '-1' });
  readonly #words: Words;
  /** In the order in which they are shown: each once the one before it was opened. */
  readonly #hints: readonly HTMLDetailsElement[];
  /** How many were opened. */
  #opened = 0;
  /** Called when a hint was opened. */
  onHint = (): void => {};

  constructor(data: QuestionData, block: HTMLElement, { words, changed, say }: Surroundings) {
    this.data = data;
    this.block = block;
    this.#words = words;
    this.#title = block.querySelector('[data-question-title]');
    this.#feedback = block.querySelector('[data-feedback]');
    this.#feedback?.prepend(this.#outcome);
    this.#hints = [...block.querySelectorAll<HTMLDetailsElement>('details.question-hint')];
    this.#hints.forEach((hint, index) => {
      hint.addEventListener('toggle', () => {
        if (hint.open) this.#showHints(index + 1);
      });
    });
    const root = block.querySelector<HTMLElement>('[data-question]') ?? block;
    this.widget = makeWidget(data.interaction, { root, words, say, changed: () => changed(this) });
  }

  get answered(): boolean {
    return this.widget.read() !== undefined && this.widget.readable?.() !== false;
  }

  /** What is written cannot be an answer, and the student was told. */
  get faulty(): boolean {
    return this.block.querySelector('[aria-invalid]') !== null;
  }

  /** The words that lead to this question in a list. */
  get name(): string {
    return this.#title?.textContent ?? this.data.title;
  }

  /** As before a first attempt: a hint is for the student to ask for. */
  closeHints(): void {
    for (const hint of this.#hints) hint.open = false;
    this.#opened = 0;
    this.#showHints(0);
  }

  /** Which hint comes next, of how many; undefined where all were opened. */
  get nextHint(): { readonly number: number; readonly total: number } | undefined {
    const { length: total } = this.#hints;
    return this.#opened < total ? { number: this.#opened + 1, total } : undefined;
  }

  openHint(): void {
    const hint = this.#hints[this.#opened];
    if (hint === undefined) return;
    hint.open = true;
    this.#showHints(this.#opened + 1);
    hint.querySelector('summary')?.focus();
  }

  #showHints(opened: number): void {
    this.#opened = Math.max(this.#opened, opened);
    this.#hints.forEach((hint, index) => {
      show(hint, index <= this.#opened);
    });
    this.onHint();
  }

  number(number: number, total: number): void {
    if (this.#title === null) return;
    this.#title.textContent = this.#words('player.question', { number, total });
    this.#title.dataset.numbered = '';
  }

  focus(): void {
    const target = this.widget.first ?? this.block;
    if (target === this.block) this.block.tabIndex = -1;
    target.focus({ preventScroll: true });
    bringIntoView(this.block);
  }

  /** For looking back: the question from its beginning. */
  focusTitle(): void {
    focusOn(this.#title ?? this.block, this.block);
  }

  focusOutcome(): void {
    this.#outcome.focus();
  }

  /** Shows what may be shown of how the question was answered; `undefined` takes it all away. */
  disclose(answer: Answer | undefined, marking: Shown | undefined): void {
    const shown = marking !== undefined && (marking.feedback || marking.answers);
    this.widget.mark(shown ? marking : undefined);
    if (this.#feedback === null) return;
    show(this.#feedback, shown);
    const fraction = fractionOf(this.data, answer);
    const outcome =
      fraction === 1 ? 'correct' : fraction === 0 ? 'incorrect' : fraction === undefined ? 'unscored' : 'partial';
    this.#feedback.dataset.outcome = marking?.feedback === true ? outcome : '';
    this.#outcome.textContent =
      marking?.feedback === true ? this.#outcomeWords(answer, fraction, outcome, marking.points) : '';
    show(this.#outcome, marking?.feedback === true);
    const own = score(this.data.interaction, answer).feedback ?? (outcome === 'correct' ? outcome : 'incorrect');
    for (const part of all(this.#feedback, '[data-feedback-when]')) {
      const when = part.dataset.feedbackWhen;
      const fits = when === 'general' || when === own;
      const judged = when === 'general' || outcome !== 'unscored';
      show(part, marking?.feedback === true && fits && judged);
    }
  }

  #outcomeWords(
    answer: Answer | undefined,
    fraction: number | undefined,
    outcome: 'correct' | 'incorrect' | 'partial' | 'unscored',
    withPoints: boolean,
  ): string {
    if (fraction === undefined) return this.#words('player.outcome.unscored');
    const said = this.#words(`player.outcome.${answer === undefined ? 'unanswered' : outcome}`);
    if (!withPoints) return said;
    const { points } = this.data;
    const earned = round(fraction * points, 2);
    return inOne(said, this.#words('player.outcome.points', { earned, possible: points }));
  }
}
