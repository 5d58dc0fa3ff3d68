import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseTargets } from '../../../src/pipeline/targets.ts';
import { memoryHost } from '../../../src/source/memory-host.ts';
import { emitInMemory, packInMemory, prepareItem } from '../../support/build-in-memory.ts';
import { playableModule } from '../../support/playable-module.ts';
import { sharedAvailable, sharedMissing } from '../../support/shared-folder.ts';
import { sharedFolder, validateXml } from '../../support/xsd.ts';

const names12 = ['imscp_rootv1p1p2.xsd', 'imsmd_rootv1p2p1.xsd', 'adlcp_rootv1p2.xsd'];
const names2004 = [
  'imscp_v1p1.xsd',
  'adlcp_v1p3.xsd',
  'adlseq_v1p3.xsd',
  'adlnav_v1p3.xsd',
  'imsss_v1p0.xsd',
  'lom.xsd',
];

const editions = [
  ['scorm-1.2', names12, 'scorm12'],
  ['scorm-2004@4', names2004, 'scorm2004-4'],
  ['scorm-2004@3', names2004, 'scorm2004-3'],
] as const;

/** A package whose workspace names a folder with these files. */
async function emitted(target: string, schemas: Readonly<Record<string, string | Uint8Array>> | undefined) {
  const module = playableModule();
  const [name = ''] = target.split('@');
  const options = { [name]: { controlDocuments: { folder: 'schemas/edition' } } };
  const path = `/work/modules/${module.id}`;
  const folder = Object.entries(schemas ?? {}).map(
    ([file, bytes]) => [`/work/schemas/edition/${file}`, bytes] as const,
  );
  const host = memoryHost(
    {
      ...Object.fromEntries(folder),
      '/work/cartwright.json': JSON.stringify(schemas === undefined ? {} : { options }),
      [`${path}/module.json`]: JSON.stringify(module),
    },
    '/work',
  );
  const { prepared, diagnostics } = await prepareItem({ kind: 'module', path }, host, '/work');
  const [chosen] = chooseTargets([target]).chosen;
  if (prepared === undefined || chosen === undefined) throw new Error(JSON.stringify(diagnostics));
  return { host, ...(await emitInMemory(prepared, chosen)) };
}

/** Namespaces and files that a manifest names as its schemas. */
function locations(files: Awaited<ReturnType<typeof emitted>>['files']): readonly (readonly [string, string])[] {
  const manifest = files.find(({ path }) => path === 'imsmanifest.xml');
  const text = manifest?.kind === 'text' ? manifest.text : '';
  const words = /xsi:schemaLocation="([^"]*)"/.exec(text)?.[1]?.split(' ') ?? [];
  return words.flatMap((word, index) => (index % 2 === 0 ? [[word, words[index + 1] ?? ''] as const] : []));
}

describe.each(editions)('%s', (target, names, shared) => {
  const complete = Object.fromEntries([...names, 'common/types.xsd', 'LICENSE.txt'].map((name) => [name, name]));

  it('has the files of the folder at its root as they are, and names those of its namespaces', async () => {
    const { files, diagnostics, host } = await emitted(target, complete);
    expect(diagnostics).toEqual([]);
    const paths = files.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(Object.keys(complete)));
    expect(paths[0]).toBe('imsmanifest.xml');
    expect(locations(files).map(([, file]) => file)).toEqual(names);
    const zip = await packInMemory({ name: 'x.zip', files, losses: [], diagnostics: [] }, host);
    expect(zip.length).toBeGreaterThan(0);
  });

  it('says what the folder lacks, and what it must not hold', async () => {
    const [first = ''] = names;
    const { [first]: _, ...rest } = complete;
    const { diagnostics } = await emitted(target, { ...rest, 'index.html': 'mine' });
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['build/control-documents', expect.stringContaining(`lacks \`${first}\`,`)],
      ['build/control-documents', expect.stringContaining('holds `index.html`')],
    ]);
  });

  it('names no schemas and holds none without the option', async () => {
    const { files } = await emitted(target, undefined);
    expect(locations(files)).toEqual([]);
    expect(files.filter(({ path }) => path.endsWith('.xsd'))).toEqual([]);
  });

  it.skipIf(!sharedAvailable())(
    `names schemas of its own namespaces, whose parts are all there (${sharedMissing})`,
    async () => {
      const folder = join(sharedFolder, 'xsd', shared);
      const schemas = Object.fromEntries(
        readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
          const path = join(entry.parentPath, entry.name);
          return entry.isFile() ? [[path.slice(folder.length + 1), readFileSync(path)] as const] : [];
        }),
      );
      const { files, diagnostics } = await emitted(target, schemas);
      expect(diagnostics).toEqual([]);
      const manifest = files.find(({ path }) => path === 'imsmanifest.xml');
      expect(validateXml(shared, manifest?.kind === 'text' ? manifest.text : '')).toEqual([]);
      const paths = new Set(files.map(({ path }) => path));
      for (const [namespace, file] of locations(files))
        expect(String(schemas[file])).toMatch(
          new RegExp(`targetNamespace\\s*=\\s*"${namespace.replaceAll('.', '\\.')}"`),
        );
      const parts = Object.entries(schemas).flatMap(([path, bytes]) =>
        path.endsWith('.xsd')
          ? [
              ...String(bytes)
                .replaceAll(/<!--[\s\S]*?-->/g, '')
                .matchAll(/schemaLocation\s*=\s*"([^"]+)"/g),
            ].map(([, to = '']) => join(path, '..', to))
          : [],
      );
      expect(parts.filter((path) => !path.startsWith('http') && !paths.has(path))).toEqual([]);
    },
  );
});
