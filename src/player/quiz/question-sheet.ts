import { encodeAnswer } from '../../interactions/answers.ts';
import type { QuizData } from '../data.ts';
import { all, show } from '../dom.ts';
import type { Attempt } from '../state/learner-state.ts';
import type { Words } from '../words.ts';
import { CheckButtons } from './check-buttons.ts';
import type { Disclosure } from './disclosure.ts';
import { QuestionView, type Shown } from './question-view.ts';
import { questionById, questionsOfAttempt, shuffledIds } from './questions.ts';
import { answerTo } from './results.ts';

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
  #isOpen = false;

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

  /** The attempt on view can be worked on. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Those of them that nobody can judge as they are. */
  get missing(): readonly QuestionView[] {
    return this.#shown.filter((view) => {
      // Asked of every question: one that holds no number says so.
      const valid = view.widget.valid();
      return !view.answered || !valid;
    });
  }

  /** Draws, orders and fills the questions of an attempt, and puts them before an element of the form. */
  lay(attempt: Attempt, end: Element): void {
    const drawn = questionsOfAttempt(this.#quiz, attempt);
    for (const view of this.#views.values()) show(view.block, false);
    this.#shown = drawn.flatMap(({ key }) => this.#views.get(key) ?? []);
    this.#shown.forEach((view, index) => {
      const { key } = view.data;
      const order = (ids: readonly string[]) => shuffledIds(ids, attempt.id, key);
      end.before(view.block);
      show(view.block, true);
      view.number(index + 1, this.#shown.length);
      view.closeHint();
      view.widget.arrange(this.#quiz.settings.shuffleChoices ? order : undefined);
      view.widget.write(answerTo(view.data, attempt));
    });
  }

  /** Opens a question of a running attempt; one that was checked is closed, and shows what may be seen by now. */
  open(view: QuestionView, attempt: Attempt, seen: Disclosure): void {
    const checked = attempt.answers.get(view.data.key)?.checked === true;
    this.#isOpen = true;
    view.widget.lock(checked);
    this.#checks.place(view, !checked);
    view.disclose(answerTo(view.data, attempt), checked ? { ...seen, points: true } : undefined);
  }

  /** Takes over what another window made of a question of the attempt on view. */
  follow(view: QuestionView, attempt: Attempt, seen: Disclosure): void {
    const { key, interaction } = view.data;
    const saved = attempt.answers.get(key);
    const shown = view.widget.read();
    const differs = (shown === undefined ? '' : encodeAnswer(interaction, shown)) !== (saved?.text ?? '');
    if (differs) view.widget.write(answerTo(view.data, attempt));
    if (differs || saved?.checked === true) this.open(view, attempt, seen);
  }

  /** Closes all questions of an attempt that was handed in, and shows what may be seen of it. */
  close(attempt: Attempt, seen: Shown): void {
    this.#isOpen = false;
    for (const view of this.#shown) {
      view.widget.lock(true);
      this.#checks.place(view, false);
      view.disclose(answerTo(view.data, attempt), seen);
    }
  }
}
