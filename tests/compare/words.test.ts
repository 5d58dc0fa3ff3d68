import { describe, expect, it } from 'vitest';
import { moduleShapes, unitShapes } from '../../schema/shapes.generated.ts';
import { compareDefinitions } from '../../src/compare/compare.ts';
import { fieldWords, isSeveral } from '../../src/compare/field-words.ts';
import type { Shape } from '../../src/compare/shape.ts';
import { beginning, describePath } from '../../src/compare/words.ts';
import { changeLines } from '../../src/update/change-words.ts';
import { kitchenSink } from '../support/kitchen-sink/index.ts';

const sink = kitchenSink();

/** All properties that a definition can have, with the property that holds each. */
function properties(): readonly (readonly [container: string, name: string])[] {
  const found: (readonly [string, string])[] = [];
  const visit = (shape: Shape | undefined, container: string): void => {
    if (shape === undefined) return;
    if (shape.kind === 'settings')
      for (const [name, inner] of Object.entries(shape.fields)) {
        found.push([container, name]);
        visit(inner, name);
      }
    else if (shape.kind === 'types') for (const inner of Object.values(shape.of)) visit(inner, container);
    else if (shape.kind === 'either')
      for (const inner of [shape.list, shape.object, shape.other]) visit(inner, container);
    else if (shape.kind === 'list') visit(shape.items, '');
  };
  for (const { root, named } of [moduleShapes, unitShapes])
    for (const shape of [root, ...Object.values(named)]) visit(shape, '');
  return found;
}

describe('where a difference is, in words', () => {
  it('no property is called as programs call it', () => {
    const odd = properties()
      .map(([container, name]) => [name, fieldWords(container === '' ? [name] : [container, name])] as const)
      .filter(
        ([name, words]) => name !== '$schema' && !/^(?:the|whether|what) [a-z ,]+$/.test(words.replace('CSL', '')),
      );
    expect(odd).toEqual([]);
  });

  it.each([
    [['settings', 'timeLimitMinutes'], 'the time limit in minutes', false],
    [['feedback', 'correct'], 'the feedback on right answers', false],
    [['license', 'holder'], 'the holder of the licence', false],
    [['csl', 'container-title'], 'the container title', false],
    [['csl', 'DOI'], 'the DOI', false],
    [['optional'], 'whether it is optional', false],
    [['url'], 'the address', false],
    [['points'], 'the points', true],
    [['objectives'], 'the objectives', true],
    [['feedback'], 'the feedback', false],
    [['settings', 'attempts'], 'the number of attempts', false],
  ] as const)('%j: %s', (fields, words, several) => {
    expect(fieldWords(fields)).toBe(words);
    expect(isSeveral(fields[fields.length - 1] ?? '')).toBe(several);
  });

  it.each([
    [['instructor', 'lessonPlan', { id: 'first' }, 'what'], /^Step of the lesson plan “first”: the text$/],
    [['activities', { id: 'final' }, 'settings', 'keep'], /: the attempt that counts$/],
    [['activities', { id: 'minutes' }, 'objectives', { id: 'read-closely' }], /, objective “[^”]{20,}”$/],
  ])('of a kitchen sink: %j', (path, expected) => {
    expect(describePath(path, [sink])).toMatch(expected);
  });

  it.each([
    ['Short *words*', 'Short words'],
    ['[A link](https://example.org) and `code`', 'A link and code'],
    [
      'A text that goes on and on, for longer than anybody would read it',
      'A text that goes on and on, for longer than…',
    ],
    ['![](asset:a)', undefined],
  ])('a text is called by its beginning: %s', (text, expected) => {
    expect(beginning(text)).toBe(expected);
  });

  it('what was set, put in or taken out is told with its value, if that is short', () => {
    const [first, ...rest] = sink.activities;
    if (first?.type !== 'reading') throw new Error('the first is no reading');
    const { minutes, ...plain } = first;
    const now = {
      ...sink,
      sequential: true,
      activities: [{ ...plain, body: `${first.body}\n\nA paragraph *more*.` }, ...rest],
    };
    const ends = changeLines(compareDefinitions(sink, now)).map((line) => line.replace(/^.*”: |, paragraph \d+/g, ''));
    expect(ends).toEqual([
      'Whether it is done in order is now yes',
      'the body is new: “A paragraph more.”',
      `the time in minutes is no longer set (before: ${minutes})`,
    ]);
  });

  it('a move is told by titles, and from where it came', () => {
    const [one, two, ...rest] = sink.activities;
    if (one === undefined || two === undefined) throw new Error('too few activities');
    expect(changeLines(compareDefinitions(sink, { ...sink, activities: [two, one, ...rest] }))).toEqual([
      expect.stringMatching(/comes (?:first now|after \w+ “[^”]+” now)$/),
    ]);
  });
});
