import { describe, expect, test } from 'vitest';
import { worstCaseLength } from '../../src/interactions/answers.ts';
import type { Answer, Interaction } from '../../src/interactions/interaction.ts';
import { rightAnswer } from '../../src/interactions/scoring.ts';
import type { PlayerData } from '../../src/player/data.ts';
import { adoptDropped } from '../../src/player/state/adopt.ts';
import { chooseState } from '../../src/player/state/choose-state.ts';
import { advance, emptyState, type LearnerState, newAttempt } from '../../src/player/state/learner-state.ts';
import { decodeState, encodeState, questionsByKey } from '../../src/player/state/state-code.ts';
import { forecastSuspendData } from '../../src/targets/scorm/suspend-data.ts';
import { builtPackage } from '../support/built-package.ts';
import { playableModule } from '../support/playable-module.ts';
import { fc } from '../support/property.ts';
import { dataIn, playerDataOf } from './player-data.ts';

const data = await playerDataOf(playableModule());
const questions = [...questionsByKey(data).values()];
const finalPage = data.pages.find(({ quiz }) => quiz?.id === 'final');
const finalKey = finalPage?.key ?? '';

function played(essay: string, attempts = 1): LearnerState {
  const state = emptyState();
  for (const { key } of data.pages) state.viewed.add(key);
  const all = Array.from({ length: attempts }, (_, index) => {
    const attempt = newAttempt(`seed${index}`);
    for (const { key, interaction } of questions) {
      const answer: Answer = rightAnswer(interaction) ?? { kind: 'extendedText', text: essay };
      attempt.answers[key] = answer;
    }
    attempt.result = { earned: 11, possible: 11 };
    return attempt;
  });
  state.quizzes.set(finalKey, all);
  advance(state, 'abcd');
  return state;
}

describe('a saved state', () => {
  test('comes back as it was', () => {
    const state = played('Слова, "кавычки" и\nстроки. 🙂');
    state.marked.add(finalKey);
    state.passed = true;
    expect(decodeState(encodeState(state, data).text, data)).toEqual(state);
  });

  test('comes back whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const state = played(text.trim() === '' ? 'x' : text);
        expect(decodeState(encodeState(state, data).text, data)).toEqual(state);
      }),
    );
  });

  test('never takes more than it may, and gives up drafts before answers and never a result', () => {
    for (const [length, attempts] of [
      [200, 1],
      [5000, 1],
      [5000, 3],
      [50, 60],
    ] as const) {
      const { text, left } = encodeState(played('x'.repeat(length), attempts), data, 4096);
      expect(text.length).toBeLessThanOrEqual(4096);
      const back = decodeState(text, data);
      expect(back?.quizzes.get(finalKey)?.map(({ result }) => result?.earned)).toEqual(Array(attempts).fill(11));
      if (length === 5000) expect(left).toContain('drafts');
      if (length === 5000 && attempts === 1) expect(left).toEqual(['drafts']);
      if (length === 200) expect(left).toEqual([]);
    }
  });

  test('that is damaged or of someone else is not read', () => {
    for (const text of [
      '',
      'null',
      '{}',
      '[]',
      '{"v":2}',
      '{"v":1,"n":"1"}',
      '{"v":1,"n":1,"l":[],"p":3}',
      'x'.repeat(5000),
    ])
      expect(decodeState(text, data)).toBeUndefined();
  });

  test('reads no answer into a question whose parts have changed', () => {
    const text = encodeState(played('x'), data).text;
    const changed: PlayerData = JSON.parse(JSON.stringify(data).replaceAll(/"shape":"[^"]+"/g, '"shape":"??"'));
    expect(decodeState(text, changed)?.quizzes.get(finalKey)?.[0]?.answers).toEqual({});
    expect(decodeState(text, changed)?.quizzes.get(finalKey)?.[0]?.result).toEqual({ earned: 11, possible: 11 });
  });

  test('what was left out for want of room comes back from the device', () => {
    const whole = played('x'.repeat(9000));
    const platform = decodeState(encodeState(whole, data, 4096).text, data) ?? emptyState();
    expect(platform).not.toEqual(whole);
    adoptDropped(platform, whole);
    expect(platform).toEqual(whole);
  });
});

