import type { SourceFile } from '../../source/document.ts';
import type { JsonValue } from './wanted.ts';
import type { Written, WrittenGroup } from './written.ts';
import { writtenRoot } from './written-root.ts';

/** How lists and objects in brackets are laid out in a file: in JSON, and in YAML. */
export interface FlowLayout {
  /** A text, a number, a word; a name, where it is one. */
  scalar(value: string | number | boolean | null, isName: boolean): string;
  /** A step of indentation; undefined where all is in one line. */
  readonly unit: string | undefined;
  /** Between a name and its value. */
  readonly colon: string;
  /** Between two values in one line. */
  readonly comma: string;
  /** Inside the braces of an object in one line. */
  readonly pad: string;
  /** Whether lists and objects are found in one line. */
  readonly inline: { readonly list: boolean; readonly object: boolean };
}

/** Longer lists and objects are broken into lines. */
const LINE_WIDTH = 100;

const layouts = new WeakMap<SourceFile, FlowLayout>();

/** The layout of a file of JSON, by what is in it. */
export function jsonLayout(source: SourceFile): FlowLayout {
  const known = layouts.get(source);
  if (known !== undefined) return known;
  const layout = readLayout(source);
  layouts.set(source, layout);
  return layout;
}

function readLayout(source: SourceFile): FlowLayout {
  const { text } = source;
  const root = writtenRoot(source);
  const isBroken = root !== undefined && text.slice(root.start, root.end).includes('\n');
  const name = firstName(root);
  const colon = name === undefined ? ': ' : text.slice(name.nameEnd, name.value.start);
  const spaced = isBroken || colon !== ':';
  const [, pad] = /\{( ?)"/.exec(text) ?? [];
  return {
    scalar: jsonScalar,
    unit: isBroken ? (/\n([ \t]+)\S/.exec(text)?.[1] ?? '  ') : undefined,
    colon: /^\s*:\s*$/.test(colon) && !colon.includes('\n') ? colon : ': ',
    comma: spaced ? ', ' : ',',
    pad: pad ?? (spaced ? ' ' : ''),
    inline: root === undefined ? { list: true, object: true } : inlineIn(root, text),
  };
}

function firstName(root: Written | undefined) {
  if (root === undefined || root.kind === 'scalar') return undefined;
  const [entry] = root.entries;
  const found = entry?.nameEnd === undefined ? firstNameIn(entry?.value) : entry;
  return found?.nameEnd === undefined ? undefined : { nameEnd: found.nameEnd, value: found.value };
}

function firstNameIn(written: Written | undefined) {
  return written?.kind === 'object' ? written.entries[0] : undefined;
}

/** How many lists and objects are looked at: what a file is like shows soon. */
const LOOKED_AT = 500;

function inlineIn(root: Written, text: string): FlowLayout['inline'] {
  const found = { list: false, object: false };
  let left = LOOKED_AT;
  const visit = (written: Written): void => {
    if (written.kind === 'scalar' || left === 0 || (found.list && found.object)) return;
    left -= 1;
    if (written.entries.length > 0 && !isBrokenGroup(written, text)) found[written.kind] = true;
    else for (const { value } of written.entries) visit(value);
  };
  visit(root);
  return found;
}

/** Whether the first entry of a list or object has a line of its own. */
export function isBrokenGroup({ start, entries }: WrittenGroup, text: string): boolean {
  const [first] = entries;
  return first !== undefined && text.slice(start, first.start).includes('\n');
}

/** A scalar of JSON. */
export function jsonScalar(value: string | number | boolean | null): string {
  return Object.is(value, -0) ? '-0' : JSON.stringify(value);
}

export interface FlowPlace {
  readonly layout: FlowLayout;
  /** Of the line in which the value begins. */
  readonly indent: string;
  /** What is before the value in its line, in characters. */
  readonly column: number;
  /** Whether no line may be begun: what is around it is in one line. */
  readonly inline: boolean;
  /** A neighbour of the same kind, with the text it is in: the value is laid out like it. */
  readonly like?: Written | undefined;
  readonly text: string;
}

/** A value in brackets, laid out as its place asks for. */
export function flowText(value: JsonValue, place: FlowPlace): string {
  if (typeof value !== 'object' || value === null) return place.layout.scalar(value, false);
  const entries: (readonly [string | undefined, JsonValue])[] = Array.isArray(value)
    ? value.map((item) => [undefined, item])
    : Object.entries(value);
  const kind = Array.isArray(value) ? 'list' : 'object';
  const [open, close] = kind === 'list' ? ['[', ']'] : ['{', '}'];
  if (entries.length === 0) return open + close;
  const { layout, indent, column } = place;
  const like = place.like?.kind === kind && place.like.entries.length > 0 ? place.like : undefined;
  const write = (inner: FlowPlace) =>
    entries.map(([name, member], index) => {
      const before = name === undefined ? '' : layout.scalar(name, true) + layout.colon;
      const likeMember = name === undefined ? like?.entries[0] : like?.entries.find((entry) => entry.name === name);
      const at = inner.inline && index > 0 ? 0 : before.length + inner.indent.length;
      return before + flowText(member, { ...inner, column: at, like: likeMember?.value });
    });
  if (layout.unit === undefined || place.inline || mayBeInline(entries, kind, like, place)) {
    const pad = kind === 'object' ? layout.pad : '';
    const line = open + pad + write({ ...place, inline: true }).join(layout.comma) + pad + close;
    if (layout.unit === undefined || place.inline || column + line.length <= LINE_WIDTH) return line;
  }
  const inner = indent + layout.unit;
  const lines = write({ ...place, indent: inner, inline: false }).map((line) => inner + line);
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}

function mayBeInline(
  entries: readonly (readonly [string | undefined, JsonValue])[],
  kind: 'list' | 'object',
  like: WrittenGroup | undefined,
  { layout, text }: FlowPlace,
): boolean {
  if (like !== undefined) return !isBrokenGroup(like, text);
  return layout.inline[kind] && entries.every(([, member]) => typeof member !== 'object' || member === null);
}
