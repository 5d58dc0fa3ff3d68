import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { begin } from '../player/student.ts';
import { ORIGIN, openPlayed, visit } from '../support/browser.ts';
import { builtPackage } from '../support/built-package.ts';
import { smallModule } from '../support/small-module.ts';

const QUADRATIC = '$x^2 + 1 = 0$';
const SAID = 'x squared plus 1 equals 0';

/** Wider than a phone. */
const LONG = `$${Array.from({ length: 16 }, (_, index) => `a_{${index}}`).join('+')}$ and more`;

const definition = smallModule({
  glossary: [{ id: 'term', term: 'term', definition: `What ${QUADRATIC} is.` }],
  activities: [
    {
      id: 'text',
      type: 'reading',
      title: 'The text',
      objectives: ['explain'],
      body: `## Of ${QUADRATIC}\n\nSee [${QUADRATIC}](https://example.org/), [a $\\sqrt{2}$ of](term:term).\n\n| ${QUADRATIC} | b |\n|---|---|\n| $\\frac{a}{b}$ | $y${'{words="the second unknown"}'}$ or $y$${'{words="the second unknown"}'} |\n\n[уравнение ${QUADRATIC}]{lang=ru}\n`,
    },
    {
      id: 'quiz',
      type: 'quiz',
      title: 'The quiz',
      purpose: 'practice',
      questions: [
        {
          id: 'one',
          type: 'choice',
          stem: `Which is ${QUADRATIC}?`,
          objectives: ['explain'],
          choices: [
            { id: 'a', text: QUADRATIC, correct: true },
            { id: 'b', text: 'it is $y$' },
            { id: 'c', text: LONG },
          ],
        },
        {
          id: 'many',
          type: 'multiple-response',
          stem: 'Which?',
          choices: [
            { id: 'a', text: QUADRATIC, correct: true },
            { id: 'b', text: '$y$', correct: true },
            { id: 'c', text: '$\\bar z$' },
          ],
        },
        {
          id: 'pairs',
          type: 'matching',
          stem: 'Match.',
          pairs: [
            { id: 'a', prompt: '$a^3$', match: 'one' },
            { id: 'long', prompt: LONG, match: 'three' },
            { id: 'b', prompt: '$b^3$', match: 'two' },
          ],
        },
        {
          id: 'order',
          type: 'ordering',
          stem: 'Order.',
          items: [
            { id: 'a', text: '$\\frac12$' },
            { id: 'b', text: '$1^2$' },
            { id: 'c', text: '$2$' },
            { id: 'long', text: LONG },
          ],
        },
      ],
    },
  ],
});

/** Names that the browser's own accessibility tree gives to what has one of the roles: Playwright's snapshot has them all. */
async function names(page: Page, ...roles: string[]): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes
    .filter(({ ignored, role }) => !ignored && roles.includes(String(role?.value)))
    .map(({ name }) => String(name?.value));
}

let page: Page;
beforeAll(async () => {
  const website = await builtPackage(definition, 'website');
  ({ page } = await visit(website.contents));
});

/** Terms are links until the page's script makes buttons of them, which open the meaning where the term is. */
const TERM = 'a square root of 2 end root of';

test('headings, links, terms and cells that hold a formula are known by its words', async () => {
  await openPlayed(page, `${ORIGIN}/text.html`);
  await expect.poll(() => names(page, 'heading')).toContain(`Of ${SAID}`);
  expect(await names(page, 'link')).toContain(SAID);
  await expect.poll(() => names(page, 'button')).toContain(TERM);
  await expect.poll(() => names(page, 'columnheader')).toContain(SAID);
  expect((await names(page, 'cell', 'gridcell')).join('\n')).toContain('fraction a over b end fraction');
  const said = await names(page, 'math', 'MathMLMath');
  expect(said).toContain('the second unknown');
  expect(said).toContain('x в квадрате плюс 1 равно 0');
});

test('choices, lists and buttons that hold or move a formula are known by its words', async () => {
  await openPlayed(page, `${ORIGIN}/quiz.html`);
  await begin(page);
  await expect.poll(() => names(page, 'radio')).toEqual(expect.arrayContaining([SAID, 'it is y']));
  await expect.poll(() => names(page, 'checkbox')).toEqual(expect.arrayContaining([SAID, 'y', 'z bar']));
  await expect.poll(() => names(page, 'combobox')).toEqual(expect.arrayContaining(['a cubed', 'b cubed']));
  const buttons = (await names(page, 'button')).join('\n');
  for (const name of ['fraction 1 over 2 end fraction', '1 squared']) expect(buttons).toContain(`Move up: ${name}`);
});

test('the pages of a SCORM package know headings, links, terms and choices by the words of their formulas', async () => {
  const { contents } = await builtPackage(definition, 'scorm-1.2');
  const { page: played, context } = await visit(contents);
  await openPlayed(played, `${ORIGIN}/index.html#page--text`);
  expect(await names(played, 'heading')).toContain(`Of ${SAID}`);
  expect(await names(played, 'link')).toContain(SAID);
  await expect.poll(() => names(played, 'button')).toContain(TERM);
  expect(await names(played, 'math', 'MathMLMath')).toContain('the second unknown');
  await openPlayed(played, `${ORIGIN}/index.html#page--quiz`);
  await begin(played);
  expect(await names(played, 'radio')).toEqual(expect.arrayContaining([SAID, 'it is y']));
  expect(await names(played, 'checkbox')).toEqual(expect.arrayContaining([SAID, 'y', 'z bar']));
  await context.close();
});

test('the guide says every formula', async () => {
  const { contents } = await builtPackage(definition, 'instructor-guide', { withInstructor: true });
  const [file = ''] = [...contents.keys()].filter((path) => path.endsWith('.html'));
  const { page: guide, context } = await visit(contents);
  await guide.goto(`${ORIGIN}/${file}`);
  const said = await names(guide, 'math', 'MathMLMath');
  expect(said).toContain(SAID);
  expect(said.length).toBe(await guide.locator('math:visible').count());
  expect(said).not.toContain('');
  await context.close();
});

test('a formula wider than a phone scrolls in its own box, by keyboard too, and widens no page', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  const wide = page.locator('math.cw-math-wide');
  const boxes = await wide.evaluateAll((formulas) =>
    formulas.map((formula) => [formula.scrollWidth > formula.clientWidth, formula.getAttribute('tabindex')]),
  );
  expect(boxes).toEqual([
    [true, '0'],
    [true, '0'],
    [true, '0'],
  ]);
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.locator('[data-choice="c"] input').first().focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() => (document.activeElement?.scrollLeft ?? 0) > 0);
  const focused = await page.evaluate(() => {
    const { localName } = document.activeElement ?? document.body;
    return [localName, getComputedStyle(document.activeElement ?? document.body).outlineStyle];
  });
  expect(focused).toEqual(['math', 'solid']);
});
