import { describe, expect, test } from 'vitest';
import { beginWork } from '../../../src/player/session/begin-work.ts';
import { PlaceCopy, Shelf } from '../../../src/player/state/device-copy.ts';
import { type Attempt, emptyState, type LearnerState, newAttempt } from '../../../src/player/state/learner-state.ts';
import { readState, writeState } from '../../../src/player/state/state-text.ts';
import { WorkCopies } from '../../../src/player/state/work-copies.ts';
import { shortModule } from '../../support/playable-module.ts';
import { FakeStorage } from '../fake-storage.ts';
import { playerDataOf } from '../player-data.ts';

const data = await playerDataOf(shortModule());
const [page = { key: '' }, other = { key: '' }] = data.pages;
const quizKey = data.pages.find(({ quiz }) => quiz !== undefined)?.key ?? '';

const LATER = 60_000;

/** A device on which windows are opened one after the other or side by side. */
function device() {
  const storage = new FakeStorage() as unknown as Storage;
  let time = Date.UTC(2026, 10, 29);
  const now = () => time;
  const shelf = (who = 'me') => new Shelf(storage, `cartwright/p/${who}/`);
  return {
    storage,
    pass: (milliseconds = LATER) => {
      time += milliseconds;
    },
    open: (saved = '', { who = 'me', place = 'here' } = {}) => {
      const copies = new WorkCopies({ shelf: shelf(who), place, now });
      return { copies, work: beginWork(data, saved, 4095, copies, true) };
    },
    site: () => new PlaceCopy(shelf('site'), 'web', now),
  };
}

function handedIn(id: string, order = 1): Attempt {
  return { ...newAttempt(id), handedIn: { order, tag: id, earned: 2, possible: 2 } };
}

function pass(state: LearnerState, id = 'A1'): void {
  state.quizzes.set(quizKey, [...(state.quizzes.get(quizKey) ?? []), handedIn(id)]);
  state.passed = true;
}

const unsent = { sent: false, final: false };
const sent = { sent: true, final: false };
const over = { sent: true, final: true };
const attemptsIn = (state: LearnerState) => (state.quizzes.get(quizKey) ?? []).map(({ id }) => id);

describe('a launch after an ordinary leave', () => {
  test('says nothing of work that was restored', () => {
    const here = device();
    const { copies, work } = here.open();
    work.state.viewed.add(page.key);
    pass(work.state);
    copies.keep(work.state, sent);
    here.pass();
    const again = here.open(writeState(work.state));
    expect(again.work).toMatchObject({ restored: false, news: false, unreported: [], setAside: undefined });
  });

  test('home, then school, then home: the student is asked nothing and nothing is missing', () => {
    const home = device();
    const school = device();
    const first = home.open();
    first.work.state.viewed.add(page.key);
    first.copies.keep(first.work.state, sent);
    const second = school.open(writeState(first.work.state));
    pass(second.work.state);
    second.copies.keep(second.work.state, sent);
    home.pass();
    const third = home.open(writeState(second.work.state));
    expect(third.work).toMatchObject({ restored: false, setAside: undefined });
    expect(attemptsIn(third.work.state)).toEqual(['A1']);
  });
});

