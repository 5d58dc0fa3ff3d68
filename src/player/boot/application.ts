import type { PageData, PlayerData } from '../data.ts';
import { Announcer, all } from '../dom.ts';
import { Bar } from '../pages/bar.ts';
import { showPlaceInContents } from '../pages/contents.ts';
import { DoneTicks } from '../pages/done-ticks.ts';
import { Navigator, type PageElement } from '../pages/navigator.ts';
import { Notices } from '../pages/notices.ts';
import { PageEnds } from '../pages/page-ends.ts';
import { PROGRESS_PAGE, ProgressPage } from '../pages/progress-page.ts';
import { StartLine } from '../pages/start-line.ts';
import { hasQuizzes } from '../parts.ts';
import { handedInOf } from '../quiz/handed-in.ts';
import { isDone, type QuizPage } from '../quiz/results.ts';
import type { BegunWork } from '../session/begin-work.ts';
import { type Clock, realClock } from '../session/clock.ts';
import { Session } from '../session/session.ts';
import { PlaceCopy } from '../state/device-copy.ts';
import { emptyState } from '../state/learner-state.ts';
import { unite } from '../state/unite.ts';
import type { Words } from '../words.ts';
import { type Connected, rememberStop, stopOf } from './device.ts';
import { PageQuizzes } from './page-quizzes.ts';
import { placesAtStart, readStop } from './stop.ts';

/** Puts the parts together on the document. */
export class Application {
  readonly session: Session;
  readonly #words: Words;
  readonly #clock: Clock = realClock;
  readonly #announcer = new Announcer();
  readonly #bar: Bar;
  readonly #notices: Notices;
  readonly #progress: ProgressPage | undefined;
  readonly #quizzes: PageQuizzes;
  readonly #ends: PageEnds;
  readonly #start: StartLine;
  /** Where the module opens. */
  readonly #opensAt: string;
  /** Where the overview leads back to. */
  #stopped: string;
  readonly #ticks: DoneTicks;
  readonly #pages: readonly PageData[];
  readonly #navigator: Navigator | undefined;
  #connected: Connected;

