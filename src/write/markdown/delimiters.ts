/** Whether signs of emphasis open and close where they would be (CommonMark 0.31, section 6.2). */

const PUNCTUATION = /[\p{P}\p{S}]/u;
const WORD = /[\p{L}\p{N}\p{M}_]/u;

export function isSpace(character: string): boolean {
  return character === '' || /\s/u.test(character);
}

export function isWordCharacter(character: string): boolean {
  return WORD.test(character);
}

function isPunctuation(character: string): boolean {
  return PUNCTUATION.test(character);
}

/** The first character of a text, and its last one. */
export function firstOf(text: string): string {
  return [...text.slice(0, 2)][0] ?? '';
}

export function lastOf(text: string): string {
  return [...text.slice(-2)].at(-1) ?? '';
}

function isLeftFlanking(before: string, after: string): boolean {
  return !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
}

export function opens(sign: string, before: string, after: string): boolean {
  if (!isLeftFlanking(before, after)) return false;
  return sign !== '_' || !isLeftFlanking(after, before) || isPunctuation(before);
}

export function closes(sign: string, before: string, after: string): boolean {
  if (!isLeftFlanking(after, before)) return false;
  return sign !== '_' || !isLeftFlanking(before, after) || isPunctuation(after);
}
