import { describe, expect, it } from 'vitest';
import type { Interaction } from '../../src/interactions/interaction.ts';
import { attemptPoints, machinePoints } from '../../src/interactions/quiz-points.ts';

const essay: Interaction = { kind: 'extendedText' };
const entry: Interaction = { kind: 'textEntry', accept: ['a'], caseSensitive: false };

function question(points: number, interaction = entry) {
  return { kind: 'question', points, interaction } as const;
}

describe('the points of an attempt', () => {
  it('are the sum of its questions’, without binary tails', () => {
    const quiz = { entries: [question(0.1), question(0.2)] };
    expect([attemptPoints(quiz), machinePoints(quiz)]).toEqual([0.3, 0.3]);
  });

  it('leave out for a machine what a person marks', () => {
    const quiz = { entries: [question(2), question(3, essay)] };
    expect([attemptPoints(quiz), machinePoints(quiz)]).toEqual([5, 2]);
  });

  it('are of a pool those of the questions that are drawn, by a machine those of its best draw', () => {
    const pool = { kind: 'pool', draw: 2, questions: [question(4), question(4, essay), question(4, essay)] } as const;
    expect([attemptPoints({ entries: [pool] }), machinePoints({ entries: [pool] })]).toEqual([8, 4]);
  });
});
