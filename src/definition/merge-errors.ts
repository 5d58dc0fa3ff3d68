import type { ErrorObject } from 'ajv';
import { elsewhereHint, meantProperty } from './failed-schema.ts';

/** One mistake: an error of the schema, and those that say no more than it. */
export interface Mistake {
  readonly error: ErrorObject;
  /** Of the same object: further unknown properties, or further missing ones. */
  readonly more: readonly ErrorObject[];
  /** The one property that the object lacks where it has an unknown one, which was perhaps meant to be it. */
  readonly missing?: ErrorObject;
}

/** How many missing properties of one object are said one by one. */
const MOST_SINGLE = 2;

/**
 * Errors about one object's properties that come from one mistake: a property under another name is unknown and missing
 * at once, and an entry pasted from elsewhere has ten that nobody knows.
 */
export function mergeErrors(errors: readonly ErrorObject[]): readonly Mistake[] {
  const merged = new Map<ErrorObject, Mistake>();
  const taken = new Set<ErrorObject>();
  for (const here of byPath(errors)) {
    for (const one of mistakesOf(here.filter(isStrange), here.filter(isMissing))) {
      merged.set(one.error, one);
      for (const other of [...one.more, ...(one.missing === undefined ? [] : [one.missing])]) taken.add(other);
    }
  }
  return errors.filter((error) => !taken.has(error)).map((error) => merged.get(error) ?? { error, more: [] });
}

function byPath(errors: readonly ErrorObject[]): Iterable<readonly ErrorObject[]> {
  const groups = new Map<string, ErrorObject[]>();
  for (const error of errors) {
    const group = groups.get(error.instancePath);
    if (group === undefined) groups.set(error.instancePath, [error]);
    else group.push(error);
  }
  return groups.values();
}

/** The mistakes that errors of one object make together; those that stand alone are none of them. */
function mistakesOf(unknown: readonly ErrorObject[], lacking: readonly ErrorObject[]): Mistake[] {
  const [stranger, ...strangers] = unknown;
  const [missing, ...others] = lacking;
  if (stranger !== undefined && missing !== undefined && others.length === 0)
    return [{ error: stranger, more: strangers, missing }];
  return [
    ...(stranger === undefined ? [] : [{ error: stranger, more: strangers }]),
    ...(missing !== undefined && lacking.length > MOST_SINGLE ? [{ error: missing, more: others }] : []),
  ];
}

/** A property of which nobody can say what was meant. */
function isStrange(error: ErrorObject): boolean {
  if (error.keyword !== 'additionalProperties') return false;
  return meantProperty(error) === undefined && elsewhereHint(error) === undefined;
}

function isMissing({ keyword }: ErrorObject): boolean {
  return keyword === 'required';
}
