import type { Question } from '../../schema/types.generated.ts';
import { pointerTo } from '../source/parsed-text.ts';

/**
 * Where a question says that its right answer is not known yet: the pointer of the first to-do, relative to the question.
 * Undefined where the answer is known. The one right choice settles the others.
 */
export function undecided(question: Question): string | undefined {
  if (question.type === 'choice' && question.choices.some(({ correct }) => correct === true)) return undefined;
  return firstToDo(question, '');
}

function firstToDo(value: unknown, pointer: string): string | undefined {
  if (value === null) return pointer;
  if (typeof value !== 'object' || value === undefined) return undefined;
  for (const [name, child] of Object.entries(value)) {
    const found = typeof child === 'object' ? firstToDo(child, pointerTo(pointer, name)) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
