import { expect, it } from 'vitest';
import { schemaAddress } from '../../src/cli/new-command.ts';

it.each([
  ['/home/t/cartwright', '/home/t/cartwright', '../../schema/module.schema.json'],
  [
    '/home/t/course/node_modules/cartwright',
    '/home/t/course',
    '../../node_modules/cartwright/schema/module.schema.json',
  ],
  ['/usr/lib/node_modules/cartwright', '/home/t/course', undefined],
  ['/home/t/course-tools', '/home/t/course', undefined],
])('a new module made by %s in %s names the schema as %s', (program, workingFolder, address) => {
  expect(schemaAddress(program, workingFolder).$schema).toBe(address);
});
