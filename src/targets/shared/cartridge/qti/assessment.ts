import { el, type XmlElement } from '../../xml.ts';
import { type CartridgeVersion, documentNamespace, QTI_NAMESPACE } from '../version.ts';
import { writeChoose } from './choose.ts';
import { htmlMaterial, itemFeedback, metadata, OTHERWISE, respCondition, scoring } from './elements.ts';
import { writeExtendedText } from './extended-text.ts';
import {
  type AssessmentItem,
  CORRECT_FEEDBACK,
  GENERAL_FEEDBACK,
  INCORRECT_FEEDBACK,
  type ItemFeedback,
  type ItemParts,
} from './item.ts';
import { writeTextEntry } from './text-entry.ts';

export interface Assessment {
  readonly ident: string;
  readonly title: string;
  readonly timeLimitMinutes?: number;
  readonly attempts: 1 | 2 | 3 | 4 | 5 | 'unlimited';
  /** Whether feedback may be shown at all. */
  readonly feedback: boolean;
  readonly hints: boolean;
  /** Whether right answers may be shown. */
  readonly solutions: boolean;
  /** At least one: Moodle stops at a quiz without questions (docs/platforms/moodle.md, "empty pages"). */
  readonly items: readonly AssessmentItem[];
}

/** A quiz in the profile of Common Cartridge. */
export function assessmentDocument(version: CartridgeVersion, assessment: Assessment): XmlElement {
  const yesNo = (value: boolean) => (value ? 'Yes' : 'No');
  return el(
    'questestinterop',
    documentNamespace(version, QTI_NAMESPACE),
    el(
      'assessment',
      { ident: assessment.ident, title: assessment.title },
      metadata({
        cc_profile: 'cc.exam.v0p1',
        qmd_assessmenttype: 'Examination',
        qmd_scoretype: 'Percentage',
        qmd_feedbackpermitted: yesNo(assessment.feedback),
        qmd_hintspermitted: yesNo(assessment.hints),
        qmd_solutionspermitted: yesNo(assessment.solutions),
        qmd_timelimit: assessment.timeLimitMinutes,
        cc_maxattempts: assessment.attempts,
      }),
      el('section', { ident: 'root_section' }, assessment.items.map(itemElement)),
    ),
  );
}

/**
 * Questions that are in no quiz, for the teacher to draw from. The profile leaves a bank's metadata open; without this
 * one Canvas shows the identifier as the bank's name.
 */
export function questionBankDocument(
  version: CartridgeVersion,
  ident: string,
  title: string,
  items: readonly AssessmentItem[],
): XmlElement {
  return el(
    'questestinterop',
    documentNamespace(version, QTI_NAMESPACE),
    el('objectbank', { ident }, metadata({ bank_title: title }), items.map(itemElement)),
  );
}

/** One file for each kind that the profile has; the compiler sees to it that none is missing. */
function partsOf({ interaction, feedback }: AssessmentItem): ItemParts {
  switch (interaction.kind) {
    case 'choose':
      return writeChoose(interaction, feedback);
    case 'textEntry':
      return writeTextEntry(interaction, feedback);
    case 'extendedText':
      return writeExtendedText(interaction, feedback);
  }
}

function itemElement(item: AssessmentItem): XmlElement {
  const { profile, response, conditions, feedback } = partsOf(item);
  return el(
    'item',
    { ident: item.ident, title: item.title },
    el(
      'itemmetadata',
      {},
      metadata({
        cc_profile: profile,
        cc_weighting: item.weighting,
        qmd_scoringpermitted: 'Yes',
        qmd_computerscored: item.interaction.kind === 'extendedText' ? 'No' : 'Yes',
      }),
    ),
    el('presentation', {}, htmlMaterial(item.html), response),
    scoring([...always(feedback), ...conditions]),
    feedback.general === undefined ? undefined : itemFeedback(GENERAL_FEEDBACK, feedback.general),
    feedback.correct === undefined ? undefined : itemFeedback(CORRECT_FEEDBACK, feedback.correct),
    feedback.incorrect === undefined ? undefined : itemFeedback(INCORRECT_FEEDBACK, feedback.incorrect),
    feedback.choices,
    feedback.hints === undefined ? undefined : hintFeedback(feedback.hints),
  );
}

/**
 * What is shown whatever was answered, in conditions of their own that let the processing go on
 * (docs/platforms/moodle.md, "one condition"). They are first: after a condition that ends it they would never be
 * reached.
 */
function always({ general, hints }: ItemFeedback): readonly XmlElement[] {
  return [
    ...(general === undefined
      ? []
      : [respCondition({ condition: OTHERWISE, continue: true, feedback: [GENERAL_FEEDBACK] })]),
    ...(hints === undefined
      ? []
      : [respCondition({ condition: OTHERWISE, continue: true, feedback: ['hint'], feedbackType: 'Hint' })]),
  ];
}

/** An item has one hint, which may have several materials; the profile knows no style but the complete one. */
function hintFeedback(hints: readonly string[]): XmlElement {
  return el(
    'itemfeedback',
    { ident: 'hint' },
    el(
      'hint',
      {},
      hints.map((html) => el('hintmaterial', {}, el('flow_mat', {}, htmlMaterial(html)))),
    ),
  );
}
