import type { HtmlTree } from '../../src/content/tree.ts';
import { spansOf, textsOf } from '../../src/interactions/graded.ts';
import type { Interaction } from '../../src/interactions/interaction.ts';
import type { Question, TeachingModule } from '../../src/model/model.ts';
import { noText } from './arrived.ts';
import type { ArrivedAnswer, ArrivedLine } from './arrived-guide.ts';
import type { Gaps } from './gap.ts';
import { compareText } from './guide-text.ts';
import { pointed } from './shared.ts';
import { letters, missingRuns, runsOf } from './words.ts';

/** A question as the guide prints it: asked in full, with its answers and all that is said about them. */
export function compareGuideQuestion(
  question: Question,
  arrived: ArrivedAnswer,
  module: TeachingModule,
  gaps: Gaps,
): void {
  const { stem, points, hints, feedback, interaction } = question;
  compareText('stem', stem, arrived.stem, module, gaps);
  const notes = [...arrived.notes];
  /** Each in a note of its own. */
  const noted = (aspect: string, tree: HtmlTree | undefined) => {
    if (tree === undefined) return;
    const runs = runsOf(tree);
    const place = notes.findIndex(({ text }) => missingRuns(runs, text).length === 0);
    const [note] = place < 0 ? [] : notes.splice(place, 1);
    if (note === undefined) gaps.add(aspect, `lacks “${runs}”`);
    else compareText(aspect, tree, note, module, gaps);
  };
  if (interaction.kind === 'extendedText') noted('model answer', interaction.modelAnswer);
  for (const hint of hints) noted('hint', hint);
  for (const level of ['correct', 'incorrect', 'general'] as const) noted(`${level} feedback`, feedback[level]);
  if (!pointed(arrived.heading).includes(String(points))) gaps.add('points', `${points} are not said`);
  compareAnswers(interaction, arrived, module, gaps);
}

function compareAnswers(
  interaction: Interaction,
  { stem, lines, notes }: ArrivedAnswer,
  module: TeachingModule,
  gaps: Gaps,
): void {
  const words = (tree: HtmlTree, line: ArrivedLine | undefined, aspect: string) => {
    compareText(aspect, tree, line?.content ?? noText, module, gaps);
  };
  const says = (aspect: string, value: string, where: string) => {
    if (!letters(where).includes(letters(value))) gaps.add(aspect, `“${value}” is not said`);
  };
  const all = lines.map(({ content }) => content.text).join(' ');
  const said = lines.map(({ rationale }) => rationale?.text ?? '').join(' ');
  switch (interaction.kind) {
    case 'choose':
      gaps.same('number of choices', interaction.choices.length, lines.length);
      interaction.choices.forEach(({ content, correct, feedback = [] }, index) => {
        words(content, lines[index], 'choices');
        gaps.same('key', correct, lines[index]?.right);
        compareText('rationale', feedback, lines[index]?.rationale ?? noText, module, gaps);
      });
      return;
    case 'match':
      interaction.sources.forEach(({ id, content }, index) => {
        words(content, lines[index], 'pairs');
        const target = interaction.targets.find((one) => one.id === interaction.key[id]);
        says('pairs', `→${target?.text}`, lines[index]?.content.text ?? '');
      });
      for (const { text } of interaction.targets) says('distractors', text, all);
      return;
    case 'order':
      gaps.same('number of items', interaction.items.length, lines.length);
      interaction.items.forEach(({ content }, index) => {
        words(content, lines[index], 'items');
      });
      return;
    case 'textEntry':
      for (const { accept, fraction, feedback } of textsOf(interaction)) {
        for (const accepted of accept) says('accepted answer', accepted, all);
        if (fraction < 1) says('answer credit', `${100 * fraction} %`, pointed(all));
        for (const run of missingRuns(runsOf(feedback ?? []), said)) gaps.add('answer feedback', `lacks “${run}”`);
      }
      return;
    case 'numericEntry': {
      const numbers = pointed(all.replace(/[−–]/g, '-').replace(/(\d)[\s\u00a0\u202f](?=\d)/g, '$1'));
      for (const { answer, min, max, fraction, feedback } of spansOf(interaction)) {
        for (const number of new Set([answer, min, max])) says('number', String(number), numbers);
        if (fraction < 1) says('answer credit', `${100 * fraction} %`, numbers);
        for (const run of missingRuns(runsOf(feedback ?? []), said)) gaps.add('answer feedback', `lacks “${run}”`);
      }
      if (interaction.unit !== undefined) says('unit', interaction.unit, all);
      return;
    }
    case 'inlineEntries':
      compareText('text with gaps', interaction.content, stem, module, gaps);
      interaction.gaps.forEach((gap, index) => {
        const line = lines[index]?.content.text ?? '';
        if (gap.mode === 'text') for (const accepted of gap.accept) says('accepted answer', accepted, line);
        else for (const { text } of gap.options) says('options', text, line);
        const right = gap.mode === 'select' ? gap.options.find(({ id }) => id === gap.answer)?.text : undefined;
        if (right !== undefined && !letters(line).startsWith(letters(right)))
          gaps.add('right option', `is not “${right}”`);
      });
      return;
    case 'extendedText': {
      compareText('guidance', interaction.guidance ?? [], stem, module, gaps);
      for (const count of [interaction.words?.min, interaction.words?.max])
        if (count !== undefined) says('words', String(count), stem.text);
      const rubric = module.rubrics.get(interaction.rubric ?? '');
      if (rubric !== undefined) says('essay rubric', rubric.title, notes.map(({ text }) => text).join(' '));
    }
  }
}
