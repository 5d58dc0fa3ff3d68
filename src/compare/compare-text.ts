import type { Difference } from './change.ts';
import type { Path } from './path.ts';
import type { TextShape } from './shape.ts';
import { wordRuns } from './words-of.ts';

/** What differs between two texts. */
export function compareText(_shape: TextShape, path: Path, before: string, after: string): readonly Difference[] {
  return [{ kind: 'changed', path, before, after, words: wordRuns(before, after) }];
}
