/**
 * Work kept on the device, because a platform may say that it stored something although the network was down. It is
 * deleted only when a later launch reads from the platform that the work arrived.
 */
export interface LocalCopy {
  /** A state as `encodeState` writes it, without a limit. */
  readonly state: string;
  /** The session ended as it should and the attempt was final: the platform may begin a new attempt next time. */
  readonly closed: boolean;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

export interface LocalStore {
  read(): LocalCopy | undefined;
  /** False where the browser keeps nothing for this page. */
  write(copy: LocalCopy): boolean;
  remove(): void;
}

/** Copies of one learner on one platform; never those of another. */
export function localStore(storage: Storage | undefined, key: string): LocalStore {
  return {
    read() {
      try {
        const value: unknown = JSON.parse(storage?.getItem(key) ?? 'null');
        return isCopy(value) ? value : undefined;
      } catch {
        return undefined;
      }
    },
    write(copy) {
      try {
        storage?.setItem(key, JSON.stringify(copy));
        return storage !== undefined;
      } catch {
        return false;
      }
    },
    remove() {
      try {
        storage?.removeItem(key);
      } catch {
        // A store that cannot be written holds nothing to remove.
      }
    },
  };
}

function isCopy(value: unknown): value is LocalCopy {
  if (typeof value !== 'object' || value === null) return false;
  const { state, closed, savedAt } = value as Partial<Record<keyof LocalCopy, unknown>>;
  return typeof state === 'string' && typeof closed === 'boolean' && typeof savedAt === 'number';
}

/** A place that keeps nothing, for previews and for learners without a name. */
export const noStore: LocalStore = { read: () => undefined, write: () => false, remove: () => undefined };
