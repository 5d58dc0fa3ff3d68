import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import { isRecord } from '../../source/unknown-value.ts';
import { resolveCodes } from '../codes.ts';
import { type Placed, placedList } from '../definition-walk.ts';
import type { ResolveSession } from '../session.ts';

/** Ids that are retired may not be used again, and one that was renamed goes on as something that is there. */
export function checkRetired(
  wide: readonly Placed<{ readonly id: string }>[],
  session: ResolveSession,
): readonly Diagnostic[] {
  const retired = placedList(session.definition.retired, '/retired');
  if (retired.length === 0) return [];
  const used = wide.flatMap(({ part, pointer }) => {
    const old = retired.find((one) => one.part.id === part.id);
    if (old === undefined) return [];
    return [
      resolveCodes.report('retired-id', {
        message: `The id \`${part.id}\` is retired: courses may still contain what once had it, and would mix up the two.`,
        hint: 'Use another id. If it is the same thing again, remove the id from `retired`.',
        place: session.place(`${pointer}/id`),
        related: [{ ...session.place(old.pointer), message: 'retired here' }],
      }),
    ];
  });
  const renamed = new Map(retired.map(({ part }) => [part.id, part.now]));
  const ids = idsIn(session.loaded.value);
  const unknown = retired.flatMap(({ part: { id, now }, pointer }) => {
    if (now === undefined || goesOn(now, renamed, ids)) return [];
    return [
      resolveCodes.report('retired-now-unknown', {
        message: `The retired id \`${id}\` continues as \`${now}\`, but nothing in the module has that id.`,
        hint: didYouMean(now, ids) ?? 'Write its present id, or delete `now` if it no longer exists.',
        place: session.place(`${pointer}/now`),
      }),
    ];
  });
  return [...used, ...unknown];
}

/** A thing may have been renamed several times, and may be gone by now; but renames do not lead in a circle. */
function goesOn(
  now: string,
  renamed: ReadonlyMap<string, string | undefined>,
  ids: ReadonlySet<string>,
  seen: readonly string[] = [],
): boolean {
  if (ids.has(now)) return true;
  if (!renamed.has(now) || seen.includes(now)) return false;
  const next = renamed.get(now);
  return next === undefined || goesOn(next, renamed, ids, [...seen, now]);
}

/** Every id that is in the definition as it was written, those of faulty parts too; of the retired ones none. */
function idsIn(value: unknown): ReadonlySet<string> {
  const ids = new Set<string>();
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(visit);
    if (!isRecord(part)) return;
    if ('id' in part && typeof part.id === 'string') ids.add(part.id);
    Object.values(part).forEach(visit);
  };
  if (isRecord(value)) visit(Object.fromEntries(Object.entries(value).filter(([name]) => name !== 'retired')));
  return ids;
}
