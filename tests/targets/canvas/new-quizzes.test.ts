import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../content/html-oracle.ts';
import { type QuestionDefinition, quizOf, reading } from '../../resolve/support.ts';
import { builtPackage } from '../../support/built-package.ts';
import { smallModule } from '../../support/small-module.ts';
import { type Built, buildPackage, pathOf, select } from '../support/build.ts';

/**
 * What looks like markup in every text of a quiz, read as New Quizzes read it: by the rules of Instructure's own importer
 * (its gem `qti`, run over such packages), every label is HTML, whatever its type says, and is cleaned as such.
 */

const CORPUS = [
  '<p>',
  '</p>',
  'a<b and c>d',
  '\\(x<y\\)',
  '&lt;',
  '<!--',
  ']]>',
  '<script>1</script>',
  'a & b; &nbsp;',
];

/** A text as Markdown that means it. */
const marked = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');

const texts = CORPUS.map((text, index) => ({ id: `t${index}`, text: marked(text) }));
const named = (id: string) => ({ id, objectives: ['explain'], stem: `${id}: ${marked(CORPUS.join(' '))}` });
const [first = '', ...others] = CORPUS;

const questions: readonly QuestionDefinition[] = [
  {
    ...named('choice'),
    type: 'choice',
    choices: texts.map((one, index) => ({ ...one, correct: index === 0, feedback: one.text })),
  },
  {
    ...named('several'),
    type: 'multiple-response',
    choices: texts.map((one, index) => ({ ...one, correct: index % 2 === 0 })),
  },
  {
    ...named('truth'),
    type: 'true-false',
    answer: true,
    feedback: { general: texts.map(({ text }) => text).join(' ') },
  },
  {
    ...named('pairs'),
    type: 'matching',
    pairs: texts.map(({ id, text }, index) => ({ id, prompt: text, match: CORPUS[index] ?? '' })),
    distractors: others.map((text) => `${text} no`),
  },
  {
    ...named('sorts'),
    type: 'categorize',
    categories: CORPUS.map((title, index) => ({ id: `c${index}`, title })),
    items: texts.map((one, index) => ({ ...one, category: `c${index}` })),
  },
  { ...named('order'), type: 'ordering', items: texts },
  { ...named('short'), type: 'short-answer', accept: CORPUS },
  { ...named('gaps'), type: 'cloze', text: `${marked(first)} [[gap]]`, gaps: [{ id: 'gap', accept: CORPUS }] },
  {
    ...named('menus'),
    type: 'cloze',
    text: '[[gap]]',
    gaps: [{ id: 'gap', options: CORPUS, answer: first }],
  },
  { ...named('number'), type: 'numeric', answer: 1, unit: '<m>' },
  { ...named('essay'), type: 'essay', guidance: texts.map(({ text }) => text).join(' ') },
];

const whole: Promise<Built> = buildPackage('canvas', {
  activities: [reading, quizOf([...questions], { title: CORPUS.join(' ') })],
});
const quiz = async () => (await whole).text(pathOf(await whole, /\.qti$/));
const said = (html: string) => wordsIn(html).replaceAll('\u2060', '').trim();
const labels = async (id: string, path: string) =>
  select(await quiz(), `//item[starts-with(@title, "${id}")]${path}//mattext`).map(said);
const unique = (words: readonly string[]) => [...new Set(words)].sort();

describe('New Quizzes read', () => {
  it.each([
    ['choice', '//response_label', CORPUS],
    ['choice', '/itemfeedback', CORPUS],
    ['several', '//response_label', CORPUS],
    ['pairs', '//response_lid/material', CORPUS],
    ['pairs', '//response_label', [...CORPUS, ...others.map((text) => `${text} no`)]],
    ['sorts', '//response_lid/material', CORPUS],
    ['sorts', '//response_label', CORPUS],
    ['order', '//response_lid/material', CORPUS],
  ])('every text of %s%s as it was written', async (id, path, expected) => {
    expect(unique(await labels(id, path))).toEqual(unique(expected));
  });

  it('every stem, whatever the kind of question', async () => {
    const stems = select(await quiz(), '//presentation/material/mattext').map(said);
    expect(stems).toHaveLength(questions.length);
    for (const stem of stems) expect(stem).toContain(CORPUS.join(' '));
  });

  it('answers that are typed or chosen from a menu in a text letter by letter: nothing parses them', async () => {
    const xml = await quiz();
    expect(select(xml, '//item[starts-with(@title, "short")]//varequal')).toEqual(expect.arrayContaining(CORPUS));
    for (const id of ['gaps', 'menus'])
      expect(select(xml, `//item[starts-with(@title, "${id}")]//response_label//mattext`)).toEqual(
        expect.arrayContaining(CORPUS),
      );
  });

  it('the title', async () => {
    const meta = (await whole).text(pathOf(await whole, /assessment_meta\.xml$/));
    const [title = ''] = select(meta, '/quiz/title');
    expect(said(title).replaceAll('‹', '<').replaceAll('›', '>')).toBe(
      said(title.replaceAll('<', '‹')).replaceAll('‹', '<').replaceAll('›', '>'),
    );
    expect(title).not.toMatch(/<[A-Za-z/!?]/);
    expect((await whole).lossNames).toContain('check quiz-title-signs');
  });
});

