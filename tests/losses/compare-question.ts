import type { HtmlTree } from '../../src/content/tree.ts';
import type { Interaction } from '../../src/interactions/interaction.ts';
import type { Question } from '../../src/model/model.ts';
import type { QuestionContents, QuestionGroupContents, TextContents } from '../../src/verify/index.ts';
import { compareParts } from './compare-degraded.ts';
import { compareWhole } from './compare-whole.ts';
import type { Gaps } from './gap.ts';
import type { Queue } from './queue.ts';
import { type Comparing, compareReferences, compareRubric } from './shared.ts';
import { missingFigures, paragraphs, tableTexts } from './texts.ts';
import { letters, missingRuns, runsOf, unquoted } from './words.ts';

export interface Compared {
  readonly points?: number;
  /** How many questions stand for it. */
  readonly parts: number;
  readonly group?: QuestionGroupContents;
}

/** A question against the one that arrived, or the several that take its place. */
export function compareQuestion(question: Question, queue: Queue, context: Comparing, gaps: Gaps): Compared {
  const first = queue.next;
  if (first === undefined) {
    gaps.add('question', 'is missing');
    return { parts: 0 };
  }
  const { interaction } = question;
  const whole = first.question.kind === interaction.kind;
  const parts = queue.take(whole ? 1 : partsOf(interaction, first.question));
  const all = parts.map((part) => part.question);
  for (const part of all) compareCommon(question, part, context, gaps);
  if (whole) compareWhole(interaction, first.question, context, gaps);
  else compareParts(interaction, all, context, gaps);
  const own = first.group?.pointsEach ?? sum(all);
  return {
    parts: all.length,
    ...(own === undefined ? {} : { points: own }),
    ...(first.group === undefined ? {} : { group: first.group }),
  };
}

function sum(questions: readonly QuestionContents[]): number | undefined {
  if (questions.some(({ points }) => points === undefined)) return undefined;
  return questions.reduce((total, { points = 0 }) => total + points, 0);
}

/** How many questions stand for one of another kind. */
function partsOf(interaction: Interaction, first: QuestionContents): number {
  if (interaction.kind === 'match') return first.kind === 'choose' ? interaction.sources.length : 1;
  if (interaction.kind === 'inlineEntries') return interaction.gaps.length;
  return interaction.kind === 'order' && first.kind === 'choose' ? interaction.items.length : 1;
}

function compareCommon(question: Question, arrived: QuestionContents, context: Comparing, gaps: Gaps): void {
  const { stem, feedback, hints, interaction } = question;
  const lacks = (aspect: string, tree: HtmlTree | undefined, where: TextContents | undefined) => {
    for (const run of missingRuns(runsOf(tree ?? []), where?.text ?? '')) gaps.add(aspect, `lacks “${run}”`);
  };
  lacks('stem', stem, arrived.stem);
  const { questionObjectives } = context.arrived;
  gaps.same('objectives', question.objectives, questionObjectives?.get(question.id) ?? []);
  compareReferences(stem, arrived.stem, context, gaps);
  for (const level of ['correct', 'incorrect', 'general'] as const) {
    const found = arrived.feedback[level] ?? verdictAtChoices(level, arrived);
    lacks(`${level} feedback`, feedback[level], found);
    // Where the words are gone, so is what they point at.
    if (found !== undefined) compareReferences(feedback[level] ?? [], found, context, gaps, { citations: 'short' });
  }
  hints.forEach((hint, index) => {
    const found = arrived.feedback.hints?.[index];
    lacks('hint', hint, found);
    if (found !== undefined) compareReferences(hint, found, context, gaps);
  });
  if (question.excerpt !== undefined) compareContext(question.excerpt, question, arrived, context, gaps);
  if (interaction.kind === 'inlineEntries') {
    lacks('text with gaps', interaction.content, arrived.stem);
    compareReferences(interaction.content, arrived.stem, context, gaps, { citations: 'short' });
  }
  if (
    interaction.kind === 'numericEntry' &&
    interaction.unit !== undefined &&
    !letters(arrived.stem.text).includes(letters(interaction.unit))
  )
    gaps.add('unit', `“${interaction.unit}” is not said`);
  if (interaction.kind !== 'extendedText') return;
  lacks('guidance', interaction.guidance, arrived.stem);
  compareReferences(interaction.guidance ?? [], arrived.stem, context, gaps, { citations: 'short' });
  for (const count of [interaction.words?.min, interaction.words?.max])
    if (count !== undefined && !arrived.stem.text.includes(String(count))) gaps.add('words', `${count} is not said`);
  if (interaction.rubric === undefined) return;
  gaps.add('essay rubric', 'no rubric at the question');
  const rubric = context.arrived.rubrics.find(
    ({ title }) => title === context.module.rubrics.get(interaction.rubric ?? '')?.title,
  );
  if (rubric !== undefined) compareRubric(interaction.rubric, context.module, rubric, undefined, gaps);
}

/** Where a question has no feedback of its own for right and wrong answers, each right or wrong choice may bring it. */
function verdictAtChoices(
  level: 'correct' | 'incorrect' | 'general',
  arrived: QuestionContents,
): TextContents | undefined {
  if (arrived.kind !== 'choose' || level === 'general') return undefined;
  const concerned = arrived.choices.filter(({ correct }) => correct === (level === 'correct'));
  const [first] = concerned;
  return concerned.every(({ feedback }) => feedback?.text === first?.feedback?.text) ? first?.feedback : undefined;
}

/** The passages or the figures that the question is about. */
function compareContext(
  id: string,
  question: Question,
  arrived: QuestionContents,
  { module }: Comparing,
  gaps: Gaps,
): void {
  const activity = module.activities.find((one) => one.id === id);
  if (activity?.type !== 'excerpt' && activity?.type !== 'dataset') return;
  const title = module.sources.get(activity.source ?? '')?.csl.title;
  if (typeof title === 'string' && !unquoted(arrived.stem.text).includes(unquoted(title)))
    gaps.add('context', `${activity.source} is not named`);
  if (activity.type === 'dataset') {
    for (const run of missingRuns(
      tableTexts(activity).flatMap(([, tree]) => runsOf(tree)),
      arrived.stem.text,
    ))
      gaps.add('context', `the dataset lacks “${run}”`);
    for (const figure of missingFigures(activity, arrived.stem.text))
      gaps.add('context', `the dataset lacks ${figure}`);
    return;
  }
  // Words to choose from are in the question itself.
  if (question.interaction.kind === 'choose' && question.interaction.passage !== undefined) return;
  const runs = activity.passages.flatMap(({ text }) => runsOf(paragraphs(text)));
  for (const run of missingRuns(runs, arrived.stem.text)) gaps.add('context', `the excerpt lacks “${run}”`);
}
