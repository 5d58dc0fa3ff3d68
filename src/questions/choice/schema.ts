import { flag, id, inlineMarkdown, list, object, orToDo } from '../../definition/schema/parts.ts';
import type { QuestionFragment } from '../../definition/schema/questions.ts';

const choice = object(
  'One choice.',
  {
    id: id('The choice’s id, unique in its question.'),
    text: inlineMarkdown('The choice as students read it.'),
    correct: orToDo(flag('This choice is right.', false)),
    keepPlace: flag('Keeps its place where choices are shuffled: for “all of the above”.', false),
    feedback: inlineMarkdown('Shown to a student who picked it.'),
  },
  ['id', 'text'],
);

export const choices = list(choice, 'The choices, right ones and distractors.', { minItems: 2, maxItems: 26 });

export const shuffleChoices = flag('Whether the choices are shuffled where the quiz shuffles choices.', true);

export const choiceFragment: QuestionFragment = {
  name: 'Choice',
  type: 'choice',
  description: 'Pick the one right choice.',
  properties: () => ({ choices, shuffleChoices }),
  required: ['choices'],
};
