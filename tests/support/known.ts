/**
 * What was made of the same things before: several tests, and several files of a worker, ask for the same builds. It is
 * kept as long as the object that it is made of, and found by the JSON of the rest.
 */
export class Known<T> {
  readonly #made = new WeakMap<object, Map<string, Promise<T>>>();

  /** Makes it of `owner` and the rest, once. */
  of(owner: object, rest: unknown, make: () => Promise<T>): Promise<T> {
    const ofOwner = this.#made.get(owner) ?? new Map<string, Promise<T>>();
    this.#made.set(owner, ofOwner);
    const key = JSON.stringify(rest);
    const made = ofOwner.get(key) ?? make();
    ofOwner.set(key, made);
    return made;
  }
}
