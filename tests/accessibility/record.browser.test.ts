import { expect, it } from 'vitest';
import { buildInMemory } from '../../src/pipeline/build-in-memory.ts';
import { ownFilesOnDisk } from '../../src/pipeline/own-files-on-disk.ts';
import { axeFindings } from '../player/axe.ts';
import { leave, ORIGIN, visit } from '../support/browser.ts';
import { kitchenSink, kitchenSinkFiles } from '../support/kitchen-sink/index.ts';

const inModule = Object.entries(kitchenSinkFiles).map(
  ([name, content]) => [`modules/kitchen-sink/${name}`, content] as const,
);

async function recordIn(language: string): Promise<string> {
  const { packages } = await buildInMemory(
    {
      files: {
        ...Object.fromEntries(inModule),
        'modules/kitchen-sink/module.json': JSON.stringify({ ...kitchenSink(), language }),
      },
      targets: ['canvas'],
      accessibility: true,
    },
    ownFilesOnDisk,
  );
  return (await packages[0]?.accessibility?.contents.text()) ?? '';
}

const site = new Map([
  ['en.html', await recordIn('en')],
  ['ru.html', await recordIn('ru')],
]);

it.each([
  ['en', 390, 'light'],
  ['en', 1280, 'dark'],
  ['ru', 390, 'dark'],
  ['en', 320, 'light'],
] as const)(
  'the record in %s at %d pixels (%s) breaks no rule of axe, and scrolls only downwards',
  async (language, width, colorScheme) => {
    const { page, complaints } = await visit(site, {
      viewport: { width, height: 844 },
      colorScheme,
      bypassCSP: true,
    });
    await page.goto(`${ORIGIN}/${language}.html`);
    expect(await axeFindings(page)).toEqual([]);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth))
      .toBe(0);
    expect(complaints).toEqual([]);
    const shots = process.env.SCREENSHOTS;
    if (shots !== undefined)
      await page.screenshot({ path: `${shots}/record-${language}-${width}.png`, fullPage: true });
    await leave(page);
  },
);
