import { execFile } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repository } from '../support/cli.ts';
import { sharedFolder } from '../support/shared-folder.ts';
import { writeWorkspace } from '../support/workspace.ts';

const CHAPTER =
  'In the spring the smith wrote a long letter to the paper about the state of his shop.¹ ‘Nobody listens to us’, he\nadded on 3 May 1936. Of 40 letters 12 were printed.\n';

const choice = (id: string, right: number, texts: readonly string[]) => ({
  id,
  type: 'choice',
  stem: 'Which?',
  excerpt: 'letters',
  choices: texts.map((text, at) => ({
    id: `choice-${at}`,
    text,
    ...(at === right ? { correct: true } : { feedback: 'Read [the letters](activity:letters) again.' }),
  })),
});

const source = { id: 'thurston-1992' };
const reading = { id: 'text', type: 'reading' };
const quiz = { id: 'final', type: 'quiz', purpose: 'graded', minutes: 2 };

interface Module {
  readonly sources: { maxQuotedWords: number }[];
  readonly assets: object[];
  readonly activities: readonly [{ body: string; minutes: number }, object, { questions: object[] }];
}

/** A module that misses no bar. */
const clean = (): Module & Readonly<Record<string, unknown>> => ({
  id: 'one',
  title: 'One',
  estimatedMinutes: 6,
  objectives: [{ id: 'o', text: 'Read.' }],
  sources: [{ ...source, maxQuotedWords: 20 }],
  assets: [],
  activities: [
    { ...reading, minutes: 1, body: 'He said: “Nobody listens to us” [@thurston-1992].' },
    {
      id: 'letters',
      type: 'dataset',
      minutes: 3,
      rows: [{ what: 'all', count: 40 }],
      chart: {},
      note: 'Of these 12 were printed.',
    },
    {
      ...quiz,
      questions: [
        choice('q-a', 0, ['one', 'two', 'more', 'most']),
        choice('q-b', 1, ['one', 'two', 'more', 'most']),
        choice('q-c', 2, ['one', 'two', 'more', 'most of it']),
      ],
    },
  ],
});

async function measured(change: (module: Module) => void = () => {}, files: Record<string, string> = {}) {
  const module = clean();
  change(module);
  const folder = writeWorkspace({
    'cartwright.json': JSON.stringify({ sourceTexts: { 'thurston-1992': 'book.txt' } }),
    'modules/unit.json': JSON.stringify({ modules: ['one'] }),
    'modules/one/module.json': JSON.stringify(module),
    'book.txt': CHAPTER,
    ...files,
  });
  return run(folder);
}

function run(folder: string, ...flags: string[]) {
  return new Promise<{ code: number; said: string }>((resolve) => {
    const words = [`${repository}scripts/unit/bars.mjs`, ...flags];
    execFile(process.execPath, words, { cwd: folder }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : 1, said: `${stdout}${stderr}` });
    });
  });
}

const chapter = join(sharedFolder, 'source/thurston-soviet-workers.txt');

test.skipIf(!existsSync(chapter))('the repository’s own unit misses no bar', async () => {
  expect(await run(repository, '--text', chapter)).toMatchObject({ code: 0, said: expect.not.stringContaining('✗') });
});

test('the repository’s own unit misses no bar that needs no chapter, and has every quotation as it was compared', async () => {
  const { code, said } = await run(repository);
  expect(said).not.toContain('✗');
  expect(said).toContain('✓ quotations that changed since they were compared with the chapter: 0');
  expect(code).toBe(0);
});

test('a module that misses no bar', async () => {
  expect(await measured()).toMatchObject({ code: 0, said: expect.not.stringContaining('✗') });
});

