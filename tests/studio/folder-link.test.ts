import { describe, expect, it } from 'vitest';
import type { StudioFiles } from '../../src/studio/engine/stored.ts';
import { type Disk, hashOf } from '../../src/studio/folder/disk.ts';
import { FolderLink } from '../../src/studio/folder/folder-link.ts';

/** A folder in memory, that may break after some writes. */
class MemoryDisk implements Disk {
  readonly name = 'folder';
  readonly files = new Map<string, string>();
  writes = 0;
  breaksAfter = Number.POSITIVE_INFINITY;

  async list() {
    if (this.writes >= this.breaksAfter) throw new Error('Away.');
    const hashed = [...this.files].map(async ([path, text]) => [path, await hashOf(text)] as const);
    return new Map(await Promise.all(hashed));
  }

  async read(path: string) {
    return new Blob([this.files.get(path) ?? '']);
  }

  async write(path: string, content: string | Blob | undefined, was: string | undefined) {
    if (this.writes >= this.breaksAfter) throw new Error('Away.');
    if ((await this.list()).get(path) !== was) return false;
    this.writes += 1;
    if (content === undefined) this.files.delete(path);
    else this.files.set(path, typeof content === 'string' ? content : await content.text());
    return true;
  }
}

class Module {
  content: StudioFiles = { 'modules/a/module.json': '{}', 'modules/a/text.md': 'Mine.', 'cartwright.json': '{}' };
  base: ReadonlyMap<string, string> = new Map();
  readonly folder = 'modules/a';
  files = (): StudioFiles => this.content;
  take = (before: StudioFiles, after: StudioFiles): Promise<boolean> => {
    const isSame = before === this.content;
    if (isSame) this.content = after;
    return Promise.resolve(isSame);
  };
  remember = (base: ReadonlyMap<string, string>): Promise<void> => {
    this.base = base;
    return Promise.resolve();
  };
  put(path: string, text: string): void {
    this.content = { ...this.content, [`modules/a/${path}`]: text };
  }
}

async function linked() {
  const [disk, module] = [new MemoryDisk(), new Module()];
  const link = new FolderLink(disk, module, module.base);
  await link.sync();
  return { disk, module, link };
}

describe('a module and its folder', () => {
  it('are the same after the first time, but for what is not the module’s', async () => {
    const { disk, link } = await linked();
    expect(Object.fromEntries(disk.files)).toEqual({ 'module.json': '{}', 'text.md': 'Mine.' });
    expect(link.state.value).toMatchObject({ status: 'same', conflicts: [] });
  });

  it('get what the other changed, added and deleted', async () => {
    const { disk, module, link } = await linked();
    module.put('text.md', 'Mine, changed.');
    disk.files.set('module.json', '{"a": 1}');
    disk.files.set('new.md', 'New.');
    disk.files.set('.hidden', 'x');
    await link.sync();
    expect(disk.files.get('text.md')).toBe('Mine, changed.');
    expect(module.content['modules/a/module.json']).toBe('{"a": 1}');
    expect(module.content['modules/a/new.md']).toBe('New.');
    expect(Object.keys(module.content)).not.toContain('modules/a/.hidden');
    disk.files.delete('new.md');
    await link.sync();
    expect(Object.keys(module.content)).not.toContain('modules/a/new.md');
    const { 'modules/a/text.md': _, ...rest } = module.content;
    module.content = rest;
    await link.sync();
    expect(disk.files.has('text.md')).toBe(false);
  });

  it.each([
    ['mine', 'Mine, changed.'],
    ['theirs', 'Theirs.'],
  ] as const)('overwrite nothing that both changed until somebody says which: %s', async (take, text) => {
    const { disk, module, link } = await linked();
    module.put('text.md', 'Mine, changed.');
    disk.files.set('text.md', 'Theirs.');
    await link.sync();
    expect(link.state.value).toMatchObject({ status: 'apart', conflicts: ['text.md'] });
    expect(disk.files.get('text.md')).toBe('Theirs.');
    expect(module.content['modules/a/text.md']).toBe('Mine, changed.');
    await link.decide(take);
    expect(link.state.value).toMatchObject({ status: 'same', conflicts: [] });
    expect(disk.files.get('text.md')).toBe(text);
    expect(module.content['modules/a/text.md']).toBe(text);
  });

  it('is apart, too, where a file appeared that the module has otherwise', async () => {
    const [disk, module] = [new MemoryDisk(), new Module()];
    disk.files.set('text.md', 'Theirs.');
    const link = new FolderLink(disk, module, new Map());
    await link.sync();
    expect(link.state.value).toMatchObject({ status: 'apart', conflicts: ['text.md'] });
    expect(disk.files.get('text.md')).toBe('Theirs.');
  });

  it('go on where the folder went away in the middle, and take nothing of their own for another’s', async () => {
    const { disk, module, link } = await linked();
    module.put('module.json', '{"b": 2}');
    module.put('text.md', 'Two.');
    disk.breaksAfter = disk.writes + 1;
    await link.sync();
    expect(link.state.value.status).toBe('away');
    expect([...disk.files.values()].sort()).toEqual(['Mine.', '{"b": 2}']);
    disk.breaksAfter = Number.POSITIVE_INFINITY;
    const again = new FolderLink(disk, module, module.base);
    await again.sync();
    expect(again.state.value).toMatchObject({ status: 'same', conflicts: [] });
    expect(disk.files.get('text.md')).toBe('Two.');
  });
});
