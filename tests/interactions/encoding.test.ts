import { describe, expect, it } from 'vitest';
import { text } from '../../src/content/tree.ts';
import {
  encodeCorrect,
  encodeResponse,
  encodeResult,
  interactionRecordId,
} from '../../src/interactions/encoding/encode.ts';
import type { InteractionRecord, ScormEdition } from '../../src/interactions/encoding/record.ts';
import type { Answer, Interaction, Option } from '../../src/interactions/interaction.ts';
import { rightAnswer, score } from '../../src/interactions/scoring.ts';
import { normaliseText } from '../../src/interactions/text-matching.ts';
import { fc } from '../support/property.ts';
import { anAnswered, anInteraction } from './arbitraries.ts';
import { decodeResponse } from './decode-response.ts';

const option = (id: string): Option => ({ id, content: [text(id)], text: id });

const interactions = {
  trueFalse: {
    kind: 'choose',
    cardinality: 'one',
    trueFalse: true,
    choices: [
      { ...option('true'), correct: false },
      { ...option('false'), correct: true },
    ],
  },
  choose: {
    kind: 'choose',
    cardinality: 'many',
    trueFalse: false,
    choices: [
      { ...option('the-workers'), correct: true },
      { ...option('the-director'), correct: false },
      { ...option('both'), correct: true },
    ],
  },
  match: {
    kind: 'match',
    reuse: false,
    sources: [option('who-spoke'), option('who-ran')],
    targets: [option('who-spoke--match'), option('who-ran--match'), option('distractor--1')],
    key: { 'who-spoke': 'who-spoke--match', 'who-ran': 'who-ran--match' },
  },
  order: { kind: 'order', items: [option('first'), option('then'), option('last')] },
  textEntry: { kind: 'textEntry', accept: ['Krumgol’ts', 'worker'], caseSensitive: false },
  numericEntry: { kind: 'numericEntry', answer: 5.5, min: 5, max: 6, decimalSign: ',' },
  population: { kind: 'numericEntry', answer: 170_000_000, min: 170_000_000, max: 170_000_000, decimalSign: '.' },
  cloze: {
    kind: 'inlineEntries',
    mode: 'text',
    content: [],
    gaps: [
      { id: 'day', mode: 'text', accept: ['6'] },
      { id: 'month', mode: 'text', accept: ['May', 'Maj'] },
    ],
  },
  selects: {
    kind: 'inlineEntries',
    mode: 'select',
    content: [],
    gaps: [{ id: 'who', mode: 'select', options: [option('option--1'), option('option--2')], answer: 'option--2' }],
  },
  extendedText: { kind: 'extendedText' },
} satisfies Record<string, Interaction>;

describe('the correct responses of an interaction', () => {
  it.each<[keyof typeof interactions, ScormEdition, readonly InteractionRecord[]]>([
    ['trueFalse', '1.2', [{ type: 'true-false', patterns: ['f'] }]],
    ['trueFalse', '2004', [{ type: 'true-false', patterns: ['false'] }]],
    ['choose', '1.2', [{ type: 'choice', patterns: ['a,c'] }]],
    ['choose', '2004', [{ type: 'choice', patterns: ['the_workers[,]both'] }]],
    ['match', '1.2', [{ type: 'matching', patterns: ['a.a,b.b'] }]],
    ['match', '2004', [{ type: 'matching', patterns: ['who_spoke[.]who_spoke__match[,]who_ran[.]who_ran__match'] }]],
    ['order', '1.2', [{ type: 'sequencing', patterns: ['a,b,c'] }]],
    ['order', '2004', [{ type: 'sequencing', patterns: ['first[,]then[,]last'] }]],
    ['textEntry', '1.2', [{ type: 'fill-in', patterns: ['Krumgol’ts', 'worker'] }]],
    [
      'textEntry',
      '2004',
      [{ type: 'fill-in', patterns: ['{case_matters=false}Krumgol’ts', '{case_matters=false}worker'] }],
    ],
    ['numericEntry', '1.2', [{ type: 'numeric', patterns: ['5.5'] }]],
    ['numericEntry', '2004', [{ type: 'numeric', patterns: ['5[:]6'] }]],
    ['population', '1.2', [{ type: 'numeric', patterns: ['170000000'] }]],
    ['population', '2004', [{ type: 'other', patterns: ['170000000'] }]],
    [
      'cloze',
      '1.2',
      [
        { part: 'day', type: 'fill-in', patterns: ['6'] },
        { part: 'month', type: 'fill-in', patterns: ['May', 'Maj'] },
      ],
    ],
    ['selects', '1.2', [{ part: 'who', type: 'choice', patterns: ['b'] }]],
    ['selects', '2004', [{ part: 'who', type: 'choice', patterns: ['option__2'] }]],
    ['extendedText', '1.2', []],
    ['extendedText', '2004', []],
  ])('%s in %s', (name, edition, records) => {
    expect(encodeCorrect(edition, interactions[name])).toEqual(records);
  });
});

