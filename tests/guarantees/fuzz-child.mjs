// Builds definitions, imports originals and verifies packages for a parent, with the bundled library, one after the other. A process, because
// that can be ended, and because a thread's limit of memory does not cover buffers.
import { Session } from 'node:inspector';

const lib = new URL('../../lib/', import.meta.url);
const library = (name) => import(new URL(name, lib).href);

const tasks = {
  async build({ files, targets }) {
    const { build } = await library('index.js');
    const faults = [];
    const { packages, diagnostics } = await build({
      files,
      targets,
      receive: () => undefined,
      onFault: (thrown) => faults.push(String(thrown?.stack ?? thrown)),
    });
    return { packages: packages.length, diagnostics, faults };
  },
  async import(original) {
    const { importFiles } = await library('browser.js');
    const { made, diagnostics } = await importFiles({
      files: [original],
      namespace: '7b0c1a52-0f3b-4d55-9a63-0f6f0e6a2d11',
    });
    return { made: made?.kind, codes: diagnostics.map(({ code }) => code) };
  },
  async verify(bytes) {
    const { verify, verifyJson, formatVerifyText, formatVerifyHtml } = await library('verify.js');
    const report = await verify(bytes, { name: 'mutant.zip' });
    const { kind, verdicts, diagnostics } = report;
    const { packages } = JSON.parse(JSON.stringify(verifyJson([report])));
    const texts = { text: formatVerifyText(report), html: formatVerifyHtml([report]) };
    return { kind, verdicts, diagnostics, packages, ...texts };
  },
  async coverage() {
    session ??= await startCoverage();
    return takeCoverage(session);
  },
};

let session;

async function startCoverage() {
  const started = new Session();
  started.connect();
  await ask(started, 'Profiler.enable');
  await ask(started, 'Profiler.startPreciseCoverage', { callCount: false, detailed: true });
  return started;
}

function ask(asked, method, params) {
  return new Promise((resolve, reject) => {
    asked.post(method, params, (error, answer) => (error === null ? resolve(answer) : reject(error)));
  });
}

/** What ran of the library's code since the last time: places by file, from their first to before their last letter. */
async function takeCoverage(asked) {
  const { result } = await ask(asked, 'Profiler.takePreciseCoverage');
  return result
    .filter(({ url }) => url.startsWith(lib.href))
    .map(({ url, functions }) => ({
      file: url.slice(lib.href.length),
      ranges: painted(functions.flatMap(({ ranges }) => ranges)),
    }));
}

/** Of ranges inside each other the innermost decides whether a place ran. */
function painted(ranges) {
  const inward = ranges.toSorted((a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset);
  const ran = new Uint8Array(Math.max(0, ...inward.map(({ endOffset }) => endOffset)) + 1);
  for (const { startOffset, endOffset, count } of inward) ran.fill(count > 0 ? 1 : 0, startOffset, endOffset);
  const places = [];
  let start = -1;
  for (let at = 0; at < ran.length; at += 1) {
    if (ran[at] === 1 && start === -1) start = at;
    if (ran[at] === 0 && start !== -1) {
      places.push([start, at]);
      start = -1;
    }
  }
  return places;
}

process.on('message', async ({ task, given }) => {
  const before = process.cpuUsage();
  let answer;
  try {
    answer = { value: await tasks[task](given) };
  } catch (error) {
    answer = { failure: String(error?.stack ?? error) };
  }
  const { user, system } = process.cpuUsage(before);
  process.send({ ...answer, milliseconds: (user + system) / 1000, memory: process.memoryUsage.rss() });
});
