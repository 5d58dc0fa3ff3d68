import { walk } from '../../content/text.ts';
import { treesIn } from '../assemble/uses.ts';
import type { DraftActivity } from '../draft/activity.ts';
import type { DraftModule } from '../draft/draft.ts';

/** The rubrics, sources and terms of a module to which some of its activities refer; terms also in other terms' words. */
export function libraryUsed(
  activities: readonly DraftActivity[],
  { rubrics, sources, terms }: Pick<DraftModule, 'rubrics' | 'sources' | 'terms'>,
): ReadonlySet<object> {
  const keys = new Set<string>();
  const used = new Set<object>();
  const follow = (part: unknown): void => {
    for (const key of keysIn(part)) {
      if (keys.has(key)) continue;
      keys.add(key);
      const term = terms.find((one) => key === `term ${one.key}`);
      if (term !== undefined) follow(term);
    }
  };
  follow(activities);
  for (const [kind, parts] of [['rubric', rubrics] as const, ['source', sources] as const, ['term', terms] as const])
    for (const part of parts) if (keys.has(`${kind} ${part.key}`)) used.add(part);
  return used;
}

function keysIn(part: unknown): readonly string[] {
  const keys: string[] = rubricsIn(part).map((key) => `rubric ${key}`);
  for (const tree of treesIn(part))
    walk(tree, (node) => {
      if (node.kind === 'reference' && (node.reference.to === 'source' || node.reference.to === 'term'))
        keys.push(`${node.reference.to} ${node.reference.id}`);
    });
  return keys;
}

function rubricsIn(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(rubricsIn);
  if (typeof part !== 'object' || part === null || 'kind' in part) return [];
  return Object.entries(part).flatMap(([name, value]) =>
    name === 'rubric' && typeof value === 'string' ? [value] : rubricsIn(value),
  );
}
