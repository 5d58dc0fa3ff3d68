import { pointerParts } from '../../source/parsed-text.ts';
import { arranged } from './arrange.ts';
import type { Edit } from './edit.ts';
import type { Refusal } from './file-change.ts';
import { changeTo } from './find-changes.ts';
import { itemsOf, type Part } from './part.ts';
import { refusedOf } from './refused.ts';
import type { JsonValue, Kept, Placed, Wanted } from './wanted.ts';

/** What edits want of one part. */
interface Wishes {
  readonly pointer: string;
  set?: JsonValue;
  isRemoved?: boolean;
  /** Of an object: new properties, each behind another (`undefined`: before all) or behind all. */
  readonly members: {
    readonly name: string;
    readonly value: JsonValue;
    readonly after: string | undefined;
    readonly isLast: boolean;
  }[];
  /** Of a list: what comes before the item at a position, or in its place among those. */
  readonly items: { readonly at: number; readonly item: Wanted }[];
}

/** A definition as several edits want it. */
export class Draft {
  readonly #root: Part;
  readonly #wishes = new Map<Part, Wishes>();
  /** Items that go somewhere else, and their pointers. */
  readonly #moved = new Map<Part, string>();
  /** Parts with a wish, or with one in them. */
  readonly #touched = new Set<Part>();
  readonly #reached = new Set<Part>();

  constructor(root: Part) {
    this.#root = root;
  }

  /** Notes an edit; says why it cannot be made. */
  add(edit: Edit): Refusal | undefined {
    const { pointer } = edit;
    const refused = 'value' in edit ? refusedOf(edit.value, pointer, true) : undefined;
    if (refused !== undefined) return refused;
    switch (edit.kind) {
      case 'insert':
        return this.#insert(pointer, { kind: 'fresh', value: edit.value });
      case 'insert-property':
        return this.#insertProperty(pointer, edit.value, edit.after, false);
      case 'set':
        return this.#set(pointer, edit.value);
      case 'remove':
        return this.#remove(pointer);
      case 'move':
        return this.#move(pointer, edit.to);
    }
  }

  /** The pointer of an edit of which nothing is left, since it changes what another removes or replaces. */
  get lost(): Refusal | undefined {
    for (const [part, { pointer }] of this.#wishes)
      if (!this.#reached.has(part)) return { reason: 'contradiction', pointer };
    for (const [part, pointer] of this.#moved)
      if (!this.#reached.has(part)) return { reason: 'contradiction', pointer };
    return undefined;
  }

  /** The whole as it is wanted. */
  wanted(): Kept {
    return this.#wanted(this.#root);
  }

  #set(pointer: string, value: JsonValue): Refusal | undefined {
    const path = this.#pathTo(pointer);
    const part = path?.at(-1);
    if (path === undefined || part === undefined) return this.#insertProperty(pointer, value, undefined, true);
    const wishes = this.#of(path, pointer);
    if ('set' in wishes || wishes.isRemoved) return { reason: 'contradiction', pointer };
    wishes.set = value;
    return undefined;
  }

  #remove(pointer: string): Refusal | undefined {
    const path = this.#pathTo(pointer);
    const part = path?.at(-1);
    if (path === undefined || part === undefined || path.length === 1) return { reason: 'no-such-place', pointer };
    const wishes = this.#of(path, pointer);
    if (this.#moved.has(part) || 'set' in wishes || wishes.isRemoved) return { reason: 'contradiction', pointer };
    wishes.isRemoved = true;
    return undefined;
  }

  #move(pointer: string, to: string): Refusal | undefined {
    const path = this.#pathTo(pointer);
    const part = path?.at(-1);
    if (path === undefined || part === undefined || path.at(-2)?.group?.kind !== 'list')
      return { reason: 'no-such-place', pointer };
    if (this.#moved.has(part) || this.#wishes.get(part)?.isRemoved) return { reason: 'contradiction', pointer };
    const refused = this.#insert(to, { kind: 'kept', part });
    if (refused !== undefined) return refused;
    this.#moved.set(part, pointer);
    for (const above of path) this.#touched.add(above);
    return undefined;
  }

  #insert(pointer: string, item: Wanted): Refusal | undefined {
    const place = this.#placeOf(pointer);
    const list = place?.path.at(-1);
    if (place === undefined || list?.group?.kind !== 'list') return { reason: 'no-such-place', pointer };
    const { length } = itemsOf(list);
    const at = place.name === '-' ? length : Number(place.name);
    if (place.name !== '-' && (!/^(?:0|[1-9]\d*)$/.test(place.name) || at > length))
      return { reason: 'no-such-place', pointer };
    this.#of(place.path, pointer).items.push({ at, item });
    return undefined;
  }

  #insertProperty(pointer: string, value: JsonValue, after: string | undefined, isLast: boolean): Refusal | undefined {
    const place = this.#placeOf(pointer);
    const object = place?.path.at(-1);
    if (place === undefined || object?.group?.kind !== 'object') return { reason: 'no-such-place', pointer };
    const { name } = place;
    if (after !== undefined && object.member(after) === undefined) return { reason: 'no-such-place', pointer };
    const { members } = this.#of(place.path, pointer);
    if (object.member(name) !== undefined || members.some((member) => member.name === name))
      return { reason: 'contradiction', pointer };
    if (name === '__proto__') return { reason: 'not-json', pointer };
    members.push({ name, value, after, isLast });
    return undefined;
  }

  /** The parts from the whole to that at a pointer; undefined where nothing is. */
  #pathTo(pointer: string): readonly Part[] | undefined {
    const path = [this.#root];
    for (const name of pointerParts(pointer)) {
      const part = path.at(-1);
      const inner =
        part?.group?.kind === 'list' && part !== undefined ? itemsOf(part)[Number(name)] : part?.member(name);
      if (inner === undefined) return undefined;
      path.push(inner);
    }
    return path;
  }

  #placeOf(pointer: string): { readonly path: readonly Part[]; readonly name: string } | undefined {
    const name = pointerParts(pointer).at(-1);
    const path = this.#pathTo(pointer.slice(0, Math.max(0, pointer.lastIndexOf('/'))));
    return name === undefined || path === undefined ? undefined : { path, name };
  }

