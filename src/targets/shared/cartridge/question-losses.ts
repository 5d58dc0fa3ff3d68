import { foldsAway } from '../../../content/boxes.ts';
import { expandAccept } from '../../../interactions/text-matching.ts';
import type { Question, TeachingModule } from '../../../model/model.ts';
import type { Loss } from '../../target.ts';
import { creditsLost } from '../credits.ts';
import { mediaShown } from '../references.ts';
import { isEnglishTrueFalse } from '../true-false.ts';
import { cartridgeLosses } from './losses.ts';

/**
 * What a plain cartridge loses of a question that its profile can hold. `about` is the author's question, of which it may
 * be a part.
 */
export function questionLosses(question: Question, about: Question, module: TeachingModule): readonly Loss[] {
  return [
    ...interactionLosses(question, about, module),
    ...pictureLosses(question, about, module),
    ...feedbackLosses(question, about, module),
    ...foldedLosses(question, about, module),
  ];
}

function interactionLosses(
  { interaction }: Question,
  { id, title }: Question,
  module: TeachingModule,
): readonly Loss[] {
  const { lose, losses } = cartridgeLosses.collect(module.id, id);
  if (interaction.kind === 'choose') {
    const right = interaction.choices.filter((choice) => choice.correct && choice.feedback !== undefined);
    if (interaction.cardinality === 'many' && right.length > 0)
      lose(
        'choice-feedback',
        `In “${title}” the feedback of the right choices is shown together, when all are chosen.`,
      );
    if (interaction.trueFalse && !isEnglishTrueFalse(interaction))
      lose(
        'true-false-words',
        `“${title}” becomes a question with two choices in Canvas, which has true and false in English only.`,
      );
  }
  for (const { feature, message } of creditsLost({ interaction, title })) lose(feature, message);
  if (interaction.kind === 'textEntry') {
    const { accept, caseSensitive } = interaction;
    const { rest } = expandAccept(accept);
    if (rest.length > 0)
      lose(
        'accepted-answers',
        `“${title}” accepts ${rest.length} more ways to write its answers than a platform can be told: ${rest.slice(0, 3).join(', ')}${rest.length > 3 ? ', …' : ''}.`,
      );
    if (caseSensitive)
      lose(
        'case-sensitivity',
        `“${title}” takes capital and small letters for the same: Canvas and Moodle do not tell them apart.`,
      );
    if (accept.some((answer) => answer.includes('*')))
      lose('answer-wildcard', `In “${title}” Moodle takes the asterisk of an accepted answer for any letters at all.`);
  }
  if (interaction.kind === 'extendedText' && interaction.rubric !== undefined)
    lose('essay-rubric', `The rubric of “${title}” is not in the quiz; the instructor’s guide has it.`);
  return losses;
}

function feedbackLosses(question: Question, { id, title }: Question, module: TeachingModule): readonly Loss[] {
  const { lose, losses } = cartridgeLosses.collect(module.id, id);
  const { feedback, hints, interaction } = question;
  if (interaction.kind === 'extendedText' && (feedback.correct !== undefined || feedback.incorrect !== undefined))
    lose(
      'essay-feedback',
      `The feedback for right or wrong answers to “${title}” is left out: a person judges an essay.`,
    );
  if (hints.length === 1)
    lose('hint', `The hint of “${title}” is in the cartridge, but neither Canvas nor Moodle shows it.`);
  else if (hints.length > 1)
    lose(
      'hint',
      `The ${hints.length} hints of “${title}” are in the cartridge, but neither Canvas nor Moodle shows them.`,
    );
  return losses;
}

function foldedLosses({ stem, feedback }: Question, { id, title }: Question, module: TeachingModule): readonly Loss[] {
  const { lose, losses } = cartridgeLosses.collect(module.id, id);
  const written = [stem, feedback.correct, feedback.incorrect, feedback.general];
  if (written.some((tree = []) => foldsAway(tree)))
    lose('folded-parts', `What “${title}” folds away is open at once: Moodle takes away what makes it open.`);
  return losses;
}

/** Pictures in choices, in feedback and in a hint, which Moodle looks for in another place. */
function pictureLosses(question: Question, { id, title }: Question, module: TeachingModule): readonly Loss[] {
  const { lose, losses } = cartridgeLosses.collect(module.id, id);
  const { feedback, hints, interaction } = question;
  const choices = interaction.kind === 'choose' ? interaction.choices : [];
  const verdicts = interaction.kind === 'extendedText' ? [] : [feedback.correct, feedback.incorrect];
  const written = [
    ...choices.flatMap((choice) => [choice.content, choice.feedback]),
    ...verdicts,
    feedback.general,
    ...hints,
  ];
  if (written.some((tree = []) => mediaShown(tree, module).size > 0))
    lose(
      'choice-picture',
      `A picture in a choice or in feedback of “${title}” is named in words: Moodle does not find it.`,
    );
  return losses;
}
