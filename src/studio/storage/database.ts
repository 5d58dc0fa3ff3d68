/** What is stored: cards of modules, their texts, their media, settings, earlier states, and media of those alone. */
const STORES = ['cards', 'texts', 'media', 'settings', 'states', 'kept'] as const;
type StoreName = (typeof STORES)[number];

/** The browser refused to write: it has no room left. Nothing of the transaction was written. */
export class StorageFull extends Error {}

/** Opens the studio’s storage in this browser. Rejects where the browser has none, in some private windows for example. */
export function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('cartwright-studio', 2);
    request.onupgradeneeded = () => {
      const known = request.result.objectStoreNames;
      for (const name of STORES) if (!known.contains(name)) request.result.createObjectStore(name);
    };
    request.onsuccess = () => {
      // A newer version of the page, in another tab, wants to change the storage.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
}

/** Reads one value. */
export function read<T>(database: IDBDatabase, store: StoreName, key: IDBValidKey): Promise<T | undefined> {
  return asked(database.transaction(store).objectStore(store).get(key));
}

/** All values of a store, or those with keys in a range. */
export function readAll<T>(database: IDBDatabase, store: StoreName, range?: IDBKeyRange): Promise<readonly T[]> {
  return asked(database.transaction(store).objectStore(store).getAll(range));
}

/**
 * Writes in one transaction: everything or nothing, also where the browser ends in the middle. `write` puts and deletes at
 * once, without waiting for anything else.
 */
export function change(
  database: IDBDatabase,
  write: (store: (name: StoreName) => IDBObjectStore) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORES, 'readwrite', { durability: 'strict' });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(isFull(transaction.error) ? new StorageFull() : transaction.error);
    try {
      write((name) => transaction.objectStore(name));
    } catch (error) {
      transaction.abort();
      reject(isFull(error) ? new StorageFull() : error);
    }
  });
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
