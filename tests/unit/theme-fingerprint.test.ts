import { expect, it } from 'vitest';
import { themeFingerprint } from '../../src/pipeline/themes.ts';
import { type Host, HostError } from '../../src/source/host.ts';
import { memoryHost } from '../../src/source/memory-host.ts';
import { readOnceHost } from '../../src/source/read-once-host.ts';
import { emptyWorkspace } from '../../src/source/workspace.ts';

const host = memoryHost({ '/work/templates/own/theme.json': '{}', '/work/templates/own/assets/theme.css': 'a {}' });
const workspace = { ...emptyWorkspace('/work'), theme: 'own' };

const failing = (error: Error): Host => ({
  ...host,
  describe: async (path, limit) => {
    if (path.endsWith('.css')) throw error;
    return host.describe(path, limit);
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

it('a theme is known by what was read of it, though it changed meanwhile', async () => {
  const path = '/work/templates/own/assets/theme.css';
  let css = 'a {}';
  const changing: Host = { ...host, readFile: async () => new TextEncoder().encode(css) };
  const once = readOnceHost(changing);
  const before = await themeFingerprint(workspace, once);
  css = 'b {}';
  expect(new TextDecoder().decode(await once.readFile(path, 100))).toBe('a {}');
  expect(await themeFingerprint(workspace, once)).toEqual(before);
  expect(await themeFingerprint(workspace, readOnceHost(changing))).not.toEqual(before);
});

it('a theme with a file too large to be part of it is not known, since nothing is built with it', async () => {
  const large = {
    ...host,
    readFile: async (path: string) => Promise.reject(new HostError('too-large', path, 'large')),
  };
  expect(await themeFingerprint(workspace, readOnceHost(large))).toBeUndefined();
});

it('a theme with a link in it is not known, since nothing is built with it', async () => {
  const list: Host['list'] = async (path) => [...(await host.list(path)), { name: 'link', kind: 'other' }];
  expect(await themeFingerprint(workspace, { ...host, list })).toBeUndefined();
});
