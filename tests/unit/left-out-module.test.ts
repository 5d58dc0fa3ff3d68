import { expect, it } from 'vitest';
import { checkThrough } from '../../src/pipeline/check-through.ts';
import { ownFilesOnDisk } from '../../src/pipeline/own-files-on-disk.ts';
import { HostError } from '../../src/source/host.ts';
import { memoryHost } from '../../src/source/memory-host.ts';
import { filesOf } from '../diagnostics/support.ts';

const UNIT = {
  format: 1,
  namespace: '0f1c5b0e-93a7-4a52-8d0b-5f5e8f5b7a10',
  id: 'letters',
  version: '1.0.0',
  language: 'en',
  title: 'Letters',
  summary: 'A unit.',
  modules: ['example'],
};

/** A test may run as root, who may list every folder. */
it('a unit does not say that a folder is not there where it cannot look', async () => {
  const files = filesOf({ title: 'broken', remove: ['/title'], expected: [] });
  const written = { ...files, 'modules/unit.json': JSON.stringify(UNIT) };
  const host = memoryHost(
    Object.fromEntries(Object.entries(written).map(([name, content]) => [`/work/${name}`, content])),
    '/work',
  );
  const closed = {
    ...host,
    list: async (path: string) => {
      if (path === '/work/modules') throw new HostError('unreadable', path, 'may not be listed');
      return host.list(path);
    },
  };
  const { diagnostics } = await checkThrough(closed, '/work', ['modules/unit.json'], ownFilesOnDisk);
  expect(diagnostics.map(({ message }) => message)).toEqual([
    'The unit’s module `example` cannot be built: The module lacks `title`.',
  ]);
});
