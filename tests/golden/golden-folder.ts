import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { UnpackedPackage } from './unpacked.ts';

/** Beside the texts of a package: what is compared by hash. No package holds a file of this name. */
const HASHES = 'hashes.json';

/** The files of a golden folder, by path, HASHES included. */
export function goldenFiles({ texts, hashes }: UnpackedPackage): ReadonlyMap<string, string> {
  return new Map([...texts, [HASHES, `${JSON.stringify(hashes, null, 2)}\n`]]);
}

/** In the folder of a later version of a target: the files that are, to the letter, as in its first version. */
const AS_FIRST = 'as-first-version.json';

/** A golden folder that leaves to the folder of the first version what both hold, so that a change is read once. */
export function besideFirst(
  files: ReadonlyMap<string, string>,
  first: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const [own, shared] = [new Map<string, string>(), [] as string[]];
  for (const [path, text] of files) {
    if (first.get(path) === text) shared.push(path);
    else own.set(path, text);
  }
  return own.set(AS_FIRST, `${JSON.stringify(shared, null, 2)}\n`);
}

export function readGoldenFolder(folder: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  if (!existsSync(folder)) return files;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8'));
  }
  return files;
}

/** Writes the folder anew: what the package no longer holds is gone. */
export function writeGoldenFolder(folder: string, files: ReadonlyMap<string, string>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** How a package differs from its golden copy, a line for each file; nothing where it does not. */
export function differences(
  golden: ReadonlyMap<string, string>,
  built: ReadonlyMap<string, string>,
): readonly string[] {
  const paths = [...new Set([...golden.keys(), ...built.keys()])].sort();
  return paths.flatMap((path) => {
    const before = golden.get(path);
    const now = built.get(path);
    if (before === now) return [];
    if (before === undefined) return [`${path}: is new`];
    if (now === undefined) return [`${path}: is gone`];
    return [`${path}: ${firstDifference(before, now)}`];
  });
}

/** How many characters around a difference are shown. */
const CONTEXT = 60;

function firstDifference(before: string, now: string): string {
  let at = 0;
  while (before[at] === now[at]) at += 1;
  const line = now.slice(0, at).split('\n').length;
  const excerpt = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - CONTEXT / 3), at + CONTEXT));
  return `line ${line}: was ${excerpt(before)}, is ${excerpt(now)}`;
}