test('the check’s forecast is never less than what a state takes', async () => {
  const { module } = await builtPackage(playableModule(), 'scorm-1.2');
  const forecast = forecastSuspendData(module);
  const state = emptyState();
  for (const { key } of data.pages) {
    state.viewed.add(key);
    state.marked.add(key);
  }
  for (const page of data.pages.filter(({ quiz }) => quiz !== undefined)) {
    const attempts = Array.from({ length: 5 }, (_, index) => ({
      ...newAttempt('zzzzzz'),
      seconds: 9999,
      ...(index < 4 ? { result: { earned: 10.25, possible: 11.75 }, answersLost: true } : {}),
    }));
    for (const { key, interaction } of questions) {
      const answer = longest(interaction);
      if (page.quiz?.entries.some((entry) => entry.kind === 'question' && entry.key === key))
        Object.assign(attempts.at(-1)?.answers ?? {}, { [key]: answer });
    }
    state.quizzes.set(page.key, attempts);
  }
  for (const tag of ['aaaa', 'bbbb', 'cccc', 'dddd', 'eeee', 'ffff']) {
    state.number += 99;
    advance(state, tag);
  }
  expect(encodeState(state, data).text.length).toBeLessThanOrEqual(forecast.answers + forecast.notes);
  expect(forecast.answers).toBeLessThan(4096);
});

/** The answer that takes the most room. */
function longest(interaction: Interaction): Answer {
  switch (interaction.kind) {
    case 'textEntry':
      return { kind: 'textEntry', text: 'x'.repeat(worstCaseLength(interaction)) };
    case 'numericEntry':
      return { kind: 'numericEntry', text: '1'.repeat(worstCaseLength(interaction)) };
    case 'inlineEntries':
      return interaction.mode === 'select'
        ? (rightAnswer(interaction) as Answer)
        : {
            kind: 'inlineEntries',
            entries: Object.fromEntries(interaction.blanks.map(({ id }) => [id, 'x'.repeat(255)])),
          };
    case 'choose':
      return {
        kind: 'choose',
        choices: (interaction.cardinality === 'one' ? interaction.choices.slice(0, 1) : interaction.choices).map(
          ({ id }) => id,
        ),
      };
    case 'extendedText':
      return { kind: 'extendedText', text: 'x'.repeat(worstCaseLength(interaction)) };
    default:
      return rightAnswer(interaction) as Answer;
  }
}

describe('platform or device', () => {
  const saved = (tag: string, from?: LearnerState): LearnerState => {
    const state = emptyState();
    state.number = from?.number ?? 0;
    state.lineage = from?.lineage ?? [];
    advance(state, tag);
    return state;
  };
  const first = saved('aaaa');
  const later = saved('bbbb', first);
  const other = saved('cccc', first);

  test.each([
    ['nothing anywhere', undefined, undefined, false, 'platform'],
    ['the same state', first, first, false, 'platform'],
    ['the platform went on', later, first, false, 'platform'],
    ['the platform did not get the last state', first, later, false, 'local'],
    ['both went on', other, later, false, 'ask'],
    ['the platform has nothing', undefined, first, false, 'ask'],
    ['a new attempt after one that ended', undefined, first, true, 'platform'],
  ] as const)('%s', (_, platform, local, localClosed, decision) => {
    expect(chooseState({ platform, local, localClosed })).toBe(decision);
  });
});

describe('a website, where each document knows its own quiz only', () => {
  test('another page keeps the answers of a quiz that it knows nothing of', async () => {
    const { contents } = await builtPackage(playableModule(), 'website');
    const quizPage = dataIn(String(contents.get('final.html')));
    const reading = dataIn(String(contents.get('text.html')));
    expect(quizPage.pages.find(({ quiz }) => quiz?.id === 'final')?.key).toBe(finalKey);
    const saved = encodeState(played('A draft.'), quizPage).text;
    const elsewhere = decodeState(saved, reading);
    expect(elsewhere?.quizzes.get(finalKey)?.[0]?.answers).toEqual({});
    const kept = encodeState(elsewhere ?? emptyState(), reading).text;
    expect(Object.keys(decodeState(kept, quizPage)?.quizzes.get(finalKey)?.[0]?.answers ?? {})).not.toEqual([]);
    expect(decodeState(kept, quizPage)).toEqual(decodeState(saved, quizPage));
  });

  test('a platform is not burdened with answers to questions that there are no more', () => {
    const state = played('A draft.');
    const without = { ...data, pages: data.pages.map(({ quiz: _, ...page }) => page) };
    const back = decodeState(encodeState(state, data).text, without) ?? emptyState();
    const answers = decodeState(encodeState(back, without).text, data)?.quizzes.get(finalKey)?.[0]?.answers;
    expect(answers).toEqual({});
  });
});
