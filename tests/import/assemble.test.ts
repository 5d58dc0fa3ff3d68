import { describe, expect, it } from 'vitest';
import { element, gap, referenceTo, text } from '../../src/content/tree.ts';
import { errorsOf } from '../../src/diagnostics/diagnostic.ts';
import { assemble } from '../../src/import/assemble/assemble.ts';
import type { ModuleSettings } from '../../src/import/assemble/module.ts';
import { slugOf } from '../../src/import/assemble/slug.ts';
import type { DraftActivity } from '../../src/import/draft/activity.ts';
import type { ImportDraft } from '../../src/import/draft/draft.ts';
import type { DraftQuestion } from '../../src/import/draft/question.ts';
import { memoryHost } from '../../src/source/memory-host.ts';
import { prepareInMemory } from '../support/build-in-memory.ts';
import { at, choice, draftOf, moduleOf, paragraph, picture, quiz, reading, shown } from './drafts.ts';

const { hashesOf } = memoryHost({});

const settings = (more: Partial<ModuleSettings> = {}): ModuleSettings => ({
  id: 'bread',
  namespace: '7b0c1a52-0f3b-4d55-9a63-0f6f0e6a2d11',
  language: 'en',
  title: 'Untitled',
  taken: [],
  earlier: [],
  ...more,
});

/** The one module of a draft, and everything that is said of it. */
async function made(draft: ImportDraft, more: Partial<ModuleSettings> = {}) {
  const { modules, entries } = await assemble(draft, () => settings(more), hashesOf);
  const [module] = modules;
  if (module === undefined) throw new Error('There is no module.');
  const files: Record<string, Uint8Array> = {};
  for (const [path, { bytes }] of module.media) files[path] = await bytes();
  const { diagnostics } = await prepareInMemory(module.definition, files, {});
  return { ...module, entries: [...entries, ...module.entries], errors: errorsOf(diagnostics), diagnostics };
}

const question = (parts: Partial<DraftQuestion> & Pick<DraftQuestion, 'type'>): DraftQuestion =>
  ({ key: 'q', place: at('question 1'), stem: paragraph('What is right?'), ...parts }) as DraftQuestion;

describe('ids', () => {
  it.each([
    ['The Long March, 1934–35', 'the-long-march-1934-35'],
    ['Хлеб и соль: что это?', 'khleb-i-sol-chto-eto'],
    ['Ἀθῆναι', 'athinai'],
    ['Übung: Größe', 'ubung-grosse'],
    ['面包', ''],
    ['A very long title that goes on and on and does not end for a while', 'a-very-long-title-that-goes-on-and-on'],
  ])('makes of “%s” the id “%s”', (words, id) => {
    expect(slugOf(words)).toBe(id);
  });

  it('tells apart what is called alike, and names what has no Latin letters by what it is', async () => {
    const draft = draftOf([
      moduleOf([reading('1', 'Bread'), quiz('2', 'Bread', [choice('q', '面包?')]), reading('3', '盐')]),
    ]);
    const { definition } = await made(draft);
    expect(definition.activities.map(({ id }) => id)).toEqual(['bread', 'bread-quiz', 'reading-1']);
    expect(definition.activities[1]).toMatchObject({
      questions: [{ id: 'question-1', choices: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] }],
    });
  });

  it('recognises what was imported before: by key, by words where keys moved, and gives new ids to what is new alone', async () => {
    const first = await made(
      draftOf([moduleOf([quiz('quiz', 'Test', [choice('1', 'Which is baked?'), choice('2', 'Which is white?')])])]),
    );
    const again = draftOf([
      moduleOf([
        quiz('quiz', 'Another title', [
          choice('1', 'Which is new?'),
          choice('2', 'Which is baked?'),
          choice('3', 'Which is white?'),
        ]),
      ]),
    ]);
    const { definition } = await made(again, { earlier: first.origins });
    const [second] = definition.activities;
    expect(second?.id).toBe('test');
    expect(second?.type === 'quiz' && second.questions.map(({ id }) => id)).toEqual([
      'which-is-new',
      'which-is-baked',
      'which-is-white',
    ]);
  });

  it('leaves alone what the module has already', async () => {
    const { definition } = await made(draftOf([moduleOf([reading('1', 'Bread')])]), { taken: ['bread'] });
    expect(definition.activities[0]?.id).toBe('bread-reading');
  });
});

