import { readFileSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** Where Linux keeps files in memory. */
const MEMORY = '/dev/shm';

/** Bytes. A run of all tests writes a quarter of it; containers have little there unless they are asked for more. */
const ENOUGH = 2 ** 30;

/** Where tests write: in memory where there is room, because making and deleting files on a disk takes ten times as long. */
export function folderForTests(): string {
  return hasRoomInMemory() ? MEMORY : tmpdir();
}

/** Whether there is enough room in memory for all files of a run, and what is installed there can be started. */
export function hasRoomInMemory(): boolean {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    const mounts = readFileSync('/proc/mounts', 'utf8').split('\n');
    const options = mounts.map((line) => line.split(' ')).find(([, place]) => place === MEMORY)?.[3];
    return bavail * bsize >= ENOUGH && options?.split(',').includes('noexec') === false;
  } catch {
    return false;
  }
}
