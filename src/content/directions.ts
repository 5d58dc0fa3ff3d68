import { directionOf } from '../text/direction.ts';

/** Attributes that say in which direction the lines of an element run, if any have to. */
export type Direction = Readonly<Record<string, string>>;

/** What code, addresses and other languages say where the lines around them run from right to left, and theirs do not. */
export function leftToRightIn(language: string | undefined): Direction {
  return directionOf(language ?? 'en') === 'rtl' ? { dir: 'ltr' } : {};
}

/** The attributes of words in another language. */
export function languageAttributes(tag: string, leftToRight: Direction): Direction {
  return { lang: tag, ...(directionOf(tag) === 'rtl' ? { dir: 'rtl' } : leftToRight) };
}
