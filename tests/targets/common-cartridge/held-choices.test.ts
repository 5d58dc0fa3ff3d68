import { describe, expect, it } from 'vitest';
import { quizOf, reading } from '../../resolve/support.ts';
import { buildPackage, pathOf, select } from '../support/build.ts';

const asked = (keepPlace: boolean, rest: object = {}) => ({
  id: 'first',
  type: 'choice' as const,
  stem: 'Which?',
  objectives: ['explain'],
  choices: [
    { id: 'a', text: 'This', correct: true },
    { id: 'b', text: 'That' },
    { id: 'c', text: 'All of these', keepPlace },
  ],
  ...rest,
});

async function itemOf(question: ReturnType<typeof asked>, shuffleChoices: boolean): Promise<string[][]> {
  const quiz = quizOf([question], { settings: { shuffleChoices } });
  const built = await buildPackage('common-cartridge', { activities: [reading, quiz] });
  const xml = built.text(pathOf(built, /quizzes\/.*\.xml$/));
  return [select(xml, '//render_choice/@shuffle'), select(xml, '//response_label/@rshuffle')];
}

describe('choices in QTI 1.2', () => {
  it('are shuffled around one that is held', async () => {
    expect(await itemOf(asked(true), true)).toEqual([['Yes'], ['No']]);
    expect(await itemOf(asked(false), true)).toEqual([['Yes'], []]);
  });

  it('keep their order where the question or the quiz says so', async () => {
    expect(await itemOf(asked(false, { shuffleChoices: false }), true)).toEqual([['No'], []]);
    expect(await itemOf(asked(true), false)).toEqual([['No'], []]);
  });
});
