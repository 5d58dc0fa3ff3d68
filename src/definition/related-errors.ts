import type { ErrorObject } from 'ajv';
import { meantProperty } from './failed-schema.ts';

/** Inside a `oneOf` without a discriminator every branch complains; the `oneOf` itself says it once. */
export function withoutBranches(errors: readonly ErrorObject[]): ErrorObject[] {
  const unions = new Set(errors.flatMap((error) => (error.keyword === 'oneOf' ? [error.instancePath] : [])));
  return errors.filter((error) => error.keyword === 'oneOf' || !isWithin(error.instancePath, unions));
}

/** Whether the path, or one above it, is among these. */
function isWithin(path: string, paths: ReadonlySet<string>): boolean {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1))
    if (paths.has(path.slice(0, end))) return true;
  return paths.has('');
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
