import type { Question } from '../../../src/model/model.ts';
import { letters } from '../../losses/words.ts';
import type { ArrivesAs } from './arrives-as.ts';
import { gapsOf, plain } from './compare-answers.ts';
import { compareQuestion, take } from './compare-question.ts';
import type { DifferAt, In } from './support/differ.ts';
import { lettersOf } from './support/words.ts';

/** A question of a platform that has a question for each prompt, place and gap; the others are compared as they are. */
export function compareParts(
  [question, module]: In<Question>,
  [all, home]: In<readonly Question[]>,
  table: ArrivesAs,
  differ: DifferAt,
): void {
  const { id, interaction } = question;
  const words = (one: Parameters<typeof lettersOf>[0]) => plain(lettersOf(one, module, table));
  const wanted = partsOf(question, words);
  if (wanted === undefined) {
    // What is asked may say more than it did: the unit, how to answer.
    const found = take([question, module], [[...all], home], table);
    if (interaction.kind === 'numericEntry') differ(id, 'type', 'short-answer', found?.type);
    else compareQuestion([question, module], [found, home], table, false, differ);
    return;
  }
  const allowed: readonly string[] = table.questions[question.type as keyof ArrivesAs['questions']];
  for (const { asked, right } of wanted) {
    const found = all.find(
      (one) =>
        allowed.includes(one.type) &&
        [words(question.stem), asked].every((said) => plain(lettersOf(one.stem, home, table)).includes(said)) &&
        // A formula has a form of its own on every platform.
        right.some((answer) => answer === '' || rightOf(one).includes(answer)),
    );
    differ(id, `question for ${asked} with ${right.join(' or ')}`, true, found !== undefined);
  }
}

interface PartAsked {
  readonly asked: string;
  readonly right: readonly string[];
}

/** What is asked in each part, and what is right; undefined where a question has one part. */
function partsOf(
  { interaction }: Question,
  words: (tree: Parameters<typeof lettersOf>[0]) => string,
): readonly PartAsked[] | undefined {
  switch (interaction.kind) {
    case 'match': {
      const { sources, targets, key } = interaction;
      return sources.map(({ id, content }) => ({
        asked: words(content),
        right: targets.filter((one) => one.id === key[id]).map(({ text }) => letters(text)),
      }));
    }
    case 'order':
      return interaction.items.map(({ content }, index) => ({ asked: String(index + 1), right: [words(content)] }));
    case 'inlineEntries':
      return gapsOf(interaction.gaps).map(({ right }, index) => ({ asked: String(index + 1), right }));
    default:
      return undefined;
  }
}

function rightOf({ interaction }: Question): readonly string[] {
  if (interaction.kind === 'textEntry') return interaction.accept.map(letters);
  if (interaction.kind !== 'choose') return [];
  return interaction.choices.filter(({ correct }) => correct).map(({ text }) => letters(text));
}
