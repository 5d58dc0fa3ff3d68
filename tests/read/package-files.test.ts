import { expect, it } from 'vitest';
import { openSource } from '../../src/read/byte-source.ts';
import { Findings } from '../../src/read/findings.ts';
import { portableHasher } from '../../src/read/hasher.ts';
import { PackageFiles } from '../../src/read/package-files.ts';
import { openZip } from '../../src/read/zip/archive.ts';
import { PackageDraft } from '../verify/support/package-draft.ts';

it('looks at pages and documents up to a limit, and says so', async () => {
  const page = Buffer.alloc(8 * 1024 ** 2, 'a word and ');
  const draft = new PackageDraft({});
  for (let index = 0; index < 17; index++) draft.set(`p/${index}.html`, page);
  const findings = new Findings('large.zip');
  const archive = openZip(await openSource(draft.build()), findings, portableHasher);
  if (archive === undefined) throw new Error('The zip was not opened.');
  const files = new PackageFiles(archive, findings);
  const read = archive.paths.filter((path) => files.text(path) !== undefined);
  expect(read).toEqual(archive.paths.slice(0, 16));
  expect(findings.all().map(({ code }) => code)).toEqual(['verify/too-much-text']);
  expect(findings.all()[0]?.message).toContain('"p/16.html"');
});
