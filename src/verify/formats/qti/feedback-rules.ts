import type { Findings } from '../../../read/findings.ts';
import type { XmlElement } from '../../../read/xml/element.ts';
import { atStart, itemName } from '../../question-name.ts';
import { qtiCodes } from './codes.ts';

/** Which kind may link to which reserved ident; anything else breaks the rule named. */
const WRONG_LINKS: readonly (readonly [type: string, ident: string, rule: string])[] = [
  ['Solution', 'hint', '10a'],
  ['Hint', 'solution', '11a'],
  ['Response', 'solution', '12a'],
  ['Response', 'hint', '12b'],
];
const WRONG_CONTENTS: readonly (readonly [ident: string, content: string, rule: string])[] = [
  ['hint', 'solution', '10b'],
  ['hint', 'flow_mat', '10c'],
  ['solution', 'hint', '11b'],
  ['solution', 'flow_mat', '11c'],
];

/** Rules 10 to 12: hints, solutions and responses. */
export function checkFeedback(item: XmlElement, file: string | undefined, findings: Findings): void {
  const feedbacks = item.childrenNamed('itemfeedback');
  const displays = item
    .childrenNamed('resprocessing')
    .flatMap((one) => one.childrenNamed('respcondition'))
    .flatMap((one) => one.childrenNamed('displayfeedback'));
  const add = (
    code: 'feedback-kind' | 'feedback-missing' | 'feedback-not-shown',
    at: XmlElement,
    says: string,
    rule: string,
  ) =>
    findings.add(
      qtiCodes,
      code,
      { file, position: at.position },
      {
        message: `${atStart(itemName(item))} ${says}.`,
        clause: `Common Cartridge QTI RULE ${rule}`,
      },
    );

  const counts = new Map<string, number>();
  for (const feedback of feedbacks) {
    const ident = feedback.attribute('ident') ?? '';
    counts.set(ident, (counts.get(ident) ?? 0) + 1);
  }
  for (const display of displays) {
    const type = display.attribute('feedbacktype') ?? '';
    const ident = display.attribute('linkrefid') ?? '';
    const wrong = WRONG_LINKS.find(([wrongType, reserved]) => wrongType === type && reserved === ident);
    if (wrong !== undefined) add('feedback-kind', display, `shows its ${ident} as ${type}`, wrong[2]);
    checkTarget(counts, type, ident, (says, rule) => add('feedback-missing', display, says, rule));
  }
  const shown = new Set(
    displays.filter((one) => one.attribute('feedbacktype') === 'Response').map((one) => one.attribute('linkrefid')),
  );
  for (const feedback of feedbacks) {
    const ident = feedback.attribute('ident');
    for (const [reserved, content, rule] of WRONG_CONTENTS) {
      if (ident === reserved && feedback.child(content) !== undefined) {
        add('feedback-kind', feedback, `keeps something else (${content}) under the ident "${ident}"`, rule);
      }
    }
    if (feedback.child('flow_mat') !== undefined && !shown.has(ident)) {
      add('feedback-not-shown', feedback, `has feedback "${ident}" that nothing shows`, '12d');
    }
  }
}

function checkTarget(
  counts: ReadonlyMap<string, number>,
  type: string,
  ident: string,
  add: (says: string, rule: string) => void,
): void {
  const count = (wanted: string) => counts.get(wanted) ?? 0;
  if (type === 'Hint' && count('hint') !== 1) add('shows a hint but has none, or several', '10d');
  if (type === 'Solution' && count('solution') !== 1) add('shows a solution but has none, or several', '11d');
  if (type === 'Response' && count(ident) === 0) add(`shows the feedback "${ident}", which does not exist`, '12c');
}
