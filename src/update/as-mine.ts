import type { ModuleDefinition } from '../../schema/types.generated.ts';
import { pointerTo } from '../source/parsed-text.ts';
import { isSame } from '../source/unknown-value.ts';

type Activity = ModuleDefinition['activities'][number];
type Entry = Extract<Activity, { readonly type: 'quiz' }>['questions'][number];

/** Tells by a pointer into `merged` whether it leads into an activity or a question that is as mine has it. */
export function asMine(merged: ModuleDefinition, mine: ModuleDefinition): (pointer: string) => boolean {
  const whole = new Set(same(merged.activities, mine.activities, '/activities'));
  return (pointer) => {
    for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) if (whole.has(at)) return true;
    return false;
  };
}

/** The pointers of what is the same on both sides, the outermost each time. */
function same(
  merged: readonly (Activity | Entry)[],
  mine: readonly (Activity | Entry)[],
  pointer: string,
): readonly string[] {
  const byId = new Map(mine.map((one) => [one.id, one]));
  return merged.flatMap((one, index): readonly string[] => {
    const own = byId.get(one.id);
    const here = pointerTo(pointer, index);
    if (own === undefined) return [];
    if (isSame(one, own)) return [here];
    return same(entriesOf(one), entriesOf(own), pointerTo(here, 'questions'));
  });
}

function entriesOf(one: Activity | Entry): readonly Entry[] {
  return one.type === 'quiz' || one.type === 'pool' ? one.questions : [];
}
