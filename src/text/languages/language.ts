import type { DecimalSign } from '../../written/notation.ts';
import type { TextKey } from './en/words.ts';

/*
 * What a language's folder holds. `npm run generate` finds the folders; a part that one lacks is English there.
 */

/** `words.ts`: every word of our own that reaches a package or a page. */
export type Catalogue = Readonly<Record<TextKey, string>>;

/** `numbers.ts`, which the player carries: numbers among words. */
export interface NumberRules {
  /**
   * Which of a word's forms goes with a number, by CLDR's cardinal rules, without `Intl`: its data differ between machines.
   * The first is 0.
   */
  readonly form: (n: number) => number;
  /** How many forms a word has in `{n|one|other}`. */
  readonly forms: number;
  readonly decimalSign: DecimalSign;
}

/** `dates.ts`: how a language writes dates. Kept apart from the words: these are rules. */
export interface DateRules {
  /** On their own: `May 1939`, `май 1939`. */
  readonly months: readonly string[];
  /** Behind a day or a preposition, where the language has another form for it: `6 мая`, `с мая`. */
  readonly monthsGenitive: readonly string[];
  /** Spring to winter. */
  readonly seasons: readonly string[];
  /** Between a day and its month, and between a month and its year. */
  readonly afterDay: string;
  readonly beforeYear: string;
  readonly circa: string;
  readonly uncertain: string;
  /** After a year: `1939 г.`; after a range of years: `1936–1938 гг.` */
  readonly yearMark: string;
  readonly yearsMark: string;
  readonly beforeChrist: string;
  readonly undated: string;
  decade(year: number): string;
  century(year: number): string;
  from(date: string): string;
  until(date: string): string;
}

/** `citations.ts`: what citations do otherwise than those of other languages. */
export interface CitationRules {
  /** Commas and full stops go before a closing quotation mark, as in American English. */
  readonly marksInsideQuotes: boolean;
  /** Marks of quotations, and those of a quotation in a quotation. */
  readonly quotes: readonly [string, string];
  readonly innerQuotes: readonly [string, string];
  /** Both numbers of a range of pages are written in full. */
  readonly pagesInFull: boolean;
  /** What follows the number of an edition: `nd` of `2nd`. */
  ordinalEnding(number: number): string;
  /** What authors write before a page and before a note, as parts of a regular expression. */
  readonly beforePage: string;
  readonly beforeNote: string;
}

/** A language whose words we have. */
export interface Language {
  readonly words: Catalogue;
  readonly dates: DateRules;
  readonly citations: CitationRules;
}
