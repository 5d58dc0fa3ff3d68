import { formatNumber } from '../written/format-number.ts';
import { numberIn } from '../written/read-number.ts';
import { spansOf, textsOf } from './graded.ts';
import type { Answer, Choose, Graded, InlineEntries, Interaction, InteractionKind } from './interaction.ts';
import { own } from './own.ts';
import { matchesAccepted } from './text-matching.ts';

/** What an answer is worth. */
export interface Score {
  /** From 0 to 1, of the question's points. */
  readonly fraction: number;
  /** For answers of several parts (choices picked, sources, items, gaps): whether each is right, by the author's id. */
  readonly parts?: Readonly<Record<string, boolean>>;
  /** The `key` of the feedback that belongs to the very answer. */
  readonly feedback?: string | undefined;
}

type Of<Union extends { readonly kind: string }, Kind> = Extract<Union, { readonly kind: Kind }>;

interface Scorer<Kind extends InteractionKind = InteractionKind> {
  score(interaction: Of<Interaction, Kind>, answer: Of<Answer, Kind>): Score;
}

/** One rule an interaction: the same here, in Canvas and in Moodle. */
const scorers = {
  choose: { score: scoreChoose },
  match: {
    score: ({ sources, key }, { pairs }) =>
      shareOfRight(
        sources.map(({ id }) => id),
        (id) => own(pairs, id) !== undefined && own(pairs, id) === own(key, id),
      ),
  },
  order: {
    score: ({ items: right }, { items }) =>
      shareOfRight(
        right.map(({ id }) => id),
        (id, position) => items[position] === id,
      ),
  },
  textEntry: {
    score: (entry, { text }) => accepted(textsOf(entry).find(({ accept }) => matchesAccepted(text, accept, entry))),
  },
  numericEntry: {
    score: (field, { text }) => {
      // No number lies in no span: comparisons with NaN are false.
      const value = numberIn(text, field) ?? Number.NaN;
      return accepted(spansOf(field).find(({ min, max }) => value >= min && value <= max));
    },
  },
  inlineEntries: { score: scoreInlineEntries },
  // By a person, outside the score: see `isScored`.
  extendedText: { score: () => ({ fraction: 0 }) },
} satisfies { readonly [Kind in InteractionKind]: Scorer<Kind> };

/** Whether an interaction counts in a score that a machine works out. */
export function isScored(interaction: Interaction): boolean {
  return interaction.kind !== 'extendedText';
}

/** Scores an answer; none, or one to another kind of interaction, is worth nothing. */
export function score(interaction: Interaction, answer: Answer | undefined): Score {
  if (answer === undefined || answer.kind !== interaction.kind) return { fraction: 0 };
  const scorer: Scorer = scorers[interaction.kind];
  return scorer.score(interaction, answer);
}

/** What was typed is among what is accepted, or is not. */
function accepted(found: Graded | undefined): Score {
  return found === undefined ? { fraction: 0 } : { fraction: found.fraction, feedback: found.key };
}

/** Right parts by parts, no penalty. */
function shareOfRight(ids: readonly string[], isRight: (id: string, position: number) => boolean): Score {
  const parts = Object.fromEntries(ids.map((id, position) => [id, isRight(id, position)]));
  const right = ids.filter((id) => own(parts, id) === true).length;
  return { fraction: ids.length === 0 ? 0 : right / ids.length, parts };
}

/** One: all or nothing. Many: right ones less wrong ones by the number of keys, never below 0. */
function scoreChoose({ cardinality, choices }: Choose, answer: Of<Answer, 'choose'>): Score {
  const picked = choices.filter(({ id }) => answer.choices.includes(id));
  const right = picked.filter(({ correct }) => correct).length;
  const wrong = picked.length - right;
  const keys = choices.filter(({ correct }) => correct).length;
  const parts = Object.fromEntries(picked.map(({ id, correct }) => [id, correct]));
  if (cardinality === 'one') return { fraction: right === 1 && wrong === 0 ? 1 : 0, parts };
  return { fraction: keys === 0 ? 0 : Math.max(0, (right - wrong) / keys), parts };
}

function scoreInlineEntries({ gaps }: InlineEntries, { entries }: Of<Answer, 'inlineEntries'>): Score {
  const byId = new Map(gaps.map((gap) => [gap.id, gap]));
  return shareOfRight([...byId.keys()], (id) => {
    const gap = byId.get(id);
    const entry = own(entries, id) ?? '';
    if (gap === undefined) return false;
    return gap.mode === 'select' ? entry === gap.answer : matchesAccepted(entry, gap.accept, { caseSensitive: false });
  });
}

/** The answer that scores 1, for keys and model answers; undefined where only a person can judge. */
export function rightAnswer(interaction: Interaction): Answer | undefined {
  switch (interaction.kind) {
    case 'choose':
      return { kind: 'choose', choices: interaction.choices.filter(({ correct }) => correct).map(({ id }) => id) };
    case 'match':
      return { kind: 'match', pairs: interaction.key };
    case 'order':
      return { kind: 'order', items: interaction.items.map(({ id }) => id) };
    case 'textEntry':
      return { kind: 'textEntry', text: interaction.accept[0] ?? '' };
    case 'numericEntry':
      return { kind: 'numericEntry', text: formatNumber(interaction.answer, interaction.decimalSign) };
    case 'inlineEntries':
      return {
        kind: 'inlineEntries',
        entries: Object.fromEntries(
          interaction.gaps.map((gap) => [gap.id, gap.mode === 'select' ? gap.answer : (gap.accept[0] ?? '')]),
        ),
      };
    case 'extendedText':
      return undefined;
  }
}
