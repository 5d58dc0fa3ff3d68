// Runs in a worker of a test's page: builds what the page serves, as a studio would.
import { build, check } from '/lib/browser.js';

addEventListener('message', async ({ data: { paths, request } }) => {
  try {
    const files = Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await content(path)])));
    const progress = [];
    const checked = await check({ files });
    const built = await build({ ...request, files, onProgress: ({ target }) => progress.push(target) });
    postMessage({ checked, built, progress });
  } catch (error) {
    postMessage({ thrown: String(error?.stack ?? error) });
  }
});

/** A text, bytes, or a blob: a host takes all three. */
async function content(path) {
  const response = await fetch(`/workspace/${path}`);
  if (/\.(json|yaml|md|hbs)$/.test(path)) return response.text();
  return /\.mp4$/.test(path) ? response.blob() : new Uint8Array(await response.arrayBuffer());
}
