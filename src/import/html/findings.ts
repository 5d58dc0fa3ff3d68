import type { ImportPlace } from '../draft/place.ts';
import type { Outcome, ReportEntry } from '../draft/report-entry.ts';
import type { ReportKind } from '../draft/report-kinds.ts';

/** Of how many things of a kind the words in the original are listed. */
const MOST_LISTED = 12;

interface Group {
  readonly outcome: Outcome;
  readonly kind: ReportKind;
  readonly text: string;
  readonly where: string | undefined;
  readonly was: string[];
  count: number;
}

/** What has to be said of one text: one entry for all things of a kind, with the place of the first. */
export class Findings {
  readonly #groups = new Map<string, Group>();
  #heading: string | undefined;

  /** Below which heading the next ones are. */
  under(heading: string): void {
    this.#heading = heading === '' ? undefined : heading;
  }

  add(outcome: Outcome, kind: ReportKind, text: string, was = ''): void {
    const key = `${kind}\n${text}`;
    let group = this.#groups.get(key);
    if (group === undefined) {
      group = { outcome, kind, text, where: this.#heading, was: [], count: 0 };
      this.#groups.set(key, group);
    }
    group.count += 1;
    const words = was.replace(/\s+/g, ' ').trim();
    if (words !== '' && group.was.length < MOST_LISTED && !group.was.includes(cut(words))) group.was.push(cut(words));
  }

  entries(place: ImportPlace): readonly ReportEntry[] {
    return [...this.#groups.values()].map(({ outcome, kind, text, where, was, count }) => ({
      outcome,
      kind,
      place: where === undefined ? place : under(place, where),
      text: count === 1 ? text : `${text} (${count} places.)`,
      ...(was.length === 0 ? {} : { was: was.join(' · ') }),
    }));
  }
}

function cut(words: string): string {
  return words.length > 200 ? `${words.slice(0, 199)}…` : words;
}

/** A place in a text: below a heading of it. */
export function under(place: ImportPlace, heading: string): ImportPlace {
  const name = `“${cut(heading)}”`;
  return { ...place, where: place.where === undefined ? `heading ${name}` : `${place.where}, heading ${name}` };
}
