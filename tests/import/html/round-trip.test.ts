import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { texReader } from '../../../src/content/formulas/read-tex.ts';
import type { HtmlProfile, ReferenceWriter } from '../../../src/content/profile.ts';
import { fullHtmlProfile } from '../../../src/content/profiles.ts';
import { serialize } from '../../../src/content/serialize.ts';
import { mapTree, textIn } from '../../../src/content/text.ts';
import { element, type HtmlTree, text } from '../../../src/content/tree.ts';
import { treeFromHtml } from '../../../src/import/html/tree-from-html.ts';
import { type ReadingOptions, readMarkdown } from '../../../src/write/markdown/read-again.ts';
import { keyOf } from '../../../src/write/markdown/same-tree.ts';
import { writeMarkdown } from '../../../src/write/markdown/write.ts';
import { crossed } from '../../support/kitchen-sink/crossed.ts';
import { kitchenSink } from '../../support/kitchen-sink/index.ts';
import { fc, tries } from '../../support/property.ts';
import { anyBlocks } from '../../write/markdown/any-tree.ts';
import { context } from './support.ts';

const top = join(import.meta.dirname, '../../..');
const files = ['modules', 'starter'].flatMap((folder) =>
  readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join(folder, path)),
);

/** A page as any platform may give it: formulas between MathJax’s signs, references as plain links and pictures. */
const profile: HtmlProfile = {
  ...fullHtmlProfile,
  formulas: ({ tex, display, block }) => {
    const signs = text(display ? `$$${tex}$$` : `\\(${tex}\\)`);
    return [block === true ? element('p', {}, signs) : signs];
  },
};

const write: ReferenceWriter = (reference, children) => {
  if (reference.to === 'source' || reference.to === 'theme' || reference.to === 'anchor') return children;
  const address = `${reference.to}/${reference.id}`;
  if (reference.to === 'asset' && children.length === 0)
    return [
      reference.block === true
        ? element('div', {}, element('img', { src: address, alt: reference.alt ?? '' }))
        : element('img', { src: address, alt: reference.alt ?? '' }),
    ];
  return [element('a', { href: address }, ...children)];
};

/** What a page can say of a tree: no gaps and sources, and white space as browsers see it. */
function sayableInHtml(tree: HtmlTree): HtmlTree {
  return mapTree(tree, (node) => {
    if (node.kind === 'text')
      // In HTML these signs make a formula.
      return text(node.text.replace(/\$\$|\\(?=[([b])/g, '').replace(/[ \t\n\f\r\u00a0]+/g, ' '));
    if (node.kind === 'formula') {
      const { words: _, ...formula } = node;
      return formula;
    }
    if (node.kind === 'gap') return text('_____');
    if (node.kind === 'reference' && node.reference.to === 'source') return text(node.reference.id);
    // Nothing is fetched: a picture of another site is a link.
    if (node.kind === 'element' && node.tag === 'img')
      return element('a', { href: node.attributes.src ?? '' }, text(node.attributes.alt || 'a.png'));
    return node.kind === 'element' && node.attributes.class === 'citation' ? node.children : node;
  });
}

function comesBack(source: string, options: ReadingOptions = {}): void {
  const formulas = texReader('en');
  const tree = sayableInHtml(readMarkdown(source, { formulas, ...options }).value);
  const html = serialize(tree, { profile, write });
  const { value, entries } = treeFromHtml(html, context());
  expect(sayableInHtml(value).map((node) => keyOf([node]))).toEqual(tree.map((node) => keyOf([node])));
  expect(entries).toEqual([]);
}

describe('what the serialiser writes is read again', () => {
  test.each(files)('%s', (file) => {
    comesBack(readFileSync(join(top, file), 'utf8'), { sources: new Set() });
  });

  test('all texts of the kitchen sink', () => {
    for (const source of textsIn([kitchenSink(), crossed])) if (source.includes('\n')) comesBack(source);
  });
});

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) yield* textsIn(part);
}

test('any tree', () => {
  fc.assert(
    fc.property(anyBlocks, (blocks) => {
      const { text: source } = writeMarkdown(blocks);
      const tree = sayableInHtml(
        readMarkdown(source, { formulas: texReader('en'), remoteOrigins: ['https://e.example'] }).value,
      );
      const html = serialize(tree, { profile, write });
      const { value } = treeFromHtml(html, context());
      expect(words(value)).toBe(words(tree));
    }),
    tries(60),
  );
});

/** All words of a tree, without spaces. */
function words(tree: HtmlTree): string {
  const plain = mapTree(sayableInHtml(tree), (node) => (node.kind === 'formula' ? text(node.tex) : node));
  return textIn(plain).replace(/[\s\u00a0]+/g, '');
}
