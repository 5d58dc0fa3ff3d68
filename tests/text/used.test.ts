import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { words as en } from '../../src/text/languages/en/words.ts';

/** Families whose keys are put together from a value of the model: `activity.` and a type, `language.` and a tag. */
const COMPUTED = [
  /^activity\./,
  /^player\.result\.(partly|right|unanswered|unscored|wrong)$/,
  /^record\.(check|person)\./,
  /^language\./,
  /^rights\./,
  /^assignment\.(text|url|file)$/,
  /^quiz\.(practice|graded)$/,
  /^quiz\.keep\./,
  /^box\./,
  /^print\.(all|answers|cold|questions|reading|sources)$/,
  /^player\.(fact\.(feedback|keep)|kept|mark|outcome|saving|strip|notice\.(room|is))\./,
];

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return path === 'src/text' ? [] : sources(path);
    return /\.(ts|hbs)$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}

it('every text of the catalogue is said somewhere', () => {
  const code = [...sources('src'), ...sources('templates')].join('\n');
  const said = new Set([...code.matchAll(/["'`]([a-z]+\.[A-Za-z.-]+)["'`]/g)].map(([, key]) => key));
  const silent = Object.keys(en).filter((key) => !said.has(key) && !COMPUTED.some((family) => family.test(key)));
  expect(silent).toEqual([]);
});
