import { pointerParts } from '../source/parsed-text.ts';
import { meantLanguage } from './language-tags.ts';
import { COLOR_PATTERN, ID_PATTERN } from './schema/parts.ts';
import { PARAMETER_PATTERN } from './schema/tool.ts';
import { meantDate } from './written-date.ts';
import { idHint } from './written-id.ts';

/** How things are written that a pattern checks, by property name. */
const forms: Readonly<Record<string, string>> = {
  namespace: 'It is a UUID, which `npx cartwright new` makes for you; `node -p "crypto.randomUUID()"` prints one.',
  version: 'Write it as a semantic version: 1.0.0.',
  language: 'Write it as a language tag: en, ru, pt-BR.',
  url: 'Write the complete address: https://example.org/page.',
  created: 'Write a year, month or day (1939, 1939-05, 1939-05-06), “about” with a tilde (1939~), a decade as 193X.',
  date: 'Write a year, month or day (1939, 1939-05, 1939-05-06), a span with a slash (1936/1938), “about” with a tilde (1939~).',
  attempts: 'Write a number from 1 to 10, or "unlimited".',
  completion: 'Write "view", "post", "submit", "none" or {"minPercent": 60}.',
  theme: 'Write the name of a folder in `templates`, without a path.',
  decorative: 'Write true, or delete it and say in `alt` what the picture shows.',
};

/** How lists of parts begin that people write as one text, by property name. */
export const listForms: Readonly<Record<string, string>> = {
  authors: 'Write each author in braces, and all of them in square brackets: [{ "name": "A. Author" }].',
  parameters: 'Write each as one text, and all of them in square brackets: ["chapter=3", "level=basic"].',
};

/** What to do about a list that is too long, by property name. */
const shorter: Readonly<Record<string, string>> = {
  rows: 'Keep the rows that the lesson needs, and offer the whole table as a file to download: an asset such as media/figures.csv, with a link to it in `note` or in a reading.',
  columns: 'A table of more columns cannot be read on a phone: divide it into several datasets.',
};

/** The same for the list at a pointer. */
export function shorterForm(pointer: string): string {
  return shorter[pointerParts(pointer).at(-1) ?? ''] ?? 'Remove some, or split them.';
}

/** What to write at a pointer, where that can be said better than by the property's description. */
export function formOf(pointer: string, pattern: string, value: unknown): string | undefined {
  if (pattern === '\\.vtt$') return 'Captions are WebVTT files: media/interview.en.vtt.';
  if (pattern === PARAMETER_PATTERN)
    return 'Write a name of letters, digits and _, a sign =, and the value: "chapter=3".';
  if (pattern === COLOR_PATTERN) return 'Write it as # and six digits from 0 to f: "#002b5c".';
  if (pattern === ID_PATTERN) return idHint(value);
  const name = pointerParts(pointer).at(-1) ?? '';
  const language = name === 'language' && typeof value === 'string' ? meantLanguage(value) : undefined;
  const date = (name === 'created' || name === 'date') && typeof value === 'string' ? meantDate(value) : undefined;
  const meant = language ?? date;
  return meant === undefined ? forms[name] : `Write "${meant}".`;
}

/** The JSON type of a value. */
export function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

const nouns: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object in braces',
  null: 'nothing (null)',
};

/** A JSON type as a teacher would say it; several joined by "or". */
export function nounFor(types: string): string {
  return types
    .split(',')
    .map((type) => nouns[type] ?? type)
    .join(' or ');
}
