import type { ModuleDefinition } from '../../schema/types.generated.ts';
import { fullHtmlProfile } from '../../src/content/profiles.ts';
import { serialize } from '../../src/content/serialize.ts';
import { element, type HtmlNode, type HtmlTree, type Reference } from '../../src/content/tree.ts';
import type { Activity, TeachingModule } from '../../src/model/model.ts';
import { highlight } from '../../src/render/code/highlighter.ts';
import { createPageSource } from '../../src/render/page-source.ts';
import { loadDefaultTheme } from '../../src/render/theme-on-disk.ts';
import type { PageSource } from '../../src/targets/page-source.ts';
import { resolvedModule } from '../resolve/support.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10"/></svg>';

/** What readings can hold. */
export const BODY = `Opening words with an [opis](term:opis)[^first] and a citation [@thurston, p. 177; @stalin, p. 3].

# A first heading

| Year | Count |
| ---- | ----: |
| 1938 | 3     |

![](asset:map)

It is ![small](asset:map) here, too.

![](asset:map){width=small} ![](asset:map){width=half}

![](asset:map) ![](asset:map) ![](asset:map){width=full}

## A second heading

fond
: a collection

> Words set apart.

::: note Mind this
A note.
:::

::: tip
A tip.
:::

::: warning
A warning.
:::

::: example
An example.
:::

::: task
A task.
:::

::: details More
What opens.
:::

    code   kept

\`\`\`python
print('Bread')
\`\`\`

[dela]{lang=ru-Latn} and once more [@thurston, p. 179].

[^first]: A note, see [@thurston, p. 187 n. 101].
`;

