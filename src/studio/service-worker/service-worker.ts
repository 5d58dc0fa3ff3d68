import { previewed } from './previewed.ts';

/*
 * Makes the page work offline after the first visit, and answers for the pages of the preview, which are in no storage:
 * the page that made them is asked.
 */

declare const STUDIO_FILES: readonly string[];
declare const STUDIO_FIRST: readonly string[];

const scope = self as unknown as ServiceWorkerGlobalScope;
const CACHE = 'studio';
const base = new URL('./', scope.location.href);
/** The page itself, and the library. */
const UNHASHED = /^(?:index\.html|library(?:-words)?\.json|library\/.+)$/;
const files: ReadonlySet<string> = new Set(STUDIO_FILES);

scope.addEventListener('install', (event) => {
  event.waitUntil(keep(STUDIO_FIRST).then(() => scope.skipWaiting()));
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(forgetOthers().then(() => scope.clients.claim()));
});

/** The page says when it has nothing else to load. */
scope.addEventListener('message', (event) => {
  if (event.data === 'keep') event.waitUntil(keep(STUDIO_FILES));
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (!url.href.startsWith(base.href) || request.method !== 'GET') return;
  const path = url.pathname.slice(base.pathname.length);
  if (path.startsWith('preview/')) event.respondWith(previewed(scope, path.slice('preview/'.length)));
  else if (path === '' || UNHASHED.test(path)) event.respondWith(newest(path === '' ? 'index.html' : path));
  else if (files.has(path)) event.respondWith(ownFile(request));
});

/** One after the other: what a person waits for comes first. */
async function keep(paths: readonly string[]): Promise<void> {
  const cache = await caches.open(CACHE);
  for (const path of paths) {
    const url = new URL(path, base).href;
    if ((await cache.match(url)) === undefined) await cache.add(url);
  }
}

/** Files of other versions. Names hold a hash of what is in them, so what is in the list is right. */
async function forgetOthers(): Promise<void> {
  const cache = await caches.open(CACHE);
  for (const { url } of await cache.keys())
    if (!files.has(new URL(url).pathname.slice(base.pathname.length))) await cache.delete(url);
}

/** What has no hash in its name: the newest there is. */
async function newest(path: string): Promise<Response> {
  const cache = await caches.open(CACHE);
  const url = new URL(path, base).href;
  try {
    const response = await fetch(url);
    if (response.ok) {
      await cache.put(url, response.clone()).catch(() => {});
      return response;
    }
  } catch {
    // Offline.
  }
  return (await cache.match(url)) ?? Response.error();
}

async function ownFile(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request.url);
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  // Without room it comes from the network the next time, too.
  if (response.ok) await cache.put(request.url, response.clone()).catch(() => {});
  return response;
}
