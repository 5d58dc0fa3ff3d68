import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import type { Diagnostic, Position, Related } from '../../src/diagnostics/diagnostic.ts';
import { checkThrough } from '../../src/pipeline/check-through.ts';
import { ownFilesOnDisk } from '../../src/pipeline/own-files-on-disk.ts';
import { memoryHost } from '../../src/source/memory-host.ts';
import { pointerParts } from '../../src/source/parsed-text.ts';
import { base, baseFiles } from './base.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The definition of `base` in its workspace. */
export const DEFINITION = 'modules/example/module.json';

const ROOT = '/work';

/** Where a finding is expected: in `file`, or in the definition. Without any of the rest: at the file as a whole. */
interface ExpectedPlace {
  readonly file?: string;
  /** The JSON pointer; unless one of the following says more, the range is that of the value there. */
  readonly pointer?: string;
  /** The range is that of the property's name. */
  readonly key?: true;
  /** The range is that of these words, which are once in the file. */
  readonly covers?: string;
  /** The range is the first character of these words, which are once in the file. */
  readonly starts?: string;
  /** `line:column-line:column`, for what no words tell. */
  readonly range?: string;
}

export interface Expected extends ExpectedPlace {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly related?: readonly (ExpectedPlace & { readonly message: string })[];
}

/** One mistake and everything that is said about it. */
export interface Fixture {
  readonly title: string;
  /** New values by JSON pointer of the definition; a pointer that ends in `-` appends to a list. */
  readonly set?: Readonly<Record<string, unknown>>;
  /** Pointers of what is taken out of the definition. */
  readonly remove?: readonly string[];
  /** Files of the workspace that replace or join those of the base; `undefined` takes one away. */
  readonly files?: Readonly<Record<string, string | Uint8Array | undefined>>;
  /** What is asked for, relative to the workspace, empty for nothing; default: the module of the base. */
  readonly path?: string;
  readonly expected: readonly Expected[];
}

/** A mistake that no file of a workspace makes: what is done instead, and everything that is said about it. */
export interface RunFixture {
  readonly title: string;
  run(): Promise<readonly Diagnostic[]>;
  readonly expected: readonly Expected[];
}

/** The files of a fixture's workspace, by path relative to its top. */
export function filesOf({ set = {}, remove = [], files = {} }: Fixture): Files {
  const definition: unknown = structuredClone(base);
  for (const [pointer, value] of Object.entries(set)) change(definition, pointer, value);
  for (const pointer of remove) change(definition, pointer, undefined);
  const all: Record<string, string | Uint8Array> = {
    ...baseFiles,
    [DEFINITION]: JSON.stringify(definition, null, 2),
  };
  for (const [name, content] of Object.entries(files))
    if (content === undefined) delete all[name];
    else all[name] = content;
  return all;
}

/** Sets or, with `undefined`, deletes what is at a pointer. */
function change(definition: unknown, pointer: string, value: unknown): void {
  const parts = pointerParts(pointer);
  const name = parts.pop();
  const parent = parts.reduce<unknown>(childOf, definition);
  if (name === undefined || typeof parent !== 'object' || parent === null) throw new Error(`Nothing at ${pointer}`);
  if (Array.isArray(parent)) {
    const index = name === '-' ? parent.length : Number(name);
    parent.splice(index, 1, ...(value === undefined ? [] : [value]));
  } else if (value === undefined) {
    if (!Object.hasOwn(parent, name)) throw new Error(`Nothing at ${pointer}`);
    Reflect.deleteProperty(parent, name);
  } else Reflect.set(parent, name, value);
}

function childOf(node: unknown, name: string): unknown {
  return typeof node === 'object' && node !== null ? Reflect.get(node, name) : undefined;
}

/** What `cartwright check <path>` says about a workspace, without a disk. */
export async function diagnose(files: Files, path = 'modules/example'): Promise<readonly Diagnostic[]> {
  const host = memoryHost(
    Object.fromEntries(Object.entries(files).map(([name, content]) => [`${ROOT}/${name}`, content])),
    ROOT,
  );
  return (await checkThrough(host, ROOT, path === '' ? [] : [path], ownFilesOnDisk)).diagnostics;
}

