import type { XmlElement } from '../../../read/xml/element.ts';

/** The value of an attribute by its local name: files of the strict standard have other namespaces, and some have none. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes.find((attribute) => attribute.name === name)?.value;
}

/** `val` of a child: how nearly every property is written. */
export function valOf(parent: XmlElement | undefined, child: string): string | undefined {
  return attributeOf(parent?.child(child), 'val');
}

/** An attribute that names a part of the package: `r:id`, `r:embed`. */
export function relationOf(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes.find((one) => one.name === name && one.namespace.endsWith('/relationships'))?.value;
}

/** A property that is on or off: undefined where nothing is said. */
export function switchOf(parent: XmlElement | undefined, child: string): boolean | undefined {
  const element = parent?.child(child);
  if (element === undefined) return undefined;
  return !/^(?:0|false|off|none)$/i.test(attributeOf(element, 'val') ?? 'on');
}

/** A whole number, or nothing where it is none. */
export function numberOf(value: string | undefined): number | undefined {
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : undefined;
}

/** Whether what is in an element was taken out while changes were tracked. */
export function isDeletion({ name }: XmlElement): boolean {
  return name === 'del' || name === 'moveFrom';
}

/** Elements that only stand around others: what is in them counts as if it stood there itself. */
const WRAPPERS: ReadonlySet<string> = new Set(['ins', 'moveTo', 'smartTag', 'customXml', 'dir', 'bdo', 'sdtContent']);

export function isWrapper({ name }: XmlElement): boolean {
  return WRAPPERS.has(name);
}
