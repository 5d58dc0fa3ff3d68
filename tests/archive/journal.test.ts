import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changeFolder, finishChanges, undoChanges } from '../../src/archive/journal.ts';
import { PENDING_FOLDER, UNDO_FOLDER } from '../../src/archive/journal-names.ts';
import { emptyFolder } from '../support/cli.ts';
import { writeWorkspace } from '../support/workspace.ts';

const before = { 'a.txt': 'a', 'deep/b.txt': 'b', 'gone.txt': 'gone' };
const after = { 'a.txt': 'A', 'deep/b.txt': 'b', 'new/c.txt': 'C' };
const changes = [{ path: 'a.txt', content: 'A' }, { path: 'new/c.txt', content: 'C' }, { path: 'gone.txt' }];

function filesIn(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const own = files.filter((path) => !path.includes('.cartwright-')).sort();
  return Object.fromEntries(own.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}

/** A folder whose changes were begun, of which the first `done` were made before the interruption. */
async function interrupted(done: number): Promise<string> {
  const folder = writeWorkspace(before);
  await changeFolder(folder, changes);
  const undo = join(folder, UNDO_FOLDER);
  const pending = join(folder, PENDING_FOLDER);
  await undoChanges(folder);
  rmSync(undo, { recursive: true });
  await changeFolder(folder, changes.slice(0, done));
  rmSync(undo, { recursive: true, force: true });
  mkdirSync(pending);
  const entries = changes.map(({ path, content }) => ({ path, isNew: content !== undefined, isOld: path in before }));
  for (const [index, { path, content }] of changes.entries()) {
    if (content !== undefined) writeFileSync(join(pending, `${index}.new`), content);
    if (path in before) writeFileSync(join(pending, `${index}.old`), before[path as keyof typeof before]);
  }
  writeFileSync(join(pending, 'manifest.json'), JSON.stringify(entries));
  return folder;
}

describe('changes to a folder', () => {
  it('are made, and undone, and the undoing is undone', async () => {
    const folder = writeWorkspace(before);
    await changeFolder(folder, changes);
    expect(filesIn(folder)).toEqual(after);
    expect(await undoChanges(folder)).toEqual({ files: ['a.txt', 'new/c.txt', 'gone.txt'], changedSince: [] });
    expect(filesIn(folder)).toEqual(before);
    await undoChanges(folder);
    expect(filesIn(folder)).toEqual(after);
  });

  it.each([0, 1, 2, 3])(
    'that were interrupted after %i of three files are finished, and can be undone',
    async (done) => {
      const folder = await interrupted(done);
      expect(await finishChanges(folder)).toBe(true);
      expect(filesIn(folder)).toEqual(after);
      expect(existsSync(join(folder, PENDING_FOLDER))).toBe(false);
      await undoChanges(folder);
      expect(filesIn(folder)).toEqual(before);
      expect(await finishChanges(folder)).toBe(false);
    },
  );

  it('tell which files were changed since, before they are undone', async () => {
    const folder = writeWorkspace(before);
    await changeFolder(folder, changes);
    writeFileSync(join(folder, 'a.txt'), 'mine');
    expect((await undoChanges(folder))?.changedSince).toEqual(['a.txt']);
    await undoChanges(folder);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('mine');
  });

  it('that fail before they begin leave everything as it was', async () => {
    const folder = writeWorkspace(before);
    const failing = async function* () {
      yield new Uint8Array([65]);
      throw new Error('the disk is full');
    };
    await expect(changeFolder(folder, [...changes, { path: 'd.txt', content: failing }])).rejects.toThrow('full');
    expect(filesIn(folder)).toEqual(before);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it.each([
    ['a step upwards', '../out.txt'],
    ['a link', 'link/out.txt'],
    ['the folder itself', '.'],
  ])('never leave it by %s', async (_name, path) => {
    const folder = writeWorkspace(before);
    symlinkSync(emptyFolder(), join(folder, 'link'));
    await expect(changeFolder(folder, [{ path, content: 'x' }])).rejects.toThrow('leads out');
    mkdirSync(join(folder, PENDING_FOLDER));
    writeFileSync(join(folder, PENDING_FOLDER, '0.new'), 'x');
    const entries = JSON.stringify([{ path, isNew: true, isOld: false }]);
    writeFileSync(join(folder, PENDING_FOLDER, 'manifest.json'), entries);
    await expect(finishChanges(folder)).rejects.toThrow('leads out');
  });

  it.each([
    [
      'a file',
      (folder: string, outside: string) =>
        symlinkSync(join(outside, 'secret.txt'), join(folder, PENDING_FOLDER, '0.new')),
    ],
    [
      'the folder of what was begun',
      (folder: string, outside: string) => {
        rmSync(join(folder, PENDING_FOLDER), { recursive: true });
        symlinkSync(outside, join(folder, PENDING_FOLDER));
      },
    ],
  ])('of a stranger bring no file of the machine into it, where %s is a link', async (_name, link) => {
    const folder = writeWorkspace(before);
    const manifest = JSON.stringify([{ path: 'a.txt', isNew: true, isOld: true }]);
    const outside = writeWorkspace({
      'secret.txt': 'secret',
      '0.new': 'secret',
      '0.old': 'secret',
      'manifest.json': manifest,
    });
    mkdirSync(join(folder, PENDING_FOLDER));
    writeFileSync(join(folder, PENDING_FOLDER, 'manifest.json'), manifest);
    link(folder, outside);
    await expect(finishChanges(folder)).rejects.toThrow('no file of ours');
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('a');
    symlinkSync(outside, join(folder, UNDO_FOLDER));
    rmSync(join(folder, PENDING_FOLDER), { recursive: true });
    await expect(undoChanges(folder)).rejects.toThrow('no file of ours');
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('a');
  });

  it.each([
    ['no list', '{"path": "a.txt"}'],
    ['a list of numbers', '[1]'],
    ['a list with nothing', '[null]'],
    [
      'entries, of which one has no path',
      '[{"path": "a.txt", "isNew": false, "isOld": true}, {"isNew": false, "isOld": true}]',
    ],
    ['a path that is no text', '[{"path": 1, "isNew": false, "isOld": true}]'],
    ['an entry that does not say what is new', '[{"path": "a.txt", "isOld": true}]'],
    ['an entry that does not say what was there', '[{"path": "a.txt", "isNew": false}]'],
  ])('are refused where the list of them is not ours: %s', async (_name, manifest) => {
    const folder = writeWorkspace(before);
    mkdirSync(join(folder, PENDING_FOLDER));
    writeFileSync(join(folder, PENDING_FOLDER, 'manifest.json'), manifest);
    await expect(finishChanges(folder)).rejects.toThrow('does not hold changes of ours');
    expect(filesIn(folder)).toEqual(before);
  });

  it('are none where their folder has no list', async () => {
    const folder = writeWorkspace(before);
    mkdirSync(join(folder, PENDING_FOLDER));
    expect(await finishChanges(folder)).toBe(false);
  });

  it('may be of files whose names begin with dots', async () => {
    const folder = writeWorkspace({ ...before, '..notes/a.txt': 'a' });
    await changeFolder(folder, [{ path: '..notes/a.txt', content: 'b' }]);
    expect(filesIn(folder)['..notes/a.txt']).toBe('b');
  });

  it('tell of a file that was made or deleted since', async () => {
    const folder = writeWorkspace(before);
    await changeFolder(folder, changes);
    rmSync(join(folder, 'a.txt'));
    writeFileSync(join(folder, 'gone.txt'), 'again');
    expect((await undoChanges(folder))?.changedSince).toEqual(['a.txt', 'gone.txt']);
  });

  it('that cannot be put in place leave no file beside it, and are finished later', async () => {
    const folder = writeWorkspace(before);
    rmSync(join(folder, 'a.txt'));
    mkdirSync(join(folder, 'a.txt', 'in-the-way'), { recursive: true });
    await expect(
      changeFolder(folder, [
        { path: 'b.txt', content: 'B' },
        { path: 'a.txt', content: 'A' },
      ]),
    ).rejects.toThrow();
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    rmSync(join(folder, 'a.txt'), { recursive: true, force: true });
    const staged = existsSync(join(folder, PENDING_FOLDER));
    expect(await finishChanges(folder)).toBe(staged);
    expect(existsSync(join(folder, 'b.txt'))).toBe(staged);
  });

  it('are nothing where nothing is kept', async () => {
    const folder = writeWorkspace(before);
    expect(await undoChanges(folder)).toBeUndefined();
    await changeFolder(folder, []);
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'deep', 'gone.txt']);
  });
});
