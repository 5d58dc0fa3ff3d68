import type { HtmlTree } from '../../src/content/tree.ts';
import { isFull, spansOf } from '../../src/interactions/graded.ts';
import type { Interaction } from '../../src/interactions/interaction.ts';
import type { QuestionContents, TextContents } from '../../src/verify/index.ts';
import { compareAccepted, compareOptions, sameWords } from './answers.ts';
import type { Gaps } from './gap.ts';
import { type Comparing, compareReferences, together } from './shared.ts';
import { letters, missingRuns, runsOf } from './words.ts';

/** One interaction, which arrived as several questions. */
export function compareParts(
  interaction: Interaction,
  parts: readonly QuestionContents[],
  context: Comparing,
  gaps: Gaps,
): void {
  const references = (tree: HtmlTree, ...found: readonly (TextContents | undefined)[]) => {
    compareReferences(tree, together(...found), context, gaps, { citations: 'short' });
  };
  const chosen = (part: QuestionContents | undefined) => (part?.kind === 'choose' ? part : undefined);
  switch (interaction.kind) {
    case 'match':
      gaps.add(interaction.reuse ? 'form: match-reuse' : 'form: match', 'is no question of pairs');
      if (parts[0]?.kind === 'inlineEntries') {
        compareMenus(interaction, parts[0], gaps);
        for (const { content } of interaction.sources) references(content, parts[0].stem);
        return;
      }
      interaction.sources.forEach((source, index) => {
        const part = chosen(parts[index]);
        contains('pairs', source.content, part?.stem, gaps);
        references(source.content, part?.stem);
        compareOptions(interaction.targets, interaction.key[source.id], part?.choices ?? [], gaps);
      });
      return;
    case 'order':
      gaps.add('form: order', 'is no question of order');
      if (parts[0]?.kind === 'match') {
        const positions = parts[0].pairs;
        interaction.items.forEach(({ content }, index) => {
          const pair = positions.find(({ match }) => match === String(index + 1));
          sameWords('items', content, pair?.prompt, gaps);
          references(content, pair?.prompt, parts[0]?.stem);
        });
        gaps.same('number of items', interaction.items.length, positions.length);
      } else
        interaction.items.forEach(({ id }, index) => {
          const choices = chosen(parts[index])?.choices ?? [];
          compareOptions(interaction.items, id, choices, gaps);
          for (const { content } of interaction.items)
            references(content, parts[index]?.stem, ...choices.map(({ text }) => text));
        });
      return;
    case 'inlineEntries':
      gaps.add('form: inline', 'is no text with gaps');
      interaction.gaps.forEach((gap, index) => {
        const part = parts[index];
        if (gap.mode === 'text') compareAccepted(gap.accept, part?.kind === 'textEntry' ? part.accept : [], gaps);
        else compareOptions(gap.options, gap.answer, chosen(part)?.choices ?? [], gaps);
      });
      return;
    case 'numericEntry': {
      gaps.add('form: number', 'is no question for a number');
      const [part] = parts;
      const numbers =
        part?.kind === 'textEntry'
          ? part.accept.map(({ text }) =>
              Number(
                text
                  .replace('&#48;', '0')
                  .replace(',', '.')
                  .replace(/^[−–—]/, '-'),
              ),
            )
          : [];
      const full = spansOf(interaction).filter(isFull);
      const wrong = numbers.filter((number) => !full.some(({ min, max }) => number >= min && number <= max));
      for (const { answer } of full) if (!numbers.includes(answer)) gaps.add('number', `${answer} is not accepted`);
      for (const { answer, fraction, feedback } of spansOf(interaction)) {
        if (fraction < 1) gaps.add('answer credit', `${answer} earns nothing`);
        if (feedback !== undefined) gaps.add('answer feedback', `nothing is said to ${answer}`);
      }
      if (wrong.length > 0) gaps.add('number', `${wrong} are accepted`);
      return;
    }
    default:
      gaps.add('question', `${interaction.kind} arrived as ${parts.map(({ kind }) => kind)}`);
  }
}

/** Pairs as a text with a menu for each prompt, all with the same entries. */
function compareMenus(
  { sources, targets, key }: Extract<Interaction, { kind: 'match' }>,
  menus: Extract<QuestionContents, { kind: 'inlineEntries' }>,
  gaps: Gaps,
): void {
  const texts = targets.map(({ text }) => letters(text)).sort();
  gaps.same('number of pairs', sources.length, menus.gaps.length);
  sources.forEach(({ id, content }, index) => {
    const menu = menus.gaps[index];
    contains('pairs', content, menus.stem, gaps);
    gaps.same('entries', texts, menu?.options?.map(letters).sort());
    const right = targets.find((target) => target.id === key[id])?.text ?? '';
    gaps.same(
      'right entry',
      [letters(right)],
      menu?.accept.map(({ text }) => letters(text)),
    );
  });
}

function contains(aspect: string, expected: HtmlTree, arrived: TextContents | undefined, gaps: Gaps): void {
  for (const run of missingRuns(runsOf(expected), arrived?.text ?? '')) gaps.add(aspect, `lacks “${run}”`);
}
