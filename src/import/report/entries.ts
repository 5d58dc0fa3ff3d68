import type { ImportPlace } from '../draft/place.ts';
import type { Outcome, ReportEntry } from '../draft/report-entry.ts';
import type { ReportKind } from '../draft/report-kinds.ts';

/** Collects what is to be said of one part of an original. */
export class Entries {
  readonly #entries: ReportEntry[] = [];

  add(
    outcome: Outcome,
    kind: ReportKind,
    part: { readonly key: string; readonly place: ImportPlace },
    text: string,
    was?: string,
  ) {
    this.#entries.push({
      outcome,
      kind,
      place: part.place,
      text,
      part: part.key,
      ...(was === undefined || was === '' ? {} : { was }),
    });
  }

  addAll(entries: readonly ReportEntry[]): void {
    for (const entry of entries) this.#entries.push(entry);
  }

  get all(): readonly ReportEntry[] {
    return this.#entries;
  }
}
