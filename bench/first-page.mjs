// When the first page of a package can be read, against a plain page of the same text, in Chromium and over a network
// that is slow by turns. A page counts as readable when its largest text is painted. Run by itself it weighs the first
// pages of the common module: `node bench/first-page.mjs [--base FOLDER]`, where FOLDER is a built checkout to compare with.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { unzipSync } from 'fflate';
import { commonModule } from './common-module.mjs';
import { pageWeight } from './page-weight.mjs';

const ROUNDS = 5;

/** What a student has in a lecture hall: latency in ms, throughput in bytes a second. */
const SLOW = { offline: false, latency: 100, downloadThroughput: 500_000, uploadThroughput: 250_000 };

const TYPES = { html: 'text/html; charset=utf-8', css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' };

/**
 * Milliseconds until the first page of each package and the plain page are readable, on a `near` and a `far` network.
 * Packages are zips with an `index.html`. Throws where there is no Chromium.
 */
export async function firstPages(root, packages) {
  const { launchBrowser } = await browserSupport(root);
  const browser = await launchBrowser();
  const site = new Map();
  const server = await serve(site);
  const origin = `http://127.0.0.1:${server.address().port}`;
  try {
    const measured = [];
    for (const { name, path } of packages) {
      const folder = encodeURIComponent(name);
      for (const [file, bytes] of Object.entries(unzipSync(readFileSync(path))))
        site.set(`/${folder}/${file}`, gzipSync(bytes));
      const url = `${origin}/${folder}/index.html`;
      const text = await visibleText(browser, url);
      site.set(`/${folder}/plain.html`, gzipSync(plainPage(text)));
      const plain = `${origin}/${folder}/plain.html`;
      const near = await compare(browser, url, plain, undefined);
      const far = await compare(browser, url, plain, SLOW);
      measured.push({ name, near, far });
    }
    return measured;
  } finally {
    server.close();
    server.closeAllConnections();
    await browser.close();
  }
}

/** The tests' way to a browser; it is TypeScript, and its libraries are looked for from where it lies. */
export async function browserSupport(root) {
  const folder = mkdtempSync(join(root, 'node_modules', '.cartwright-bench-'));
  const outfile = join(folder, 'browser.mjs');
  try {
    const entry = join(root, 'tests', 'support', 'browser.ts');
    await build({ entryPoints: [entry], outfile, bundle: true, packages: 'external', platform: 'node', format: 'esm' });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Serves as servers do: compressed, and nothing from yesterday. */
function serve(site) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const body = site.get(pathname);
    const type = TYPES[pathname.split('.').at(-1)] ?? 'application/octet-stream';
    if (body === undefined) response.writeHead(404).end();
    else
      response
        .writeHead(200, { 'content-type': type, 'content-encoding': 'gzip', 'cache-control': 'no-store' })
        .end(body);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

async function visibleText(browser, url) {
  const page = await browser.newPage();
  await page.goto(url);
  const text = await page.evaluate(() => document.body.innerText);
  await page.close();
  return text;
}

function plainPage(text) {
  const escaped = text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
  const paragraphs = escaped.split(/\n+/).map((line) => `<p>${line}</p>`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Plain</title>${paragraphs.join('\n')}</html>`;
}

/** Both pages by turns, so that what else the machine does falls on both. */
async function compare(browser, url, plain, network) {
  const times = { page: [], plain: [] };
  await readableAfter(browser, plain, network);
  for (let round = 0; round < ROUNDS; round += 1) {
    times.page.push(await readableAfter(browser, url, network));
    times.plain.push(await readableAfter(browser, plain, network));
  }
  return { page: median(times.page), plain: median(times.plain) };
}

/** Milliseconds from the start of the navigation until the largest text was painted. */
async function readableAfter(browser, url, network) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  if (network !== undefined) {
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', network);
  }
  await page.goto(url, { waitUntil: 'load' });
  const time = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const observer = new PerformanceObserver((list) => {
          observer.disconnect();
          resolve(list.getEntries().at(-1).startTime);
        });
        observer.observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
  await context.close();
  return time;
}

function median(values) {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)];
}

/** The weights of the first pages of the common module, built by the program in a folder. */
function weights(program) {
  const folder = mkdtempSync(join(tmpdir(), 'cartwright-weight-'));
  try {
    const source = join(folder, 'modules', 'common');
    mkdirSync(source, { recursive: true });
    writeFileSync(join(source, 'module.json'), JSON.stringify(commonModule('common')));
    const targets = ['scorm-1.2', 'website'];
    const args = ['build', '-o', folder, ...targets.flatMap((name) => ['-t', name])];
    execFileSync(process.execPath, [join(program, 'lib', 'cli.js'), ...args], { cwd: folder, stdio: 'ignore' });
    return targets.map((target) => {
      const files = unzipSync(readFileSync(join(folder, `common.${target}.zip`)));
      return { target, ...pageWeight(new Map(Object.entries(files))) };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function printWeights() {
  const at = process.argv.indexOf('--base');
  const base = at === -1 ? undefined : weights(process.argv[at + 1]);
  for (const [index, now] of weights(fileURLToPath(new URL('..', import.meta.url))).entries()) {
    const before = base?.[index];
    const share = (name) => (before === undefined ? '' : `, ${(now[name] / before[name]).toFixed(2)} times the base`);
    for (const name of ['requests', 'bytes', 'gzipped'])
      console.log(`${now.target.padEnd(10)} ${name.padEnd(8)} ${now[name]}${share(name)}`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) printWeights();
