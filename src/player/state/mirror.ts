import { storedCopy } from './stored-copy.ts';

/**
 * A second place for the device's copies. Moodle empties the whole site's localStorage after every login (5.1.3,
 * `core/storage_validation`): what had not arrived by then would be gone the next morning. IndexedDB is left alone, but
 * answers late, so that it only mirrors what is written, and fills the first place again before a session begins.
 */
export class Mirror {
  readonly #database: Promise<IDBDatabase | undefined>;

  constructor() {
    this.#database = open();
  }

  /** Keeps a text under a key; undefined removes it. */
  put(key: string, text: string | undefined): void {
    void this.#database.then((database) => {
      try {
        const store = database?.transaction(STORE, 'readwrite').objectStore(STORE);
        if (text === undefined) store?.delete(key);
        else store?.put(text, key);
      } catch {
        // The first place has it; a second one is more than every browser gives.
      }
    });
  }

  /** Puts back what the first place has lost, or had no room for, of the keys with a prefix. */
  async refill(storage: Storage | undefined, prefix: string): Promise<void> {
    const database = await this.#database;
    if (database === undefined || storage === undefined) return;
    await new Promise<void>((done) => {
      try {
        const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
        const request = database.transaction(STORE).objectStore(STORE).openCursor(range);
        request.onerror = () => done();
        request.onsuccess = () => {
          const cursor = request.result;
          if (cursor === null) return done();
          const key = String(cursor.key);
          try {
            if (isLater(String(cursor.value), storage.getItem(key) ?? '')) storage.setItem(key, String(cursor.value));
          } catch {
            // A full place is left as it is.
          }
          cursor.continue();
        };
      } catch {
        done();
      }
    });
  }
}

/** Whether a stored copy was saved after another; an unreadable one was never. */
function isLater(copy: string, than: string): boolean {
  return (storedCopy(copy)?.savedAt ?? -1) > (storedCopy(than)?.savedAt ?? -1);
}

const STORE = 'copies';

/** Undefined where the browser forbids it to the frame. */
function open(): Promise<IDBDatabase | undefined> {
  return new Promise((done) => {
    try {
      const request = indexedDB.open('cartwright', 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE);
      request.onsuccess = () => done(request.result);
      request.onerror = () => done(undefined);
    } catch {
      done(undefined);
    }
  });
}
