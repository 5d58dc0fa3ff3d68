/**
 * Texts that try to run something in a reader's browser, to load something from elsewhere, or to break out of the place
 * they are in. A test puts each into every text field and looks whether `window.pwned` was set or `evil.example` asked.
 */
export interface Payload {
  readonly name: string;
  readonly text: string;
}

/** What every payload tries to set. */
export const MARKER = 'pwned';

/** The host that every loading payload tries to reach; it does not exist (RFC 2606). */
export const FOREIGN_HOST = 'evil.example';

/** A script that shows that it ran. */
export const RUN = `window.${MARKER}=1`;

/** The same from inside a frame. */
export const RUN_ABOVE = `parent.${MARKER}=1`;

export const SITE = `https://${FOREIGN_HOST}`;

export function named(group: Readonly<Record<string, string>>): readonly Payload[] {
  return Object.entries(group).map(([name, text]) => ({ name, text }));
}

/** One payload for each value, named by it. */
export function each(
  what: string,
  values: readonly string[],
  write: (value: string, index: number) => string,
): readonly Payload[] {
  return values.map((value, index) => ({ name: `${what}: ${value}`, text: write(value, index) }));
}
