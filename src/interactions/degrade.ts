import type { Text } from '../text/text.ts';
import type { Capabilities } from './capabilities.ts';
import { degradations } from './degrade/degradations.ts';
import { featureOf } from './degrade/feature.ts';
import { gapsAsQuestions } from './degrade/inline.ts';
import { matchAsChoices } from './degrade/match.ts';
import { numericAsText } from './degrade/numeric.ts';
import { orderAsChoices, orderAsMatch } from './degrade/order.ts';
import { passageAsList } from './degrade/passage.ts';
import { sharePoints } from './degrade/points.ts';
import type {
  DegradableQuestion,
  Degradation,
  DegradeContext,
  DegradedQuestion,
  LossDraft,
} from './degrade/question.ts';

export { type DegradationFeature, degradations } from './degrade/degradations.ts';
export { featureOf } from './degrade/feature.ts';
export type { DegradableQuestion, DegradedQuestion, LossDraft } from './degrade/question.ts';

export interface Degraded<Question extends DegradableQuestion> {
  /** None where the question was dropped. The sum of their points is the question's. */
  readonly questions: readonly DegradedQuestion<Question>[];
  readonly losses: readonly LossDraft[];
}

/**
 * A question as a target can express it: as it is where the capabilities allow, else as the nearest questions that they
 * do, with a loss for each change. Ids of parts are the question's, two hyphens and the part's own, so that they stay
 * the same as long as the author's ids do. Feedback and hints go with every part.
 */
export function degrade<Question extends DegradableQuestion>(
  question: Question,
  capabilities: Capabilities,
  text: Text,
): Degraded<Question> {
  if (capabilities[featureOf(question.interaction)]) return { questions: [question], losses: [] };
  const degradation = degradeOnce({ question, capabilities, text });
  const { loss } = degradation;
  const losses =
    loss === undefined ? [] : [{ ...loss, outcome: degradations[loss.feature].outcome, subject: question.id }];
  // What comes out may still be too much for the target; each step leaves a simpler kind, so this ends.
  const further = replacements(question, degradation, text).map((part) => degrade(part, capabilities, text));
  const own = (draft: LossDraft): LossDraft => ({ ...draft, subject: question.id });
  return {
    questions: further.flatMap(({ questions }) => questions),
    losses: distinct([...losses, ...further.flatMap((result) => result.losses.map(own))]),
  };
}

function degradeOnce(context: DegradeContext): Degradation {
  const { question, capabilities } = context;
  const { interaction } = question;
  switch (interaction.kind) {
    case 'choose':
      if (interaction.passage !== undefined) return passageAsList(interaction, context);
      if (interaction.trueFalse)
        return {
          kind: 'whole',
          below: [],
          interaction: { ...interaction, trueFalse: false },
          loss: {
            feature: 'true-false-as-choice',
            message: `The true-false question “${question.title}” becomes a multiple-choice question with two choices.`,
          },
        };
      return dropped(interaction.cardinality === 'one' ? 'choose-one' : 'choose-many', context);
    case 'match':
      return matchAsChoices(interaction, context);
    case 'order':
      return capabilities.match || capabilities['match-reuse']
        ? orderAsMatch(interaction, context)
        : orderAsChoices(interaction, context);
    case 'numericEntry':
      return numericAsText(interaction, context);
    case 'inlineEntries':
      return gapsAsQuestions(interaction, context);
    case 'textEntry':
      return dropped('text-entry', context);
    case 'extendedText':
      return dropped('extended-text', context);
  }
}

const names = {
  'choose-one': 'multiple-choice questions',
  'choose-many': 'questions with several right choices',
  'text-entry': 'short-answer questions',
  'extended-text': 'essay questions',
} as const;

function dropped(feature: keyof typeof names, { question }: DegradeContext): Degradation {
  return {
    kind: 'dropped',
    loss: {
      feature: `${feature}-dropped`,
      message: `The question “${question.title}” is left out: the platform has no ${names[feature]}.`,
    },
  };
}

function replacements<Question extends DegradableQuestion>(
  question: Question,
  degradation: Degradation,
  text: Text,
): readonly DegradedQuestion<Question>[] {
  switch (degradation.kind) {
    case 'dropped':
      return [];
    case 'whole':
      return [{ ...question, stem: [...question.stem, ...degradation.below], interaction: degradation.interaction }];
    case 'parts': {
      const { parts } = degradation;
      const points = sharePoints(question.points, parts.length);
      return parts.map(({ id, below, interaction }, index) => ({
        ...question,
        id: `${question.id}--${id}`,
        title: text('degrade.part', { title: question.title, number: index + 1, count: parts.length }),
        stem: [...question.stem, ...below],
        points: points[index] ?? 0,
        interaction,
        part: { of: question.id, id },
      }));
    }
  }
}

/** Parts of one question mostly lose the same; that is said once. */
function distinct(losses: readonly LossDraft[]): readonly LossDraft[] {
  const seen = new Set<string>();
  return losses.filter(({ feature }) => {
    if (seen.has(feature)) return false;
    seen.add(feature);
    return true;
  });
}
