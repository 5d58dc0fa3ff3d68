import { plainText } from '../../content/text.ts';
import type { HtmlTree } from '../../content/tree.ts';
import type { DraftQuestion } from '../draft/question.ts';
import { Keys } from './keys.ts';
import type { Notes } from './notes.ts';

export interface ReadPair {
  readonly prompt: HtmlTree;
  /** `null` where nobody has said it. */
  readonly match: string | null;
}

type Parts<Type> = DraftQuestion extends infer Question
  ? Question extends { readonly type: Type }
    ? Omit<Question, 'stem' | 'points' | 'feedback' | 'hints' | 'name' | 'key' | 'place'>
    : never
  : never;

/**
 * Prompts and their partners: a question of matching, or of categories where several prompts have the same partner.
 * Undefined, with an entry, where there are fewer than two.
 */
export function matched(
  pairs: readonly ReadPair[],
  distractors: readonly string[],
  notes: Notes,
): Parts<'matching'> | Parts<'categorize'> | undefined {
  if (pairs.length < 2) {
    const was = pairs.map(({ prompt, match }) => `${plainText(prompt)} – ${match ?? '?'}`).join('; ');
    notes.left('question', 'A question of matching needs two pairs at least; this one was left out.', was);
    return undefined;
  }
  const known = pairs.flatMap(({ match }) => match ?? []);
  const partners = new Set(known);
  const others = [...new Set(distractors)].filter((one) => one !== '' && !partners.has(one));
  const keys = new Keys();
  if (partners.size === known.length) {
    const keyed = pairs.map((pair) => ({ ...pair, key: keys.of(plainText(pair.prompt), 'pair') }));
    return { type: 'matching', pairs: keyed, distractors: others };
  }
  if (partners.size + others.length > 1) {
    notes.changed(
      'matching',
      'Several prompts had the same partner. The question now asks to put each into its category.',
    );
    return categorized(pairs, others);
  }
  notes.left('question', 'All prompts had the same partner, so there was nothing to match; the question was left out.');
  return undefined;
}

/** Prompts by their partners, each of which is a category; `others` are categories without a prompt. */
export function categorized(pairs: readonly ReadPair[], others: readonly string[]): Parts<'categorize'> {
  const titles = [...new Set([...pairs.flatMap(({ match }) => match ?? []), ...others])];
  const categoryKeys = new Keys();
  const categories = titles.map((title) => ({ key: categoryKeys.of(title, 'category'), title }));
  const keyOf = new Map(categories.map(({ key, title }) => [title, key]));
  const keys = new Keys();
  return {
    type: 'categorize',
    categories,
    items: pairs.map(({ prompt, match }) => ({
      key: keys.of(plainText(prompt), 'item'),
      text: prompt,
      category: match === null ? null : (keyOf.get(match) ?? null),
    })),
  };
}
