import { frameOf, framesOf, jsonFrame, jsonOf, PIECE } from './frames.ts';
import type { Job, Taken } from './job.ts';

/** No settings of a workspace are larger: the texts of its sources come along. */
const LARGEST_JOB = 1024 ** 3;

/** The line to the process that started this one. */
export interface ParentLine {
  readonly job: Job;
  /** Sends a package piece by piece, and waits for what became of it. An error while it is made is thrown on. */
  sendPackage(name: string, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Taken>;
  tell(kind: 'progress' | 'fault' | 'done', value: unknown): Promise<void>;
}

/** Opens the line. Where the other end goes away, nobody waits for an answer any more, and this process ends. */
export async function openParentLine(): Promise<ParentLine> {
  const frames = framesOf(process.stdin, LARGEST_JOB);
  const next = async (): Promise<unknown> => {
    const { value, done } = await frames.next();
    if (done === true) process.exit(1);
    return jsonOf(value);
  };
  const job = (await next()) as Job;
  return {
    job,
    async sendPackage(name, chunks) {
      await send(jsonFrame('package', name));
      try {
        for await (const chunk of chunks)
          for (let at = 0; at < chunk.length; at += PIECE) await send(frameOf('piece', chunk.subarray(at, at + PIECE)));
      } catch (error) {
        await send(jsonFrame('abandoned', null));
        throw error;
      }
      await send(jsonFrame('whole', null));
      return (await next()) as Taken;
    },
    tell: (kind, value) => send(jsonFrame(kind, value)),
  };
}

/** Waits until it is on its way, so that no more than one frame is ever kept. */
function send(frame: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(frame, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}