describe('work that did not arrive', () => {
  test('is found again at the same place where the platform holds nothing, and told', () => {
    const here = device();
    const { copies, work } = here.open();
    pass(work.state);
    copies.keep(work.state, unsent);
    here.pass();
    const again = here.open();
    expect(again.work).toMatchObject({ restored: true, news: true, unreported: [{ page: quizKey }] });
    expect(attemptsIn(again.work.state)).toEqual(['A1']);
  });

  test('that the platform said it took is sent again without a word', () => {
    const here = device();
    const { copies, work } = here.open();
    pass(work.state);
    copies.keep(work.state, sent);
    here.pass();
    expect(here.open().work).toMatchObject({ restored: false, news: true });
  });

  test('is added to what another device did meanwhile', () => {
    const here = device();
    const { copies, work } = here.open();
    work.state.viewed.add(page.key);
    copies.keep(work.state, sent);
    const platform = writeState(work.state);
    pass(work.state, 'A1');
    copies.keep(work.state, unsent);
    const elsewhere = readState(platform) ?? emptyState();
    pass(elsewhere, 'B2');
    here.pass();
    const again = here.open(writeState(elsewhere));
    expect(attemptsIn(again.work.state).sort()).toEqual(['A1', 'B2']);
    expect(again.work.unreported.map(({ attempt }) => attempt.id)).toEqual(['A1']);
  });

  test('is found by its name after the package was replaced, although its address is another', () => {
    const here = device();
    const { copies, work } = here.open('', { place: 'revision 1' });
    work.state.viewed.add(page.key);
    copies.keep(work.state, sent);
    const platform = writeState(work.state);
    pass(work.state);
    copies.keep(work.state, unsent);
    here.pass();
    const again = here.open(platform, { place: 'revision 2' });
    expect(attemptsIn(again.work.state)).toEqual(['A1']);
  });

  test('that was only a page seen is sent, and no word is lost about it', () => {
    const here = device();
    const { copies, work } = here.open();
    copies.keep(work.state, sent);
    const platform = writeState(work.state);
    work.state.viewed.add(other.key);
    copies.keep(work.state, unsent);
    here.pass();
    expect(here.open(platform).work).toMatchObject({ restored: false, news: true });
  });
});

describe('another work', () => {
  test('is that of another learner, another package place, or another attempt that the platform began', () => {
    const here = device();
    const { copies, work } = here.open();
    pass(work.state);
    copies.keep(work.state, unsent);
    here.pass();
    expect(attemptsIn(here.open('', { who: 'you' }).work.state)).toEqual([]);
    expect(attemptsIn(here.open('', { place: 'elsewhere' }).work.state)).toEqual([]);
  });

  test('is one that the platform showed and then no more: a new attempt began there', () => {
    const here = device();
    const first = here.open();
    first.work.state.viewed.add(page.key);
    first.copies.keep(first.work.state, sent);
    here.pass();
    const second = here.open(writeState(first.work.state));
    pass(second.work.state);
    second.copies.keep(second.work.state, over);
    here.pass();
    const third = here.open();
    expect([attemptsIn(third.work.state), third.work.setAside]).toEqual([[], undefined]);
  });

  test('is one that was final and sent; it can be brought back, and nobody is asked', () => {
    const here = device();
    const first = here.open();
    pass(first.work.state);
    first.copies.keep(first.work.state, over);
    here.pass();
    const { copies, work } = here.open();
    expect(attemptsIn(work.state)).toEqual([]);
    work.setAside?.take(work.state);
    copies.keep(work.state, unsent);
    expect(attemptsIn(work.state)).toEqual(['A1']);
    here.pass();
    expect(here.open(writeState(work.state)).work.setAside).toBeUndefined();
  });

  test('is one that ended in the minute in which a new attempt began', () => {
    const here = device();
    here.pass(10_000);
    const first = here.open();
    pass(first.work.state);
    first.copies.keep(first.work.state, over);
    here.pass(20_000);
    const second = here.open();
    second.work.state.viewed.add(page.key);
    second.copies.keep(second.work.state, sent);
    here.pass();
    const third = here.open(writeState(second.work.state));
    expect(third.work).toMatchObject({ restored: false, setAside: undefined });
    expect(attemptsIn(third.work.state)).toEqual([]);
  });

  test('is not one of another device whose first session overlapped this one', () => {
    const here = device();
    const first = here.open();
    first.copies.keep(first.work.state, sent);
    // Elsewhere a session began at the same time, and was saved last.
    const elsewhere = { ...emptyState(), work: `${first.work.state.work.slice(0, 4)}zzz` };
    pass(elsewhere, 'B2');
    here.pass();
    pass(first.work.state, 'A1');
    first.copies.keep(first.work.state, over);
    here.pass();
    const again = here.open(writeState(elsewhere));
    expect(attemptsIn(again.work.state).sort()).toEqual(['A1', 'B2']);
    expect(again.work.state.work).toBe(elsewhere.work);
  });
});

