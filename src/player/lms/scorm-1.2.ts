import type { Standing } from '../quiz/results.ts';
import type { ScormApi } from './api-search.ts';
import { Connection, SCORM_12_CALLS } from './connection.ts';
import { interactionsOf12 } from './interactions.ts';
import type { AnsweredQuestion, Lms, Opening, Snapshot } from './lms.ts';
import { timespan } from './time.ts';
import { besideScore, unsettle } from './unsettle.ts';

/** SCORM 1.2 RTE 3.4: CMIString4096 and CMIString255. */
const STATE_LIMIT = 4096;
const LOCATION_LIMIT = 255;

const SETTLED = new Set(['passed', 'completed', 'failed']);

/** A SCORM 1.2 platform. */
export function scorm12(api: ScormApi): Lms {
  const connection = new Connection(api, SCORM_12_CALLS);
  let settled = false;
  let nextInteraction: number | undefined;

  return {
    stateLimit: STATE_LIMIT,

    open(): Opening | undefined {
      if (!connection.initialize()) return undefined;
      const status = connection.get('cmi.core.lesson_status');
      settled = SETTLED.has(status);
      const mode = connection.get('cmi.core.lesson_mode');
      return {
        learner: connection.get('cmi.core.student_id'),
        // Empty on platforms without the optional element (moodle.md).
        mode: mode === 'browse' || mode === 'review' ? mode : 'normal',
        fresh: connection.get('cmi.core.entry') === 'ab-initio',
        state: connection.get('cmi.suspend_data'),
        location: connection.get('cmi.core.lesson_location'),
        settled,
      };
    },

    save({ state, location, standing, sessionSeconds, again }: Snapshot): boolean {
      if (again) unsettle(connection, otherValues(standing, settled));
      const stored = [
        connection.set('cmi.suspend_data', state.slice(0, STATE_LIMIT)),
        connection.set('cmi.core.lesson_location', location.slice(0, LOCATION_LIMIT)),
        setScore(connection, standing),
        setStatus(connection, standing, settled),
        connection.set('cmi.core.exit', 'suspend'),
        connection.set('cmi.core.session_time', timespan(sessionSeconds)),
      ];
      return connection.commit() && stored.every((done) => done);
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

function otherValues({ score }: Standing, settled: boolean): Readonly<Record<string, string>> {
  const beside = score === undefined ? undefined : besideScore(score);
  return {
    'cmi.core.lesson_location': '-',
    ...(settled ? {} : { 'cmi.core.lesson_status': 'incomplete' }),
    ...(beside === undefined
      ? {}
      : { 'cmi.core.score.min': beside.min, 'cmi.core.score.max': beside.max, 'cmi.core.score.raw': beside.raw }),
  };
}

/** Moodle's grade is the raw score as it stands, out of 100; `completed` without one gives 0 (moodle.md). */
function setScore(connection: Connection, { score }: Standing): boolean {
  if (score === undefined) return true;
  // Optional elements: a platform that refuses them still takes the raw score.
  connection.set('cmi.core.score.min', '0');
  connection.set('cmi.core.score.max', '100');
  return connection.set('cmi.core.score.raw', String(score));
}

function setStatus(connection: Connection, standing: Standing, settled: boolean): boolean {
  const status = statusOf(standing);
  return settled && status === 'incomplete' ? true : connection.set('cmi.core.lesson_status', status);
}

function statusOf({ success, completion }: Standing): 'passed' | 'failed' | 'completed' | 'incomplete' {
  return success === 'unknown' ? completion : success;
}
