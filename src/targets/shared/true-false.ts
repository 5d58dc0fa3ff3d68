import type { Choose } from '../../interactions/interaction.ts';

/**
 * Whether Canvas keeps a question of true and false as what it is: only where the two say so in English
 * (docs/platforms/canvas.md, "true and false").
 */
export function isEnglishTrueFalse({ trueFalse, choices: [yes, no] }: Choose): boolean {
  return trueFalse && /true/i.test(yes?.text ?? '') && /false/i.test(no?.text ?? '');
}
