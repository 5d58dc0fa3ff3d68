import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import posix from 'path-browserify';
import { writeWholeFolder } from '../archive/whole-folder.ts';
import { isThere } from '../archive/write.ts';
import { UPSTREAM_FILE } from '../customized/names.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import type { Host } from '../source/host.ts';
import type { LoadedDocument } from '../source/load-document.ts';
import { nodeHost } from '../source/node-host.ts';
import { memberOf } from '../source/unknown-value.ts';
import { cannotWrite, machineFirst } from './cannot-write.ts';
import { updateCodes } from './codes.ts';
import { type IdentityWish, type NewIdentity, newIdentity } from './new-identity.ts';
import { findOrigin, type Origin } from './origin.ts';
import { type Replacement, replaceRanges } from './replace-ranges.ts';
import { type TakenModule, textOf } from './take.ts';
import { type Taken, takeOrigin } from './take-origin.ts';
import { upstreamText } from './upstream-text.ts';

export interface CustomizeRequest extends IdentityWish {
  /** An id, a folder, a unit’s file, or a zip. */
  readonly module: string;
  /** Where the copy comes to lie. */
  readonly folder: string;
  readonly workingFolder?: string;
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
export async function customize(request: CustomizeRequest): Promise<CustomizeReport> {
  const workingFolder = posix.resolve(request.workingFolder ?? process.cwd());
  try {
    const report = await customized(request, workingFolder);
    return { ...report, diagnostics: machineFirst(report.diagnostics) };
  } catch (error) {
    return { diagnostics: [cannotWrite(error, request.folder, nodeHost(workingFolder).nameOf)] };
  }
}

async function customized(request: CustomizeRequest, workingFolder: string): Promise<CustomizeReport> {
  const folder = posix.resolve(workingFolder, request.folder);
  const origin = await findOrigin(request.module, workingFolder);
  if (origin.value === undefined) return { diagnostics: origin.diagnostics };
  const taken = await takeOrigin(origin.value);
  if (taken.value === undefined) return { diagnostics: taken.diagnostics };
  const { id, version, title, modules, kind } = taken.value;
  const original = { id, modules: modules.map((one) => one.id), isUnit: kind === 'unit' };
  const identity = newIdentity(request, original, folder);
  const name = origin.value.host.nameOf(folder);
  const faults = [
    ...identity.diagnostics,
    ...(await placeFaults(folder, name, kind, identity.value, id, request.folder)),
  ];
  if (hasErrors(faults)) return { diagnostics: faults };
  await writeCopy(folder, taken.value, origin.value, identity.value, request.language);
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

async function placeFaults(
  folder: string,
  name: string,
  kind: 'module' | 'unit',
  { ids }: NewIdentity,
  id: string,
  written: string,
): Promise<readonly Diagnostic[]> {
  const place = { file: name };
  const called = ids.get(id) ?? id;
  if (await isThere(folder))
    return [
      updateCodes.report('folder-taken', {
        message: `\`${written}\` is there already.`,
        hint: 'Name another folder, or delete it first.',
        place,
      }),
    ];
  if (kind === 'unit' || posix.basename(folder) === called) return [];
  const isTaken = await isThere(posix.join(posix.dirname(folder), called));
  const free = posix.join(isTaken ? 'mine' : posix.dirname(written), called);
  return [
    updateCodes.report('folder-named-otherwise', {
      message: `The copy has the id \`${called}\`, and its folder must be called so.`,
      hint: `Name the folder \`${free}\`${ids.size === 0 ? ', elsewhere than the original' : ', or give another id with --id'}.`,
      place,
    }),
  ];
}

async function writeCopy(
  folder: string,
  taken: Taken,
  origin: Origin,
  identity: NewIdentity,
  language: string | undefined,
): Promise<void> {
  await writeWholeFolder(folder, async (temporary) => {
    const called = (old: string): string => identity.ids.get(old) ?? old;
    const folders = new Map(taken.modules.map((one) => [one.id, taken.kind === 'unit' ? called(one.id) : '.']));
    const folderOf = ({ id }: TakenModule): string => folders.get(id) ?? '.';
    for (const one of taken.modules) {
      const changes = [
        ...one.moved,
        ...(await identityOf(one.loaded, identity, language, join(folder, folderOf(one)))),
      ];
      await copyFiles(origin.host, one, join(temporary, folderOf(one)), changes);
    }
    if (taken.unit !== undefined) {
      const { document, path } = taken.unit;
      const modules = taken.modules.map((one, index) => ({
        place: document.locate(`/modules/${index}`),
        value: called(one.id),
      }));
      const changes = [...(await identityOf(document, identity, language, folder)), ...modules];
      const text = replaceRanges(await textOf(origin.host, path), changes);
      await writeFile(join(temporary, posix.basename(path)), text);
    }
    await writeFile(join(temporary, UPSTREAM_FILE), upstreamText(taken, { folder, origin, folders, language }));
  });
}

/** What is written otherwise in a definition that comes to lie in `to`: its name, its language, where editors find the schema. */
async function identityOf(
  document: Pick<LoadedDocument, 'value' | 'locate' | 'sources'>,
  { namespace, ids }: NewIdentity,
  language: string | undefined,
  to: string,
): Promise<readonly Replacement[]> {
  const id = ids.get(String(memberOf(document.value, 'id')));
  const written = memberOf(document.value, '$schema');
  const $schema = typeof written === 'string' ? await newSchema(written, document.sources.main.path, to) : undefined;
  return Object.entries({ namespace, id, language, $schema }).flatMap(([name, text]) =>
    text === undefined ? [] : [{ place: document.locate(`/${name}`), value: text }],
  );
}

/** A path to the schema that holds from the new place, where it held from the old one. */
async function newSchema(written: string, definition: string, to: string): Promise<string | undefined> {
  const target = posix.resolve(posix.dirname(definition), written);
  return !/^[a-z]+:/.test(written) && (await isThere(target)) ? posix.relative(to, target) : undefined;
}

async function copyFiles(
  host: Host,
  module: TakenModule,
  folder: string,
  changes: readonly Replacement[],
): Promise<void> {
  for (const { to, from } of module.files) {
    const path = join(folder, to);
    await mkdir(dirname(path), { recursive: true });
    const own = changes.filter(({ place }) => place.file === host.nameOf(from));
    await writeFile(path, own.length === 0 ? host.open(from) : replaceRanges(await textOf(host, from), own));
  }
}
