/** What a text or an attribute may hold. */
export interface ValueRule {
  /** Completes "must be …". */
  readonly is: string;
  readonly test: (value: string) => boolean;
  /** What may be there, where that is a list. */
  readonly values?: readonly string[];
  /** An identifier or a reference to one, checked over the whole document. */
  readonly identity?: 'ID' | 'IDREF';
}

const NCNAME = /^[\p{L}_][\p{L}\p{M}\p{N}._\u00b7-]*$/u;

/** White space as xs:token, xs:ID, xs:boolean and numbers treat it. */
export function collapse(value: string): string {
  return value.replace(/[\t\n\r ]+/g, ' ').replace(/^ | $/g, '');
}

/** True where the text may be an xs:ID. */
export function isNcName(value: string): boolean {
  return NCNAME.test(value);
}

function collapsed(is: string, test: (value: string) => boolean): ValueRule {
  return { is, test: (value) => test(collapse(value)) };
}

export const anyText: ValueRule = { is: 'text', test: () => true };
export const identifier: ValueRule = { is: 'an identifier', test: () => true, identity: 'ID' };
export const reference: ValueRule = { is: 'a reference', test: () => true, identity: 'IDREF' };
export const boolean: ValueRule = collapsed('true or false', (value) => /^(?:true|false|1|0)$/.test(value));
export const wholeNumber: ValueRule = collapsed('a whole number from 0', (value) => /^\+?\d+$|^-0+$/.test(value));
export const integer: ValueRule = collapsed('a whole number', (value) => /^[+-]?\d+$/.test(value));
export const xmlName: ValueRule = collapsed('a name', (value) =>
  /^[\p{L}_:][\p{L}\p{M}\p{N}._:\u00b7-]*$/u.test(value),
);
export const language: ValueRule = collapsed('a language tag such as en or de-CH', (value) =>
  /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/.test(value),
);
export const duration: ValueRule = collapsed('an ISO 8601 duration such as PT1H30M', (value) =>
  /^-?P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/.test(value),
);
export const dateTime: ValueRule = collapsed('a date and time such as 2025-01-31T12:00:00', (value) =>
  /^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/.test(value),
);

/** The letter, spaces included (an enumeration of xs:string). */
export function oneOf(...values: readonly string[]): ValueRule {
  const list = values.map((value) => `"${value}"`).join(', ');
  return { is: values.length === 1 ? list : `one of ${list}`, test: (value) => values.includes(value), values };
}

/** The same, with white space around it forgiven (an enumeration of xs:token). */
export function oneToken(...values: readonly string[]): ValueRule {
  const { is } = oneOf(...values);
  return { ...collapsed(is, (value) => values.includes(value)), values };
}

/** A number between two bounds, both included. */
export function decimal(minimum: number, maximum: number): ValueRule {
  return collapsed(`a number from ${minimum} to ${maximum}`, (value) => {
    if (!/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(value)) return false;
    return Number(value) >= minimum && Number(value) <= maximum;
  });
}

/** Text of at least and at most so many characters. */
export function textOf(maximum: number, minimum = 0): ValueRule {
  const is = minimum > 0 ? `${minimum} to ${maximum} characters of text` : `at most ${maximum} characters of text`;
  return {
    is,
    test: (value) => {
      const length = [...value].length;
      return length >= minimum && length <= maximum;
    },
  };
}

/** Text of a certain form. */
export function matching(is: string, pattern: RegExp): ValueRule {
  return { is, test: (value) => pattern.test(value) };
}

/** A date of LOM (IEEE 1484.12.3): as much of a date and time as is known. */
export const partialDate: ValueRule = matching(
  'a date such as 2025-01-31',
  /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3])(?::[0-5]\d(?::[0-5]\d(?:\.\d+(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?)?)?)?)?)?)?$/,
);

/** A duration of LOM (IEEE 1484.12.3), which may be of no length. */
export const period: ValueRule = matching(
  'an ISO 8601 duration such as PT30M',
  /^P(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/,
);
