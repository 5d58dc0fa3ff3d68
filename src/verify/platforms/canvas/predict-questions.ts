import type { QuestionContents } from '../../../read/contents/contents.ts';
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

function isPartial(score: number | undefined): boolean {
  return score !== undefined && score > 0 && score < 100;
}
