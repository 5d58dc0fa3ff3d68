import type { Standing } from '../quiz/results.ts';
import type { ScormApi } from './api-search.ts';
import { Connection, SCORM_12_CALLS } from './connection.ts';
import { interactionsOf12 } from './interactions.ts';
import type { AnsweredQuestion, Lms, Opening, Outcome, Snapshot } from './lms.ts';
import { timespan } from './time.ts';
import { isLater, sameNumber, scoreIn } from './values.ts';

/** SCORM 1.2 RTE 3.4: CMIString4096, of which one character is kept for `unsettle`, and CMIString255. */
const STATE_LIMIT = 4095;
const LOCATION_LIMIT = 255;

/** From the first to the last: a status is never taken back. */
const STATUSES = ['not attempted', 'browsed', 'incomplete', 'failed', 'completed', 'passed'];

const STATE = 'cmi.suspend_data';
const LOCATION = 'cmi.core.lesson_location';
const STATUS = 'cmi.core.lesson_status';
const RAW = 'cmi.core.score.raw';

/** A SCORM 1.2 platform. */
export function scorm12(api: ScormApi, reportFailed: boolean): Lms {
  const connection = new Connection(api, SCORM_12_CALLS);
  let status = '';
  let nextInteraction: number | undefined;

  return {
    stateLimit: STATE_LIMIT,

    open(): Opening | undefined {
      if (!connection.initialize(STATUS)) return undefined;
      status = connection.held(STATUS);
      const mode = connection.get('cmi.core.lesson_mode');
      return {
        learner: connection.get('cmi.core.student_id'),
        // Empty on platforms without the optional element.
        mode: mode === 'browse' || mode === 'review' ? mode : 'normal',
        state: connection.held(STATE),
        location: connection.held(LOCATION).trim(),
        score: scoreIn(connection.held(RAW)),
      };
    },

    save({ state, location, standing, sessionSeconds, again }: Snapshot): Outcome {
      const place = location.slice(0, LOCATION_LIMIT);
      const raw = standing.score === undefined ? undefined : String(standing.score);
      if (again) {
        connection.unsettle({
          [STATE]: `${state} `,
          [LOCATION]: `${place} `.slice(0, LOCATION_LIMIT),
          [STATUS]: 'incomplete',
          ...(raw === undefined ? {} : { [RAW]: sameNumber(raw) }),
        });
      } else connection.settle();
      const wanted = statusOf(standing, reportFailed);
      if (isLater(STATUSES, wanted, status)) status = wanted;
      const taken = [
        connection.set(STATE, state),
        connection.set(LOCATION, place),
        raw === undefined || setScore(connection, raw),
        status === '' || connection.set(STATUS, status),
      ];
      if (!connection.pending && !again) return 'unchanged';
      taken.push(
        connection.set('cmi.core.exit', 'suspend'),
        connection.set('cmi.core.session_time', timespan(sessionSeconds)),
      );
      return connection.commit() && taken.every((done) => done) ? 'stored' : 'failed';
    },

    report(answered: readonly AnsweredQuestion[]): void {
      // Optional in 1.2: a platform without interactions answers with an empty count.
      nextInteraction ??= Number.parseInt(connection.get('cmi.interactions._count') || 'NaN', 10);
      if (Number.isNaN(nextInteraction)) return;
      for (const values of answered.flatMap(interactionsOf12)) {
        for (const [name, value] of values) connection.set(`cmi.interactions.${nextInteraction}.${name}`, value);
        nextInteraction += 1;
      }
    },

    close: () => connection.terminate(),
  };
}

/** Moodle's grade is the raw score as it is, out of 100; `completed` without one gives 0 (seen in 4.4 and 5.1). */
function setScore(connection: Connection, raw: string): boolean {
  if (connection.holds(RAW, raw)) return true;
  connection.offer('cmi.core.score.min', '0');
  connection.offer('cmi.core.score.max', '100');
  return connection.set(RAW, raw);
}

function statusOf({ success, completion }: Standing, reportFailed: boolean): string {
  return success === 'passed' || (success === 'failed' && reportFailed) ? success : completion;
}
