import { service } from '../provided.ts';
import type { ScormApi } from './api-search.ts';
import { SCORM_12_CALLS } from './connection.ts';
import type { Lms } from './lms.ts';
import { type Edition, ScormPlatform } from './scorm.ts';
import { timespan } from './time.ts';

/** SCORM 1.2 RTE 3.4, with CMIString4096 for the state and CMIString255 for the location. */
const edition: Edition = {
  calls: SCORM_12_CALLS,
  names: {
    learner: 'cmi.core.student_id',
    mode: 'cmi.core.lesson_mode',
    location: 'cmi.core.lesson_location',
    score: 'cmi.core.score',
    exit: 'cmi.core.exit',
    time: 'cmi.core.session_time',
  },
  statuses: [
    {
      name: 'cmi.core.lesson_status',
      open: 'incomplete',
      words: ['not attempted', 'browsed', 'incomplete', 'failed', 'completed', 'passed'],
      of: ({ success, completion }, reportFailed) =>
        success === 'passed' || (success === 'failed' && reportFailed) ? success : completion,
    },
  ],
  stateLimit: 4096,
  locationLimit: 255,
  withScore: () => ({}),
  beside: () => ({}),
  isFirst: () => false,
  timespan,
  // What there is to report came of a quiz, whose scripts are there.
  interactions: (answered) => service('reports').interactionsOf12(answered),
  // Optional in 1.2: a platform without interactions answers with an empty count.
  countless: undefined,
};

/** A SCORM 1.2 platform. */
export function scorm12(api: ScormApi, reportFailed: boolean): Lms {
  return new ScormPlatform(edition, api, reportFailed);
}
