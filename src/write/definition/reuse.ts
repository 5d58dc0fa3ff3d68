import type { SourceFiles } from '../../source/document.ts';
import { includedPath } from '../../source/include.ts';
import { isRecord, isSame } from '../../source/unknown-value.ts';
import type { Part } from './part.ts';
import { finalValue, type Kept, type Wanted } from './wanted.ts';

/*
 * A file that is read in at several places is changed only where all of them want the same of it. Otherwise what one place
 * wants is written there, and the file stays as it is for the others.
 */

/** Which files may be changed for the places that read them in. */
export class Reuse {
  /** Uses that stay, by path. */
  readonly #uses: Map<string, number>;
  readonly #wanted = new Map<string, Kept[]>();
  readonly #keep: ReadonlySet<string>;
  readonly #moved: ReadonlySet<Part>;

  /** `keep`: files, by the host's path, that others read too, and that stay as they are. */
  constructor(files: SourceFiles, root: Kept, keep: ReadonlySet<string>) {
    this.#uses = new Map(files.uses);
    this.#keep = keep;
    this.#moved = movedIn(root);
    this.#visit(root);
  }

  /** Whether a file may be changed to have what one place wants of it. */
  mayChange(path: string): boolean {
    if (this.#keep.has(path)) return false;
    const wanted = this.#wanted.get(path) ?? [];
    const [first] = wanted;
    if ((this.#uses.get(path) ?? 0) > wanted.length || first === undefined) return false;
    return wanted.every((one) => one === first || isSame(finalValue(one), finalValue(first)));
  }

  #visit(kept: Kept): void {
    const { part, change } = kept;
    if (change === undefined) return;
    for (const path of chainOf(part)) this.#wanted.set(path, [...(this.#wanted.get(path) ?? []), kept]);
    const staying = new Set(change.kind === 'value' ? [] : change.entries.map(({ slot }) => slot));
    part.slots.forEach((slot, index) => {
      if (!staying.has(index)) this.#drop(slot);
    });
    if (change.kind === 'value') return;
    for (const { wanted } of change.entries) if (wanted.kind === 'kept') this.#visit(wanted);
  }

  #drop(part: Part): void {
    if (this.#moved.has(part)) return;
    for (const path of chainOf(part)) this.#uses.set(path, (this.#uses.get(path) ?? 0) - 1);
    for (const slot of part.slots) this.#drop(slot);
  }
}

function movedIn(wanted: Wanted, moved = new Set<Part>()): Set<Part> {
  if (wanted.kind === 'fresh' || wanted.change?.kind !== 'entries') return moved;
  for (const { slot, wanted: entry } of wanted.change.entries) {
    if (slot === undefined && entry.kind === 'kept') moved.add(entry.part);
    movedIn(entry, moved);
  }
  return moved;
}

/** The files that are read in at the very place of a part, in their order. */
export function chainOf({ sites, source }: Part): string[] {
  return sites.map((_site, index) => sites[index + 1]?.source.path ?? source.path);
}

/** Names of the files that nothing refers to any more. `inlined`: where contents are written out, from which site on. */
export function unusedFiles(files: SourceFiles, root: Kept, inlined: ReadonlyMap<Kept, number>): readonly string[] {
  const used = new Set<string>();
  const visitPart = (part: Part): void => {
    for (const path of chainOf(part)) used.add(path);
    part.slots.forEach(visitPart);
  };
  const visit = (wanted: Wanted): void => {
    if (wanted.kind === 'fresh') {
      visitValue(wanted.value);
      return;
    }
    const { part, change } = wanted;
    if (change === undefined) {
      visitPart(part);
      return;
    }
    for (const path of chainOf(part).slice(0, inlined.get(wanted))) used.add(path);
    if (change.kind === 'value') visitValue(change.value);
    else for (const { wanted: entry } of change.entries) visit(entry);
  };
  const visitValue = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const path = includedPath(value);
    const file = path === undefined ? undefined : files.included.get(path);
    if (file !== undefined) used.add(file.path);
    for (const inner of isRecord(value) ? Object.values(value) : Array.isArray(value) ? value : []) visitValue(inner);
  };
  if (files.included.size === 0) return [];
  visit(root);
  const unused = [...files.included.values()].filter(({ path }) => !used.has(path));
  return [...new Set(unused.map(({ name }) => name))].sort();
}
