import { defineCodes } from '../../diagnostics/codes.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Question, TeachingModule } from '../../model/model.ts';
import { quizQuestions } from '../../model/quiz-questions.ts';
import type { CheckInput } from '../target.ts';

/** Permanent, and so of the stage that reported it before targets had checks of their own. */
export const acceptedAnswerCodes = defineCodes('question', {
  'wildcard-accept': {
    severity: 'warning',
    title: 'An accepted answer contains an asterisk',
    explanation:
      'In a cartridge’s short answer Moodle takes `*` for “any text here”, so it accepts more answers than other platforms. In a Moodle backup it is a plain asterisk.',
  },
});

/** Accepted answers that Moodle reads as patterns: QTI 1.2 has no way to say that an asterisk is one. */
export function checkAcceptedAnswers(module: TeachingModule, { version, locate }: CheckInput): readonly Diagnostic[] {
  if (!version.platforms.includes('moodle')) return [];
  const questions = module.activities.flatMap((activity) => (activity.type === 'quiz' ? quizQuestions(activity) : []));
  return questions
    .flatMap(acceptedAnswers)
    .filter(({ text }) => text.includes('*'))
    .map(({ text, pointer }) =>
      acceptedAnswerCodes.report('wildcard-accept', {
        message: `In “${text}” Moodle takes the asterisk for “anything may be here”.`,
        hint: 'Write the answer without an asterisk, or ask with choices.',
        place: locate(pointer, { offset: text.indexOf('*') }),
      }),
    );
}

interface AcceptedAnswer {
  readonly text: string;
  readonly pointer: string;
}

function acceptedAnswers({ interaction, pointer }: Question): readonly AcceptedAnswer[] {
  const placed = (accept: readonly string[], at: string): readonly AcceptedAnswer[] =>
    accept.map((text, index) => ({ text, pointer: `${at}/${index}` }));
  if (interaction.kind === 'textEntry') return placed(interaction.accept, `${pointer}/accept`);
  if (interaction.kind !== 'inlineEntries') return [];
  return interaction.gaps.flatMap((gap, index) =>
    gap.mode === 'text' ? placed(gap.accept, `${pointer}/gaps/${index}/accept`) : [],
  );
}
