// What is photographed, in the order in which a student comes to it. `shot(name)` takes the window as it is;
// `whole(name)` the page from top to end.

export const stories = [
  { name: 'way-in', package: 'short', tell: wayIn },
  { name: 'unit', package: 'unit', tell: unitIndex },
  { name: 'reading', package: 'course', tell: reading },
  { name: 'practice', package: 'course', tell: practice },
  { name: 'graded', package: 'course', tell: graded },
  { name: 'results', package: 'course', tell: results },
  { name: 'paper', package: 'course', tell: paper },
  { name: 'scorm', package: 'scorm', tell: scorm },
];

const question = (page, id) => page.locator(`[data-question="${id}"]`);
/** What a press changes is marked as busy until it shows. */
const settled = (page) => page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);

async function press(page, name) {
  await page.getByRole('button', { name, exact: true }).filter({ visible: true }).first().click();
  await settled(page);
}

async function begin(page) {
  await page
    .locator('.quiz-start button', { hasText: /Start|Go on with/ })
    .first()
    .click();
  await page.waitForSelector('.quiz-form:not([aria-busy]):visible');
}

async function handIn(page) {
  await press(page, 'Hand in');
  const allTheSame = page.getByRole('button', { name: 'Hand in all the same' }).filter({ visible: true });
  if (await allTheSame.isVisible()) await allTheSame.click();
  await page.waitForSelector('.quiz-score:visible');
  await settled(page);
}

async function toTheEnd(page) {
  await page.locator('.page-end:visible').first().scrollIntoViewIfNeeded();
  await page.waitForSelector('.page-end[data-done]:visible');
}

async function wayIn({ page, open, shot, whole }) {
  await open('index.html');
  await shot('start');
  await open('text.html');
  await toTheEnd(page);
  await shot('page-done');
  await open('index.html');
  await shot('continue');
  await open('final.html');
  await begin(page);
  await question(page, 'final-choice').locator('input[value="director"]').check();
  await question(page, 'final-truth').locator('input[value="false"]').check();
  await handIn(page);
  await whole('result-all-right');
  await open('index.html');
  await shot('all-done');
}

async function unitIndex({ open, whole, page }) {
  await open('index.html');
  await whole('unit-index');
  await open('krumgolts-kurushin/the-exchange.html');
  await page.locator('.cw-source').first().scrollIntoViewIfNeeded();
  await whole('excerpt-page');
}

async function reading({ page, open, shot, whole }) {
  await open('text.html');
  await whole('reading');
  const way = page.locator('.cw-to-contents');
  if (await way.isVisible()) {
    await way.click();
    await shot('drawer-open');
    await page.keyboard.press('Escape');
  }
  await page.locator('a.cw-term').first().click();
  await shot('term-open');
  await open('figures.html');
  await whole('figures');
}

async function practice({ page, open, shot, whole }) {
  await open('practice.html');
  await shot('practice-start');
  await begin(page);
  const choice = question(page, 'practice-choice');
  await choice.locator('input[value="worker"]').check();
  await press(page, 'Check this answer: Question 1 of 3');
  await shot('practice-wrong');
  await press(page, 'Show hint 1 of 3: Question 1 of 3');
  await shot('practice-hint-1');
  await press(page, 'Show hint 2 of 3: Question 1 of 3');
  await shot('practice-hint-2');
  await press(page, 'Show hint 3 of 3: Question 1 of 3');
  await press(page, 'Show the answer: Question 1 of 3');
  await shot('practice-answer-shown');
  await press(page, 'Try again: Question 1 of 3');
  await choice.locator('input[value="director"]').check();
  await press(page, 'Check this answer: Question 1 of 3');
  await shot('practice-right');
  await question(page, 'practice-short').locator('a.cw-term').click();
  await shot('practice-term-open');
  await page.keyboard.press('Escape');
  await handIn(page);
  await whole('practice-result');
  await press(page, 'Practise what was not right (2)');
  await shot('practice-run');
}

async function graded({ page, open, shot, whole }) {
  await open('final.html');
  await shot('graded-start');
  await begin(page);
  await whole('graded-unanswered');
  await question(page, 'final-choice').locator('input[value="worker"]').check();
  await question(page, 'final-many').locator('input[value="words"]').check();
  await page
    .getByRole('button', { name: /^Flag for later/ })
    .nth(2)
    .click();
  await shot('graded-strip-flagged');
  await page.locator('.quiz-bar summary').first().click();
  await shot('graded-options');
  await page.getByRole('switch', { name: 'Hide the clock' }).click();
  await shot('graded-clock-hidden');
  await page.getByRole('switch', { name: 'One question at a time' }).click();
  await page.locator('.quiz-bar summary').first().click();
  await shot('graded-one-at-a-time');
  await press(page, 'Hand in');
  await shot('graded-missing');
}

async function results({ page, open, shot, whole }) {
  await open('final.html');
  await begin(page);
  await question(page, 'final-choice').locator('input[value="worker"]').check();
  await question(page, 'final-truth').locator('input[value="false"]').check();
  await question(page, 'final-match').locator('select').first().selectOption({ label: 'director' });
  await question(page, 'final-essay')
    .locator('textarea')
    .fill('I think that the record leaves much out.\n\nIt was printed later.');
  await handIn(page);
  await shot('result-failed');
  await page.locator('.result-objectives:visible summary').click();
  await page.locator('.result-objectives:visible').scrollIntoViewIfNeeded();
  await shot('result-by-objective');
  await whole('result-looked-back');
  await open('withheld.html');
  await begin(page);
  await question(page, 'withheld-choice').locator('input[value="worker"]').check();
  await handIn(page);
  await whole('result-withheld');
}

async function paper({ page, open, shot, whole, print }) {
  await open('final.html');
  await begin(page);
  await question(page, 'final-choice').locator('input[value="worker"]').check();
  await question(page, 'final-match').locator('select').first().selectOption({ label: 'director' });
  await question(page, 'final-gaps').locator('input').first().fill('1253');
  await question(page, 'final-essay')
    .locator('textarea')
    .fill(Array.from({ length: 80 }, (_, at) => `Line ${at + 1} of what I think of it.`).join('\n'));
  await handIn(page);
  await print('printed-quiz');
  await open('_print.html');
  await shot('print-page');
  await open('_print.html#answers');
  await whole('my-answers');
  await print('printed-my-answers');
  await page.locator('.print-cold').check();
  await whole('sources-alone');
  await print('printed-sources-alone');
  await page.locator('.print-questions').check();
  await print('printed-blank-handout');
}

async function scorm({ page, open, shot, whole, print }) {
  await page.addInitScript(() => Object.assign(window, { print: () => undefined }));
  await open('index.html');
  await whole('scorm-start');
  await open('index.html#page--practice');
  await begin(page);
  await question(page, 'practice-choice').locator('input[value="worker"]').check();
  await page.locator('.page-tools:visible').scrollIntoViewIfNeeded();
  await shot('scorm-tools');
  await press(page, 'My answers');
  await page.waitForSelector('.my-answers:visible');
  await page.waitForLoadState('networkidle');
  await whole('scorm-my-answers');
  await print('printed-scorm-my-answers');
  await press(page, 'Back to the module');
  await page.locator('.bar-more a').first().click();
  await whole('scorm-progress');
  await press(page, 'Print the whole module');
  await print('printed-scorm-whole-module');
}
