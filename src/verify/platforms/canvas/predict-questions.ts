import type { AcceptedNumber, QuestionContents } from '../../../read/contents/contents.ts';
import type { Findings, Where } from '../../../read/findings.ts';
import { conditionsOf, scoreOf } from '../../../read/qti/conditions.ts';
import { fieldOf, itemsOf } from '../../../read/qti/fields.ts';
import { readQuestion } from '../../../read/qti/read-question.ts';
import type { XmlElement } from '../../../read/xml/element.ts';
import { itemName } from '../../question-name.ts';
import { canvasCodes } from './codes.ts';
import { checkSanitiser, LONGEST_QUESTION_TEXT } from './texts.ts';

type CanvasCode = Parameters<typeof canvasCodes.report>[0];

/** Every question of an assessment or a bank. */
export function predictQuestions(root: XmlElement, file: string, findings: Findings): void {
  for (const item of itemsOf(root)) predictQuestion(item, { file, position: item.position }, findings);
}

function predictQuestion(item: XmlElement, where: Where, findings: Findings): void {
  const question = readQuestion(item);
  const type = fieldOf(item.child('itemmetadata'), 'question_type');
  const name = itemName(item);
  const add = (code: CanvasCode, message: string) => findings.add(canvasCodes, code, where, { message });
  checkSanitiser(question.stem, where, findings);
  if (question.kind === 'choose') {
    for (const choice of question.choices) checkSanitiser(choice.text, where, findings);
    checkChoices(item, question, type, add);
  }
  if (question.kind === 'inlineEntries') checkGaps(item, question, add);
  if (question.kind === 'numericEntry') checkNumbers(item, question, add);
  if (question.stem.source.length > LONGEST_QUESTION_TEXT) {
    add(
      'question-too-long',
      `Canvas will replace the text of ${name} by a notice: it has more than ${LONGEST_QUESTION_TEXT} characters.`,
    );
  }
  if (question.declaredType === 'cc.pattern_match.v0p1') {
    add('pattern-match', `Canvas will accept only exact answers to ${name}.`);
  }
  if (question.kind === 'unknown' && question.declaredType !== 'calculated_question') {
    add('unknown-question-type', `Canvas will not know what to make of ${name}: ${question.reason}.`);
  }
}

function checkChoices(
  item: XmlElement,
  question: QuestionContents & { readonly kind: 'choose' },
  type: string | undefined,
  add: (code: CanvasCode, message: string) => void,
): void {
  const idents = item.descendants('response_lid').map((lid) => lid.attribute('ident') ?? '');
  const labels = question.choices.map((choice) => choice.text.text.toLowerCase());
  const english = ['true', 'false'].every((word) => labels.some((label) => label.includes(word)));
  if (
    question.trueFalse &&
    !(english && (type === 'true_false_question' || idents.some((ident) => ident.startsWith('TF'))))
  ) {
    add(
      'true-false-becomes-choice',
      `Canvas will make a multiple choice question of ${itemName(item)}, which asks for true or false.`,
    );
  }
  const keys = question.choices.filter((choice) => choice.correct).length;
  if (question.multiple && keys === 1 && type !== 'multiple_answers_question') {
    add(
      'multiple-response-becomes-choice',
      `Canvas will let students choose only one answer of ${itemName(item)}, because one is right.`,
    );
  }
  if (!question.multiple && conditionsOf(item).some((one) => isPartial(scoreOf(one))))
    add('partial-credit-lost', `Canvas will count the partly right answers of ${itemName(item)} as right or wrong.`);
}

/** A gap's field is put in place of the first `[name]` of the whole text, tags and addresses included. */
function checkGaps(
  item: XmlElement,
  { stem, gaps }: QuestionContents & { readonly kind: 'inlineEntries' },
  add: (code: CanvasCode, message: string) => void,
): void {
  for (const { id } of gaps) {
    if (id === '') continue;
    const times = stem.source.split(`[${id}]`).length - 1;
    if (times === 0)
      add(
        'gap-without-place',
        `Canvas will show no field for the gap "${id}" of ${itemName(item)}, whose text has no [${id}].`,
      );
    else if (times > 1)
      add(
        'gap-in-wrong-place',
        `Canvas will put the field of the gap "${id}" of ${itemName(item)} at the first of ${times} places that say [${id}].`,
      );
  }
}

/** Whatever a student types is rounded to four decimals before it is compared. */
function checkNumbers(
  item: XmlElement,
  { accept }: QuestionContents & { readonly kind: 'numericEntry' },
  add: (code: CanvasCode, message: string) => void,
): void {
  const refused = accept.filter((number) => !canBeTyped(number));
  if (refused.length === 0) return;
  const shown = refused.map(({ exact, minimum, maximum }) => String(exact ?? minimum ?? maximum)).join(', ');
  add(
    'number-too-fine',
    refused.length === accept.length
      ? `Canvas will take no answer to ${itemName(item)} for right: it rounds ${shown} to four decimals before it compares.`
      : `Canvas will not take ${shown} for right in ${itemName(item)}: it rounds to four decimals before it compares.`,
  );
}

/** Whether the answer, or any number between the bounds where there is none, is accepted once it is rounded. */
function canBeTyped({ exact, minimum = exact ?? -Infinity, maximum = exact ?? Infinity }: AcceptedNumber): boolean {
  const typed = fourDecimals(exact ?? (Number.isFinite(minimum) ? minimum : maximum));
  if (exact !== undefined || typed >= minimum) return minimum <= typed && typed <= maximum;
  return fourDecimals(typed + 0.0001) <= maximum;
}

function fourDecimals(value: number): number {
  return Number(value.toFixed(4));
}

function isPartial(score: number | undefined): boolean {
  return score !== undefined && score > 0 && score < 100;
}
