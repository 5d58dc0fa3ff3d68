import { expect, test } from 'vitest';
import { rightAnswer } from '../../../src/interactions/scoring.ts';
import type { ScormApi } from '../../../src/player/lms/api-search.ts';
import { scorm12 } from '../../../src/player/lms/scorm-1.2.ts';
import { beginAttempt, giveAnswer, handIn } from '../../../src/player/quiz/attempt-actions.ts';
import { questionsOf } from '../../../src/player/quiz/questions.ts';
import type { QuizPage } from '../../../src/player/quiz/results.ts';
import { beginWork } from '../../../src/player/session/begin-work.ts';
import { Session } from '../../../src/player/session/session.ts';
import { Shelf } from '../../../src/player/state/device-copy.ts';
import { attemptsAt, emptyState } from '../../../src/player/state/learner-state.ts';
import { WorkCopies } from '../../../src/player/state/work-copies.ts';
import { shortModule } from '../../support/playable-module.ts';
import { FakeStorage } from '../fake-storage.ts';
import { MoodleActivity } from '../platforms/moodle/activity.ts';
import { inMemory } from '../platforms/moodle/in-memory.ts';
import { playerDataOf } from '../player-data.ts';
import { turnedClock } from '../turned-clock.ts';

/** Sequences in which work was lost, doubled or told wrongly once; each over the imitation of Moodle, SCORM 1.2. */

const data = await playerDataOf(shortModule());
const quizPage = data.pages.find((page): page is QuizPage => page.quiz !== undefined) as QuizPage;

function world() {
  const activity = new MoodleActivity('1.2');
  const clock = turnedClock(Date.UTC(2026, 10, 29));
  const net = { online: true };
  const copiesOn = (storage: FakeStorage) => {
    const shelf = new Shelf(storage as unknown as Storage, 'cartwright/p/ada/');
    return new WorkCopies({ shelf, place: 'here', now: () => clock.now() });
  };
  const open = (storage: FakeStorage, wish = {}) => {
    const page = inMemory(activity, 'ada', wish);
    const lms = scorm12(page.api as unknown as ScormApi, false);
    const opening = lms.open();
    if (opening === undefined) throw new Error('The platform opens every session.');
    const copy = copiesOn(storage);
    const readOnly = opening.mode !== 'normal';
    const work = beginWork(data, opening.state, lms.stateLimit, copy, !readOnly);
    const online = () => net.online;
    const session = new Session({
      data,
      state: work.state,
      lms,
      copy,
      readOnly,
      heldScore: opening.score,
      heldPlace: opening.location,
      clock,
      online,
    });
    if (work.news) session.changed();
    return { page, session, work, opening };
  };
  const take = (session: Session, right: boolean) => {
    const attempt = beginAttempt(session.state, quizPage);
    if (attempt === undefined) throw new Error('An attempt is left.');
    for (const each of right ? questionsOf(quizPage.quiz) : [])
      giveAnswer(attempt, each, rightAnswer(each.interaction));
    handIn(session.state, quizPage, attempt, 0);
    session.changed();
    clock.advance(1);
  };
  const viewAll = (session: Session) => {
    for (const { key } of data.pages) session.state.viewed.add(key);
    session.changed();
    clock.advance(2000);
  };
  return { activity, clock, net, copiesOn, open, take, viewAll };
}

test('handed in while the connection is lost, and the tab is hidden before it comes back', () => {
  const { activity, clock, net, open, take, viewAll } = world();
  const { session, page } = open(new FakeStorage());
  viewAll(session);
  clock.advance(40_000);
  net.online = false;
  page.wire.down = true;
  take(session, true);
  expect(session.saving.state).toBe('failing');
  session.flush(true);
  net.online = true;
  page.wire.down = false;
  session.flush();
  expect(session.saving.state).toBe('saved');
  expect(activity.gradebook('ada').raw).toBe(100);
});

test.each([true, false])(
  'a new attempt of Moodle’s beside a window that is still open on the one before (seen: %s)',
  (seen) => {
    const { clock, open, take, viewAll } = world();
    const storage = new FakeStorage();
    if (seen) {
      const before = open(storage);
      before.session.state.viewed.add(data.pages[0]?.key ?? '');
      before.session.changed();
      clock.advance(2000);
      before.session.end(true);
      clock.advance(60_000);
    }
    const one = open(storage);
    viewAll(one.session);
    clock.advance(40_000);
    take(one.session, true);
    clock.advance(120_000);
    const two = open(storage, { newAttempt: true });
    expect(two.page.attempt).toBe(2);
    two.session.state.viewed.add(data.pages[0]?.key ?? '');
    two.session.changed();
    clock.advance(2000);
    take(two.session, false);
    clock.advance(40_000);
    one.session.sync();
    two.session.sync();
    expect(attemptsAt(two.session.state, quizPage.key)).toHaveLength(1);
    expect(attemptsAt(one.session.state, quizPage.key)).toHaveLength(1);
  },
);

test('a session that was refused after nothing had arrived: the next one sends what was done in it', () => {
  const { activity, clock, net, copiesOn, open, take, viewAll } = world();
  const storage = new FakeStorage();
  const one = open(storage);
  net.online = false;
  one.page.wire.down = true;
  one.session.state.viewed.add(data.pages[0]?.key ?? '');
  one.session.changed();
  clock.advance(2000);
  one.session.end(true);
  const copy = copiesOn(storage);
  const state = emptyState();
  copy.resume(state);
  const online = () => true;
  const refused = new Session({
    data,
    state,
    lms: undefined,
    copy,
    readOnly: false,
    heldScore: undefined,
    heldPlace: '',
    clock,
    online,
  });
  viewAll(refused);
  take(refused, true);
  refused.end(true);
  net.online = true;
  clock.advance(120_000);
  const next = open(storage);
  clock.advance(60_000);
  expect(attemptsAt(next.session.state, quizPage.key)).toHaveLength(1);
  expect(activity.gradebook('ada').raw).toBe(100);
});

test('a look back never says that work is being sent, and adds no attempt that the platform does not know', () => {
  const { clock, net, open, take, viewAll } = world();
  const storage = new FakeStorage();
  const one = open(storage);
  viewAll(one.session);
  clock.advance(40_000);
  take(one.session, true);
  clock.advance(60_000);
  net.online = false;
  one.page.wire.down = true;
  take(one.session, false);
  one.session.end(true);
  net.online = true;
  clock.advance(60_000);
  const back = open(storage);
  expect([back.opening.mode, back.work.restored]).toEqual(['review', false]);
  expect(attemptsAt(back.session.state, quizPage.key)).toHaveLength(1);
});
