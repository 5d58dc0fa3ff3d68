export interface SvgElement {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: (SvgElement | string)[];
}

/**
 * How many elements a browser draws for a picture: a `use` counts for all that it repeats, which a few lines can make
 * billions. Counts no further than `limit`; a `use` of something around itself draws nothing.
 */
export function drawnElements(root: SvgElement, limit: number): number {
  const byId = new Map<string, SvgElement>();
  const index = (element: SvgElement): void => {
    for (const [name, value] of element.attributes) if (name === 'id' && !byId.has(value)) byId.set(value, element);
    for (const child of element.children) if (typeof child !== 'string') index(child);
  };
  index(root);
  const counted = new Map<SvgElement, number>();
  const count = (element: SvgElement): number => {
    const known = counted.get(element);
    if (known !== undefined) return known;
    counted.set(element, 0);
    let drawn = 1;
    if (element.name === 'use') {
      const target = element.attributes.find(([name]) => name === 'href' || name === 'xlink:href')?.[1];
      const repeated = target === undefined ? undefined : byId.get(target.trim().slice(1));
      if (repeated !== undefined) drawn += count(repeated);
    }
    for (const child of element.children) if (typeof child !== 'string') drawn += count(child);
    drawn = Math.min(drawn, limit + 1);
    counted.set(element, drawn);
    return drawn;
  };
  return count(root);
}
