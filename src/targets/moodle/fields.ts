import { el, type XmlChild } from '../shared/xml.ts';

/** How a backup writes that a column holds nothing. */
export const NULL = '$@NULL@$';

export type FieldValue = string | number | boolean | null | undefined;

/**
 * Elements of one value each: the simple fields of a record, which are before every element that has further ones,
 * because the restore takes what is behind for another record. Null is SQL's, undefined is left out.
 */
export function fields(values: Readonly<Record<string, FieldValue>>): XmlChild {
  return Object.entries(values).map(([name, value]) =>
    value === undefined ? undefined : el(name, {}, written(value)),
  );
}

function written(value: string | number | boolean | null): string {
  if (value === null) return NULL;
  if (typeof value === 'boolean') return value ? '1' : '0';
  // What an author writes is never SQL's nothing, which a column may refuse.
  return value === NULL ? `${value}\u2060` : String(value);
}

/** Marks and grades: five digits, as the gradebook's columns have. */
export function grade(value: number): string {
  return value.toFixed(5);
}

/** Marks of questions and shares of them: seven digits. */
export function mark(value: number): string {
  return value.toFixed(7);
}
