import { walk } from '../../content/text.ts';
import type { HtmlTree } from '../../content/tree.ts';
import { noteNumber } from './inline-parts.ts';
import { keyOf } from './same-tree.ts';

/** The notes of a text: what they say by their numbers, and the marks that their author gave them. */
export interface LabelledNotes {
  readonly contents: ReadonlyMap<number, HtmlTree>;
  readonly labels: readonly (string | undefined)[];
}

/** The numbers of the notes that a tree's marks lead to, in their order. */
export function notesIn(tree: HtmlTree): readonly number[] {
  const numbers: number[] = [];
  walk(tree, (node) => {
    const number = node.kind === 'element' ? noteNumber(node) : undefined;
    if (number !== undefined) numbers.push(number);
  });
  return numbers;
}

/** Gives the notes of a changed text the marks that they had in the one before. */
export class NoteLabels {
  readonly #before: LabelledNotes;
  readonly #after: ReadonlyMap<number, HtmlTree>;
  readonly #labels = new Map<number, string>();
  /** Notes that are in blocks that stay: `^[a note]`. */
  readonly #inline = new Set<number>();

  constructor(before: LabelledNotes, after: ReadonlyMap<number, HtmlTree>) {
    this.#before = before;
    this.#after = after;
  }

  /** Whether a block can stay as it is although its notes have other numbers now; if so their marks stay, too. */
  keep(before: HtmlTree, after: HtmlTree): boolean {
    const [old, now] = [notesIn(before), notesIn(after)];
    const given: [number, string][] = [];
    const inline: number[] = [];
    for (const [index, number] of now.entries()) {
      const from = old[index] ?? 0;
      const label = this.#before.labels[from - 1];
      const isSame = keyOf(this.#before.contents.get(from) ?? []) === keyOf(this.#after.get(number) ?? []);
      if (label === undefined) {
        if (!isSame || this.#labels.has(number)) return false;
        inline.push(number);
        continue;
      }
      const known = this.#labels.get(number) ?? given.find(([one]) => one === number)?.[1];
      if (known !== undefined ? known !== label : this.#isTaken(label, given)) return false;
      given.push([number, label]);
    }
    for (const [number, label] of given) this.#labels.set(number, label);
    for (const number of inline) this.#inline.add(number);
    return true;
  }

  #isTaken(label: string, given: readonly (readonly [number, string])[]): boolean {
    return [...this.#labels.values(), ...given.map(([, one]) => one)].includes(label);
  }

  /** The mark of a note: the one that it had, that of a note of the same words, or the next free number. */
  of(number: number): string {
    const known = this.#labels.get(number);
    if (known !== undefined) return known;
    const content = keyOf(this.#after.get(number) ?? []);
    const index = this.#before.labels.findIndex(
      (label, at) =>
        label !== undefined && !this.#isTaken(label, []) && keyOf(this.#before.contents.get(at + 1) ?? []) === content,
    );
    const label = this.#before.labels[index] ?? this.#free(number);
    this.#labels.set(number, label);
    return label;
  }

  #free(from: number): string {
    let number = from;
    while (this.#before.labels.includes(String(number)) || this.#isTaken(String(number), [])) number += 1;
    return String(number);
  }

  isInline(number: number): boolean {
    return this.#inline.has(number);
  }

  /** The note that has a mark now, if any. */
  numberOf(label: string): number | undefined {
    return [...this.#labels].find(([, one]) => one === label)?.[0];
  }
}
