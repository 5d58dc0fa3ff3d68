import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repository } from '../support/cli.ts';
import { smallModule } from '../support/small-module.ts';
import { writeWorkspace } from '../support/workspace.ts';

/** Runs `customize` on a terminal, where `script` of util-linux makes one, and types each answer once it is asked for. */
function onTerminal(
  folder: string,
  ...answers: readonly string[]
): Promise<{ readonly code: number; readonly shown: string }> {
  const command = `${process.execPath} ${join(repository, 'lib', 'cli.js')} customize letters modules/ours`;
  const child = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], { cwd: folder });
  let shown = '';
  let asked = 0;
  child.stdout.on('data', (data: Buffer) => {
    shown += data.toString();
    while (shown.split('1 or 2? ').length - 1 > asked) {
      child.stdin.write(answers[asked] ?? '');
      asked += 1;
    }
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code: code ?? -1, shown })));
}

it.runIf(process.platform === 'linux')('customize asks on a terminal which it is to be', async () => {
  const definition = smallModule({ id: 'letters' });
  const folder = writeWorkspace({ 'cartwright.json': '{}', 'modules/letters/module.json': JSON.stringify(definition) });
  // Ctrl-D: nothing is said.
  const ended = await onTerminal(folder, '\u0004');
  expect(ended).toMatchObject({ code: 64, shown: expect.stringContaining('--same-module') });
  expect(existsSync(join(folder, 'modules/ours'))).toBe(false);
  const { code, shown } = await onTerminal(folder, 'both\n', '2\n');
  expect([code, shown.split('1 or 2? ').length - 1]).toEqual([0, 2]);
  const copy = JSON.parse(readFileSync(join(folder, 'modules/ours/module.json'), 'utf8'));
  expect(copy.id).toBe('ours');
  expect(copy.namespace).not.toBe(definition.namespace);
});
