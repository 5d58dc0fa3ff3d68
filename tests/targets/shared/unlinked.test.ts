import { beforeAll, describe, expect, it } from 'vitest';
import { serialize } from '../../../src/content/serialize.ts';
import { element, type HtmlNode, type HtmlTree, referenceTo, text } from '../../../src/content/tree.ts';
import { moodlePageProfile } from '../../../src/targets/moodle/profile.ts';
import { quotationsUnlinked, unlinked, unlinkedReferences } from '../../../src/targets/shared/unlinked.ts';
import { reading } from '../../resolve/support.ts';
import { type Built, buildPackage, selectAsWritten, UNLINKED } from '../support/build.ts';
import { everything, everythingFiles } from '../support/everything.ts';

/** Moodle makes a link of every mention of an activity’s name, but not inside `<span class="nolink">`. */

const write = (tree: HtmlTree, gap = '[[1]]') =>
  serialize(tree, {
    profile: moodlePageProfile,
    write: unlinkedReferences((_, children) => [element('a', { href: 'https://example.org/' }, ...children)]),
    gap: () => [text(gap)],
  });

/** What Moodle’s filters look through: no spans of ours, no links, no tags. */
const exposed = (html: string) =>
  html
    .replace(UNLINKED, '')
    .replace(/<a [^>]*>.*?<\/a>/gs, '')
    .replace(/<[^>]*>/g, '')
    .trim();

const node = (tag: string, ...children: readonly HtmlNode[]) => element(tag, {}, ...children);

describe('unlinked', () => {
  const cases: readonly (readonly [name: string, tree: HtmlTree, html: string])[] = [
    ['words', [text('Bread')], '<span class="nolink">Bread</span>'],
    [
      'words in bold are one run',
      [text('The '), node('em', text('Bread'))],
      '<span class="nolink">The <em>Bread</em></span>',
    ],
    [
      'blocks each for itself',
      [node('p', text('a')), node('p', text('b'))],
      '<p><span class="nolink">a</span></p><p><span class="nolink">b</span></p>',
    ],
    ['white space between blocks', [node('p', text('a')), text('\n')], '<p><span class="nolink">a</span></p>\n'],
    // Whatever ends the wrapping early leaves what comes behind it open.
    [
      'a span in the middle',
      [text('a '), node('span', text('b')), text(' c')],
      '<span class="nolink">a </span><span><span class="nolink">b</span></span><span class="nolink"> c</span>',
    ],
    [
      'what becomes a span',
      [text('a '), node('mark', text('b'))],
      '<span class="nolink">a </span><span class="mark"><span class="nolink">b</span></span>',
    ],
    [
      'a gap',
      [text('The '), { kind: 'gap', id: 'g' }, text(' one')],
      '<span class="nolink">The </span>[[1]]<span class="nolink"> one</span>',
    ],
    [
      'a gap in bold',
      [node('em', text('The '), { kind: 'gap', id: 'g' })],
      '<em><span class="nolink">The </span>[[1]]</em>',
    ],
    [
      'a link',
      [text('See '), referenceTo({ to: 'activity', id: 'x' }, text('it'))],
      '<span class="nolink">See </span><a href="https://example.org/">it</a>',
    ],
    ['twice is once', unlinked([text('Bread')]), '<span class="nolink">Bread</span>'],
    [
      'a table',
      [node('table', node('tbody', node('tr', node('td', text('Bread')))))],
      '<table><tbody><tr><td><span class="nolink">Bread</span></td></tr></tbody></table>',
    ],
  ];
  it.each(cases)('%s', (_, tree, html) => {
    expect(write(unlinked(tree)).replaceAll('>\n<', '><')).toBe(html);
    expect(exposed(html).replace('[[1]]', '')).toBe('');
  });

  it('quotationsUnlinked: a page’s own words stay open to links, what it quotes does not', () => {
    const page = [node('p', text('Strike')), node('blockquote', node('p', text('Bread'))), node('pre', text('Water'))];
    expect(exposed(write(quotationsUnlinked(page)))).toBe('Strike');
  });
});

