import { beforeAll, describe, expect, it } from 'vitest';
import { wordsIn } from '../../content/html-oracle.ts';
import { type Built, buildPackage, select } from '../support/build.ts';
import { everything, everythingFiles } from '../support/everything.ts';

/**
 * What the checker of Canvas's editor looks for, on all that is written for students (docs/platforms/canvas.md,
 * "accessibility checker").
 */

/** A paragraph that begins so is a list to it: `A. Author`, `6. Mai 1939`, `- words`. */
const LIKE_A_LIST = /^\s*(?:[*-]|(?:[A-Z]{1,4}|[a-z]{1,4}|[0-9]{1,4})[.)])\s+/;

let built: Built;
let texts: readonly string[];

beforeAll(async () => {
  const definition = everything();
  built = await buildPackage(
    'canvas',
    {
      ...definition,
      language: 'de',
      authors: [{ name: 'A. Author', affiliation: 'B. School' }],
      people: (definition.people ?? []).map((person) => ({ ...person, name: `N. ${person.name}` })),
    },
    { files: everythingFiles, withInstructor: true },
  );
  texts = built.paths.flatMap((path) => {
    if (path.endsWith('.html')) return [built.text(path)];
    return /\.(?:xml|qti)$/.test(path) ? select(built.text(path), '//mattext | //text | //description') : [];
  });
});

const all = (pattern: RegExp) => texts.flatMap((text) => [...text.matchAll(pattern)].map(([, found = '']) => found));

/** The one table of the module's own texts, which has no caption. */
const AUTHORS = /scope="col"[^>]*>a<\/th>/;

describe('the accessibility checker of Canvas', () => {
  it('is shown names and dates of ours in no paragraph', () => {
    const paragraphs = all(/<p\b[^>]*>(.*?)<\/p>/gs).map(wordsIn);
    expect(paragraphs.length).toBeGreaterThan(100);
    expect(paragraphs.filter((words) => LIKE_A_LIST.test(words))).toEqual([]);
    expect(texts.some((text) => text.includes('A. Author'))).toBe(true);
  });

  it('finds a caption in every table of ours', () => {
    const tables = all(/(<table\b.*?<\/table>)/gs).filter((table) => !AUTHORS.test(table));
    expect(tables.length).toBeGreaterThan(1);
    expect(tables.filter((table) => !/<caption\b[^>]*>[^<]/.test(table))).toEqual([]);
  });

  it('finds a scope at every header of a table', () => {
    expect(all(/(<th\b[^>]*>)/g).filter((head) => !/ scope="(?:col|row)"/.test(head))).toEqual([]);
  });
});
