import type { ErrorObject } from 'ajv';
import { didYouMean } from '../diagnostics/suggest.ts';
import { pointerTo } from '../source/parsed-text.ts';
import { explainMissing, explainUnknownProperty } from './explain-property.ts';
import { typeWords } from './explain-type.ts';
import { explainUnknownType } from './explain-union.ts';
import type { Explanation, Subject } from './explanation.ts';
import { descriptionOf, limitsOf, type NumberLimits } from './failed-schema.ts';
import { formOf, nounFor, shorterForm, typeName } from './forms.ts';
import { meantByOtherWord } from './other-names.ts';

/** How each keyword of the schema is explained. */
export const explainers: Readonly<Record<string, (subject: Subject) => Explanation>> = {
  additionalProperties: explainUnknownProperty,
  required: explainMissing,
  type: explainType,
  enum: explainValue,
  const: ({ error, subject, value }) => ({
    code: 'unknown-value',
    message: `${subject} must be ${show(error.params.allowedValue)}.`,
    hint:
      String(value) === String(error.params.allowedValue)
        ? `Write it without quotation marks: ${error.params.allowedValue}.`
        : (formOf(error.instancePath, '', value) ?? `Write ${JSON.stringify(error.params.allowedValue)}.`),
  }),
  discriminator: explainUnknownType,
  pattern: ({ error, subject, value }) => ({
    code: 'bad-form',
    message: `${subject} is ${show(value)}, which does not have the right form.`,
    hint: formHint(error, value),
  }),
  minLength: ({ error, subject }) => ({
    code: 'bad-length',
    message: `${subject} is empty.`,
    hint: withDescription('Fill it in', error),
  }),
  maxLength: ({ error, subject, value }) => ({
    code: 'bad-length',
    message: `${subject} has ${[...String(value)].length} characters; at most ${error.params.limit} fit.`,
    hint: 'Shorten it.',
  }),
  minItems: ({ error, subject, value }) => ({
    code: 'bad-length',
    message: `${subject} holds ${itemCount(value)}, but needs at least ${error.params.limit}.`,
    hint: withDescription('Add to it', error),
  }),
  maxItems: ({ error, subject, value }) => ({
    code: 'bad-length',
    message: `${subject} holds ${itemCount(value)}; at most ${error.params.limit} are allowed.`,
    hint: shorterForm(error.instancePath),
  }),
  minimum: (subject) => explainRange(subject, 'at least'),
  maximum: (subject) => explainRange(subject, 'at most'),
  exclusiveMinimum: (subject) => explainRange(subject, 'more than'),
  exclusiveMaximum: (subject) => explainRange(subject, 'less than'),
  uniqueItems: ({ error, subject }) => ({
    code: 'repeated-item',
    message: `${subject} contains the same item twice.`,
    hint: 'Delete one of the two.',
    pointer: pointerTo(error.instancePath, Math.max(error.params.i, error.params.j)),
  }),
};

/** For `oneOf` without a discriminator, and keywords that no schema of ours uses yet. */
export function explainOther({ error, subject, value }: Subject): Explanation {
  const isObject = typeof value === 'object';
  return {
    code: isObject ? 'wrong-type' : 'unknown-value',
    message: `${subject} is ${isObject ? nounFor(typeName(value)) : show(value)}, which is not allowed here.`,
    hint: formHint(error, value),
  };
}

function explainType({ error, subject, value, typed }: Subject): Explanation {
  const isNumber = error.params.type === 'integer' && typeof value === 'number';
  const found = isNumber ? show(value) : nounFor(typeName(value));
  return { code: 'wrong-type', ...typeWords(error, value, subject, found, typed) };
}

function itemCount(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}

function withDescription(advice: string, error: ErrorObject): string {
  const description = descriptionOf(error);
  return description === undefined ? `${advice}.` : `${advice}: ${description}`;
}

function explainValue({ error, subject, value }: Subject): Explanation {
  // Null is what may be filled in later, and no word to choose.
  const allowed = (error.params.allowedValues as unknown[]).filter((one) => one !== null).map(String);
  return {
    code: 'unknown-value',
    message: `${subject} is ${show(value)}, which is not one of: ${allowed.join(', ')}.`,
    hint:
      (typeof value === 'string' ? meantWord(value, allowed) : undefined) ??
      descriptionOf(error) ??
      'Write one of them.',
  };
}

function meantWord(written: string, allowed: readonly string[]): string | undefined {
  const meant = meantByOtherWord(written, allowed);
  return meant === undefined ? didYouMean(written, allowed) : `Did you mean \`${meant}\`?`;
}

function explainRange({ error, subject, value }: Subject, words: string): Explanation {
  return {
    code: 'out-of-range',
    message: `${subject} is ${show(value)}, but must be ${words} ${error.params.limit}.`,
    hint: rangeHint(limitsOf(error)),
  };
}

function rangeHint({ minimum, exclusiveMinimum, maximum, exclusiveMaximum }: NumberLimits): string {
  if (exclusiveMaximum !== undefined)
    return `Write a number ${exclusiveMinimum === undefined ? `from ${minimum ?? 0}` : `above ${exclusiveMinimum}`} and below ${exclusiveMaximum}.`;
  if (exclusiveMinimum !== undefined)
    return `Write a number above ${exclusiveMinimum}${maximum === undefined ? '' : `, ${maximum} at most`}.`;
  return maximum === undefined
    ? `Write ${minimum ?? 0} or a larger number.`
    : `Write a number from ${minimum ?? 0} to ${maximum}.`;
}

function formHint(error: ErrorObject, value: unknown): string {
  const pattern = typeof error.params.pattern === 'string' ? error.params.pattern : '';
  return (
    formOf(error.instancePath, pattern, value) ??
    descriptionOf(error) ??
    'The format’s reference says how it is written.'
  );
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? `“${value}”` : (JSON.stringify(value) ?? 'missing');
  return text.length > 80 ? `${[...text].slice(0, 77).join('')}…` : text;
}