/** What New Quizzes take for a gap; in a tag they write its brackets as character references. */
const GAP = /\[[A-Za-z0-9_\-.]+\]/;

describe('names in brackets', () => {
  const map = {
    id: 'map',
    file: 'media/map.svg',
    alt: 'A map [1]',
    caption: 'See [note]',
    credit: 'A. [Maker]',
    license: 'CC0-1.0',
  };
  const stem = '$\\sqrt[3]{8} \\ce{->[H2O]}$ [x](https://example.org/?a[b]=1 "title [2]") ![](asset:map) [word]';
  const asked: readonly QuestionDefinition[] = [
    { id: 'gaps', type: 'cloze', stem, text: `${stem} [[gap]]`, gaps: [{ id: 'gap', accept: ['a'] }] },
    {
      id: 'pairs',
      type: 'matching',
      stem,
      pairs: [
        { id: 'a', prompt: stem, match: '[a]' },
        { id: 'b', prompt: 'b', match: 'b' },
      ],
    },
  ];
  const files = {
    'media/map.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>',
  };
  const quizXml = async (): Promise<string> => {
    const { contents } = await builtPackage(
      smallModule({ assets: [map], activities: [reading, quizOf([...asked])] }),
      'canvas',
      { files },
    );
    return String([...contents].find(([path]) => path.endsWith('.qti'))?.[1]);
  };

  it('are in no tag of a question', async () => {
    const xml = await quizXml();

    const tags = select(xml, '//mattext').flatMap((html) => html.match(/<[^>]*>/g) ?? []);
    expect(tags.filter((tag) => tag.includes('sqrt')).length).toBeGreaterThan(3);
    expect(tags.filter((tag) => tag.includes('A map')).length).toBeGreaterThan(3);
    expect(tags.filter((tag) => GAP.test(tag))).toEqual([]);
  });

  it('stay among the words', async () => {
    const xml = await quizXml();
    const [text = ''] = select(xml, '//item[1]/presentation/material/mattext');
    expect(wordsIn(text)).toContain('[word]');
    expect(wordsIn(text)).toContain('[gap]');
  });
});

describe('Classic Quizzes read', () => {
  it('plain words as plain text, which a teacher edits as such', async () => {
    const types = select(await quiz(), '//item[starts-with(@title, "choice")]//response_label//mattext/@texttype');
    expect(types).toContain('text/plain');
    expect(types).toContain('text/html');
  });

  it('menuMaterial: menus as plain text alone, because HTML is doubled there', async () => {
    const types = select(await quiz(), '//item[starts-with(@title, "pairs")]//response_label//mattext/@texttype');
    expect(unique(types)).toEqual(['text/plain']);
  });
});

describe('nothing invisible is written into what a student may copy', () => {
  const INVISIBLE = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/u;
  const code =
    'Use `<b>`, `&amp;`, `$IMS-CC-FILEBASE$/x`, `@@PLUGINFILE@@`, `[[1]]` and `{#1}`:\n\n```html\n<p class="a">&nbsp;</p> $@PAGEVIEWBYID*7@$\n```\n';
  const activities = [
    { ...reading, body: code },
    { id: 'talk', type: 'discussion' as const, title: 'Talk', prompt: code },
    {
      id: 'task',
      type: 'assignment' as const,
      title: 'Task',
      prompt: code,
      submission: ['text' as const],
      points: 1,
    },
    quizOf([
      {
        id: 'one',
        type: 'choice',
        stem: code,
        objectives: ['explain'],
        choices: [
          { id: 'a', text: '`<b>`', correct: true, feedback: '`</b>`' },
          { id: 'b', text: '\\<i>' },
        ],
      },
      {
        id: 'two',
        type: 'cloze',
        stem: code,
        text: '`[[1]]` `<a>` [[gap]]',
        objectives: ['explain'],
        gaps: [{ id: 'gap', accept: ['a'] }],
      },
    ]),
  ];

  it.each(['canvas', 'moodle', 'common-cartridge', 'common-cartridge@1.3', 'scorm-1.2', 'website'])(
    'for %s',
    async (target) => {
      const built = await buildPackage(target, { activities });
      for (const path of built.paths.filter((one) => /\.(?:html|xml|qti)$/.test(one)))
        expect(INVISIBLE.exec(built.text(path)) ?? 'nothing', path).toBe('nothing');
    },
  );
});
