import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repository } from '../support/cli.ts';

/*
 * What a page says can change a moment after it was asked: a save, a message or a paint is still to come, later the busier
 * the machine is. So tests ask again until they hear what they expect: `await expect.poll(() => words.innerText())`.
 */

const READINGS =
  'innerText|allInnerTexts|textContent|allTextContents|innerHTML|isVisible|isHidden|isChecked|isDisabled|isEnabled|count|inputValue|getAttribute|title|ariaSnapshot|evaluate|evaluateAll';

/** Tests that open a browser, and what they share. */
const IN_BROWSERS = /\.browser\.test\.ts$|^player.(?:stories|platforms).*\.ts$|^player.(?:axe|lms|student)\.ts$/;

/** One reading that is compared at once, or kept to be compared. */
function singleReadings(text: string): readonly string[] {
  const compared = text.matchAll(new RegExp(`\\bexpect\\(\\s*await [^;]*?\\.(?:${READINGS})\\(`, 'g'));
  const kept = text.matchAll(/\bconst \w+ =\s*await [^;]*?\.(?:innerText|allInnerTexts|isVisible|isChecked)\(\);/g);
  return [...compared, ...kept].map(([found]) => found);
}

it('what a page says is asked for until it comes', () => {
  const tests = join(repository, 'tests');
  const files = readdirSync(tests, { recursive: true, encoding: 'utf8' }).filter((path) => IN_BROWSERS.test(path));
  const found = files.flatMap((path) =>
    singleReadings(readFileSync(join(tests, path), 'utf8')).map((reading) => `${path}: ${reading}`),
  );
  expect(files.length).toBeGreaterThan(30);
  expect(found).toEqual([]);
});

// An answer that was checked is closed after the frame that shows the press; `check` of `student.ts` waits for it.
it('answers are checked where what follows is waited for', () => {
  const tests = join(repository, 'tests', 'player');
  const files = readdirSync(tests, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  const pressing = files.filter((path) => /name: (?:'|\/\^)Check\b/.test(readFileSync(join(tests, path), 'utf8')));
  expect(pressing).toEqual(['student.ts']);
});

it.each([
  ["expect(await page.locator('.bar').innerText()).toBe('Saved');", 1],
  ["expect(\n  await page.locator('.bar').isVisible(),\n).toBe(true);", 1],
  ["const said = await page.locator('.bar').innerText();", 1],
  ["await expect.poll(() => page.locator('.bar').innerText()).toBe('Saved');", 0],
  ["expect(await closed(launched)).toMatchObject({ raw: '100' });", 0],
])('%s is a single reading: %i', (text, readings) => {
  expect(singleReadings(text)).toHaveLength(readings);
});
