import { describe, expect, test } from 'vitest';
import { learnerActivities } from '../../../src/model/module-activities.ts';
import type { PlayerData } from '../../../src/player/data.ts';
import type { ModulePage } from '../../../src/targets/shared/player/module-pages.ts';
import { divided, WHOLE } from '../../../src/targets/website/divided.ts';
import { dataIn } from '../../player/player-data.ts';
import { builtPackage } from '../../support/built-package.ts';
import { longModule } from '../../support/long-module.ts';
import { playableModule } from '../../support/playable-module.ts';

function pagesOf(types: readonly string[]): readonly ModulePage[] {
  return types.map(
    (type, at) => ({ id: `p${at}`, title: `${at}`, heading: `${at}`, activity: { type } }) as ModulePage,
  );
}

const readings = (count: number) => Array.from({ length: count }, () => 'reading');
const lengths = (types: readonly string[]) => divided(pagesOf(types)).map(({ pages }) => pages.length);

describe('a module', () => {
  test('is one section up to a number of pages', () => {
    expect(lengths(readings(WHOLE))).toEqual([WHOLE]);
    expect(lengths(readings(WHOLE + 1)).length).toBeGreaterThan(1);
  });

  test('is divided behind what closes a piece of work, and in any case before a section is too long', () => {
    expect(lengths([...readings(13), 'quiz', ...readings(11), 'assignment', ...readings(30)])).toEqual([14, 12, 24, 6]);
  });

  test('has no section of a few pages at its end', () => {
    expect(lengths(readings(24 * 2 + 5))).toEqual([24, 29]);
  });

  test('has each page in one section, in order', () => {
    const pages = pagesOf([...readings(50), 'quiz', ...readings(50)]);
    const sections = divided(pages);
    expect(sections.flatMap((section) => section.pages)).toEqual(pages);
    for (const { from, pages: some } of sections) expect(pages[from]).toBe(some[0]);
  });
});

describe('the website of a long module', async () => {
  const { contents, module } = await builtPackage(longModule(16), 'website');
  const activities = learnerActivities(module);
  const html = (path: string) => String(contents.get(path));
  const navigation = (path: string) => {
    const [nav = ''] = /<nav class="cw-nav"[\s\S]*?<\/nav>/.exec(html(path)) ?? [];
    return [...nav.matchAll(/class="cw-nav-link" href="([^"]+)"/g)].map(([, href]) => href);
  };

  test('leads from each page to all pages, the overview, its own section and the glossary', () => {
    const links = navigation('reading-8-1.html');
    expect(links.slice(0, 2)).toEqual(['_contents.html#page--reading-8-1', 'index.html']);
    expect(links.at(-1)).toBe('_glossary.html');
    expect(links).toContain('reading-8-1.html');
    expect(links.length).toBeLessThan(30);
    expect(links).not.toContain('reading-1-1.html');
    expect(new Set(links).size).toBe(links.length);
    expect(html('reading-8-1.html')).toMatch(/cw-nav-heading">Pages \d+ to \d+</);
  });

  test('leads on and back across the ends of sections', () => {
    const files = ['index.html', ...activities.map(({ id }) => `${id}.html`), '_glossary.html'];
    const neighbour = (path: string, rel: string) => new RegExp(`rel="${rel}" href="([^"]+)"`).exec(html(path))?.[1];
    expect(files.map((path) => neighbour(path, 'next'))).toEqual([...files.slice(1), undefined]);
    expect(files.map((path) => neighbour(path, 'prev'))).toEqual([undefined, ...files.slice(0, -1)]);
  });

  test('has one page that leads to all', () => {
    const [list = ''] = /<nav class="all-pages"[\s\S]*?<\/nav>/.exec(html('_contents.html')) ?? [];
    const links = [...list.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
    expect(links).toEqual(['index.html', ...activities.map(({ id }) => `${id}.html`), '_glossary.html']);
    expect(list).toContain('<h2>Pages 1 to ');
  });

  test('tells the player of a page’s own quiz on its page, and of all pages in one script', () => {
    const data = dataIn(html('quiz-2.html'));
    expect(data.pages.map(({ title }) => title)).toEqual(['Quiz 2']);
    expect(data.pages[0]?.quiz).toBeDefined();
    const script = html('_pages.js');
    const pages: PlayerData['pages'] = JSON.parse(/^cartwright\('addPages'\)\((.*)\);\n$/s.exec(script)?.[1] ?? '');
    expect(pages.length).toBe(activities.length + 2);
    expect(pages.find(({ title }) => title === 'Quiz 2')?.quizElsewhere?.points).toBe(1);
    for (const [path, text] of contents)
      if (path.endsWith('.html') && path !== '_print.html')
        expect([path, String(text).includes('<script defer src="_pages.js"></script>')]).toEqual([path, true]);
  });

  test('grows with the number of its pages, not with its square', async () => {
    const bytes = async (parts: number) => {
      const built = await builtPackage(longModule(parts), 'website');
      return [...built.contents.values()].reduce((sum, { length }) => sum + length, 0);
    };
    const [small, large] = [await bytes(16), await bytes(32)];
    expect(Math.log2(large / small)).toBeLessThan(1.05);
  });
});

test('a module of a few pages has all of them on each, and no files for them', async () => {
  const { contents, module } = await builtPackage(playableModule(), 'website');
  expect([...contents.keys()].filter((path) => /_contents|_pages/.test(path))).toEqual([]);
  const links = String(contents.get('final.html')).match(/class="cw-nav-link"/g);
  expect(links).toHaveLength(learnerActivities(module).length + 2);
});