/** A module that uses what a page can show. Every part of it has something that its page must not lose. */
export const richDefinition: Partial<ModuleDefinition> = {
  id: 'rich',
  title: 'Bread & <Work>',
  subtitle: 'A subtitle',
  summary: 'First paragraph.\n\nSecond paragraph.',
  level: 'First year',
  estimatedMinutes: 225,
  contentNotes: ['Speaks of prison.'],
  authors: [{ name: 'A. Author', affiliation: 'A University', url: 'https://example.org/author' }],
  people: [
    {
      id: 'kurushin',
      name: 'Kurushin',
      original: 'Курушин',
      role: 'director',
      dates: '1900–1970',
      note: 'See [@stalin].',
    },
    { id: 'worker', name: "Krumgol'ts", role: 'worker' },
  ],
  glossary: [
    { id: 'opis', term: 'opis', original: 'опись', definition: 'A list within a [fond](term:fond) [@stalin, p. 9].' },
    { id: 'fond', term: 'fond', definition: 'A collection.' },
    { id: 'unused', term: 'Zveno', definition: 'A team.' },
  ],
  sources: [
    {
      id: 'thurston',
      csl: {
        type: 'chapter',
        author: [{ family: 'Thurston', given: 'Robert W.' }],
        title: 'Reassessing the history of Soviet workers: opportunities to criticize',
        editor: [{ family: 'White', given: 'Stephen' }],
        'container-title': 'New Directions in Soviet History',
        publisher: 'Cambridge University Press',
        'publisher-place': 'Cambridge',
        issued: { 'date-parts': [[1992]] },
        page: '160-188',
      },
    },
    {
      id: 'stalin',
      csl: { type: 'book', author: [{ literal: 'Stalin' }], title: 'Works', issued: { 'date-parts': [[1951]] } },
    },
  ],
  assets: [
    {
      id: 'map',
      file: 'media/map.svg',
      alt: 'A map.',
      caption: 'The *city*',
      credit: 'City Archive',
      license: 'CC0-1.0',
      longDescription: 'In the north a factory.\n\n# Detail\n\nA river.',
    },
  ],
  rubrics: [
    {
      id: 'rubric',
      title: 'The note',
      criteria: [
        {
          id: 'use',
          title: 'Use of the source',
          description: 'Exact words.',
          levels: [
            { id: 'good', title: 'Good', points: 4, description: 'Quotes.' },
            { id: 'weak', title: 'Weak', points: 0.5 },
          ],
        },
        {
          id: 'style',
          title: 'Style',
          levels: [
            { id: 'good', title: 'Good', points: 6 },
            { id: 'weak', title: 'Weak', points: 0 },
          ],
        },
      ],
    },
  ],
  instructor: {
    guide: '# How to begin\n\nAsk [@thurston].',
    lessonPlan: [
      { id: 'one', minutes: 5, activity: 'Opening', what: 'Ask.' },
      { id: 'two', minutes: 20, activity: 'Reading', what: 'Read *aloud*.' },
    ],
  },
  activities: [
    { id: 'text', type: 'reading', title: 'The text', objectives: ['explain'], body: BODY },
    {
      id: 'source',
      type: 'excerpt',
      title: 'The exchange',
      objectives: ['explain'],
      intro: 'Read slowly.',
      source: 'thurston',
      locator: { page: '177', note: '101' },
      provenance: {
        genre: 'record of a meeting',
        created: '1939-05-06',
        place: 'Leningrad',
        audience: 'the trade union',
        repository: 'LGAOR',
        callNumber: 'f. 1253, o. 3, d. 99, ll. 30–31',
        language: 'ru',
        transmission: 'quoted in a chapter',
        translator: 'R. W. Thurston',
      },
      passages: [
        { id: 'setting', kind: 'editorial', text: 'A meeting.' },
        {
          id: 'words',
          kind: 'quoted',
          speaker: 'kurushin',
          text: 'They are being checked every day.\n\nFor your information.',
          original: { language: 'ru', text: 'Они проверяются каждый день.' },
        },
        { id: 'rejoinder', kind: 'quoted', speaker: 'worker', text: 'That is not noticeable' },
        { id: 'again', kind: 'quoted', speaker: 'kurushin', text: '“Checked”, he says' },
        { id: 'applause', kind: 'narrated', text: 'The meeting applauds.' },
      ],
      annotations: [
        { id: 'note-day', quote: 'every day.', note: 'A *claim* about [opis](term:opis).' },
        { id: 'note-applause', quote: 'applauds', note: 'By whom?' },
      ],
      sourcing: [{ id: 'who', text: 'Who wrote it down?' }],
      rights: { basis: 'quotation', statement: 'Short quotations.' },
    },
    {
      id: 'figures',
      type: 'dataset',
      title: 'Letters',
      columns: [
        { id: 'kind', title: 'Kind', type: 'text' },
        { id: 'sent', title: 'Sent', unit: '%', type: 'number' },
        { id: 'answered', title: 'Answered', unit: '%', type: 'number' },
      ],
      rows: [
        { kind: 'Complaints', sent: 41.7, answered: null },
        { kind: 'Thanks', sent: 12345, answered: 3 },
      ],
      chart: { kind: 'dot', x: 'kind', y: ['sent', 'answered'], alt: 'Few were answered.' },
      source: 'thurston',
      locator: { page: '177', note: '100' },
      note: 'From one union.',
    },
    {
      id: 'years',
      type: 'timeline',
      title: 'Years',
      intro: 'Look at the gaps.',
      events: [
        {
          id: 'slogan',
          date: '1935-05-04',
          title: 'A slogan',
          text: 'It is new [@thurston, p. 171].',
          source: 'thurston',
        },
        { id: 'terror', date: '1937/1938', title: 'Arrests', source: 'stalin' },
        { id: 'unclear', date: '1939~', dateText: 'perhaps 1939', title: 'Unclear' },
      ],
    },
    {
      id: 'talk',
      type: 'discussion',
      title: 'Who applauded?',
      objectives: ['explain'],
      prompt: 'Say what you think of [the exchange](activity:source).',
      guidance: 'Be kind.',
      requireInitialPost: true,
      grading: { points: 10, rubric: 'rubric' },
    },
    {
      id: 'paper',
      type: 'assignment',
      title: 'A note',
      optional: true,
      minutes: 90,
      prompt: 'Write a note.',
      submission: ['text', 'url', 'file'],
      points: 10.5,
      rubric: 'rubric',
    },
    {
      id: 'archive',
      type: 'link',
      title: 'The archive',
      url: 'https://example.org/a?b=1&c=2',
      description: 'Look around.',
    },
    {
      id: 'quiz',
      type: 'quiz',
      title: 'A quiz',
      intro: 'Take your time.',
      purpose: 'graded',
      settings: { attempts: 2, timeLimitMinutes: 30, passPercent: 62.5 },
      objectives: ['explain'],
      questions: [
        {
          id: 'choice',
          type: 'choice',
          stem: 'Which *one*?',
          hint: 'Look.',
          objectives: ['explain'],
          excerpt: 'source',
          feedback: { correct: 'Well read.', incorrect: 'Read again.', general: 'See the page.' },
          choices: [
            { id: 'a', text: 'This', correct: true, feedback: 'Yes, this.' },
            { id: 'b', text: 'That', feedback: 'No, because.' },
          ],
        },
        {
          id: 'gaps',
          type: 'cloze',
          stem: 'Complete.',
          text: 'Fond [[fond]] of [[city]].',
          gaps: [
            { id: 'fond', accept: ['1253', 'MCCLIII'] },
            { id: 'city', accept: ['Leningrad'] },
          ],
        },
        {
          id: 'sum',
          type: 'numeric',
          stem: 'How many?',
          answer: 738,
          tolerance: 2,
          unit: 'letters',
          excerpt: 'figures',
        },
        {
          id: 'pool',
          type: 'pool',
          title: 'Small questions',
          draw: 1,
          pointsEach: 2,
          questions: [
            { id: 'pool-one', type: 'true-false', stem: 'It is so.', answer: true },
            { id: 'pool-two', type: 'short-answer', stem: 'Name him.', accept: ['Kurushin'] },
          ],
        },
        {
          id: 'proof',
          type: 'evidence',
          stem: 'Which words?',
          excerpt: 'source',
          candidates: [
            { id: 'p-day', quote: 'every day', correct: true },
            { id: 'p-applause', quote: 'applauds' },
          ],
        },
        {
          id: 'essay',
          type: 'essay',
          stem: 'Write.',
          modelAnswer: 'A MODEL ANSWER',
          rubric: 'rubric',
          words: { min: 60 },
          points: 3,
        },
        {
          id: 'sequence',
          type: 'ordering',
          stem: 'Order.',
          items: [
            { id: 'x', text: 'First' },
            { id: 'y', text: 'Second' },
            { id: 'z', text: 'Third' },
          ],
        },
        {
          id: 'pairs',
          type: 'matching',
          stem: 'Match.',
          pairs: [
            { id: 'k', prompt: 'Kurushin', match: 'director' },
            { id: 'w', prompt: 'Worker', match: 'speaker' },
          ],
        },
      ],
    },
    {
      id: 'notes',
      type: 'excerpt',
      audience: 'instructor',
      title: 'For instructors',
      source: 'stalin',
      locator: {},
      provenance: { genre: 'letter', created: '193X', language: 'xx' },
      passages: [{ id: 'only', kind: 'quoted', text: 'For you alone.' }],
      annotations: [{ id: 'note', quote: 'you', note: 'You.' }],
      rights: { basis: 'public-domain', statement: 'Old.' },
    },
  ],
};

