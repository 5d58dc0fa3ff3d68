import { expect, test } from 'vitest';
import { leave, ORIGIN, openPlayed, visit } from '../support/browser.ts';
import { builtPackage } from '../support/built-package.ts';
import { everyQuestion, excerpt, playableModule, quizWith } from '../support/playable-module.ts';
import { begin } from './student.ts';

const evidence = everyQuestion('words').filter(({ type }) => type === 'evidence');
const { contents } = await builtPackage(
  playableModule({ activities: [excerpt, quizWith('words', { questions: evidence })] }),
  'scorm-2004',
);

test('a box stays on the line of the first of its words, however narrow the window is', async () => {
  const { page } = await visit(contents, { viewport: { width: 390, height: 844 } });
  await openPlayed(page, `${ORIGIN}/index.html#page--words`);
  await begin(page);
  const choices = page.locator('.passage-choice:visible');
  await expect.poll(() => choices.count()).toBeGreaterThan(1);
  const parted = () =>
    choices.evaluateAll(
      (labels) =>
        labels.filter((label) => {
          const words = document.createRange();
          words.selectNodeContents(label.querySelector('.passage-choice-text') ?? label);
          const [first] = words.getClientRects();
          const box = label.querySelector('input')?.getBoundingClientRect();
          return first === undefined || box === undefined || first.top > box.bottom || first.bottom < box.top;
        }).length,
    );
  for (let width = 240; width <= 440; width += 8) {
    await page.setViewportSize({ width, height: 844 });
    await expect.poll(parted, { message: `at ${width} px` }).toBe(0);
  }
  await leave(page);
});
