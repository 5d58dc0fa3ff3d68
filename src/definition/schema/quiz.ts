import { activity } from './activity.ts';
import { flag, markdown, object, oneOfWords, orToDo, reference, type Schema, type SchemaVariant } from './parts.ts';
import { questionList } from './questions.ts';

export function quizSchema(variant: SchemaVariant): Schema {
  return activity(
    'quiz',
    'Questions with a score.',
    {
      intro: markdown('Shown before the questions.', variant),
      purpose: orToDo(oneOfWords('A graded quiz counts; a practice quiz does not.', ['practice', 'graded'])),
      settings: reference('QuizSettings'),
      questions: questionList('QuizEntry', 'The questions and pools, in order.', variant),
    },
    ['purpose', 'questions'],
  );
}

export const quizSettings = object(
  'How the quiz runs.',
  {
    attempts: {
      description: 'How often it may be taken.',
      default: 'unlimited',
      oneOf: [{ type: 'integer', minimum: 1, maximum: 10 }, { const: 'unlimited' }],
    },
    timeLimitMinutes: { type: 'integer', minimum: 1, maximum: 1440, description: 'Minutes for one attempt.' },
    passPercent: { type: 'number', minimum: 0, maximum: 100, description: 'The percentage that passes.' },
    shuffleQuestions: flag('Another order of questions for every student.', false),
    shuffleChoices: flag('Another order of choices for every student.', false),
    feedback: oneOfWords(
      'When students see whether an answer was right, and why.',
      ['immediate', 'after-submission', 'after-last-attempt', 'never'],
      'after-submission',
    ),
    revealAnswers: oneOfWords(
      'When students see the right answers; without it, as soon as `feedback` says after a submission whether theirs were right.',
      ['after-submission', 'after-last-attempt', 'never'],
    ),
    keep: oneOfWords('Which attempt counts.', ['highest', 'latest', 'average'], 'highest'),
  },
  [],
);
