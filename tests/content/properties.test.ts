import { describe, expect, test } from 'vitest';
import type { HtmlProfile } from '../../src/content/profile.ts';
import { serialize } from '../../src/content/serialize.ts';
import { plainText, truncate, walk } from '../../src/content/text.ts';
import type { HtmlTree } from '../../src/content/tree.ts';
import { CONTENT_ELEMENTS, isKnownAttribute, WRITABLE_ELEMENTS } from '../../src/content/vocabulary.ts';
import { fc, tries } from '../support/property.ts';
import { testProfiles } from './all-profiles.ts';
import { dangersIn, decodeOnce, elementsIn, structureOf } from './html-oracle.ts';
import { read } from './read.ts';
import { contextFor } from './test-profiles.ts';
import { anyMarkdown, anyTree, nastyText } from './trees.ts';

/** Elements that an HTML parser puts in by itself. */
const IMPLIED = new Set(['p', 'br', 'tbody', 'tr', 'colgroup']);

function outsideOf(profile: HtmlProfile, html: string): readonly string[] {
  const outside: string[] = [];
  for (const { tag, attributes } of elementsIn(html)) {
    const allowed = profile.elements.has(tag) && WRITABLE_ELEMENTS.has(tag);
    if (!allowed && !(IMPLIED.has(tag) && Object.keys(attributes).length === 0)) outside.push(tag);
    for (const name of Object.keys(attributes)) {
      const styled = name === 'style' && profile.inlineStyles !== undefined;
      if (!styled && !(profile.attribute(tag, name) && isKnownAttribute(tag, name))) outside.push(`${tag}.${name}`);
    }
  }
  return outside;
}

/** Half a surrogate pair. */
const BROKEN = /\p{Cs}/u;

const runs = tries(200);

function named(profiles: readonly HtmlProfile[]): readonly (readonly [string, HtmlProfile])[] {
  return profiles.map((profile) => [profile.name, profile]);
}

describe('any tree', () => {
  const styles = { x: 'color: red; background: url(javascript:1)', b: 'text-align: right; position: fixed' };
  const write = (tree: HtmlTree, profile: HtmlProfile): string =>
    serialize(tree, { ...contextFor(profile), styles, idPrefix: 'p-' });

  test.each(named(testProfiles))('in profile %s gives only what it allows and nothing that runs', (_, profile) => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        const html = write(tree, profile);
        expect(outsideOf(profile, html)).toEqual([]);
        const framed = profile.elements.has('iframe');
        expect(dangersIn(html).filter((danger) => !(framed && danger === '<iframe>'))).toEqual([]);
        for (const { tag, attributes } of elementsIn(html))
          if (tag === 'iframe') expect(attributes.src).toMatch(/^https:\/\//);
      }),
      runs,
    );
  });

  const decoding = testProfiles.filter(({ decodesTwice }) => decodesTwice);
  test.each(named(decoding))('in profile %s means the same after one more decoding', (_, profile) => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        const html = write(tree, profile);
        expect(structureOf(decodeOnce(html))).toEqual(structureOf(html));
      }),
      runs,
    );
  });

  const collapsing = testProfiles.filter(({ whitespace }) => whitespace === 'collapse-between-tags');
  test.each(named(collapsing))('in profile %s has no newline and no space alone between tags', (_, profile) => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        expect(write(tree, profile)).not.toMatch(/\n|>[ \t\f\r]+</);
      }),
      runs,
    );
  });

  test.each(named(testProfiles))('in profile %s has only characters that XML allows', (_, profile) => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not come out.
        expect(write(tree, profile)).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000d-\u001f\ufffe\uffff]|\p{Cs}/u);
      }),
      runs,
    );
  });
});

describe('any Markdown', () => {
  test.each(['block', 'inline'] as const)('as %s becomes a tree of known elements, twice the same', (mode) => {
    fc.assert(
      fc.property(anyMarkdown, fc.boolean(), (text, gaps) => {
        const { value, references, diagnostics } = read(text, { mode, gaps });
        walk(value, (node) => {
          if (node.kind !== 'element') return;
          expect(CONTENT_ELEMENTS).toContain(node.tag);
          for (const name of Object.keys(node.attributes)) expect(isKnownAttribute(node.tag, name)).toBe(true);
        });
        for (const { offset } of references) expect(offset).toBeLessThanOrEqual(text.length);
        for (const { range } of diagnostics)
          expect(range?.start.line).toBeLessThanOrEqual(text.split(/\r\n?|\n/).length);
        expect(read(text, { mode, gaps }).value).toEqual(value);
      }),
      tries(1500),
    );
  });

  test('loses no word', () => {
    const word = fc.stringMatching(/^[a-z]{3,8}$/);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, fc.constantFrom(' ', '\n', '\n\n', ' *', '* ', '\n- ', '\n> ', ' ` '))),
        (parts) => {
          const text = parts.map(([first, second]) => first + second).join('');
          const found = plainText(read(text).value).match(/[a-z]{3,8}/g) ?? [];
          expect(found).toEqual(parts.map(([first]) => first));
        },
      ),
    );
  });
});

test('any text is cut to its limit without broken characters', () => {
  fc.assert(
    fc.property(fc.oneof(nastyText, fc.string({ unit: 'grapheme' })), fc.nat(20), (value, limit) => {
      const cut = truncate(value, limit);
      expect(Array.from(cut).length).toBeLessThanOrEqual(Math.max(limit, 0));
      if (Array.from(value).length <= limit) expect(cut).toBe(value);
      else if (!BROKEN.test(value)) expect(cut).not.toMatch(BROKEN);
    }),
  );
});
