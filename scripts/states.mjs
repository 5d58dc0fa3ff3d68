// Photographs what a student sees in every state, on a phone and on a desktop, light and dark: `npm run states`, or some
// stories of it: `npm run states -- paper results` (see scripts/states/stories.mjs). The pictures, the printed sheets as
// PDF and a page that shows them side by side are in dist/states. It takes the Chromium of the tests.
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import jszip from 'jszip';
import { browserSupport } from '../bench/first-page.mjs';
import { stories } from './states/stories.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const out = join(root, 'dist', 'states');
const folder = await mkdtemp(join(tmpdir(), 'cartwright-states-'));
const wanted = process.argv.slice(2);

const looks = [390, 1280].flatMap((width) => ['light', 'dark'].map((colours) => ({ width, colours })));

try {
  const packages = await builtPackages();
  const browser = await (await browserSupport(root)).launchBrowser();
  if (wanted.length === 0) await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const taken = [];
  for (const story of stories.filter(({ name }) => wanted.length === 0 || wanted.includes(name)))
    for (const look of looks) taken.push(...(await told(browser, story, packages, look)));
  await browser.close();
  await writeFile(join(out, 'index.html'), overview(taken));
  const names = new Set(taken.map(({ name }) => name));
  console.log(`${names.size} states, ${taken.length} pictures and sheets: ${join(out, 'index.html')}`);
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** The folders of what is photographed, by name. */
async function builtPackages() {
  const { course, short } = await modules();
  for (const [name, module] of Object.entries({ course, short })) {
    await mkdir(join(folder, name), { recursive: true });
    await writeFile(join(folder, name, 'module.json'), JSON.stringify(module));
  }
  return {
    course: await unpacked(join(folder, 'course'), 'website', 'course'),
    short: await unpacked(join(folder, 'short'), 'website', 'short'),
    scorm: await unpacked(join(folder, 'course'), 'scorm-2004', 'scorm'),
    unit: await unpacked(join(root, 'modules', 'unit.json'), 'website', 'unit'),
  };
}

/** The modules that the tests play, with all that has a state. */
async function modules() {
  const file = join(folder, 'modules.mjs');
  await build({
    entryPoints: [join(root, 'scripts', 'states', 'modules.ts')],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  return import(pathToFileURL(file).href);
}

async function unpacked(path, target, name) {
  const place = join(folder, `${name}-built`);
  const command = [join(root, 'lib', 'cli.js'), 'build', path, '-t', target, '-o', place];
  execFileSync(process.execPath, command, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const site = join(folder, `${name}-site`);
  const { readdir } = await import('node:fs/promises');
  const zip = (await readdir(place)).find((file) => file.endsWith('.zip'));
  const { files } = await jszip.loadAsync(await readFile(join(place, zip)));
  for (const [inner, entry] of Object.entries(files)) {
    if (entry.dir) continue;
    await mkdir(dirname(join(site, inner)), { recursive: true });
    await writeFile(join(site, inner), await entry.async('nodebuffer'));
  }
  return site;
}

/** Goes through a story as one student, and gives the names of what was taken. */
async function told(browser, { name: story, package: from, tell }, packages, { width, colours }) {
  const isPhone = width < 600;
  const context = await browser.newContext({
    viewport: { width, height: isPhone ? 844 : 900 },
    deviceScaleFactor: 1,
    colorScheme: colours,
    reducedMotion: 'reduce',
    hasTouch: isPhone,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const taken = [];
  const take = async (name, ending, how) => {
    const file = `${name}-${width}-${colours}.${ending}`;
    await how(join(out, file));
    taken.push({ story, name, file, width, colours });
  };
  const shot = (name) => take(name, 'png', (path) => page.screenshot({ path }));
  const whole = (name) => take(name, 'png', (path) => page.screenshot({ path, fullPage: true }));
  /** Paper is the same whatever the screen. */
  const print = async (name) => {
    if (!isPhone || colours !== 'light') return;
    await take(name, 'pdf', (path) => page.pdf({ path, format: 'A4', printBackground: false }));
  };
  const open = async (address) => {
    await page.goto('about:blank');
    await page.goto(`${pathToFileURL(packages[from]).href}/${address}`);
    const isPlayed = (await page.locator('script[src$="player.js"]').count()) > 0;
    if (isPlayed) await page.waitForSelector('html.player-ready', { state: 'attached' });
  };
  try {
    await tell({ page, open, shot, whole, print });
  } catch (error) {
    throw new Error(`${story}, ${width} px, ${colours}, after “${taken.at(-1)?.name}”: ${error.message}`);
  }
  await context.close();
  return taken;
}

/** A page with a row for each state and a column for each look. */
function overview(taken) {
  const rows = [...new Set(taken.map(({ name }) => name))].map((name) => {
    const cells = looks.map(({ width, colours }) => {
      const found = taken.find((each) => each.name === name && each.width === width && each.colours === colours);
      if (found === undefined) return '<td></td>';
      if (found.file.endsWith('.pdf')) return `<td><a href="${found.file}">PDF</a></td>`;
      return `<td><a href="${found.file}"><img loading="lazy" src="${found.file}" alt="${name}, ${width} px, ${colours}"></a></td>`;
    });
    return `<tr><th scope="row">${name}</th>${cells.join('')}</tr>`;
  });
  const heads = looks.map(({ width, colours }) => `<th scope="col">${width} px, ${colours}</th>`);
  return `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>States</title>
<style>body{font-family:system-ui}img{max-height:420px;max-width:24vw;border:1px solid #999}td,th{padding:4px;vertical-align:top;text-align:start}</style>
<table><thead><tr><th></th>${heads.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table></html>
`;
}
