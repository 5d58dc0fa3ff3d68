import { describe, expect, test } from 'vitest';
import { leave, visit } from '../support/browser.ts';
import { builtPackage } from '../support/built-package.ts';
import { everyQuestion, playableModule, quizWith, shortModule } from '../support/playable-module.ts';
import { type Launch, launch, type Standard, type Stored } from './lms.ts';
import { answerAs, begin, nextAttempt, openPage, press, question, takeQuiz } from './student.ts';

const standards = ['1.2', '2004'] as const;

function nameOf(standard: Standard, what: 'status' | 'success' | 'raw' | 'state' | 'location' | 'exit'): string {
  const names = {
    status: ['cmi.core.lesson_status', 'cmi.completion_status'],
    success: ['cmi.core.lesson_status', 'cmi.success_status'],
    raw: ['cmi.core.score.raw', 'cmi.score.raw'],
    state: ['cmi.suspend_data', 'cmi.suspend_data'],
    location: ['cmi.core.lesson_location', 'cmi.location'],
    exit: ['cmi.core.exit', 'cmi.exit'],
  } as const;
  return names[what][standard === '1.2' ? 0 : 1];
}

/** What must hold after every launch: nothing that a strict platform refuses, no error, no request to elsewhere. */
async function expectClean(launched: Launch): Promise<void> {
  await expect.poll(() => launched.violations()).toEqual([]);
  expect(launched.visit.complaints).toEqual([]);
}

async function closed(launched: Launch): Promise<Stored> {
  const stored = await launched.leave();
  await expectClean(launched);
  await leave(launched.page);
  return stored;
}

const whole = await builtPackage(playableModule(), 'scorm-1.2');
const whole2004 = await builtPackage(playableModule(), 'scorm-2004');
const short = await builtPackage(shortModule({ settings: { attempts: 2, passPercent: 60 } }), 'scorm-1.2');
const short2004 = await builtPackage(shortModule({ settings: { attempts: 2, passPercent: 60 } }), 'scorm-2004');
const wholeOf = (standard: Standard) => (standard === '1.2' ? whole : whole2004);
const shortOf = (standard: Standard) => (standard === '1.2' ? short : short2004);

async function failQuiz({ sco }: Launch): Promise<void> {
  await openPage(sco, 'final');
  await begin(sco);
  await answerAs(sco, [
    ['final-choice', { kind: 'choose', choices: ['worker'] }],
    ['final-truth', { kind: 'choose', choices: ['true'] }],
  ]);
  await press(sco, 'Hand in');
}

/** One interaction a question and attempt, one a gap, none for an essay; all right. */
function expectInteractions(stored: Stored): void {
  const ids = Object.entries(stored).filter(([name]) => /interactions\.\d+\.id$/.test(name));
  const expected = everyQuestion('final').flatMap(({ id }) => {
    if (id.endsWith('gaps')) return [`${id}_1_fond`, `${id}_1_list`];
    if (id.endsWith('lists')) return [`${id}_1_city`, `${id}_1_year`];
    return id.endsWith('essay') ? [] : [`${id}_1`];
  });
  expect(ids.map(([, id]) => id)).toEqual(expected);
  const results = Object.entries(stored).filter(([name]) => /interactions\.\d+\.result$/.test(name));
  expect(new Set(results.map(([, result]) => result))).toEqual(new Set(['correct']));
}

