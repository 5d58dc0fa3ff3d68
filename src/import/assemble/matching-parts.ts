import { appearance } from '../../interactions/text-matching.ts';
import type { DraftQuestion } from '../draft/question.ts';
import { atMost, notSeen } from './at-most.ts';
import type { Making } from './making.ts';
import type { MakeParts } from './question-part.ts';
import { withText } from './with-text.ts';

type Of<Type extends DraftQuestion['type']> = Extract<DraftQuestion, { readonly type: Type }>;

/** Most categories that a question may have. */
const MOST_CATEGORIES = 10;
const MOST_DISTRACTORS = 20;

/** Pairs, or items in categories: which of the two follows from whether a partner is somebody else’s, too. */
export function matchingParts(question: Of<'matching' | 'categorize'>, making: Making): MakeParts | undefined {
  if (question.type === 'categorize') return categorizeParts(question, making);
  const { texts, ids, entries } = making;
  const pairs = withText(question.pairs, ({ prompt }) => texts.inline(prompt, question), question, making, 'pairs');
  if (pairs.length < 2) return undefined;
  const matches = pairs.map(({ item }) =>
    item.match === null ? null : (texts.line(item.match, question, 'A partner') ?? null),
  );
  const distractors = question.distractors.flatMap((one) => texts.line(one, question, 'A partner') ?? []);
  const known = matches.flatMap((match) => (match === null ? [] : [appearance(match)]));
  const isShared = new Set(known).size < known.length;
  if (isShared) {
    const titles = distinct([...matches.flatMap((match) => match ?? []), ...distractors]);
    if (titles.length <= MOST_CATEGORIES) {
      entries.add(
        'changed',
        'matching-to-categories',
        question,
        'Several prompts had the same partner, so the question became one in which items are sorted into categories.',
      );
      return (holder) => {
        const categories = titles.map((title) => ({ id: ids.giveInner(holder, `category ${title}`, title), title }));
        const idOf = (match: string | null) =>
          categories.find(({ title }) => match !== null && appearance(title) === appearance(match))?.id ?? null;
        return {
          type: 'categorize',
          categories,
          items: pairs.map(({ item, text }, index) => ({
            id: ids.giveInner(holder, item.key),
            text,
            category: idOf(matches[index] ?? null),
          })),
        };
      };
    }
  }
  const taken = new Set(known);
  const spare = atMost(
    distinct(distractors).filter((one) => !taken.has(appearance(one))),
    MOST_DISTRACTORS,
    question,
    making,
    { what: 'partners that match nothing', of: 'A question', wordsOf: (one) => one },
  );
  return (holder) => ({
    type: 'matching',
    pairs: pairs.map(({ item, text }, index) => ({
      id: ids.giveInner(holder, item.key),
      prompt: text,
      match: matches[index] ?? null,
    })),
    ...(spare.length === 0 ? {} : { distractors: [...spare] }),
  });
}

function categorizeParts(question: Of<'categorize'>, making: Making): MakeParts | undefined {
  const { texts, ids, entries } = making;
  const items = withText(question.items, ({ text }) => texts.inline(text, question), question, making, 'items');
  const categories = withText(
    question.categories,
    ({ title }) => texts.line(title, question, 'A category'),
    question,
    making,
    'categories',
  );
  if (items.length < 2 || categories.length < 2) return undefined;
  if (categories.length > MOST_CATEGORIES) {
    entries.add('left', 'too-many-parts', question, `A question has ${MOST_CATEGORIES} categories at most.`);
    return undefined;
  }
  return (holder) => {
    const titled = categories.map(({ item, text }) => ({
      key: item.key,
      id: ids.giveInner(holder, item.key, text),
      title: text,
    }));
    return {
      type: 'categorize',
      categories: titled.map(({ id, title }) => ({ id, title })),
      items: items.map(({ item, text }) => ({
        id: ids.giveInner(holder, item.key),
        text,
        category: titled.find(({ key }) => key === item.category)?.id ?? null,
      })),
    };
  };
}

/** Without what looks like an earlier one. */
function distinct(texts: readonly string[]): readonly string[] {
  return texts.filter(notSeen(appearance));
}
