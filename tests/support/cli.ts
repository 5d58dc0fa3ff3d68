import { type ChildProcess, execFile, fork } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { inject } from 'vitest';

export const repository = fileURLToPath(new URL('../..', import.meta.url));

const program = join(repository, 'lib', 'cli.js');

export interface CliRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the bundled command line as a user would, in a process of its own. A test a command needs it: it takes a second. */
export function startCartwright(args: readonly string[], cwd: string): Promise<CliRun> {
  return new Promise((resolve) => {
    const env = { ...process.env, XDG_CACHE_HOME: join(inject('testFolder'), 'cache') };
    execFile(
      process.execPath,
      [program, ...args],
      { cwd, env, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
        resolve({ code, stdout, stderr });
      },
    );
  });
}

type Answer = CliRun & { readonly stillAwake: readonly string[] };

interface Host {
  readonly process: ChildProcess;
  /** What it printed where no command caught it: how it broke down. */
  said(): string;
}

let host: Host | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * Runs the bundled command line, from its first line on, in a process that has loaded it already and in which one command
 * runs after the other. A command that leaves something behind for which a program would not end fails.
 */
export function cartwright(args: readonly string[], cwd: string): Promise<CliRun> {
  const run = last.then(() => inHost(args, cwd));
  last = run.catch(() => undefined);
  return run;
}

async function inHost(args: readonly string[], cwd: string): Promise<CliRun> {
  host ??= startHost();
  const { process: asked, said } = host;
  const { stillAwake, ...run } = await new Promise<Answer>((resolve, reject) => {
    const gone = (code: number | null) =>
      reject(new Error(`cartwright ${args.join(' ')} ended its process with ${code}. ${said()}`));
    asked.once('exit', gone);
    asked.once('message', (answer) => {
      asked.off('exit', gone);
      resolve(answer as Answer);
    });
    // Node loads the program then, once for all commands.
    asked.send({ args, cwd, env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' } });
  });
  if (stillAwake.length > 0) throw new Error(`cartwright ${args.join(' ')} does not end: ${stillAwake.join(', ')}.`);
  return run;
}

/** It ends when this process closes the channel, and keeps it from nothing. */
function startHost(): Host {
  const path = fileURLToPath(new URL('command-host.mjs', import.meta.url));
  const started = fork(path, [pathToFileURL(program).href], { silent: true, execArgv: [] });
  let said = '';
  started.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  started.once('exit', () => {
    host = undefined;
  });
  started.unref();
  started.channel?.unref();
  for (const stream of [started.stdin, started.stdout, started.stderr]) if (stream instanceof Socket) stream.unref();
  return { process: started, said: () => said };
}

/** An empty folder of this test's own. */
export function emptyFolder(): string {
  return mkdtempSync(join(inject('testFolder'), 'test-'));
}
