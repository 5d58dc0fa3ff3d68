import type { Capabilities } from '../../../interactions/capabilities.ts';
import { choosesInPassage } from '../../../interactions/degrade/feature.ts';
import type { Pool, Question, Quiz, TeachingModule } from '../../../model/model.ts';
import type { PageSource } from '../../page-source.ts';
import type { Loss } from '../../target.ts';
import { expressible } from '../expressible.ts';
import type { CartridgeHtmlWriter } from './html-writer.ts';
import { cartridgeLosses } from './losses.ts';
import type { Assessment } from './qti/assessment.ts';
import type { AssessmentItem } from './qti/item.ts';
import { itemOf, type UnweightedItem } from './quiz-item.ts';
import { quizLosses } from './quiz-settings.ts';
import { weightingsOf } from './weighting.ts';

/** What the profile of QTI in Common Cartridge expresses (its binding of QTI 1.2.1). */
export const cartridgeCapabilities: Capabilities = {
  'choose-one': true,
  'choose-many': true,
  'choose-passage': false,
  'true-false': true,
  match: false,
  'match-reuse': false,
  order: false,
  'text-entry': true,
  'numeric-entry': false,
  'inline-text': false,
  'inline-select': false,
  'extended-text': true,
};

export interface CartridgeQuizInput {
  readonly module: TeachingModule;
  readonly quiz: Quiz;
  readonly pages: PageSource;
  readonly ident: string;
  readonly title: string;
  readonly html: CartridgeHtmlWriter;
}

export interface CartridgeQuiz {
  readonly assessment: Assessment;
  /** Questions of pools beyond those that are drawn, for the cartridge's question bank. */
  readonly reserve: readonly AssessmentItem[];
}

/**
 * A quiz as the profile can hold it. Undefined where not one question remains: Moodle stops at an empty quiz
 * (docs/platforms/moodle.md, "empty pages").
 */
export function cartridgeQuiz(input: CartridgeQuizInput): {
  readonly quiz?: CartridgeQuiz;
  readonly losses: readonly Loss[];
} {
  const { quiz } = input;
  const shown = new Set<string>();
  const ask = (question: Question) => itemsOf(question, input, shown);
  const written = quiz.entries.map((entry) => {
    if (entry.kind === 'question') return { asked: [ask(entry)], reserved: [], losses: [] };
    return {
      asked: entry.questions.slice(0, entry.draw).map(ask),
      reserved: entry.questions.slice(entry.draw).map((question) => itemsOf(question, input, new Set())),
      losses: poolLosses(entry, input.module),
    };
  });
  const asked = written.flatMap((entry) => entry.asked.flatMap(({ items }) => items));
  const reserve = written.flatMap((entry) => entry.reserved.flatMap(({ items }) => items));
  const losses = written.flatMap((entry) => [
    ...[...entry.asked, ...entry.reserved].flatMap((question) => question.losses),
    ...entry.losses,
  ]);
  if (asked.length === 0) return { losses };
  const weights = weightingsOf([...asked, ...reserve].map(({ points }) => points));
  const weighted = [...asked, ...reserve].map(
    ({ points: _, ...item }, index): AssessmentItem => ({ ...item, weighting: weights.values[index] ?? 1 }),
  );
  const assessment = assessmentOf(input, weighted.slice(0, asked.length));
  return {
    quiz: { assessment, reserve: weighted.slice(asked.length) },
    losses: [...losses, ...quizLosses({ ...input, items: assessment.items, weights })],
  };
}

/** `shown` are the excerpts and datasets that are in full at earlier questions; questions are on one page. */
function itemsOf(
  question: Question,
  input: CartridgeQuizInput,
  shown: Set<string>,
): { readonly items: readonly UnweightedItem[]; readonly losses: readonly Loss[] } {
  const { module, pages, quiz, html } = input;
  const { questions, losses: degraded } = expressible(question, cartridgeCapabilities, module, pages);
  // Parts share the points equally; hundredths would make weightings of them that are no whole numbers.
  const points = question.points / Math.max(1, questions.length);
  const written = questions.map((plain) => {
    const nameContext = question.excerpt !== undefined && shown.has(question.excerpt);
    // Its text is the passage, stripped of what is around it on the excerpt's page.
    if (question.excerpt !== undefined && !choosesInPassage(question.interaction)) shown.add(question.excerpt);
    const { shuffleChoices } = quiz.settings;
    return itemOf(plain, { module, pages, html, about: question, shuffleChoices, nameContext });
  });
  return {
    items: written.map(({ item }) => ({ ...item, points })),
    losses: [...degraded, ...written.flatMap(({ losses }) => losses)],
  };
}

function poolLosses({ id, title, draw, questions }: Pool, module: TeachingModule): readonly Loss[] {
  const { lose, losses } = cartridgeLosses.collect(module.id, id);
  if (draw < questions.length)
    lose(
      'pool-as-selection',
      `The first ${draw} of the ${questions.length} questions of the pool “${title}” are asked of everyone: a plain cartridge cannot draw at random. The others are in a question bank.`,
    );
  return losses;
}

function assessmentOf({ ident, title, quiz }: CartridgeQuizInput, items: readonly AssessmentItem[]): Assessment {
  const { settings } = quiz;
  return {
    ident,
    title,
    ...(settings.timeLimitMinutes === undefined ? {} : { timeLimitMinutes: settings.timeLimitMinutes }),
    attempts: attemptsOf(settings.attempts),
    feedback: settings.feedback !== 'never',
    hints: items.some((item) => item.feedback.hints !== undefined),
    solutions: settings.revealAnswers !== 'never',
    items,
  };
}

/** The profile counts attempts to five (`cc_maxattempts`). */
function attemptsOf(attempts: number | 'unlimited'): Assessment['attempts'] {
  return attempts === 'unlimited' ? attempts : (Math.min(5, attempts) as 1 | 2 | 3 | 4 | 5);
}
