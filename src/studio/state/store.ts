import { useEffect, useState } from 'preact/hooks';

/** A value that views follow. */
export class Store<T> {
  #value: T;
  readonly #listeners = new Set<() => void>();

  constructor(value: T) {
    this.#value = value;
  }

  get value(): T {
    return this.#value;
  }

  set(value: T): void {
    this.#value = value;
    for (const listener of this.#listeners) listener();
  }

  patch(part: Partial<T>): void {
    this.set({ ...this.#value, ...part });
  }

  follow(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** The value of a store; the view is drawn again where it changes. */
export function useStore<T>(store: Store<T>): T {
  const [, draw] = useState({});
  const { value } = store;
  useEffect(() => {
    // It may have changed between drawing and now.
    if (store.value !== value) draw({});
    return store.follow(() => draw({}));
  }, [store]);
  return value;
}
