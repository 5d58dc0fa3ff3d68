import { neverMarkup } from '../../../content/escape.ts';
import type { HtmlTree } from '../../../content/tree.ts';
import type { DegradedQuestion } from '../../../interactions/degrade.ts';
import type { Question, TeachingModule } from '../../../model/model.ts';
import type { PageSource } from '../../page-source.ts';
import { creditsLost } from '../../shared/credits.ts';
import { withFigures } from '../../shared/figures.ts';
import { numbersOf } from '../../shared/identifiers.ts';
import { el, type XmlElement } from '../../shared/xml.ts';
import type { Loss } from '../../target.ts';
import type { CanvasHtmlWriter } from '../html-writer.ts';
import { canvasLosses } from '../losses.ts';

/** A question while it is written as an item of Canvas's own QTI. */
export interface ItemContext {
  readonly module: TeachingModule;
  readonly question: DegradedQuestion<Question>;
  readonly pages: PageSource;
  readonly html: CanvasHtmlWriter;
  /** HTML of the question's text above the answer: what it refers to and its stem. */
  readonly above: string;
}

/** What one kind of interaction contributes to its item. */
export interface CanvasItemParts {
  /** Canvas's name: `multiple_choice_question`. */
  readonly type: string;
  /** In the order in which the answers are: Canvas keeps these numbers as the answers' own. */
  readonly answerIds: readonly number[];
  /** HTML put below the question's text: a text with gaps. */
  readonly below?: string;
  readonly responses: readonly XmlElement[];
  readonly conditions: readonly XmlElement[];
  /** Feedback of single answers. */
  readonly feedback: readonly XmlElement[];
  /**
   * How feedback for right and wrong answers as a whole is found: `shown` by conditions, `named` by its identifier only
   * (questions that score in parts), `none` where nothing is right or wrong.
   */
  readonly verdicts: 'shown' | 'named' | 'none';
  readonly losses?: readonly Loss[];
}

/** Gathers what one part of the writing loses of the author's question. */
export function collectLosses({ module, question }: Pick<ItemContext, 'module' | 'question'>) {
  return canvasLosses.collect(module.id, question.part?.of ?? question.id);
}

/** What is lost of accepted answers that earn a part of the points: each answer of Canvas's counts in full. */
export function creditLosses(context: ItemContext): readonly Loss[] {
  const { lose, losses } = collectLosses(context);
  for (const { feature, message } of creditsLost(context.question)) lose(feature, message);
  return losses;
}

export const RESPONSE = 'response1';

/** Answers are known by numbers: of anything else Canvas would make a random one at every import. */
export function answerNumbers(
  { module, question }: ItemContext,
  parts: readonly string[],
): ReadonlyMap<string, number> {
  return numbersOf(module, [question.id], parts);
}

/**
 * HTML where there is markup to keep or a sign that New Quizzes would read as markup, whatever the type says
 * (docs/platforms/canvas.md, "labels as HTML"); else plain text, which is easier to edit.
 */
export function answerMaterial(content: HtmlTree, plain: string, { html }: ItemContext): XmlElement {
  const isPlain = content.every((node) => node.kind === 'text') && !/[<&]/.test(plain);
  const text = isPlain ? plain : html.write(content, 'question');
  return el('material', {}, el('mattext', { texttype: isPlain ? 'text/plain' : 'text/html' }, text));
}

export function plainMaterial(text: string): XmlElement {
  return el('material', {}, el('mattext', { texttype: 'text/plain' }, text));
}

/**
 * What a menu offers: plain text in any case, because Canvas doubles HTML here (docs/platforms/canvas.md, "menus").
 * Nobody can copy it, so that an invisible sign may keep it from being read as markup.
 */
export function menuMaterial(text: string): XmlElement {
  return plainMaterial(neverMarkup(text));
}

export function answerFeedback(ident: string, tree: HtmlTree, { module, pages, html }: ItemContext): XmlElement {
  const shown = html.write(withFigures(tree, module, pages.text(module)), 'question');
  return el(
    'itemfeedback',
    { ident },
    el('flow_mat', {}, el('material', {}, el('mattext', { texttype: 'text/html' }, shown))),
  );
}

/** `respcondition` in the shape of Canvas's exports; `continues` is left out where they leave it out. */
export function condition(
  variables: readonly XmlElement[],
  then: readonly (XmlElement | undefined)[],
  continues?: 'Yes' | 'No',
): XmlElement {
  return el('respcondition', { continue: continues }, el('conditionvar', {}, variables), then);
}

export function equal(value: string | number, response = RESPONSE): XmlElement {
  return el('varequal', { respident: response }, String(value));
}

export function setScore(score: string, action: 'Set' | 'Add' = 'Set'): XmlElement {
  return el('setvar', { action, varname: 'SCORE' }, score);
}

export function display(ident: string): XmlElement {
  return el('displayfeedback', { feedbacktype: 'Response', linkrefid: ident });
}

/** An equal share of 100 for each of so many parts: every right one counts, no wrong one takes off. */
export function share(parts: number): string {
  return (100 / parts).toFixed(2);
}
