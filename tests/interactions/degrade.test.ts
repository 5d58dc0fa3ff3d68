import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/content/text.ts';
import { element, text } from '../../src/content/tree.ts';
import {
  type Capabilities,
  type InteractionFeature,
  interactionFeatures,
} from '../../src/interactions/capabilities.ts';
import { sharePoints } from '../../src/interactions/degrade/points.ts';
import { degrade, featureOf } from '../../src/interactions/degrade.ts';
import type { Interaction, Option } from '../../src/interactions/interaction.ts';
import { rightAnswer, score } from '../../src/interactions/scoring.ts';
import { textFor } from '../../src/text/text.ts';
import { fc } from '../support/property.ts';
import { anInteraction } from './arbitraries.ts';

const words = textFor('en');
const option = (id: string): Option => ({ id, content: [text(id)], text: id });
const only = (...features: InteractionFeature[]): Capabilities =>
  Object.fromEntries(interactionFeatures.map((feature) => [feature, features.includes(feature)])) as Record<
    InteractionFeature,
    boolean
  >;
const questionOf = (interaction: Interaction, points = 1) => ({
  kind: 'question' as const,
  id: 'who',
  title: 'Who?',
  stem: [element('p', {}, text('Who?'))],
  points,
  interaction,
});

const match: Interaction = {
  kind: 'match',
  reuse: false,
  sources: [option('worker'), option('director'), option('party')],
  targets: ['worker--match', 'director--match', 'party--match', 'distractor--1'].map(option),
  key: { worker: 'worker--match', director: 'director--match', party: 'party--match' },
};
const categories: Interaction = {
  ...match,
  reuse: true,
  targets: [option('said'), option('reported')],
  key: { worker: 'said', director: 'said', party: 'reported' },
};
const order: Interaction = { kind: 'order', items: [option('first'), option('second'), option('third')] };
const cloze: Interaction = {
  kind: 'inlineEntries',
  mode: 'text',
  content: [
    element('p', {}, text('On '), { kind: 'gap', id: 'day' }, text(' '), { kind: 'gap', id: 'month' }, text('.')),
  ],
  gaps: [
    { id: 'day', mode: 'text', accept: ['6'] },
    { id: 'month', mode: 'text', accept: ['May'] },
  ],
};
const selects: Interaction = {
  ...cloze,
  mode: 'select',
  gaps: cloze.gaps.map(({ id }) => ({ id, mode: 'select', options: [option('x'), option('y')], answer: 'y' })),
};
const evidence: Interaction = {
  kind: 'choose',
  cardinality: 'many',
  trueFalse: false,
  choices: [
    { ...option('a'), correct: true },
    { ...option('b'), correct: false },
  ],
  passage: [
    {
      id: 'p1',
      passageKind: 'quoted',
      speaker: 'Worker',
      segments: [{ text: 'We ' }, { text: 'do not', choice: 'a' }, { text: ' agree.' }],
    },
    { id: 'p2', passageKind: 'narrated', segments: [{ text: 'Applause', choice: 'b' }] },
    { id: 'p3', passageKind: 'editorial', segments: [{ text: 'cut here' }] },
  ],
};
const numeric = (min: number, max: number, answer = min): Interaction => ({
  kind: 'numericEntry',
  answer,
  min,
  max,
  decimalSign: ',',
  unit: 'rubles',
});

describe('a question that a platform knows', () => {
  it('stays what it is, without a loss', () => {
    const question = questionOf(match);
    expect(degrade(question, only('match'), words)).toEqual({ questions: [question], losses: [] });
  });
});

