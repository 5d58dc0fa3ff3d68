import type {
  Choose,
  Graded,
  Interaction,
  Match,
  NumericEntry,
  TextEntry,
} from '../../../src/interactions/interaction.ts';
import type { Question, TeachingModule } from '../../../src/model/model.ts';
import { letters } from '../../losses/words.ts';
import type { ArrivesAs } from './arrives-as.ts';
import type { Differ, In } from './support/differ.ts';
import { lettersOf } from './support/words.ts';

/** In what names a control a film is a link on every platform. */
const NAMED = { films: 'link', decoration: 'marked' } as const;

/** All that can be answered, what is right, and what is said to it. */
export function compareAnswers(
  [question, module]: In<Question>,
  [is, home]: In<Interaction>,
  table: ArrivesAs,
  differ: Differ,
): void {
  const { interaction } = question;
  switch (interaction.kind) {
    case 'choose':
      if (is.kind === 'choose') compareChoices([interaction, module], [is, home], table, differ);
      return;
    case 'textEntry':
      if (is.kind === 'textEntry') compareTyped([question, interaction, module], [is, home], table, differ);
      return;
    case 'numericEntry':
      if (is.kind === 'numericEntry') compareNumbers([question, interaction, module], [is, home], table, differ);
      return;
    case 'match':
      compareMatch([interaction, module], [is, home], differ);
      return;
    case 'order':
      differ(
        'items',
        interaction.items.map(({ content }) => lettersOf(content, module, NAMED)),
        orderIn([is, home]),
      );
      return;
    case 'inlineEntries':
      if (is.kind === 'inlineEntries') differ('gaps', gapsOf(interaction.gaps), gapsOf(is.gaps));
      return;
    case 'extendedText':
      return;
  }
}

function compareChoices([choose, module]: In<Choose>, [is, home]: In<Choose>, table: ArrivesAs, differ: Differ): void {
  const right = ({ choices }: Choose) => choices.map(({ correct }) => correct);
  differ('right choices', right(choose), right(is));
  differ('how many may be chosen', choose.cardinality, is.cardinality);
  const words = (one: string) => (table.plainChoices ? plain(one) : one);
  const said = ({ choices }: Choose, of: TeachingModule) =>
    choices.map(({ content }) => words(lettersOf(content, of, NAMED)));
  // The words of true and false are the platform’s.
  if (!choose.trueFalse) differ('choices', said(choose, module), said(is, home));
  if (!table.choiceFeedback.includes(choose.cardinality)) return;
  const told = ({ choices }: Choose, of: TeachingModule) =>
    choices.map(({ feedback }) => words(lettersOf(feedback, of, table)));
  differ('feedback of choices', told(choose, module), told(is, home));
}

/** Words alone: a picture is its description, marks of form are gone. */
export function plain(words: string): string {
  return words.replace(/⟦picture\w{8}"(.*?)"⟧/g, '[$1]').replace(/⟦(?!link)[^⟧]*⟧/g, '');
}

/** What an answer earns in per cent, and what is said to it. */
type Earned = readonly [answer: string, share: number, feedback: string];

function compareTyped(
  [question, entry, module]: readonly [Question, TextEntry, TeachingModule],
  [is, home]: In<TextEntry>,
  table: ArrivesAs,
  differ: Differ,
): void {
  // Letters for mathematics and the like are written as what they look like.
  const typed = (one: string) => letters(one.normalize('NFKC')).toLowerCase();
  const answers = (one: TextEntry, of: TeachingModule): readonly Earned[] =>
    (one.graded ?? [{ fraction: 1, accept: one.accept }]).flatMap((graded) =>
      graded.accept.map((word) => [typed(word), share(graded), lettersOf(graded.feedback, of, table)] as const),
    );
  const arrived = new Map(answers(is, home).map((one) => [one[0], one]));
  for (const one of earned(answers(entry, module), question, module, table))
    differ(`answer ${one[0]}`, one, arrived.get(one[0]));
}

function compareNumbers(
  [question, entry, module]: readonly [Question, NumericEntry, TeachingModule],
  [is, home]: In<NumericEntry>,
  table: ArrivesAs,
  differ: Differ,
): void {
  const about = (value: number) => Math.round(value * 1e4) / 1e4;
  const spans = (one: NumericEntry, of: TeachingModule): readonly Earned[] =>
    (one.graded ?? [{ ...one, fraction: 1 }]).map((span) => [
      `${about(span.min)} to ${about(span.max)}`,
      share(span),
      lettersOf(span.feedback, of, table),
    ]);
  const wanted = earned(spans(entry, module), question, module, table);
  // The number that is shown as right may be a span of its own, inside the other.
  const known = new Set(wanted.map((one) => one.join()));
  const inside = (is.graded ?? [])
    .filter(({ min, max }) => min === max)
    .map(({ min }) => `${about(min)} to ${about(min)}`);
  const arrived = spans(is, home).filter((one) => known.has(one.join()) || !inside.includes(one[0]));
  differ('numbers', wanted, arrived);
}

const share = ({ fraction }: Graded): number => Math.round(fraction * 100);

/** What the platform has of the answers: those that earn part of the points, and what is said to each. */
function earned(
  answers: readonly Earned[],
  { feedback }: Question,
  module: TeachingModule,
  table: ArrivesAs,
): readonly Earned[] {
  if (table.graded === 'full') return answers.filter(([, earns]) => earns === 100).map(([one]) => [one, 100, '']);
  const incorrect = lettersOf(feedback.incorrect, module, table);
  return answers.map(([one, earns, said]) => [one, earns, said === '' && earns < 100 ? incorrect : said]);
}

/** Sources with the words of their targets, as partners or as menus in a text. */
function compareMatch([match, module]: In<Match>, [is, home]: In<Interaction>, differ: Differ): void {
  const pairs = ({ sources, targets, key }: Match, of: TeachingModule) =>
    sources.map(({ id, content }) => [
      lettersOf(content, of, NAMED),
      letters(targets.find((one) => one.id === key[id])?.text ?? ''),
    ]);
  const targetsOf = ({ targets }: Match) => targets.map(({ text }) => letters(text)).sort();
  if (is.kind === 'match') {
    differ('pairs', pairs(match, module), pairs(is, home));
    differ('partners', targetsOf(match), targetsOf(is));
  }
  if (is.kind === 'inlineEntries')
    differ(
      'answers',
      pairs(match, module).map(([, target]) => target),
      gapsOf(is.gaps).map(({ right }) => right[0]),
    );
}

/** The items in the order that is right, however they are asked for. */
function orderIn([is, home]: In<Interaction>): readonly string[] | undefined {
  if (is.kind === 'order') return is.items.map(({ content }) => lettersOf(content, home, NAMED));
  if (is.kind !== 'match') return undefined;
  const place = (source: string) => Number(is.targets.find(({ id }) => id === is.key[source])?.text);
  return [...is.sources]
    .sort((left, right) => place(left.id) - place(right.id))
    .map(({ content }) => lettersOf(content, home, NAMED));
}

type Gaps = Extract<Interaction, { kind: 'inlineEntries' }>['gaps'];

/** What each gap takes, and what it offers. */
export function gapsOf(
  gaps: Gaps,
): readonly { readonly right: readonly string[]; readonly offered: readonly string[] }[] {
  return gaps.map((gap) => {
    if (gap.mode === 'text') return { right: [...new Set(gap.accept.map(letters))].sort(), offered: [] };
    const right = gap.options.filter(({ id }) => id === gap.answer).map(({ text }) => letters(text));
    return { right, offered: gap.options.map(({ text }) => letters(text)).sort() };
  });
}
