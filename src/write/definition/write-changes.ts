import { firstUnwritable } from '../../source/decode.ts';
import type { SourceFile, SourceFiles } from '../../source/document.ts';
import type { FileChange, Inlined, Rewriting } from './file-change.ts';
import { notationOf } from './notation.ts';
import type { Content, NextEntry } from './notation-types.ts';
import type { Part, Spot } from './part.ts';
import { chainOf, Reuse, unusedFiles } from './reuse.ts';
import { differenceOf, type Splice, spliced, splicedFile } from './splice.ts';
import { type Change, isJson, type JsonValue, type Kept, type Placed, type Wanted } from './wanted.ts';

/** Writes what is wanted of a whole definition into its files. */
export function writeChanges(files: SourceFiles, root: Kept, keep: ReadonlySet<string>): Rewriting {
  const writer = new Writer(new Reuse(files, root, keep));
  writer.write(root);
  return { changes: writer.changes, inlined: writer.notes, unused: unusedFiles(files, root, writer.inlined) };
}

class Writer {
  readonly notes: Inlined[] = [];
  /** What is written out, and from which site on. */
  readonly inlined = new Map<Kept, number>();
  readonly #reuse: Reuse;
  readonly #splices = new Map<SourceFile, Splice[]>();
  /** Files of which all places want the same, and that are changed already. */
  readonly #done = new Set<string>();

  constructor(reuse: Reuse) {
    this.#reuse = reuse;
  }

