import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Packages after which memory is given back. V8 lets the heap of a process grow with what it keeps, and the garbage of a
 * catalogue of 10,000 modules then takes more room than all that is remembered of them: 265 MB against 70. Collected more
 * often, the collections themselves take time (a tenth at every 1,000).
 */
const PACKAGES_BETWEEN = 1500;

/** To be called with the number of packages built so far; does nothing in a build of ordinary size. */
export function memoryKeeper(): (packages: number) => void {
  let next = PACKAGES_BETWEEN;
  let collect: (() => void) | undefined;
  return (packages) => {
    if (packages < next) return;
    next = packages + PACKAGES_BETWEEN;
    collect ??= garbageCollector();
    collect();
  };
}

/** The function that `node --expose-gc` shows, without asking those who build to start Node in another way. */
function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}
