import { IMSSS } from '../../../read/scorm/editions.ts';
import { type Grammar, optional, required, type TypeRule } from '../../schema/grammar.ts';
import {
  anyText,
  boolean,
  dateTime,
  decimal,
  duration,
  identifier,
  oneToken,
  reference,
  wholeNumber,
} from '../../schema/values.ts';

const FLAG = optional(boolean);
const OPERATOR = optional(oneToken('not', 'noOp'));
const TIMING = optional(oneToken('never', 'once', 'onEachNewAttempt'));
const MEASURE = decimal(-1, 1);

const ROLLUP_CONDITIONS = [
  'satisfied',
  'objectiveStatusKnown',
  'objectiveMeasureKnown',
  'completed',
  'activityProgressKnown',
  'attempted',
  'attemptLimitExceeded',
  'timeLimitExceeded',
  'outsideAvailableTimeRange',
] as const;
const RULE_CONDITIONS = [
  ...ROLLUP_CONDITIONS,
  'objectiveMeasureGreaterThan',
  'objectiveMeasureLessThan',
  'always',
] as const;

function action(...values: readonly string[]): TypeRule {
  return { content: '', attributes: { action: required(oneToken(...values)) } };
}

/** imsss_v1p0.xsd and its parts (IMS Simple Sequencing 1.0 as SCORM 2004 uses it). */
export function sequencingGrammar(title: string): Grammar {
  return {
    namespace: IMSSS,
    usualPrefix: 'imsss',
    title,
    elements: { sequencing: 'sequencing', sequencingCollection: 'sequencingCollection' },
    types: {
      sequencingCollection: { content: 'sequencing+' },
      sequencing: {
        content:
          'controlMode?, sequencingRules?, limitConditions?, auxiliaryResources?, rollupRules?, objectives?, randomizationControls?, deliveryControls?, any*',
        attributes: { ID: optional(identifier), IDRef: optional(reference) },
      },
      controlMode: {
        content: '',
        attributes: {
          choice: FLAG,
          choiceExit: FLAG,
          flow: FLAG,
          forwardOnly: FLAG,
          useCurrentAttemptObjectiveInfo: FLAG,
          useCurrentAttemptProgressInfo: FLAG,
        },
      },
      ...RULES,
      ...ROLLUP,
      ...OBJECTIVES,
      limitConditions: {
        content: '',
        attributes: {
          attemptLimit: optional(wholeNumber),
          attemptAbsoluteDurationLimit: optional(duration),
          attemptExperiencedDurationLimit: optional(duration),
          activityAbsoluteDurationLimit: optional(duration),
          activityExperiencedDurationLimit: optional(duration),
          beginTimeLimit: optional(dateTime),
          endTimeLimit: optional(dateTime),
        },
      },
      auxiliaryResources: { content: 'auxiliaryResource*' },
      auxiliaryResource: {
        content: '',
        attributes: { auxiliaryResourceID: required(anyText), purpose: required(anyText) },
      },
      randomizationControls: {
        content: '',
        attributes: {
          randomizationTiming: TIMING,
          selectCount: optional(wholeNumber),
          reorderChildren: FLAG,
          selectionTiming: TIMING,
        },
      },
      deliveryControls: {
        content: '',
        attributes: { tracked: FLAG, completionSetByContent: FLAG, objectiveSetByContent: FLAG },
      },
    },
  };
}

const RULES: Readonly<Record<string, TypeRule>> = {
  sequencingRules: { content: 'preConditionRule*, exitConditionRule*, postConditionRule*' },
  preConditionRule: { content: 'ruleConditions?, ruleAction=preConditionAction' },
  exitConditionRule: { content: 'ruleConditions?, ruleAction=exitConditionAction' },
  postConditionRule: { content: 'ruleConditions?, ruleAction=postConditionAction' },
  preConditionAction: action('skip', 'disabled', 'hiddenFromChoice', 'stopForwardTraversal'),
  exitConditionAction: action('exit'),
  postConditionAction: action('exitParent', 'exitAll', 'retry', 'retryAll', 'continue', 'previous'),
  ruleConditions: {
    content: 'ruleCondition+',
    attributes: { conditionCombination: optional(oneToken('all', 'any')) },
  },
  ruleCondition: {
    content: '',
    attributes: {
      referencedObjective: optional(anyText),
      measureThreshold: optional(MEASURE),
      operator: OPERATOR,
      condition: required(oneToken(...RULE_CONDITIONS)),
    },
  },
};

const ROLLUP: Readonly<Record<string, TypeRule>> = {
  rollupRules: {
    content: 'rollupRule*',
    attributes: {
      rollupObjectiveSatisfied: FLAG,
      rollupProgressCompletion: FLAG,
      objectiveMeasureWeight: optional(decimal(0, 1)),
    },
  },
  rollupRule: {
    content: 'rollupConditions, rollupAction',
    attributes: {
      childActivitySet: optional(oneToken('all', 'any', 'none', 'atLeastCount', 'atLeastPercent')),
      minimumCount: optional(wholeNumber),
      minimumPercent: optional(decimal(0, 1)),
    },
  },
  rollupConditions: {
    content: 'rollupCondition+',
    attributes: { conditionCombination: optional(oneToken('all', 'any')) },
  },
  rollupCondition: {
    content: '',
    attributes: { operator: OPERATOR, condition: required(oneToken(...ROLLUP_CONDITIONS)) },
  },
  rollupAction: action('satisfied', 'notSatisfied', 'completed', 'incomplete'),
};

const OBJECTIVES: Readonly<Record<string, TypeRule>> = {
  objectives: { content: 'primaryObjective, objective*' },
  primaryObjective: {
    content: 'minNormalizedMeasure?, mapInfo*',
    attributes: { satisfiedByMeasure: FLAG, objectiveID: optional(anyText) },
  },
  objective: {
    content: 'minNormalizedMeasure?, mapInfo*',
    attributes: { satisfiedByMeasure: FLAG, objectiveID: required(anyText) },
  },
  minNormalizedMeasure: { content: MEASURE },
  mapInfo: {
    content: '',
    attributes: {
      targetObjectiveID: required(anyText),
      readSatisfiedStatus: FLAG,
      readNormalizedMeasure: FLAG,
      writeSatisfiedStatus: FLAG,
      writeNormalizedMeasure: FLAG,
    },
  },
};
