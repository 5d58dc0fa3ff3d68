import { describe, expect, it } from 'vitest';
import { blocksOf, mediaNote, placeNotes } from '../../src/content/media-notes.ts';
import { fullHtmlProfile } from '../../src/content/profiles.ts';
import { serialize } from '../../src/content/serialize.ts';
import { element, type HtmlNode, type HtmlTree, text } from '../../src/content/tree.ts';

const picture = element('img', { src: 'p.png', alt: '' });
const note = (...words: string[]): HtmlNode => mediaNote(undefined, words.map(text));
const inside = (tag: string, ...children: HtmlNode[]) => element(tag, {}, ...children);

const html = (tree: HtmlTree): string =>
  serialize(placeNotes(tree), { profile: fullHtmlProfile, write: () => [] })
    .replaceAll('\n', '')
    .replaceAll('<img src="p.png" alt="">', 'PIC')
    .replaceAll(/<div class="cw-media-note">(\w+)<\/div>/g, '{$1}');

/** Where a medium is put, and where its note comes to be. */
const places: Readonly<Record<string, readonly [HtmlTree, string]>> = {
  'in a sentence': [[inside('p', text('See '), picture, note('n'), text(' here.'))], '<p>See PIC here.</p>{n}'],
  'in emphasis': [[inside('p', inside('em', picture, note('n')))], '<p><em>PIC</em></p>{n}'],
  'two in a sentence': [[inside('p', picture, note('1'), picture, note('2'))], '<p>PICPIC</p>{1}{2}'],
  'in a heading': [[inside('h2', picture, note('n')), inside('p', text('x'))], '<h2>PIC</h2>{n}<p>x</p>'],
  'in an item of a list': [[inside('ul', inside('li', text('a '), picture, note('n')))], '<ul><li>a PIC{n}</li></ul>'],
  'before a list inside an item': [
    [inside('ul', inside('li', picture, note('n'), text(' a'), inside('ul', inside('li', text('b')))))],
    '<ul><li>PIC a{n}<ul><li>b</li></ul></li></ul>',
  ],
  'in a cell': [
    [inside('table', inside('tbody', inside('tr', inside('td', picture, note('n')), inside('td', text('x')))))],
    '<table><tbody><tr><td>PIC</td><td>x</td></tr></tbody></table>{n}',
  ],
  'in a table that scrolls': [
    [element('div', { class: 'cw-scroll' }, inside('table', inside('caption', picture, note('n'))))],
    '<div class="cw-scroll"><table><caption>PIC</caption></table></div>{n}',
  ],
  'in a word that is defined': [
    [inside('dl', inside('dt', picture, note('n')), inside('dd', text('x')))],
    '<dl><dt>PIC</dt><dd>x</dd></dl>{n}',
  ],
  'in a meaning': [[inside('dl', inside('dd', picture, note('n')))], '<dl><dd>PIC{n}</dd></dl>'],
  'in a link': [[inside('p', element('a', { href: 'x' }, picture, note('n')))], '<p><a href="x">PIC</a></p>{n}'],
  'in a label': [
    [inside('div', inside('label', picture, note('n')), inside('select'))],
    '<div><label>PIC</label><select></select>{n}</div>',
  ],
  'in a summary': [
    [inside('details', inside('summary', picture, note('n')), inside('p', text('x')))],
    '<details><summary>PIC</summary>{n}<p>x</p></details>',
  ],
  'in what is hidden': [
    [inside('div', element('p', { 'data-x': '', hidden: '' }, picture, note('n')))],
    '<div><div data-x="" hidden><p>PIC</p>{n}</div></div>',
  ],
  'in another note': [
    [inside('p', picture, mediaNote(undefined, [inside('p', picture, note('inner'))]))],
    '<p>PIC</p><div class="cw-media-note"><p>PIC</p>{inner}</div>',
  ],
};

describe('placeNotes', () => {
  it.each(Object.entries(places))('%s', (_, [tree, expected]) => {
    expect(html(tree)).toBe(expected);
  });

  it('leaves a tree without notes as it is', () => {
    const tree = [inside('p', text('x'), picture)];
    expect(placeNotes(tree)).toBe(tree);
  });

  it('leaves notes where they stand when it is asked again', () => {
    for (const [tree] of Object.values(places)) expect(placeNotes(placeNotes(tree))).toEqual(placeNotes(tree));
  });
});

describe('blocksOf', () => {
  it('takes paragraphs one by one and words together', () => {
    const [first, second] = [inside('p', text('a')), inside('ul')];
    expect(blocksOf([first, second])).toEqual([[first], [second]]);
    expect(blocksOf([text('a'), picture, text('b')])).toEqual([[text('a'), picture, text('b')]]);
    expect(blocksOf([text('a'), second, picture, text('b')])).toEqual([[text('a')], [second], [picture, text('b')]]);
  });
});
