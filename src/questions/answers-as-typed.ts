import { asTyped } from '../written/characters.ts';
import { withoutLookAlikes } from '../written/look-alikes.ts';

/** Accepted answers in letters that a student can type, for the platforms that compare to the letter. */
export function answersAsTyped(accept: readonly string[]): readonly string[] {
  return accept.map((answer) => withoutLookAlikes(asTyped(answer)));
}
