import type { Edition } from '../platform.ts';

/**
 * What the standards allow a package to set (SCORM 1.2 RTE 3.4, SCORM 2004 4th edition RTE 4.2), of the elements that
 * the player uses. Stricter than every platform seen: what passes here is taken everywhere.
 */
export type Rule = (value: string) => boolean;

/** The rule of an element, or undefined where a package has no business to set it. */
export function ruleOf(edition: Edition, element: string): Rule | undefined {
  return (edition === '1.2' ? RULES_12 : RULES_2004)[element.replace(/\.\d+(?=\.|$)/g, '.n')];
}

const decimal = /^-?\d{1,5}(\.\d{1,18})?$/;
const oneOf =
  (...words: readonly string[]): Rule =>
  (value) =>
    words.includes(value);
const atMost =
  (limit: number): Rule =>
  (value) =>
    value.length <= limit;
const like =
  (pattern: RegExp): Rule =>
  (value) =>
    pattern.test(value);
const between =
  (low: number, high: number): Rule =>
  (value) =>
    decimal.test(value) && Number(value) >= low && Number(value) <= high;

const INTERACTION_TYPES = [
  'true-false',
  'choice',
  'fill-in',
  'matching',
  'performance',
  'sequencing',
  'likert',
  'numeric',
];

const timespan = like(/^\d{2,4}:\d\d:\d\d(\.\d{1,2})?$/);
const identifier12 = like(/^[A-Za-z0-9_-]{1,255}$/);
const percent = between(0, 100);

const RULES_12: Readonly<Record<string, Rule>> = {
  'cmi.core.lesson_location': atMost(255),
  'cmi.core.lesson_status': oneOf('passed', 'completed', 'failed', 'incomplete'),
  'cmi.core.exit': oneOf('time-out', 'suspend', 'logout', ''),
  'cmi.core.session_time': timespan,
  'cmi.core.score.raw': percent,
  'cmi.core.score.min': percent,
  'cmi.core.score.max': percent,
  'cmi.suspend_data': atMost(4096),
  'cmi.interactions.n.id': identifier12,
  'cmi.interactions.n.objectives.n.id': identifier12,
  'cmi.interactions.n.time': like(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/),
  'cmi.interactions.n.type': oneOf(...INTERACTION_TYPES),
  'cmi.interactions.n.correct_responses.n.pattern': atMost(255),
  'cmi.interactions.n.weighting': like(decimal),
  'cmi.interactions.n.student_response': atMost(255),
  'cmi.interactions.n.result': like(/^(correct|wrong|unanticipated|neutral|\d{0,3}(\.\d*)?)$/),
  'cmi.interactions.n.latency': timespan,
};

const duration = like(/^PT(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?$/);
const identifier2004 = like(/^\S{1,4000}$/);

const RULES_2004: Readonly<Record<string, Rule>> = {
  'cmi.location': atMost(1000),
  'cmi.completion_status': oneOf('completed', 'incomplete', 'not attempted', 'unknown'),
  'cmi.success_status': oneOf('passed', 'failed', 'unknown'),
  'cmi.exit': oneOf('time-out', 'suspend', 'logout', 'normal', ''),
  'cmi.session_time': duration,
  'cmi.score.raw': percent,
  'cmi.score.min': percent,
  'cmi.score.max': percent,
  'cmi.score.scaled': between(-1, 1),
  'cmi.progress_measure': between(0, 1),
  'cmi.suspend_data': atMost(64_000),
  'cmi.interactions.n.id': identifier2004,
  'cmi.interactions.n.objectives.n.id': identifier2004,
  // A fraction needs its zone in Moodle, and a run-time refuses `+01:00`: UTC with hundredths, or no fraction and no zone.
  'cmi.interactions.n.timestamp': like(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,2}Z)?$/),
  'cmi.interactions.n.type': oneOf(...INTERACTION_TYPES, 'long-fill-in', 'other'),
  'cmi.interactions.n.correct_responses.n.pattern': atMost(4000),
  'cmi.interactions.n.weighting': like(decimal),
  'cmi.interactions.n.learner_response': atMost(4000),
  'cmi.interactions.n.result': (value) =>
    /^(correct|incorrect|unanticipated|neutral)$/.test(value) || decimal.test(value),
  'cmi.interactions.n.latency': duration,
  'cmi.interactions.n.description': atMost(250),
};
