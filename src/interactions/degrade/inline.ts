import { mapTree } from '../../content/text.ts';
import { element, type HtmlTree, text } from '../../content/tree.ts';
import type { Text } from '../../text/text.ts';
import type { Blank, InlineEntries, Interaction } from '../interaction.ts';
import { asking, chooseOneOf } from './match.ts';
import type { Degradation, DegradeContext } from './question.ts';

/** One question a blank, with the whole text above it: the gaps are numbered, the one asked for stands out. */
export function blanksAsQuestions(inline: InlineEntries, { question, text: words }: DegradeContext): Degradation {
  const count = inline.blanks.length;
  const what = inline.mode === 'select' ? 'multiple-choice' : 'short-answer';
  return {
    kind: 'parts',
    parts: inline.blanks.map((blank, index) => ({
      id: blank.id,
      below: [...numbered(inline, blank.id, words), ...asking(words('degrade.gap', { number: index + 1 }))],
      interaction: blankAlone(blank),
    })),
    loss: {
      feature: inline.mode === 'select' ? 'cloze-as-choices' : 'cloze-as-entries',
      message: `The text with gaps “${question.title}” becomes ${count} ${what} ${count === 1 ? 'question' : 'questions, one a gap, which share its points'}: the platform has no texts with gaps.`,
    },
  };
}

function numbered({ content, blanks }: InlineEntries, asked: string, words: Text): HtmlTree {
  return mapTree(content, (node) => {
    if (node.kind !== 'blank') return node;
    const mark = text(words('degrade.gapMark', { number: blanks.findIndex(({ id }) => id === node.id) + 1 }));
    return node.id === asked ? element('strong', {}, mark) : mark;
  });
}

function blankAlone(blank: Blank): Interaction {
  return blank.mode === 'select'
    ? chooseOneOf(blank.options, blank.answer)
    : { kind: 'textEntry', accept: blank.accept, caseSensitive: false };
}
