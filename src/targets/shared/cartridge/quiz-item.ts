import { element, type HtmlTree } from '../../../content/tree.ts';
import { expandAccept } from '../../../interactions/text-matching.ts';
import type { Question, TeachingModule } from '../../../model/model.ts';
import { directionOf } from '../../../text/direction.ts';
import type { PageSource } from '../../page-source.ts';
import type { Loss } from '../../target.ts';
import { languageAttributes } from '../direction.ts';
import { withFigures } from '../figures.ts';
import { identifierOf, numbersOf } from '../identifiers.ts';
import type { Lose as LoseFeature } from '../losses.ts';
import { questionText } from '../question-content.ts';
import { mediaShown } from '../references.ts';
import { isEnglishTrueFalse } from '../true-false.ts';
import type { CartridgeHtmlWriter } from './html-writer.ts';
import { type CartridgeLossFeature, cartridgeLosses } from './losses.ts';
import type { AssessmentItem, ItemFeedback, ItemInteraction } from './qti/item.ts';
import { visibleTitle } from './titles.ts';

export interface ItemContext {
  readonly module: TeachingModule;
  readonly pages: PageSource;
  /** The author's question, which messages name. */
  readonly about: Question;
  readonly shuffleChoices: boolean;
  /** True where the excerpt or dataset beside the question stands in full at an earlier one. */
  readonly nameContext: boolean;
  readonly html: CartridgeHtmlWriter;
}

/** What a question becomes. The weighting is the quiz's to decide, from all its questions' points. */
export type UnweightedItem = Omit<AssessmentItem, 'weighting'> & { readonly points: number };

/** A question that the profile can hold, or the part of one that stands in its place. */
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
      `What “${about.title}” refers to is named there, not shown: it is too long, or stands at an earlier question.`,
    );
  const item = {
    ident: identifierOf(module, ...pathOf(question)),
    title: visibleTitle(question.title),
    // The plainest form that does: a box only where the course's own direction would be the wrong one.
    html: directionOf(module.language) === 'rtl' ? `<div${languageAttributes(module)}>${html}</div>` : html,
    interaction: interactionOf(question, context, lose),
    feedback: feedbackOf(question, context, lose),
  };
  return { item, losses };
}

function pathOf(question: PlainQuestion): readonly string[] {
  return question.part === undefined ? [question.id] : [question.part.of, '@part', question.part.id];
}

type Lose = LoseFeature<CartridgeLossFeature>;

function interactionOf(question: PlainQuestion, context: ItemContext, lose: Lose): ItemInteraction {
  const { interaction } = question;
  const { title } = context.about;
  switch (interaction.kind) {
    case 'choose': {
      const idents = identsOf(question, context);
      const right = interaction.choices.filter((choice) => choice.correct && choice.feedback !== undefined);
      if (interaction.cardinality === 'many' && right.length > 0)
        lose(
          'choice-feedback',
          `In “${title}” the feedback of the right choices is shown together, when all are chosen.`,
        );
      if (interaction.trueFalse && !isEnglishTrueFalse(interaction))
        lose(
          'true-false-words',
          `“${title}” becomes a question with two choices in Canvas, which has true and false in English only.`,
        );
      return {
        kind: 'choose',
        cardinality: interaction.cardinality,
        trueFalse: interaction.trueFalse,
        shuffle: context.shuffleChoices && !interaction.trueFalse,
        choices: interaction.choices.map(({ id, content, correct, feedback }) => ({
          ident: interaction.trueFalse ? id : (idents.get(id) ?? id),
          html: choiceHtml(content, context, lose),
          correct,
          ...(feedback === undefined ? {} : { feedback: remarkHtml([element('p', {}, ...feedback)], context, lose) }),
        })),
      };
    }
    case 'textEntry':
      return {
        kind: 'textEntry',
        accept: acceptedOf(title, interaction, lose),
        caseSensitive: interaction.caseSensitive,
      };
    case 'extendedText':
      if (interaction.rubric !== undefined)
        lose('essay-rubric', `The rubric of “${title}” is not in the quiz; the instructor’s guide has it.`);
      return { kind: 'extendedText' };
    default:
      throw new Error(`No cartridge holds a question of the kind ${interaction.kind}: it should have been degraded.`);
  }
}

/** Idents of choices begin with a letter: Canvas renames those that do not (canvas.md 2.4). */
function identsOf(question: PlainQuestion, { module }: ItemContext): ReadonlyMap<string, string> {
  if (question.interaction.kind !== 'choose') return new Map();
  const ids = question.interaction.choices.map(({ id }) => id);
  return new Map([...numbersOf(module, pathOf(question), ids)].map(([id, number]) => [id, `a${number}`]));
}

function acceptedOf(
  title: string,
  { accept, caseSensitive }: { readonly accept: readonly string[]; readonly caseSensitive: boolean },
  lose: Lose,
): readonly string[] {
  const { variants, rest } = expandAccept(accept);
  if (rest.length > 0)
    lose(
      'accepted-answers',
      `“${title}” accepts ${rest.length} more ways to write its answers than a platform can be told: ${rest.slice(0, 3).join(', ')}${rest.length > 3 ? ', …' : ''}.`,
    );
  if (caseSensitive)
    lose(
      'case-sensitivity',
      `“${title}” takes capital and small letters for the same: Canvas and Moodle do not tell them apart.`,
    );
  if (accept.some((answer) => answer.includes('*')))
    lose('answer-wildcard', `In “${title}” Moodle takes the asterisk of an accepted answer for any letters at all.`);
  return variants;
}

/** In a paragraph of its own, so that Moodle does not take the text `0` for nothing (moodle.md, "questions"). */
function choiceHtml(content: HtmlTree, context: ItemContext, lose: Lose): string {
  reportMedia(content, context, lose);
  return context.html.write([element('p', {}, ...content)], 'choice');
}

/** Feedback or a hint, with all that is said about what it names. */
function remarkHtml(tree: HtmlTree, context: ItemContext, lose: Lose): string {
  const { module, pages, html } = context;
  reportMedia(tree, context, lose);
  return html.write(withFigures(tree, module, pages.text(module)), 'choice');
}

function reportMedia(tree: HtmlTree, { module, about: { title } }: ItemContext, lose: Lose): void {
  if (mediaShown(tree, module).size > 0)
    lose(
      'choice-picture',
      `A picture in a choice or in feedback of “${title}” is named in words: Moodle does not find it.`,
    );
}

function feedbackOf(question: PlainQuestion, context: ItemContext, lose: Lose): ItemFeedback {
  const { feedback, hint, interaction } = question;
  const { title } = context.about;
  const html = (tree: HtmlTree | undefined): string | undefined =>
    tree === undefined ? undefined : remarkHtml(tree, context, lose);
  const essay = interaction.kind === 'extendedText';
  if (essay && (feedback.correct !== undefined || feedback.incorrect !== undefined))
    lose(
      'essay-feedback',
      `The feedback for right or wrong answers to “${title}” is left out: a person judges an essay.`,
    );
  if (hint !== undefined)
    lose('hint', `The hint of “${title}” is in the cartridge, but neither Canvas nor Moodle shows it.`);
  const parts = {
    correct: essay ? undefined : html(feedback.correct),
    incorrect: essay ? undefined : html(feedback.incorrect),
    general: html(feedback.general),
    hint: hint === undefined ? undefined : html([element('p', {}, ...hint)]),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined && value !== ''));
}
