import type { ModuleDefinition } from '../../../schema/types.generated.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { resolveCodes } from '../codes.ts';
import { placedActivities, placedList, placedQuestions } from '../definition-walk.ts';
import type { ReferenceUse, ResolveSession } from '../session.ts';

/**
 * As many characters as a module's pages may hold in all. A few kilobytes that are shown a thousand times would become
 * hundreds of megabytes, in the memory of whoever builds them and of whoever opens the page.
 */
const MOST_CHARACTERS = 64_000_000;

/** How many descriptions may be shown within each other. */
const MOST_LEVELS = 20;

/** What is in several places though it is written once: its size, and what it shows in turn. */
interface Shared {
  readonly what: string;
  readonly pointer: string;
  readonly size: number;
}

/** Nothing shows itself, and what is written once is not shown so often that pages become giants. */
export function checkRepetition(session: ResolveSession): readonly Diagnostic[] {
  const shared = sharedParts(session.definition);
  const usesIn = new Map<string, ReferenceUse[]>();
  const uses: (readonly [key: string, pointer: string])[] = [...usesInQuestions(session.definition)];
  for (const use of session.references) {
    const key = keyOf(use);
    if (key === undefined || !shared.has(key)) continue;
    const owner = ownerOf(use.pointer, session.definition);
    if (owner === undefined) uses.push([key, use.pointer]);
    else if (usesIn.get(owner)?.push(use) === undefined) usesIn.set(owner, [use]);
  }
  const circles: Diagnostic[] = [];
  const sizes = new Map<string, number>();
  const open: string[] = [];
  /** With all that it shows. */
  const sizeOf = (key: string): number => {
    const known = sizes.get(key);
    if (known !== undefined) return known;
    open.push(key);
    let size = shared.get(key)?.size ?? 0;
    for (const use of usesIn.get(key) ?? []) {
      const shown = keyOf(use) ?? '';
      if (open.includes(shown)) circles.push(inItself(shown, use, open, session, shared));
      else if (open.length >= MOST_LEVELS) circles.push(tooDeep(use, session));
      else size += sizeOf(shown);
    }
    open.pop();
    sizes.set(key, size);
    return size;
  };
  for (const key of shared.keys()) sizeOf(key);
  return circles.length > 0 ? circles : tooMuch(uses, sizeOf, shared, session);
}

function tooMuch(
  uses: readonly (readonly [key: string, pointer: string])[],
  sizeOf: (key: string) => number,
  shared: ReadonlyMap<string, Shared>,
  session: ResolveSession,
): readonly Diagnostic[] {
  const byKey = new Map<string, number>();
  for (const [key] of uses) byKey.set(key, (byKey.get(key) ?? 0) + 1);
  const sums = [...byKey].map(([key, count]) => ({ key, count, sum: count * sizeOf(key) }));
  const sum = sums.reduce((all, one) => all + one.sum, 0);
  const [largest] = sums.sort((left, right) => right.sum - left.sum);
  if (sum <= MOST_CHARACTERS || largest === undefined) return [];
  const { what = '', pointer = '' } = shared.get(largest.key) ?? {};
  return [
    resolveCodes.report('repeats-too-much', {
      message: `Counting everything that is shown more than once, the pages would contain about ${Math.round(sum / 1_000_000)} million characters, more than the ${MOST_CHARACTERS / 1_000_000} million that a browser can be asked to open. Most of it is ${what}, shown ${largest.count} times.`,
      hint: 'Show it once, and refer to that place from elsewhere.',
      place: session.place(pointer),
    }),
  ];
}

function inItself(
  key: string,
  { pointer, offset }: ReferenceUse,
  open: readonly string[],
  session: ResolveSession,
  shared: ReadonlyMap<string, Shared>,
): Diagnostic {
  const between = open.slice(open.indexOf(key) + 1).map((one) => shared.get(one)?.what ?? '');
  const what = shared.get(key)?.what ?? '';
  return resolveCodes.report('shown-in-itself', {
    message: `Here ${what} would be shown inside itself${between.length === 0 ? '' : ` (it shows ${between.join(', which shows ')})`}, and so on without end.`,
    hint: 'Remove it from this text.',
    place: session.place(pointer, { offset }),
  });
}

function tooDeep({ pointer, offset }: ReferenceUse, session: ResolveSession): Diagnostic {
  return resolveCodes.report('repeats-too-much', {
    message: `This is in a description inside a description, more than ${MOST_LEVELS} levels deep.`,
    hint: 'Show it next to the others.',
    place: session.place(pointer, { offset }),
  });
}

function sharedParts(definition: ModuleDefinition): ReadonlyMap<string, Shared> {
  const parts = new Map<string, Shared>();
  const add = (kind: string, what: string, list: readonly Located[]): void => {
    for (const { part, pointer } of list)
      if (!parts.has(`${kind}:${part.id}`))
        parts.set(`${kind}:${part.id}`, { what: `${what} \`${part.id}\``, pointer, size: JSON.stringify(part).length });
  };
  add('asset', 'the asset', placedList(definition.assets, '/assets'));
  add('term', 'the term', placedList(definition.glossary, '/glossary'));
  add('source', 'the source', placedList(definition.sources, '/sources'));
  add('excerpt', 'the excerpt', placedActivities(definition));
  return parts;
}

interface Located {
  readonly part: { readonly id: string };
  readonly pointer: string;
}

/** A question shows its excerpt once more. */
function usesInQuestions(definition: ModuleDefinition): readonly (readonly [string, string])[] {
  return placedQuestions(definition).flatMap(({ part, pointer }) =>
    part.excerpt === undefined ? [] : [[`excerpt:${part.excerpt}`, pointer] as const],
  );
}

/** Links to activities only name them. */
function keyOf({ value }: ReferenceUse): string | undefined {
  return value.to === 'asset' || value.to === 'term' || value.to === 'source' ? `${value.to}:${value.id}` : undefined;
}

/** The shared part whose text is at the pointer. */
function ownerOf(pointer: string, definition: ModuleDefinition): string | undefined {
  const [, list, index] = pointer.split('/');
  const owner = list === 'assets' ? definition.assets?.[Number(index)] : undefined;
  if (owner !== undefined) return `asset:${owner.id}`;
  const activity = list === 'activities' ? definition.activities[Number(index)] : undefined;
  return activity?.type === 'excerpt' ? `excerpt:${activity.id}` : undefined;
}