describe('what the original does not say', () => {
  it('is to be done, and nothing is made up', async () => {
    const draft = draftOf(
      [moduleOf([reading('1', 'Bread', shown('p')), quiz('2', 'Test', [choice('q', 'Which?', null)])])],
      {
        p: picture('Loaf of bread.png'),
      },
    );
    const { definition, errors, diagnostics } = await made(draft, { language: 'und' });
    expect(errors).toEqual([]);
    expect(definition).toMatchObject({
      summary: null,
      authors: null,
      license: null,
      objectives: null,
      language: 'und',
    });
    expect(definition.assets).toMatchObject([{ id: 'loaf-of-bread', alt: null, credit: null, license: null }]);
    expect(definition.activities[1]).toMatchObject({
      purpose: null,
      questions: [{ choices: [{ correct: null }, { correct: null }, { correct: null }] }],
    });
    expect(diagnostics.filter(({ code }) => code !== 'resolve/to-do')).toEqual([]);
  });
});

describe('references', () => {
  const link = (key: string, words: string) => [
    element('p', {}, referenceTo({ to: 'activity', id: key }, text(words))),
  ];

  it('become those of the module; what leads elsewhere is told', async () => {
    const first = moduleOf(
      [reading('a', 'One', [...link('b', 'two'), ...link('c', 'three'), ...link('d', 'four')]), reading('b', 'Two')],
      { key: '1' },
    );
    const second = moduleOf([reading('c', 'Three')], { key: '2' });
    const { modules } = await assemble(draftOf([first, second]), ({ key }) => settings({ id: `m${key}` }), hashesOf);
    expect(modules[0]?.definition.activities[0]).toMatchObject({ body: '[two](activity:two)\n\nthree\n\nfour\n' });
    expect(modules[0]?.entries.map(({ kind, outcome }) => `${outcome} ${kind}`)).toEqual([
      'changed link-to-other-module',
      'left missing-link',
    ]);
  });

  it('to files that no module may have are told, and so are files that nothing shows', async () => {
    const draft = draftOf([moduleOf([reading('a', 'One', [...shown('x'), ...paragraph('Words.')])])], {
      x: picture('virus.exe', { bytes: () => new Uint8Array([0x4d, 0x5a, 0]) }),
      y: picture('spare.png'),
    });
    const { definition, entries, errors } = await made(draft);
    expect(errors).toEqual([]);
    expect(definition.activities[0]).toMatchObject({ body: 'Words.\n' });
    expect(entries.map(({ kind, was }) => [kind, was])).toEqual([
      ['file-kind', 'virus.exe'],
      ['file-unused', 'spare.png'],
    ]);
  });

  it('give a file the ending that is its own', async () => {
    const draft = draftOf([moduleOf([reading('a', 'One', shown('x'))])], {
      x: picture('image.jpeg', { alt: 'A loaf.' }),
    });
    const { definition, errors } = await made(draft);
    expect(errors).toEqual([]);
    expect(definition.assets?.[0]).toMatchObject({
      alt: 'A loaf.',
      file: expect.stringMatching(/^media\/image-[0-9a-f]{8}\.png$/),
    });
  });
});

