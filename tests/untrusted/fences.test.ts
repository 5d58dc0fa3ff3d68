import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isOutOfMemory, saysOutOfMemory } from '../../src/untrusted/exits.ts';
import { nodeFlags } from '../../src/untrusted/launch.ts';
import { limitsWith } from '../../src/untrusted/limits.ts';
import { writeWorkspace } from '../support/workspace.ts';

const PROBE = `
import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
const tries = {
  'read its own': () => readFileSync('OWN/text.md'),
  'read a neighbour': () => readFileSync('OWN/../neighbour/text.md'),
  'read the system': () => readFileSync('/proc/self/environ'),
  'write into its own': () => writeFileSync('OWN/marker', ''),
  'write elsewhere': () => writeFileSync('OWN/../marker', ''),
  'make a link': () => symlinkSync('/etc/passwd', 'OWN/link'),
  'start a program': () => execFileSync(process.execPath, ['-v']),
  'start a thread': () => new Worker('', { eval: true }),
  'make code of text': () => new Function('return 1')(),
};
for (const [what, attempt] of Object.entries(tries)) {
  let became = 'done';
  try { attempt(); } catch (error) { became = error.code ?? error.name; }
  console.log(what + ': ' + became);
}`;

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const run = (args: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(process.execPath, [...args], { env: {} }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : null, stdout, stderr });
    });
  });

describe.runIf(process.platform === 'linux')('the process', () => {
  it('may read its own folder and do nothing else', async () => {
    const folder = writeWorkspace({ 'own/text.md': 'Words.', 'neighbour/text.md': 'A secret.' });
    const own = join(folder, 'own');
    const flags = nodeFlags(limitsWith(), { read: [own], code: false });
    const { stdout } = await run([...flags, '--input-type=module', '-e', PROBE.replaceAll('OWN', own)]);
    expect(stdout.trim().split('\n')).toEqual([
      'read its own: done',
      'read a neighbour: ERR_ACCESS_DENIED',
      'read the system: ERR_ACCESS_DENIED',
      'write into its own: ERR_ACCESS_DENIED',
      'write elsewhere: ERR_ACCESS_DENIED',
      'make a link: ERR_ACCESS_DENIED',
      'start a program: ERR_ACCESS_DENIED',
      'start a thread: ERR_ACCESS_DENIED',
      'make code of text: EvalError',
    ]);
    expect([readdirSync(folder), readdirSync(own)]).toEqual([['neighbour', 'own'], ['text.md']]);
  });
});

describe('a process without memory is known', () => {
  it('by what the engine says at its end', async () => {
    const { code, stderr } = await run([
      '--max-old-space-size=20',
      '-e',
      'const all = []; for (;;) all.push({ all });',
    ]);
    expect(saysOutOfMemory(code, stderr)).toBe(true);
    const fault = await run(['-e', 'throw new Error("something else")']);
    expect(saysOutOfMemory(fault.code, fault.stderr)).toBe(false);
  });

  it('by what is thrown', () => {
    expect(isOutOfMemory(thrownBy(() => new ArrayBuffer(2 ** 52)))).toBe(true);
    expect(isOutOfMemory(thrownBy(() => 'x'.repeat(2 ** 29).repeat(2)))).toBe(true);
    expect(isOutOfMemory(thrownBy(() => (1).toFixed(200)))).toBe(false);
    expect(isOutOfMemory(new Error('Array buffer allocation failed'))).toBe(false);
  });
});

function thrownBy(action: () => unknown): unknown {
  try {
    return action();
  } catch (error) {
    return error;
  }
}