  get changes(): readonly FileChange[] {
    return [...this.#splices]
      .map(([source, splices]) => ({ source, text: splicedFile(source, splices) }))
      .filter(({ source, text }) => text !== source.stored)
      .map(({ source, text }) => ({ path: source.path, file: source.name, text }))
      .sort((left, right) => (left.file < right.file ? -1 : 1));
  }

  /** Changes a part where it is written, in its own file or, where that must not be changed, at the reference to it. */
  write(kept: Kept): void {
    const { part, change } = kept;
    if (change === undefined) return;
    const site = this.#siteToWriteOut(kept);
    const at = site === undefined ? undefined : part.sites[site];
    if (site === undefined || at === undefined) this.#writeInside(part, change);
    else this.#put(at.source, notationOf(at.source).replace(at, this.#writtenOut(kept, site)));
  }

  /** The reference in whose place a part's contents have to be written; undefined where its file can be changed. */
  #siteToWriteOut({ part, change }: Kept): number | undefined {
    if (part.sites.length === 0 || change === undefined) return undefined;
    const fixed = chainOf(part).findIndex((path) => !this.#reuse.mayChange(path));
    if (fixed !== -1) return fixed;
    return isHeldByFile(part, change) ? undefined : part.sites.length - 1;
  }

  #writtenOut(kept: Kept, site: number): Content {
    const { part, change } = kept;
    this.#note(kept, site);
    const spot = part.ownSpot;
    return {
      isLeaf: part.group === undefined,
      value: () => this.#valueWithin(kept),
      ...(spot === undefined || change?.kind !== 'entries'
        ? {}
        : { from: spot, text: () => this.#cut(spot, () => this.#writeHere(part, change)) }),
    };
  }

  #note(kept: Kept, site: number): void {
    const { part } = kept;
    const reason = chainOf(part).every((path) => this.#reuse.mayChange(path)) ? 'kind' : 'shared';
    const file = part.sites[site + 1]?.source ?? part.source;
    this.inlined.set(kept, site);
    this.notes.push({ file: file.name, into: part.sites[site]?.source.name ?? '', reason });
  }

  /** Changes a part in the file that holds it: once, if several places read it in and want the same. */
  #writeInside(part: Part, change: Change): void {
    const path = chainOf(part).at(-1);
    if (path !== undefined && this.#done.has(path)) return;
    if (path !== undefined) this.#done.add(path);
    this.#writeHere(part, change);
  }

  #writeHere(part: Part, change: Change): void {
    const { source, group, ownSpot, around } = part;
    if (ownSpot === undefined) {
      const text = change.kind === 'value' && typeof change.value === 'string' ? change.value : source.text;
      this.#put(source, [differenceOf(source.text, text)]);
      return;
    }
    const notation = notationOf(source);
    if (change.kind === 'value') {
      this.#put(source, notation.replace(ownSpot, { isLeaf: isLeaf(change.value), value: () => change.value }));
      return;
    }
    const isList = group?.kind === 'list';
    const entries = isList ? change.entries.flatMap((entry) => this.#unfolded(entry)) : change.entries;
    for (const { slot, wanted } of entries) if (slot !== undefined && wanted.kind === 'kept') this.write(wanted);
    const isAsBefore = entries.length === part.slots.length && entries.every(({ slot }) => slot !== undefined);
    if (group === undefined || isAsBefore) return;
    const next = entries.map(
      ({ name, slot, wanted }): NextEntry => (slot === undefined ? { name, content: this.#content(wanted) } : { slot }),
    );
    this.#put(source, notation.rearrange(source, group, next, around));
  }

  /** The items of a file that must not be changed come one by one into the list that read them in. */
  #unfolded(entry: Placed): readonly Placed[] {
    const { wanted } = entry;
    if (wanted.kind === 'fresh' || !wanted.part.isSegment() || wanted.change?.kind !== 'entries') return [entry];
    const site = this.#siteToWriteOut(wanted);
    if (site === undefined) return [entry];
    this.#note(wanted, site);
    return wanted.change.entries.flatMap(({ wanted: item }) => this.#unfolded({ wanted: item }));
  }

  /** What comes to a place. */
  #content(wanted: Wanted): Content {
    if (wanted.kind === 'fresh') return { isLeaf: isLeaf(wanted.value), value: () => wanted.value };
    const { spot, group } = wanted.part;
    if (spot === undefined) return { isLeaf: true, value: () => this.#valueOf(wanted) };
    return {
      isLeaf: group === undefined,
      value: () => this.#valueOf(wanted),
      from: spot,
      text: () => this.#cut(spot, () => this.write(wanted)),
    };
  }

  /** How a place is written after its changes, which are made nowhere else. */
  #cut({ source, written }: Spot, change: () => void): string {
    const others = this.#splices.get(source) ?? [];
    this.#splices.set(source, []);
    change();
    const own: Splice[] = [];
    for (const splice of this.#splices.get(source) ?? [])
      (splice.start >= written.start && splice.end <= written.end ? own : others).push(splice);
    this.#splices.set(source, others);
    return spliced(source.text, own, written.start, written.end);
  }

  #put(source: SourceFile, splices: readonly Splice[]): void {
    const all = this.#splices.get(source);
    if (all === undefined) this.#splices.set(source, [...splices]);
    else for (const one of splices) all.push(one);
  }

  /** A value to be written again, with its references to files, in which their own changes are made. */
  #valueOf(wanted: Wanted): JsonValue {
    if (wanted.kind === 'fresh') return wanted.value;
    const { part, change } = wanted;
    const [outer] = part.sites;
    const site = this.#siteToWriteOut(wanted);
    if (outer !== undefined && site === undefined) {
      if (change !== undefined) this.#writeInside(part, change);
      return { file: outer.path };
    }
    if (site !== undefined) this.#note(wanted, 0);
    return this.#valueWithin(wanted);
  }

  #valueWithin({ part, change }: Kept): JsonValue {
    if (change?.kind === 'value') return change.value;
    const { group, value } = part;
    if (group === undefined) return isJson(value) ? value : null;
    const unchanged = (): Placed[] =>
      part.slots.map((slot, index) => ({
        ...named(group.entries[index]?.name),
        slot: index,
        wanted: { kind: 'kept', part: slot },
      }));
    const all = change?.entries ?? unchanged();
    const entries = group.kind === 'list' ? all.flatMap((entry) => this.#unfolded(entry)) : all;
    const values = entries.map(({ name = '', wanted }) => [name, this.#valueOf(wanted)] as const);
    return group.kind === 'list' ? values.map(([, item]) => item) : Object.fromEntries(values);
  }
}

function isLeaf(value: JsonValue): boolean {
  return typeof value !== 'object' || value === null;
}

function named(name: string | undefined): { readonly name?: string } {
  return name === undefined ? {} : { name };
}

/** Whether the file that a part is read from can hold what the part is to be. */
function isHeldByFile({ written, value }: Part, change: Change): boolean {
  if (change.kind === 'entries') return true;
  if (written !== undefined) return typeof change.value !== 'object' && typeof value !== 'object';
  return typeof change.value === 'string' && isFileText(change.value);
}

/** Whether a file that holds the text is read as the text: line ends become LF, a byte order mark is passed over. */
function isFileText(text: string): boolean {
  return text.trim() !== '' && !text.includes('\r') && !text.startsWith('\ufeff') && firstUnwritable(text) === -1;
}