describe('questions', () => {
  const kinds: readonly (readonly [string, DraftQuestion, object])[] = [
    ['true or false', question({ type: 'true-false', answer: null }), { type: 'true-false', answer: null }],
    [
      'answers with credit below full',
      question({
        type: 'short-answer',
        accept: [
          { text: 'salt', credit: 50 },
          { text: 'sand', credit: 0 },
        ],
      }),
      { accept: ['salt'] },
    ],
    [
      'a number',
      question({ type: 'numeric', answers: [{ answer: 3, tolerance: 0.5 }] }),
      { answer: 3, tolerance: 0.5 },
    ],
    ['a number that nobody knows', question({ type: 'numeric', answers: null }), { answer: null }],
    [
      'pairs',
      question({
        type: 'matching',
        pairs: [
          { key: '1', prompt: [text('Bread')], match: 'baked' },
          { key: '2', prompt: [text('Salt')], match: 'mined' },
        ],
        distractors: ['baked', 'drunk'],
      }),
      {
        type: 'matching',
        pairs: [
          { id: 'a', match: 'baked' },
          { id: 'b', match: 'mined' },
        ],
        distractors: ['drunk'],
      },
    ],
    [
      'pairs that share a partner',
      question({
        type: 'matching',
        pairs: [
          { key: '1', prompt: [text('Bread')], match: 'Solid' },
          { key: '2', prompt: [text('Salt')], match: 'Solid' },
          { key: '3', prompt: [text('Water')], match: 'Liquid' },
        ],
        distractors: [],
      }),
      {
        type: 'categorize',
        categories: [{ id: 'solid' }, { id: 'liquid' }],
        items: [{ category: 'solid' }, { category: 'solid' }, { category: 'liquid' }],
      },
    ],
    [
      'gaps of two kinds',
      question({
        type: 'cloze',
        text: [element('p', {}, text('Bread is '), { kind: 'gap', id: 'x' }, text(' and '), { kind: 'gap', id: 'y' })],
        gaps: [
          { key: 'x', accept: ['baked'] },
          { key: 'y', options: ['eaten', 'drunk'], answer: 'eaten' },
        ],
      }),
      {
        text: 'Bread is [[gap-1]] and [[gap-2]]',
        gaps: [
          { id: 'gap-1', accept: ['baked'] },
          { id: 'gap-2', accept: ['eaten'] },
        ],
      },
    ],
    [
      'no right choice',
      choice('q', 'Which?', -1),
      { choices: [{ correct: null }, { correct: null }, { correct: null }] },
    ],
  ];

  it.each(kinds)('takes %s', async (_name, draft, expected) => {
    const { definition, errors } = await made(
      draftOf([moduleOf([reading('r', 'Text'), quiz('quiz', 'Test', [draft])])]),
    );
    expect(errors).toEqual([]);
    const [, found] = definition.activities;
    expect(found?.type === 'quiz' && found.questions[0]).toMatchObject(expected);
  });

  it.each<Partial<DraftQuestion> & Pick<DraftQuestion, 'type'>>([
    { type: 'numeric', answers: null },
    { type: 'short-answer', accept: null },
    { type: 'true-false', answer: null },
  ])('has nothing to report of a question of the type $type whose answer nobody knows', async (parts) => {
    const { entries } = await made(draftOf([moduleOf([quiz('quiz', 'Test', [question(parts)])])]));
    expect(entries).toEqual([]);
  });

  it('leaves out what asks nothing, and says what it was', async () => {
    const lone = question({ type: 'ordering', items: [{ key: '1', text: [text('Alone')] }] });
    const { definition, entries } = await made(
      draftOf([moduleOf([reading('r', 'Text'), quiz('quiz', 'Test', [lone])])]),
    );
    expect(definition.activities.map(({ id }) => id)).toEqual(['text']);
    expect(entries).toMatchObject([
      { kind: 'question', outcome: 'left', was: expect.stringContaining('Alone') },
      { kind: 'empty-quiz' },
    ]);
  });
});

it.each([
  [
    'a graded discussion',
    { type: 'discussion', prompt: paragraph('Talk.'), grading: { points: 5 } },
    { minPercent: 50 },
  ],
  ['a discussion without points', { type: 'discussion', prompt: paragraph('Talk.') }, 'view'],
  [
    'a tool with points',
    { type: 'tool', url: 'https://example.org/', description: [], parameters: [], points: 2 },
    { minPercent: 50 },
  ],
  ['a tool without points', { type: 'tool', url: 'https://example.org/', description: [], parameters: [] }, 'view'],
] as const)('counts %s as done by what can be done in it', async (_name, parts, completion) => {
  const draft = { key: 'a', place: at('A'), title: 'A', completion: { minPercent: 50 }, ...parts } as DraftActivity;
  const { definition, errors } = await made(draftOf([moduleOf([draft])]));
  expect(errors).toEqual([]);
  expect(definition.activities).toMatchObject([{ completion }]);
});

