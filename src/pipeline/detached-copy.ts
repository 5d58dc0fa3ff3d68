/** Copies a value of plain data so that it can be kept until the end of a run. */
export type DetachedCopy = <T>(value: T) => T;

/**
 * What a run keeps of each module, its packages and diagnostics, quotes the module; and an engine's substring holds on to
 * the whole text that it was cut from. A kept copy shares nothing with the module, and strings that are said of every
 * module are held once.
 */
export function createDetachedCopy(): DetachedCopy {
  const strings = new Map<string, string>();
  const copyString = (text: string): string => {
    const known = strings.get(text);
    if (known !== undefined) return known;
    const own = structuredClone(text);
    strings.set(own, own);
    return own;
  };
  const copy = (value: unknown): unknown => {
    if (typeof value === 'string') return copyString(value);
    if (Array.isArray(value)) return value.map(copy);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, copy(member)]));
  };
  return <T>(value: T) => copy(value) as T;
}
