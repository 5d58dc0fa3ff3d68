import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isRecord } from '../../src/source/unknown-value.ts';
import { repository } from '../support/cli.ts';

/** Where a schema says that the items of a list must differ, and what type they are of. */
function differing(schema: unknown, place = ''): readonly (readonly [place: string, type: unknown])[] {
  if (Array.isArray(schema)) return schema.flatMap((part, index) => differing(part, `${place}/${index}`));
  if (!isRecord(schema)) return [];
  const here = schema.uniqueItems === true && isRecord(schema.items) ? [[place, schema.items.type] as const] : [];
  return [...here, ...Object.entries(schema).flatMap(([name, part]) => differing(part, `${place}/${name}`))];
}

const folder = join(repository, 'schema');

describe.each(readdirSync(folder).filter((name) => name.endsWith('.schema.json')))('%s', (name) => {
  it('lets only texts and numbers be compared with each other, which the validator does in one pass', () => {
    const slow = differing(JSON.parse(readFileSync(join(folder, name), 'utf8'))).filter(
      ([, type]) => type !== 'string' && type !== 'integer' && type !== 'number',
    );
    expect(slow).toEqual([]);
  });
});