/** Runs a table: each fixture yields exactly the findings that it expects, in any order. */
export function runFixtures(stage: string, fixtures: readonly Fixture[]): void {
  describe(stage, () => {
    it.each(fixtures.map((fixture) => [fixture.title, fixture] as const))('%s', async (_title, fixture) => {
      const files = filesOf(fixture);
      expectDiagnostics(await diagnose(files, fixture.path), fixture.expected, files);
    });
  });
}

/** The same for what is done without a workspace. */
export function runOthers(stage: string, fixtures: readonly RunFixture[]): void {
  const untouched = filesOf({ title: 'base', expected: [] });
  describe(stage, () => {
    it.each(fixtures.map((fixture) => [fixture.title, fixture] as const))('%s', async (_title, fixture) => {
      expectDiagnostics(await fixture.run(), fixture.expected, untouched);
    });
  });
}

/** Compares findings with what is expected: code, place, message, hint and related places, and nothing besides. */
export function expectDiagnostics(
  found: readonly Diagnostic[],
  expected: readonly Expected[],
  files: Files = {},
): void {
  const actual = found.map((diagnostic) => describeFound(diagnostic));
  const wanted = expected.map((one) => describeExpected(one, files));
  expect(sorted(actual)).toEqual(sorted(wanted));
}

interface Described {
  readonly code: string;
  readonly place: string;
  readonly message: string;
  readonly hint?: string;
  readonly related: readonly string[];
}

function sorted(described: readonly Described[]): readonly Described[] {
  const key = (one: Described): string => `${one.place} ${one.code} ${one.message}`;
  return [...described].sort((left, right) => (key(left) < key(right) ? -1 : 1));
}

function describeFound({ code, message, hint, related = [], ...place }: Diagnostic): Described {
  return {
    code,
    place: placeFound(place),
    message,
    ...(hint === undefined ? {} : { hint }),
    related: related.map((one) => `${placeFound(one)}: ${one.message}`),
  };
}

function placeFound({ file, pointer, range }: Pick<Related, 'file' | 'pointer' | 'range'>): string {
  return written(file, pointer, range === undefined ? '' : `${position(range.start)}-${position(range.end)}`);
}

function describeExpected({ code, message, hint, related = [], ...place }: Expected, files: Files): Described {
  return {
    code,
    place: placeExpected(place, files),
    message,
    ...(hint === undefined ? {} : { hint }),
    related: related.map((one) => `${placeExpected(one, files)}: ${one.message}`),
  };
}

function placeExpected(place: ExpectedPlace, files: Files): string {
  const { file = DEFINITION, pointer, range } = place;
  return written(file, pointer, range ?? rangeIn(textOf(files[file] ?? ''), place));
}

function textOf(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

function rangeIn(text: string, { pointer, key, covers, starts }: ExpectedPlace): string {
  if (covers !== undefined) return rangeOf(text, onlyPlaceOf(text, covers), covers.length);
  if (starts !== undefined) return rangeOf(text, onlyPlaceOf(text, starts), 1);
  if (pointer === undefined) return '';
  const { offset, length } = nodeAt(text, pointer, key === true);
  return rangeOf(text, offset, length);
}

/** The value, or the property's name, at a pointer of a JSON text. */
function nodeAt(text: string, pointer: string, key: boolean): Node {
  const path = pointerParts(pointer).map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const root = parseTree(text);
  const node = root === undefined ? undefined : findNodeAtLocation(root, path);
  const chosen = key ? node?.parent?.children?.[0] : node;
  if (chosen === undefined) throw new Error(`The fixture’s text has nothing at ${pointer}.`);
  return chosen;
}

function onlyPlaceOf(text: string, words: string): number {
  const offset = text.indexOf(words);
  if (offset === -1) throw new Error(`The fixture’s text does not hold: ${words}`);
  if (text.indexOf(words, offset + 1) !== -1) throw new Error(`The fixture’s text holds more than once: ${words}`);
  return offset;
}

function rangeOf(text: string, offset: number, length: number): string {
  return `${position(positionAt(text, offset))}-${position(positionAt(text, offset + length))}`;
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

function position({ line, column }: Position): string {
  return `${line}:${column}`;
}

function written(file: string, pointer: string | undefined, range: string): string {
  const parts = [file, ...(range === '' ? [] : [range]), ...(pointer === undefined ? [] : [`at ${pointer}`])];
  return parts.join(' ');
}
