import { show } from '../dom.ts';
import { QuizFiles } from '../pages/quiz-files.ts';
import { partsOf, partsOfQuiz } from '../parts.ts';
import { service } from '../provided.ts';
import type { LivingQuiz, QuizSurroundings } from '../quiz/quiz-surroundings.ts';
import type { QuizPage } from '../quiz/results.ts';
import type { BegunWork } from '../session/begin-work.ts';
import { attemptsAt } from '../state/learner-state.ts';
import { openAnswers } from './answers-way.ts';

/** The quizzes of a document's pages, and the files that they need. Each comes to life when its page is opened first. */
export class PageQuizzes {
  readonly #surroundings: QuizSurroundings;
  readonly #files: QuizFiles;
  /** By their pages' ids. */
  readonly #living = new Map<string, LivingQuiz>();
  /** What brings those to life that were not on view yet. */
  readonly #dormant = new Map<string, () => void>();

  constructor(surroundings: QuizSurroundings) {
    const { session, words } = surroundings;
    this.#surroundings = surroundings;
    this.#files = new QuizFiles(session.data, words);
  }

  /** Without all its scripts a quiz does not come to life, and its attempts stay as they are. */
  furnish(page: QuizPage, form: HTMLFormElement): void {
    show(form, false);
    const notice = this.#files.notice();
    form.before(notice);
    this.#dormant.set(page.id, () => {
      this.#files.ask();
      this.#files.whenThere(partsOfQuiz(page.quiz), () => {
        notice.remove();
        this.#living.set(page.id, new (service('quiz').QuizView)(page, form, this.#surroundings));
      });
    });
  }

  /** The files will soon be needed. */
  ask(): void {
    this.#files.ask();
  }

  wake(id: string): void {
    this.#dormant.get(id)?.();
    this.#dormant.delete(id);
  }

  /** Goes on when all quizzes are alive, or cannot be. */
  wakeAll(go: () => void): void {
    for (const id of [...this.#dormant.keys()]) this.wake(id);
    this.#files.settled(go);
  }

  enter(id: string): void {
    this.#living.get(id)?.enter();
  }

  leave(id: string): void {
    this.#living.get(id)?.leave();
  }

  /** Something came from another window, from the device or from the platform. */
  refresh(): void {
    for (const quiz of this.#living.values()) quiz.refresh();
  }

  /** Gives the platform the attempts that it has missed, at a time in milliseconds since 1970. */
  report(unreported: BegunWork['unreported'], now: number): void {
    const { session } = this.#surroundings;
    const at = new Date(now);
    for (const { page: key, attempt } of unreported) {
      const page = session.data.pages.find((each): each is QuizPage => each.key === key && each.quiz !== undefined);
      const number = attemptsAt(session.state, key).indexOf(attempt) + 1;
      if (page === undefined) continue;
      this.#files.ask();
      this.#files.whenThere(partsOf(session.data), () => {
        session.report(service('quiz').reportOf(page, attempt, { number, at, seconds: new Map() }));
        session.changed();
      });
    }
  }

  /** Opens what the student answered, or says among the `tools` why it cannot be. */
  openAnswers(tools: HTMLElement): void {
    const { session, words, standing } = this.#surroundings;
    openAnswers({ session, words, closed: () => standing().closed }, this.#files, tools);
  }
}
