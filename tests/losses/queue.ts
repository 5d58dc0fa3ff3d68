import type { QuestionContents, QuestionGroupContents, QuizContents } from '../../src/verify/index.ts';

/** A question that arrived, and the group from which it is drawn. */
export interface Entry {
  readonly question: QuestionContents;
  readonly group?: QuestionGroupContents;
}

/** Questions that nothing was compared with yet, in order. */
export class Queue {
  readonly #entries: Entry[];

  constructor(entries: QuizContents['entries']) {
    this.#entries = entries.flatMap((entry): Entry[] =>
      entry.entry === 'group' ? entry.questions.map((question) => ({ question, group: entry })) : [{ question: entry }],
    );
  }

  get next(): Entry | undefined {
    return this.#entries[0];
  }

  take(count: number): readonly Entry[] {
    return this.#entries.splice(0, count);
  }
}
