import { mapTree, textIn } from '../../../content/text.ts';
import { gap, type HtmlNode, type HtmlTree, text } from '../../../content/tree.ts';
import type { DraftGap } from '../../draft/question.ts';

/** A gap, or a line to write on. */
const GAP = /_{3,}|\.{6,}|…{3,}/gu;

export function gapsIn(tree: HtmlTree): number {
  return textIn(tree).match(GAP)?.length ?? 0;
}

/** Whether a line has nothing but a rule, below the question that is answered on it. */
export function isLineToWriteOn(words: string): boolean {
  return words !== '' && words.replace(GAP, '').trim() === '';
}

/** The answers of several gaps: parted by semicolons or bars, or by commas, where that gives as many as there are gaps. */
export function answersOfGaps(answer: string, count: number): readonly (readonly string[])[] | undefined {
  return [/\s*;\s*/, /\s*\|\s*/, /\s*,\s*/]
    .map((sign) => answer.split(sign).map((part) => part.trim()))
    .find((parts) => parts.length === count && parts.every((part) => part !== ''))
    ?.map((part) => part.split(/\s+\/\s+/));
}

/** A text with gaps for its rules. */
export function withGaps(
  tree: HtmlTree,
  answers: readonly (readonly string[])[] | undefined,
): { readonly text: HtmlTree; readonly gaps: readonly DraftGap[] } {
  const gaps: DraftGap[] = [];
  const inText = mapTree(tree, (node) => {
    if (node.kind !== 'text') return node;
    return node.text.split(GAP).flatMap((words, index): HtmlNode[] => {
      const said = words === '' ? [] : [text(words)];
      if (index === 0) return said;
      const key = `gap-${gaps.length + 1}`;
      gaps.push({ key, accept: answers?.[gaps.length] ?? null });
      return [gap(key), ...said];
    });
  });
  return { text: inText, gaps };
}
