import { checkQuestionLength, questionLengthCodes } from '../shared/cartridge/question-length.ts';
import { classicQuizzes } from '../shared/classic-quizzes.ts';
import type { Target } from '../target.ts';
import { emitCanvas } from './emit.ts';
import { formulaImage } from './formula-image.ts';
import { canvasNumberCodes, checkNumbers } from './four-decimals.ts';
import { canvasLosses } from './losses.ts';
import { type CanvasPlan, planCanvas } from './plan.ts';
import { canvasPageProfile, canvasQuestionProfile } from './profile.ts';

/**
 * A Canvas cartridge: a Common Cartridge 1.1 with what Canvas alone understands beside it (docs/platforms/canvas.md).
 */
export const canvas: Target<CanvasPlan> = {
  name: 'canvas',
  description: 'Canvas: pages, modules with requirements, graded discussions, assignments, quizzes, rubrics',
  versions: [{ id: '1', suffix: '.canvas.imscc', platforms: ['canvas', 'new-quizzes'] }],
  unit: true,
  capabilities: classicQuizzes,
  losses: canvasLosses.specs,
  profiles: { page: canvasPageProfile, question: canvasQuestionProfile },
  answersReadable: false,
  codes: [questionLengthCodes, canvasNumberCodes],
  check: (module, input) => [...checkQuestionLength(module, input, formulaImage), ...checkNumbers(module, input)],
  plan: planCanvas,
  emit: emitCanvas,
};
