import { describe, expect, it } from 'vitest';
import { align } from '../../src/compare/align.ts';
import { compareText } from '../../src/compare/compare-text.ts';
import { mergeText } from '../../src/compare/merge-text.ts';
import { wordRuns } from '../../src/compare/words-of.ts';
import { fc } from '../support/property.ts';

const markdown = { kind: 'text', written: 'markdown' } as const;

/** Paragraphs are parted by bars here. */
function merge(base: string, theirs: string, mine: string) {
  const text = (bars: string): string => bars.replaceAll(' | ', '\n\n');
  const { value, conflicts } = mergeText(markdown, [], { base: text(base), theirs: text(theirs), mine: text(mine) });
  return [
    String(value).replaceAll('\n\n', ' | '),
    ...conflicts.map(({ path, before, theirs: there, mine: here }) =>
      [JSON.stringify(path), before, there, here].join(' / ').replaceAll('\n\n', ' | '),
    ),
  ];
}

describe('two texts are merged by paragraphs', () => {
  it.each([
    ['different paragraphs, side by side', 'a | b | c', 'A | b | c', 'a | B | c', ['A | B | c']],
    ['the same to the same', 'a | b', 'A | b', 'A | b', ['A | b']],
    ['the same paragraph', 'a | b | c', 'a | B1 | C', 'a | B2 | c', ['a | B2 | C', '[{"paragraph":2}] / b / B1 / B2']],
    ['both append', 'a', 'a | t', 'a | m', ['a | t | m']],
    ['both append the same', 'a', 'a | the same words', 'a | the same words', ['a | the same words']],
    [
      'both put the same paragraph in two places',
      'a | b | c',
      'a | the new words | b | c',
      'a | b | the new words | c',
      ['a | b | the new words | c'],
    ],
    [
      'a heading may be there twice',
      'a | b | c',
      'a | # Note well, all | b | c',
      'a | b | # Note well, all | c',
      ['a | # Note well, all | b | # Note well, all | c'],
    ],
    ['one puts in, the other rewords beside it', 'a | b', 'a | new | b', 'a | B', ['a | new | B']],
    ['one deletes, the other rewords another', 'a | b | c', 'a | c', 'a | b | C', ['a | C']],
    ['deleted there, reworded here', 'a | b | c', 'a | c', 'a | B | c', ['a | B | c', '[{"paragraph":2}] / b /  / B']],
    ['reworded there, deleted here', 'a | b | c', 'a | B | c', 'a | c', ['a | c', '[{"paragraph":2}] / b / B / ']],
    ['moved there, untouched here', 'a | b | c', 'c | a | b', 'a | b | c', ['c | a | b']],
    ['moved there, reworded here', 'a | b | c | d', 'c | a | b | d', 'a | b | C | d', ['C | a | b | d']],
    ['reworded there, moved here', 'a | b | c | d', 'a | b | C | d', 'c | a | b | d', ['C | a | b | d']],
    [
      'moved there, deleted here',
      'a | b | c | d',
      'c | a | b | d',
      'a | b | d',
      ['a | b | d', '[{"paragraph":1}] / c / c / '],
    ],
    [
      'deleted there, moved here',
      'a | b | c | d',
      'a | b | d',
      'c | a | b | d',
      ['c | a | b | d', '[{"paragraph":1}] / c /  / c'],
    ],
    ['moved by both, to different places', 'a | b | c | d', 'c | a | b | d', 'a | b | d | c', ['a | b | d | c']],
    [
      'split in two there, reworded here',
      'a | b | c',
      'a | b1 | b2 | c',
      'a | B | c',
      ['a | B | c', '[{"paragraph":2}] / b / b1 | b2 / B'],
    ],
    [
      'reworded there, split in two here',
      'a | b | c',
      'a | B | c',
      'a | b1 | b2 | c',
      ['a | b1 | b2 | c', '[{"paragraph":2}] / b / B / b1 | b2'],
    ],
    ['all taken already', 'a | b', 'A1 | A2 | b', 'A1 | A2 | B', ['A1 | A2 | B']],
  ])('%s', (_, base, theirs, mine, expected) => {
    expect(merge(base, theirs, mine)).toEqual(expected);
  });

  it('texts of one paragraph are one', () => {
    const { conflicts } = mergeText(markdown, ['body'], { base: 'a', theirs: 'b', mine: 'c' });
    expect(conflicts).toEqual([{ kind: 'changed', path: ['body'], before: 'a', theirs: 'b', mine: 'c' }]);
  });

  it('fences, lists and boxes are not cut in two', () => {
    const code = '```\na\n\nb\n```';
    const three = { base: `${code}\n\nx\n`, theirs: `${code.replace('a', 'A')}\n\nx\n`, mine: `${code}\n\nX\n` };
    expect(mergeText(markdown, [], three)).toEqual({ value: `${code.replace('a', 'A')}\n\nX\n`, conflicts: [] });
  });

  it('two footnotes with one mark are a conflict about the text', () => {
    const three = {
      base: 'One.\n\nTwo.\n',
      theirs: 'One.[^1]\n\nTwo.\n\n[^1]: Theirs said so.\n',
      mine: 'One.\n\nTwo.[^1]\n\n[^1]: Mine said so.\n',
    };
    const { value, conflicts } = mergeText(markdown, ['body'], three);
    expect([value, conflicts]).toMatchObject([three.mine, [{ path: ['body'], theirs: three.theirs }]]);
  });

  it('a footnote that takes the place of a moved paragraph still has its mark', () => {
    const three = {
      base: 'One.\n\nTwo.\n\nThree.\n\nFour.\n',
      theirs: 'One.[^1]\n\nTwo.\n\nThree.\n\n[^1]: Theirs said so.\n',
      mine: 'Four.\n\nOne.\n\nTwo.[^1]\n\nThree.\n\n[^1]: Mine said so.\n',
    };
    const { value, conflicts } = mergeText(markdown, ['body'], three);
    expect([value, conflicts]).toMatchObject([three.mine, [{ path: ['body'], theirs: three.theirs }]]);
  });

  it.each([
    ['moved there, deleted here', '[^1]: A note.\n\nOne.\n\nTwo.[^1]', 'One.\n\nTwo.[^1]', 'One.\n\nTwo.[^1]'],
    [
      'deleted there, reworded beside it here',
      'One.\n\nTwo.[^1]',
      'ONE.\n\nTwo.[^1]\n\n[^1]: A note.',
      'ONE.\n\nTwo.[^1]',
    ],
  ])('a mark may be without its footnote where a side has it so: %s', (_, theirs, mine, expected) => {
    const { value, conflicts } = mergeText(markdown, ['body'], {
      base: 'One.\n\nTwo.[^1]\n\n[^1]: A note.',
      theirs,
      mine,
    });
    expect(value).toBe(expected);
    expect(conflicts.map(({ path }) => path.length)).not.toContain(1);
  });

  it('a footnote that one side deleted and the other asks for once more is a conflict about the text', () => {
    const three = {
      base: 'One.\n\nTwo.[^1]\n\nThree.\n\n[^1]: A note.',
      theirs: 'One.\n\nTwo.\n\nThree.',
      mine: 'One.[^1]\n\nTwo.[^1]\n\nThree.\n\n[^1]: A note.',
    };
    const { value, conflicts } = mergeText(markdown, ['body'], three);
    expect([value, conflicts]).toMatchObject([three.mine, [{ path: ['body'], theirs: three.theirs }]]);
  });

  it('keeps the lines that nobody touched as they were', () => {
    const three = { base: '\n# A\nb\n\n\nc\n', theirs: '\n# A\nb\n\n\nC\n', mine: '\n# A\nB\n\n\nc\n\n' };
    expect(mergeText(markdown, [], three).value).toBe('\n# A\nB\n\n\nC\n\n');
  });
});

