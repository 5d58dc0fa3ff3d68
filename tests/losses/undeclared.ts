import {
  crossedSink,
  kitchenSink,
  kitchenSinkFiles,
  sequentialSink,
  unpublishedSink,
} from '../support/kitchen-sink/index.ts';
import { comparedTargets, measure, nameOf } from './measure.ts';
import { measureGuide } from './measure-guide.ts';

/**
 * What the packages of the targets that a pattern names lack, and nobody declares; nothing where all is well. The way in
 * for `scripts/writer-faults.mjs`.
 */
export async function undeclaredIn(pattern: RegExp): Promise<readonly string[]> {
  for (const sink of [kitchenSink, sequentialSink, unpublishedSink, crossedSink]) {
    for (const chosen of comparedTargets().filter((one) => pattern.test(nameOf(one)))) {
      const { undeclared } = await measure(sink(), kitchenSinkFiles, chosen);
      if (undeclared.length > 0) return undeclared;
    }
    if (!pattern.test('instructor-guide')) continue;
    const { undeclared, idle, broken } = await measureGuide(sink(), kitchenSinkFiles);
    const found = [...undeclared, ...idle.map(({ message }) => message), ...broken];
    if (found.length > 0) return found;
  }
  return [];
}
