import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { authoringCodes } from '../../src/authoring/codes.ts';
import { commandCodes } from '../../src/cli/codes.ts';
import type { CodeFamily } from '../../src/diagnostics/codes.ts';
import { importCodes } from '../../src/import/codes.ts';
import { codeFamilies } from '../../src/pipeline/all-codes.ts';
import { untrustedCodes } from '../../src/untrusted/codes.ts';
import { updateCodes } from '../../src/update/codes.ts';
import { verifyCodeFamilies } from '../../src/verify/all-codes.ts';
import { repository } from '../support/cli.ts';
import { buildFixtures, requestFixtures } from './tables/build.ts';
import { contentFixtures, parserFixtures } from './tables/content.ts';
import { customizedFixtures } from './tables/customized.ts';
import { definitionFixtures } from './tables/definition.ts';
import { questionFixtures } from './tables/question.ts';
import { renderFixtures } from './tables/render.ts';
import { resolveFixtures } from './tables/resolve.ts';
import { slipFixtures } from './tables/slips.ts';
import { sourceFixtures } from './tables/source.ts';

const fixtures = [
  ...sourceFixtures,
  ...slipFixtures,
  ...definitionFixtures,
  ...contentFixtures,
  ...parserFixtures,
  ...questionFixtures,
  ...resolveFixtures,
  ...customizedFixtures,
  ...renderFixtures,
  ...requestFixtures,
  ...buildFixtures,
];

const declared = codeFamilies.flatMap(({ stage, codes }) => Object.keys(codes).map((name) => `${stage}/${name}`));

it('every code has a fixture, and every fixture’s code is declared', () => {
  const shown = new Set(fixtures.flatMap(({ expected }) => expected.map(({ code }) => code)));
  expect([...shown].sort()).toEqual([...declared].sort());
});

it('every finding says what to do', () => {
  const silent = fixtures.flatMap(({ title, expected }) =>
    expected.filter(({ hint = '' }) => hint.trim() === '').map(({ code }) => `${code} (${title})`),
  );
  expect(silent).toEqual([]);
});

it('no family of codes is left out of the list from which docs and tests take them', async () => {
  const source = join(repository, 'src');
  const declaring = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) => name.endsWith('.ts') && /= define(Codes|AdvisedCodes)\(/.test(readFileSync(join(source, name), 'utf8')),
    )
    .map((name) => join(source, name));
  const modules = await Promise.all(declaring.map((path): Promise<Record<string, unknown>> => import(path)));
  const families = modules.flatMap((module) => Object.values(module).filter(isFamily));
  expect(families.length).toBeGreaterThan(20);
  const listed: readonly unknown[] = [
    ...codeFamilies,
    commandCodes,
    untrustedCodes,
    updateCodes,
    importCodes,
    authoringCodes,
    ...verifyCodeFamilies,
  ];
  expect(families.filter((family) => !listed.includes(family)).map(({ codes }) => Object.keys(codes))).toEqual([]);
});

function isFamily(value: unknown): value is CodeFamily {
  return typeof value === 'object' && value !== null && 'codes' in value && 'report' in value;
}

it('no two codes are the same, those of verification included', () => {
  const all = [
    ...codeFamilies,
    commandCodes,
    untrustedCodes,
    updateCodes,
    authoringCodes,
    ...verifyCodeFamilies,
  ].flatMap(({ stage, codes }) => Object.keys(codes).map((name) => `${stage}/${name}`));
  expect(all.filter((code, index) => all.indexOf(code) !== index)).toEqual([]);
});

it('codes, titles and explanations have the form in which people read them', () => {
  for (const { stage, codes } of [
    ...codeFamilies,
    commandCodes,
    untrustedCodes,
    updateCodes,
    authoringCodes,
    ...verifyCodeFamilies,
  ])
    for (const [name, { title, explanation }] of Object.entries(codes)) {
      const code = `${stage}/${name}`;
      expect(code).toMatch(/^[a-z0-9-]+\/[a-z0-9]+(-[a-z0-9.]+)*$/);
      expect(title, code).toMatch(/^[^\s].*[^.\s]$/);
      expect(explanation, code).toMatch(/^[^\s].*[.)…”]$/s);
    }
});

it('at least sixty mistakes are tried, no two under one title', () => {
  expect(fixtures.length).toBeGreaterThanOrEqual(60);
  const titles = fixtures.map(({ title }) => title);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});
