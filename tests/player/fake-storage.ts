/** What a browser keeps for an origin. */
export class FakeStorage {
  [name: string]: unknown;

  constructor() {
    for (const name of ['getItem', 'setItem', 'removeItem'] as const)
      Object.defineProperty(this, name, { enumerable: false, value: this[name] });
  }

  getItem(key: string): string | null {
    return typeof this[key] === 'string' ? this[key] : null;
  }

  setItem(key: string, value: string): void {
    this[key] = value;
  }

  removeItem(key: string): void {
    delete this[key];
  }
}
