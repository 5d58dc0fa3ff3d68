import type { SourceFile, SourceFiles } from '../../source/document.ts';
import { includedPath } from '../../source/include.ts';
import { isRecord, memberOf } from '../../source/unknown-value.ts';
import type { Written, WrittenEntry, WrittenGroup } from './written.ts';
import { writtenRoot } from './written-root.ts';

/** A place in a file where a value is written. */
export interface Spot {
  readonly source: SourceFile;
  readonly written: Written;
  /** The list or object around it, and its entry there; absent for the value of a whole file. */
  readonly around?: { readonly group: WrittenGroup; readonly entry: WrittenEntry } | undefined;
}

/** Where `{"file": …}` is written. */
export interface Site extends Spot {
  readonly path: string;
}

/** Where a value is written: in which file, and by which includes one comes there. */
interface Location extends Omit<Spot, 'written'> {
  /** Absent where it is the text of a whole file. */
  readonly written: Written | undefined;
  /** From the place where the value is wanted to the file where it is; mostly none. */
  readonly sites: readonly Site[];
}

/** A part of a definition: its value as it is loaded, and where it is written. Parts of it are found when asked for. */
export class Part implements Location {
  readonly source: SourceFile;
  readonly written: Written | undefined;
  readonly around: Spot['around'];
  readonly sites: readonly Site[];
  readonly value: unknown;
  readonly #files: SourceFiles;
  #slots: readonly Part[] | undefined;

  private constructor(files: SourceFiles, { source, written, around, sites }: Location, value: unknown) {
    this.source = source;
    this.written = written;
    this.around = around;
    this.sites = sites;
    this.value = value;
    this.#files = files;
  }

  /** A whole definition. */
  static root(files: SourceFiles, value: unknown): Part {
    return new Part(files, locate(files, files.main, writtenRoot(files.main)), value);
  }

  /** The list or object that it is in its file. */
  get group(): WrittenGroup | undefined {
    return this.written?.kind === 'scalar' ? undefined : this.written;
  }

  /** The place that it takes in the list or object around it: that of the reference to its file, or its own. */
  get spot(): Spot | undefined {
    return this.sites[0] ?? this.ownSpot;
  }

  /** Where it is written itself; undefined where it is the text of a whole file. */
  get ownSpot(): Spot | undefined {
    const { source, written, around } = this;
    return written === undefined ? undefined : { source, written, around };
  }

  /**
   * What is written in the entries of the list or object, in their order. In a list, an entry may be a reference to a file
   * whose items are this list's: a *segment*, whose value is the list of those.
   */
  get slots(): readonly Part[] {
    this.#slots ??= this.#readSlots();
    return this.#slots;
  }

  /** The part of a property; undefined where there is none. */
  member(name: string): Part | undefined {
    const at = this.group?.entries.findIndex((entry) => entry.name === name) ?? -1;
    return this.slots[at];
  }

  /** Whether it is in a list and brings the items of a file into it. */
  isSegment(): boolean {
    return this.sites.length > 0 && this.group?.kind === 'list';
  }

  #readSlots(): Part[] {
    const { group, source, value } = this;
    if (group === undefined) return [];
    const located = group.entries.map((entry) => locate(this.#files, source, entry.value, { group, entry }));
    if (group.kind === 'object')
      return located.map((at, index) => new Part(this.#files, at, memberOf(value, group.entries[index]?.name ?? '')));
    const values: readonly unknown[] = Array.isArray(value) ? value : [];
    let first = 0;
    return located.map((at) => {
      if (!isSegment(at)) return new Part(this.#files, at, values[first++]);
      const length = lengthOf(this.#files, at);
      first += length;
      return new Part(this.#files, at, values.slice(first - length, first));
    });
  }
}

function locate(
  files: SourceFiles,
  source: SourceFile,
  written: Written | undefined,
  around?: Spot['around'],
): Location {
  const path = written === undefined ? undefined : pathIn(source, written);
  const file = path === undefined ? undefined : files.included.get(path);
  if (file === undefined || path === undefined || written === undefined) return { source, written, around, sites: [] };
  const inner = locate(files, file, writtenRoot(file));
  return { ...inner, sites: [{ source, written, around, path }, ...inner.sites] };
}

function isSegment({ written, sites }: Location): boolean {
  return written?.kind === 'list' && sites.length > 0;
}

/** How many items the lists of a file have together. */
function lengthOf(files: SourceFiles, { source, written }: Location): number {
  if (written?.kind !== 'list') return 1;
  return written.entries.reduce((sum, entry) => {
    const at = locate(files, source, entry.value);
    return sum + (isSegment(at) ? lengthOf(files, at) : 1);
  }, 0);
}

/** An object in brackets whose first property has another name than `file`: what else is in it need not be read. */
const OTHER_NAME = /^\{\s*"(?!file")[^"\\]+"/;
const LONGEST_BEGINNING = 100;

/** The path that is written where a value is to be read from a file. */
function pathIn(source: SourceFile, written: Written): string | undefined {
  if (written.kind !== 'object' || OTHER_NAME.test(source.text.slice(written.start, written.start + LONGEST_BEGINNING)))
    return undefined;
  if (written.entries.length !== 1) return undefined;
  const [entry] = written.entries;
  if (entry?.name !== 'file' || entry.value.kind !== 'scalar') return undefined;
  const { start, end, style } = entry.value;
  const raw = source.text.slice(start, end);
  return includedPath({ file: style === 'plain' ? raw : unquoted(raw, style) });
}

/** A path between quotation marks; what has escapes in it is read as JSON reads it. */
function unquoted(raw: string, style: string): string {
  if (style === 'single') return raw.slice(1, -1).replaceAll("''", "'");
  try {
    const read: unknown = JSON.parse(raw);
    return typeof read === 'string' ? read : '';
  } catch {
    return raw.slice(1, -1);
  }
}

/** The items of a list, those of the files that it reads in among them. */
export function itemsOf(list: Part): readonly Part[] {
  return list.slots.flatMap((slot) => (slot.isSegment() ? itemsOf(slot) : [slot]));
}

/** Whether it is an object with an id of its own. */
export function idOf(value: unknown): string | undefined {
  const id = isRecord(value) ? value.id : undefined;
  return typeof id === 'string' ? id : undefined;
}