it('are five at most for typed answers in 2004, which every platform takes', () => {
  const many: Interaction = { kind: 'textEntry', accept: ['a', 'b', 'c', 'd', 'e', 'f'], caseSensitive: true };
  expect(encodeCorrect('2004', many)[0]?.patterns).toEqual(
    ['a', 'b', 'c', 'd', 'e'].map((accepted) => `{case_matters=true}${accepted}`),
  );
  expect(encodeCorrect('1.2', many)[0]?.patterns).toHaveLength(6);
});

describe('the response of a student', () => {
  it.each<[keyof typeof interactions, ScormEdition, Answer, readonly (string | undefined)[]]>([
    ['trueFalse', '1.2', { kind: 'choose', choices: ['true'] }, ['t']],
    ['choose', '1.2', { kind: 'choose', choices: ['both', 'the-director'] }, ['b,c']],
    ['choose', '2004', { kind: 'choose', choices: ['both', 'the-director'] }, ['the_director[,]both']],
    ['choose', '2004', { kind: 'choose', choices: [] }, [undefined]],
    ['match', '1.2', { kind: 'match', pairs: { 'who-ran': 'distractor--1' } }, ['b.c']],
    ['match', '2004', { kind: 'match', pairs: { 'who-ran': 'distractor--1' } }, ['who_ran[.]distractor__1']],
    ['order', '1.2', { kind: 'order', items: ['last', 'first', 'then'] }, ['c,a,b']],
    ['textEntry', '1.2', { kind: 'textEntry', text: '  a\tfactory ' }, ['a factory']],
    ['textEntry', '2004', { kind: 'textEntry', text: '{lang=en}a[,]b' }, ['｛lang=en｝a［，］b']],
    ['numericEntry', '1.2', { kind: 'numericEntry', text: '−5,25' }, ['-5.25']],
    ['numericEntry', '2004', { kind: 'numericEntry', text: '1 234,5' }, ['1234.5']],
    ['numericEntry', '2004', { kind: 'numericEntry', text: '1234567' }, [undefined]],
    ['numericEntry', '1.2', { kind: 'numericEntry', text: 'five' }, [undefined]],
    ['population', '2004', { kind: 'numericEntry', text: 'about 170 million' }, ['about 170 million']],
    ['cloze', '1.2', { kind: 'inlineEntries', entries: { month: 'May' } }, [undefined, 'May']],
    ['selects', '2004', { kind: 'inlineEntries', entries: { who: 'option--1' } }, ['option__1']],
    ['extendedText', '1.2', { kind: 'extendedText', text: 'private' }, []],
  ])('to %s in %s: %j', (name, edition, answer, responses) => {
    const recorded = encodeResponse(edition, interactions[name], answer);
    expect(recorded.map(({ response }) => response)).toEqual(responses);
  });
});

it.each<[ScormEdition, number, string]>([
  ['1.2', 1, 'correct'],
  ['1.2', 0, 'wrong'],
  ['2004', 0, 'incorrect'],
  ['1.2', 1 / 3, '0.3333333'],
  ['2004', 0.5, '0.5'],
])('the result in %s of %d is %s', (edition, fraction, result) => {
  expect(encodeResult(edition, fraction)).toBe(result);
});

it('names an entry by question, attempt and gap', () => {
  expect(interactionRecordId('who-spoke', 2, 'month')).toBe('who-spoke_2_month');
  expect(interactionRecordId('who-spoke', 1)).toMatch(/^[A-Za-z0-9_-]{1,255}$/);
});

