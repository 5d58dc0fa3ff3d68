import posix from 'path-browserify';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { otherFile } from '../written/other-files.ts';
import { sourceCodes } from './codes.ts';
import type { LoadedModule } from './document.ts';
import { type FoundType, foundTypeOf } from './first-bytes.ts';
import { FILE_LIMIT, type FileReference, type Host } from './host.ts';
import { loadDocument } from './load-document.ts';
import { pointerTo } from './parsed-text.ts';
import { findInWorkspace, hostDiagnostic } from './paths.ts';
import { PDF_LIMIT, pdfTagsOf } from './pdf-tags.ts';
import { readText } from './read-text.ts';
import { memberOf } from './unknown-value.ts';

/** The names under which a module's folder holds its definition. */
export const DEFINITION_NAMES = ['module.json', 'module.yaml', 'module.yml'] as const;

/** Whether a file holds a unit's definition, by its name. */
export function isUnitFile(name: string): boolean {
  return /^unit\.(?:json|ya?ml)$/.test(name);
}

/** A name that was meant to be a definition's: in capitals, with an ending that an editor added, or of another kind of JSON. */
const NEARLY = /^module\.(json[c5]?|ya?ml)(\.txt)?$/i;

/** A document under a definition's name. */
function isDocument(name: string): boolean {
  return /^module\.(?!json|ya?ml)/i.test(name) && otherFile(name) !== undefined;
}

export interface DefinitionEntry {
  readonly name: string;
  readonly kind: string;
}

/** The definitions in a folder, and what is only nearly one. */
export function definitionsAmong(entries: readonly DefinitionEntry[]): {
  readonly definitions: readonly string[];
  readonly nearly: readonly DefinitionEntry[];
} {
  const isDefinition = ({ name, kind }: DefinitionEntry): boolean =>
    kind !== 'folder' && (DEFINITION_NAMES as readonly string[]).includes(name);
  return {
    definitions: DEFINITION_NAMES.filter((name) => entries.some((entry) => entry.name === name && isDefinition(entry))),
    nearly: entries.filter((entry) => (NEARLY.test(entry.name) || isDocument(entry.name)) && !isDefinition(entry)),
  };
}

/** Reads the definition of a module's folder, its includes, and what its media files are. */
export async function loadModule(host: Host, root: string, folder: string): Promise<Result<LoadedModule>> {
  const definition = await findDefinition(host, folder);
  if (definition.value === undefined) return { diagnostics: definition.diagnostics };
  const document = await loadDocument(host, root, definition.value, posix.basename(definition.value));
  if (document.value === undefined) return { diagnostics: document.diagnostics };
  const media = await describeMedia(host, root, folder, document.value);
  return {
    value: {
      ...document.value,
      folder: posix.basename(folder),
      files: media.files,
      svg: media.svg,
      found: media.found,
      untagged: media.untagged,
      read: [...document.value.read, ...media.files.values()],
    },
    diagnostics: [...document.diagnostics, ...media.diagnostics],
  };
}

async function findDefinition(host: Host, folder: string): Promise<Result<string>> {
  const name = host.nameOf(folder);
  let entries: readonly DefinitionEntry[];
  try {
    entries = await host.list(folder);
  } catch (error) {
    return { diagnostics: [hostDiagnostic(error, name, { file: name })] };
  }
  const { definitions, nearly } = definitionsAmong(entries);
  const [first, second] = definitions;
  if (first === undefined)
    return {
      diagnostics: [
        sourceCodes.report('no-definition', {
          message: `The folder \`${name}\` contains no module: there is no module.json or module.yaml in it.`,
          hint: nearlyHint(nearly[0]) ?? 'Name a module’s folder, or create one with `npx cartwright new <id>`.',
          place: { file: name },
        }),
      ],
    };
  if (second !== undefined)
    return {
      diagnostics: [
        sourceCodes.report('two-definitions', {
          message: `The folder contains both ${first} and ${second}.`,
          hint: 'Delete one of them.',
          place: { file: name },
        }),
      ],
    };
  return { value: posix.join(folder, first), diagnostics: [] };
}

/** What to do with a document that was meant to be a module. */
export const NEW_MODULE =
  'A module is a folder with a definition in JSON or YAML: make one with `npx cartwright new <id>`, and copy the document’s text into its readings.';

function nearlyHint(entry: DefinitionEntry | undefined): string | undefined {
  if (entry === undefined) return undefined;
  if (entry.kind === 'folder') return `\`${entry.name}\` is a folder; the definition is a file of that name.`;
  const what = otherFile(entry.name);
  if (what !== undefined) return `\`${entry.name}\` is ${what}. ${NEW_MODULE}`;
  const name = /ya?ml/i.test(entry.name) ? 'module.yaml' : 'module.json';
  return `Rename \`${entry.name}\` to \`${name}\`; your system may hide the end of file names.`;
}

interface Media {
  readonly files: ReadonlyMap<string, FileReference>;
  readonly svg: ReadonlyMap<string, string>;
  readonly found: ReadonlyMap<string, FoundType>;
  readonly untagged: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

async function describeMedia(
  host: Host,
  root: string,
  folder: string,
  document: Pick<LoadedModule, 'value' | 'locate'>,
): Promise<Media> {
  const files = new Map<string, FileReference>();
  const svg = new Map<string, string>();
  const found = new Map<string, FoundType>();
  const untagged = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const [pointer, written] of mediaPaths(document.value)) {
    if (files.has(written)) continue;
    const place = document.locate(pointer);
    const { path, diagnostics: faults } = await findInWorkspace(host, root, folder, written, place);
    for (const one of faults) diagnostics.push(one);
    if (path === undefined) continue;
    if (/\.svg$/i.test(written)) {
      // Hash and text are those of one reading.
      const read = await readText(host, path, written, place);
      for (const one of read.diagnostics) diagnostics.push(one);
      if (read.file !== undefined) files.set(written, read.file);
      if (read.text !== undefined) svg.set(written, read.text);
      continue;
    }
    try {
      const file = await host.describe(path, FILE_LIMIT);
      found.set(written, await foundTypeOf(host, path));
      files.set(written, file);
      if (await isUntagged(host, path, file.size)) untagged.add(written);
    } catch (error) {
      diagnostics.push(hostDiagnostic(error, written, place));
    }
  }
  return { files, svg, found, untagged, diagnostics };
}

async function isUntagged(host: Host, path: string, size: number): Promise<boolean> {
  if (!/\.pdf$/i.test(path) || size > PDF_LIMIT) return false;
  return (await pdfTagsOf(await host.readFile(path, PDF_LIMIT))) === 'untagged';
}

/** Pointers and paths of all media that a definition names. The value is not validated yet: anything may be anything. */
function mediaPaths(value: unknown): [string, string][] {
  const found: [string, string][] = [];
  listAt(value, 'assets').forEach((asset, index) => {
    const pointer = pointerTo('/assets', index);
    const file = memberOf(asset, 'file');
    if (isPath(file)) found.push([pointerTo(pointer, 'file'), file]);
    listAt(asset, 'captions').forEach((captions, captionIndex) => {
      const captionFile = memberOf(captions, 'file');
      if (isPath(captionFile)) found.push([pointerTo(pointer, 'captions', captionIndex, 'file'), captionFile]);
    });
  });
  return found;
}

/** An empty name is the schema’s to complain of. */
function isPath(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function listAt(value: unknown, name: string): readonly unknown[] {
  const found = memberOf(value, name);
  return Array.isArray(found) ? found : [];
}
