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
  const roles = new Map<keyof QuestionFeedbackContents, TextContents>();
  const assign = (role: keyof QuestionFeedbackContents, ident: string) => {
    const text = feedbacks.get(ident);
    if (text !== undefined && !roles.has(role)) roles.set(role, text);
  };
  assign('correct', 'correct_fb');
  assign('incorrect', 'general_incorrect_fb');
  assign('general', 'general_fb');
  assign('hint', 'hint');
  assign('modelAnswer', 'solution');
  for (const condition of conditionsOf(item)) {
    const role = roleOf(condition);
    if (role === undefined) continue;
    for (const display of condition.childrenNamed('displayfeedback')) {
      const ident = display.attribute('linkrefid') ?? '';
      if (!/^(?:general_fb|correct_fb|general_incorrect_fb|hint|solution)$/.test(ident)) assign(role, ident);
    }
  }
  return Object.fromEntries(roles);
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
