import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
// @ts-expect-error a script of the build, without types
import { billOfMaterials, bundledPackages, licenceTexts } from '../../scripts/bundled-packages.mjs';
import { repository } from '../support/cli.ts';

const metafile = (...names: string[]) => ({
  metafile: { inputs: Object.fromEntries(names.map((name) => [`node_modules/${name}/index.js`, {}])) },
});
const some = await bundledPackages(
  [metafile('saxes', 'isarray', '@noble/hashes'), metafile('saxes', 'handlebars')],
  repository,
);

describe('packages that are bundled', () => {
  it('are found once each, whatever took them in', () => {
    expect(some.map(({ name }: { name: string }) => name)).toEqual(['@noble/hashes', 'handlebars', 'isarray', 'saxes']);
  });

  it('travel with their licence texts, also where they carry none', async () => {
    const texts: string = await licenceTexts(some, repository);
    for (const words of ['Paul Miller', 'Yehuda Katz', 'Julian Gruber', 'Isaac Z. Schlueter'])
      expect(texts).toContain(words);
  });

  it('stop the build where no licence text is known', async () => {
    const unknown = [{ folder: 'schema', name: 'nobody', version: '1.0.0' }];
    await expect(licenceTexts(unknown, repository)).rejects.toThrow('scripts/licences/nobody.txt');
  });

  it('have a copyright notice each in what is published', () => {
    const texts = readFileSync(join(repository, 'lib', 'THIRD-PARTY-LICENSES.txt'), 'utf8').split(/\n-{80}\n/);
    expect(texts.length).toBeGreaterThan(40);
    for (const text of texts) expect(text).toMatch(/copyright/i);
  });

  it('are listed for CycloneDX with version, licence and hash, the same in every run', async () => {
    const text: string = await billOfMaterials(some, repository);
    expect(await billOfMaterials(some, repository)).toBe(text);
    const { bomFormat, components, dependencies, metadata } = JSON.parse(text);
    expect([bomFormat, metadata.component.name]).toEqual(['CycloneDX', 'cartwright']);
    expect(components.map(({ name }: { name: string }) => name)).toEqual(
      some.map(({ name }: { name: string }) => name),
    );
    for (const component of components)
      expect(component).toMatchObject({
        version: expect.stringMatching(/^\d/),
        purl: expect.stringMatching(/^pkg:npm\//),
        licenses: [expect.anything()],
        hashes: [{ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) }],
      });
    expect(dependencies[0].dependsOn).toHaveLength(some.length);
  });
});

it('nothing runs when the product is installed', () => {
  const { scripts, dependencies } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
  for (const script of ['preinstall', 'install', 'postinstall']) expect(scripts[script]).toBeUndefined();
  expect(dependencies).toBeUndefined();
  expect(existsSync(join(repository, 'binding.gyp'))).toBe(false);
});
