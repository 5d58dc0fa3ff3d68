import { valueAt } from '../definition/describe-place.ts';
import type { LeftOut } from '../definition/sound/left-out.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isRecord } from '../source/unknown-value.ts';

/**
 * What is said of a text by itself holds, whatever else is wrong around it; and those who look whether a thing exists or is
 * used ask what is left out.
 */
const OF_ITSELF =
  /^(?:content|source)\/|^resolve\/(?:duplicate-id|retired-id|unknown-(?:activity|term|source|asset|person|objective|rubric)|asset-unused|rubric-unused|objective-[a-z]+|file-name-as-text|author-note|link-closed|blank-text|include-place)$/;

/**
 * The findings about a definition of which parts were left out, without those that may only follow from that. `value` is
 * the definition as it was written.
 */
export function withoutConsequences(
  diagnostics: readonly Diagnostic[],
  leftOut: LeftOut,
  value: unknown,
): readonly Diagnostic[] {
  if (leftOut.pointers.size === 0 && leftOut.replaced.size === 0) return diagnostics;
  const units = touchedUnits(leftOut);
  const ids = new Set([...units].flatMap((unit) => idAt(value, unit)));
  return diagnostics.filter(({ code, pointer = '' }) => {
    if (isUnder(leftOut.replaced, pointer)) return false;
    if (OF_ITSELF.test(code)) return true;
    const unit = unitOf(pointer);
    return !units.has(unit) && !mentions(valueAt(value, unit), ids);
  });
}

/** The findings of platforms about parts in which no error was found before: what has one is going to be changed. */
export function aboutSoundParts(
  onPlatforms: readonly Diagnostic[],
  before: readonly Diagnostic[],
): readonly Diagnostic[] {
  const faulty = new Set(
    before.flatMap(({ severity, pointer }) => (severity === 'error' && pointer ? [unitOf(pointer)] : [])),
  );
  return onPlatforms.filter(({ pointer = '' }) => !faulty.has(unitOf(pointer)));
}

function touchedUnits({ pointers }: LeftOut): ReadonlySet<string> {
  return new Set([...pointers].map(unitOf));
}

/** A question, else an item of one of the definition’s lists, else one of its properties: within it, all hangs together. */
function unitOf(pointer: string): string {
  const [unit] = /^\/[^/]+(?:\/\d+(?:\/questions\/\d+){0,2})?/.exec(pointer) ?? [''];
  return unit;
}

function idAt(value: unknown, unit: string): readonly string[] {
  const part = valueAt(value, unit);
  return isRecord(part) && typeof part.id === 'string' ? [part.id] : [];
}

/** Whether any text of a part is one of the ids: what is said of it may hang on what they name. */
function mentions(part: unknown, ids: ReadonlySet<string>): boolean {
  if (ids.size === 0) return false;
  if (typeof part === 'string') return ids.has(part);
  if (typeof part !== 'object' || part === null) return false;
  return Object.entries(part).some(([name, child]) => name !== 'id' && mentions(child, ids));
}

function isUnder(pointers: ReadonlySet<string>, pointer: string): boolean {
  for (let head = pointer; head !== ''; head = head.slice(0, head.lastIndexOf('/')))
    if (pointers.has(head)) return true;
  return pointers.has('');
}
