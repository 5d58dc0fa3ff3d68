// What is reported is put into a platform’s words by a part.
import '../../../src/player/part-scripts/reports.ts';
import { rightAnswer } from '../../../src/interactions/scoring.ts';
import type { PlayerData, QuestionData } from '../../../src/player/data.ts';
import type { ScormApi } from '../../../src/player/lms/api-search.ts';
import { scorm12 } from '../../../src/player/lms/scorm-1.2.ts';
import { scorm2004 } from '../../../src/player/lms/scorm-2004.ts';
import { beginAttempt, giveAnswer, handIn } from '../../../src/player/quiz/attempt-actions.ts';
import { questionsOf } from '../../../src/player/quiz/questions.ts';
import { reportOf } from '../../../src/player/quiz/report.ts';
import type { QuizPage } from '../../../src/player/quiz/results.ts';
import { beginWork } from '../../../src/player/session/begin-work.ts';
import type { Clock } from '../../../src/player/session/clock.ts';
import { Session } from '../../../src/player/session/session.ts';
import { Shelf } from '../../../src/player/state/device-copy.ts';
import { attemptsAt, type LearnerState, openAttempt } from '../../../src/player/state/learner-state.ts';
import { WorkCopies } from '../../../src/player/state/work-copies.ts';
import { FakeStorage } from '../fake-storage.ts';
import { MoodleActivity } from '../platforms/moodle/activity.ts';
import { inMemory, type PageInMemory } from '../platforms/moodle/in-memory.ts';
import type { Edition } from '../platforms/platform.ts';
import { turnedClock } from '../turned-clock.ts';

/**
 * A learner with two devices, each with two windows, and one activity of a Moodle, all without a browser: the player's
 * session, its copies and its way to the platform are the real ones.
 */

export type Weather = 'up' | 'silent' | 'down' | 'refusing';

/** What was handed in somewhere, and with which answers. */
export interface HandIn {
  readonly quiz: string;
  readonly attempt: string;
  readonly tag: string;
  readonly earned: number;
  readonly answers: ReadonlyMap<string, string>;
  readonly device: number;
}

interface OpenWindow {
  readonly session: Session;
  readonly page: PageInMemory;
  readonly device: number;
  /** Timers of a window that is gone never run. */
  alive: boolean;
}

const LEARNER = 'ada';

export class World {
  readonly activity: MoodleActivity;
  readonly handIns: HandIn[] = [];
  /** Devices on which something was done. */
  readonly worked = new Set<number>();
  readonly #data: PlayerData;
  readonly #edition: Edition;
  readonly #clock = turnedClock(Date.UTC(2026, 10, 29));
  readonly #storages = [new FakeStorage(), new FakeStorage(), new FakeStorage()];
  readonly #windows = new Map<string, OpenWindow>();
  #weather: Weather = 'up';

  constructor(data: PlayerData, edition: Edition) {
    this.#data = data;
    this.#edition = edition;
    this.activity = new MoodleActivity(edition, { standardLengths: true });
  }

