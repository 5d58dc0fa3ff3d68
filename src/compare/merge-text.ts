import { keptMine, type Merged, type Three } from './conflict.ts';
import type { Path } from './path.ts';
import type { TextShape } from './shape.ts';

/** Merges two texts. */
export function mergeText(_shape: TextShape, path: Path, three: Three<string>): Merged {
  return keptMine('changed', path, three);
}
