import { writeReason } from '../archive/write-reason.ts';
import { exitCodes } from './exit-codes.ts';

/**
 * Notices where what is printed does not arrive: the program behind a `|` has ended, or the disk of a `>` is full. The
 * work goes on, since packages do not depend on it, but the exit code says that something is missing.
 */
export function noticeLostOutput(): void {
  let isLost = false;
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: Error) => {
      if (!isLost && stream === process.stdout) process.stderr.write(`cartwright: ${sentence(error)}\n`);
      isLost = true;
    });
  // Commands set their own code when they have ended.
  process.on('exit', () => {
    if (isLost) process.exitCode = exitCodes.fault;
  });
}

function sentence(error: Error): string {
  if ('code' in error && error.code === 'EPIPE')
    return 'not all output was read, because the program that it went to has ended; write it into a file with `>` and look at that.';
  return `the output cannot be written: ${writeReason(error) ?? error.message}; free some space, or send it elsewhere.`;
}
