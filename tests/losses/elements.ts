import type { DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
export type Parent = DefaultTreeAdapterTypes.ParentNode;

export function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attrs.find((one) => one.name === name)?.value;
}

/** In the order of the document. */
export function find(within: Parent | undefined, wanted: (element: Element) => boolean): readonly Element[] {
  if (within === undefined) return [];
  return within.childNodes.flatMap((node) => {
    if (!('tagName' in node)) return [];
    return [...(wanted(node) ? [node] : []), ...find(node, wanted)];
  });
}

/** By an attribute, or by its value. */
export function marked(within: Parent | undefined, name: string, value?: string): readonly Element[] {
  return find(within, (element) => {
    const found = attribute(element, name);
    return found !== undefined && (value === undefined || found === value);
  });
}

/** The first by its class. */
export function named(within: Parent | undefined, name: RegExp): Element | undefined {
  return find(within, (element) => name.test(attribute(element, 'class') ?? ''))[0];
}

/** All by one of their classes. */
export function classed(within: Parent | undefined, name: string): readonly Element[] {
  return find(within, (element) => (attribute(element, 'class') ?? '').split(' ').includes(name));
}
