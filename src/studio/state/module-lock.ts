export interface HeldLock {
  release(): void;
}

/**
 * One tab works on a module at a time. Undefined where another does; with `take` that one loses it, and hears of it at
 * once (`lost`). A tab that ends lets go by itself.
 */
export function holdModule(key: string, take: boolean, lost: () => void): Promise<HeldLock | undefined> {
  return new Promise((resolve) => {
    const options: LockOptions = take ? { steal: true } : { ifAvailable: true };
    navigator.locks
      .request(`module ${key}`, options, (lock) => {
        if (lock === null) return resolve(undefined);
        return new Promise<void>((release) => resolve({ release }));
      })
      .catch(() => lost());
  });
}
