import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { authoringCodes } from '../../src/authoring/codes.ts';
import { commandCodes } from '../../src/cli/codes.ts';
import { importCodes } from '../../src/import/codes.ts';
import { codeFamilies } from '../../src/pipeline/all-codes.ts';
import { untrustedCodes } from '../../src/untrusted/codes.ts';
import { updateCodes } from '../../src/update/codes.ts';
import { verifyCodeFamilies } from '../../src/verify/all-codes.ts';
import { repository } from '../support/cli.ts';

it('generated files are those that their sources make', async () => {
  const generate = promisify(execFile)(process.execPath, ['scripts/generate.mjs', '--check'], { cwd: repository });
  await expect(generate).resolves.toMatchObject({ stderr: '' });
});

it('the page of diagnostics explains every code under a heading of its own', () => {
  const page = readFileSync(join(repository, 'docs', 'diagnostics.md'), 'utf8');
  const headings = [...page.matchAll(/^### (\S+)$/gm)].map(([, code]) => code);
  const codes = [
    ...codeFamilies,
    ...verifyCodeFamilies,
    commandCodes,
    untrustedCodes,
    updateCodes,
    importCodes,
    authoringCodes,
  ].flatMap(({ stage, codes: own }) => Object.keys(own).map((name) => `${stage}/${name}`));
  expect([...headings].sort()).toEqual([...codes].sort());
  // Every stage is introduced by a sentence.
  expect([...page.matchAll(/^- \[`([\w-]+)`\]\(#[\w-]+\): ?$/gm)].map(([, stage]) => stage)).toEqual([]);
});