/** What Moodle's SCORM 2004 run-time takes for each type; it refuses the rest with error 406. */
const moodle2004: Record<InteractionRecord['type'], RegExp> = {
  'true-false': /^(true|false)$/,
  choice: /^[\w.]{1,250}(\[,\][\w.]{1,250}){0,35}$/,
  'fill-in': /^[^{].{0,250}$/,
  matching: /^[\w.]{1,250}\[\.\][\w.]{1,250}(\[,\][\w.]{1,250}\[\.\][\w.]{1,250}){0,35}$/,
  sequencing: /^[\w.]{1,250}(\[,\][\w.]{1,250}){0,35}$/,
  numeric: /^-?([0-9]{1,5})(\.[0-9]{1,18})?$/,
  other: /^[\s\S]{0,4000}$/,
};
/** SCORM 1.2's own types: single characters, t and f, a decimal, and never more than 255 characters. */
const scorm12: Record<InteractionRecord['type'], RegExp> = {
  'true-false': /^[tf]$/,
  choice: /^[a-z](,[a-z])*$/,
  'fill-in': /^[\s\S]{1,255}$/,
  matching: /^[a-z]\.[a-zA-Z0-9](,[a-z]\.[a-zA-Z0-9])*$/,
  sequencing: /^[a-z](,[a-z])*$/,
  numeric: /^-?[0-9]+(\.[0-9]+)?$/,
  other: /^$/,
};

describe('every answer', () => {
  it.each<[ScormEdition, typeof moodle2004]>([
    ['1.2', scorm12],
    ['2004', moodle2004],
  ])('is written in the format and length of %s', (edition, formats) => {
    fc.assert(
      fc.property(anAnswered, ({ interaction, answer }) => {
        const records = encodeCorrect(edition, interaction);
        const responses = encodeResponse(edition, interaction, answer);
        expect(responses.map(({ part }) => part)).toEqual(records.map(({ part }) => part));
        records.forEach(({ type }, index) => {
          const { response } = responses[index] ?? {};
          if (response === undefined) return;
          expect(response).toMatch(formats[type]);
          if (edition === '1.2') expect(response.length).toBeLessThanOrEqual(255);
        });
      }),
    );
  });

  it.each<ScormEdition>(['1.2', '2004'])('is read back from %s with the same score', (edition) => {
    fc.assert(
      fc.property(anAnswered, ({ interaction, answer }) => {
        const responses = encodeResponse(edition, interaction, answer);
        const decoded = decodeResponse(edition, interaction, responses);
        if (responses.every(({ response }) => response === undefined)) expect(decoded).toBeUndefined();
        else expect(comparable(decoded)).toEqual(comparable(answer));
      }),
    );
  });

  it.each<ScormEdition>(['1.2', '2004'])('that is right scores 1 after it was read back from %s', (edition) => {
    fc.assert(
      fc.property(anInteraction, (interaction) => {
        const right = rightAnswer(interaction);
        const responses = encodeResponse(edition, interaction, right);
        const [{ response = undefined } = {}] = responses;
        if (right === undefined || response === undefined) return;
        expect(score(interaction, decodeResponse(edition, interaction, responses)).fraction).toBe(1);
      }),
    );
  });

  it('never trusts what a platform gives back', () => {
    fc.assert(
      fc.property(
        anInteraction,
        fc.string(),
        fc.constantFrom<ScormEdition>('1.2', '2004'),
        (interaction, response, edition) => {
          const decoded = decodeResponse(edition, interaction, [{ response }]);
          expect(score(interaction, decoded).fraction).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});

/** Answers with what a record keeps of them: normalised texts, numbers as numbers, choices without order. */
function comparable(answer: Answer | undefined): unknown {
  const plain = (typed: string) => normaliseText(typed, { caseSensitive: true });
  if (answer?.kind === 'choose') return [...answer.choices].sort();
  if (answer?.kind === 'textEntry') return plain(answer.text);
  if (answer?.kind === 'numericEntry') return plain(answer.text).replace(',', '.');
  if (answer?.kind === 'inlineEntries')
    return Object.fromEntries(Object.entries(answer.entries).map(([id, entry]) => [id, plain(entry)]));
  return answer;
}