describe('a question that a platform does not know', () => {
  it('of matching becomes one choice question a pair, with all partners in one and the same order', () => {
    const { questions, losses } = degrade(questionOf(match), only('choose-one'), words);
    expect(questions.map(({ id, title, points, part }) => ({ id, title, points, part }))).toEqual([
      { id: 'who--worker', title: 'Who? (1 of 3)', points: 0.34, part: { of: 'who', id: 'worker' } },
      { id: 'who--director', title: 'Who? (2 of 3)', points: 0.33, part: { of: 'who', id: 'director' } },
      { id: 'who--party', title: 'Who? (3 of 3)', points: 0.33, part: { of: 'who', id: 'party' } },
    ]);
    const choices = questions.map(({ interaction }) => (interaction.kind === 'choose' ? interaction.choices : []));
    const ids = choices.map((each) => each.map(({ id }) => id));
    expect(ids[0]).toHaveLength(4);
    expect(ids[1]).toEqual(ids[0]);
    expect(choices.map((each) => each.find(({ correct }) => correct)?.id)).toEqual(Object.values(match.key));
    expect(plainText(questions[0]?.stem ?? [])).toBe('Who? What belongs to this? worker');
    expect(losses).toMatchObject([{ outcome: 'degraded', subject: 'who', feature: 'matching-as-choices' }]);
  });

  it('of categories becomes one choice question an item, categories as authored', () => {
    const { questions, losses } = degrade(questionOf(categories), only('choose-one', 'match'), words);
    expect(questions.map(({ interaction }) => rightAnswer(interaction))).toEqual([
      { kind: 'choose', choices: ['said'] },
      { kind: 'choose', choices: ['said'] },
      { kind: 'choose', choices: ['reported'] },
    ]);
    expect(losses.map(({ feature }) => feature)).toEqual(['categorize-as-choices']);
  });

  it('of ordering becomes items to positions where the platform matches', () => {
    const { questions, losses } = degrade(questionOf(order), only('match', 'match-reuse'), words);
    const [{ interaction, id, points } = questionOf(order)] = questions;
    expect({ id, points }).toEqual({ id: 'who', points: 1 });
    expect(interaction).toMatchObject({ kind: 'match', reuse: true });
    if (interaction.kind !== 'match') return;
    expect(interaction.sources.map(({ id: source }) => source)).not.toEqual(['first', 'second', 'third']);
    expect(interaction.targets.map(({ text: label }) => label)).toEqual(['1', '2', '3']);
    expect(interaction.key).toEqual({ first: 'position--1', second: 'position--2', third: 'position--3' });
    expect(losses.map(({ feature }) => feature)).toEqual(['ordering-as-matching']);
    expect(plainText(questions.flatMap(({ stem }) => stem))).toMatch(/Give every item its number; 1 comes first\.$/);
  });

  it('of ordering becomes one choice question a position elsewhere', () => {
    const { questions, losses } = degrade(questionOf(order), only('choose-one'), words);
    expect(questions.map(({ id, stem }) => [id, plainText(stem)])).toEqual([
      ['who--1', 'Who? Which comes at position 1 of 3?'],
      ['who--2', 'Who? Which comes at position 2 of 3?'],
      ['who--3', 'Who? Which comes at position 3 of 3?'],
    ]);
    expect(losses.map(({ feature }) => feature)).toEqual(['ordering-as-choices']);
  });

  it('with gaps becomes one question a gap, the gaps numbered', () => {
    const typed = degrade(questionOf(cloze), only('text-entry'), words);
    expect(typed.questions.map(({ id, stem, interaction }) => [id, plainText(stem), interaction])).toEqual([
      [
        'who--day',
        'Who? On [1] [2]. What belongs in gap 1?',
        { kind: 'textEntry', accept: ['6'], caseSensitive: false },
      ],
      [
        'who--month',
        'Who? On [1] [2]. What belongs in gap 2?',
        { kind: 'textEntry', accept: ['May'], caseSensitive: false },
      ],
    ]);
    const marked = typed.questions.map(({ stem }) => JSON.stringify(stem[1]));
    expect(marked[0]).toContain('"tag":"strong","attributes":{},"children":[{"kind":"text","text":"[1]"}]');
    expect(marked[0]).not.toContain('"tag":"strong","attributes":{},"children":[{"kind":"text","text":"[2]"}]');
    const chosen = degrade(questionOf(selects), only('choose-one', 'inline-text'), words);
    expect(chosen.questions.map(({ interaction }) => rightAnswer(interaction))).toEqual([
      { kind: 'choose', choices: ['y'] },
      { kind: 'choose', choices: ['y'] },
    ]);
    expect([...typed.losses, ...chosen.losses].map(({ feature }) => feature)).toEqual([
      'cloze-as-entries',
      'cloze-as-choices',
    ]);
  });

  it.each<[string, Interaction, readonly string[], string]>([
    ['one number', numeric(1.5, 1.5), ['1,5', '1.5'], 'numeric-as-text'],
    ['few whole numbers', numeric(4, 6, 5), ['4', '5', '6'], 'numeric-as-text'],
    ['whole numbers around a fraction', numeric(2, 3, 2.5), ['2,5', '2.5', '2', '3'], 'numeric-as-text'],
    ['many numbers', numeric(1, 100, 50), ['50'], 'numeric-range-lost'],
    ['a range of fractions', numeric(0.5, 0.7, 0.6), ['0,6', '0.6'], 'numeric-range-lost'],
  ])('for %s accepts what can be listed and says what is lost', (_name, interaction, accept, feature) => {
    const { questions, losses } = degrade(questionOf(interaction), only('text-entry'), words);
    expect(questions.map((question) => question.interaction)).toEqual([
      { kind: 'textEntry', accept, caseSensitive: false },
    ]);
    expect(plainText(questions[0]?.stem ?? [])).toBe('Who? Give the number without its unit (rubles).');
    expect(losses).toMatchObject([{ feature }]);
  });

  it('about a passage shows the passage and lists the words', () => {
    const { questions, losses } = degrade(questionOf(evidence), only('choose-many'), words);
    expect(plainText(questions[0]?.stem ?? [])).toBe('Who? Worker: We do not agree. Applause [cut here]');
    expect(questions[0]?.stem.map((node) => (node.kind === 'element' ? node.tag : ''))).toEqual([
      'p',
      'blockquote',
      'p',
      'p',
    ]);
    expect(questions[0]?.interaction).not.toHaveProperty('passage');
    expect(losses.map(({ feature }) => feature)).toEqual(['evidence-as-list']);
  });

  it('of true and false becomes a choice of two', () => {
    const trueFalse: Interaction = {
      kind: 'choose',
      cardinality: 'one',
      trueFalse: true,
      choices: [
        { ...option('true'), correct: true },
        { ...option('false'), correct: false },
      ],
    };
    const { questions, losses } = degrade(questionOf(trueFalse), only('choose-one'), words);
    expect(questions.map(({ interaction }) => featureOf(interaction))).toEqual(['choose-one']);
    expect(losses.map(({ feature }) => feature)).toEqual(['true-false-as-choice']);
  });

  it('and that nothing can stand for is dropped, and said to be', () => {
    expect(degrade(questionOf({ kind: 'extendedText' }), only('choose-one'), words)).toEqual({
      questions: [],
      losses: [
        {
          outcome: 'dropped',
          subject: 'who',
          feature: 'extended-text-dropped',
          message: 'The question “Who?” is left out: the platform has no essay questions.',
        },
      ],
    });
  });

  it('is degraded in Russian words where the module is Russian', () => {
    const { questions } = degrade(questionOf(order), only('choose-one'), textFor('ru'));
    expect(questions.map(({ title }) => title)).toEqual(['Who? (1 из 3)', 'Who? (2 из 3)', 'Who? (3 из 3)']);
  });
});