describe.each(standards)('SCORM %s', (standard) => {
  test('a whole module is played, left and resumed', async () => {
    const { contents, module } = wholeOf(standard);
    const first = await launch(contents, standard);
    await openPage(first.sco, 'text');
    await takeQuiz(first.sco, module, 'final');
    await expect.poll(() => first.sco.locator('.quiz-score:visible').innerText()).toContain('100%');
    const stored = await closed(first);
    expect(stored).toMatchObject({
      [nameOf(standard, 'raw')]: '100',
      [nameOf(standard, 'success')]: 'passed',
      [nameOf(standard, 'exit')]: 'suspend',
      [nameOf(standard, 'location')]: 'page--final',
    });
    expectInteractions(stored);

    const second = await launch(contents, standard, { stored });
    await expect.poll(() => second.sco.locator('[data-page="page--final"]').isVisible()).toBe(true);
    await expect.poll(() => second.sco.locator('.quiz-attempts:visible').innerText()).toContain('100%');
    const links = second.sco.locator('.cw-nav-link[data-done="true"]');
    await expect.poll(() => links.count()).toBe(2);
    await closed(second);
  });

  test('an attempt that was interrupted goes on with its answers and its order', async () => {
    const definition = playableModule({
      activities: [
        quizWith('final', {
          questions: everyQuestion('final').filter(({ type }) => type !== 'evidence'),
          settings: { shuffleQuestions: true, shuffleChoices: true },
        }),
      ],
    });
    const { contents } = await builtPackage(definition, `scorm-${standard}`);
    const order = async ({ sco }: Launch) =>
      sco
        .locator('[data-block]:visible [data-choice], [data-block]:visible')
        .evaluateAll((parts) =>
          parts.map((part) => part.getAttribute('data-choice') ?? part.getAttribute('data-block')),
        );
    const first = await launch(contents, standard);
    await openPage(first.sco, 'final');
    await begin(first.sco);
    await answerAs(first.sco, [['final-choice', { kind: 'choose', choices: ['foreman'] }]]);
    await question(first.sco, 'final-short').locator('input').fill('Krumgol');
    await question(first.sco, 'final-essay').locator('textarea').fill('Первая строка\nвторая');
    const before = await order(first);
    const stored = await closed(first);

    const second = await launch(contents, standard, { stored });
    await press(second.sco, 'Go on with your attempt');
    await expect.poll(() => order(second)).toEqual(before);
    await expect
      .poll(() => question(second.sco, 'final-choice').locator('input[value="foreman"]').isChecked())
      .toBe(true);
    await expect.poll(() => question(second.sco, 'final-short').locator('input').inputValue()).toBe('Krumgol');
    await expect
      .poll(() => question(second.sco, 'final-essay').locator('textarea').inputValue())
      .toBe('Первая строка\nвторая');
    await closed(second);
  });

  test('stays incomplete with its score until attempts are spent, then is completed', async () => {
    const { contents } = shortOf(standard);
    const first = await launch(contents, standard);
    await openPage(first.sco, 'text');
    await failQuiz(first);
    const stored = await closed(first);
    expect(stored).toMatchObject({ [nameOf(standard, 'raw')]: '0', [nameOf(standard, 'status')]: 'incomplete' });
    expect(stored[nameOf('2004', 'success')]).not.toBe('failed');

    const second = await launch(contents, standard, { stored });
    await failQuiz(second);
    const spent = await closed(second);
    expect(spent).toMatchObject({ [nameOf(standard, 'status')]: 'completed', [nameOf(standard, 'raw')]: '0' });
    expect(spent[nameOf('2004', 'success')]).not.toBe('failed');
  });

  test('tells the platform `failed` where the workspace wants that', async () => {
    const { contents } = await builtPackage(
      shortModule({ settings: { attempts: 1, passPercent: 60 } }),
      `scorm-${standard}`,
    );
    const page = String(contents.get('index.html')).replace('"sequential":', '"reportFailed":true,"sequential":');
    const launched = await launch(new Map([...contents, ['index.html', page]]), standard);
    await openPage(launched.sco, 'text');
    await failQuiz(launched);
    expect(await closed(launched)).toMatchObject({ [nameOf(standard, 'success')]: 'failed' });
  });

  test('without a graded quiz is worth 100 once everything is done', async () => {
    const activities = playableModule().activities.filter(
      ({ id }) => id === 'text' || id === 'talk' || id === 'source',
    );
    const { contents } = await builtPackage(playableModule({ activities }), `scorm-${standard}`);
    const launched = await launch(contents, standard);
    await openPage(launched.sco, 'text');
    await openPage(launched.sco, 'source');
    await openPage(launched.sco, 'talk');
    await expect.poll(() => launched.sco.locator('.bar-score').isVisible()).toBe(false);
    const end = launched.sco.locator('.page-end:visible');
    const top = () => end.evaluate((box) => Math.round(box.getBoundingClientRect().top));
    await end.evaluate((box) => box.scrollIntoView({ block: 'center', behavior: 'instant' }));
    const before = await top();
    await press(launched.sco, 'Mark as done');
    await expect
      .poll(() => launched.sco.evaluate(() => document.activeElement?.textContent))
      .toBe('This page is done.');
    await expect.poll(top).toBe(before);
    await expect.poll(() => launched.sco.locator('.bar-score').innerText()).toBe('Score: 100 of 100');
    expect(await closed(launched)).toMatchObject({
      [nameOf(standard, 'raw')]: '100',
      [nameOf(standard, 'status')]: 'completed',
    });
  });

  test.each(['browse', 'review'] as const)('writes nothing in %s mode', async (mode) => {
    const { contents, module } = shortOf(standard);
    const launched = await launch(contents, standard, { mode });
    if (mode === 'browse') await takeQuiz(launched.sco, module, 'final');
    else await openPage(launched.sco, 'final');
    const notice = launched.sco.locator('.notices .notice:visible');
    await expect.poll(() => notice.innerText()).toContain(mode === 'browse' ? 'preview' : 'looking back');
    await launched.leave();
    const writes = (await launched.calls()).filter((call) => /SetValue|Commit/.test(call));
    expect(writes).toEqual([]);
    // Finishing is writing: Moodle makes of it that a previewed module is completed, with a grade of 0.
    await expect.poll(() => launched.calls()).not.toContain(standard === '1.2' ? 'LMSFinish' : 'Terminate');
    await expect.poll(() => launched.page.evaluate('Object.keys(localStorage)')).toEqual([]);
    await expectClean(launched);
    await leave(launched.page);
  });

  test('an empty mode is a normal one', async () => {
    const { contents } = shortOf(standard);
    const launched = await launch(contents, standard, { mode: '' });
    expect(await closed(launched)).toMatchObject({ [nameOf(standard, 'status')]: 'incomplete' });
  });

  test('a final status that the platform holds is never lowered', async () => {
    const { contents } = shortOf(standard);
    const stored = {
      [nameOf(standard, 'status')]: 'completed',
      [nameOf(standard, 'raw')]: '80',
      [nameOf(standard, 'state')]: 'a state of other content',
      [nameOf(standard, 'location')]: 'nowhere',
    };
    const launched = await launch(contents, standard, { stored });
    await openPage(launched.sco, 'text');
    const { [nameOf(standard, 'status')]: status, [nameOf(standard, 'raw')]: raw } = await closed(launched);
    expect([status, raw]).toEqual(['completed', '80']);
  });

  test('leaving ends the session once, and nothing is called after it', async () => {
    const { contents } = shortOf(standard);
    const launched = await launch(contents, standard);
    await launched.sco.click('text=Progress and leaving');
    await press(launched.sco, 'Save and leave');
    await expect.poll(() => launched.sco.locator('h1').innerText()).toBe('You have left the module');
    await closed(launched);
  });
});

