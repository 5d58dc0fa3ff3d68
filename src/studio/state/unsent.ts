import { Store } from './store.ts';

/** How many fields hold what was typed and what no module was asked for yet: until then nothing is said to be saved. */
export const unsent = new Store(0);

/** Whether one field does. */
export class Unsent {
  #isWaiting = false;

  set(isWaiting: boolean): void {
    if (isWaiting === this.#isWaiting) return;
    this.#isWaiting = isWaiting;
    unsent.set(unsent.value + (isWaiting ? 1 : -1));
  }
}
