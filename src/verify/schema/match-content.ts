import type { XmlElement } from '../../read/xml/element.ts';
import type { ContentModel, Slot } from './content-model.ts';

/** What became of the children of an element, held against its content model. */
export interface ContentMatch {
  /** Children that are where they may, with the slot they fill. */
  readonly accepted: readonly { readonly child: XmlElement; readonly slot: Slot }[];
  /** Children that may be in the element, but not there or not that often. */
  readonly misplaced: readonly { readonly child: XmlElement; readonly slot: Slot }[];
  /** Children that may not be in the element at all. */
  readonly unexpected: readonly XmlElement[];
  /** Names of what is missing; each entry lists alternatives. */
  readonly missing: readonly (readonly string[])[];
}

type Takes = (slot: Slot, child: XmlElement) => boolean;

/** Matches children against a model. A gap or a swap is told once, and matching goes on behind it. */
export function matchContent(children: readonly XmlElement[], model: ContentModel, takes: Takes): ContentMatch {
  return model.unordered === undefined
    ? new OrderedMatch(children, model, takes).run()
    : matchUnordered(children, model, takes);
}

function matchUnordered(children: readonly XmlElement[], model: ContentModel, takes: Takes): ContentMatch {
  const counts = model.slots.map(() => 0);
  const accepted: { child: XmlElement; slot: Slot }[] = [];
  const misplaced: { child: XmlElement; slot: Slot }[] = [];
  const unexpected: XmlElement[] = [];
  for (const child of children) {
    const index = model.slots.findIndex((slot) => takes(slot, child));
    const slot = model.slots[index];
    if (slot === undefined) unexpected.push(child);
    else {
      counts[index] = (counts[index] ?? 0) + 1;
      const within = (counts[index] ?? 0) <= (model.unordered?.[index]?.maximum ?? 1);
      (within ? accepted : misplaced).push({ child, slot });
    }
  }
  const missing = model.slots
    .filter((_, index) => (counts[index] ?? 0) < (model.unordered?.[index]?.minimum ?? 0))
    .map((slot) => [slot.name]);
  return { accepted, misplaced, unexpected, missing };
}

class OrderedMatch {
  readonly #children: readonly XmlElement[];
  readonly #model: ContentModel;
  readonly #takes: Takes;
  readonly #accepted: { child: XmlElement; slot: Slot }[] = [];
  readonly #misplaced: { child: XmlElement; slot: Slot }[] = [];
  readonly #unexpected: XmlElement[] = [];
  readonly #missing: (readonly string[])[] = [];
  /** Slots skipped over because their element comes later than it should. */
  readonly #owed = new Set<number>();
  /** Slots that the last accepted child may have filled; undefined before the first. */
  #current: readonly number[] | undefined;

  constructor(children: readonly XmlElement[], model: ContentModel, takes: Takes) {
    this.#children = children;
    this.#model = model;
    this.#takes = takes;
  }

  run(): ContentMatch {
    this.#children.forEach((child, index) => {
      const matches = this.#next(this.#current).filter((one) => this.#fits(one, child));
      if (matches.length > 0) this.#accept(child, matches);
      else this.#recover(child, index);
    });
    this.#complete();
    return {
      accepted: this.#accepted,
      misplaced: this.#misplaced,
      unexpected: this.#unexpected,
      missing: this.#missing,
    };
  }

  #next(current: readonly number[] | undefined): readonly number[] {
    if (current === undefined) return this.#model.first;
    return [...new Set(current.flatMap((index) => this.#model.follow[index] ?? []))];
  }

  #fits(index: number, child: XmlElement): boolean {
    const slot = this.#model.slots[index];
    return slot !== undefined && this.#takes(slot, child);
  }

  #accept(child: XmlElement, matches: readonly number[]): void {
    const slot = this.#model.slots[matches[0] ?? 0];
    if (slot !== undefined) this.#accepted.push({ child, slot });
    this.#current = matches;
  }

  #recover(child: XmlElement, index: number): void {
    const owed = [...this.#owed].find((one) => this.#fits(one, child));
    if (owed !== undefined) {
      this.#owed.delete(owed);
      this.#misplace(child, owed);
      return;
    }
    const path = this.#pathTo(child);
    if (path === undefined) {
      const known = this.#model.slots.findIndex((slot) => this.#takes(slot, child));
      if (known < 0) this.#unexpected.push(child);
      else this.#misplace(child, known);
      return;
    }
    for (const skipped of path.slice(0, -1)) {
      const later = this.#children.slice(index + 1).some((one) => this.#fits(skipped, one));
      if (later) this.#owed.add(skipped);
      else this.#missing.push([this.#model.slots[skipped]?.name ?? '']);
    }
    this.#accept(child, path.slice(-1));
  }

  #misplace(child: XmlElement, index: number): void {
    const slot = this.#model.slots[index];
    if (slot !== undefined) this.#misplaced.push({ child, slot });
  }

  /** The shortest way forward, through slots left empty, to one that takes the child. */
  #pathTo(child: XmlElement): readonly number[] | undefined {
    const queue: (readonly number[])[] = this.#next(this.#current).map((index) => [index]);
    const seen = new Set<number>();
    for (let at = 0; at < queue.length; at++) {
      const path = queue[at] ?? [];
      const end = path[path.length - 1] ?? 0;
      if (seen.has(end)) continue;
      seen.add(end);
      if (this.#fits(end, child)) return path;
      for (const next of this.#model.follow[end] ?? []) queue.push([...path, next]);
    }
    return undefined;
  }

  /** What would still have had to come, by the shortest way to an end. */
  #complete(): void {
    const { last, nullable, follow } = this.#model;
    const distance = new Map<number, number>([...last].map((index) => [index, 0]));
    for (let changed = true; changed; ) {
      changed = false;
      follow.forEach((nexts, index) => {
        const best = Math.min(...nexts.map((next) => (distance.get(next) ?? Number.POSITIVE_INFINITY) + 1));
        if (best < (distance.get(index) ?? Number.POSITIVE_INFINITY)) {
          distance.set(index, best);
          changed = true;
        }
      });
    }
    const done = () => (this.#current === undefined ? nullable : this.#current.some((index) => last.has(index)));
    for (let steps = 0; !done() && steps < this.#model.slots.length; steps++) {
      const candidates = this.#next(this.#current);
      const best = Math.min(...candidates.map((index) => distance.get(index) ?? Number.POSITIVE_INFINITY));
      const nearest = candidates.filter((index) => distance.get(index) === best);
      if (nearest.length === 0) return;
      this.#missing.push([...new Set(nearest.map((index) => this.#model.slots[index]?.name ?? ''))]);
      this.#current = nearest.slice(0, 1);
    }
  }
}
