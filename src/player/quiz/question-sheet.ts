import { encodeAnswer } from '../../interactions/answers.ts';
import type { QuestionData, QuizData } from '../data.ts';
import { all, putInOrder, show } from '../dom.ts';
import { type Attempt, isAnswered, isFlagged, type SavedAnswer } from '../state/learner-state.ts';
import type { Words } from '../words.ts';
import { type Asking, CheckButtons, type CheckEvents } from './check-buttons.ts';
import type { Disclosure } from './disclosure.ts';
import { answerTo, fractionOf } from './outcomes.ts';
import { QuestionView, type Shown } from './question-view.ts';
import { questionById, questionsOfAttempt, shuffledIds } from './questions.ts';
import { inSlices, type Slices } from './slices.ts';

/** How many questions are laid out in one task: as many as a slow phone does between two presses. */
export const SLICE = 4;

/** How the questions of an attempt are laid out. */
export interface Laying {
  /** The element of the form that they are put before. */
  readonly end: Element;
  /** Which of them, in their order; all where it is absent. */
  readonly drawn?: readonly QuestionData[];
  /** They are on view, in their order, and stay there while they change. */
  readonly inPlace?: boolean;
  /** Before the first question. */
  readonly begin?: () => void;
  /** What becomes of a question that was filled with its answer; then it is on view. */
  readonly each: (view: QuestionView) => void;
  /** All are on view. */
  readonly done: () => void;
}

export interface SheetEvents extends CheckEvents {
  /** An answer changed. */
  readonly changed: (view: QuestionView) => void;
  /** Says something to screen readers. */
  readonly say: (message: string) => void;
}

/** The questions of a quiz in their form: drawn, ordered and filled for an attempt, open or judged. */
export class QuestionSheet {
  readonly #quiz: QuizData;
  readonly #form: HTMLElement;
  readonly #views: ReadonlyMap<string, QuestionView>;
  readonly #checks: CheckButtons;
  readonly #words: Words;
  readonly #say: (message: string) => void;
  /** How each question was opened last: as `stageOf` tells. */
  readonly #stages = new Map<string, string>();
  #shown: readonly QuestionView[] = [];
  #isOpen = false;
  /** What is still to be laid out, and whether it was answered. */
  #toCome = new Map<QuestionView, boolean>();
  #slices: Slices | undefined;