describe('how a text became another', () => {
  const shown = (before: string, after: string): string =>
    wordRuns(before, after)
      .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}}` : `{-${text}}`))
      .join('');

  it.each([
    ['The norm was met.', 'The norm was not met.', 'The norm was {+not }met.'],
    ['two old words here', 'some new things here', '{-two old words}{+some new things} here'],
    ['don’t', 'don’t', 'don’t'],
    ['', 'new', '{+new}'],
    ['工人读书', '工人写书', '工人{-读}{+写}书'],
  ])('%s → %s', (before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  it('gives both texts back', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', ' ', '. ', 'word', '\n\n'), { maxLength: 30 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = wordRuns(before, after);
        const of = (left: string): string =>
          runs.flatMap(({ kind, text: run }) => (kind === left ? [] : [run])).join('');
        expect([of('added'), of('removed')]).toEqual([before, after]);
      }),
    );
  });

  it('finds as many equal items as there can be', () => {
    const list = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
    fc.assert(
      fc.property(list, list, (before, after) => {
        const pairs = align(before, after);
        expect(pairs.every(([x, y]) => before[x] === after[y])).toBe(true);
        expect(
          pairs.every(
            ([x, y], index) => index === 0 || (x > (pairs[index - 1]?.[0] ?? 0) && y > (pairs[index - 1]?.[1] ?? 0)),
          ),
        ).toBe(true);
        expect(pairs).toHaveLength(longest(before, after));
      }),
    );
  });

  it('is told paragraph by paragraph', () => {
    const found = compareText(markdown, ['body'], 'a\n\nq\n\nb b b\n\nc\n\nd', 'c\n\na\n\nq\n\nb x b\n\nd\n\ne');
    expect(found).toMatchObject([
      { kind: 'changed', path: ['body', { paragraph: 4 }], before: 'b b b' },
      { kind: 'moved', path: ['body', { paragraph: 1 }], from: { after: 'b b b' } },
      { kind: 'added', path: ['body', { paragraph: 6 }], after: 'e' },
    ]);
  });
});

/** The plain way: a table of all beginnings. */
function longest(before: readonly string[], after: readonly string[]): number {
  const table = [...before, ''].map(() => [...after, ''].map(() => 0));
  for (const [x, one] of before.entries())
    for (const [y, other] of after.entries()) {
      const row = table[x + 1] ?? [];
      row[y + 1] = one === other ? (table[x]?.[y] ?? 0) + 1 : Math.max(table[x]?.[y + 1] ?? 0, row[y] ?? 0);
    }
  return table[before.length]?.[after.length] ?? 0;
}
