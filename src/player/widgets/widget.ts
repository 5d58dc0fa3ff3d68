import type { Answer } from '../../interactions/interaction.ts';
import type { Words } from '../words.ts';

/** How the parts of an answer are marked. */
export interface Marking {
  /** Mark what was answered as right or wrong. */
  readonly feedback: boolean;
  /** Show what would have been right. */
  readonly answers: boolean;
}

/** What a student does with one question. The static form is in the document; a widget reads, fills and marks it. */
export interface Widget {
  /** Undefined where nothing was answered. */
  read(): Answer | undefined;
  /**
   * False where no answer can be read from what is written, which is kept all the same: letters in place of a number.
   * Absent where everything is an answer.
   */
  readable?(): boolean;
  /** Puts an answer in; `undefined` empties the form. */
  write(answer: Answer | undefined): void;
  /** Puts the parts into an attempt's order, where the quiz shuffles; `undefined` restores the authored one. */
  arrange(order: ((ids: readonly string[]) => readonly string[]) | undefined): void;
  /** Whether the form can be changed. */
  lock(locked: boolean): void;
  /** Marks parts, or takes all marks away. */
  mark(marking: Marking | undefined): void;
  /** The first field, for the list of unanswered questions. */
  readonly first: HTMLElement | undefined;
  /** As `readable`, and where it is false the student is told. */
  valid(): boolean;
}

export interface WidgetContext {
  /** The question's element. */
  readonly root: HTMLElement;
  readonly words: Words;
  /** The answer changed. */
  readonly changed: () => void;
  /** Says something to screen readers. */
  readonly say: (message: string) => void;
}
