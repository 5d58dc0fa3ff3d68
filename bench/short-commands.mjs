// What short commands cost: `node bench/short-commands.mjs [runs] [another checkout ...]` runs whole processes of lib/ by
// turns: `check` of the common module and of one with 200 activities, a cold `build` of the common module into three
// packages, `update` of 200 activities, and `node -e 0`. Each is given in multiples of Node alone, by the clock and by the
// processor, and with other checkouts (built by `npm ci`) beside it, in multiples of what the first of those took. Ratios
// are those of the shortest runs: what others do on a machine only ever adds.
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { commonModule } from './common-module.mjs';
import { changed, largeModule } from './large-module.mjs';
import { processRun } from './process-run.mjs';

const TARGETS = ['canvas', 'common-cartridge', 'scorm-1.2'];
const RUNS = Number(process.argv[2] ?? 15);
const root = resolve(import.meta.dirname, '..');
const others = process.argv.slice(3).map((path) => resolve(path));
const workspace = mkdtempSync(join(tmpdir(), 'short-commands-'));

function write(path, module) {
  mkdirSync(join(workspace, path), { recursive: true });
  writeFileSync(join(workspace, path, 'module.json'), JSON.stringify(module, null, 2));
}

/** A module of which upstream changed a fifth and its customizer another, and how the customizer's folder was before. */
function customized(cli) {
  const base = largeModule();
  write('modules/large', base);
  processRun(workspace, cli, 'customize', 'large', 'modules/ours', '--own-module', '--namespace', base.namespace);
  write('modules/ours', { ...changed(base, 'mine', { 0: true, 3: false }), id: 'ours' });
  write('modules/large', { ...changed(base, 'theirs', { 0: false }), version: '1.1.0' });
  cpSync(join(workspace, 'modules/ours'), join(workspace, 'untouched'), { recursive: true });
}

function commandsOf(cli, canUpdate) {
  const commands = {
    'check, common module': () => processRun(workspace, cli, 'check', 'modules/common'),
    'build, common module into three': () =>
      processRun(workspace, cli, 'build', 'modules/common', '--fresh', ...TARGETS.flatMap((name) => ['-t', name])),
    'check, 200 activities': () => processRun(workspace, cli, 'check', 'modules/large'),
  };
  if (canUpdate)
    commands['update, 200 activities'] = () => {
      rmSync(join(workspace, 'modules/ours'), { recursive: true });
      cpSync(join(workspace, 'untouched'), join(workspace, 'modules/ours'), { recursive: true });
      return processRun(workspace, cli, 'update', 'modules/ours');
    };
  return commands;
}

const least = (runs, figure) => Math.min(...runs.map((run) => run[figure]));
const cliOf = (checkout) => join(checkout, 'lib', 'cli.js');

writeFileSync(join(workspace, 'cartwright.json'), '{}');
write('modules/common', commonModule('common'));
customized(cliOf(root));
const programs = [root, ...others].map((checkout) => ({
  commands: commandsOf(cliOf(checkout), existsSync(join(checkout, 'src', 'update'))),
  times: {},
}));
const alone = [];
for (let run = 0; run < RUNS; run += 1) {
  alone.push(processRun(workspace, '-e', '0'));
  for (const { commands, times } of programs)
    for (const [name, start] of Object.entries(commands)) times[name] = [...(times[name] ?? []), start()];
}
rmSync(workspace, { recursive: true });

const figures = ['wall', 'cpu'];
console.log(`node -e 0: ${figures.map((figure) => `${least(alone, figure).toFixed(0)} ms`).join(', ')}`);
console.log('each by the clock, and of the processor');
for (const name of Object.keys(programs[0].commands)) {
  const cells = programs.map(({ times }, at) => {
    if (times[name] === undefined) return 'not there';
    return figures
      .map((figure) => {
        const time = least(times[name], figure);
        const toOther = at === 0 && programs[1]?.times[name] !== undefined;
        return [
          `${time.toFixed(0)} ms`,
          `${(time / least(alone, figure)).toFixed(2)} of node`,
          ...(toOther ? [`${(time / least(programs[1].times[name], figure)).toFixed(2)} of the other`] : []),
        ].join(' = ');
      })
      .join(', ');
  });
  console.log(`${name}\n${cells.map((cell) => `  ${cell}`).join('\n')}`);
}
