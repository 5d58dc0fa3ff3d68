import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { repository } from '../support/cli.ts';
import { smallModule } from '../support/small-module.ts';
import { writeWorkspace } from '../support/workspace.ts';

const run = promisify(execFile);

const examples = [
  ...readFileSync(join(repository, 'docs', 'library.md'), 'utf8').matchAll(/```js\n([\s\S]*?)```/g),
].map(([, code = '']) => code);

/** What each example prints, in their order; each may use what those before it have written. */
const printed: readonly RegExp[] = [
  /^letters\.canvas\.imscc \d+ \d+\nletters\.scorm-2004-3rd\.zip \d+ \d+\n$/,
  /^\[ 'letters\.website\.zip' \] \[\]\n$/,
  /^\[\n? *'to-do\/summary',\s+'to-do\/authors',\s+'to-do\/license',\s+'to-do\/objectives'\s+\]\nletters\.canvas\.imscc true \d+\n$/,
  /^ours\nA small module \[\]\n\d{4,} \[\]\n$/,
  /^AbortError\n$/,
  /^\[ 'letters\.shelf\.zip', 'letters\.canvas\.imscc' \]\n$/,
  /^\[ 'letters\.canvas\.imscc' \] 0\n$/,
  /^2\n$/,
];

describe('the examples of docs/library.md', () => {
  let folder: string;

  beforeAll(() => {
    folder = writeWorkspace({
      'package.json': '{"private": true, "type": "module"}',
      'modules/letters/module.json': JSON.stringify(smallModule({ id: 'letters' })),
    });
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(repository, join(folder, 'node_modules', 'cartwright'), 'junction');
  });

  it('are as many as are tried', () => {
    expect(examples).toHaveLength(printed.length);
  });

  it.each(printed.map((expected, index) => [index + 1, expected] as const))(
    'number %i runs',
    async (number, expected) => {
      const file = join(folder, `example-${number}.js`);
      writeFileSync(file, examples[number - 1] ?? '');
      const { stdout, stderr } = await run(process.execPath, [file], { cwd: folder });
      expect(stderr).toBe('');
      expect(stdout).toMatch(expected);
    },
  );

  it('and every door of the package opens', async () => {
    const { exports } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as { exports: object };
    const doors = Object.keys(exports).map((door) => `cartwright${door.slice(1)}`);
    const code = `import { createRequire } from 'node:module';
const { resolve } = createRequire(import.meta.url);
for (const door of ${JSON.stringify(doors)}) door.endsWith('.json') ? JSON.parse(await (await import('node:fs/promises')).readFile(resolve(door))) : await import(door);`;
    writeFileSync(join(folder, 'doors.js'), code);
    await expect(run(process.execPath, ['doors.js'], { cwd: folder })).resolves.toMatchObject({ stderr: '' });
  });
});