export function richModule(parts: Partial<ModuleDefinition> = {}): Promise<TeachingModule> {
  return resolvedModule({ ...richDefinition, ...parts }, { files: { 'media/map.svg': SVG }, folder: 'rich' });
}

let source: Promise<PageSource> | undefined;

/** Pages by the default theme. */
export function defaultPages(): Promise<PageSource> {
  source ??= loadDefaultTheme().then((theme) => createPageSource({ theme, highlight }));
  return source;
}

export function activityOf(module: TeachingModule, id: string): Activity {
  const found = module.activities.find((activity) => activity.id === id);
  if (found === undefined) throw new Error(`no activity ${id}`);
  return found;
}

/** References as a website would write them. */
export function write(reference: Reference, children: HtmlTree): readonly HtmlNode[] {
  if (reference.to === 'asset')
    return [element('img', { src: `media/${reference.id}.svg`, alt: reference.alt ?? 'alt of the asset' })];
  if (reference.to === 'activity') return [element('a', { href: `${reference.id}.html` }, ...children)];
  return children;
}

export function html(tree: HtmlTree): string {
  return serialize(tree, { profile: fullHtmlProfile, write });
}

/** Every page of a module, by name. */
export function allPages(module: TeachingModule, pages: PageSource): ReadonlyMap<string, HtmlTree> {
  const questions = module.activities
    .flatMap((activity) => (activity.type === 'quiz' ? activity.entries : []))
    .flatMap((entry) => (entry.kind === 'pool' ? entry.questions : [entry]));
  const glossary = pages.glossary(module);
  return new Map<string, HtmlTree>([
    ['overview', pages.overview(module)],
    ...(glossary === undefined ? [] : [['glossary', glossary] as const]),
    ['guide', pages.guide(module)],
    ['footer', pages.footer(module)],
    ...module.activities.map((activity) => [activity.id, pages.activity(module, activity)] as const),
    ...questions.map((question) => [`question ${question.id}`, pages.question(module, question)] as const),
    ...questions.map((question) => [`context ${question.id}`, pages.questionContext(module, question)] as const),
  ]);
}