const missed: readonly [string, (module: Module) => void, string][] = [
  [
    'a quotation with a word changed',
    (module) => {
      module.activities[0].body = 'He said: “Nobody listens to him” [@thurston-1992].';
    },
    '“Nobody listens to him” differs from the chapter',
  ],
  [
    'eight words of the chapter without marks',
    (module) => {
      module.activities[0].body = 'Then the smith wrote a long letter to the paper, as many did.';
    },
    '9 words without marks: the smith wrote a long letter to the',
  ],
  [
    'more words quoted than may be',
    (module) => {
      module.sources[0] = { ...source, maxQuotedWords: 3 };
    },
    'at most 3 may be',
  ],
  [
    'a figure from nowhere',
    (module) => {
      module.activities[0].body = 'Of 41 letters some were printed.';
    },
    '41 stands neither in the chapter nor in figures.json',
  ],
  [
    'a wrong answer that is led nowhere',
    (module) => {
      const question = choice('q-a', 0, ['one', 'two', 'more', 'most']);
      module.activities[2].questions[0] = {
        ...question,
        choices: question.choices.map(({ id, text }) => ({ id, text })),
      };
    },
    'q-a: the feedback to `choice-0` names nothing to read again',
  ],
  [
    'a number beside its question',
    (module) => {
      module.activities[2].questions.push({
        id: 'n',
        type: 'numeric',
        stem: 'How many?',
        answer: 12,
        excerpt: 'letters',
      });
    },
    'n: its answer, 12, stands in `letters`',
  ],
  [
    'right choices that are the longest',
    (module) => {
      module.activities[2].questions = [choice('q', 0, ['a long answer that is right', 'no', 'none'])];
    },
    'whose longest choice is right (at most 35 %): 1 of 1',
  ],
  [
    'minutes that nobody needs',
    (module) => {
      module.activities[0].minutes = 30;
    },
    'text: 30 minutes are said',
  ],
  [
    'a label too small on a phone',
    (module) => {
      module.assets.push({ id: 'picture', file: 'media/a.svg' });
    },
    'media/a.svg: a label is 8.0 pixels at 340 pixels width',
  ],
];

test.each(missed)('%s', async (_, change, expected) => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 680 10"><text font-size="16">A</text></svg>';
  const { code, said } = await measured(change, { 'modules/one/media/a.svg': svg });
  expect(said.split('\n').filter((line) => line.includes(expected))).toHaveLength(1);
  expect(code).toBe(1);
});

test('a quotation cited to another page than its own', async () => {
  const { code, said } = await measured(
    (module) => {
      module.activities[0].body = 'He said: “Nobody listens to us” [@thurston-1992, pp. 98–9 n. 2].';
    },
    { 'scripts/unit/pages.json': '{ "98": "In the spring", "99": "about the state", "100": "Nobody listens" }' },
  );
  expect(said).toContain('“Nobody listens to us” is cited to p. 98, 99, and is on p. 100');
  expect(code).toBe(1);
});

test('a source that two modules give differently', async () => {
  const two = { ...clean(), id: 'two', sources: [{ ...source, maxQuotedWords: 21 }] };
  const { code, said } = await measured(undefined, {
    'modules/unit.json': JSON.stringify({ modules: ['one', 'two'] }),
    'modules/two/module.json': JSON.stringify(two),
  });
  expect(said).toContain('`thurston-1992` is not the same in one and two');
  expect(code).toBe(1);
});

test('says what it cannot compare without the chapter', async () => {
  const { code, said } = await measured(undefined, { 'cartwright.json': '{}' });
  expect(said).toContain('Not checked, because the text of `thurston-1992` is not at hand');
  expect(said).not.toContain('quotations that differ');
  expect(code).toBe(0);
});

describe('without the chapter', () => {
  const passage = (text: string) => ({
    id: 'said',
    type: 'excerpt',
    minutes: 1,
    provenance: {},
    passages: [{ id: 'p', kind: 'quoted', text }],
  });

  /** A module that was recorded with the chapter at hand, changed afterwards and measured without it. */
  async function changed(body: string, said = 'Nobody listens to us') {
    const module = clean();
    const files = (text: string, quoted: string) => ({
      'modules/unit.json': JSON.stringify({ modules: ['one'] }),
      'modules/one/module.json': JSON.stringify({
        ...module,
        estimatedMinutes: 7,
        activities: [{ ...module.activities[0], body: text }, ...module.activities.slice(1), passage(quoted)],
      }),
    });
    const folder = writeWorkspace({
      'cartwright.json': '{}',
      'scripts/unit/.keep': '',
      'book.txt': CHAPTER,
      ...files(module.activities[0].body, 'Nobody listens to us'),
    });
    expect(await run(folder, '--text', 'book.txt', '--record')).toMatchObject({
      code: 0,
      said: expect.not.stringContaining('✗'),
    });
    for (const [name, text] of Object.entries(files(body, said))) writeFileSync(join(folder, name), text);
    return run(folder);
  }

  test('what is as it was compared is not mentioned', async () => {
    expect(await changed('He said: “Nobody listens to us”, again.')).toMatchObject({
      code: 0,
      said: expect.not.stringContaining('✗'),
    });
  });

  test('a quotation with a word changed', async () => {
    const { code, said } = await changed('He said: nothing.', 'Nobody listened to us');
    expect(said).toContain('1 of 1 are no longer in the module');
    expect(said).toContain('“Nobody listened to us” was never compared');
    expect(code).toBe(1);
  });

  test('nothing can be recorded', async () => {
    const { code, said } = await run(repository, '--record', '--text', 'no-such-file.txt');
    expect(said).toContain('There is no file');
    expect(code).toBe(1);
  });
});
