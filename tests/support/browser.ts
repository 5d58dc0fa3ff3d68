import { existsSync, rmSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
  type Route,
} from 'playwright-core';
import { empty } from './empty-context.ts';
import { hasRoomInMemory } from './folder-for-tests.ts';

/**
 * A real Chromium for tests: the one that CARTWRIGHT_CHROMIUM names, else the one inside the npm package
 * @sparticuz/chromium (Linux on x64: the same for everybody, without windows and so nearly twice as fast; it brings the
 * libraries that a bare machine lacks), else one installed on the machine. `CARTWRIGHT_CHROMIUM=installed` asks for
 * the last.
 */

const HOW_TO_GET_ONE =
  'No Chromium was found. Install one (Debian: `apt-get install chromium`), or say where it is: `CARTWRIGHT_CHROMIUM=/path/to/chromium npm test`.';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(homedir(), 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Nothing that the browser does by itself may disturb a test or leave the machine. */
const FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-sync',
  '--no-first-run',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
  // All windows of a device in one process: a second one then opens in half the time.
  '--process-per-site',
  '--renderer-process-limit=1',
  // Where tests have a server of their own: a name that is no secure context, unlike `localhost`.
  '--host-resolver-rules=MAP platform.test 127.0.0.1',
];

interface Found {
  readonly executable: string;
  readonly env?: Readonly<Record<string, string>>;
}

let browser: Promise<Browser> | undefined;

/** The one browser of all files of a worker; it ends with the worker. */
export function launchBrowser(): Promise<Browser> {
  browser ??= launch();
  return browser;
}

async function launch(): Promise<Browser> {
  const { executable, env } = await findChromium();
  // Chromium's sandbox refuses to run as root, which is who runs tests in most containers.
  const root = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: executable,
    chromiumSandbox: !root,
    args: FLAGS,
    // The pictures that its processes hand each other are files then, on a disk where memory has no room for them.
    ...(hasRoomInMemory() ? { ignoreDefaultArgs: ['--disable-dev-shm-usage'] } : {}),
    ...(env === undefined ? {} : { env: { ...process.env, ...env } as Record<string, string> }),
  });
}

async function findChromium(): Promise<Found> {
  const wanted = process.env.CARTWRIGHT_CHROMIUM ?? '';
  if (wanted !== '' && wanted !== 'installed') {
    if (!existsSync(wanted)) throw new Error(`CARTWRIGHT_CHROMIUM names ${wanted}, which does not exist.`);
    return { executable: wanted };
  }
  if (wanted !== 'installed' && process.platform === 'linux' && process.arch === 'x64') return bundledChromium();
  const executable = INSTALLED.find((path) => existsSync(path));
  if (executable === undefined) throw new Error(HOW_TO_GET_ONE);
  return { executable };
}

/** How long another worker may take to unpack. */
const UNPACK_SECONDS = 90;

/** Unpacks the npm package's browser once on this machine; a worker that comes second waits for the first. */
async function bundledChromium(): Promise<Found> {
  const folder = join(tmpdir(), 'cartwright-chromium-143');
  const ready = join(folder, 'ready');
  for (let waited = 0; !existsSync(ready); waited += 0.25) {
    if (waited > UNPACK_SECONDS)
      throw new Error(`${folder} was not unpacked in time; delete it and run the tests again.`);
    const first = await mkdir(folder).then(
      () => true,
      () => false,
    );
    if (first) await unpack(folder, ready);
    else await new Promise((resolve) => setTimeout(resolve, 250));
  }
  // Each process has its own: another checkout may have unpacked the browser, and brings its fonts from elsewhere.
  const settings = join(folder, `fonts-${process.pid}.conf`);
  await writeFile(settings, fontsIn(folder));
  process.once('exit', () => rmSync(settings, { force: true }));
  return {
    executable: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: settings },
  };
}

