export interface SvgElement {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: (SvgElement | string)[];
}

/** How deep elements may lie in each other, everything that a `use` repeats included. */
const MAX_DRAWN_DEPTH = 1_000;

/**
 * How many elements a browser draws for a picture: a `use` counts for all that it repeats, which a few lines can make
 * billions. Counts no further than `limit`, and takes what lies too deep for more than that; a `use` of something around
 * itself draws nothing.
 */
export function drawnElements(root: SvgElement, limit: number): number {
  const byId = new Map<string, SvgElement>();
  const index = (element: SvgElement): void => {
    for (const [name, value] of element.attributes) if (name === 'id' && !byId.has(value)) byId.set(value, element);
    for (const child of element.children) if (typeof child !== 'string') index(child);
  };
  index(root);
  const counted = new Map<SvgElement, number>();
  const count = (element: SvgElement, depth: number): number => {
    if (depth > MAX_DRAWN_DEPTH) return limit + 1;
    const known = counted.get(element);
    if (known !== undefined) return known;
    counted.set(element, 0);
    let drawn = 1;
    if (element.name === 'use') {
      const target = element.attributes.find(([name]) => name === 'href' || name === 'xlink:href')?.[1];
      const repeated = target === undefined ? undefined : byId.get(target.trim().slice(1));
      if (repeated !== undefined) drawn += count(repeated, depth + 1);
    }
    for (const child of element.children) if (typeof child !== 'string') drawn += count(child, depth + 1);
    drawn = Math.min(drawn, limit + 1);
    counted.set(element, drawn);
    return drawn;
  };
  return count(root, 0);
}
