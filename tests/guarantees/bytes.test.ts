import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { emptyFolder, repository } from '../support/cli.ts';
import { kitchenSink } from '../support/kitchen-sink/index.ts';
import { full, tried } from './scale.ts';
import { filesModule, filesWith, writeFiles } from './workspaces.ts';

const cli = join(repository, 'lib', 'cli.js');
const module = full ? kitchenSink() : filesModule();

/** Where and as whom a build runs; `node` is a release that npm fetches. */
interface Surroundings {
  readonly zone: string;
  readonly locale: string;
  readonly umask: string;
  readonly node?: string;
}

const HERE: Surroundings = { zone: 'UTC', locale: 'C', umask: '022' };

const OTHERS: readonly Surroundings[] = full
  ? [
      ...['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu', 'America/St_Johns', 'Europe/Moscow'].map(
        (zone) => ({ ...HERE, zone }),
      ),
      ...['ru_RU.UTF-8', 'tr_TR.UTF-8', 'ar_EG.UTF-8', 'de_DE.ISO-8859-1', 'th_TH.UTF-8'].map((locale) => ({
        ...HERE,
        locale,
      })),
      ...['000', '027', '077'].map((umask) => ({ ...HERE, umask })),
      ...['20.19.0', '22', '24', '25'].map((node) => ({ ...HERE, node })),
    ]
  : [{ zone: 'Pacific/Kiritimati', locale: 'ru_RU.UTF-8', umask: '077' }];

const run = promisify(execFile);

/** The packages of a workspace of its own, with their hashes. */
async function hashes({ zone, locale, umask, node }: Surroundings): Promise<string[]> {
  const folder = emptyFolder();
  writeFiles(folder, filesWith(module));
  const program = node === undefined ? [process.execPath] : ['npx', '--yes', '-p', `node@${node}`, 'node'];
  const command = `umask ${umask} && exec "$@"`;
  const env = { ...process.env, TZ: zone, LANG: locale, LC_ALL: locale };
  const { stdout } = await run('sh', ['-c', command, 'sh', ...program, cli, 'build', '--json'], {
    cwd: folder,
    env,
    maxBuffer: 2 ** 28,
  });
  const { packages } = JSON.parse(stdout) as { packages: { file: string; sha256: string }[] };
  return packages.map(({ file, sha256 }) => `${file} ${sha256}`);
}

it.skipIf(process.platform === 'win32')(
  'the same module gives the same bytes wherever and whenever it is built',
  { timeout: full ? 3_600_000 : 120_000 },
  async () => {
    const here = await hashes(HERE);
    expect(here.length).toBeGreaterThan(15);
    for (const other of OTHERS) expect(await hashes(other), JSON.stringify(other)).toEqual(here);
    const zones = new Set(OTHERS.map(({ zone }) => zone)).size;
    tried('time zones', zones);
    tried('locales', new Set(OTHERS.map(({ locale }) => locale)).size);
    tried('umasks', new Set(OTHERS.map(({ umask }) => umask)).size);
    tried('versions of Node', new Set(OTHERS.map(({ node }) => node)).size);
  },
);
