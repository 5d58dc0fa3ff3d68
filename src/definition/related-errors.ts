import type { ErrorObject } from 'ajv';
import { branchFor, meantProperty } from './failed-schema.ts';

/**
 * Inside a `oneOf` without a discriminator every branch complains. Where the value has the type of one branch, this
 * branch alone says what is wrong; otherwise the `oneOf` says it once. An `if` says nothing that its branch does not.
 */
export function withoutBranches(errors: readonly ErrorObject[]): ErrorObject[] {
  const unions = new Map<string, Union>();
  for (const error of errors)
    if (error.keyword === 'oneOf') unions.set(error.instancePath, { error, branch: meantBranch(error, errors) });
  return errors.filter((error) => error.keyword !== 'if' && isSaid(error, unions));
}

interface Union {
  readonly error: ErrorObject;
  /** How the schema paths of the meant branch begin. */
  readonly branch: string | undefined;
}

/** Whether the unions at the error's path and above it leave it to be said. */
function isSaid(error: ErrorObject, unions: ReadonlyMap<string, Union>): boolean {
  for (
    let end = error.instancePath.length;
    end >= 0;
    end = end === 0 ? -1 : error.instancePath.lastIndexOf('/', end - 1)
  ) {
    const union = unions.get(error.instancePath.slice(0, end));
    if (union === undefined) continue;
    if (union.error === error ? union.branch !== undefined : !isOf(union.branch, error)) return false;
  }
  return true;
}

function isOf(branch: string | undefined, error: ErrorObject): boolean {
  return branch !== undefined && error.schemaPath.startsWith(branch);
}

function meantBranch(union: ErrorObject, errors: readonly ErrorObject[]): string | undefined {
  const index = branchFor(union);
  if (index === undefined) return undefined;
  const branch = `${union.schemaPath}/${index}/`;
  return errors.some((error) => isOf(branch, error)) ? branch : undefined;
}

/**
 * A property is missing because it is misspelt, or a part is of no type because it says none: the other error says so
 * already, and better.
 */
export function withoutConsequences(errors: readonly ErrorObject[]): ErrorObject[] {
  const known = new Set<string>();
  for (const error of errors) {
    if (error.keyword === 'discriminator') known.add(`${error.instancePath} type`);
    if (error.keyword !== 'additionalProperties') continue;
    const meant = meantProperty(error);
    if (meant !== undefined) known.add(`${error.instancePath} ${meant}`);
  }
  return errors.filter(
    ({ keyword, instancePath, params }) =>
      keyword !== 'required' || !known.has(`${instancePath} ${String(params.missingProperty)}`),
  );
}
