import { describe, expect, it } from 'vitest';
import type { Activity, ModuleDefinition } from '../../schema/types.generated.ts';
import { mergeDefinitions } from '../../src/compare/index.ts';
import { allSinks, bareModule, kitchenSink } from '../support/kitchen-sink/index.ts';

type Quiz = Extract<Activity, { type: 'quiz' }>;

const reading = (id: string, body = `The text of ${id}.`): Activity => ({ id, type: 'reading', title: id, body });
const truth = (id: string, stem = `The stem of ${id}.`): Quiz['questions'][number] => ({
  id,
  type: 'true-false',
  stem,
  answer: true,
});
const quiz = (id: string, questions: Quiz['questions'], more: Partial<Quiz> = {}): Quiz => ({
  id,
  type: 'quiz',
  title: id,
  purpose: 'practice',
  questions,
  ...more,
});

function moduleOf(activities: Activity[], more: Partial<ModuleDefinition> = {}): ModuleDefinition {
  return { ...bareModule(), activities, ...more };
}

/** What becomes of it, as briefly as can be read. */
function merge(base: ModuleDefinition, theirs: ModuleDefinition, mine: ModuleDefinition) {
  const result = mergeDefinitions({ base, theirs, mine });
  return {
    ...result,
    ids: result.merged.activities.map(({ id }) => id),
    quizzes: Object.fromEntries(
      result.merged.activities.flatMap((activity) =>
        activity.type === 'quiz' ? [[activity.id, activity.questions.map(({ id }) => id)]] : [],
      ),
    ),
    disputes: result.conflicts.map(({ kind, id }) => `${kind} ${id}`),
  };
}

describe('one side alone', () => {
  it.each(allSinks.map((sink) => [sink().id, sink()] as const))(
    '%s: whatever theirs is, and whatever mine is',
    (_, sink) => {
      const other = kitchenSink();
      expect(mergeDefinitions({ base: sink, theirs: other, mine: sink }).merged).toEqual(other);
      expect(mergeDefinitions({ base: sink, theirs: sink, mine: other }).merged).toEqual(other);
      expect(mergeDefinitions({ base: sink, theirs: other, mine: other }).conflicts).toEqual([]);
    },
  );
});

