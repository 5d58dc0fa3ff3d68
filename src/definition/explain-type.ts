import type { ErrorObject } from 'ajv';
import { closest } from '../diagnostics/suggest.ts';
import { pointerParts } from '../source/parsed-text.ts';
import { isRecord } from '../source/unknown-value.ts';
import { choiceOfNumbers, numbersMeantIn } from '../written/meant-number.ts';
import { asText, otherFile } from '../written/other-files.ts';
import { holdsTexts, knownProperties, requiredOfItems, requiredProperties, wordsOfItems } from './failed-schema.ts';
import { formOf, listForms, nounFor } from './forms.ts';
import { meantByOtherWord } from './other-names.ts';
import { typeOf } from './schema/parts.ts';
import { meantId } from './written-id.ts';

/** What is said of a value of the wrong kind. */
export interface TypeWords {
  readonly message: string;
  readonly hint: string;
}

/** How a value of each JSON type is written. */
const usualForms: Readonly<Record<string, string>> = {
  string: 'Write a text in quotation marks.',
  number: 'Write a number alone, without quotation marks: 2.5.',
  integer: 'Write a number alone, without decimals and without quotation marks: 2.',
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

/** `found` is what is there, in words, `typed` to the letter. */
export function typeWords(
  error: ErrorObject,
  value: unknown,
  subject: string,
  found: string,
  typed: string | undefined,
): TypeWords {
  const expected = String(typeOf({ type: error.params.type }));
  const include =
    expected === 'string' || expected === 'array'
      ? includeWords(value, subject, expected, pointerParts(error.instancePath).at(-1) ?? '')
      : undefined;
  return (
    include ?? {
      message: `${subject} must be ${nounFor(expected)}, but is ${found}.`,
      hint: typeHint(expected, value, error, typed),
    }
  );
}

/** There is an object where a file may be read in, and nothing else in braces: it was meant to be one. */
function includeWords(
  value: unknown,
  subject: string,
  expected: 'string' | 'array',
  name: string,
): TypeWords | undefined {
  if (!isRecord(value)) return undefined;
  const [first, ...others] = Object.keys(value).sort(
    (left, right) => Number(right === 'file') - Number(left === 'file'),
  );
  const example = expected === 'string' ? '{"file": "readings/text.md"}' : `{"file": "${name}.json"}`;
  if (first === undefined || closest(first, ['file']) === undefined) return undefined;
  if (first !== 'file')
    return { message: `${subject} names a file by \`${first}\`.`, hint: `Write \`file\`: ${example}.` };
  if (others.length > 0)
    return {
      message: `${subject} names a file, but says more beside it: \`${others.join('`, `')}\`.`,
      hint: `Leave \`file\` alone in its braces: ${example}.`,
    };
  const file = 'file' in value && typeof value.file === 'string' ? value.file : '';
  const what = otherFile(file);
  const named = `${subject} names the file${file === '' ? '' : ` \`${file}\``}, ${what === undefined ? '' : `${what}, `}but`;
  return expected === 'string'
    ? {
        message: `${named} texts can only be read from .md and .txt files.`,
        hint: `${asText(file) ?? 'Save the text as Markdown and name that file'}: ${example}.`,
      }
    : {
        message: `${named} lists can only be read from .json and .yaml files.`,
        hint: `Write the list in such a file, each item just as you would here, and name it: ${example}.`,
      };
}

function typeHint(expected: string, value: unknown, error: ErrorObject, typed: string | undefined): string {
  if (typeof value === 'string') return hintForText(expected, value.trim(), error);
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
    return versionHint(error) ?? `Put it into quotation marks: "${typed ?? value}".`;
  if (expected === 'string' && isRecord(value) && typeof value.text === 'string')
    return `Write the text alone: ${JSON.stringify(value.text)}.${creditAdvice(value, error)}`;
  if (expected === 'integer' && typeof value === 'number' && Number.isFinite(value))
    return `Write a number without decimals: ${Math.floor(value)} or ${Math.ceil(value)}.`;
  return hintForForm(expected, error);
}

/** What a gap accepts is text alone, where a short answer’s may have credit and feedback. */
function creditAdvice(value: object, { instancePath }: ErrorObject): string {
  if (!/\/gaps\/\d+\/accept\/\d+$/.test(instancePath) || !('credit' in value || 'feedback' in value)) return '';
  return ' Whatever a gap accepts counts in full; ask a `short-answer` question where answers have a credit or feedback of their own.';
}

/** YAML and JSON read 1.0 as the number one: what was written is lost. */
function versionHint({ instancePath }: ErrorObject): string | undefined {
  return instancePath.endsWith('/version') ? formOf(instancePath, '', undefined) : undefined;
}

/** There is a text where something else belongs, and it often holds that. */
function hintForText(expected: string, text: string, error: ErrorObject): string {
  const isNumber = expected === 'number' || expected === 'integer';
  if (isNumber && text !== '' && Number.isFinite(Number(text))) return `Write it without quotation marks: ${text}.`;
  const minutes = isNumber && /minutes$/i.test(error.instancePath) ? minutesIn(text) : undefined;
  if (minutes !== undefined) return `Write the minutes alone, without quotation marks: ${minutes}.`;
  const meant = isNumber ? numbersIn(text, expected === 'integer') : [];
  if (meant.length > 0 && isPercentage(error, text))
    return `Write it in braces: {"percent": ${choiceOfNumbers(meant)}}.`;
  if (meant.length > 0)
    return `Write the number alone, without quotation marks: ${choiceOfNumbers(meant)}.${unitAdvice(error, text)}`;
  if (expected === 'boolean' && Object.hasOwn(yesAndNo, text.toLowerCase()))
    return `Write ${yesAndNo[text.toLowerCase()]}, without quotation marks.`;
  const list = expected === 'array' && holdsTexts(error) ? listHint(text, error) : undefined;
  if (list !== undefined) return list;
  const id = expected === 'object' ? meantId(text) : undefined;
  const required = requiredProperties(error);
  if (id !== undefined && text.length <= 40 && ['id', 'text'].every((name) => required.includes(name)))
    return `Write it in braces: { "id": ${JSON.stringify(id)}, "text": ${JSON.stringify(text)} }.`;
  if (id !== undefined && required.every((name) => name === 'id') && knownProperties(error).includes('id'))
    return `Write it in braces: { "id": ${JSON.stringify(id)} }.`;
  return hintForForm(expected, error);
}

/** One text where a list of them belongs, or several with commas between. */
function listHint(text: string, error: ErrorObject): string | undefined {
  if (text === '' || text.length > 200) return undefined;
  const words = wordsOfItems(error);
  const items = text.split(/\s*[,;]\s*/).filter((item) => item !== '');
  const meant = items.map((item) => (words === undefined ? item : (meantByOtherWord(item, words) ?? item)));
  if (words !== undefined && !meant.every((item) => words.includes(item)))
    return `Put some of these words into square brackets: ${words.map((word) => JSON.stringify(word)).join(', ')}.`;
  return `Put ${items.length > 1 ? 'them' : 'it'} into square brackets: [${meant.map((item) => JSON.stringify(item)).join(', ')}].`;
}

/** “1 hour” where minutes belong; undefined for what is no time in hours. */
function minutesIn(text: string): number | undefined {
  const [, hours, minutes] =
    /^(\d+(?:[.,]\d+)?)\s*(?:h|hr|hrs|hours?)\b\.?(?:\s*(\d+)\s*(?:m|min|mins|minutes?)?\.?)?$/i.exec(text) ?? [];
  if (hours === undefined) return undefined;
  return Math.round(Number(hours.replace(',', '.')) * 60) + Number(minutes ?? 0);
}

/** A tolerance in per cent: the number alone would mean something else. */
function isPercentage({ instancePath }: ErrorObject, text: string): boolean {
  return instancePath.endsWith('/tolerance') && /[%‰]/.test(text);
}

/** Where a unit was written behind an answer, which has a property of its own. */
function unitAdvice({ instancePath }: ErrorObject, text: string): string {
  const [, unit] = /^[\d.,\s+\u2212\u2013-]+([\p{L}%‰°µ].*)$/u.exec(text) ?? [];
  if (unit === undefined || /\d/.test(unit[1] ?? '') || /^x\s*\d/.test(unit) || !instancePath.endsWith('/answer'))
    return '';
  return ` The unit stands under \`unit\`: ${JSON.stringify(unit.trim())}.`;
}

/** The numbers that may be meant by the first one in a text. */
function numbersIn(text: string, whole: boolean): readonly string[] {
  return numbersMeantIn(text).filter((number) => !whole || /^-?\d+$/.test(number));
}

function hintForForm(expected: string, error: ErrorObject): string {
  const listForm = listForms[pointerParts(error.instancePath).at(-1) ?? ''];
  if (expected === 'array' && listForm !== undefined) return listForm;
  if (expected === 'array' && !holdsTexts(error))
    return `Write each item in braces, and all of them in square brackets: [{ ${namesWithValues(requiredOfItems(error))} }].`;
  const required = expected === 'object' ? requiredProperties(error) : [];
  const names = required.length > 0 || expected !== 'object' ? required : knownProperties(error).slice(0, 3);
  if (names.length > 0) return `Write it in braces: { ${namesWithValues(names)} }.`;
  return usualForms[expected] ?? `Write ${nounFor(expected)}.`;
}

function namesWithValues(names: readonly string[]): string {
  return names.map((name) => `"${name}": …`).join(', ') || '…';
}