  get openWindows(): readonly string[] {
    return [...this.#windows.keys()];
  }

  open(device: number, name: string): void {
    const key = `${device}/${name}`;
    if (this.#windows.has(key)) return;
    const page = inMemory(this.activity, LEARNER);
    const api = page.api as unknown as ScormApi;
    const lms = (this.#edition === '1.2' ? scorm12 : scorm2004)(api, false);
    const opening = lms.open();
    if (opening === undefined) throw new Error('The platform opens every session.');
    const shelf = new Shelf(this.#storages[device] as unknown as Storage, `cartwright/p/${LEARNER}/`);
    const copies = new WorkCopies({ shelf, place: 'here', now: () => this.#clock.now() });
    const isNormal = opening.mode === 'normal';
    const work = beginWork(this.#data, opening.state, lms.stateLimit, copies, isNormal);
    const window: Partial<OpenWindow> = { page, device, alive: true };
    const session = new Session({
      data: this.#data,
      state: work.state,
      lms,
      copy: copies,
      readOnly: !isNormal,
      heldScore: opening.score,
      heldPlace: opening.location,
      clock: this.#clockOf(() => window.alive === true),
      online: () => this.#weather !== 'down',
    });
    this.#windows.set(key, Object.assign(window, { session }) as OpenWindow);
    this.#applyWeather();
    const at = new Date(this.#clock.now());
    for (const { page: quiz, attempt } of work.unreported)
      session.report(reportOf(this.#quiz(quiz), attempt, { number: 1, at, seconds: new Map() }));
    if (work.news) session.changed();
  }

  /** The window is closed as browsers do it: requests are beacons then. */
  close(key: string): void {
    this.#leave(key, ({ session, page }) => {
      page.wire.leaving = true;
      session.end(true);
    });
  }

  /** "Save and leave": stays open where that fails. */
  saveAndLeave(key: string): void {
    const window = this.#windows.get(key);
    if (window?.session.end(false) === true) this.#leave(key, () => undefined);
  }

  /** The power fails. */
  kill(key: string): void {
    this.#leave(key, () => undefined);
  }

  /** Another tab is looked at, and then this one again. */
  hideAndShow(key: string): void {
    this.#in(key, ({ session }) => {
      session.flush();
      session.sync();
    });
  }

  view(key: string, page: number): void {
    this.#work(key, (session) => {
      const { key: seen = '', id = '' } = this.#data.pages[page % this.#data.pages.length] ?? {};
      session.location = id;
      if (session.state.viewed.has(seen)) {
        session.touched();
        return;
      }
      session.state.viewed.add(seen);
      session.changed();
    });
  }

  mark(key: string, page: number): void {
    this.#work(key, (session) => {
      session.state.done.add(this.#data.pages[page % this.#data.pages.length]?.key ?? '');
      session.changed();
    });
  }

  /** Begins an attempt, or goes on with the open one, as the quiz's page does. */
  begin(key: string, quiz: number): void {
    this.#work(key, (session) => {
      session.sync();
      const page = this.#quizAt(quiz);
      if (openAttempt(session.state, page.key) === undefined) beginAttempt(session.state, page);
      session.changed();
    });
  }

  answer(key: string, quiz: number, question: number, kind: 'right' | 'typed' | 'none'): void {
    this.#work(key, (session) => {
      const page = this.#quizAt(quiz);
      const attempt = openAttempt(session.state, page.key);
      const questions = questionsOf(page.quiz);
      const data = questions[question % questions.length];
      if (attempt === undefined || data === undefined) return;
      if (giveAnswer(attempt, data, answerOf(data, kind, this.#clock.now()))) session.changed();
    });
  }

  handIn(key: string, quiz: number): void {
    this.#work(key, (session, { device }) => {
      const page = this.#quizAt(quiz);
      session.sync();
      const attempt = openAttempt(session.state, page.key);
      if (attempt === undefined) return;
      handIn(session.state, page, attempt, this.#clock.now());
      const number = attemptsAt(session.state, page.key).indexOf(attempt) + 1;
      session.report(reportOf(page, attempt, { number, at: new Date(this.#clock.now()), seconds: new Map() }));
      const { tag = '', earned = 0 } = attempt.handedIn ?? {};
      const answers = new Map([...attempt.answers].map(([question, { text }]) => [question, text]));
      this.handIns.push({ quiz: page.key, attempt: attempt.id, tag, earned, answers, device });
      session.changed();
    });
  }

  pass(milliseconds: number): void {
    this.#clock.advance(milliseconds);
  }

  set weather(weather: Weather) {
    this.#weather = weather;
    this.#applyWeather();
    if (weather === 'up') for (const { session } of this.#windows.values()) session.flush();
  }

  /** What a launch on a device finds. */
  launchOn(device: number): LearnerState {
    const key = `${device}/look`;
    this.open(device, 'look');
    this.pass(60_000);
    const state = this.#windows.get(key)?.session.state as LearnerState;
    this.close(key);
    return state;
  }

  #work(key: string, act: (session: Session, window: OpenWindow) => void): void {
    this.#in(key, (window) => {
      if (window.session.readOnly) return;
      this.worked.add(window.device);
      act(window.session, window);
      // What is urgent is saved as soon as the screen is drawn.
      this.#clock.advance(1);
    });
  }

  #in(key: string, act: (window: OpenWindow) => void): void {
    const window = this.#windows.get(key);
    if (window !== undefined) act(window);
  }

  #leave(key: string, act: (window: OpenWindow) => void): void {
    this.#in(key, (window) => {
      act(window);
      window.alive = false;
      this.#windows.delete(key);
    });
  }

  #applyWeather(): void {
    for (const { page } of this.#windows.values()) {
      page.wire.down = this.#weather === 'silent' || this.#weather === 'down';
      page.wire.status = this.#weather === 'refusing' ? 503 : 200;
    }
  }

  #clockOf(isAlive: () => boolean): Clock {
    return {
      now: () => this.#clock.now(),
      after: (milliseconds, run) => this.#clock.after(milliseconds, () => isAlive() && run()),
      afterFrame: (run) => this.#clock.afterFrame(() => isAlive() && run()),
    };
  }

  #quizAt(index: number): QuizPage {
    const quizzes = this.#data.pages.filter((page): page is QuizPage => page.quiz !== undefined);
    return quizzes[index % quizzes.length] as QuizPage;
  }

  #quiz(key: string): QuizPage {
    return this.#data.pages.find((page) => page.key === key) as QuizPage;
  }
}

function answerOf({ interaction }: QuestionData, kind: 'right' | 'typed' | 'none', now: number) {
  if (kind === 'none') return undefined;
  if (kind === 'right') return rightAnswer(interaction) ?? { kind: 'extendedText' as const, text: `draft ${now}` };
  if (interaction.kind === 'textEntry') return { kind: 'textEntry' as const, text: `typed ${now} ~ ^` };
  if (interaction.kind === 'extendedText') return { kind: 'extendedText' as const, text: 'x'.repeat(now % 700) };
  return rightAnswer(interaction);
}
