import { print } from './output.ts';

/** So many servers may be side by side before any free port is taken. */
const PORTS_TRIED = 10;

/**
 * Starts a server at the port that was asked for, or at the first free one from `usual` on; undefined where that port
 * cannot be had, which was said.
 */
export async function startAtPort<Server>(
  start: (port: number) => Promise<Server>,
  usual: number,
  asked?: number,
): Promise<Server | undefined> {
  const ports = asked === undefined ? [...Array.from({ length: PORTS_TRIED }, (_, next) => usual + next), 0] : [asked];
  for (const port of ports) {
    try {
      return await start(port);
    } catch (error) {
      if (!isPortRefused(error)) throw error;
    }
  }
  print(`Port ${asked} cannot be used: another program has it, or it needs more rights. Choose another, or none.\n`);
  return undefined;
}

function isPortRefused(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'EADDRINUSE' || code === 'EACCES';
}
