import { round } from '../quiz/questions.ts';
import type { Standing } from '../quiz/results.ts';
import type { ScormApi } from './api-search.ts';
import { Connection, SCORM_2004_CALLS } from './connection.ts';
import { interactionsOf2004 } from './interactions.ts';
import type { AnsweredQuestion, Lms, Opening, Snapshot } from './lms.ts';
import { isoDuration } from './time.ts';
import { besideScore, unsettle } from './unsettle.ts';

/** SCORM 2004 3rd and 4th edition RTE 4.2: smallest permitted maximums that every platform must hold. */
const STATE_LIMIT = 64_000;
const LOCATION_LIMIT = 1000;

/** A SCORM 2004 platform, of the 3rd or 4th edition. */
export function scorm2004(api: ScormApi): Lms {
  const connection = new Connection(api, SCORM_2004_CALLS);
  let settled = false;
  let nextInteraction: number | undefined;

  return {
    stateLimit: STATE_LIMIT,

    open(): Opening | undefined {
      if (!connection.initialize()) return undefined;
      const success = connection.get('cmi.success_status');
      settled = connection.get('cmi.completion_status') === 'completed' || success === 'passed';
      const mode = connection.get('cmi.mode');
      const entry = connection.get('cmi.entry');
      return {
        learner: connection.get('cmi.learner_id'),
        mode: mode === 'browse' || mode === 'review' ? mode : 'normal',
        fresh: entry === 'ab-initio',
        // Reading values that were never set is an error (403) in 2004: ask only where there is something.
        state: entry === 'ab-initio' ? '' : connection.get('cmi.suspend_data'),
        location: entry === 'ab-initio' ? '' : connection.get('cmi.location'),
        settled,
      };
    },

    save({ state, location, standing, sessionSeconds, again }: Snapshot): boolean {
      if (again) unsettle(connection, otherValues(standing, settled));
      const stored = [
        connection.set('cmi.suspend_data', state.slice(0, STATE_LIMIT)),
        connection.set('cmi.location', location.slice(0, LOCATION_LIMIT)),
        setScore(connection, standing),
        ...setStatus(connection, standing, settled),
        connection.set('cmi.exit', 'suspend'),
        connection.set('cmi.session_time', isoDuration(sessionSeconds)),
      ];
      return connection.commit() && stored.every((done) => done);
    },

    report(answered: readonly AnsweredQuestion[]): void {
      nextInteraction ??= Number.parseInt(connection.get('cmi.interactions._count') || '0', 10);
      for (const values of answered.flatMap(interactionsOf2004)) {
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
    'cmi.location': '-',
    ...(settled ? {} : { 'cmi.completion_status': 'incomplete', 'cmi.success_status': 'unknown' }),
    ...(beside === undefined
      ? {}
      : {
          'cmi.score.min': beside.min,
          'cmi.score.max': beside.max,
          'cmi.score.scaled': String(round(Number(beside.raw) / 100, 4)),
          'cmi.score.raw': beside.raw,
        }),
  };
}

/** The scaled score alone gives no grade in Moodle: raw goes with it (moodle.md). */
function setScore(connection: Connection, { score }: Standing): boolean {
  if (score === undefined) return true;
  connection.set('cmi.score.min', '0');
  connection.set('cmi.score.max', '100');
  connection.set('cmi.score.scaled', String(round(score / 100, 4)));
  return connection.set('cmi.score.raw', String(score));
}

function setStatus(connection: Connection, standing: Standing, settled: boolean): readonly boolean[] {
  const { completion, success, done, total } = standing;
  connection.set('cmi.progress_measure', String(total === 0 ? 1 : round(done / total, 4)));
  return [
    settled && completion === 'incomplete' ? true : connection.set('cmi.completion_status', completion),
    success === 'unknown' ? true : connection.set('cmi.success_status', success),
  ];
}
