import { mapTree } from '../../content/text.ts';
import { element, type HtmlTree, text as textNode } from '../../content/tree.ts';
import { spansOf, textsOf } from '../../interactions/graded.ts';
import type {
  Choose,
  ExtendedText,
  Gap,
  Graded,
  Interaction,
  Match,
  NumberSpan,
  NumericEntry,
  TextEntry,
} from '../../interactions/interaction.ts';
import type { Question } from '../../model/model.ts';
import { figure } from '../figure.ts';
import type { QuestionAnswerView } from '../views/module.ts';
import type { PageContext } from './context.ts';
import { hintViews } from './hint-views.ts';

type Line = QuestionAnswerView['lines'][number];
type Answer = Pick<QuestionAnswerView, 'judged' | 'ordered' | 'lines'>;

/** A question with its right answers and everything that is said about them, for the instructor. */
export function answerView(question: Question, number: number, context: PageContext): QuestionAnswerView {
  const { interaction, feedback } = question;
  const essay = interaction.kind === 'extendedText' ? interaction : undefined;
  return {
    number: String(number),
    title: question.title,
    stem: [
      ...context.prepare(question.stem, 5),
      ...clozeText(interaction, context),
      ...(essay === undefined ? [] : taskOf(essay, context)),
    ],
    points: question.points,
    ...answerOf(interaction, context),
    modelAnswer: context.prepareIfAny(essay?.modelAnswer, 5),
    rubric: essay?.rubric === undefined ? undefined : context.module.rubrics.get(essay.rubric)?.title,
    hints: hintViews(question, context, 5),
    correct: context.prepareIfAny(feedback.correct, 5),
    incorrect: context.prepareIfAny(feedback.incorrect, 5),
    general: context.prepareIfAny(feedback.general, 5),
  };
}

function answerOf(interaction: Interaction, context: PageContext): Answer {
  switch (interaction.kind) {
    case 'choose':
      return { judged: true, ordered: false, lines: chosen(interaction, context) };
    case 'match':
      return { judged: false, ordered: false, lines: matched(interaction, context) };
    case 'order':
      return {
        judged: false,
        ordered: true,
        lines: interaction.items.map(({ content }) => line(context.prepare(content))),
      };
    case 'textEntry':
      return { judged: false, ordered: false, lines: accepted(interaction, context) };
    case 'numericEntry':
      return { judged: false, ordered: false, lines: spans(interaction, context) };
    case 'inlineEntries':
      return { judged: false, ordered: true, lines: interaction.gaps.map((gap) => filled(gap, context)) };
    case 'extendedText':
      return { judged: false, ordered: false, lines: [] };
  }
}

function line(content: HtmlTree, more: Partial<Line> = {}): Line {
  return { content, answer: undefined, correct: true, feedback: undefined, ...more };
}

function chosen({ choices }: Choose, context: PageContext): Line[] {
  return choices.map(({ content, correct, feedback }) =>
    line(context.prepare(content), { correct, feedback: context.prepareIfAny(feedback) }),
  );
}

function matched({ sources, targets, key }: Match, context: PageContext): Line[] {
  const used = new Set(Object.values(key));
  const pairs = sources.map(({ id, content }) => {
    const target = targets.find((candidate) => candidate.id === key[id]);
    return line(context.prepare(content), { answer: target && context.prepare(target.content) });
  });
  const others = targets.filter(({ id }) => !used.has(id)).map(({ text }) => text);
  return others.length === 0 ? pairs : [...pairs, line([textNode(wrongWords(others, context))])];
}

/** What can be chosen and is not right. */
function wrongWords(words: readonly string[], { text }: PageContext): string {
  return `${text('guide.wrong')}: ${words.join(' / ')}`;
}

function accepted(entry: TextEntry, context: PageContext): Line[] {
  return textsOf(entry).flatMap((graded) => graded.accept.map((answer) => credited(answer, graded, context)));
}

function spans(numeric: NumericEntry, context: PageContext): Line[] {
  return spansOf(numeric).map((span) => credited(numberWords(span, numeric.unit, context), span, context));
}

/** An accepted answer with its share of the points, where that is not all of them. */
function credited(answer: string, { fraction, feedback }: Graded, context: PageContext): Line {
  const percent = figure(context.module.language, Math.round(fraction * 1e4) / 100);
  const words = fraction === 1 ? answer : context.text('guide.credit', { answer, percent });
  return line([textNode(words)], { feedback: context.prepareIfAny(feedback) });
}

function filled(gap: Gap, context: PageContext): Line {
  if (gap.mode === 'text') return line([textNode(gap.accept.join(' / '))]);
  const right = gap.options.find(({ id }) => id === gap.answer);
  const others = gap.options.filter((option) => option !== right).map(({ text }) => text);
  const wrong = textNode(` (${wrongWords(others, context)})`);
  return line([
    ...(right === undefined ? [] : context.prepare(right.content)),
    ...(others.length === 0 ? [] : [wrong]),
  ]);
}

/** The answer with its unit; behind it the range that counts as right, where there is one. */
function numberWords(
  { answer, min, max }: NumberSpan,
  unit: string | undefined,
  { module, text }: PageContext,
): string {
  const words = (value: number): string => figure(module.language, value);
  const measured = unit === undefined ? words(answer) : `${words(answer)}\u00a0${unit}`;
  return min === max ? measured : text('guide.range', { answer: measured, min: words(min), max: words(max) });
}

/** What else students are told about an essay: how to write it, and how long it may be. */
function taskOf({ guidance, words: { min, max } = {} }: ExtendedText, context: PageContext): HtmlTree {
  const { text } = context;
  const length =
    min !== undefined && max !== undefined
      ? text('question.wordsBetween', { min, max })
      : min !== undefined
        ? text('question.wordsAtLeast', { min })
        : max !== undefined
          ? text('question.wordsAtMost', { max })
          : undefined;
  return [
    ...(context.prepareIfAny(guidance, 5) ?? []),
    ...(length === undefined ? [] : [element('p', {}, textNode(length))]),
  ];
}

/** The text of a cloze with its gaps numbered as the answers below are. */
function clozeText(interaction: Interaction, context: PageContext): HtmlTree {
  if (interaction.kind !== 'inlineEntries') return [];
  const numbers = new Map(interaction.gaps.map(({ id }, index) => [id, index + 1]));
  const tree = mapTree(interaction.content, (node) =>
    node.kind === 'gap' ? element('strong', { class: 'cw-gap' }, textNode(`[${numbers.get(node.id) ?? ''}]`)) : node,
  );
  return context.prepare(tree, 5);
}