describe('in packages', () => {
  let moodle: Built;
  let cartridge: Built;
  beforeAll(async () => {
    moodle = await buildPackage('moodle', everything(), { files: everythingFiles });
    cartridge = await buildPackage('common-cartridge', everything(), { files: everythingFiles });
  });

  const notOurs = (html: string) =>
    exposed(html)
      .replace(/\{#\d+\}/g, '')
      .trim();

  it.each([
    'questiontext',
    'generalfeedback',
    'correctfeedback',
    'incorrectfeedback',
    'partiallycorrectfeedback',
    'hint',
  ])('no %s of a Moodle question is open to links', (field) => {
    const texts = selectAsWritten(moodle.text('questions.xml'), `//${field}`).filter((html) => !/^\{1:/.test(html));
    expect(texts.some((html) => html !== '')).toBe(true);
    expect(texts.map(notOurs).filter((words) => words !== '')).toEqual([]);
  });

  it('no choice, and no prompt that is matched, is open to links', () => {
    const bank = moodle.text('questions.xml');
    const texts = selectAsWritten(
      bank,
      '//answer[answerformat="1"]/answertext | //answer/feedback | //match/questiontext',
    );
    expect(texts.length).toBeGreaterThan(10);
    // The feedback of a menu’s entry is the number of its group.
    expect(texts.map(notOurs).filter((words) => !/^\d*$/.test(words))).toEqual([]);
  });

  it('answers that are typed are as the author wrote them', () => {
    for (const answer of selectAsWritten(moodle.text('questions.xml'), '//answer[answerformat="0"]/answertext'))
      expect(answer).not.toContain('nolink');
    for (const answer of selectAsWritten(cartridge.text('quizzes/every-thing_test.xml'), '//varequal'))
      expect(answer).not.toContain('nolink');
  });

  it('no prompt of a discussion, assignment or quiz, no excerpt, dataset or timeline is open to links', () => {
    const texts = moodle.paths
      .filter((path) => /(?:forum|assign|quiz)\.xml$/.test(path))
      .flatMap((path) => selectAsWritten(moodle.text(path), '//intro'));
    expect(texts.length).toBeGreaterThan(3);
    const pages = moodle.paths
      .filter((path) => /\/page\.xml$/.test(path))
      .flatMap((path) => selectAsWritten(moodle.text(path), '//content'));
    const sources = pages.filter((html) => /cw-(?:excerpt|dataset|timeline)/.test(html));
    expect(sources).toHaveLength(3);
    expect([...texts, ...sources].map(exposed).filter((words) => words !== '')).toEqual([]);
  });

  it('an author’s own reading is as it was', async () => {
    const built = await buildPackage('moodle', { activities: [reading] });
    const pages = built.paths.filter((path) => path.endsWith('/page.xml')).map((path) => built.text(path));
    expect(pages.some((page) => page.includes('A text.'))).toBe(true);
    for (const page of pages) expect(page).not.toContain('nolink');
  });

  it('neither questions, topics nor sources of a cartridge are', () => {
    const quiz = selectAsWritten(cartridge.text('quizzes/every-thing_test.xml'), '//mattext');
    const topics = cartridge.paths
      .filter((path) => path.startsWith('discussions/'))
      .flatMap((path) => selectAsWritten(cartridge.text(path), '//text'));
    const excerpt = cartridge.paths
      .filter((path) => /pages\/.*record/.test(path))
      .map((path) => cartridge.text(path).replace(/^.*<body>/s, ''));
    expect([quiz.length > 10, topics.length > 0, excerpt.length > 0]).toEqual([true, true, true]);
    expect([...quiz, ...topics, ...excerpt].map(exposed).filter((words) => words !== '')).toEqual([]);
  });
});
