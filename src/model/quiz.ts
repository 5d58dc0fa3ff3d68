import type { QuizSettings as QuizSettingsDefinition } from '../../schema/types.generated.ts';
import type { HtmlTree } from '../content/tree.ts';
import type { Interaction } from '../interactions/interaction.ts';
import type { ActivityBase } from './activity-base.ts';

export interface Quiz extends ActivityBase {
  readonly type: 'quiz';
  readonly intro?: HtmlTree;
  readonly purpose: 'practice' | 'graded';
  readonly settings: QuizSettings;
  readonly entries: readonly QuizEntry[];
}

/** Defaults filled in; absent are only a time limit and a pass mark that the author did not set. */
export type QuizSettings = Required<Omit<QuizSettingsDefinition, 'timeLimitMinutes' | 'passPercent'>> &
  Pick<QuizSettingsDefinition, 'timeLimitMinutes' | 'passPercent'>;

export type QuizEntry = Question | Pool;

export interface Pool {
  readonly kind: 'pool';
  readonly id: string;
  readonly title: string;
  /** At most the number of questions. */
  readonly draw: number;
  readonly pointsEach: number;
  /** Their `points` are the pool's `pointsEach`. */
  readonly questions: readonly Question[];
}

export interface Question {
  readonly kind: 'question';
  readonly id: string;
  /** The word the author wrote: `short-answer`. For reports; never to decide by. */
  readonly type: string;
  /** The stem's beginning as plain text, at most 80 characters; unique enough for lists. */
  readonly title: string;
  readonly stem: HtmlTree;
  readonly points: number;
  readonly feedback: { readonly correct?: HtmlTree; readonly incorrect?: HtmlTree; readonly general?: HtmlTree };
  /** Shown one after another; none where the author gives none. */
  readonly hints: readonly HtmlTree[];
  readonly objectives: readonly string[];
  /** The excerpt or dataset to show beside it. */
  readonly excerpt?: string;
  readonly interaction: Interaction;
  readonly pointer: string;
}
