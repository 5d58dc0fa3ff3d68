import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { resolveCodes } from '../codes.ts';
import { type PlacedQuestion, placedActivities, placedList, placedQuestions } from '../definition-walk.ts';
import type { ResolveSession } from '../session.ts';

/**
 * A quiz whose feedback on wrong answers never says where to read again, by a link or by a title: once a quiz. Not in
 * imported modules: whoever imports wants to know what was lost, not what others could have written.
 */
export function checkReadingAgain(session: ResolveSession): readonly Diagnostic[] {
  if (session.isImported) return [];
  const questions = placedQuestions(session.definition);
  const titles = [...new Set(session.definition.activities.map(({ title }) => title.toLowerCase()))];
  const linking = new Set(
    session.references.filter(({ value }) => value.to === 'activity').map(({ pointer }) => pointer),
  );
  const leads = ({ text, pointer }: Feedback) => {
    const words = text.toLowerCase();
    return linking.has(pointer) || titles.some((title) => words.includes(title));
  };
  return placedActivities(session.definition).flatMap(({ part, pointer }) => {
    if (part.type !== 'quiz') return [];
    const wrong = questions.filter(({ quiz }) => quiz === part).flatMap(wrongFeedback);
    if (wrong.length === 0 || wrong.some(leads)) return [];
    return [
      resolveCodes.report('feedback-leads-nowhere', {
        message: `The feedback on wrong answers in “${part.title}” never says where to read again.`,
        hint: 'Link the page that has the answer: `[The meeting](activity:the-meeting)`.',
        place: session.place(`${pointer}/title`),
      }),
    ];
  });
}

interface Feedback {
  readonly text: string;
  readonly pointer: string;
}

/** What students read after a wrong answer, and after any. */
function wrongFeedback({ part, pointer }: PlacedQuestion): readonly Feedback[] {
  const { incorrect, general } = part.feedback ?? {};
  const ofChoices =
    part.type === 'choice' || part.type === 'multiple-response'
      ? placedList(part.choices, `${pointer}/choices`).flatMap(({ part: { correct, feedback }, pointer: at }) =>
          correct === true || feedback === undefined ? [] : [{ text: feedback, pointer: `${at}/feedback` }],
        )
      : [];
  if (incorrect === undefined && ofChoices.length === 0) return [];
  return [
    ...(incorrect === undefined ? [] : [{ text: incorrect, pointer: `${pointer}/feedback/incorrect` }]),
    ...(general === undefined ? [] : [{ text: general, pointer: `${pointer}/feedback/general` }]),
    ...ofChoices,
  ];
}
