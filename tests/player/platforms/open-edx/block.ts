import type { Edition, GradebookEntry, StoredValues } from '../platform.ts';

interface Learner {
  readonly values: Map<string, string>;
  lessonStatus: string;
  success: string;
  /** From 0 to 1. */
  score: number;
  /** What was published to the gradebook, from 0 to 1. */
  grade: number | undefined;
}

/**
 * What Open edX's block for SCORM packages keeps (openedx-scorm-xblock 19.0.2): one set of values a learner, no attempts.
 * A grade is published only with a success status, with "completed", or with a score after that; `failed` makes it 0
 * whatever the score.
 */
export class EdxBlock {
  readonly edition: Edition;
  readonly #learners = new Map<string, Learner>();

  constructor(edition: Edition) {
    this.edition = edition;
  }

  /** What the page is given: all that was ever set, under its name. */
  launch(learner: string): StoredValues {
    const { values } = this.#of(learner);
    const who = { 'cmi.core.student_id': learner, 'cmi.learner_id': learner };
    return { ...Object.fromEntries(values), ...who };
  }

  set(learner: string, name: string, value: string): void {
    const mine = this.#of(learner);
    const wasCompleted = mine.lessonStatus === 'completed';
    mine.values.set(name, value);
    const { success, completion } = statusesIn(name, value);
    const score = scoreIn(name, value);
    if (score !== undefined) mine.score = score;
    if (completion !== undefined) mine.lessonStatus = completion;
    if (success !== undefined) mine.success = success;
    const published = success !== undefined || completion === 'completed' || (wasCompleted && (score ?? 0) > 0);
    if (published) mine.grade = mine.success === 'failed' ? 0 : mine.score;
  }

  gradebook(learner: string): GradebookEntry {
    const { grade, success, lessonStatus } = this.#of(learner);
    return {
      raw: grade === undefined ? null : Math.round(grade * 10_000) / 100,
      status: success,
      completion: lessonStatus,
    };
  }

  record(learner: string): StoredValues {
    return Object.fromEntries(this.#of(learner).values);
  }

  reset(): void {
    this.#learners.clear();
  }

  #of(name: string): Learner {
    const found = this.#learners.get(name) ?? {
      values: new Map<string, string>(),
      lessonStatus: 'not attempted',
      success: 'unknown',
      score: 0,
      grade: undefined,
    };
    this.#learners.set(name, found);
    return found;
  }
}

function statusesIn(name: string, value: string): { readonly success?: string; readonly completion?: string } {
  if (name === 'cmi.success_status') return { success: value };
  if (name === 'cmi.completion_status') return { completion: value };
  if (name !== 'cmi.core.lesson_status') return {};
  if (value === 'passed') return { success: value, completion: 'completed' };
  if (value === 'failed') return { success: value };
  return value === 'completed' || value === 'incomplete' ? { completion: value } : {};
}

function scoreIn(name: string, value: string): number | undefined {
  if (name === 'cmi.core.score.raw' || name === 'cmi.score.raw') return Number(value) / 100;
  return name === 'cmi.score.scaled' ? Number(value) : undefined;
}
