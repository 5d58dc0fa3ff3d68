import { element, type HtmlTree, text } from '../../content/tree.ts';
import type { Interaction } from '../../interactions/interaction.ts';
import type { Question, TeachingModule } from '../../model/model.ts';
import type { PageSource } from '../page-source.ts';
import { notesOfParts, withFigures } from './figures.ts';

/**
 * Longest question text that survives in Canvas, which puts a notice in place of a longer one: 16,384 characters
 * (docs/platforms/canvas.md, "longest question"), less some room for what its cleaning adds.
 */
export const LONGEST_QUESTION = 16_000;

/** What is above the answer of a question in a platform's own quiz. */
export interface QuestionText {
  readonly html: string;
  /** True where the excerpt or dataset beside the question is named in words only. */
  readonly contextNamed: boolean;
}

/**
 * Serialises a question's whole text: what it refers to, its stem and how to answer. `nameContext`: what it refers to
 * is in full somewhere above it already. `longest`: characters of HTML that the platform holds.
 */
export function questionText(
  module: TeachingModule,
  question: Question,
  pages: PageSource,
  serialise: (tree: HtmlTree) => string,
  nameContext = false,
  longest = LONGEST_QUESTION,
): QuestionText {
  const own = [...question.stem, ...howToAnswer(module, question.interaction, pages)];
  const words = pages.text(module);
  const asked = [...withFigures(own, module, words), ...notesOfParts(partsOf(question.interaction), module, words)];
  const context = pages.questionContext(module, question);
  if (context.length === 0) return { html: serialise(asked), contextNamed: false };
  const whole = nameContext ? '' : serialise([...context, ...asked]);
  if (!nameContext && whole.length <= longest) return { html: whole, contextNamed: false };
  const title = module.activities.find(({ id }) => id === question.excerpt)?.title ?? '';
  const named = element('p', {}, text(pages.text(module)('package.context', { title })));
  return { html: serialise([named, ...asked]), contextNamed: true };
}

/** What a form of our own shows beside its field, and a platform's quiz does not. */
function howToAnswer(module: TeachingModule, interaction: Interaction, pages: PageSource): HtmlTree {
  const words = pages.text(module);
  const paragraph = (line: string) => element('p', {}, text(line));
  if (interaction.kind === 'numericEntry') {
    return interaction.unit === undefined ? [] : [paragraph(words('package.unit', { unit: interaction.unit }))];
  }
  if (interaction.kind !== 'extendedText') return [];
  const { guidance = [], words: { min, max } = {} } = interaction;
  if (min !== undefined && max !== undefined)
    return [...guidance, paragraph(words('question.wordsBetween', { min, max }))];
  if (min !== undefined) return [...guidance, paragraph(words('question.wordsAtLeast', { min }))];
  return max === undefined ? guidance : [...guidance, paragraph(words('question.wordsAtMost', { max }))];
}

/** What a form has labels for: choices to pick, items to sort or to pair. */
function partsOf(interaction: Interaction): readonly HtmlTree[] {
  switch (interaction.kind) {
    case 'choose':
      return interaction.choices.map(({ content }) => content);
    case 'match':
      return [...interaction.sources, ...interaction.targets].map(({ content }) => content);
    case 'order':
      return interaction.items.map(({ content }) => content);
    default:
      return [];
  }
}
