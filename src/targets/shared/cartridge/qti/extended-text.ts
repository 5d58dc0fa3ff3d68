import { el } from '../../xml.ts';
import { OTHERWISE, respCondition } from './elements.ts';
import { type EssayItem, type ItemFeedback, type ItemParts, RESPONSE } from './item.ts';

/** A longer text. It has no right answer to compare with, and its model answer is no student's business. */
export function writeExtendedText(_item: EssayItem, { general, hints }: ItemFeedback): ItemParts {
  return {
    profile: 'cc.essay.v0p1',
    response: el(
      'response_str',
      { ident: RESPONSE, rcardinality: 'Single' },
      el('render_fib', { columns: '60', prompt: 'Box', rows: '10' }),
    ),
    conditions: [respCondition({ condition: OTHERWISE, continue: false })],
    feedback: { ...(general === undefined ? {} : { general }), ...(hints === undefined ? {} : { hints }) },
  };
}
