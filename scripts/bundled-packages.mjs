// What of other people's work is in lib/: their licence texts, and a software bill of materials.
import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Licence texts of packages that carry none, by package: from their README or their source's repository. */
const TEXTS_HERE = 'scripts/licences';

/** Every package of which something was bundled, by folder, from esbuild's metafiles. */
export async function bundledPackages(results, root) {
  const folders = new Set();
  for (const { metafile } of results) {
    for (const input of Object.keys(metafile.inputs)) {
      const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
      if (match) folders.add(match[1]);
    }
  }
  return Promise.all(
    [...folders].sort().map(async (folder) => {
      const { name, version } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'));
      return { folder, name, version };
    }),
  );
}

/** All their licences, one after the other. A package without a text stops the build: it must not be passed on so. */
export async function licenceTexts(packages, root) {
  const texts = await Promise.all(
    packages.map(async ({ folder, name, version }) => {
      const file = (await readdir(join(root, folder))).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
      const path = file === undefined ? `${TEXTS_HERE}/${name.replace('/', '+')}.txt` : `${folder}/${file}`;
      const text = await readFile(join(root, path), 'utf8').catch(() => {
        throw new Error(`${name} ${version} is bundled but has no licence text: put it into ${path}.`);
      });
      return `${name} ${version}\n\n${text.trim()}\n`;
    }),
  );
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}

/**
 * A bill of materials in CycloneDX's JSON, as npm writes it, of what was bundled. What differs from run to run (serial
 * number, time) is left out, so that the same sources give the same file.
 */
export async function billOfMaterials(packages, root) {
  const printed = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  const { serialNumber, metadata, components, dependencies, ...bill } = JSON.parse(printed);
  const { timestamp, ...rest } = metadata;
  const { name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const bundled = new Set(packages.map((one) => `${one.name}@${one.version}`));
  const refs = new Set(components.flatMap((one) => (bundled.has(`${one.name}@${one.version}`) ? one['bom-ref'] : [])));
  const missing = packages.filter((one) => !components.some((found) => matches(found, one)));
  if (missing.length > 0) throw new Error(`npm lists no ${missing.map((one) => one.name).join(', ')}: run npm ci.`);
  const own = `${name}@${version}`;
  const result = {
    ...bill,
    metadata: { ...rest, component: { ...metadata.component, name } },
    components: components
      .filter((one) => refs.has(one['bom-ref']))
      // To npm they are there for development alone; whoever installs the product has them in it.
      .map(({ properties, ...one }) => ({ ...one, scope: 'required' })),
    dependencies: [
      { ref: own, dependsOn: [...refs].sort() },
      ...dependencies
        .filter(({ ref }) => refs.has(ref))
        .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)) })),
    ],
  };
  return `${JSON.stringify(result, undefined, 2)}\n`;
}

function matches(component, { name, version }) {
  return component.name === name && component.version === version;
}
