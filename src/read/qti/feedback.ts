import type { QuestionFeedbackContents, TextContents } from '../contents/contents.ts';
import type { Locate } from '../html/read.ts';
import type { XmlElement } from '../xml/element.ts';
import { conditionsOf, scoreOf, wantedValues } from './conditions.ts';
import { textBelow } from './material.ts';

/** Every feedback of an item that has words, by ident. */
export function feedbackById(item: XmlElement, locate?: Locate): ReadonlyMap<string, TextContents> {
  const found = new Map<string, TextContents>();
  for (const feedback of item.childrenNamed('itemfeedback')) {
    const text = textBelow(feedback, locate);
    if (text !== undefined) found.set(feedback.attribute('ident') ?? '', text);
  }
  return found;
}

/**
 * What a student reads after answering. Canvas's idents say which is which; others are told by their condition: set
 * beside a full score it is for right answers, under `other` with `continue="Yes"` for all, under another `other` for
 * wrong ones.
 */
export function readFeedback(item: XmlElement, locate?: Locate): QuestionFeedbackContents {
  const feedbacks = feedbackById(item, locate);
  type Role = Exclude<keyof QuestionFeedbackContents, 'hints'>;
  const roles = new Map<Role, TextContents>();
  const assign = (role: Role, ident: string) => {
    const text = feedbacks.get(ident);
    if (text !== undefined && !roles.has(role)) roles.set(role, text);
  };
  assign('correct', 'correct_fb');
  assign('incorrect', 'general_incorrect_fb');
  assign('general', 'general_fb');
  assign('modelAnswer', 'solution');
  for (const condition of conditionsOf(item)) {
    const role = roleOf(condition);
    if (role === undefined) continue;
    for (const display of condition.childrenNamed('displayfeedback')) {
      const ident = display.attribute('linkrefid') ?? '';
      if (!/^(?:general_fb|correct_fb|general_incorrect_fb|hint|solution)$/.test(ident)) assign(role, ident);
    }
  }
  const hints = hintsOf(item, locate);
  return { ...Object.fromEntries(roles), ...(hints.length === 0 ? {} : { hints }) };
}

/** Each material is a hint of its own: they are there to be shown one after another. */
function hintsOf(item: XmlElement, locate?: Locate): readonly TextContents[] {
  const feedback = item.childrenNamed('itemfeedback').find((one) => one.attribute('ident') === 'hint');
  const materials = feedback?.child('hint')?.childrenNamed('hintmaterial') ?? [];
  const parts = materials.length > 0 ? materials : feedback === undefined ? [] : [feedback];
  return parts.flatMap((part) => textBelow(part, locate) ?? []);
}

function roleOf(condition: XmlElement): 'correct' | 'incorrect' | 'general' | undefined {
  const variables = condition.child('conditionvar');
  const wanted = wantedValues(variables);
  if (variables?.child('other') !== undefined && wanted.length === 0) {
    return condition.attribute('continue') === 'Yes' ? 'general' : 'incorrect';
  }
  // A single wanted value may be a choice, whose feedback is its own.
  return (scoreOf(condition) ?? 0) >= 100 && wanted.length !== 1 ? 'correct' : undefined;
}