  #of(path: readonly Part[], pointer: string): Wishes {
    for (const part of path) this.#touched.add(part);
    const part = path.at(-1) ?? this.#root;
    const wishes = this.#wishes.get(part) ?? { pointer, members: [], items: [] };
    this.#wishes.set(part, wishes);
    return wishes;
  }

  #wanted(part: Part): Kept {
    this.#reached.add(part);
    const wishes = this.#wishes.get(part);
    if (!this.#touched.has(part)) return { kind: 'kept', part };
    if (wishes?.set !== undefined) {
      if (wishes.members.length > 0 || wishes.items.length > 0) this.#reached.delete(part);
      return changeTo(part, wishes.set) ?? { kind: 'kept', part };
    }
    if (part.group?.kind === 'list') return this.#list(part, wishes?.items ?? []);
    return this.#object(part, wishes?.members ?? []);
  }

  #list(part: Part, wished: Wishes['items']): Kept {
    const row: Wanted[] = [];
    const items = itemsOf(part);
    for (let at = 0; at <= items.length; at += 1) {
      for (const wish of wished)
        if (wish.at === at) row.push(wish.item.kind === 'kept' ? this.#wanted(wish.item.part) : wish.item);
      const item = items[at];
      if (item === undefined || this.#moved.has(item)) continue;
      if (this.#wishes.get(item)?.isRemoved) this.#reached.add(item);
      else row.push(this.#wanted(item));
    }
    return arranged(part, row) ?? { kind: 'kept', part };
  }

  #object(part: Part, wished: Wishes['members']): Kept {
    const entries: Placed[] = [];
    let isChanged = wished.length > 0;
    const put = (isThere: (member: Wishes['members'][number]) => boolean): void => {
      for (const member of wished)
        if (isThere(member)) entries.push({ name: member.name, wanted: { kind: 'fresh', value: member.value } });
    };
    put(({ after, isLast }) => after === undefined && !isLast);
    part.slots.forEach((slot, index) => {
      const name = part.group?.entries[index]?.name ?? '';
      if (this.#wishes.get(slot)?.isRemoved) {
        this.#reached.add(slot);
        isChanged = true;
      } else {
        const wanted = this.#wanted(slot);
        isChanged ||= wanted.change !== undefined;
        entries.push({ name, slot: index, wanted });
      }
      put(({ after }) => after === name);
    });
    put(({ isLast }) => isLast);
    return isChanged ? { kind: 'kept', part, change: { kind: 'entries', entries } } : { kind: 'kept', part };
  }
}
