import { describe, expect, test } from 'vitest';
import { websiteLosses } from '../../../src/targets/website/losses.ts';
import { builtFromRepository, builtPackage } from '../../support/built-package.ts';
import { everyQuestion, playableModule, quizWith } from '../../support/playable-module.ts';

/** Every address that a document refers to, as paths in the package. */
function addressesIn(html: string, path: string): readonly string[] {
  const base = new URL(path, 'http://site.test/');
  return [...html.matchAll(/\s(?:href|src)="([^"#][^"]*)"/g)]
    .map((match) => (match[1] ?? '').replaceAll('&amp;', '&'))
    .filter((address) => !/^[a-z]+:/.test(address))
    .map((address) => new URL(address, base).pathname.slice(1));
}

describe.each([
  ['a module', () => builtPackage(playableModule(), 'website')],
  ['the repository’s module', () => builtFromRepository('krumgolts-kurushin', 'website')],
  ['the repository’s unit', () => builtFromRepository('unit.json', 'website')],
])('the website of %s', (_, build) => {
  test('leads only to files that it holds, by relative addresses', async () => {
    const { contents } = await build();
    for (const [path, content] of contents) {
      if (!path.endsWith('.html')) continue;
      expect(String(content)).not.toMatch(/(?:href|src)="\//);
      for (const address of addressesIn(String(content), path))
        expect([path, address, contents.has(address)]).toEqual([path, address, true]);
    }
  });

  test('has every anchor that its own pages lead to', async () => {
    const { contents } = await build();
    for (const [path, content] of contents) {
      if (!path.endsWith('.html')) continue;
      for (const [, page = '', anchor = ''] of String(content).matchAll(/href="([^"#:]*)#([^"]+)"/g)) {
        const target = page === '' ? path : new URL(page, `http://site.test/${path}`).pathname.slice(1);
        expect([path, target, anchor, String(contents.get(target)).includes(`id="${anchor}"`)]).toEqual([
          path,
          target,
          anchor,
          true,
        ]);
      }
    }
  });

  test('has no id twice on a page', async () => {
    const { contents } = await build();
    for (const [path, content] of contents) {
      if (!path.endsWith('.html')) continue;
      const ids = [...String(content).matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
      expect([path, ids.filter((id, index) => ids.indexOf(id) !== index)]).toEqual([path, []]);
    }
  });

  test('keeps what is for instructors to itself', async () => {
    const { contents } = await build();
    expect([...contents.values()].some((content) => String(content).includes('SECRET'))).toBe(false);
  });
});

test('every kind of loss is declared where it happens', async () => {
  const { losses } = await builtPackage(
    playableModule({
      published: false,
      sequential: true,
      activities: [
        ...playableModule().activities,
        {
          id: 'model',
          type: 'tool',
          title: 'A model to run',
          url: 'https://tools.example.org/launch',
          description: 'Run it.',
          points: 5,
        },
        quizWith('timed', {
          questions: [
            ...everyQuestion('timed').slice(0, 1),
            { id: 'judged', type: 'essay', stem: 'Write.', feedback: { correct: 'Well said.' } },
          ],
          settings: { timeLimitMinutes: 5, attempts: 'unlimited', revealAnswers: 'after-last-attempt' },
        }),
      ],
    }),
    'website',
    { withInstructor: true },
  );
  expect(new Set(losses.map(({ feature }) => feature))).toEqual(new Set(Object.keys(websiteLosses.specs)));
  expect(losses.every(({ message }) => message.endsWith('.'))).toBe(true);
});

test('an activity may be called as no file may on Windows', async () => {
  const [reading, ...others] = playableModule().activities;
  if (reading === undefined) throw new Error('The kitchen sink has a reading.');
  const activities = [{ ...reading, id: 'con' }, ...others];
  const { contents } = await builtPackage(playableModule({ activities }), 'website');
  expect([...contents.keys()].filter((name) => /^_?con\./.test(name))).toEqual(['_con.html']);
  expect(String(contents.get('index.html'))).toContain('_con.html');
});

test('an activity may be called index', async () => {
  const [reading, ...others] = playableModule().activities;
  if (reading === undefined) throw new Error('The kitchen sink has a reading.');
  const { contents } = await builtPackage(
    playableModule({ activities: [{ ...reading, id: 'index' }, ...others] }),
    'website',
  );
  expect(String(contents.get('_index.html'))).toContain('The text');
  expect(String(contents.get('index.html'))).toContain('One of everything.');
});

test.each([
  [false, [true, false, true]],
  [true, [true, true, true]],
])(
  'a source that stands open at an earlier question is folded up at a later one (shuffled: %s)',
  async (shuffled, open) => {
    const about = (id: string, source: string) =>
      ({ id, type: 'true-false', stem: 'Is it so?', answer: true, excerpt: source }) as const;
    const quiz = quizWith('shared', {
      questions: [about('one', 'figures'), about('two', 'figures'), about('three', 'source')],
      settings: { shuffleQuestions: shuffled },
    });
    const activities = [...playableModule().activities, quiz];
    const page = String((await builtPackage(playableModule({ activities }), 'website')).contents.get('shared.html'));
    const contexts = [...page.matchAll(/<details class="question-context"( open)?[^>]*>\s*<summary>([^<]*)/g)];
    expect(contexts.map(([, isOpen]) => isOpen !== undefined)).toEqual(open);
    expect(contexts[1]?.[2]).toBe(
      shuffled ? 'The source for this question' : 'The source for this question, as before: Figures',
    );
  },
);

describe('the way through a website', () => {
  test('begins on the overview, before anything that can be read later', async () => {
    const { contents, module } = await builtPackage(playableModule(), 'website');
    const overview = String(contents.get('index.html'));
    const [first] = module.activities;
    const start = overview.indexOf('<p class="module-start"');
    expect(overview.slice(start)).toContain(`href="${first?.id}.html">Start</a>`);
    expect(overview.slice(start)).toContain(`${first?.title}, first of `);
    expect(start).toBeGreaterThan(0);
    expect(start).toBeLessThan(overview.indexOf('class="cw-summary"'));
    expect(String(contents.get('text.html'))).not.toContain('module-start');
  });

  test('of a unit leads from every page to the unit, and from a module’s last page to the next module', async () => {
    const { contents, prepared } = await builtFromRepository('unit.json', 'website');
    const { unit, modules } = prepared.publication;
    const pages = [...contents].filter(([path]) => path.includes('/') && path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(modules.length);
    for (const [path, html] of pages)
      expect([path, String(html).includes(`<a class="cw-to-unit" href="../index.html">${unit?.title}</a>`)]).toEqual([
        path,
        true,
      ]);
    const nextOf = (path: string) => /rel="next" href="([^"]+)"/.exec(String(contents.get(path)))?.[1];
    for (const [index, { id }] of modules.entries()) {
      const next = modules[index + 1];
      expect([id, nextOf(`${id}/_glossary.html`)]).toEqual([
        id,
        next === undefined ? '../index.html' : `../${next.id}/index.html`,
      ]);
    }
    expect(String(contents.get('index.html')).match(/class="unit-time">Time: /g)).toHaveLength(modules.length);
  });
});
