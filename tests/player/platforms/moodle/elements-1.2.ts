import type { Element } from './elements.ts';

/**
 * Moodle's SCORM 1.2 data model (5.1.3, mod/scorm/datamodels/scorm_12.js). Lengths are 255 and 4,096 where the site's
 * "SCORM standards mode" is on, else 64,000 for both. Some formats are looser than they mean to be, because the point in
 * them stands for any character.
 */
export function elements12(standardLengths: boolean): Readonly<Record<string, Element>> {
  const short = text(standardLengths ? 255 : 64_000);
  const long = text(standardLengths ? 4096 : 64_000);
  return {
    ...keywords,
    ...readOnly,
    'cmi.core.lesson_location': { access: 'both', format: short },
    'cmi.core.lesson_status': { access: 'both', format: /^(passed|completed|failed|incomplete|browsed)$/ },
    'cmi.core.score.raw': score,
    'cmi.core.score.max': score,
    'cmi.core.score.min': score,
    'cmi.core.exit': { access: 'write', format: /^(time-out|suspend|logout|)$/ },
    'cmi.core.session_time': { access: 'write', format: timespan, initial: '00:00:00' },
    'cmi.suspend_data': { access: 'both', format: long },
    'cmi.comments': { access: 'both', format: long },
    'cmi.objectives.n.id': { access: 'both', format: identifier },
    'cmi.objectives.n.score.raw': { ...score, initial: '' },
    'cmi.objectives.n.score.min': { ...score, initial: '' },
    'cmi.objectives.n.score.max': { ...score, initial: '' },
    'cmi.objectives.n.status': {
      access: 'both',
      format: /^(passed|completed|failed|incomplete|browsed|not attempted)$/,
    },
    'cmi.student_preference.audio': preference(-1, 100),
    'cmi.student_preference.speed': preference(-100, 100),
    'cmi.student_preference.text': preference(-1, 1),
    'cmi.student_preference.language': { access: 'both', format: short },
    'cmi.interactions.n.id': { access: 'write', format: identifier },
    'cmi.interactions.n.objectives.n.id': { access: 'write', format: identifier },
    'cmi.interactions.n.time': { access: 'write', format: /^[0-2]\d:[0-5]\d:[0-5]\d(.\d{1,2})?$/ },
    'cmi.interactions.n.type': {
      access: 'write',
      format: /^(true-false|choice|fill-in|matching|performance|sequencing|likert|numeric)$/,
    },
    'cmi.interactions.n.correct_responses.n.pattern': { access: 'write', format: short },
    'cmi.interactions.n.weighting': { access: 'write', format: decimal, range: [-100, 100] },
    'cmi.interactions.n.student_response': { access: 'write', format: short },
    'cmi.interactions.n.result': { access: 'write', format: /^(correct|wrong|unanticipated|neutral|\d{0,3}(.\d*)?)$/ },
    'cmi.interactions.n.latency': { access: 'write', format: timespan },
    'nav.event': { access: 'write', format: /^(previous|continue)$/, initial: '' },
  };
}

const text = (limit: number) => new RegExp(`^[\\s\\S]{0,${limit}}$`);
const decimal = /^-?\d{0,3}(.\d*)?$/;
const timespan = /^\d{2,4}:\d\d:\d\d(.\d{1,2})?$/;
const identifier = /^[!-~]{0,255}$/;
const score: Element = { access: 'both', format: decimal, range: [0, 100] };
const preference = (low: number, high: number): Element => ({ access: 'both', format: /^-?\d+$/, range: [low, high] });

/** Setting one of these is error 402, not 403. */
const keywords: Readonly<Record<string, Element>> = Object.fromEntries(
  Object.entries({
    'cmi._children': 'core,suspend_data,launch_data,comments,objectives,student_data,student_preference,interactions',
    'cmi._version': '3.4',
    'cmi.core._children':
      'student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time',
    'cmi.core.score._children': 'raw,min,max',
    'cmi.objectives._children': 'id,score,status',
    'cmi.objectives._count': '0',
    'cmi.student_data._children': 'mastery_score,max_time_allowed,time_limit_action',
    'cmi.student_preference._children': 'audio,language,speed,text',
    'cmi.interactions._children': 'id,objectives,time,type,correct_responses,weighting,student_response,result,latency',
    'cmi.interactions._count': '0',
    'cmi.interactions.n.objectives._count': '0',
    'cmi.interactions.n.correct_responses._count': '0',
  }).map(([name, initial]) => [name, { access: 'read', initial }]),
);

const readOnly: Readonly<Record<string, Element>> = Object.fromEntries(
  [
    'cmi.core.student_id',
    'cmi.core.student_name',
    'cmi.core.credit',
    'cmi.core.entry',
    'cmi.core.total_time',
    'cmi.core.lesson_mode',
    'cmi.launch_data',
    'cmi.comments_from_lms',
    'cmi.student_data.mastery_score',
    'cmi.student_data.max_time_allowed',
    'cmi.student_data.time_limit_action',
  ].map((name) => [name, { access: 'read' }]),
);

export const isKeyword12 = (name: string): boolean => name in keywords;
