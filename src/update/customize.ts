import posix from 'path-browserify';
import type { FolderChange } from '../archive/folder-change.ts';
import { UPSTREAM_FILE } from '../customized/names.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import type { LoadedDocument } from '../source/load-document.ts';
import { memberOf } from '../source/unknown-value.ts';
import { cannotWrite, machineFirst } from './cannot-write.ts';
import { updateCodes } from './codes.ts';
import { type IdentityWish, type NewIdentity, newIdentity } from './new-identity.ts';
import { findOrigin, type Origin } from './origin.ts';
import { type Replacement, replaceRanges } from './replace-ranges.ts';
import { filesOfTaken, type TakenModule, textOf } from './take.ts';
import { type Taken, takeOrigin } from './take-origin.ts';
import { upstreamText } from './upstream-text.ts';
import { isSeen, type Workplace } from './workplace.ts';

export interface CustomizeWish extends IdentityWish {
  /** An id, a folder, a unit’s file, or a zip. */
  readonly module: string;
  /** Where the copy comes to lie. */
  readonly folder: string;
}

/** What a copy is, and where. */
export interface CustomizeReport {
  /** Absent where nothing was made. */
  readonly made?: {
    readonly kind: 'module' | 'unit';
    readonly folder: string;
    readonly from: string;
    readonly id: string;
    readonly version: string;
    readonly title: string;
    readonly modules: readonly string[];
  };
  readonly diagnostics: readonly Diagnostic[];
}

/** Copies a module or a unit with all that it needs, and notes beside the copy what it was made from. */
export async function customizeAt(at: Workplace, wish: CustomizeWish): Promise<CustomizeReport> {
  try {
    const report = await customized(at, wish);
    return { ...report, diagnostics: machineFirst(report.diagnostics) };
  } catch (error) {
    return { diagnostics: [cannotWrite(error, wish.folder, at.host.nameOf)] };
  }
}

async function customized(at: Workplace, request: CustomizeWish): Promise<CustomizeReport> {
  const folder = posix.resolve(at.workingFolder, request.folder);
  const origin = await findOrigin(request.module, at);
  if (origin.value === undefined) return { diagnostics: origin.diagnostics };
  const taken = await takeOrigin(origin.value);
  if (taken.value === undefined) return { diagnostics: taken.diagnostics };
  const { id, version, title, modules, kind } = taken.value;
  const original = { id, modules: modules.map((one) => one.id), isUnit: kind === 'unit' };
  const identity = newIdentity(request, original, folder);
  const name = origin.value.host.nameOf(folder);
  const faults = [
    ...identity.diagnostics,
    ...(await placeFaults(at, { folder, name, kind, identity: identity.value, id, written: request.folder })),
  ];
  if (hasErrors(faults)) return { diagnostics: faults };
  const copy = {
    folder,
    taken: taken.value,
    origin: origin.value,
    identity: identity.value,
    language: request.language,
  };
  await at.make(folder, await filesOfCopy(at, copy));
  const called = (old: string): string => identity.value.ids.get(old) ?? old;
  return {
    made: {
      kind,
      folder: request.folder,
      from: request.module,
      id: called(id),
      version,
      title,
      modules: modules.map((one) => called(one.id)),
    },
    diagnostics: [],
  };
}

interface CopyPlace {
  readonly folder: string;
  readonly name: string;
  readonly kind: 'module' | 'unit';
  readonly identity: NewIdentity;
  readonly id: string;
  readonly written: string;
}

async function placeFaults(
  at: Workplace,
  { folder, name, kind, identity: { ids }, id, written }: CopyPlace,
): Promise<readonly Diagnostic[]> {
  const place = { file: name };
  const called = ids.get(id) ?? id;
  if (await isSeen(at, folder)) return [folderTaken(written, name)];
  if (kind === 'unit' || posix.basename(folder) === called) return [];
  const isTaken = await isSeen(at, posix.join(posix.dirname(folder), called));
  const free = posix.join(isTaken ? 'mine' : posix.dirname(written), called);
  return [
    updateCodes.report('folder-named-otherwise', {
      message: `The copy has the id \`${called}\`, and its folder must be called so.`,
      hint: `Name the folder \`${free}\`${ids.size === 0 ? ', elsewhere than the original' : ', or give another id with --id'}.`,
      place,
    }),
  ];
}

export function folderTaken(written: string, name: string): Diagnostic {
  return updateCodes.report('folder-taken', {
    message: `\`${written}\` is there already.`,
    hint: 'Name another folder, or delete it first.',
    place: { file: name },
  });
}

interface Copy {
  /** Where it comes to lie. */
  readonly folder: string;
  readonly taken: Taken;
  readonly origin: Origin;
  readonly identity: NewIdentity;
  readonly language: string | undefined;
}

async function filesOfCopy(
  at: Workplace,
  { folder, taken, origin, identity, language }: Copy,
): Promise<readonly FolderChange[]> {
  const files: FolderChange[] = [];
  const called = (old: string): string => identity.ids.get(old) ?? old;
  const folders = new Map(taken.modules.map((one) => [one.id, taken.kind === 'unit' ? called(one.id) : '.']));
  const folderOf = ({ id }: TakenModule): string => folders.get(id) ?? '.';
  for (const one of taken.modules) {
    const to = posix.join(folder, folderOf(one));
    const changes = [...one.moved, ...(await identityOf(at, one.loaded, { identity, language, to }))];
    for (const file of await filesOfTaken(origin.host, one, folderOf(one), changes)) files.push(file);
  }
  if (taken.unit !== undefined) {
    const { document, path } = taken.unit;
    const modules = taken.modules.map((one, index) => ({
      place: document.locate(`/modules/${index}`),
      value: called(one.id),
    }));
    const changes = [...(await identityOf(at, document, { identity, language, to: folder })), ...modules];
    const content = replaceRanges(await textOf(origin.host, path), changes);
    files.push({ path: posix.basename(path), content });
  }
  return [...files, { path: UPSTREAM_FILE, content: upstreamText(taken, { folder, origin, folders, language }) }];
}

/** What is written otherwise in a definition that comes to lie in `to`: its name, its language, where editors find the schema. */
async function identityOf(
  at: Workplace,
  document: Pick<LoadedDocument, 'value' | 'locate' | 'sources'>,
  {
    identity: { namespace, ids },
    language,
    to,
  }: { readonly identity: NewIdentity; readonly language: string | undefined; readonly to: string },
): Promise<readonly Replacement[]> {
  const id = ids.get(String(memberOf(document.value, 'id')));
  const written = memberOf(document.value, '$schema');
  const $schema =
    typeof written === 'string' ? await newSchema(at, written, document.sources.main.path, to) : undefined;
  return Object.entries({ namespace, id, language, $schema }).flatMap(([name, text]) =>
    text === undefined ? [] : [{ place: document.locate(`/${name}`), value: text }],
  );
}

/** A path to the schema that holds from the new place, where it held from the old one. */
async function newSchema(at: Workplace, written: string, definition: string, to: string): Promise<string | undefined> {
  const target = posix.resolve(posix.dirname(definition), written);
  return !/^[a-z]+:/.test(written) && (await isSeen(at, target)) ? posix.relative(to, target) : undefined;
}
