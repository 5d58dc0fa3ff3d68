/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFindings } from '../player/axe.ts';
import { begin } from '../player/student.ts';
import { launchBrowser, ORIGIN, openPlayed, type Visit, visit } from '../support/browser.ts';
import { builtPackage } from '../support/built-package.ts';
import { playedElsewhere } from '../support/kitchen-sink/crossed.ts';
import { kitchenSink, kitchenSinkFiles } from '../support/kitchen-sink/index.ts';
import { smallModule } from '../support/small-module.ts';

const loaf = kitchenSink().assets?.find(({ id }) => id === 'loaf');
const question = {
  id: 'who',
  type: 'choice' as const,
  stem: 'Who speaks?\n\n![](asset:bakery-tour)\n',
  objectives: ['explain'],
  choices: [
    { id: 'a', text: 'The baker', correct: true },
    { id: 'b', text: 'As in ![](asset:lecture)' },
  ],
};
const module = smallModule({
  assets: [...playedElsewhere, ...(loaf === undefined ? [] : [loaf])],
  activities: [
    {
      id: 'films',
      type: 'reading',
      title: 'Films',
      objectives: ['explain'],
      body: '![](asset:talk-on-bread)\n\nIn a line: ![Another title](asset:lecture).\n\n![](asset:baking-exercise)\n\n![](asset:far-recording)\n\n![](asset:rolls)\n\n![](asset:oven)\n',
    },
    { id: 'plain', type: 'reading', title: 'Plain', body: 'Words.' },
    { id: 'quiz', type: 'quiz', title: 'Quiz', purpose: 'practice', questions: [question] },
  ],
});
const website = await builtPackage(module, 'website', { files: kitchenSinkFiles });
const scorm = await builtPackage(module, 'scorm-1.2', { files: kitchenSinkFiles });

interface Watched extends Visit {
  /** What was asked of other sites, in order, and with which referrer. */
  readonly asked: string[];
}

const PLAYER = '<!DOCTYPE html><title>A player</title><button>Play</button>';

/** A page whose other sites are played by the test. */
async function watch(site: typeof website, path: string, options: Parameters<typeof visit>[1] = {}): Promise<Watched> {
  const opened = await visit(site.contents, options);
  const asked: string[] = [];
  await opened.context.route(
    ({ origin }) => origin !== ORIGIN,
    (route) => {
      const { referer = 'nobody' } = route.request().headers();
      asked.push(`${route.request().url()} from ${referer}`);
      return route.fulfill({ contentType: 'text/html', body: PLAYER });
    },
  );
  await openPlayed(opened.page, `${ORIGIN}/${path}`);
  return { ...opened, asked };
}

function box(page: Page, title: string): Locator {
  return page.locator(`.cw-remote[data-remote-title="${title}"]`);
}

const play = (page: Page, title: string) => box(page, title).locator('.cw-remote-play').click();
const TALK = 'Bread & work: talk-on-bread';