  constructor(quiz: QuizData, form: HTMLElement, words: Words, { changed, say, ...asked }: SheetEvents) {
    this.#quiz = quiz;
    this.#form = form;
    this.#words = words;
    this.#say = say;
    this.#checks = new CheckButtons(words, asked);
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
    // Practice never scores.
    if (quiz.purpose === 'practice') for (const points of all(form, '.question-points')) show(points, false);
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

  /** Those of them that the student wants to come back to. */
  flaggedIn(attempt: Attempt | undefined): readonly QuestionView[] {
    return attempt === undefined ? [] : this.#shown.filter(({ data }) => isFlagged(attempt, data.key));
  }

  /** Those of them that have an answer; of those that are not laid out yet, what is saved tells. */
  get answered(): ReadonlySet<QuestionView> {
    return new Set(this.#shown.filter((view) => this.#toCome.get(view) ?? view.answered));
  }

  /**
   * Draws and orders the questions of an attempt, and fills them a few at a time: what was pressed shows before them.
   * None is on view before it is as it is to be, unless all of them stay where they are.
   */
  lay(attempt: Attempt, { end, drawn, inPlace, begin, each, done }: Laying): void {
    this.leave();
    const questions = drawn ?? questionsOfAttempt(this.#quiz, attempt);
    this.#shown = questions.flatMap(({ key }) => this.#views.get(key) ?? []);
    this.#toCome = new Map(this.#shown.map((view) => [view, isAnswered(attempt, view.data.key)]));
    this.#form.setAttribute('aria-busy', 'true');
    // Nothing needs to be taken from view where nothing is, and it costs nothing to do it at once.
    if (this.#form.hidden) this.#order(end);
    else if (inPlace !== true) this.#form.setAttribute('data-away', 'questions');
    const lay = (view: QuestionView, index: number): void => {
      if (index === 0) {
        if (this.#form.dataset.away !== undefined) this.#order(end);
        begin?.();
      }
      this.#toCome.delete(view);
      this.#fill(view, index, attempt);
      each(view);
      show(view.block, true);
    };
    this.#slices = inSlices(this.#shown, SLICE, lay, () => {
      this.#form.removeAttribute('aria-busy');
      done();
    });
  }

  /** Takes all questions from view, and puts those that follow in their order. */
  #order(end: Element): void {
    for (const view of this.#views.values()) show(view.block, false);
    putInOrder(
      this.#form,
      this.#shown.map(({ block }) => block),
      end,
    );
    this.#form.removeAttribute('data-away');
  }

  #fill(view: QuestionView, index: number, attempt: Attempt): void {
    const { key } = view.data;
    const order = (ids: readonly string[]) => shuffledIds(ids, attempt.id, key);
    view.number(index + 1, this.#shown.length);
    view.closeHints();
    view.widget.arrange(this.#quiz.settings.shuffleChoices ? order : undefined);
    view.widget.write(answerTo(view.data, attempt));
  }

  /** All of them are laid out now. */
  finish(): void {
    this.#slices?.finish();
  }

  /** Nothing is looked at any more. */
  leave(): void {
    this.#slices?.callOff();
    this.#toCome = new Map();
    this.#form.removeAttribute('aria-busy');
  }

  /** Opens a question of a running attempt; one that was checked is closed, and shows what may be seen by now. */
  open(view: QuestionView, attempt: Attempt, seen: Disclosure, asking: Asking): void {
    const saved = attempt.answers.get(view.data.key);
    const checked = saved?.checked === true;
    const answer = answerTo(view.data, attempt);
    this.#isOpen = true;
    this.#stages.set(view.data.key, stageOf(saved));
    view.widget.lock(checked);
    view.disclose(answer, checked ? { ...seen, points: !asking.again } : undefined);
    if (checked && asking.again && fractionOf(view.data, answer) !== 1) this.#checks.placeHelp(view, asking.answers);
    else this.#checks.place(view, asking.checks && !checked);
  }

  /** Shows what would have been right. */
  reveal(view: QuestionView, attempt: Attempt): void {
    view.disclose(answerTo(view.data, attempt), { feedback: true, answers: true, points: false });
    // It is marked among the choices, which hints have moved away from what was said of the answer.
    view.focusTitle();
    this.#say(this.#words('player.practice.shown'));
  }

  /** Takes over what another window made of a question of the attempt on view. */
  follow(view: QuestionView, attempt: Attempt, seen: Disclosure, asking: Asking): void {
    if (this.#toCome.has(view)) return;
    const { key, interaction } = view.data;
    const saved = attempt.answers.get(key);
    const shown = view.widget.read();
    const differs = (shown === undefined ? '' : encodeAnswer(interaction, shown)) !== (saved?.text ?? '');
    if (differs) view.widget.write(answerTo(view.data, attempt));
    if (differs || stageOf(saved) !== this.#stages.get(key)) this.open(view, attempt, seen, asking);
  }

  /** Closes a question of an attempt that was handed in, and shows what may be seen of it. */
  close(view: QuestionView, attempt: Attempt, seen: Shown): void {
    this.#isOpen = false;
    view.widget.lock(true);
    this.#checks.place(view, false);
    view.disclose(answerTo(view.data, attempt), seen);
  }
}

/** Tells a question that was tried, checked or opened again from what it was. */
function stageOf(saved: SavedAnswer | undefined): string {
  return `${saved?.again ?? 0} ${saved?.checked ?? false}`;
}
