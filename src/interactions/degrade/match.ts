import { element, type HtmlTree, text } from '../../content/tree.ts';
import type { Choose, Match, Option } from '../interaction.ts';
import { own } from '../own.ts';
import { presentedTargets } from '../presentation.ts';
import type { Degradation, DegradeContext } from './question.ts';

/** One choice question a source: its choices are all the targets, in the same order each time. */
export function matchAsChoices(match: Match, { question, text: words }: DegradeContext): Degradation {
  const targets = presentedTargets(match, question.id);
  const ask = words(match.reuse ? 'degrade.category' : 'degrade.partner');
  return {
    kind: 'parts',
    parts: match.sources.map(({ id, content }) => ({
      id,
      below: asking(ask, content),
      interaction: chooseOneOf(targets, own(match.key, id)),
    })),
    loss: {
      feature: match.reuse ? 'categorize-as-choices' : 'matching-as-choices',
      message: match.reuse
        ? `The categories of “${question.title}” become ${match.sources.length} multiple-choice questions, one an item, which share its points: the platform has no question to sort items with.`
        : `The matching question “${question.title}” becomes ${match.sources.length} multiple-choice questions, one a pair, which share its points: the platform has no matching questions.`,
    },
  };
}

/** What is asked, and what it is asked about, below the stem. */
export function asking(question: string, about: HtmlTree = []): HtmlTree {
  return [
    element('p', {}, text(question)),
    ...(about.length === 0 ? [] : [element('p', {}, element('strong', {}, about))]),
  ];
}

/** A choice of one among the options; without `right` none of them counts. */
export function chooseOneOf(options: readonly Option[], right: string | undefined): Choose {
  return {
    kind: 'choose',
    cardinality: 'one',
    trueFalse: false,
    choices: options.map(({ id, content, text: label }) => ({ id, content, text: label, correct: id === right })),
  };
}
