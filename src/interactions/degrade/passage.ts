import { element, type HtmlElement, type HtmlNode, type HtmlTree, text } from '../../content/tree.ts';
import type { Choose, PassageLine } from '../interaction.ts';
import type { Degradation, DegradeContext } from './question.ts';

/** The words to choose as a list, with the whole passage above it. */
export function passageAsList(choose: Choose, { question }: DegradeContext): Degradation {
  const { passage = [], ...list } = choose;
  return {
    kind: 'whole',
    below: passageBlock(passage),
    interaction: list,
    loss: {
      feature: 'evidence-as-list',
      message: `In “${question.title}” students choose the words from a list below the passage, not in the passage itself, which the platform cannot do.`,
    },
  };
}

/**
 * The passage as it is above the list. Only what is quoted is in a quotation; the words that can be chosen are
 * set off.
 */
function passageBlock(lines: readonly PassageLine[]): HtmlTree {
  return lines.map((line) => {
    const speaker: HtmlNode[] = line.speaker === undefined ? [] : [element('strong', {}, text(`${line.speaker}: `))];
    const words = line.segments.map(({ text: segment, choice }) =>
      choice === undefined ? text(segment) : element('em', {}, text(segment)),
    );
    // Canvas's checker takes a paragraph that begins with “N. Name” for a list.
    const tag = line.speaker === undefined ? 'p' : 'div';
    return wrapped(line.passageKind, element(tag, {}, speaker, words));
  });
}

function wrapped(kind: PassageLine['passageKind'], paragraph: HtmlElement): HtmlElement {
  if (kind === 'quoted') return element('blockquote', {}, paragraph);
  if (kind === 'narrated') return paragraph;
  return { ...paragraph, children: [text('['), ...paragraph.children, text(']')] };
}
