import { mapTree } from '../../content/text.ts';
import { element, type HtmlTree, text } from '../../content/tree.ts';
import type { Text } from '../../text/text.ts';
import type { Gap, InlineEntries, Interaction } from '../interaction.ts';
import { asking, chooseOneOf } from './match.ts';
import type { Degradation, DegradeContext } from './question.ts';

/** One question a gap, with the whole text above it: the gaps are numbered, the one asked for stands out. */
export function gapsAsQuestions(inline: InlineEntries, { question, text: words }: DegradeContext): Degradation {
  const count = inline.gaps.length;
  const what = inline.mode === 'select' ? 'multiple-choice' : 'short-answer';
  return {
    kind: 'parts',
    parts: inline.gaps.map((gap, index) => ({
      id: gap.id,
      below: [...numbered(inline, gap.id, words), ...asking(words('degrade.gap', { number: index + 1 }))],
      interaction: blankAlone(gap),
    })),
    loss: {
      feature: inline.mode === 'select' ? 'cloze-as-choices' : 'cloze-as-entries',
      message: `The text with gaps “${question.title}” becomes ${count} ${what} ${count === 1 ? 'question' : 'questions, one a gap, which share its points'}: the platform has no texts with gaps.`,
    },
  };
}

function numbered({ content, gaps }: InlineEntries, asked: string, words: Text): HtmlTree {
  return mapTree(content, (node) => {
    if (node.kind !== 'gap') return node;
    const mark = text(words('degrade.gapMark', { number: gaps.findIndex(({ id }) => id === node.id) + 1 }));
    return node.id === asked ? element('strong', {}, mark) : mark;
  });
}

function blankAlone(gap: Gap): Interaction {
  return gap.mode === 'select'
    ? chooseOneOf(gap.options, gap.answer)
    : { kind: 'textEntry', accept: gap.accept, caseSensitive: false };
}
