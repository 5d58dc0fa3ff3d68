import { mapTree } from '../../content/text.ts';
import { type HtmlTree, text as textNode } from '../../content/tree.ts';
import { gradedOf } from '../../interactions/graded.ts';
import type {
  Choose,
  ExtendedText,
  Gap,
  InlineEntries,
  Match,
  Order,
  PassageLine,
} from '../../interactions/interaction.ts';
import { presentedItems, presentedTargets } from '../../interactions/presentation.ts';
import { answerLimit, entryLimit, NUMBER_ENTRY_LIMIT } from '../../interactions/typed-text.ts';
import type { Question } from '../../model/model.ts';
import type {
  ChoosePassageView,
  ChooseView,
  ExtendedTextView,
  InlineGapView,
  MatchView,
  OrderView,
  QuestionBaseView,
} from '../views/questions.ts';
import type { TemplatePath } from '../views/registry.ts';
import type { PageContext } from './context.ts';
import { keepSignsWithGaps } from './gap-ends.ts';
import { hintViews } from './hint-views.ts';

/** A template and what it is given. */
export interface Rendering {
  readonly template: TemplatePath;
  readonly view: object;
}

/** Renders a gap of a cloze text. */
export type GapRenderer = (view: InlineGapView) => HtmlTree;

/** The form of a question: which template and with what. */
export function questionRendering(question: Question, context: PageContext, gap: GapRenderer): Rendering {
  const { interaction } = question;
  const base = baseView(question, context);
  switch (interaction.kind) {
    case 'choose':
      return interaction.passage === undefined
        ? { template: 'interactions/choose.hbs', view: chooseView(interaction, base, context) }
        : {
            template: 'interactions/choose-passage.hbs',
            view: choosePassageView(interaction, interaction.passage, base, context),
          };
    case 'match':
      return { template: 'interactions/match.hbs', view: matchView(interaction, base, context) };
    case 'order':
      return { template: 'interactions/order.hbs', view: orderView(interaction, base, context) };
    case 'textEntry':
      return { template: 'interactions/text-entry.hbs', view: { ...base, limit: answerLimit(interaction) } };
    case 'numericEntry':
      return {
        template: 'interactions/numeric-entry.hbs',
        view: { ...base, limit: NUMBER_ENTRY_LIMIT, unit: interaction.unit },
      };
    case 'inlineEntries':
      return {
        template: 'interactions/inline-entries.hbs',
        view: { ...base, select: interaction.mode === 'select', content: gaps(interaction, base, context, gap) },
      };
    case 'extendedText':
      return { template: 'interactions/extended-text.hbs', view: extendedTextView(interaction, base, context) };
  }
}

function baseView(question: Question, context: PageContext): QuestionBaseView {
  const { correct, incorrect, general } = question.feedback;
  return {
    id: question.id,
    elementId: `q-${question.id}`,
    points: question.points,
    stem: context.prepare(question.stem, 4),
    hints: hintViews(question, context, 4),
    feedback: {
      correct: context.prepareIfAny(correct, 4),
      incorrect: context.prepareIfAny(incorrect, 4),
      general: context.prepareIfAny(general, 4),
      answers: gradedOf(question.interaction).flatMap(({ key, feedback }) =>
        key === undefined || feedback === undefined ? [] : [{ key, content: context.prepare(feedback, 4) }],
      ),
    },
  };
}

function picking({ cardinality }: Choose): Pick<ChooseView, 'many' | 'groupRole' | 'inputType'> {
  return cardinality === 'many'
    ? { many: true, groupRole: 'group', inputType: 'checkbox' }
    : { many: false, groupRole: 'radiogroup', inputType: 'radio' };
}

function chooseView(choose: Choose, base: QuestionBaseView, context: PageContext): ChooseView {
  return {
    ...base,
    ...picking(choose),
    choices: choose.choices.map(({ id, content, feedback }) => ({
      id,
      content: context.prepare(content),
      feedback: context.prepareIfAny(feedback),
    })),
  };
}

function choosePassageView(
  choose: Choose,
  passage: readonly PassageLine[],
  base: QuestionBaseView,
  { module }: PageContext,
): ChoosePassageView {
  return {
    ...base,
    ...picking(choose),
    lines: passage.map(({ passageKind, speaker, segments }) => ({
      kind: passageKind,
      speaker: speaker === undefined ? undefined : (module.people.get(speaker)?.name ?? speaker),
      segments: segments.map(({ text, choice }) => ({ choice, content: [textNode(text)] })),
    })),
  };
}

function matchView(match: Match, base: QuestionBaseView, context: PageContext): MatchView {
  return {
    ...base,
    reuse: match.reuse,
    sources: match.sources.map(({ id, content }) => ({
      id,
      elementId: `${base.elementId}-${id}`,
      content: context.prepare(content),
    })),
    targets: presentedTargets(match, base.id).map(({ id, text }) => ({ id, text })),
  };
}

function orderView(order: Order, base: QuestionBaseView, context: PageContext): OrderView {
  return {
    ...base,
    items: presentedItems(order, base.id).map(({ id, content, text }) => ({
      id,
      elementId: `${base.elementId}-${id}`,
      content: context.prepare(content),
      text,
    })),
    positions: order.items.map((_, index) => index + 1),
  };
}

function gaps(
  { content, gaps }: InlineEntries,
  base: QuestionBaseView,
  context: PageContext,
  render: GapRenderer,
): HtmlTree {
  const byId = new Map(gaps.map((gap, index) => [gap.id, { gap, number: index + 1 }]));
  return mapTree(keepSignsWithGaps(context.prepare(content, 4)), (node) => {
    const found = node.kind === 'gap' ? byId.get(node.id) : undefined;
    return found === undefined ? node : render(gapView(found.gap, found.number, base.elementId));
  });
}

/** Widths come in steps of eight letters, so that a gap does not tell the length of its answer. */
const WIDTH_STEP = 8;

function gapView(gap: Gap, number: number, elementId: string): InlineGapView {
  const longest = gap.mode === 'text' ? gap.accept.reduce((most, { length }) => Math.max(most, length), 0) : 0;
  return {
    id: gap.id,
    elementId: `${elementId}-${gap.id}`,
    number,
    size: Math.min(5, Math.ceil((longest + 1) / WIDTH_STEP)) * WIDTH_STEP,
    limit: gap.mode === 'text' ? entryLimit(gap.accept) : 0,
    options: gap.mode === 'select' ? gap.options.map(({ id, text }) => ({ id, text })) : undefined,
  };
}

function extendedTextView(essay: ExtendedText, base: QuestionBaseView, context: PageContext): ExtendedTextView {
  const { min, max } = essay.words ?? {};
  const limited = min !== undefined || max !== undefined;
  return {
    ...base,
    guidance: context.prepareIfAny(essay.guidance, 4),
    words: limited
      ? {
          min,
          max,
          between: min !== undefined && max !== undefined,
          atLeast: max === undefined,
          atMost: min === undefined,
        }
      : undefined,
  };
}
