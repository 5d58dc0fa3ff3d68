import type { HtmlTree } from '../content/tree.ts';
import type { Assignment, Discussion } from './activities.ts';

/** How work is judged. */
export interface Rubric {
  readonly id: string;
  readonly title: string;
  readonly criteria: readonly RubricCriterion[];
}

export interface RubricCriterion {
  readonly id: string;
  readonly title: string;
  readonly description?: HtmlTree;
  /** Best first. */
  readonly levels: readonly RubricLevel[];
}

export interface RubricLevel {
  readonly id: string;
  readonly title: string;
  readonly points: number;
  readonly description?: HtmlTree;
}

/** The id of the rubric by which work is graded; undefined where it is graded without one, or not at all. */
export function rubricOfWork(activity: Discussion | Assignment): string | undefined {
  return activity.type === 'assignment' ? activity.rubric : activity.grading?.rubric;
}
