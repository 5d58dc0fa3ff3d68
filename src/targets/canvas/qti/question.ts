import type { HtmlTree } from '../../../content/tree.ts';
import type { Question, TeachingModule } from '../../../model/model.ts';
import type { PageSource } from '../../page-source.ts';
import { metadata } from '../../shared/cartridge/qti/elements.ts';
import { classicQuizzes } from '../../shared/classic-quizzes.ts';
import { languageAttributes } from '../../shared/direction.ts';
import { expressible } from '../../shared/expressible.ts';
import { identifierOf } from '../../shared/identifiers.ts';
import { type InteractionWriters, writeInteraction } from '../../shared/interaction-writers.ts';
import { questionText } from '../../shared/question-content.ts';
import { el, type XmlElement } from '../../shared/xml.ts';
import type { Loss } from '../../target.ts';
import type { CanvasHtmlWriter } from '../html-writer.ts';
import { writeChoose } from './choose.ts';
import { writeExtendedText } from './extended-text.ts';
import { writeInlineEntries } from './inline-entries.ts';
import { answerFeedback, type CanvasItemParts, collectLosses, condition, display, type ItemContext } from './item.ts';
import { writeMatch } from './match.ts';
import { writeNumericEntry } from './numeric-entry.ts';
import { writeTextEntry } from './text-entry.ts';

/** What writing the questions of a module needs. */
export interface QuizContext {
  readonly module: TeachingModule;
  readonly pages: PageSource;
  readonly html: CanvasHtmlWriter;
}

export interface WrittenItems {
  readonly items: readonly XmlElement[];
  readonly losses: readonly Loss[];
}

/** The items of a question: one, or one a part where Canvas has no question of its kind. */
export function questionItems(question: Question, context: QuizContext): WrittenItems {
  const asked = expressible(question, classicQuizzes, context.module, context.pages);
  const written = asked.questions.map((plain) => writeItem({ ...context, question: plain }));
  return {
    items: written.map(({ item }) => item),
    losses: [...asked.losses, ...written.flatMap(({ losses }) => losses)],
  };
}

/** Canvas orders nothing. */
const writers: InteractionWriters<ItemContext, CanvasItemParts, 'order'> = {
  choose: writeChoose,
  match: writeMatch,
  textEntry: writeTextEntry,
  numericEntry: writeNumericEntry,
  inlineEntries: writeInlineEntries,
  extendedText: writeExtendedText,
};

function writeItem(writing: Omit<ItemContext, 'above'>): {
  readonly item: XmlElement;
  readonly losses: readonly Loss[];
} {
  const { module, question } = writing;
  const above = textOf(writing);
  const context: ItemContext = { ...writing, above: above.html };
  const parts = writeInteraction(question.interaction, context, writers);
  const answers = parts.answerIds.join(',');
  const item = el(
    'item',
    { ident: identifierOf(module, question.id), title: question.title },
    el(
      'itemmetadata',
      {},
      metadata({
        question_type: parts.type,
        points_possible: question.points,
        original_answer_ids: answers === '' ? undefined : answers,
      }),
    ),
    el(
      'presentation',
      {},
      el(
        'material',
        {},
        el(
          'mattext',
          { texttype: 'text/html' },
          `<div${languageAttributes(module)}>${above.html}${parts.below ?? ''}</div>`,
        ),
      ),
      parts.responses,
    ),
    el(
      'resprocessing',
      {},
      el('outcomes', {}, el('decvar', { maxvalue: '100', minvalue: '0', varname: 'SCORE', vartype: 'Decimal' })),
      generalCondition(context),
      parts.conditions,
      incorrectCondition(context, parts),
    ),
    feedbackElements(context, parts),
  );
  return { item, losses: [...above.losses, ...(parts.losses ?? [])] };
}

function textOf(writing: Omit<ItemContext, 'above'>): { readonly html: string; readonly losses: readonly Loss[] } {
  const { module, question, pages, html } = writing;
  const { lose, losses } = collectLosses(writing);
  const text = questionText(module, question, pages, (tree) => html.write(tree, 'question'));
  if (text.contextNamed)
    lose(
      'question-context',
      `What “${question.title}” refers to is named there, not shown: it is too long for Canvas.`,
    );
  const { length } = question.hints;
  if (length === 1) lose('hint', `The hint of “${question.title}” is left out: Canvas has no hints.`);
  else if (length > 1) lose('hint', `The ${length} hints of “${question.title}” are left out: Canvas has no hints.`);
  return { html: text.html, losses };
}

function generalCondition({ question }: ItemContext): XmlElement | undefined {
  return question.feedback.general === undefined ? undefined : condition([el('other')], [display('general_fb')], 'Yes');
}

function incorrectCondition({ question }: ItemContext, { verdicts }: CanvasItemParts): XmlElement | undefined {
  return question.feedback.incorrect === undefined || verdicts !== 'shown'
    ? undefined
    : condition([el('other')], [display('general_incorrect_fb')], 'Yes');
}

/** Canvas knows a question's feedback by these identifiers (docs/platforms/canvas.md, "names of feedback"). */
function feedbackElements(context: ItemContext, { feedback, verdicts }: CanvasItemParts): readonly XmlElement[] {
  const { general, correct, incorrect } = context.question.feedback;
  const named = (ident: string, tree: HtmlTree | undefined) =>
    tree === undefined ? [] : [answerFeedback(ident, tree, context)];
  return [
    ...named('general_fb', general),
    ...(verdicts === 'none' ? [] : named('correct_fb', correct)),
    ...(verdicts === 'none' ? [] : named('general_incorrect_fb', incorrect)),
    ...feedback,
  ];
}
