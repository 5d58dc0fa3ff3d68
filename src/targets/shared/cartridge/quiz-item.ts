import { element, type HtmlTree } from '../../../content/tree.ts';
import { expandAccept } from '../../../interactions/text-matching.ts';
import { isShuffled } from '../../../model/held-choices.ts';
import type { Question, TeachingModule } from '../../../model/model.ts';
import { directionOf } from '../../../text/direction.ts';
import type { PageSource } from '../../page-source.ts';
import type { Loss } from '../../target.ts';
import { languageAttributes } from '../direction.ts';
import { withFigures } from '../figures.ts';
import { identifierOf, numbersOf } from '../identifiers.ts';
import { questionText } from '../question-content.ts';
import type { CartridgeHtmlWriter } from './html-writer.ts';
import { cartridgeLosses } from './losses.ts';
import type { AssessmentItem, ItemFeedback, ItemInteraction } from './qti/item.ts';
import { questionLosses } from './question-losses.ts';
import { visibleTitle } from './titles.ts';

export interface ItemContext {
  readonly module: TeachingModule;
  readonly pages: PageSource;
  /** The author's question, which messages name. */
  readonly about: Question;
  readonly shuffleChoices: boolean;
  /** True where the excerpt or dataset beside the question is in full at an earlier one. */
  readonly nameContext: boolean;
  readonly html: CartridgeHtmlWriter;
}

/** What a question becomes. The weighting is the quiz's to decide, from all its questions' points. */
export type UnweightedItem = Omit<AssessmentItem, 'weighting'> & { readonly points: number };

/** A question that the profile can hold, or the part of one that takes its place. */
export type PlainQuestion = Question & { readonly part?: { readonly of: string; readonly id: string } };

/** The item of a question whose interaction is one of the profile's. */
export function itemOf(
  question: PlainQuestion,
  context: ItemContext,
): { readonly item: Omit<UnweightedItem, 'points'>; readonly losses: readonly Loss[] } {
  const { module, about, html: writer } = context;
  const { lose, losses } = cartridgeLosses.collect(module.id, about.id);
  const serialise = (tree: HtmlTree) => writer.write(tree, 'question');
  const { html, contextNamed } = questionText(module, question, context.pages, serialise, context.nameContext);
  if (contextNamed)
    lose(
      'question-context',
      `What “${about.title}” refers to is named there, not shown: it is too long, or is shown at an earlier question.`,
    );
  const item = {
    ident: identifierOf(module, ...pathOf(question)),
    title: visibleTitle(question.title),
    // The plainest form that does: a box only where the course's own direction would be the wrong one.
    html: directionOf(module.language) === 'rtl' ? `<div${languageAttributes(module)}>${html}</div>` : html,
    interaction: interactionOf(question, context),
    feedback: feedbackOf(question, context),
  };
  return { item, losses: [...losses, ...questionLosses(question, about, module)] };
}

function pathOf(question: PlainQuestion): readonly string[] {
  return question.part === undefined ? [question.id] : [question.part.of, '@part', question.part.id];
}

function interactionOf(question: PlainQuestion, context: ItemContext): ItemInteraction {
  const { interaction } = question;
  switch (interaction.kind) {
    case 'choose': {
      const idents = identsOf(question, context);
      return {
        kind: 'choose',
        cardinality: interaction.cardinality,
        trueFalse: interaction.trueFalse,
        shuffle: context.shuffleChoices && isShuffled(interaction),
        choices: interaction.choices.map(({ id, content, correct, feedback }) => ({
          ident: interaction.trueFalse ? id : (idents.get(id) ?? id),
          html: choiceHtml(content, context),
          correct,
          held: interaction.held?.includes(id) === true,
          ...(feedback === undefined ? {} : { feedback: remarkHtml([element('p', {}, feedback)], context) }),
        })),
      };
    }
    case 'textEntry':
      return {
        kind: 'textEntry',
        accept: expandAccept(interaction.accept).variants,
        caseSensitive: interaction.caseSensitive,
      };
    case 'extendedText':
      return { kind: 'extendedText' };
    default:
      throw new Error(`No cartridge holds a question of the kind ${interaction.kind}: it should have been degraded.`);
  }
}

/**
 * Idents of choices begin with a letter: Canvas renames those that do not (docs/platforms/canvas.md, "identifiers of
 * choices").
 */
function identsOf(question: PlainQuestion, { module }: ItemContext): ReadonlyMap<string, string> {
  if (question.interaction.kind !== 'choose') return new Map();
  const ids = question.interaction.choices.map(({ id }) => id);
  return new Map([...numbersOf(module, pathOf(question), ids)].map(([id, number]) => [id, `a${number}`]));
}

/**
 * In a paragraph of its own, so that Moodle does not take the text `0` for nothing (docs/platforms/moodle.md, "zero").
 */
function choiceHtml(content: HtmlTree, context: ItemContext): string {
  return context.html.write([element('p', {}, content)], 'choice');
}

/** Feedback or a hint, with all that is said about what it names. */
function remarkHtml(tree: HtmlTree, { module, pages, html }: ItemContext): string {
  return html.write(withFigures(tree, module, pages.text(module)), 'choice');
}

function feedbackOf({ feedback, hints, interaction }: PlainQuestion, context: ItemContext): ItemFeedback {
  const html = (tree: HtmlTree | undefined) => (tree === undefined ? undefined : remarkHtml(tree, context));
  const essay = interaction.kind === 'extendedText';
  const parts = {
    correct: essay ? undefined : html(feedback.correct),
    incorrect: essay ? undefined : html(feedback.incorrect),
    general: html(feedback.general),
  };
  const steps = hints.map((hint) => remarkHtml([element('p', {}, hint)], context)).filter((step) => step !== '');
  return {
    ...Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined && value !== '')),
    ...(steps.length === 0 ? {} : { hints: steps }),
  };
}
