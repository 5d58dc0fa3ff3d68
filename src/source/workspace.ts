import posix from 'path-browserify';
import type { WorkspaceDefinition } from '../../schema/types.generated.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { sourceCodes } from './codes.ts';
import { checkInside, checkKind, isInside } from './confined.ts';
import type { LoadedWorkspace, Located } from './document.ts';
import { type Host, HostError, whereReadable } from './host.ts';
import { readOptionFolders } from './option-folders.ts';
import { pointerTo } from './parsed-text.ts';
import { hostDiagnostic } from './paths.ts';
import { TEXT_LIMIT } from './read-text.ts';
import { readLogo } from './workspace-logo.ts';

/** The workspace file's name, at the top of a workspace. */
export const WORKSPACE_FILE = 'cartwright.json';

/**
 * The workspace of a path: the nearest folder above it that holds a `cartwright.json`, else `fallback` where the path lies
 * in it, else the path itself.
 */
export async function findWorkspaceRoot(
  path: string,
  fallback: string,
  holdsFile: (folder: string) => Promise<boolean>,
): Promise<string> {
  for (let folder = path; ; folder = posix.dirname(folder)) {
    if (await holdsFile(folder)) return folder;
    if (folder === posix.dirname(folder)) break;
  }
  return isInside(path, fallback) ? fallback : path;
}

/** Whether a folder holds a workspace file, or something of that name in its place: reading it says what is wrong. */
export async function holdsWorkspaceFile(host: Host, folder: string): Promise<boolean> {
  try {
    return (await host.kindOf(posix.join(folder, WORKSPACE_FILE))) !== undefined;
  } catch (error) {
    // Where the folder itself may not be looked into, that is what there is to say.
    if (error instanceof HostError && error.reason !== 'machine') return error.reason !== 'unreadable';
    throw error;
  }
}

/** Names that people give to the workspace file by mistake, or that a system shows without its end. */
const NEARLY = /^cartwright\.(?:json|jsonc|json5|ya?ml)(?:\.txt)?$/i;

/** What is said of a folder without a workspace file: that it holds one of nearly that name. */
export async function nearlyWorkspaceFile(host: Host, folder: string): Promise<readonly Diagnostic[]> {
  const entries = (await whereReadable(host.list(folder))) ?? [];
  const found = entries.find(({ name, kind }) => kind !== 'folder' && NEARLY.test(name));
  if (found === undefined) return [];
  const message = `\`${found.name}\` is not read: the workspace’s file is named \`${WORKSPACE_FILE}\`, and is JSON.`;
  const hint = /\.ya?ml/i.test(found.name)
    ? `Write what it says as JSON into a file named \`${WORKSPACE_FILE}\`.`
    : `Rename it to \`${WORKSPACE_FILE}\`.`;
  const place = { file: host.nameOf(posix.join(folder, found.name)) };
  return [sourceCodes.report('workspace-name', { message, hint, place })];
}

/** A workspace without a file: every setting at its default. */
export function emptyWorkspace(root: string): LoadedWorkspace {
  return {
    root,
    theme: 'default',
    options: {},
    optionFolders: {},
    sourceTexts: new Map(),
    remoteOrigins: [],
    severities: {},
  };
}

/**
 * Completes a validated workspace file: reads the source texts. They may lie outside the workspace where this file says
 * so, since it is the owner's own and never a stranger's; what it names inside may be a stranger's link, and must not lead
 * out. A text that is not there is only missing for the check of quotations.
 */
export async function completeWorkspace(
  host: Host,
  root: string,
  document: Located,
  definition: WorkspaceDefinition,
): Promise<{ readonly value: LoadedWorkspace; readonly diagnostics: readonly Diagnostic[] }> {
  const sourceTexts = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const [source, written] of Object.entries(definition.sourceTexts ?? {})) {
    const place = document.locate(pointerTo('/sourceTexts', source));
    try {
      sourceTexts.set(source, await sourceText(host, root, written));
    } catch (error) {
      diagnostics.push(isMissing(error) ? textMissing(source, written, place) : hostDiagnostic(error, written, place));
    }
  }
  const locate = (pointer: string) => document.locate(pointer);
  const folders = await readOptionFolders(host, root, definition.options ?? {}, locate);
  for (const one of folders.diagnostics) diagnostics.push(one);
  const { file, alt } = definition.logo ?? {};
  const named = file === undefined || alt === undefined ? undefined : { file, alt, place: locate('/logo/file') };
  const logo = named === undefined ? undefined : await readLogo(host, root, named);
  for (const one of logo?.diagnostics ?? []) diagnostics.push(one);
  const value = {
    ...emptyWorkspace(root),
    ...(definition.publisher === undefined ? {} : { publisher: definition.publisher }),
    ...colorsOf(document, definition),
    ...(logo?.value === undefined ? {} : { logo: logo.value }),
    ...(definition.targets === undefined ? {} : { targets: definition.targets }),
    ...(definition.theme === undefined ? {} : { theme: definition.theme, themePlace: document.locate('/theme') }),
    options: definition.options ?? {},
    optionFolders: folders.value,
    sourceTexts,
    remoteOrigins: definition.remoteOrigins ?? [],
    severities: definition.severities ?? {},
  };
  return { value, diagnostics };
}

/** Nothing where the main colour is left out because it is no colour. */
function colorsOf(document: Located, { colors }: WorkspaceDefinition): Pick<LoadedWorkspace, 'colors'> {
  const given = (name: 'main' | 'second') => {
    const value = colors?.[name];
    return value === undefined ? undefined : { value, place: document.locate(pointerTo('/colors', name)) };
  };
  const [main, second] = [given('main'), given('second')];
  return main === undefined ? {} : { colors: { main, ...(second === undefined ? {} : { second }) } };
}

function textMissing(source: string, written: string, place: Place): Diagnostic {
  return sourceCodes.report('source-text-missing', {
    message: `The text of the source \`${source}\` cannot be read from \`${written}\`, so nothing is compared with it.`,
    hint: 'Put the file there, or correct its path, which is relative to the workspace file.',
    place,
  });
}

/** Not at hand, on this machine or for this user; anything else is at fault where it lies. */
function isMissing(error: unknown): boolean {
  return error instanceof HostError && ['missing', 'unreadable', 'failed'].includes(error.reason);
}

async function sourceText(host: Host, root: string, written: string): Promise<string> {
  const path = posix.resolve(root, written);
  if (isInside(path, root)) await checkInside(host, root, path);
  await checkKind(host, path);
  return new TextDecoder().decode(await host.readFile(path, TEXT_LIMIT));
}
