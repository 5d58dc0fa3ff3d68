import type { ErrorObject } from 'ajv';
import type { CompiledValidator } from '../../../schema/validators.generated.mjs';
import { pointerTo } from '../../source/parsed-text.ts';
import { isRecord } from '../../source/unknown-value.ts';
import { meantType } from '../explain-union.ts';
import { branchTypes, elsewhereHint, meantProperty } from '../failed-schema.ts';
import { withoutConsequences } from '../related-errors.ts';
import type { PlacedCopy } from './placed-copy.ts';

/** A misspelt name hides what is under it, and that may hold another: five deep is more than anybody writes. */
const MOST_ROUNDS = 5;

/**
 * Reads names and types that are nearly right as what they were meant to be, so that what is under them is checked
 * too. Returns all errors of the schema: those names first, then what is wrong when they are read so.
 */
export function errorsAsMeant(copy: PlacedCopy, validator: CompiledValidator): readonly ErrorObject[] {
  const names: ErrorObject[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if (validator(copy.value)) return names;
    const errors: readonly ErrorObject[] = validator.errors ?? [];
    const readable = [...errors.filter((error) => renames(error, copy)), ...retyped(errors, copy, validator)];
    if (readable.length === 0) return [...names, ...errors];
    for (const one of readable) names.push(one);
  }
  return validator(copy.value) ? names : [...names, ...(validator.errors ?? [])];
}

/** Gives a property the name that was meant, where that is free. */
function renames(error: ErrorObject, copy: PlacedCopy): boolean {
  if (error.keyword !== 'additionalProperties') return false;
  const meant = meantProperty(error);
  const holder = copy.at(error.instancePath);
  const written = String(error.params.additionalProperty);
  if (meant === undefined || !isRecord(holder) || meant in holder || !(written in holder)) return false;
  copy.rename(error.instancePath, written, meant);
  return true;
}

/**
 * Gives parts the type that was meant, where each then has what that type needs, and nothing that it does not know.
 * Returns the errors about them.
 */
function retyped(errors: readonly ErrorObject[], copy: PlacedCopy, validator: CompiledValidator): ErrorObject[] {
  const tried = errors.flatMap((error) => {
    if (error.keyword !== 'discriminator' || error.params.error === 'tag') return [];
    const meant = meantType(String(error.params.tagValue), branchTypes(error));
    const pointer = pointerTo(error.instancePath, 'type');
    if (meant === undefined) return [];
    const written = copy.at(pointer);
    copy.set(pointer, meant);
    return [{ error, pointer, written }];
  });
  if (tried.length === 0 || validator(copy.value)) return tried.map(({ error }) => error);
  const misfits = withoutConsequences(validator.errors ?? []).filter(isOfAnotherType);
  const strangers = new Set(misfits.map(({ instancePath }) => instancePath));
  return tried.flatMap(({ error, pointer, written }) => {
    if (!strangers.has(error.instancePath)) return [error];
    copy.set(pointer, written);
    return [];
  });
}

function isOfAnotherType(error: ErrorObject): boolean {
  return (
    error.keyword === 'required' ||
    (error.keyword === 'additionalProperties' &&
      meantProperty(error) === undefined &&
      elsewhereHint(error) === undefined)
  );
}