describe('what plays on other sites', () => {
  test('asks nothing of them before its button is pressed, and then for its player alone', async () => {
    const { page, asked, complaints, context } = await watch(website, 'films.html');
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState('networkidle');
    expect(asked).toEqual([]);
    await play(page, TALK);
    const frame = box(page, TALK).locator('iframe');
    await frame.waitFor();
    await page.waitForLoadState('networkidle');
    await expect
      .poll(() => asked)
      .toEqual([`https://www.youtube-nocookie.com/embed/abcdefghijk?start=90&rel=0&autoplay=1 from ${ORIGIN}/`]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('plays in a frame that has a name and can do little, with the keyboard in it', async () => {
    const { page, context } = await watch(website, 'films.html');
    await play(page, TALK);
    const frame = box(page, TALK).locator('iframe');
    await expect
      .poll(() =>
        frame.evaluate((element) => ({
          title: element.getAttribute('title'),
          referrerpolicy: element.getAttribute('referrerpolicy'),
          sandbox: element
            .getAttribute('sandbox')
            ?.split(' ')
            .filter((word) => /navigation|modals|downloads/.test(word)),
          fullscreen: element.hasAttribute('allowfullscreen'),
          focused: document.activeElement === element,
        })),
      )
      .toEqual({
        title: TALK,
        referrerpolicy: 'strict-origin-when-cross-origin',
        sandbox: [],
        fullscreen: true,
        focused: true,
      });
    await context.close();
  });

  test('stops where its player is closed, or its page is left', async () => {
    const { page, context } = await watch(scorm, 'index.html');
    await page.evaluate(() => {
      location.hash = '#page--films';
    });
    await play(page, TALK);
    await box(page, TALK).locator('.cw-remote-close').click();
    await expect.poll(() => page.locator('iframe').count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('cw-remote-play');
    await play(page, TALK);
    await expect.poll(() => page.locator('iframe').count()).toBe(1);
    await page.evaluate(() => {
      location.hash = '#page--plain';
    });
    await page.waitForFunction(() => document.querySelector('iframe') === null);
    await page.evaluate(() => {
      location.hash = '#page--films';
    });
    await expect.poll(() => box(page, TALK).locator('.cw-remote-play').isVisible()).toBe(true);
    await context.close();
  });

  test('plays among the words of a question, and is a link in a choice', async () => {
    const { page, asked, context } = await watch(website, 'quiz.html');
    await begin(page);
    await play(page, 'Bread & work: bakery-tour');
    await page.locator('iframe').waitFor();
    await expect
      .poll(() => asked)
      .toEqual([`https://player.vimeo.com/video/123456789?h=abcdef0123&dnt=1&autoplay=1 from ${ORIGIN}/`]);
    const choice = page.locator('.choice-label', { hasText: 'As in' });
    await expect
      .poll(() => choice.locator('a').getAttribute('href'))
      .toBe('https://films.example/w/kkGMgK9ZtnKfYAgnEtQxbv');
    await expect.poll(() => choice.locator('button').count()).toBe(0);
    await context.close();
  });

  test('plays a recording by the browser itself', async () => {
    const { page, asked, context } = await watch(website, 'films.html');
    await play(page, 'A talk');
    const audio = box(page, 'A talk').locator('audio');
    await expect.poll(() => audio.getAttribute('src')).toBe('https://films.example/talk.mp3');
    await expect.poll(() => audio.getAttribute('aria-label')).toBe('A talk');
    expect(asked.every((one) => one.startsWith('https://films.example/talk.mp3'))).toBe(true);
    await context.close();
  });

  test('says so where there is no connection, and asks nothing', async () => {
    const { page, asked, context } = await watch(website, 'films.html');
    await context.setOffline(true);
    await play(page, TALK);
    const status = box(page, TALK).locator('[role=status]');
    expect((await status.innerText()).trim()).toBe(
      'You are offline. Connect to the internet and press the button again.',
    );
    expect([asked, await page.locator('iframe').count()]).toEqual([[], 0]);
    await context.setOffline(false);
    await play(page, TALK);
    expect([await page.locator('iframe').count(), (await status.innerText()).trim()]).toEqual([1, '']);
    await context.close();
  });

  test('is a link, and nothing to press, without scripts', async () => {
    const { context } = await watch(website, 'films.html');
    await context.close();
    const opened = await visit(website.contents, { javaScriptEnabled: false });
    await opened.page.goto(`${ORIGIN}/films.html`);
    const talk = box(opened.page, TALK);
    await expect.poll(() => talk.locator('button:visible').count()).toBe(0);
    await expect
      .poll(() => talk.locator('a').getAttribute('href'))
      .toBe('https://www.youtube.com/watch?v=abcdefghijk&t=90s');
    expect(opened.complaints).toEqual([]);
    await opened.context.close();
  });

  test('is loaded by no page that holds nothing of the kind', async () => {
    const pages = [...website.contents].flatMap(([path, text]) =>
      typeof text === 'string' && path.endsWith('.html') && text.includes('remote-media') ? [path] : [],
    );
    expect(pages.sort()).toEqual(['films.html', 'quiz.html']);
    const without = await builtPackage(smallModule(), 'website');
    expect([...without.contents.keys()].filter((path) => path.includes('remote-media'))).toEqual([]);
  });
});

test.each(['light', 'dark'] as const)('axe finds nothing, before and while it plays (%s)', async (colorScheme) => {
  const { page, context } = await watch(website, 'films.html', { colorScheme });
  expect(await axeFindings(page)).toEqual([]);
  await play(page, TALK);
  await page.locator('iframe').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await context.close();
});

test('the accessibility tree has a named button, a link and then a named frame', async () => {
  const { page, context } = await watch(website, 'films.html', { viewport: { width: 390, height: 844 } });
  const talk = box(page, TALK);
  await expect
    .poll(() => talk.ariaSnapshot())
    .toBe(
      [
        '- img "A loaf of bread."',
        `- 'button "Play here : ${TALK}"'`,
        `- 'link "${TALK}"':`,
        '  - /url: https://www.youtube.com/watch?v=abcdefghijk&t=90s',
        '- text: Video on YouTube, 4:05 Nothing is loaded from www.youtube-nocookie.com before you press the button.',
        '- status',
      ].join('\n'),
    );
  const button = await talk.locator('.cw-remote-play').boundingBox();
  expect(button?.height).toBeGreaterThanOrEqual(44);
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await play(page, TALK);
  await expect.poll(() => talk.ariaSnapshot()).toContain(`- 'button "Close the player : ${TALK}"'`);
  await context.close();
});

describe('a website that is opened from a file', () => {
  test('plays what any page may show, and leads to YouTube, which wants to know the page', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cartwright-films-'));
    try {
      for (const [path, content] of website.contents) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), content);
      }
      const context = await (await launchBrowser()).newContext();
      const asked: string[] = [];
      await context.route(/^https?:/, (route) => {
        asked.push(route.request().url());
        return route.fulfill({ contentType: 'text/html', body: PLAYER });
      });
      const page = await context.newPage();
      await openPlayed(page, pathToFileURL(join(folder, 'films.html')).href);
      await play(page, TALK);
      expect((await box(page, TALK).locator('[role=status]').innerText()).trim()).toMatch(/^YouTube plays nothing/);
      expect(asked).toEqual([]);
      await play(page, 'Another title');
      await page.locator('iframe').waitFor();
      await page.waitForLoadState('networkidle');
      await expect
        .poll(() => asked)
        .toEqual(['https://films.example/videos/embed/kkGMgK9ZtnKfYAgnEtQxbv?p2p=0&autoplay=1']);
      await context.close();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