describe('two windows', () => {
  test('that were opened before anything was saved are one work', () => {
    const here = device();
    const one = here.open();
    const two = here.open();
    pass(one.work.state, 'A1');
    one.copies.keep(one.work.state, over);
    two.work.state.viewed.add(page.key);
    two.copies.keep(two.work.state, unsent);
    expect(attemptsIn(two.work.state)).toEqual(['A1']);
    expect(two.work.state.work).toBe(one.work.state.work);
    expect(here.open(writeState(two.work.state)).work.state.viewed).toContain(page.key);
  });

  test('that wrote at the same moment leave one copy', () => {
    const here = device();
    const one = here.open();
    const two = here.open();
    // Neither saw the other: storage of two processes may be a moment behind.
    one.work.state.work = 'zzzz111';
    two.work.state.work = 'aaaa222';
    pass(one.work.state, 'A1');
    pass(two.work.state, 'B2');
    one.copies.keep(one.work.state, unsent);
    two.copies.keep(two.work.state, unsent);
    one.copies.keep(one.work.state, unsent);
    expect([one, two].map(({ work }) => work.state.work)).toEqual(['aaaa222', 'aaaa222']);
    expect(Object.keys(here.storage)).toEqual(['cartwright/p/me/aaaa222']);
    expect(attemptsIn(here.open().work.state).sort()).toEqual(['A1', 'B2']);
  });

  test('put back what one of them overwrote', () => {
    const here = device();
    const one = here.open();
    one.work.state.viewed.add(page.key);
    one.copies.keep(one.work.state, sent);
    const [name = ''] = Object.keys(here.storage);
    const copy = JSON.parse(String(here.storage.getItem(name)));
    here.storage.setItem(name, JSON.stringify({ ...copy, state: `2${one.work.state.work}~.` }));
    one.copies.unite(one.work.state);
    one.copies.keep(one.work.state, undefined);
    expect(here.open(`2${one.work.state.work}~.`).work.state.viewed).toContain(page.key);
  });
});

describe('what a platform holds that is none of ours', () => {
  test('is told, and stops nothing', () => {
    expect(device().open('{"v":9}').work).toMatchObject({ unreadable: true, restored: false });
    expect(device().open('  ').work.unreadable).toBe(false);
  });

  test('in the device’s storage is passed over', () => {
    const here = device();
    for (const [name, text] of [
      ['a', 'null'],
      ['b', '{"state":7}'],
      ['c', '{"state":"2c~?~.","savedAt":"x","place":9}'],
      ['d', '{'],
    ])
      here.storage.setItem(`cartwright/p/me/${name}`, text ?? '');
    expect(attemptsIn(here.open().work.state)).toEqual([]);
  });
});

describe('a website in two tabs', () => {
  test('keeps what both did, whichever writes last', () => {
    const here = device();
    const [one, two] = [here.site(), here.site()];
    const [source, quiz] = [emptyState(), emptyState()];
    one.unite(source);
    two.unite(quiz);
    source.viewed.add(page.key);
    one.keep(source);
    pass(quiz);
    two.keep(quiz);
    one.keep(source);
    const later = emptyState();
    here.site().unite(later);
    expect([attemptsIn(later), [...later.viewed]]).toEqual([['A1'], [page.key]]);
  });

  test('deletes for both, and neither brings the work back', () => {
    const here = device();
    const [one, two] = [here.site(), here.site()];
    const [first, second] = [emptyState(), emptyState()];
    pass(first);
    one.keep(first);
    two.unite(second);
    one.delete(first);
    second.viewed.add(page.key);
    two.keep(second);
    expect([attemptsIn(first), attemptsIn(second)]).toEqual([[], []]);
    const later = emptyState();
    here.site().unite(later);
    expect(attemptsIn(later)).toEqual([]);
  });
});