// What is lost on the way is told in `stories/network`, on platforms that store as Moodle does.
describe('a platform', () => {
  test('that throws does not take the page down, and leaving says what is lost', async () => {
    const launched = await launch(short.contents, '1.2');
    await launched.setWeather('throw');
    await openPage(launched.sco, 'text');
    await launched.sco.click('text=Progress and leaving');
    await press(launched.sco, 'Save and leave');
    await expect.poll(() => launched.sco.locator('.leave-failed').innerText()).toContain('could not be saved');
    await launched.setWeather('fine');
    await press(launched.sco, 'Try again');
    await expect.poll(() => launched.sco.locator('h1').innerText()).toBe('You have left the module');
    await closed(launched);
  });

  test('commits come at most every 30 seconds, and at once when the page is hidden', async () => {
    const launched = await launch(whole.contents, '1.2', { clock: true });
    const commits = async () => (await launched.calls()).filter((call) => call === 'LMSCommit').length;
    await launched.page.clock.runFor(2000);
    await expect.poll(() => commits()).toBe(1);
    for (const id of ['text', 'source', 'figures', 'years']) {
      await openPage(launched.sco, id);
      await launched.page.clock.runFor(5000);
    }
    await expect.poll(() => commits()).toBe(1);
    await launched.page.clock.runFor(15_000);
    await expect.poll(() => commits()).toBe(2);
    await openPage(launched.sco, 'archive');
    await launched.sco.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expect.poll(() => commits()).toBe(3);
    await closed(launched);
  });

  test('a page that goes into the back-forward cache saves and goes on when it comes back', async () => {
    const launched = await launch(short.contents, '1.2', { clock: true });
    const commits = async () => (await launched.calls()).filter((call) => call === 'LMSCommit').length;
    await launched.page.clock.runFor(2000);
    const before = await commits();
    await openPage(launched.sco, 'text');
    await launched.sco.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    await expect.poll(() => commits()).toBe(before + 1);
    await expect.poll(() => launched.calls()).not.toContain('LMSFinish');
    await launched.sco.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await openPage(launched.sco, 'final');
    await closed(launched);
  });
});

describe('room', () => {
  test('a draft too long for SCORM 1.2 stays on the device, the results go to the platform', async () => {
    const draft = 'A long draft. '.repeat(500);
    const first = await launch(whole.contents, '1.2');
    await takeQuiz(first.sco, whole.module, 'final');
    await nextAttempt(first.sco);
    await answerAs(first.sco, [['final-essay', { kind: 'extendedText', text: draft }]]);
    const stored = await first.leave();
    expect(stored['cmi.suspend_data']?.length).toBeLessThanOrEqual(4096);
    expect(stored).toMatchObject({ 'cmi.core.score.raw': '100' });
    await expectClean(first);

    const again = await launch(whole.contents, '1.2', { stored, visit: first.visit });
    await press(again.sco, 'Go on with your attempt');
    await expect.poll(() => question(again.sco, 'final-essay').locator('textarea').inputValue()).toBe(draft);
    await again.sco.click('text=Go on later');
    await again.sco.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await closed(again);
  });
});

describe('without a platform', () => {
  test('the package works, says that nothing is sent, and remembers on the device', async () => {
    const opened = await visit(short.contents);
    await opened.page.goto('http://package.test/index.html');
    await opened.page.waitForSelector('html.player-ready', { state: 'attached' });
    await expect
      .poll(() => opened.page.locator('.notice:visible').innerText())
      .toContain('nothing is sent to a gradebook');
    await takeQuiz(opened.page, short.module, 'final');
    await opened.page.goto('about:blank');
    await opened.page.goto('http://package.test/index.html#page--final');
    await expect.poll(() => opened.page.locator('.quiz-attempts:visible').innerText()).toContain('100%');
    expect(opened.complaints).toEqual([]);
    await leave(opened.page);
  });
});
