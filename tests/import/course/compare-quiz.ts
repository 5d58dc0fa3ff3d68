import type { Pool, Question, Quiz } from '../../../src/model/model.ts';
import type { ArrivesAs } from './arrives-as.ts';
import { compareParts } from './compare-parts.ts';
import { compareQuestion, take } from './compare-question.ts';
import type { DifferAt, In } from './support/differ.ts';

/** Settings, pools, and every question with its answers. `elsewhere`: questions that the package has outside the quiz. */
export function compareQuiz(
  [quiz, module]: In<Quiz>,
  [is, home]: In<Quiz>,
  table: ArrivesAs,
  elsewhere: readonly Question[],
  differ: DifferAt,
): void {
  if (table.purpose) differ('settings', 'purpose', quiz.purpose, is.purpose);
  const settings = table.set(quiz.settings);
  for (const name of table.settings) differ('settings', name, settings[name], is.settings[name]);
  const singles: Question[] = [];
  const pools: Pool[] = [];
  for (const entry of is.entries)
    if (entry.kind === 'pool') pools.push(entry);
    else singles.push(entry);
  if (table.parts === 'apart') {
    const all = [...singles, ...elsewhere];
    for (const entry of quiz.entries)
      for (const question of entry.kind === 'pool' ? entry.questions : [entry])
        compareParts([question, module], [all, home], table, differ);
    return;
  }
  const drawn = quiz.entries.filter((entry) => entry.kind === 'pool').map(({ id }) => id);
  // Questions that are shuffled may be a group of which all are drawn.
  for (const { draw, questions } of pools) if (draw === questions.length) singles.push(...questions);
  const inOrder = [...quiz.entries].sort(
    (left, right) => Number(drawn.includes(left.id)) - Number(drawn.includes(right.id)),
  );
  for (const entry of inOrder) {
    if (entry.kind === 'question') {
      compareQuestion([entry, module], [take([entry, module], [singles, home], table), home], table, true, differ);
      continue;
    }
    const pool = pools.find(
      ({ questions, draw }) =>
        draw === entry.draw &&
        entry.questions.every((one) => take([one, module], [[...questions], home], table) !== undefined),
    );
    differ(entry.id, 'pool', [entry.draw, entry.pointsEach], pool && [pool.draw, pool.pointsEach]);
    const rest = [...(pool?.questions ?? [])];
    for (const question of entry.questions)
      compareQuestion([question, module], [take([question, module], [rest, home], table), home], table, false, differ);
  }
}
