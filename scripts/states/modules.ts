import { everyQuestion, playableModule, quizWith, shortModule } from '../../tests/support/playable-module.ts';

const few = (prefix: string) =>
  everyQuestion(prefix).filter(({ type }) => ['choice', 'true-false', 'short-answer'].includes(type));

const objectives = [
  { id: 'read', text: 'Read a source.' },
  { id: 'judge', text: 'Judge what it says.' },
];

const withTerm = few('practice').map((each) =>
  each.type === 'short-answer' ? { ...each, stem: 'Name the worker whom the [opis](term:opis) names.' } : each,
);

/** What has a state: everything to read, practice with hints, a long timed quiz, one whose results wait. */
export const course = playableModule({
  id: 'course',
  title: 'Bread and work in Leningrad',
  objectives,
  activities: [
    ...playableModule().activities.filter(({ type }) => type !== 'quiz'),
    quizWith('practice', {
      title: 'Practice',
      purpose: 'practice',
      questions: withTerm,
      settings: { feedback: 'immediate', shuffleChoices: false },
    }),
    quizWith('final', {
      title: 'The final quiz',
      questions: everyQuestion('final').map((each, index) => ({
        ...each,
        objectives: [index % 2 === 0 ? 'read' : 'judge'],
        feedback: { incorrect: 'Read [the source](activity:source) again.' },
      })),
      settings: {
        attempts: 2,
        passPercent: 60,
        timeLimitMinutes: 30,
        revealAnswers: 'after-last-attempt',
        shuffleChoices: false,
      },
    }),
    quizWith('withheld', {
      title: 'A quiz that says little',
      questions: few('withheld'),
      settings: { attempts: 1, feedback: 'never', revealAnswers: 'never', shuffleChoices: false },
    }),
  ],
});

/** Done in a minute. */
export const short = shortModule({ settings: { shuffleChoices: false } }, { id: 'short', title: 'A short module' });
