import type { XmlElement } from '../xml/element.ts';

/** `true` or `false` of a child; undefined where it is missing or empty. */
export function flag(parent: XmlElement | undefined, name: string): boolean | undefined {
  const text = parent?.childText(name);
  return text === 'true' ? true : text === 'false' ? false : undefined;
}

/** A number of a child; undefined where it is missing or none. */
export function numeric(parent: XmlElement | undefined, name: string): number | undefined {
  const value = Number.parseFloat(parent?.childText(name) ?? '');
  return Number.isFinite(value) ? value : undefined;
}

/** The child's text; undefined where it is missing or empty. */
export function words(parent: XmlElement | undefined, name: string): string | undefined {
  const text = parent?.childText(name);
  return text === '' ? undefined : text;
}

/** Drops keys whose value is undefined, for optional properties that may not hold it. */
export function defined<Value extends object>(value: Value): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    [Key in keyof Value]: Exclude<Value[Key], undefined>;
  };
}
