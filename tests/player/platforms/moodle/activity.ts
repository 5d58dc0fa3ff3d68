import type { Edition, GradebookEntry } from '../platform.ts';
import type { Launched } from './api-1.2.ts';
import type { Fields } from './request.ts';

/** What a teacher sets for the activity; the defaults are those of a new Moodle. */
export interface ActivitySettings {
  /** "Number of attempts"; 0: unlimited. */
  readonly attempts: number;
  readonly attemptsGrading: 'highest' | 'average' | 'first' | 'last';
  readonly forceNewAttempt: 'no' | 'when-completed' | 'always';
  /** The site's "SCORM standards mode". */
  readonly standardLengths: boolean;
  readonly masteryOverride: boolean;
  /** From the package's manifest. */
  readonly masteryScore: string;
  readonly completionThreshold: string;
}

export const NEW_ACTIVITY: ActivitySettings = {
  attempts: 0,
  attemptsGrading: 'highest',
  forceNewAttempt: 'no',
  standardLengths: false,
  masteryOverride: true,
  masteryScore: '',
  completionThreshold: '',
};

type Attempt = Map<string, string>;

/**
 * What Moodle keeps of an activity (5.1.3, mod/scorm/lib.php and locallib.php): values by attempt and learner, a grade,
 * and how the next launch begins.
 */
export class MoodleActivity {
  readonly edition: Edition;
  settings: ActivitySettings;
  readonly #learners = new Map<string, Attempt[]>();
  readonly #grades = new Map<string, number>();

  constructor(edition: Edition, settings: Partial<ActivitySettings> = {}) {
    this.edition = edition;
    this.settings = { ...NEW_ACTIVITY, ...settings };
  }

  /** The attempt and the mode of a launch, and what its page is given. */
  launch(
    learner: string,
    wish: { readonly browse?: boolean; readonly newAttempt?: boolean } = {},
  ): { readonly attempt: number; readonly launched: Launched } {
    const attempts = this.#learners.get(learner) ?? [];
    this.#learners.set(learner, attempts);
    const { number, mode } = this.#choose(attempts, wish);
    // A launch alone makes the attempt.
    const values = attempts[number - 1] ?? new Map<string, string>();
    attempts[number - 1] = values;
    const { standardLengths, masteryOverride } = this.settings;
    const beginning = this.edition === '1.2' ? this.#begin12(values) : this.#begin2004(values);
    const who = this.edition === '1.2' ? 'cmi.core.student' : 'cmi.learner';
    const how = this.edition === '1.2' ? ['cmi.core.lesson_mode', 'cmi.core.credit'] : ['cmi.mode', 'cmi.credit'];
    return {
      attempt: number,
      launched: {
        settings: { standardLengths, masteryOverride },
        values: {
          ...beginning,
          [`${who}_id`]: learner,
          [`${who}_name`]: `Name of ${learner}`,
          [how[0] as string]: mode,
          [how[1] as string]: mode === 'normal' ? 'credit' : 'no-credit',
        },
      },
    };
  }

  /** Keeps what a page sent, in whatever mode it was opened. The last value counts, a lower score too. */
  store(learner: string, attempt: number, fields: Fields): void {
    const values = this.#learners.get(learner)?.[attempt - 1];
    if (values === undefined) return;
    for (const [name, value] of fields) {
      values.set(name, value);
      const isScore = name === 'cmi.core.score.raw' || name === 'cmi.score.raw';
      const isStatus = /^cmi\.(core\.lesson_status|completion_status|success_status)$/.test(name);
      if (isScore || (isStatus && (value === 'completed' || value === 'passed')))
        this.#grades.set(learner, this.#gradeOf(learner));
    }
  }

  gradebook(learner: string): GradebookEntry {
    const values = this.#learners.get(learner)?.at(-1);
    const status = this.edition === '1.2' ? 'cmi.core.lesson_status' : 'cmi.success_status';
    const completion = this.edition === '1.2' ? 'cmi.core.lesson_status' : 'cmi.completion_status';
    return {
      raw: this.#grades.get(learner) ?? null,
      status: values?.get(status) ?? '',
      completion: values?.get(completion) ?? '',
    };
  }

  record(learner: string): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#learners.get(learner)?.at(-1) ?? []);
  }

  reset(): void {
    this.#learners.clear();
    this.#grades.clear();
  }

  /** A finished attempt is opened for review, unless a new one is begun; in 2004 only completion tells. */
  #choose(
    attempts: readonly Attempt[],
    { browse = false, newAttempt = false }: { readonly browse?: boolean; readonly newAttempt?: boolean },
  ): { readonly number: number; readonly mode: 'normal' | 'browse' | 'review' } {
    const last = Math.max(1, attempts.length);
    if (browse) return { number: last, mode: 'browse' };
    const { forceNewAttempt, attempts: limit } = this.settings;
    if (forceNewAttempt === 'always') return { number: attempts.length + 1, mode: 'normal' };
    const element = this.edition === '1.2' ? 'cmi.core.lesson_status' : 'cmi.completion_status';
    const finished = ['completed', 'passed', 'failed'].includes(attempts[last - 1]?.get(element) ?? '');
    if (!finished) return { number: last, mode: 'normal' };
    const wanted = newAttempt || forceNewAttempt === 'when-completed';
    return wanted && (limit === 0 || last < limit)
      ? { number: last + 1, mode: 'normal' }
      : { number: last, mode: 'review' };
  }

  #begin12(values: Attempt): Readonly<Record<string, string>> {
    const status = values.get('cmi.core.lesson_status') ?? '';
    const resumed = values.get('cmi.core.exit') === 'suspend' ? 'resume' : '';
    return {
      ...Object.fromEntries(values),
      'cmi.core.entry': status === '' ? 'ab-initio' : resumed,
      'cmi.core.total_time': values.get('cmi.core.total_time') ?? '00:00:00',
      'cmi.student_data.mastery_score': this.settings.masteryScore,
    };
  }

  /** Nothing of the attempt comes back unless it was left with `suspend`. */
  #begin2004(values: Attempt): Readonly<Record<string, string>> {
    const back = values.get('cmi.exit') === 'suspend' ? Object.fromEntries(values) : {};
    return {
      'cmi.completion_status': 'unknown',
      'cmi.success_status': 'unknown',
      'cmi.total_time': 'PT0H0M0S',
      ...back,
      'cmi.entry': values.get('cmi.exit') === 'suspend' ? 'resume' : 'ab-initio',
      'cmi.completion_threshold': this.settings.completionThreshold,
    };
  }

  #gradeOf(learner: string): number {
    const element = this.edition === '1.2' ? 'cmi.core.score.raw' : 'cmi.score.raw';
    const { attempts: limit, attemptsGrading } = this.settings;
    const all = this.#learners.get(learner) ?? [];
    const counted = limit === 0 ? all : all.slice(0, limit);
    const scores = counted.map((values) => Math.round(Number(values.get(element) ?? 0) * 100) / 100);
    if (attemptsGrading === 'first') return scores[0] ?? 0;
    if (attemptsGrading === 'last') return scores.at(-1) ?? 0;
    if (attemptsGrading === 'average') return Math.round(scores.reduce((sum, score) => sum + score, 0) / scores.length);
    return Math.max(0, ...scores);
  }
}
