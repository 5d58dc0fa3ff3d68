import { describe, expect, it } from 'vitest';
import {
  encodeCorrect,
  encodeResponse,
  encodeResult,
  interactionRecordId,
} from '../../src/interactions/encoding/encode.ts';
import type { ScormEdition } from '../../src/interactions/encoding/record.ts';
import { localizedText } from '../../src/interactions/encoding/scorm-2004.ts';
import type { Answer, Interaction } from '../../src/interactions/interaction.ts';
import { score } from '../../src/interactions/scoring.ts';
import { fc } from '../support/property.ts';
import { type EntryValues, refusedByMoodle, refusedByScormAgain } from '../support/run-times.ts';
import { anAnswered } from './arbitraries.ts';
import { decodeResponse } from './decode-response.ts';

/** The values of a question's entries, in the order in which the player sets them. */
function valuesOf(edition: ScormEdition, interaction: Interaction, answer: Answer | undefined): EntryValues[] {
  const responses = encodeResponse(edition, interaction, answer);
  const { fraction } = score(interaction, answer);
  return encodeCorrect(edition, interaction).map(({ part, type, patterns }, index) => {
    const { response } = responses[index] ?? {};
    return [
      ['id', interactionRecordId('question', 1, part)],
      ['type', type],
      ...patterns.map((pattern, at) => [`correct_responses.${at}.pattern`, pattern] as const),
      ...(response === undefined
        ? []
        : ([[edition === '1.2' ? 'student_response' : 'learner_response', response]] as const)),
      ['result', encodeResult(edition, fraction)],
    ];
  });
}

const refused = (edition: ScormEdition, entries: readonly EntryValues[]) => [
  ...refusedByScormAgain(edition, entries),
  ...refusedByMoodle(edition, entries),
];

const textEntry = (...accept: string[]): Interaction => ({ kind: 'textEntry', accept, caseSensitive: false });

/** Signs that SCORM 2004 gives a meaning, as authors and students come to write them. */
const delicate = [
  'Café [,] {x}',
  'Leningrad, Russia',
  'one,two',
  '1, 1, 2, 3, 5, 8',
  'a,a',
  'a,b,c,d,e,f,g,h,i,j,k,l',
  ',',
  'a,',
  ', a',
  '{x}',
  '{1, 2, 3}',
  'x,{y}',
  '{lang=en}word',
  '{lang=nonsense}word',
  '{case_matters=maybe}word',
  '{case_matters=true}{order_matters=false}',
  'a[.]b',
  '5[:]6',
  '[,]',
  '[,][,][,][,][,][,][,][,][,][,][,]',
  '{',
  'a\\,b',
  'line\u2028break',
  '\u0000bell\u0007',
  '😀',
  'half \ud83d',
];

describe.each<ScormEdition>(['1.2', '2004'])('in SCORM %s', (edition) => {
  it.each(delicate)('no run-time refuses %j, accepted or typed', (text) => {
    const interaction = textEntry(text);
    expect(refused(edition, valuesOf(edition, interaction, { kind: 'textEntry', text }))).toEqual([]);
    const [record] = encodeCorrect(edition, interaction);
    expect(record?.patterns).toHaveLength(1);
    const responses = encodeResponse(edition, interaction, { kind: 'textEntry', text });
    expect(score(interaction, decodeResponse(edition, interaction, responses)).fraction).toBe(1);
  });

  it('no run-time refuses any answer to any question', () => {
    fc.assert(
      fc.property(anAnswered, ({ interaction, answer }) => {
        expect(refused(edition, valuesOf(edition, interaction, answer))).toEqual([]);
      }),
    );
  });

  it('no run-time refuses texts made of the signs that SCORM 2004 gives a meaning', () => {
    const sign = fc.constantFrom(
      '{',
      '}',
      '[,]',
      '[.]',
      '[:]',
      ',',
      ' ',
      'lang=en',
      'case_matters=x',
      'a',
      '[',
      ']',
      '\\',
    );
    const text = fc.array(sign, { minLength: 1, maxLength: 40 }).map((signs) => `${signs.join('')}z`);
    fc.assert(
      fc.property(fc.uniqueArray(text, { minLength: 1, maxLength: 4 }), text, (accept, typed) => {
        const interaction = textEntry(...accept);
        expect(refused(edition, valuesOf(edition, interaction, { kind: 'textEntry', text: typed }))).toEqual([]);
      }),
    );
  });

  it('records an answer of the greatest length, and no right answer that would be cut', () => {
    const limit = edition === '1.2' ? 255 : 250 - '{case_matters=false}'.length;
    const fits = 'x'.repeat(limit);
    const interaction = textEntry(fits, `${fits}y`.slice(0, 255).padEnd(256, 'z'));
    const long: Answer = { kind: 'textEntry', text: 'w, '.repeat(100) };
    expect(refused(edition, valuesOf(edition, interaction, long))).toEqual([]);
    expect(encodeCorrect(edition, interaction)[0]?.patterns.map(({ length }) => length)).toEqual([
      edition === '1.2' ? 255 : 250,
    ]);
  });

  it('records nothing for an answer that nobody sees', () => {
    const responses = encodeResponse(edition, textEntry('a'), { kind: 'textEntry', text: ' \u200e ' });
    expect(responses).toEqual([{}]);
  });
});

it('writes in SCORM 2004 what has a meaning there in full width, and nothing else otherwise', () => {
  const patternOf = (accepted: string) => encodeCorrect('2004', textEntry(accepted))[0]?.patterns[0];
  const responseOf = (text: string) => encodeResponse('2004', textEntry('a'), { kind: 'textEntry', text })[0]?.response;
  expect(patternOf('Café [,] {x}')).toBe('{case_matters=false}Café ［，］ {x}');
  expect(patternOf('Leningrad, Russia')).toBe('{case_matters=false}Leningrad， Russia');
  expect(patternOf('{lang=en}word')).toBe('{case_matters=false}｛lang=en｝word');
  expect(patternOf('3,14')).toBe('{case_matters=false}3,14');
  expect(responseOf('Leningrad, Russia')).toBe('Leningrad, Russia');
  expect(responseOf('{1, 2}')).toBe('｛1, 2｝');
  expect(responseOf('f(x) = {x}')).toBe('f(x) = {x}');
});

it.each([
  ['{x} in a title', '｛x｝ in a title'],
  ['What is {x}?', 'What is {x}?'],
  ['two\nlines', 'two lines'],
  ['x'.repeat(300), 'x'.repeat(250)],
])('a description is written so that no run-time refuses it: %j', (title, written) => {
  expect(localizedText(title)).toBe(written);
  expect(
    refused('2004', [
      [
        ['id', 'q'],
        ['type', 'fill-in'],
        ['description', localizedText(title)],
      ],
    ]),
  ).toEqual([]);
});

it('names entries of the longest ids', () => {
  const id = interactionRecordId('q'.repeat(64), 999, 'b'.repeat(64));
  for (const edition of ['1.2', '2004'] as const) expect(refused(edition, [[['id', id]]])).toEqual([]);
});
