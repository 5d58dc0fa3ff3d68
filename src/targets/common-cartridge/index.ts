import { cartridgeLosses } from '../shared/cartridge/losses.ts';
import { cartridgePageProfile, cartridgeQuestionProfile } from '../shared/cartridge/profile.ts';
import { checkQuestionLength, questionLengthCodes } from '../shared/cartridge/question-length.ts';
import { cartridgeCapabilities } from '../shared/cartridge/quiz.ts';
import { formulaAsTex } from '../shared/formulas/tex-between-signs.ts';
import type { Target } from '../target.ts';
import { acceptedAnswerCodes, checkAcceptedAnswers } from './accepted-answers.ts';
import { emitCartridge } from './emit.ts';
import { type CartridgePlan, planCartridge } from './plan.ts';

/**
 * IMS Common Cartridge, for every platform that takes one. 1.1 is the newest that Moodle takes
 * (docs/platforms/moodle.md, "newest edition").
 */
export const commonCartridge: Target<CartridgePlan> = {
  name: 'common-cartridge',
  description: 'IMS Common Cartridge for any platform that imports one',
  versions: [
    { id: '1.1', suffix: '.cc-1.1.imscc', platforms: ['moodle', 'canvas'] },
    { id: '1.2', suffix: '.cc-1.2.imscc', platforms: ['canvas'] },
    { id: '1.3', suffix: '.cc-1.3.imscc', platforms: ['canvas'] },
  ],
  unit: true,
  capabilities: cartridgeCapabilities,
  losses: cartridgeLosses.specs,
  profiles: { page: cartridgePageProfile, question: cartridgeQuestionProfile },
  answersReadable: false,
  codes: [questionLengthCodes, acceptedAnswerCodes],
  check: (module, input) => [
    ...checkQuestionLength(module, input, formulaAsTex),
    ...checkAcceptedAnswers(module, input),
  ],
  plan: planCartridge,
  emit: emitCartridge,
};
