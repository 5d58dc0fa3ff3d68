import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { FindingError } from '../../src/diagnostics/finding-error.ts';
import type { Output } from '../../src/pipeline/output.ts';
import { frameOf, jsonFrame } from '../../src/untrusted/frames.ts';
import type { Job } from '../../src/untrusted/job.ts';
import { limitsWith } from '../../src/untrusted/limits.ts';
import { superviseProcess, type Watch } from '../../src/untrusted/supervise.ts';

const JOB = { kind: 'verify', place: '/x', name: 'x', for: [] } as unknown as Job;

/** As many bytes as a process may send at once and more than a pipe holds. */
const PIECE = Buffer.from(frameOf('piece', new Uint8Array(200 * 1024)));

/** A process in a stranger's hands: sends a frame and eight pieces of a package, and then neither reads nor ends. */
function stranger(frame: Uint8Array): ChildProcessByStdio<Writable, Readable, Readable> {
  const script = `
    process.stdout.write(Buffer.from('${Buffer.from(frame).toString('hex')}', 'hex'));
    const piece = Buffer.concat([Buffer.from('${PIECE.subarray(0, 5).toString('hex')}', 'hex'), Buffer.alloc(200 * 1024)]);
    for (let sent = 0; sent < 8; sent++) process.stdout.write(piece);
    setInterval(() => undefined, 1000);`;
  return spawn(process.execPath, ['-e', script], { stdio: ['pipe', 'pipe', 'pipe'], detached: true });
}

const refusing: Output = {
  async write(_name, chunks) {
    for await (const _ of chunks) {
      // Long enough for the next pieces to arrive.
      await wait(100);
      throw new FindingError({ code: 'untrusted/output-limit', severity: 'error', message: 'Full.', file: 'x' });
    }
    throw new Error('nothing was sent');
  },
};

function watch(output?: Output): Watch {
  return { limits: limitsWith({}), grants: { read: [], code: false }, name: 'x', left: 60_000, output };
}

describe('a process that sends more than anybody listens to is ended, and not waited for:', () => {
  it('after it has said what came of its job', async () => {
    const child = stranger(jsonFrame('done', { well: true }));
    expect(await superviseProcess(child, JOB, watch())).toEqual({ well: true });
  });

  it('while a package of it is refused', async () => {
    const child = stranger(jsonFrame('package', 'x.canvas.imscc'));
    await expect(superviseProcess(child, JOB, watch(refusing))).rejects.toThrow('Full.');
  });

  it('while it sends a package that nobody has asked for', async () => {
    const child = stranger(jsonFrame('package', 'x.canvas.imscc'));
    await expect(superviseProcess(child, JOB, watch())).rejects.toThrow('sent what cannot be read');
  });
});
