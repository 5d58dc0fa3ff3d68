// What a browser transfers to show a page: requests, and bytes as they are and gzipped. Nothing is measured: the figures
// are the same on every machine, but for a few bytes of what differs between versions of zlib.
import { gzipSync } from 'node:zlib';

const HERE = 'http://package.test/';

/** Without the icon that browsers ask for by themselves. */
export function pageWeight(files, path = 'index.html') {
  const html = new TextDecoder().decode(bytesOf(files, path)).replace(/<noscript>[\s\S]*?<\/noscript>/g, '');
  const asked = html.matchAll(
    /<script defer src="([^"]+)"|<link rel="stylesheet" href="([^"]+)"|<img[^>]* src="([^"]+)"/g,
  );
  const others = [...asked].map(([, script, styles, picture]) => new URL(script ?? styles ?? picture, HERE + path));
  const paths = new Set(others.filter(({ origin }) => `${origin}/` === HERE).map(({ pathname }) => pathname.slice(1)));
  const all = [path, ...paths];
  const bytes = all.map((each) => bytesOf(files, each));
  return {
    paths: all,
    requests: all.length,
    bytes: bytes.reduce((sum, { length }) => sum + length, 0),
    gzipped: bytes.reduce((sum, each) => sum + gzipSync(each, { level: 9 }).length, 0),
  };
}

function bytesOf(files, path) {
  const file = files.get(decodeURIComponent(path));
  if (file === undefined) throw new Error(`The page asks for ${path}, which is not there.`);
  return typeof file === 'string' ? new TextEncoder().encode(file) : file;
}
