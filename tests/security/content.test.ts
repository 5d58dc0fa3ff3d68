import { isDeepStrictEqual } from 'node:util';
import sanitizeHtml from 'sanitize-html';
import { expect, test } from 'vitest';
import type { HtmlProfile } from '../../src/content/profile.ts';
import { serialize } from '../../src/content/serialize.ts';
import { element, type HtmlTree, referenceTo, text } from '../../src/content/tree.ts';
import { ELEMENTS } from '../../src/content/vocabulary.ts';
import { testProfiles } from '../content/all-profiles.ts';
import {
  dangersIn,
  dangersOf,
  decodeOnce,
  elementsIn,
  FORMULA_ATTRIBUTES,
  FORMULA_TAGS,
  structureOf,
} from '../content/html-oracle.ts';
import { read } from '../content/read.ts';
import { contextFor } from '../content/test-profiles.ts';
import { full } from '../guarantees/scale.ts';
import { fenced } from './corpus/fenced.ts';
import { addressPayloads, sharpAddresses } from './corpus/films.ts';
import { formulas } from './corpus/formulas.ts';
import { handlers } from './corpus/handlers.ts';
import { tex } from './corpus/tex.ts';
import { everything, payloads } from './corpus.ts';
import { TOOL_ADDRESSES } from './hostile-module.ts';

const ATTRIBUTES =
  'alt aria-* class colspan data-* dir headers height hidden href id lang role rowspan scope src start tabindex title width'.split(
    ' ',
  );

/** What sanitize-html leaves of a fragment: a second opinion by other people's code. */
function sanitized(html: string): string {
  return sanitizeHtml(html, {
    allowedTags: [...ELEMENTS, ...FORMULA_TAGS],
    allowedAttributes: {
      '*': ATTRIBUTES,
      ...Object.fromEntries([...FORMULA_TAGS].map((tag) => [tag, [...FORMULA_ATTRIBUTES]])),
    },
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
    'as a cloze text': read(`${payload} [[gap]]`, { gaps: true }).value,
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

const handled = new Set(handlers.map(({ text: payload }) => payload));

/** In short, what differs by an event's name alone is not tried in every tree. */
const ENOUGH_FOR_HANDLERS = new Set(['as a text', 'as plain words', 'split between words', 'as attributes']);

function treesFor(payload: string): readonly (readonly [where: string, tree: HtmlTree])[] {
  const trees = Object.entries(treesOf(payload));
  return full || !handled.has(payload) ? trees : trees.filter(([where]) => ENOUGH_FOR_HANDLERS.has(where));
}

test('the corpus has at least 500 payloads, all different', () => {
  expect(everything.length).toBeGreaterThanOrEqual(500);
  expect(new Set(everything.map(({ text: payload }) => payload)).size).toBe(everything.length);
  expect(new Set(everything.map(({ name }) => name)).size).toBe(everything.length);
});

/** What the profiles make of a tree. Many make the same of it, and what is the same is looked at once. */
function serialized(tree: HtmlTree): ReadonlyMap<string, readonly HtmlProfile[]> {
  const made = new Map<string, HtmlProfile[]>();
  for (const profile of testProfiles) {
    const html = serialize(tree, contextFor(profile));
    const same = made.get(html);
    if (same === undefined) made.set(html, [profile]);
    else same.push(profile);
  }
  return made;
}

/** What is wrong with one HTML that some profiles make: dangers, elements that a profile has not, a structure that changes. */
function* faultsOf(html: string, profiles: readonly HtmlProfile[]): Generator<string> {
  const found = elementsIn(html);
  for (const danger of dangersOf(found)) yield danger;
  for (const { name, elements, formulas } of profiles)
    for (const { tag } of found)
      if (!elements.has(tag) && !(formulas === 'mathml' && FORMULA_TAGS.has(tag))) yield `${name}: <${tag}>`;
  const structure = structureOf(html);
  // What the second opinion leaves letter by letter has the same structure.
  const left = sanitized(html);
  if (left !== html && !isDeepStrictEqual(structureOf(left), structure)) yield `the second opinion is ${left}`;
  if (!profiles.some(({ decodesTwice }) => decodesTwice)) return;
  const decoded = decodeOnce(html);
  if (decoded === html) return;
  for (const danger of dangersIn(decoded)) yield `decoded once more: ${danger}`;
  if (!isDeepStrictEqual(structureOf(decoded), structure)) yield `decoded once more, it is ${decoded}`;
}

test.each(payloads.map(({ name, text: payload }) => [name, payload]))(
  '%s runs nothing, whatever the profile',
  (_, payload) => {
    const faults = treesFor(payload).flatMap(([where, tree]) =>
      [...serialized(tree)].flatMap(([html, profiles]) =>
        Array.from(faultsOf(html, profiles), (fault) => `${where}: ${html}: ${fault}`),
      ),
    );
    expect(faults).toEqual([]);
  },
);

test('what is wrong is noticed: a script, an element too many, text that becomes a script when it is decoded', () => {
  const [plain] = testProfiles.filter(({ decodesTwice }) => decodesTwice);
  if (plain === undefined) throw new Error('No profile decodes twice.');
  const found = (html: string) => [...faultsOf(html, [plain])];
  expect(found('<p>fine</p>')).toEqual([]);
  expect(found('<script>1</script>')).toContain('<script>');
  expect(found('<marquee>x</marquee>')).toContain(`${plain.name}: <marquee>`);
  expect(found('<p><marquee>x</marquee></p>')).toContain('the second opinion is <p>x</p>');
  expect(found('&lt;script&gt;1&lt;/script&gt;')).toContain('decoded once more: <script>');
  expect(found('a &lt;b&gt;c&lt;/b&gt;')).toContain('decoded once more, it is a <b>c</b>');
});

test.each([
  ['formulas', [...tex, ...formulas], 60],
  ['fenced parts', fenced, 30],
  ['addresses of films', [...addressPayloads, ...sharpAddresses], 30],
  ['addresses of tools', TOOL_ADDRESSES, 14],
])('there are payloads of its own for each part of a lesson: %s', (_, own, atLeast) => {
  const texts = own.map((payload) => (typeof payload === 'string' ? payload : payload.text));
  expect(new Set(texts).size).toBe(texts.length);
  expect(texts.length).toBeGreaterThanOrEqual(atLeast);
});
