import type { QuizData } from '../data.ts';
import { all, show } from '../dom.ts';
import type { Attempt } from '../state/learner-state.ts';
import type { Words } from '../words.ts';
import { CheckButtons } from './check-buttons.ts';
import type { Disclosure } from './disclosure.ts';
import { QuestionView } from './question-view.ts';
import { questionById, questionsOfAttempt, shuffledIds } from './questions.ts';

export interface SheetEvents {
  /** An answer changed. */
  readonly changed: (view: QuestionView) => void;
  /** The student wants to know whether an answer is right. */
  readonly check: (view: QuestionView) => void;
  /** Says something to screen readers. */
  readonly say: (message: string) => void;
}

/** The questions of a quiz in their form: drawn, ordered and filled for an attempt, open or judged. */
export class QuestionSheet {
  readonly #quiz: QuizData;
  readonly #views: ReadonlyMap<string, QuestionView>;
  readonly #checks: CheckButtons;
  #shown: readonly QuestionView[] = [];

  constructor(quiz: QuizData, form: HTMLElement, words: Words, { changed, check, say }: SheetEvents) {
    this.#quiz = quiz;
    this.#checks = new CheckButtons(quiz, words, check);
    this.#views = new Map(
      all(form, '[data-block]').flatMap((block) => {
        const data = questionById(quiz, block.dataset.block ?? '');
        if (data === undefined) return [];
        const answered = (view: QuestionView) => {
          this.#checks.answered(view);
          changed(view);
        };
        return [[data.key, new QuestionView(data, block, { words, say, changed: answered })]];
      }),
    );
    for (const note of all(form, '[data-pool-note]')) show(note, false);
  }

  /** The questions of the attempt that was laid out last, in its order. */
  get shown(): readonly QuestionView[] {
    return this.#shown;
  }

  /** Those of them that nobody can judge as they stand. */
  get missing(): readonly QuestionView[] {
    return this.#shown.filter((view) => {
      // Asked of every question: one that holds no number says so.
      const valid = view.widget.valid();
      return !view.answered || !valid;
    });
  }

  /** Draws, orders and fills the questions of an attempt, and puts them before an element of the form. */
  lay(attempt: Attempt, end: Element): void {
    const drawn = questionsOfAttempt(this.#quiz, attempt.seed);
    for (const view of this.#views.values()) show(view.block, false);
    this.#shown = drawn.flatMap(({ key }) => this.#views.get(key) ?? []);
    this.#shown.forEach((view, index) => {
      const { key } = view.data;
      const order = (ids: readonly string[]) => shuffledIds(ids, attempt.seed, key);
      end.before(view.block);
      show(view.block, true);
      view.number(index + 1, this.#shown.length);
      view.closeHint();
      view.widget.arrange(this.#quiz.settings.shuffleChoices ? order : undefined);
      view.widget.write(attempt.answers[key]);
    });
  }

  /** Opens a question of a running attempt; one that was checked is closed, and shows what may be seen by now. */
  open(view: QuestionView, attempt: Attempt, seen: Disclosure): void {
    const { key } = view.data;
    const checked = attempt.checked.includes(key);
    view.widget.lock(checked);
    this.#checks.place(view, !checked);
    view.disclose(attempt.answers[key], checked ? seen : undefined);
  }

  /** Closes all questions of an attempt that was handed in, and shows what may be seen of it. */
  close(attempt: Attempt, seen: Disclosure): void {
    for (const view of this.#shown) {
      view.widget.lock(true);
      this.#checks.place(view, false);
      view.disclose(attempt.answers[view.data.key], seen);
    }
  }
}