describe('things come, go and move', () => {
  const base = moduleOf([
    reading('a'),
    reading('b'),
    quiz('q', [truth('one'), truth('two')]),
    quiz('r', [truth('three')]),
  ]);
  const [a, b, q, r] = base.activities as [Activity, Activity, Quiz, Quiz];

  it('what is new comes after the same neighbour, and mine stays', () => {
    const theirs = moduleOf([a, reading('t'), b, q, r]);
    const mine = moduleOf([a, b, q, r, reading('m')]);
    expect(merge(base, theirs, mine)).toMatchObject({ ids: ['a', 't', 'b', 'q', 'r', 'm'], disputes: [] });
  });

  it('both sides append', () => {
    const { ids, disputes } = merge(base, moduleOf([a, b, q, r, reading('t')]), moduleOf([a, b, q, r, reading('m')]));
    expect([ids, disputes]).toEqual([['a', 'b', 'q', 'r', 't', 'm'], []]);
  });

  it('one moves, the other rewords', () => {
    const { merged, ids, disputes } = merge(base, moduleOf([b, a, q, r]), moduleOf([{ ...a, title: 'Mine' }, b, q, r]));
    expect([ids, disputes]).toEqual([['b', 'a', 'q', 'r'], []]);
    expect(merged.activities[1]?.title).toBe('Mine');
  });

  it('a question moves to another quiz, and is reworded there', () => {
    const theirs = moduleOf([a, b, quiz('q', [truth('two')]), quiz('r', [truth('one'), truth('three')])]);
    const mine = moduleOf([a, b, quiz('q', [truth('one', 'Mine.'), truth('two')]), r]);
    const { merged, quizzes, disputes } = merge(base, theirs, mine);
    expect([quizzes, disputes]).toEqual([{ q: ['two'], r: ['one', 'three'] }, []]);
    expect(JSON.stringify(merged)).toContain('Mine.');
  });

  it('a question is moved by both, to different places', () => {
    const theirs = moduleOf([a, b, quiz('q', [truth('two')]), quiz('r', [truth('one'), truth('three')])]);
    const mine = moduleOf([a, b, quiz('q', [truth('two')]), r, quiz('s', [truth('one')])]);
    expect(merge(base, theirs, mine)).toMatchObject({
      quizzes: { q: ['two'], r: ['three'], s: ['one'] },
      disputes: ['moved activities/s/questions/one'],
    });
  });

  it('what both delete is gone; what one deletes and nobody touched is gone', () => {
    expect(merge(base, moduleOf([a, q, r]), moduleOf([a, q, r]))).toMatchObject({ ids: ['a', 'q', 'r'], disputes: [] });
    expect(merge(base, moduleOf([a, q, r]), moduleOf([a, b, q, r]))).toMatchObject({
      ids: ['a', 'q', 'r'],
      disputes: [],
    });
  });

  it('deleted by one and changed by the other is a conflict, with mine kept', () => {
    const changed = moduleOf([a, reading('b', 'Changed.'), q, r]);
    const without = moduleOf([a, q, r]);
    expect(merge(base, without, changed)).toMatchObject({
      ids: ['a', 'b', 'q', 'r'],
      disputes: ['gone-there activities/b'],
    });
    expect(merge(base, changed, without)).toMatchObject({ ids: ['a', 'q', 'r'], disputes: ['gone-here activities/b'] });
  });

  it('a quiz deleted upstream in which mine changed a question stays whole', () => {
    const mine = moduleOf([a, b, quiz('q', [truth('one', 'Mine.'), truth('two')]), r]);
    expect(merge(base, moduleOf([a, b, r]), mine)).toMatchObject({
      quizzes: { q: ['one', 'two'], r: ['three'] },
      disputes: ['gone-there activities/q'],
    });
  });

  it('what upstream adds to a quiz that mine deleted is in the conflict', () => {
    const theirs = moduleOf([a, b, quiz('q', [truth('one'), truth('two'), truth('new')]), r]);
    const { quizzes, conflicts } = merge(base, theirs, moduleOf([a, b, r]));
    expect(quizzes).toEqual({ r: ['three'] });
    expect(conflicts).toMatchObject([{ kind: 'gone-here', theirs: theirs.activities[2] }]);
  });

  it('an id that both added is a conflict unless it is the same', () => {
    const theirs = moduleOf([...base.activities, reading('n', 'Theirs.')]);
    const mine = moduleOf([...base.activities, reading('n', 'Mine.')]);
    expect(merge(base, theirs, mine).disputes).toEqual(['added activities/n']);
    expect(merge(base, theirs, theirs).disputes).toEqual([]);
  });

  it('an id that both added for different kinds of things is a conflict', () => {
    const theirs = moduleOf([...base.activities, reading('n', 'Theirs.')]);
    const mine = moduleOf(base.activities, { glossary: [{ id: 'n', term: 'N', definition: 'Mine.' }] });
    const { merged, disputes } = merge(base, theirs, mine);
    expect(disputes).toEqual(['together activities/n']);
    expect(merged.glossary).toEqual(mine.glossary);
    expect(merged.activities).toEqual(base.activities);
  });
});

it('of a list that would become too long, what is new upstream stays out, with a conflict', () => {
  const full = moduleOf(Array.from({ length: 200 }, (_, index) => reading(`r${index}`)));
  const [first, second, ...rest] = full.activities;
  if (first === undefined || second === undefined) throw new Error('there are 200');
  const theirs = moduleOf([second, ...rest, reading('theirs')]);
  const mine = moduleOf([reading('r0', 'Mine.'), second, ...rest]);
  const { ids, disputes } = merge(full, theirs, mine);
  expect(ids).toEqual(full.activities.map(({ id }) => id));
  expect(disputes).toEqual(['gone-there activities/r0', 'together activities/theirs']);
});

