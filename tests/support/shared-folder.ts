import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * The folder that holds the standards' schemas (`xsd`) and samples. It lies outside the project, because some of them may
 * not be redistributed: a folder named by CARTWRIGHT_SHARED, else `shared` beside the repository.
 */
export const sharedFolder = process.env.CARTWRIGHT_SHARED ?? resolve(repository, '../shared');

export const schemaFolder = join(sharedFolder, 'xsd');

/** False where the schemas are not at hand; a test that needs them then says that it was left out, and why. */
export function sharedAvailable(): boolean {
  return existsSync(join(schemaFolder, 'catalog.xml'));
}

/** Why tests that need the schemas are left out; undefined where they are not. */
export function schemasMissing(): string | undefined {
  return sharedAvailable() ? undefined : `there are none at ${schemaFolder} (set CARTWRIGHT_SHARED)`;
}

/** For `describe.skipIf`: the words that name what was left out. */
export const sharedMissing = `left out: no schemas at ${schemaFolder} (set CARTWRIGHT_SHARED)`;
