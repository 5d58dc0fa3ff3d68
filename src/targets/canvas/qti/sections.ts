import type { Question, Quiz, QuizEntry } from '../../../model/model.ts';

/** Questions of which some are drawn, in random order. */
export interface Group {
  /** The way to it, for its identifier. */
  readonly path: readonly string[];
  readonly title: string;
  readonly draw: number;
  readonly pointsEach: number;
  readonly questions: readonly Question[];
}

/**
 * What a quiz is made of in Canvas, which shuffles questions in groups only, and gives all questions of a group the same
 * points: where questions are shuffled, neighbours of equal points form a group of which all are drawn.
 */
export function sectionsOf(quiz: Quiz): readonly (Question | Group)[] {
  const runs = quiz.settings.shuffleQuestions ? runsOf(quiz.entries) : quiz.entries.map((entry) => [entry]);
  return runs.flatMap((run): readonly (Question | Group)[] => {
    const [first] = run;
    if (first === undefined) return [];
    if (first.kind === 'pool') return [{ ...first, path: [first.id] }];
    const questions = run.filter((entry) => entry.kind === 'question');
    if (questions.length === 1) return [first];
    return [
      {
        path: [quiz.id, '@shuffled', first.id],
        title: quiz.title,
        draw: questions.length,
        pointsEach: first.points,
        questions,
      },
    ];
  });
}

/** Whether all questions mix with each other, as the author wants. */
export function shufflesAll(quiz: Quiz): boolean {
  return runsOf(quiz.entries).length <= 1;
}

function runsOf(entries: readonly QuizEntry[]): readonly QuizEntry[][] {
  const runs: QuizEntry[][] = [];
  for (const entry of entries) {
    const last = runs.at(-1)?.[0];
    const joins = entry.kind === 'question' && last?.kind === 'question' && last.points === entry.points;
    if (joins) runs.at(-1)?.push(entry);
    else runs.push([entry]);
  }
  return runs;
}