describe('what is referred to', () => {
  const term = { id: 'norm', term: 'norm', definition: 'What was asked for.' };
  const base = moduleOf([reading('a'), reading('b')], { glossary: [term] });

  it('stays where mine refers to it', () => {
    const theirs = moduleOf(base.activities);
    const mine = moduleOf([reading('a', 'See [the norm](term:norm).'), reading('b')], { glossary: [term] });
    const { merged, kept, disputes } = merge(base, theirs, mine);
    expect([merged.glossary, disputes]).toEqual([[term], []]);
    expect(kept).toMatchObject([{ where: 'Term “norm”', neededBy: ['activities', { id: 'a' }] }]);
  });

  it('comes back where upstream refers to it', () => {
    const theirs = moduleOf([reading('a', 'See [the norm](term:norm).'), reading('b')], { glossary: [term] });
    const { merged, kept } = merge(base, theirs, moduleOf(base.activities));
    expect(merged.glossary).toEqual([term]);
    expect(kept).toHaveLength(1);
  });

  it('an activity that mine deleted does not come back', () => {
    const theirs = moduleOf([reading('a', 'See [b](activity:b).'), reading('b')], { glossary: [term] });
    const { merged, disputes } = merge(base, theirs, moduleOf([reading('a')], { glossary: [term] }));
    expect(merged.activities).toEqual([reading('a')]);
    expect(disputes).toEqual(['together activities/a']);
  });
});

describe('settings and lists', () => {
  const base = moduleOf([quiz('q', [truth('one')], { settings: { attempts: 3, passPercent: 50 } })], {
    keywords: ['bread', 'work'],
  });
  const withSettings = (settings: Quiz['settings'] & object, more: Partial<ModuleDefinition> = {}): ModuleDefinition =>
    moduleOf([quiz('q', [truth('one')], { settings })], { keywords: ['bread', 'work'], ...more });

  it('are merged one by one', () => {
    const theirs = withSettings({ attempts: 3, passPercent: 60, shuffleQuestions: true });
    const mine = withSettings({ attempts: 5, passPercent: 50, keep: 'latest' });
    const { merged, disputes } = merge(base, theirs, mine);
    expect(disputes).toEqual([]);
    expect((merged.activities[0] as Quiz).settings).toEqual({
      attempts: 5,
      passPercent: 60,
      keep: 'latest',
      shuffleQuestions: true,
    });
  });

  it('are a conflict where both changed one', () => {
    const { conflicts } = merge(base, withSettings({ attempts: 4 }), withSettings({ attempts: 5, passPercent: 50 }));
    expect(conflicts).toMatchObject([
      {
        where: 'Quiz “q”: the number of attempts',
        before: 3,
        theirs: 4,
        mine: 5,
        path: ['activities', { id: 'q' }, 'settings', 'attempts'],
      },
    ]);
  });

  it('texts in a list come and go by themselves', () => {
    const theirs = moduleOf(base.activities, { keywords: ['bread', 'norms', 'work'] });
    const mine = moduleOf(base.activities, { keywords: ['work', 'home'] });
    expect(merge(base, theirs, mine).merged.keywords).toEqual(['norms', 'work', 'home']);
  });
});

describe('renames', () => {
  const base = moduleOf([reading('a', 'See [b](activity:b).'), reading('b')]);
  const renamedB: Activity = { ...reading('b'), id: 'c' };
  const retired = [{ id: 'b', now: 'c' }];

  it('upstream’s are followed, with what mine changed in it and refers to', () => {
    const theirs = moduleOf([reading('a', 'See [b](activity:c).'), renamedB]);
    const mine = moduleOf([
      reading('a', 'See [b](activity:b).'),
      reading('b', 'Mine.'),
      reading('m', '[b](activity:b)'),
    ]);
    const result = mergeDefinitions({ base, theirs: { ...theirs, retired }, mine });
    expect(result.conflicts).toEqual([]);
    expect(result.merged.activities.map(({ id }) => id)).toEqual(['a', 'c', 'm']);
    expect(result.merged.activities[1]).toMatchObject({ id: 'c', body: 'Mine.' });
    expect(result.merged.activities[2]).toMatchObject({ body: '[b](activity:c)' });
    expect(result.taken).toMatchObject([
      { kind: 'added', after: retired },
      { kind: 'renamed', before: 'b', after: 'c' },
    ]);
  });

  it('mine are kept', () => {
    const mine = { ...moduleOf([reading('a', 'See [b](activity:c).'), renamedB]), retired };
    const theirs = moduleOf([reading('a', 'See [b](activity:b).'), reading('b', 'Theirs.')]);
    const { merged, conflicts } = mergeDefinitions({ base, theirs, mine });
    expect(conflicts).toEqual([]);
    expect(merged.activities[1]).toEqual({ ...renamedB, body: 'Theirs.' });
  });
});
