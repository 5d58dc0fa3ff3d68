import type { HtmlTree } from '../../src/content/tree.ts';
import type { Choice, Interaction } from '../../src/interactions/interaction.ts';
import type { ChoiceContents, QuestionContents, TextContents } from '../../src/verify/index.ts';
import { compareAccepted, sameWords } from './answers.ts';
import { compareNumbers, compareTexts } from './compare-typed.ts';
import type { Gaps } from './gap.ts';
import { type Comparing, compareReferences, together } from './shared.ts';
import { paragraphs } from './texts.ts';
import { letters, missingRuns, runsOf } from './words.ts';

/** An interaction that arrived as what it is. */
export function compareWhole(
  interaction: Interaction,
  arrived: QuestionContents,
  context: Comparing,
  gaps: Gaps,
): void {
  /** Words of a part; what is said about a picture in it may be below the question. */
  const part = (tree: HtmlTree, found: TextContents | undefined) => {
    if (found !== undefined)
      compareReferences(tree, together(found, arrived.stem), context, gaps, { citations: 'short' });
  };
  if (interaction.kind === 'choose' && arrived.kind === 'choose') {
    gaps.same('one or many', interaction.cardinality === 'many', arrived.multiple);
    if (interaction.trueFalse !== arrived.trueFalse)
      gaps.add('form: true-false', 'is not a question of true and false');
    if (interaction.passage !== undefined) comparePassage(interaction.passage, arrived, gaps);
    const written = interaction.trueFalse ? arrived.choices.length === 2 : true;
    if (!written) gaps.add('choices', 'true and false are not two');
    const form = { named: interaction.trueFalse, many: interaction.cardinality === 'many' };
    compareChoices(interaction.choices, arrived.choices, gaps, form);
    interaction.choices.forEach(({ content, feedback = [] }, index) => {
      const choice = arrived.choices[index];
      if (!interaction.trueFalse) part(content, choice?.text);
      // Feedback of right choices may be shown for all of them together.
      const said = together(choice?.feedback, arrived.feedback.correct);
      if (said.text !== '') compareReferences(feedback, said, context, gaps, { citations: 'short' });
    });
    compareSharedFeedback(interaction.choices, arrived, gaps);
  } else if (interaction.kind === 'match' && arrived.kind === 'match') {
    const target = (id: string | undefined) => interaction.targets.find((one) => one.id === id)?.text ?? '';
    gaps.same('number of pairs', interaction.sources.length, arrived.pairs.length);
    interaction.sources.forEach((source, index) => {
      const pair = arrived.pairs[index];
      sameWords('pairs', source.content, pair?.prompt, gaps);
      part(source.content, pair?.prompt);
      if (letters(target(interaction.key[source.id])) !== letters(pair?.match ?? ''))
        gaps.add('pairs', `${source.id} belongs to “${target(interaction.key[source.id])}”, not to “${pair?.match}”`);
    });
    const used = new Set(Object.values(interaction.key));
    const others = interaction.targets.filter(({ id }) => !used.has(id)).map(({ text }) => letters(text));
    gaps.same('distractors', others.sort(), arrived.distractors.map(letters).sort());
  } else if (interaction.kind === 'order' && arrived.kind === 'order') {
    gaps.same('number of items', interaction.items.length, arrived.items.length);
    interaction.items.forEach(({ content }, index) => {
      sameWords('items', content, arrived.items[index]?.text, gaps);
      part(content, arrived.items[index]?.text);
    });
  } else if (interaction.kind === 'textEntry' && arrived.kind === 'textEntry') {
    compareTexts(interaction, arrived, gaps, !isPlayer(arrived));
  } else if (interaction.kind === 'numericEntry' && arrived.kind === 'numericEntry') {
    compareNumbers(interaction, arrived, gaps);
  } else if (interaction.kind === 'inlineEntries' && arrived.kind === 'inlineEntries') {
    gaps.same('number of gaps', interaction.gaps.length, arrived.gaps.length);
    interaction.gaps.forEach((gap, index) => {
      const found = arrived.gaps[index];
      if (gap.mode === 'text') compareAccepted(gap.accept, found?.accept ?? [], gaps, !isPlayer(arrived));
      else {
        gaps.same(
          'options',
          gap.options.map(({ text }) => letters(text)),
          found?.options?.map(letters),
        );
        const right = gap.options.find(({ id }) => id === gap.answer)?.text ?? '';
        gaps.same(
          'right option',
          [letters(right)],
          found?.accept.map(({ text }) => letters(text)),
        );
      }
    });
  }
}

/** The player names a question's kind as the interaction is named; it folds what it compares. */
function isPlayer({ kind, declaredType }: QuestionContents): boolean {
  return kind === declaredType;
}

function compareChoices(
  expected: readonly Choice[],
  arrived: readonly ChoiceContents[],
  gaps: Gaps,
  { named, many }: { readonly named: boolean; readonly many: boolean },
): void {
  gaps.same('number of choices', expected.length, arrived.length);
  expected.forEach(({ id, content, correct, feedback }, index) => {
    // True and false are found by their names: a platform has words of its own for them.
    const choice = named ? (arrived.find((one) => one.id === id) ?? arrived[index]) : arrived[index];
    if (!named) sameWords('choices', content, choice?.text, gaps);
    const keys = expected.filter((one) => one.correct).length;
    const credit = (correct ? 100 : many ? -100 : 0) / (many ? keys : 1);
    if (choice?.percent !== undefined && Math.abs(choice.percent - credit) > 0.01)
      gaps.add('credit for choices', `${id} gives ${choice.percent} %, not ${credit} %`);
    if (choice?.correct !== correct) gaps.add('key', `${id} is ${correct ? 'right' : 'wrong'}, not so in the package`);
    for (const run of missingRuns(runsOf(feedback ?? []), choice?.feedback?.text ?? ''))
      gaps.add(correct ? 'feedback of a right choice' : 'feedback of a wrong choice', `${id} lacks “${run}”`);
  });
}

/** Where feedback of single right choices is shown when all are chosen, it is there. */
function compareSharedFeedback(expected: readonly Choice[], arrived: QuestionContents, gaps: Gaps): void {
  if (arrived.kind !== 'choose') return;
  const everywhere = [...arrived.choices.map(({ feedback }) => feedback?.text), arrived.feedback.correct?.text].join(
    ' ',
  );
  for (const { id, correct, feedback = [] } of expected)
    for (const run of correct ? runsOf(feedback) : [])
      if (!letters(everywhere).includes(run)) gaps.add('feedback lost', `${id} lacks “${run}”`);
}

function comparePassage(
  passage: NonNullable<Extract<Interaction, { kind: 'choose' }>['passage']>,
  arrived: QuestionContents,
  gaps: Gaps,
): void {
  const runs = passage.flatMap(({ segments }) => segments.flatMap(({ text }) => runsOf(paragraphs(text))));
  for (const run of missingRuns(runs, arrived.stem.text)) gaps.add('passage', `lacks “${run}”`);
  if (!isPlayer(arrived)) gaps.add('form: passage', 'words are not chosen in the passage itself');
}
