import { pointerParts, pointerTo } from '../../source/parsed-text.ts';
import { isRecord, memberOf } from '../../source/unknown-value.ts';

/** A copy of a parsed value that may be changed, and still says of each part where its author wrote it. */
export class PlacedCopy {
  readonly value: unknown;
  /** By object: the names its properties had, where those are others now. */
  readonly #names = new WeakMap<object, Map<string, string>>();
  /** By list: the positions its items had, where some have gone. */
  readonly #positions = new WeakMap<object, number[]>();

  constructor(value: unknown) {
    this.value = copied(value);
  }

  /** The pointer in the author's text of what is at a pointer here. */
  written(pointer: string): string {
    let node = this.value;
    let found = '';
    for (const part of pointerParts(pointer)) {
      found = pointerTo(found, this.#writtenName(node, part));
      node = memberOf(node, part);
    }
    return found;
  }

  at(pointer: string): unknown {
    return pointerParts(pointer).reduce<unknown>(memberOf, this.value);
  }

  /** Gives a property of the object at the pointer another name, as if the author had written that. */
  rename(pointer: string, from: string, to: string): void {
    const object = this.at(pointer);
    if (!isRecord(object)) return;
    const names = this.#names.get(object) ?? new Map<string, string>();
    this.#names.set(object, names.set(to, names.get(from) ?? from));
    Reflect.set(object, to, object[from]);
    Reflect.deleteProperty(object, from);
  }

  set(pointer: string, value: unknown): void {
    const { holder, name } = this.#holderOf(pointer);
    if (holder !== undefined) Reflect.set(holder, name, value);
  }

  /** Takes out properties and items. All pointers are as before the first of them goes. */
  remove(pointers: readonly string[]): void {
    const places = pointers.map((pointer) => this.#holderOf(pointer));
    const lists = new Map<unknown[], Set<number>>();
    for (const { holder, name } of places) {
      if (Array.isArray(holder)) lists.set(holder, (lists.get(holder) ?? new Set()).add(Number(name)));
      else if (holder !== undefined) Reflect.deleteProperty(holder, name);
    }
    for (const [list, gone] of lists) {
      const positions = this.#positions.get(list) ?? list.map((_, index) => index);
      this.#positions.set(
        list,
        positions.filter((_, index) => !gone.has(index)),
      );
      const kept = list.filter((_, index) => !gone.has(index));
      list.length = 0;
      for (const one of kept) list.push(one);
    }
  }

  #holderOf(pointer: string): { readonly holder: object | undefined; readonly name: string } {
    const parts = pointerParts(pointer);
    const name = parts.pop() ?? '';
    const holder = parts.reduce<unknown>(memberOf, this.value);
    return { holder: typeof holder === 'object' && holder !== null ? holder : undefined, name };
  }

  #writtenName(node: unknown, part: string): string | number {
    if (typeof node !== 'object' || node === null) return part;
    return this.#positions.get(node)?.[Number(part)] ?? this.#names.get(node)?.get(part) ?? part;
  }
}

function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, copied(child)]));
}
