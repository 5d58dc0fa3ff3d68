import { service } from '../provided.ts';
import { round } from '../quiz/questions.ts';
import type { ScormApi } from './api-search.ts';
import { SCORM_2004_CALLS } from './connection.ts';
import type { Lms } from './lms.ts';
import { type Edition, ScormPlatform } from './scorm.ts';
import { isoDuration } from './time.ts';

/** SCORM 2004 3rd and 4th edition RTE 4.2, with the smallest permitted maximums that every platform must hold. */
const edition: Edition = {
  calls: SCORM_2004_CALLS,
  names: {
    learner: 'cmi.learner_id',
    mode: 'cmi.mode',
    location: 'cmi.location',
    score: 'cmi.score',
    exit: 'cmi.exit',
    time: 'cmi.session_time',
  },
  statuses: [
    {
      name: 'cmi.completion_status',
      open: 'incomplete',
      words: ['unknown', 'not attempted', 'incomplete', 'completed'],
      of: ({ completion }) => completion,
    },
    {
      name: 'cmi.success_status',
      open: 'unknown',
      words: ['unknown', 'failed', 'passed'],
      of: ({ success }, reportFailed) => (success === 'failed' && !reportFailed ? 'unknown' : success),
    },
  ],
  stateLimit: 64_000,
  locationLimit: 1000,
  // The scaled score alone gives no grade in Moodle: raw goes with it (seen in 4.4 and 5.1).
  withScore: (score) => ({ 'cmi.score.scaled': String(round(score / 100, 4)) }),
  beside: ({ done, total }) => ({ 'cmi.progress_measure': String(total === 0 ? 1 : round(done / total, 4)) }),
  // Reading values that were never set is an error (403) in 2004.
  isFirst: (connection) => connection.get('cmi.entry') === 'ab-initio',
  timespan: isoDuration,
  // What there is to report came of a quiz, whose scripts are there.
  interactions: (answered) => service('reports').interactionsOf2004(answered),
  countless: 0,
};

/** A SCORM 2004 platform, of the 3rd or 4th edition. */
export function scorm2004(api: ScormApi, reportFailed: boolean): Lms {
  return new ScormPlatform(edition, api, reportFailed);
}