  constructor(data: PlayerData, words: Words, connected: Connected) {
    this.#words = words;
    this.#connected = connected;
    const clock = this.#clock;
    const online = () => navigator.onLine !== false;
    const session = new Session({ data, state: connected.work.state, ...connected.keepers, clock, online });
    this.session = session;
    const standing = () => this.#quizStanding();
    this.#quizzes = new PageQuizzes({ session, words, announcer: this.#announcer, clock, standing });
    const elements = new Map(all(document, '[data-page]').map((element) => [element.dataset.page ?? '', element]));
    this.#pages = data.pages.filter(({ id }) => elements.has(id));
    this.#ends = new PageEnds(session, words);
    this.#start = new StartLine(session, words);
    // Until it is known who learns, nothing is.
    const kept = connected.who === undefined ? readStop('') : stopOf(data, connected.who);
    const places = placesAtStart(kept, connected);
    this.#opensAt = places.open;
    this.#stopped = places.stop;
    this.#ticks = new DoneTicks(session, words);
    const say = (message: string) => this.#announcer.say(message);
    this.#notices = new Notices(words, say, () => session.flush());
    this.#bar = new Bar(words, connected.regime, {
      printAll: data.kind === 'web' ? undefined : () => this.#printAll(),
      exit: data.kind === 'web' ? undefined : this.#progressTitle(),
      answers:
        data.kind === 'web' || !hasQuizzes(data.pages)
          ? data.answers
          : () => this.#quizzes.openAnswers(this.#bar.tools),
      deleteWork: connected.keepers.copy instanceof PlaceCopy ? () => this.#deleteWork() : undefined,
    });
    document.body.append(this.#notices.floating);
    for (const page of this.#pages) this.#furnish(page, elements.get(page.id) ?? document.body);
    if (data.kind !== 'web') {
      this.#progress = this.#makeProgress();
      all(document, '[data-page]').at(-1)?.after(this.#progress.element);
      this.#navigator = this.#makeNavigator(elements);
    }
    all(document, '[data-page]').at(-1)?.after(this.#bar.tools);
    session.listen(() => this.#update());
    session.onUnited(() => this.#refresh());
  }

  start(): void {
    this.#tellOf(this.#connected);
    if (this.#navigator === undefined) {
      this.#opened(this.#pages[0]?.id ?? '', undefined);
      showPlaceInContents();
    } else this.#navigator.start(this.#opensAt);
    this.#update();
    document.documentElement.classList.add('player-ready');
    this.#sendNews(this.#connected.work);
  }

  /** A platform came late: what was done meanwhile is added to what it holds. */
  connect(connected: Connected): void {
    const { who, keepers } = this.#connected;
    if (who !== undefined && who !== connected.who) {
      this.#notices.say('player.notice.late');
      return;
    }
    const { state } = this.session;
    // From here on the work is the learner's, and the tab keeps none of its own.
    if (keepers.copy instanceof PlaceCopy) {
      keepers.copy.unite(state);
      keepers.copy.delete(emptyState());
    }
    const { work } = connected;
    const known = new Set(handedInOf(this.session.data, work.state).map(({ attempt }) => attempt.id));
    unite(state, work.state);
    state.work = work.state.work;
    const own = handedInOf(this.session.data, state).filter(({ attempt }) => !known.has(attempt.id));
    this.#become(connected);
    this.#sendNews({ ...work, unreported: [...work.unreported, ...own] });
  }

  /** The platform is there, and refuses a session. */
  refuse(connected: Connected): void {
    unite(this.session.state, connected.work.state);
    this.session.state.work = connected.work.state.work;
    this.#become(connected);
  }

  /** No platform came: the device keeps the work. */
  goOnAlone(copy: PlaceCopy): void {
    copy.unite(this.session.state);
    this.#stopped ||= stopOf(this.session.data).page;
    const keepers = { lms: undefined, copy, readOnly: false, heldScore: undefined, heldPlace: '' };
    this.#become({ ...this.#connected, regime: 'no-lms', keepers });
  }

  /** Goes on with other keepers. */
  #become(connected: Connected): void {
    this.#connected = connected;
    this.#tellOf(connected);
    this.#progress?.rename(this.#progressTitle());
    this.#bar.rename(this.#progressTitle());
    this.session.attach(connected.keepers);
    this.#refresh();
  }

  /** What the student is told about where work goes. */
  #tellOf({ regime, work }: Connected): void {
    this.#bar.regime = regime;
    this.#notices.regime = regime;
    if (work.restored) this.#notices.say('player.notice.fromDevice');
    if (work.unreadable) this.#notices.say('player.notice.unreadable');
    const { setAside } = work;
    if (setAside === undefined) return;
    this.#notices.offer(() => {
      setAside.take(this.session.state);
      this.session.changed();
      this.#refresh();
    });
  }

  /** Gives the platform what it has missed. */
  #sendNews({ unreported, news }: BegunWork): void {
    this.#quizzes.report(unreported, this.#clock.now());
    if (news) this.session.changed();
  }

  #deleteWork(): void {
    const { copy } = this.#connected.keepers;
    if (!(copy instanceof PlaceCopy)) return;
    copy.delete(this.session.state);
    this.#stopAt('');
    this.#refresh();
  }

  #furnish(page: PageData, element: HTMLElement): void {
    const form = element.querySelector<HTMLFormElement>('form[data-quiz]');
    if (page.quiz !== undefined && form !== null) this.#quizzes.furnish(page as QuizPage, form);
    this.#ends.add(page, element);
  }

  #quizStanding() {
    const { regime } = this.#connected;
    return {
      closed: regime === 'review',
      ungraded: regime === 'web' || regime === 'no-lms',
      unkept: regime === 'refused' && this.session.saving.state === 'unrecorded',
    };
  }

  /** There is a way out only where there is a session to end. */
  get #hasSession(): boolean {
    return this.#connected.keepers.lms !== undefined;
  }

  #progressTitle(): string {
    return this.#words(this.#hasSession ? 'player.progress' : 'player.bar');
  }

  #makeProgress(): ProgressPage {
    return new ProgressPage(this.session, this.#words, this.#progressTitle(), {
      finish: () => {
        this.session.state.finished = true;
        this.session.changed();
      },
      leave: () => (this.#hasSession ? (force) => this.#leave(force) : undefined),
    });
  }

  #makeNavigator(elements: ReadonlyMap<string, HTMLElement>): Navigator {
    const progress = this.#progress;
    const pages: PageElement[] = this.#pages.flatMap(({ id, title }) => {
      const element = elements.get(id);
      return element === undefined ? [] : [{ id, title, element }];
    });
    if (progress !== undefined)
      pages.push({ id: PROGRESS_PAGE, title: this.#progressTitle(), element: progress.element });
    return new Navigator({
      pages,
      moduleTitle: this.session.data.title,
      words: this.#words,
      lockedBy: (id) => pages.find((page) => page.id === this.#waitingFor(id)?.id),
      opened: (id, before) => this.#opened(id, before),
    });
  }

  /** The page that must be done before another opens. */
  #waitingFor(id: string): PageData | undefined {
    const { data, state, readOnly } = this.session;
    const at = data.pages.findIndex((page) => page.id === id);
    if (!data.sequential || readOnly || at === -1 || data.pages[at]?.reference === true) return undefined;
    return data.pages.slice(0, at).find((page) => page.required && !isDone(page, state));
  }

  #opened(id: string, before: string | undefined): void {
    if (before !== undefined && before !== id) this.#quizzes.leave(before);
    const { session } = this;
    // Whoever comes back wants to go on, not to leave again.
    if (id !== PROGRESS_PAGE) session.location = id;
    const page = this.#pages.find((each) => each.id === id);
    this.#quizzes.wake(id);
    // Who reads on may come to a quiz, or lose the network before.
    if (page !== this.#pages[0]) this.#quizzes.ask();
    this.#quizzes.enter(id);
    const locked = this.#navigator !== undefined && this.#waitingFor(id) !== undefined;
    this.#placeBar(locked);
    if (page !== undefined && page.completion !== 'none' && !locked) this.#stopAt(id);
    const { done, viewed, quizzes } = session.state;
    // The first thing that a platform hears of a work is its name: what is done later is found by it.
    if (done.size + viewed.size + quizzes.size === 0 && !locked) session.changed();
    else session.touched();
    this.#update();
  }

  /** Below the title of the page that is on view. */
  #placeBar(locked: boolean): void {
    const parts = [this.#bar.element, this.#notices.standing];
    const heading = all(document, '[data-page] > h1').find((title) => title.closest('[hidden]') === null);
    if (locked) document.querySelector('.page-locked')?.before(...parts);
    else heading?.after(...parts);
  }

  /** All pages that may be opened, each on a sheet of its own. */
  #printAll(): void {
    this.#quizzes.wakeAll(() => this.#print());
  }

  #print(): void {
    const root = document.documentElement;
    for (const element of all(document, '[data-page]')) {
      const { page = '' } = element.dataset;
      element.classList.toggle('print-this', page !== PROGRESS_PAGE && this.#waitingFor(page) === undefined);
    }
    root.classList.add('print-all');
    addEventListener('afterprint', () => root.classList.remove('print-all'), { once: true });
    print();
  }

  /** Where the overview leads back to. A platform keeps the place, too, but may not hear of it before a machine breaks down. */
  #stopAt(id: string): void {
    this.#stopped = id;
    this.#rememberStop();
  }

  #rememberStop(): void {
    const { who } = this.#connected;
    const { data, readOnly, location, places } = this.session;
    if (readOnly || (this.#hasSession && who === undefined)) return;
    rememberStop(data, { page: this.#stopped, open: location, places }, this.#hasSession ? who : undefined);
  }

  #update(): void {
    // The device hears at once what the platform was told, and of a page that is open and not to be done.
    if (this.#hasSession && this.session.location !== '') this.#rememberStop();
    this.#bar.update(this.session);
    this.#notices.update(this.session.saving);
    this.#progress?.update();
    this.#navigator?.refresh();
    this.#ends.update();
    this.#start.update(this.#stopped);
    this.#ticks.update();
  }

  /** Something came from another window, from the device or from the platform. */
  #refresh(): void {
    this.#quizzes.refresh();
    this.#update();
  }

  /** Ends the session; nothing of the module is left to be worked on in vain. */
  #leave(force: boolean): boolean {
    if (!this.session.end(force)) return false;
    for (const element of all(document, '[data-page]')) if (element !== this.#progress?.element) element.remove();
    for (const way of all(document, 'nav, .cw-to-contents, .bar-more, .page-tools')) way.hidden = true;
    return true;
  }
}
