import type { XmlElement } from '../xml/element.ts';

/** The text of a field as it is; SQL's nothing is none. */
export function field(element: XmlElement | undefined, name: string): string {
  const text = element?.child(name)?.text ?? '';
  return text === '$@NULL@$' ? '' : text;
}

/** The number by which the backup knows an element; empty where there is none. */
export function idOf(element: XmlElement | undefined): string {
  return element?.attribute('id') ?? '';
}
