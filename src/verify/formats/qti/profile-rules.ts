import type { Findings } from '../../../read/findings.ts';
import { fieldOf, fieldsOf } from '../../../read/qti/fields.ts';
import type { XmlElement } from '../../../read/xml/element.ts';
import { atStart, itemName } from '../../question-name.ts';
import { qtiCodes } from './codes.ts';

type QtiCode = Parameters<typeof qtiCodes.report>[0];

interface ItemParts {
  readonly item: XmlElement;
  /** Direct children of the presentation only, as the rules' paths have them. */
  readonly lids: readonly XmlElement[];
  readonly strs: readonly XmlElement[];
  readonly labels: readonly XmlElement[];
  readonly conditions: readonly XmlElement[];
}

/** A rule of one question type; false where it is broken. */
interface ProfileRule {
  readonly rule: string;
  readonly code: QtiCode;
  readonly says: string;
  readonly holds: (parts: ItemParts) => boolean;
}

const hasCardinality = (value: string) => (parts: ItemParts) =>
  parts.lids.some((lid) => lid.attribute('rcardinality') === value);
const noTextResponse = (parts: ItemParts) => parts.strs.length === 0;
const noChoiceResponse = (parts: ItemParts) => parts.lids.length === 0;
const noFibInChoices = (parts: ItemParts) => parts.lids.every((lid) => lid.child('render_fib') === undefined);
const noChoicesInText = (parts: ItemParts) => parts.strs.every((str) => str.child('render_choice') === undefined);
const noSubstring = (parts: ItemParts) => parts.conditions.every((one) => one.child('varsubstring') === undefined);
const noSubstringBelow = (parts: ItemParts) =>
  parts.conditions.every((one) => one.descendants('varsubstring').length === 0);
const noEqualBelow = (parts: ItemParts) => parts.conditions.every((one) => one.descendants('varequal').length === 0);

function scored(responses: (parts: ItemParts) => readonly XmlElement[], inAnd = false): (parts: ItemParts) => boolean {
  return (parts) => {
    const idents = new Set(responses(parts).map((response) => response.attribute('ident')));
    const equals = parts.conditions.flatMap((condition) => [
      ...condition.childrenNamed('varequal'),
      ...(inAnd ? condition.childrenNamed('and').flatMap((and) => and.childrenNamed('varequal')) : []),
    ]);
    return equals.some((equal) => idents.has(equal.attribute('respident')));
  };
}

const CARDINALITY = 'must take another number of answers (rcardinality)';
const WRONG_RESPONSE = 'is answered in a way that is not of its type';
const NOT_SCORED = 'is scored by conditions that do not name its response';
const SUBSTRING = 'may not be scored by a part of the answer (varsubstring)';

function choiceRules(
  group: string,
  cardinality: string,
  inAnd: boolean,
  substring: ProfileRule['holds'],
): readonly ProfileRule[] {
  return [
    { rule: `${group}a`, code: 'wrong-cardinality', says: CARDINALITY, holds: hasCardinality(cardinality) },
    { rule: `${group}b`, code: 'wrong-response', says: WRONG_RESPONSE, holds: noTextResponse },
    { rule: `${group}c`, code: 'wrong-response', says: WRONG_RESPONSE, holds: noFibInChoices },
    { rule: `${group}e`, code: 'not-scored', says: NOT_SCORED, holds: scored((parts) => parts.lids, inAnd) },
    { rule: `${group}f`, code: 'substring-not-allowed', says: SUBSTRING, holds: substring },
  ];
}

function textRules(group: string, scoredBy: boolean): readonly ProfileRule[] {
  const rules: ProfileRule[] = [
    { rule: `${group}a`, code: 'wrong-response', says: WRONG_RESPONSE, holds: noChoiceResponse },
    { rule: `${group}b`, code: 'wrong-response', says: WRONG_RESPONSE, holds: noChoicesInText },
  ];
  if (scoredBy)
    rules.push({ rule: `${group}c`, code: 'not-scored', says: NOT_SCORED, holds: scored((parts) => parts.strs) });
  return rules;
}

const RULES: Readonly<Record<string, readonly ProfileRule[]>> = {
  'cc.true_false.v0p1': [
    ...choiceRules('3', 'Single', false, noSubstring),
    {
      rule: '3d',
      code: 'choice-count',
      says: 'must have two choices, true and false',
      holds: ({ labels }) => labels.length === 2,
    },
  ],
  'cc.multiple_choice.v0p1': [
    ...choiceRules('4', 'Single', false, noSubstringBelow),
    { rule: '4d', code: 'choice-count', says: 'has fewer than two choices', holds: ({ labels }) => labels.length > 1 },
    {
      rule: '4d',
      code: 'two-choices',
      says: 'has only two choices, where the profile asks for three',
      holds: ({ labels }) => labels.length !== 2,
    },
  ],
  'cc.multiple_response.v0p1': [
    ...choiceRules('5', 'Multiple', true, noSubstring),
    { rule: '5d', code: 'choice-count', says: 'has fewer than two choices', holds: ({ labels }) => labels.length > 1 },
  ],
  'cc.fib.v0p1': [
    ...textRules('6', true),
    { rule: '6d', code: 'substring-not-allowed', says: SUBSTRING, holds: noSubstring },
  ],
  'cc.pattern_match.v0p1': textRules('7', true),
  'cc.essay.v0p1': [
    ...textRules('8', false),
    { rule: '8c', code: 'essay-scored', says: 'is an essay but has a right answer', holds: noEqualBelow },
    { rule: '8d', code: 'substring-not-allowed', says: SUBSTRING, holds: noSubstring },
    {
      rule: '8e',
      code: 'several-solutions',
      says: 'has more than one model answer',
      holds: ({ item }) =>
        item.childrenNamed('itemfeedback').flatMap((one) => one.childrenNamed('solution')).length < 2,
    },
    {
      rule: '8f',
      code: 'essay-computer-scored',
      says: 'must say that it is not scored by the computer (qmd_computerscored No)',
      holds: ({ item }) => {
        const fields = fieldsOf(item.child('itemmetadata'));
        return fields.some(([label]) => label === 'qmd_computerscored') && fields.some(([, entry]) => entry === 'No');
      },
    },
  ],
};

/** Rules 3 to 8: what each question type consists of. */
export function checkProfile(item: XmlElement, file: string | undefined, findings: Findings): void {
  const profile = fieldOf(item.child('itemmetadata'), 'cc_profile') ?? '';
  const presentation = item.child('presentation');
  const lids = presentation?.childrenNamed('response_lid') ?? [];
  const parts: ItemParts = {
    item,
    lids,
    strs: presentation?.childrenNamed('response_str') ?? [],
    labels: lids
      .flatMap((lid) => lid.childrenNamed('render_choice'))
      .flatMap((one) => one.childrenNamed('response_label')),
    conditions: item
      .childrenNamed('resprocessing')
      .flatMap((one) => one.childrenNamed('respcondition'))
      .flatMap((one) => one.childrenNamed('conditionvar')),
  };
  for (const { rule, code, says, holds } of (Object.hasOwn(RULES, profile) ? RULES[profile] : undefined) ?? []) {
    if (holds(parts)) continue;
    findings.add(
      qtiCodes,
      code,
      { file, position: item.position },
      {
        message: `${atStart(itemName(item))} ${says} (${profile}).`,
        clause: `Common Cartridge QTI RULE ${rule}`,
      },
    );
  }
}
