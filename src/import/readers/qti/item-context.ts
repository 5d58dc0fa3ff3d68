import type { HtmlTree } from '../../../content/tree.ts';
import type { DraftQuestion } from '../../draft/question.ts';
import type { Notes } from '../../questions/notes.ts';
import type { QuestionTexts } from '../../questions/texts.ts';
import { innerHtml, type Replace } from './markup.ts';
import type { QtiNode } from './node.ts';
import type { Responses } from './responses.ts';

export type Base = Pick<DraftQuestion, 'key' | 'place' | 'name' | 'points' | 'feedback' | 'stem'>;

/** An item that is being read. */
export interface ItemContext {
  readonly item: QtiNode;
  readonly texts: QuestionTexts;
  readonly notes: Notes;
  readonly responses: ReadonlyMap<string, Responses>;
  /** Feedback by the identifiers of choices. */
  readonly feedback: ReadonlyMap<string, QtiNode>;
}

const NO_RESPONSES: Responses = {
  cardinality: 'single',
  baseType: 'identifier',
  correct: [],
  mapping: new Map(),
  allOrNothing: true,
  caseSensitive: false,
  tolerance: undefined,
};

export function responsesTo(interaction: QtiNode, { responses }: ItemContext): Responses {
  return responses.get(interaction.attribute('responseIdentifier') ?? '') ?? NO_RESPONSES;
}

export function blockOf(node: QtiNode, { texts, notes }: ItemContext, replace?: Replace): HtmlTree {
  return texts.block(innerHtml(node, replace), 'html', notes);
}

export function inlineOf(node: QtiNode, { texts, notes }: ItemContext): HtmlTree {
  return texts.inline(innerHtml(node), 'html', notes);
}
