import type { AcceptedText, ChoiceContents, TextContents } from '../contents/contents.ts';
import type { Locate } from '../html/read.ts';
import type { XmlElement } from '../xml/element.ts';
import { conditionsOf, scoreOf, wantedValues } from './conditions.ts';
import { feedbackById } from './feedback.ts';
import { textBelow, textOfMaterials } from './material.ts';

/** The choices of a question, and which are right. */
export function readChoices(item: XmlElement, locate?: Locate): readonly ChoiceContents[] {
  const feedbacks = feedbackById(item, locate);
  const right = new Set<string>();
  const comments = new Map<string, TextContents>();
  const percents = new Map<string, number>();
  for (const condition of conditionsOf(item)) {
    const wanted = wantedValues(condition.child('conditionvar')).map((equal) => equal.text.trim());
    const score = scoreOf(condition);
    if (score !== undefined && score > 0) for (const ident of wanted) right.add(ident);
    const [only, another] = wanted;
    if (only === undefined || another !== undefined) continue;
    if (score !== undefined && score !== 0 && score !== 100) percents.set(only, score);
    const comment = commentOf(condition, feedbacks, only);
    if (comment !== undefined) comments.set(only, comment);
  }
  const labels = item.child('presentation')?.descendants('response_label') ?? [];
  return labels.map((label) => {
    const id = label.attribute('ident') ?? '';
    const percent = percents.get(id);
    const feedback = comments.get(id);
    return {
      id,
      text: textOfMaterials([...label.descendants('material')], locate),
      correct: right.has(id),
      ...(percent === undefined ? {} : { percent }),
      ...(feedback === undefined ? {} : { feedback }),
    };
  });
}

/** Feedback that a condition shows for one choice, other than what is shown for right or wrong answers in general. */
function commentOf(
  condition: XmlElement,
  feedbacks: ReadonlyMap<string, TextContents>,
  choice: string,
): TextContents | undefined {
  const links = condition
    .childrenNamed('displayfeedback')
    .filter((one) => one.attribute('feedbacktype') === undefined || one.attribute('feedbacktype') === 'Response')
    .map((one) => one.attribute('linkrefid') ?? '')
    .filter((ident) => !/^(?:general_fb|correct_fb|general_incorrect_fb)$/.test(ident));
  const preferred = links.find((ident) => ident === `${choice}_fb`) ?? links[0];
  return preferred === undefined ? undefined : feedbacks.get(preferred);
}

/** The texts that count as right. */
export function readAcceptedTexts(item: XmlElement, locate?: Locate): readonly AcceptedText[] {
  const feedbacks = feedbackById(item, locate);
  return conditionsOf(item).flatMap((condition) => {
    const score = scoreOf(condition);
    if (score === undefined || score <= 0) return [];
    const variables = condition.child('conditionvar');
    const values = [...(variables?.descendants('varequal') ?? []), ...(variables?.descendants('varsubstring') ?? [])];
    return values.map((value) => {
      const feedback = values.length === 1 ? commentOf(condition, feedbacks, value.text.trim()) : undefined;
      return {
        text: value.text.trim(),
        caseSensitive: value.attribute('case') === 'Yes',
        ...(value.name === 'varsubstring' ? { substring: true } : {}),
        ...(feedback === undefined ? {} : { feedback }),
      };
    });
  });
}

/** The words of a label. */
export function labelText(label: XmlElement): string {
  return textBelow(label)?.text ?? '';
}
