import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { resolveCodes } from '../codes.ts';
import { placedList, placedQuestions } from '../definition-walk.ts';
import type { ResolveSession } from '../session.ts';
import { placeWords } from './place-words.ts';

/** “All of the above” among shuffled choices: it may come first. */
export function checkMovingChoices(session: ResolveSession): readonly Diagnostic[] {
  const { language } = session.definition;
  return placedQuestions(session.definition).flatMap(({ part, pointer, quiz }) => {
    if (part.type !== 'choice' && part.type !== 'multiple-response') return [];
    if (quiz.settings?.shuffleChoices !== true || part.shuffleChoices === false) return [];
    return placedList(part.choices, `${pointer}/choices`).flatMap(({ part: { text, keepPlace }, pointer: at }) => {
      const words = placeWords(text, language);
      if (words === undefined || (words === 'around' && keepPlace === true)) return [];
      return [
        resolveCodes.report('choice-would-move', {
          message:
            words === 'around'
              ? `“${text}” speaks of the choices around it, but the quiz shuffles them.`
              : `“${text}” calls other choices by their letters or numbers, which change when the quiz shuffles them.`,
          hint:
            words === 'around'
              ? 'Write `"keepPlace": true` at this choice, or `"shuffleChoices": false` at the question.'
              : 'Write `"shuffleChoices": false` at the question.',
          place: session.place(`${at}/text`),
        }),
      ];
    });
  });
}
