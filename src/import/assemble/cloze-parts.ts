import { walk } from '../../content/text.ts';
import type { DraftGap, DraftQuestion } from '../draft/question.ts';
import type { Making } from './making.ts';
import type { MakeParts } from './question-part.ts';

type DraftCloze = Extract<DraftQuestion, { readonly type: 'cloze' }>;

/** A text with gaps: all typed, or all chosen, since no question may have both. */
export function clozeParts(question: DraftCloze, making: Making): MakeParts | undefined {
  const { texts, ids, entries } = making;
  const placed = new Set<string>();
  walk(question.text, (node) => {
    if (node.kind === 'gap') placed.add(node.id);
  });
  const gaps = question.gaps.filter(({ key }) => placed.has(key)).slice(0, 26);
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
      gaps: gaps.map((gap) => ({ id: given.get(gap.key) ?? '', ...(isTyped ? typed(gap) : chosen(gap)) })),
    };
  };
}

function typed(gap: DraftGap): { readonly accept: string[] | null } {
  if (!('accept' in gap)) return { accept: gap.answer === null ? null : [gap.answer] };
  return { accept: gap.accept === null || gap.accept.length === 0 ? null : [...new Set(gap.accept)].slice(0, 20) };
}

function chosen(gap: DraftGap): { readonly options: string[]; readonly answer: string | null } {
  if ('accept' in gap) return { options: [...(gap.accept ?? [])], answer: null };
  return { options: [...new Set(gap.options)].slice(0, 26), answer: gap.answer };
}
