import sanitizeHtml from 'sanitize-html';
import { describe, expect, test } from 'vitest';
import type { HtmlProfile } from '../../src/content/profile.ts';
import { serialize } from '../../src/content/serialize.ts';
import { element, type HtmlTree, referenceTo, text } from '../../src/content/tree.ts';
import { ELEMENTS } from '../../src/content/vocabulary.ts';
import { testProfiles } from '../content/all-profiles.ts';
import { dangersIn, decodeOnce, structureOf } from '../content/html-oracle.ts';
import { read } from '../content/read.ts';
import { contextFor } from '../content/test-profiles.ts';
import { payloads } from './corpus.ts';

const ATTRIBUTES =
  'alt aria-* class colspan data-* dir headers height hidden href id lang role rowspan scope src start tabindex title width'.split(
    ' ',
  );

/** What sanitize-html leaves of a fragment that the profile made: a second opinion by other people's code. */
function sanitized(html: string, profile: HtmlProfile): string {
  return sanitizeHtml(html, {
    allowedTags: [...ELEMENTS].filter((tag) => profile.elements.has(tag)),
    allowedAttributes: { '*': ATTRIBUTES },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowedSchemesByTag: { img: ['http', 'https', 'data'] },
    nonTextTags: ['script', 'style'],
    allowVulnerableTags: false,
  });
}

/** The trees that an author's text can end up in: as Markdown, as words, in attributes. */
function treesOf(payload: string): Readonly<Record<string, HtmlTree>> {
  return {
    'as a text': read(payload).value,
    'as a line': read(payload, { mode: 'inline' }).value,
    'as a cloze text': read(`${payload} [[gap]]`, { blanks: true }).value,
    'inside a list in a quotation': read(`> - ${payload.replaceAll('\n', '\n>   ')}`).value,
    'as words of a link': read(`[${payload}](activity:one)`).value,
    'as an address': read(`[x](<${payload.replaceAll('\n', ' ')}>) ![y](${payload})`).value,
    'as plain words': [element('p', {}, text(payload), element('em', {}, text(payload)))],
    'split between words': [
      text(payload.slice(0, 1)),
      element('b', {}, text(payload.slice(1))),
      text(payload.slice(1, 2)),
    ],
    'as attributes': [
      element('img', { alt: payload, src: payload, title: payload }),
      element('a', { href: payload, title: payload, id: payload, class: payload, 'aria-label': payload }, text('x')),
      element('td', { headers: payload, colspan: payload }, text('x')),
    ],
    'as a reference': [
      referenceTo({ to: 'asset', id: payload, alt: payload }),
      { ...referenceTo({ to: 'anchor', id: payload }, text(payload)), attributes: { class: payload, role: payload } },
    ],
    'as names': [element(payload, { [payload]: payload }, text(payload))],
  };
}

test('the corpus has at least 60 payloads, all different', () => {
  expect(payloads.length).toBeGreaterThanOrEqual(60);
  expect(new Set(payloads.map(({ text: payload }) => payload)).size).toBe(payloads.length);
  expect(new Set(payloads.map(({ name }) => name)).size).toBe(payloads.length);
});

describe.each(testProfiles.map((profile) => [profile.name, profile] as const))('profile %s', (_, profile) => {
  const context = contextFor(profile);

  test.each(payloads.map(({ name, text: payload }) => [name, payload]))('%s runs nothing', (_name, payload) => {
    for (const [where, tree] of Object.entries(treesOf(payload))) {
      const html = serialize(tree, context);
      expect(dangersIn(html), `${where}: ${html}`).toEqual([]);
      expect(structureOf(sanitized(html, profile)), `${where}: ${html}`).toEqual(structureOf(html));
      if (!profile.decodesTwice) continue;
      const decoded = decodeOnce(html);
      expect(dangersIn(decoded), `${where}, decoded once more: ${decoded}`).toEqual([]);
      expect(structureOf(decoded), `${where}, decoded once more: ${decoded}`).toEqual(structureOf(html));
    }
  });
});
