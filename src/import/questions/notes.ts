import type { ImportPlace } from '../draft/place.ts';
import type { Outcome, Read, ReportEntry } from '../draft/report-entry.ts';
import type { ReportKind } from '../draft/report-kinds.ts';

/** What has to be said of one place of an original, while it is read. */
export class Notes {
  readonly place: ImportPlace;
  readonly part: string | undefined;
  readonly #entries: ReportEntry[];

  constructor(place: ImportPlace, part?: string, entries: ReportEntry[] = []) {
    this.place = place;
    this.part = part;
    this.#entries = entries;
  }

  /** The same notes, for a place inside this one. */
  at(place: Partial<ImportPlace>, part: string | undefined = this.part): Notes {
    return new Notes({ ...this.place, ...place }, part, this.#entries);
  }

  changed(kind: ReportKind, text: string, was?: string): void {
    this.#add('changed', kind, text, was);
  }

  left(kind: ReportKind, text: string, was?: string): void {
    this.#add('left', kind, text, was);
  }

  /** The value of something that brings entries of its own. */
  from<Value>(read: Read<Value>): Value {
    for (const one of read.entries) this.#entries.push(one);
    return read.value;
  }

  get entries(): readonly ReportEntry[] {
    return this.#entries;
  }

  #add(outcome: Outcome, kind: ReportKind, text: string, was: string | undefined): void {
    this.#entries.push({
      outcome,
      kind,
      place: this.place,
      text,
      ...(was === undefined || was === '' ? {} : { was: clip(was) }),
      ...(this.part === undefined ? {} : { part: this.part }),
    });
  }
}

/** Nobody reads a page of quotation in a report. */
const LONGEST_QUOTATION = 1_000;

function clip(words: string): string {
  return words.length <= LONGEST_QUOTATION
    ? words
    : `${words.slice(0, LONGEST_QUOTATION).replace(/[\ud800-\udbff]$/, '')}…`;
}
