import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../src/browser.ts';
import { isShown, workKind } from '../../src/model/csl/kinds.ts';
import { CITE_KINDS, dateAsText, dateOfText, namesAsLines, namesOfLines } from '../../src/studio/edit/cite-kinds.ts';

const NAMES: JsonValue = [
  { family: 'Thurston', given: 'Robert W.', note: 'kept' },
  { literal: 'University of Example' },
  { 'non-dropping-particle': 'van', family: 'Gogh', given: 'Vincent' },
];

describe('works as people write them', () => {
  it('names are lines, and a line that was not touched keeps all that its name had', () => {
    expect(namesAsLines(NAMES)).toBe('Thurston, Robert W.\nUniversity of Example\nvan Gogh, Vincent');
    expect(namesOfLines(namesAsLines(NAMES), NAMES)).toEqual(NAMES);
    expect(namesOfLines('Thurston, Robert W.\nKing, Martin, Jr.\nProject Gutenberg', NAMES)).toEqual([
      { family: 'Thurston', given: 'Robert W.', note: 'kept' },
      { family: 'King', given: 'Martin', suffix: 'Jr.' },
      { literal: 'Project Gutenberg' },
    ]);
  });

  it.each([
    ['1998', { 'date-parts': [[1998]] }],
    ['1998-05-06', { 'date-parts': [[1998, 5, 6]] }],
    ['1936/1938', { 'date-parts': [[1936], [1938]] }],
    ['-44', { 'date-parts': [[-44]] }],
    ['in the spring', { literal: 'in the spring' }],
  ])('a date %s is written and read again', (text, date) => {
    expect(dateOfText(text, undefined)).toEqual(date);
    expect(dateAsText(date as JsonValue)).toBe(text);
  });

  it('a date keeps that it is about then; an empty one goes', () => {
    expect(dateOfText('1999', { 'date-parts': [[1998]], circa: true })).toEqual({
      'date-parts': [[1999]],
      circa: true,
    });
    expect(dateOfText(' ', { 'date-parts': [[1998]] })).toBe(undefined);
  });

  it('each kind asks for fields alone that its citation shows', () => {
    const wrong = Object.entries(CITE_KINDS).flatMap(([type, fields]) => {
      const item = { type, ...Object.fromEntries(fields.split(' ').map((field) => [field, 'x'])) };
      return fields
        .split(' ')
        .filter((field) => !isShown(workKind(item as never), field) && field !== 'accessed')
        .map((field) => `${type}: ${field}`);
    });
    expect(wrong).toEqual([]);
  });
});
