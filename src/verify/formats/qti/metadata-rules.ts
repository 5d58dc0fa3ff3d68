import type { Findings } from '../../../read/findings.ts';
import { fieldsOf } from '../../../read/qti/fields.ts';
import type { XmlElement } from '../../../read/xml/element.ts';
import { atStart, itemName } from '../../question-name.ts';
import { qtiCodes } from './codes.ts';

interface FieldRule {
  readonly rule: string;
  /** The rule that forbids to repeat it. */
  readonly once: string;
  readonly is: string;
  readonly test: (value: string) => boolean;
}

function oneOf(rule: string, once: string, ...values: readonly string[]): FieldRule {
  return { rule, once, is: values.join(', '), test: (value) => values.includes(value) };
}

/** Below `limit`, at least 1, no decimal sign: as XPath's comparison with a number takes it. */
function wholeBelow(rule: string, once: string, limit: number): FieldRule {
  return {
    rule,
    once,
    is: `a whole number from 1 to ${limit - 1}`,
    test: (value) => !value.includes('.') && value.trim() !== '' && Number(value) > 0 && Number(value) < limit,
  };
}

const ASSESSMENT_FIELDS: Readonly<Record<string, FieldRule>> = {
  qmd_assessmenttype: oneOf('1b', '1l', 'Examination'),
  qmd_scoretype: oneOf('1c', '1m', 'Percentage'),
  qmd_feedbackpermitted: oneOf('1d', '1n', 'No', 'Yes'),
  qmd_hintspermitted: oneOf('1e', '1o', 'No', 'Yes'),
  qmd_solutionspermitted: oneOf('1f', '1p', 'No', 'Yes'),
  qmd_timelimit: wholeBelow('1g', '1q', 527_041),
  cc_allow_late_submission: oneOf('1h', '1r', 'No', 'Yes'),
  cc_maxattempts: oneOf('1i', '1s', 'Examination', '1', '2', '3', '4', '5', 'unlimited'),
  cc_profile: oneOf('1j', '1k', 'cc.exam.v0p1'),
};

/** The question types of the profile. */
export const PROFILES = [
  'cc.multiple_choice.v0p1',
  'cc.multiple_response.v0p1',
  'cc.true_false.v0p1',
  'cc.fib.v0p1',
  'cc.pattern_match.v0p1',
  'cc.essay.v0p1',
] as const;

const ITEM_FIELDS: Readonly<Record<string, FieldRule>> = {
  cc_profile: oneOf('2b', '2g', ...PROFILES),
  cc_weighting: wholeBelow('2c', '2h', 100),
  qmd_scoringpermitted: oneOf('2d', '2i', 'Yes'),
  qmd_computerscored: oneOf('2e', '2j', 'No', 'Yes'),
  cc_question_category: { rule: '2a', once: '', is: 'text', test: () => true },
};

/** Fields that Canvas writes and reads beside the profile's. */
const CANVAS_FIELDS = new Set([
  'question_type',
  'points_possible',
  'original_answer_ids',
  'assessment_question_identifierref',
  'calculator_type',
]);

/** Rules 1a to 1s. */
export function checkAssessmentFields(assessment: XmlElement, file: string | undefined, findings: Findings): void {
  const counts = new Map<string, number>();
  for (const [label, entry, field] of fieldsOf(assessment)) {
    const where = { file, position: field.position };
    const rule = Object.hasOwn(ASSESSMENT_FIELDS, label) ? ASSESSMENT_FIELDS[label] : undefined;
    if (rule === undefined) {
      findings.add(qtiCodes, 'unknown-assessment-field', where, {
        message: `The quiz has a field "${label}" that Common Cartridge does not know.`,
        clause: 'Common Cartridge QTI RULE 1a',
      });
      continue;
    }
    const count = (counts.get(label) ?? 0) + 1;
    counts.set(label, count);
    if (count === 2) {
      const message = `The quiz gives the field "${label}" more than once.`;
      findings.add(qtiCodes, 'repeated-field', where, { message, clause: `Common Cartridge QTI RULE ${rule.once}` });
    }
    if (!rule.test(entry)) {
      findings.add(qtiCodes, 'assessment-field-value', where, {
        message: `The quiz's "${label}" is "${entry}" but must be ${rule.is}.`,
        clause: `Common Cartridge QTI RULE ${rule.rule}`,
      });
    }
  }
}

/** Rules 2a to 2j. */
export function checkItemFields(item: XmlElement, file: string | undefined, findings: Findings): void {
  const counts = new Map<string, number>();
  for (const [label, entry, field] of fieldsOf(item.child('itemmetadata'))) {
    const where = { file, position: field.position };
    const rule = Object.hasOwn(ITEM_FIELDS, label) ? ITEM_FIELDS[label] : undefined;
    if (rule === undefined) {
      const known = CANVAS_FIELDS.has(label);
      findings.add(qtiCodes, known ? 'platform-field' : 'unknown-item-field', where, {
        message: known
          ? `${atStart(itemName(item))} has the field "${label}", which Canvas reads and others pass over.`
          : `${atStart(itemName(item))} has a field "${label}" that Common Cartridge does not know.`,
        clause: 'Common Cartridge QTI RULE 2a',
      });
      continue;
    }
    const count = (counts.get(label) ?? 0) + 1;
    counts.set(label, count);
    if (count === 2 && rule.once !== '') {
      const message = `${atStart(itemName(item))} gives the field "${label}" more than once.`;
      findings.add(qtiCodes, 'repeated-field', where, { message, clause: `Common Cartridge QTI RULE ${rule.once}` });
    }
    if (!rule.test(entry)) {
      findings.add(qtiCodes, 'item-field-value', where, {
        message: `The "${label}" of ${itemName(item)} is "${entry}" but must be ${rule.is}.`,
        clause: `Common Cartridge QTI RULE ${rule.rule}`,
      });
    }
  }
  if (counts.has('cc_profile')) return;
  findings.add(
    qtiCodes,
    'no-profile',
    { file, position: item.position },
    {
      message: `${atStart(itemName(item))} does not say of which type it is (cc_profile).`,
      clause: 'Common Cartridge QTI RULE 2f',
    },
  );
}