describe('degrading any question for any platform', () => {
  const anything = fc.record({
    interaction: anInteraction,
    features: fc.subarray([...interactionFeatures]),
    points: fc.integer({ min: 1, max: 9900 }).map((hundredths) => hundredths / 100),
  });

  it('gives questions that the platform knows, or a loss', () => {
    fc.assert(
      fc.property(anything, ({ interaction, features, points }) => {
        const capabilities = only(...features);
        const { questions, losses } = degrade(questionOf(interaction, points), capabilities, words);
        for (const question of questions) expect(capabilities[featureOf(question.interaction)]).toBe(true);
        expect(losses.length > 0).toBe(!capabilities[featureOf(interaction)]);
        expect(questions.length > 0 || losses.some(({ outcome }) => outcome === 'dropped')).toBe(true);
        expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
        for (const { message, subject } of losses) {
          expect(subject).toBe('who');
          expect(message).toMatch(/^[A-Z].*\.$/);
        }
      }),
    );
  });

  it('keeps the sum of the points, and a right answer to every part right', () => {
    fc.assert(
      fc.property(anything, ({ interaction, points }) => {
        const all = only('choose-one', 'choose-many', 'text-entry', 'extended-text', 'true-false');
        const { questions } = degrade(questionOf(interaction, points), all, words);
        const sum = questions.reduce((total, question) => total + question.points, 0);
        expect(sum).toBeCloseTo(points, 9);
        for (const question of questions) {
          expect(question.points).toBeGreaterThan(0);
          const right = rightAnswer(question.interaction);
          if (right !== undefined) expect(score(question.interaction, right).fraction).toBe(1);
        }
      }),
    );
  });
});

it.each([
  [1, 3, [0.34, 0.33, 0.33]],
  [10, 4, [2.5, 2.5, 2.5, 2.5]],
  [0.01, 2, [0.005, 0.005]],
  [5, 1, [5]],
  [0.29, 2, [0.15, 0.14]],
])('%d points among %d parts are %j', (points, count, shares) => {
  expect(sharePoints(points, count)).toEqual(shares);
});
