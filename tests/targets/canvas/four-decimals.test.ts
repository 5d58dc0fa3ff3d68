import { describe, expect, it } from 'vitest';
import { targets } from '../../../src/targets/registry.ts';
import { definitionOf, type QuestionDefinition, quizOf, reading, resolve } from '../../resolve/support.ts';
import { buildPackage, pathOf, select } from '../support/build.ts';

/** Canvas rounds what is typed to four decimals and compares exactly (docs/platforms/canvas.md, "four decimals"). */

type Numeric = Omit<Extract<QuestionDefinition, { type: 'numeric' }>, 'id' | 'type' | 'stem' | 'objectives'>;
const activities = (number: Numeric) => [
  reading,
  quizOf([{ id: 'n', type: 'numeric' as const, stem: 'How much?', objectives: ['explain'], ...number }]),
];

/** Whether the question as it is written takes a typed number for right. */
async function accepting(number: Numeric): Promise<(typed: number) => boolean> {
  const built = await buildPackage('canvas', { activities: activities(number) });
  const xml = built.text(pathOf(built, /\.qti$/));
  const [min, max] = [Number(select(xml, '//vargte')[0]), Number(select(xml, '//varlte')[0])];
  return (typed) => {
    const rounded = Number(typed.toFixed(4));
    return min <= rounded && rounded <= max;
  };
}

const findings = async (number: Numeric) => {
  const { result, loaded } = await resolve(definitionOf({ activities: activities(number) }));
  const canvas = targets.find(({ name }) => name === 'canvas');
  if (result.value === undefined || canvas === undefined) throw new Error('The module is not valid.');
  const input = { version: canvas.versions[0], locate: loaded.locate };
  return canvas.check?.(result.value, input) ?? [];
};

const lossesOf = async (number: Numeric) => {
  const { lossNames } = await buildPackage('canvas', { activities: activities(number) });
  return lossNames.filter((name) => name !== 'example objectives');
};

const widened: readonly [Numeric, right: readonly number[], wrong: readonly number[]][] = [
  [{ answer: 9.10938 }, [9.10938, 9.1094], [9.1092, 9.1095, 9.11]],
  [{ answer: 1.23456, tolerance: 0.00001 }, [1.23455, 1.23456, 1.23457], [1.2344, 1.2347]],
  [{ answer: -6.62607 }, [-6.62607, -6.6261], [-6.626, -6.6262, 6.62607]],
  [{ answer: 0.33333, tolerance: 0.00002 }, [0.33333, 0.33335, 0.33331], [0.333, 0.3335]],
  [{ range: { min: 0.66666, max: 0.66667 } }, [0.66666, 0.66667], [0.6665, 0.6668]],
  [{ answer: 1.00005, tolerance: 0.0003 }, [0.99975, 1.00035, 1.00005], [0.999, 1.001]],
  [{ answer: 123456789.123456 }, [123456789.123456, 123456789.1235], [123456789.1233, 123456789.1236]],
];

describe('canvasBounds', () => {
  it.each(widened)('%j: takes what the author takes, and little more', async (number, right, wrong) => {
    const accepts = await accepting(number);
    expect(right.filter((typed) => !accepts(typed))).toEqual([]);
    expect(wrong.filter(accepts)).toEqual([]);
    expect(await findings(number)).toEqual([]);
    expect(await lossesOf(number)).toEqual(['n number-rounding']);
  });

  it.each([{ answer: 0.5, tolerance: 0.1 }, { answer: 0.0001 }, { answer: 7 }, { range: { min: 0, max: 0.00003 } }])(
    '%j: as the author wrote it',
    async (number) => {
      expect(await findings(number)).toEqual([]);
      expect(await lossesOf(number)).toEqual([]);
    },
  );

  it('keeps an answer in the middle, so that Canvas shows it as the answer', async () => {
    const built = await buildPackage('canvas', { activities: activities({ answer: 9.10938 }) });
    const xml = built.text(pathOf(built, /\.qti$/));
    expect(select(xml, '//or/varequal | //or/and/*')).toEqual(['9.10938', '9.10936', '9.1094']);
  });
});

describe('checkNumbers', () => {
  it.each([
    [{ answer: 0.00005 }, '/answer'],
    [{ answer: 0.00004, tolerance: 0.00001 }, '/answer'],
    [{ answer: 0.000000001 }, '/answer'],
    [{ answer: -0.00123 }, '/answer'],
    [{ range: { min: 0.00001, max: 0.00002 } }, '/range'],
    [{ range: { min: -0.00009, max: -0.00008 } }, '/range'],
    [{ answers: [{ answer: 5 }, { answer: 0.00005, credit: 50 }] }, '/answers'],
    [{ answers: [{ answer: 0.00005 }, { answer: 5, credit: 50 }] }, '/answers'],
  ] satisfies [Numeric, string][])('%j: nobody could answer, which is said where it is written', async (number, at) => {
    const found = await findings(number);
    expect(found.map(({ code, severity, pointer }) => [code, severity, pointer])).toEqual([
      ['question/number-too-fine', 'error', `/activities/1/questions/0${at}`],
    ]);
  });
});
