import { walk } from '../../content/text.ts';
import type { DraftGap, DraftQuestion } from '../draft/question.ts';
import { atMost } from './at-most.ts';
import type { Making } from './making.ts';
import type { MakeParts } from './question-part.ts';
import type { Part } from './text-writer.ts';

const MOST_GAPS = 26;
const MOST_ANSWERS = 20;
const MOST_OPTIONS = 26;

type DraftCloze = Extract<DraftQuestion, { readonly type: 'cloze' }>;

/** A text with gaps: all typed, or all chosen, since no question may have both. */
export function clozeParts(question: DraftCloze, making: Making): MakeParts | undefined {
  const { texts, ids, entries } = making;
  const placed = new Set<string>();
  walk(question.text, (node) => {
    if (node.kind === 'gap') placed.add(node.id);
  });
  const gaps = atMost(
    question.gaps.filter(({ key }) => placed.has(key)),
    MOST_GAPS,
    question,
    making,
    { what: 'gaps', of: 'A question', wordsOf: gapWords },
  );
  if (gaps.length === 0) return undefined;
  const isTyped = gaps.some((gap) => 'accept' in gap);
  if (isTyped && gaps.some((gap) => !('accept' in gap)))
    entries.add(
      'changed',
      'gaps-of-two-kinds',
      question,
      'Some gaps were typed and others chosen from a list; all are typed now.',
      gaps.flatMap((gap) => ('options' in gap ? [gap.options.join(', ')] : [])).join(' | '),
    );
  return (holder) => {
    const given = new Map(gaps.map(({ key }, index) => [key, ids.giveInner(holder, key, `gap ${index + 1}`)]));
    return {
      type: 'cloze',
      text: texts.block(question.text, question, given) ?? '',
      gaps: gaps.map((gap) => ({
        id: given.get(gap.key) ?? '',
        ...(isTyped ? typed(gap, question, making) : chosen(gap, question, making)),
      })),
    };
  };
}

function typed(gap: DraftGap, part: Part, making: Making): { readonly accept: string[] | null } {
  if (!('accept' in gap)) return { accept: gap.answer === null ? null : [gap.answer] };
  if (gap.accept === null || gap.accept.length === 0) return { accept: null };
  const said = { what: 'right answers', of: 'A gap', wordsOf: same };
  return { accept: [...atMost([...new Set(gap.accept)], MOST_ANSWERS, part, making, said)] };
}

function chosen(
  gap: DraftGap,
  part: Part,
  making: Making,
): { readonly options: string[]; readonly answer: string | null } {
  if ('accept' in gap) return { options: [...(gap.accept ?? [])], answer: null };
  // The right one is never among those for which there is no room.
  const options = [...new Set([...(gap.answer === null ? [] : [gap.answer]), ...gap.options])];
  const said = { what: 'options', of: 'A gap', wordsOf: same };
  const kept = new Set(atMost(options, MOST_OPTIONS, part, making, said));
  return { options: [...new Set(gap.options)].filter((one) => kept.has(one)), answer: gap.answer };
}

function gapWords(gap: DraftGap): string {
  return 'accept' in gap ? (gap.accept ?? ['?']).join(', ') : gap.options.join(', ');
}

const same = (words: string): string => words;
