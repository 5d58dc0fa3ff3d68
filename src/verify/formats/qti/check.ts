import type { CartridgeVersion } from '../../../read/common-cartridge/versions.ts';
import type { Findings } from '../../../read/findings.ts';
import { itemsOf } from '../../../read/qti/fields.ts';
import { readQuestion } from '../../../read/qti/read-question.ts';
import type { XmlElement } from '../../../read/xml/element.ts';
import { atStart, itemName } from '../../question-name.ts';
import { validate } from '../../schema/validate.ts';
import { qtiCodes } from './codes.ts';
import { checkFeedback } from './feedback-rules.ts';
import { qtiGrammars } from './grammar.ts';
import { checkAssessmentFields, checkItemFields } from './metadata-rules.ts';
import { checkProfile } from './profile-rules.ts';

/** Everything the profile asks of an assessment or a bank. */
export function checkQtiProfile(
  root: XmlElement,
  version: CartridgeVersion,
  file: string | undefined,
  findings: Findings,
): void {
  validate(root, qtiGrammars(version), file, findings);
  const assessment = root.child('assessment');
  if (assessment !== undefined) checkAssessmentFields(assessment, file, findings);
  const seen = new Map<XmlElement | undefined, Set<string>>();
  for (const item of itemsOf(root)) {
    checkItemFields(item, file, findings);
    checkProfile(item, file, findings);
    checkFeedback(item, file, findings);
    checkIdent(item, seen, file, findings);
  }
  checkQuestions(root, file, findings);
}

/** Rule 13a: unique among the questions of one section. */
function checkIdent(
  item: XmlElement,
  seen: Map<XmlElement | undefined, Set<string>>,
  file: string | undefined,
  findings: Findings,
): void {
  const ident = item.attribute('ident') ?? '';
  const siblings = seen.get(item.parent) ?? new Set<string>();
  seen.set(item.parent, siblings);
  if (siblings.has(ident)) {
    findings.add(
      qtiCodes,
      'repeated-item',
      { file, position: item.position },
      {
        message: `${atStart(itemName(item))} has the same ident as an earlier one, "${ident}".`,
        clause: 'Common Cartridge QTI RULE 13a',
      },
    );
  }
  siblings.add(ident);
}

/** Whether the questions can be answered, in any flavour of QTI 1.2. */
export function checkQuestions(root: XmlElement, file: string | undefined, findings: Findings): void {
  for (const item of itemsOf(root)) {
    const where = { file, position: item.position };
    const question = readQuestion(item);
    const name = itemName(item);
    if (question.stem.text === '' && question.stem.references.length === 0) {
      findings.add(qtiCodes, 'empty-stem', where, { message: `${atStart(name)} asks nothing.` });
    }
    checkChoices(item, file, findings);
    const hopeless =
      (question.kind === 'choose' &&
        question.choices.length > 0 &&
        !question.choices.some((choice) => choice.correct)) ||
      ((question.kind === 'textEntry' || question.kind === 'numericEntry') && question.accept.length === 0) ||
      (question.kind === 'match' && question.pairs.every((pair) => pair.match === '')) ||
      (question.kind === 'inlineEntries' && question.gaps.every((gap) => gap.accept.length === 0));
    if (hopeless) {
      findings.add(qtiCodes, 'no-right-answer', where, {
        message: `${atStart(name)} has no right answer.`,
      });
    }
  }
}

function checkChoices(item: XmlElement, file: string | undefined, findings: Findings): void {
  const name = itemName(item);
  const idents = new Map<string, Set<string>>();
  for (const lid of item.descendants('response_lid')) {
    const own = new Set<string>();
    for (const label of lid.descendants('response_label')) {
      const ident = label.attribute('ident') ?? '';
      if (own.has(ident)) {
        const message = `Two choices of ${name} have the ident "${ident}".`;
        findings.add(qtiCodes, 'repeated-choice', { file, position: label.position }, { message });
      }
      own.add(ident);
    }
    idents.set(lid.attribute('ident') ?? '', own);
  }
  for (const equal of item.descendants('varequal')) {
    const choices = idents.get(equal.attribute('respident') ?? '');
    if (choices === undefined || choices.has(equal.text.trim())) continue;
    findings.add(
      qtiCodes,
      'unknown-choice',
      { file, position: equal.position },
      {
        message: `The scoring of ${name} names the choice "${equal.text.trim()}", which does not exist.`,
      },
    );
  }
}
