import type { ErrorObject } from 'ajv';
import { requiredProperties } from './failed-schema.ts';
import { nounFor } from './forms.ts';

/** What is said of a value of the wrong kind. */
export interface TypeWords {
  readonly message: string;
  readonly hint: string;
}

/** How a value of each JSON type is written. */
const usualForms: Readonly<Record<string, string>> = {
  string: 'Write a text in quotation marks.',
  number: 'Write a number without quotation marks: 2.5.',
  integer: 'Write a number without decimals and without quotation marks: 2.',
  boolean: 'Write true or false, without quotation marks.',
  array: 'Put it into square brackets: [ … ].',
  object: 'Write an object in braces: { … }.',
};

/** Words that people write for true and false. */
const yesAndNo: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  on: true,
  false: false,
  no: false,
  off: false,
};

/** `found` is what stands there, in words. */
export function typeWords(error: ErrorObject, value: unknown, subject: string, found: string): TypeWords {
  const expected = String(error.params.type);
  const include = expected === 'string' || expected === 'array' ? includeWords(value, subject, expected) : undefined;
  return (
    include ?? {
      message: `${subject} must be ${nounFor(expected)}, but is ${found}.`,
      hint: typeHint(expected, value, error),
    }
  );
}

/** An object stands where a file may be read in, and nothing else in braces: it was meant to be one. */
function includeWords(value: unknown, subject: string, expected: 'string' | 'array'): TypeWords | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const [first, ...others] = Object.keys(value).sort(
    (left, right) => Number(right === 'file') - Number(left === 'file'),
  );
  const example = expected === 'string' ? '{"file": "readings/text.md"}' : '{"file": "glossary.json"}';
  if (first?.toLowerCase() !== 'file') return undefined;
  if (first !== 'file')
    return { message: `${subject} names a file by \`${first}\`.`, hint: `Write it with small letters: ${example}.` };
  if (others.length > 0)
    return {
      message: `${subject} names a file, but says more beside it: \`${others.join('`, `')}\`.`,
      hint: `Leave \`file\` alone in its braces: ${example}.`,
    };
  const file = 'file' in value && typeof value.file === 'string' ? ` \`${value.file}\`` : '';
  return expected === 'string'
    ? {
        message: `${subject} names the file${file}, but texts are read from .md and .txt files only.`,
        hint: `Save the text as Markdown and name that file: ${example}.`,
      }
    : {
        message: `${subject} names the file${file}, but lists are read from .json and .yaml files only.`,
        hint: `Write the list into such a file and name it: ${example}.`,
      };
}

function typeHint(expected: string, value: unknown, error: ErrorObject): string {
  const text = typeof value === 'string' ? value.trim() : '';
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
    return `Put it into quotation marks: "${value}".`;
  if ((expected === 'number' || expected === 'integer') && text !== '' && Number.isFinite(Number(text)))
    return `Write it without quotation marks: ${text}.`;
  if (expected === 'boolean' && Object.hasOwn(yesAndNo, text.toLowerCase()))
    return `Write ${yesAndNo[text.toLowerCase()]}, without quotation marks.`;
  const required = expected === 'object' ? requiredProperties(error) : [];
  if (required.length > 0) return `Write it in braces: { ${required.map((name) => `"${name}": …`).join(', ')} }.`;
  return usualForms[expected] ?? `Write ${nounFor(expected)}.`;
}
