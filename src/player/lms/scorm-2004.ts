import { round } from '../quiz/questions.ts';
import type { Standing } from '../quiz/results.ts';
import type { ScormApi } from './api-search.ts';
import { Connection, SCORM_2004_CALLS } from './connection.ts';
import { interactionsOf2004 } from './interactions.ts';
import type { AnsweredQuestion, Lms, Opening, Outcome, Snapshot } from './lms.ts';
import { isoDuration } from './time.ts';
import { isLater, sameNumber, scoreIn } from './values.ts';

/**
 * SCORM 2004 3rd and 4th edition RTE 4.2: smallest permitted maximums that every platform must hold; of the state one
 * character is kept for `unsettle`.
 */
const STATE_LIMIT = 63_999;
const LOCATION_LIMIT = 1000;

/** From the first to the last: neither is ever taken back. */
const COMPLETIONS = ['unknown', 'not attempted', 'incomplete', 'completed'];
const SUCCESSES = ['unknown', 'failed', 'passed'];

const STATE = 'cmi.suspend_data';
const LOCATION = 'cmi.location';
const COMPLETION = 'cmi.completion_status';
const SUCCESS = 'cmi.success_status';
const RAW = 'cmi.score.raw';
const SCALED = 'cmi.score.scaled';
const PROGRESS = 'cmi.progress_measure';

/** A SCORM 2004 platform, of the 3rd or 4th edition. */
export function scorm2004(api: ScormApi, reportFailed: boolean): Lms {
  const connection = new Connection(api, SCORM_2004_CALLS);
  let completion = '';
  let success = '';
  let nextInteraction: number | undefined;

  return {
    stateLimit: STATE_LIMIT,

    open(): Opening | undefined {
      if (!connection.initialize(COMPLETION)) return undefined;
      completion = connection.held(COMPLETION);
      success = connection.held(SUCCESS);
      const mode = connection.get('cmi.mode');
      // Reading values that were never set is an error (403) in 2004: ask only where there is something.
      const isFirst = connection.get('cmi.entry') === 'ab-initio';
      const held = (name: string) => (isFirst ? '' : connection.held(name));
      held(PROGRESS);
      return {
        learner: connection.get('cmi.learner_id'),
        mode: mode === 'browse' || mode === 'review' ? mode : 'normal',
        state: held(STATE),
        location: held(LOCATION).trim(),
        score: scoreIn(held(RAW)),
      };
    },

    save({ state, location, standing, sessionSeconds, again }: Snapshot): Outcome {
      const place = location.slice(0, LOCATION_LIMIT);
      const score = standing.score === undefined ? undefined : scoreValues(standing.score);
      if (again) {
        connection.unsettle({
          [STATE]: `${state} `,
          [LOCATION]: `${place} `.slice(0, LOCATION_LIMIT),
          [COMPLETION]: 'incomplete',
          [SUCCESS]: 'unknown',
          ...(score === undefined ? {} : { [RAW]: sameNumber(score.raw), [SCALED]: sameNumber(score.scaled) }),
        });
      } else connection.settle();
      if (isLater(COMPLETIONS, standing.completion, completion)) completion = standing.completion;
      const wanted = standing.success === 'failed' && !reportFailed ? 'unknown' : standing.success;
      if (isLater(SUCCESSES, wanted, success)) success = wanted;
      const taken = [
        connection.set(STATE, state),
        connection.set(LOCATION, place),
        score === undefined || setScore(connection, score),
        completion === '' || connection.set(COMPLETION, completion),
        success === '' || success === 'unknown' || connection.set(SUCCESS, success),
      ];
      connection.offer(PROGRESS, progressOf(standing));
      if (!connection.pending && !again) return 'unchanged';
      taken.push(
        connection.set('cmi.exit', 'suspend'),
        connection.set('cmi.session_time', isoDuration(sessionSeconds)),
      );
      return connection.commit() && taken.every((done) => done) ? 'stored' : 'failed';
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

interface ScoreValues {
  readonly raw: string;
  readonly scaled: string;
}

function scoreValues(score: number): ScoreValues {
  return { raw: String(score), scaled: String(round(score / 100, 4)) };
}

/** The scaled score alone gives no grade in Moodle: raw goes with it (seen in 4.4 and 5.1). */
function setScore(connection: Connection, { raw, scaled }: ScoreValues): boolean {
  if (connection.holds(RAW, raw)) return true;
  connection.offer('cmi.score.min', '0');
  connection.offer('cmi.score.max', '100');
  connection.offer(SCALED, scaled);
  return connection.set(RAW, raw);
}

function progressOf({ done, total }: Standing): string {
  return String(total === 0 ? 1 : round(done / total, 4));
}
