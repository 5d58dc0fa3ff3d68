import { expect, it } from 'vitest';
import { themeFingerprint } from '../../src/pipeline/themes.ts';
import { type Host, HostError } from '../../src/source/host.ts';
import { memoryHost } from '../../src/source/memory-host.ts';
import { emptyWorkspace } from '../../src/source/workspace.ts';

const host = memoryHost({ '/work/templates/own/theme.json': '{}', '/work/templates/own/assets/theme.css': 'a {}' });
const workspace = { ...emptyWorkspace('/work'), theme: 'own' };

const failing = (error: Error): Host => ({
  ...host,
  describe: async (path) => {
    if (path.endsWith('.css')) throw error;
    return host.describe(path);
  },
});

it('a theme is known by all its files', async () => {
  expect(await themeFingerprint(workspace, host)).toHaveLength(2);
});

it('a theme of which a file cannot be read is not known: a change there would be passed over', async () => {
  const unreadable = failing(new HostError('unreadable', '/work/templates/own/assets/theme.css', 'may not be read'));
  expect(await themeFingerprint(workspace, unreadable)).toBeUndefined();
});

it('a bug is no unreadable theme', async () => {
  await expect(themeFingerprint(workspace, failing(new Error('bug')))).rejects.toThrow('bug');
});