it('makes a page of an assignment without points, and keeps what it was in the report', async () => {
  const assignment = {
    type: 'assignment' as const,
    key: 'a',
    place: at('Essay'),
    title: 'Essay',
    prompt: paragraph('Write.'),
    submission: [],
    points: 10,
  };
  const { definition, entries, errors } = await made(draftOf([moduleOf([assignment])]));
  expect(errors).toEqual([]);
  expect(definition.activities).toMatchObject([{ type: 'reading', title: 'Essay', body: 'Write.\n' }]);
  expect(entries).toMatchObject([{ kind: 'assignment-to-reading', was: '10 points' }]);
});

describe('a text of one line', () => {
  it.each([
    [
      'one paragraph, as editors wrap every text',
      [element('p', {}, text('Look at the marks.'))],
      'Look at the marks.',
      [],
    ],
    [
      'a list, whose words alone can be there',
      [element('ul', {}, element('li', {}, text('one')))],
      'one',
      ['The format at “one” was not kept: a list. The words were.'],
    ],
  ])('%s', async (_what, hint, words, told) => {
    const { definition, entries } = await made(
      draftOf([moduleOf([quiz('1', 'Test', [{ ...choice('q', 'Bread?'), hints: [hint] }])])]),
    );
    const [activity] = definition.activities;
    expect(activity?.type === 'quiz' && activity.questions[0]).toMatchObject({ hint: words });
    expect(entries.filter(({ kind }) => kind.startsWith('format')).map(({ text: said }) => said)).toEqual(told);
  });
});

