/** One sign for each part of an interaction, by its authored position. The 26 that a question may have are letters. */
const SIGNS = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

interface Identified {
  readonly id: string;
}

/** The sign of a part. The schema allows 26 sources and 46 targets, so that there is always one. */
export function signOf(parts: readonly Identified[], id: string): string | undefined {
  const position = parts.findIndex((part) => part.id === id);
  return position === -1 ? undefined : SIGNS[position];
}