async function unpack(folder: string, ready: string): Promise<void> {
  const before = { TMPDIR: process.env.TMPDIR, AWS_LAMBDA_JS_RUNTIME: process.env.AWS_LAMBDA_JS_RUNTIME };
  try {
    // The package unpacks into the temporary folder, and its libraries only where it believes to be on its own platform.
    Object.assign(process.env, { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' });
    const { default: bundled } = await import('@sparticuz/chromium');
    await bundled.executablePath();
    await writeFile(ready, '');
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw new Error(HOW_TO_GET_ONE, { cause: error });
  } finally {
    for (const [name, value] of Object.entries(before))
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
  }
}

/**
 * The fonts that the package and `dejavu-fonts-ttf` bring, and none of the machine's, so that texts are as wide and as high
 * everywhere.
 */
function fontsIn(folder: string): string {
  const brought = dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json'));
  const listed = [join(folder, 'fonts', 'fonts'), join(brought, 'ttf')].map((path) => `<dir>${path}</dir>`).join('');
  return `<?xml version="1.0"?><fontconfig>${listed}<cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>`;
}

/** The origin at which tests serve packages from memory. No such host exists, and nothing goes out. */
export const ORIGIN = 'http://package.test';

/** A browser window that sees only what the test gives it. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What must stay empty: requests to elsewhere, missing files, errors, refusals of the content security policy. */
  readonly complaints: string[];
}

export type Site = ReadonlyMap<string, Uint8Array | string>;

export interface VisitOptions extends BrowserContextOptions {
  /** The test turns the clock of all pages. A clock that a test installs itself would stay for the next visit. */
  readonly clock?: boolean;
}

/** Opens a window in which one origin answers with the files of a site and nothing else answers. */
export async function visit(
  site: Site,
  { clock = false, ...options }: VisitOptions = {},
  origin = ORIGIN,
): Promise<Visit> {
  const lent = await lend({ reducedMotion: 'reduce', ...options }, clock);
  const complaints: string[] = [];
  lent.host = { site, origin, complaints };
  const { context } = lent;
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(`error ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('favicon')) complaints.push(`console ${message.text()}`);
  });
  lentTo.set(page, lent);
  return { context, page, complaints };
}

/** Ends a visit. A later one with the same options gets its context, as empty as a new one. */
export async function leave(page: Page): Promise<void> {
  const lent = lentTo.get(page);
  if (lent?.home === undefined) return page.context().close();
  await empty(lent.context, lent.home);
  lent.host = NOBODY;
  free.push(lent);
}

/** What answers in a context. */
interface Host {
  readonly site: Site;
  readonly origin: string;
  readonly complaints: string[];
}

interface Lent {
  readonly context: BrowserContext;
  readonly options: string;
  /** A page that stays open, and the process behind it; absent where the context is not to be used again. */
  home?: Page | undefined;
  host: Host;
}

const NOBODY: Host = { site: new Map([['', '<!DOCTYPE html><title>Nothing</title>']]), origin: ORIGIN, complaints: [] };

/** Contexts that were given back. A new one, its process and its end cost more than most tests do in it. */
const free: Lent[] = [];
const lentTo = new WeakMap<Page, Lent>();

async function lend(wanted: BrowserContextOptions, clock: boolean): Promise<Lent> {
  const options = JSON.stringify(wanted);
  const place = clock ? -1 : free.findIndex((each) => each.options === options);
  const [again] = place === -1 ? [] : free.splice(place, 1);
  if (again !== undefined) return again;
  const context = await (await launchBrowser()).newContext(wanted);
  context.setDefaultTimeout(20_000);
  if (clock) await context.clock.install({ time: new Date('2026-11-23T10:00:00Z') });
  const isKept = !clock && wanted.javaScriptEnabled !== false;
  const lent: Lent = { context, options, host: NOBODY, ...(isKept ? { home: await context.newPage() } : {}) };
  await context.route('**/*', (route) => fulfil(route, lent.host));
  // What pages of the disk have stored cannot be deleted from elsewhere.
  context.on('request', (request) => {
    if (request.url().startsWith('file:')) lent.home = undefined;
  });
  await lent.home?.goto(`${ORIGIN}/`);
  return lent;
}

async function fulfil(route: Route, { site, origin, complaints }: Host): Promise<void> {
  const url = new URL(route.request().url());
  if (url.origin !== origin) {
    if (url.protocol === 'file:' || url.protocol === 'data:' || url.protocol === 'blob:') return route.continue();
    complaints.push(`request to ${url.href}`);
    return route.abort();
  }
  const body = site.get(decodeURIComponent(url.pathname.slice(1)));
  if (body === undefined) {
    if (url.pathname !== '/favicon.ico') complaints.push(`missing ${url.pathname}`);
    return route.fulfill({ status: 404, body: '' });
  }
  const contentType = typeOf(url.pathname === '/' ? 'index.html' : url.pathname);
  return route.fulfill({ contentType, body: typeof body === 'string' ? body : Buffer.from(body) });
}

/** Opens a page on which the player runs, and waits until it has started: that comes a little after the page's own loading. */
export async function openPlayed(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForSelector('html.player-ready', { state: 'attached' });
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  vtt: 'text/vtt',
};

/** The media type of a file of a package, by its name. */
export function typeOf(path: string): string {
  return TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
}
