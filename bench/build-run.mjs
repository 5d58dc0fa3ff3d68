// One measured build in a process of its own: `node build-run.mjs <index.js> <workspace> <options as JSON>` prints what it took.
// The options are those of `build`, and `warm`: whether to build one module first, so that loading the program and
// compiling the theme are not measured.
import { pathToFileURL } from 'node:url';

const [library, workingFolder, options] = process.argv.slice(2);
const { build } = await import(pathToFileURL(library).href);
const { warm = false, ...request } = JSON.parse(options);
const { targets } = request;
if (warm) await build({ workingFolder, targets, paths: ['modules/module-0'], outFolder: 'warm', fresh: true });

const cpuBefore = process.cpuUsage();
const start = performance.now();
const { packages, diagnostics } = await build({ workingFolder, ...request });
const wall = performance.now() - start;
const { user, system } = process.cpuUsage(cpuBefore);

const faults = diagnostics.filter(({ severity }) => severity !== 'info');
if (packages.length === 0 || faults.length > 0) throw new Error(JSON.stringify(faults.slice(0, 3)));
const memory = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ packages: packages.length, wall, cpu: (user + system) / 1000, memory }));