describe('what plays on another site', () => {
  const film = { url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', title: 'A film', place: at('page 1') };
  const draft = (): ImportDraft => ({
    ...draftOf([moduleOf([reading('1', 'Bread', [referenceTo({ to: 'asset', id: 'f', block: true })])])]),
    remote: new Map([['f', film]]),
  });

  it('is shown where the workspace allows its site', async () => {
    const { modules } = await assemble(
      draft(),
      () => settings({ remoteOrigins: ['https://www.youtube-nocookie.com'] }),
      hashesOf,
    );
    expect(modules[0]?.definition.activities[0]).toMatchObject({ body: '![](asset:a-film)\n' });
    expect(modules[0]?.definition.assets).toMatchObject([{ id: 'a-film', url: film.url }]);
  });

  it('is a link where it does not, and the report says how to show it', async () => {
    const { definition, entries, errors } = await made(draft());
    expect(errors).toEqual([]);
    expect(definition.activities[0]).toMatchObject({ body: '[A film](https://www.youtube.com/watch?v=dQw4w9WgXcQ)\n' });
    expect(entries.find(({ kind }) => kind === 'film-as-link')?.text).toContain(
      '"remoteOrigins": ["https://www.youtube-nocookie.com"]',
    );
  });
});

describe('a question', () => {
  it('with gaps and no words above them is told what to do', async () => {
    const gaps = question({
      type: 'cloze',
      stem: [],
      text: [element('p', {}, text('Bread and '), { kind: 'gap', id: 'g' })],
      gaps: [{ key: 'g', accept: ['salt'] }],
    });
    const { definition } = await made(draftOf([moduleOf([quiz('1', 'Test', [gaps])])]));
    expect(definition.activities[0]).toMatchObject({ questions: [{ stem: 'Complete the text.', type: 'cloze' }] });
  });

  it.each([
    [
      'choices',
      {
        ...choice('q', 'Which?', 2),
        choices: ['Bread', 'Bread ', 'Bread', 'Salt'].map((words, index) => ({
          key: String(index),
          text: [text(words)],
          correct: index === 2,
        })),
      },
      { choices: [{ text: 'Bread', correct: true }, { text: 'Salt' }] },
    ],
    [
      'prompts',
      question({
        type: 'matching',
        pairs: [
          ['A', '1'],
          ['A', '2'],
          ['B', '3'],
        ].map(([prompt = '', match = '']) => ({ key: match, prompt: [text(prompt)], match })),
        distractors: [],
      }),
      {
        pairs: [
          { prompt: 'A', match: '1' },
          { prompt: 'B', match: '3' },
        ],
      },
    ],
    [
      'items',
      question({
        type: 'categorize',
        categories: ['X', 'Y'].map((title) => ({ key: title, title })),
        items: [
          ['A', 'X'],
          ['B', 'Y'],
          ['A', 'X'],
        ].map(([words = '', category = ''], index) => ({ key: String(index), text: [text(words)], category })),
      }),
      { items: [{ text: 'A' }, { text: 'B' }] },
    ],
  ] as const)('with %s that read the same has one of them, and the report says so', async (_name, draft, expected) => {
    const { definition, entries, errors } = await made(draftOf([moduleOf([quiz('1', 'Test', [draft])])]));
    expect(errors).toEqual([]);
    expect(definition.activities).toMatchObject([{ questions: [expected] }]);
    expect(entries.map(({ kind }) => kind)).toContain('duplicate-part');
  });

  it('that is left out is in the report with all its words', async () => {
    const empty = { ...choice('q', ''), stem: [] };
    const { entries } = await made(draftOf([moduleOf([quiz('1', 'Test', [empty, choice('r', 'Which?')])])]));
    expect(entries.find(({ kind }) => kind === 'question')?.was).toBe('* Bread | Salt | Water');
  });
});

describe('what is more than there may be', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => `w${index + 1}`);
  const left = async (draft: ImportDraft) => {
    const { definition, entries, errors } = await made(draft);
    expect(errors).toEqual([]);
    return {
      definition,
      left: entries.flatMap(({ kind, text: said, was }) => (kind === 'too-many-parts' ? [`${said} ${was}`] : [])),
    };
  };
  const asked = (parts: Partial<DraftQuestion> & Pick<DraftQuestion, 'type'>) =>
    left(draftOf([moduleOf([quiz('1', 'Test', [question(parts)])])]));

  it.each<[string, Partial<DraftQuestion> & Pick<DraftQuestion, 'type'>, string]>([
    [
      'right answers',
      { type: 'short-answer', accept: many(22).map((words) => ({ text: words })) },
      'A question has 20 right answers at most; these were left out. w21 | w22',
    ],
    [
      'numbers',
      { type: 'numeric', answers: Array.from({ length: 21 }, (_, index) => ({ answer: index })) },
      'A question has 20 right answers at most; these were left out. 20',
    ],
    [
      'gaps',
      {
        type: 'cloze',
        text: many(27).map((key) => element('p', {}, text('Gap: '), gap(key))),
        gaps: many(27).map((key) => ({ key, accept: [key] })),
      },
      'A question has 26 gaps at most; these were left out. w27',
    ],
    [
      'partners that match nothing',
      {
        type: 'matching',
        pairs: ['a', 'b'].map((key) => ({ key, prompt: [text(key)], match: `to ${key}` })),
        distractors: many(21),
      },
      'A question has 20 partners that match nothing at most; these were left out. w21',
    ],
  ])('is told of %s', async (_, parts, said) => {
    expect((await asked(parts)).left).toEqual([said]);
  });

  it('is told of choices, and never the right one is left out', async () => {
    const choices = many(28).map((key, index) => ({ key, text: [text(key)], correct: index === 27 }));
    const { definition, left: said } = await asked({ type: 'choice', choices });
    expect(said).toEqual(['A question has 26 choices at most; these were left out. w26 | w27']);
    const [activity] = definition.activities;
    expect(activity?.type === 'quiz' && activity.questions[0]).toMatchObject({
      choices: expect.arrayContaining([expect.objectContaining({ text: 'w28', correct: true })]),
    });
  });

  it('is told of criteria, levels, objectives and keywords', async () => {
    const levels = many(11).map((key, index) => ({ key, title: key, points: 11 - index }));
    const criteria = many(21).map((key) => ({ key, title: key, levels: key === 'w1' ? levels : levels.slice(0, 2) }));
    const essay = question({ type: 'essay', rubric: 'r' });
    const draft = draftOf([
      moduleOf([quiz('1', 'Test', [essay])], {
        rubrics: [{ key: 'r', place: at('rubric'), title: 'Rubric', criteria }],
        objectives: many(21).map((words) => ({ text: [text(words)] })),
        keywords: many(51),
      }),
    ]);
    expect((await left(draft)).left.sort()).toEqual([
      'A criterion has 10 levels at most; these were left out. w11: 1',
      'A module has 20 objectives at most; these were left out. w21',
      'A module has 50 keywords at most; these were left out. w51',
      'A rubric has 20 criteria at most; these were left out. w21 (w1: 11, w2: 10)',
    ]);
  });
});
