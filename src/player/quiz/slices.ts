import { afterFrame } from '../dom.ts';

/** Work that is done a few things at a time. */
export interface Slices {
  /** Does at once what is left of it. */
  finish(): void;
  /** Leaves undone what is left of it. */
  callOff(): void;
}

/**
 * Does something with each of many things, a few at a time and each few in a task of its own, the first once the screen
 * was drawn, so that whatever is pressed meanwhile is answered. Few things are done at once, and so is everything that is
 * left when the page is to be printed or is not on view.
 *
 * @param size - how many are done in a task
 * @param done - what follows when all were done
 */
export function inSlices<Thing>(
  things: readonly Thing[],
  size: number,
  run: (thing: Thing, index: number) => void,
  done: () => void,
): Slices {
  let at = 0;
  let wait: (() => void) | undefined;
  const go = (count: number): void => {
    const first = at;
    at += count;
    things.slice(first, at).forEach((thing, offset) => {
      run(thing, first + offset);
    });
    if (at < things.length) {
      wait = afterFrame(() => go(document.hidden ? things.length : size));
      return;
    }
    callOff();
    done();
  };
  const callOff = (): void => {
    wait?.();
    wait = undefined;
    removeEventListener('beforeprint', finish);
  };
  const finish = (): void => {
    if (wait === undefined) return;
    callOff();
    go(things.length);
  };
  if (things.length <= size) go(size);
  else {
    addEventListener('beforeprint', finish);
    wait = afterFrame(() => go(size));
  }
  return { finish, callOff };
}
