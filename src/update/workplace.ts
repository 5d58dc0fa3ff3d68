import type { FolderChange } from '../archive/folder-change.ts';
import type { ByteSource, NewHasher } from '../read/index.ts';
import { type Host, whereReadable } from '../source/host.ts';

/** A zip or a finished package that is open. */
export interface OpenedFile extends ByteSource {
  close(): void;
}

/** Where customized modules lie, on disk or in memory: how they are read, and how they are changed. */
export interface Workplace {
  /** Paths are relative to it. */
  readonly workingFolder: string;
  readonly host: Host;
  /** Outside it nothing is read of what is copied; without it that is the workspace’s folder. */
  readonly root?: string;
  /** The machine's own, where it has any; without it hashes are made in JavaScript. */
  readonly newHasher?: NewHasher;
  /** Opens a file for reading ranges of it; undefined where there is none. Throws `HostError` where one cannot be read. */
  open(path: string): Promise<OpenedFile | undefined>;
  /** Makes a folder that is not there yet, whole or not at all. */
  make(folder: string, files: readonly FolderChange[]): Promise<void>;
  /** Changes several files of a folder, all or none. */
  change(folder: string, changes: readonly FolderChange[]): Promise<void>;
  /** Finishes a change of a folder that was interrupted. */
  finish(folder: string): Promise<void>;
}

/** Whether a file or folder of this name can be seen. */
export async function isSeen({ host }: Workplace, path: string): Promise<boolean> {
  return (await whereReadable(host.kindOf(path))) !== undefined;
}
