import posix from 'path-browserify';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { colourDefaultTheme, loadTheme as loadThemeFolder, type Theme } from '../render/theme.ts';
import { checkInside } from '../source/confined.ts';
import type { LoadedWorkspace } from '../source/document.ts';
import { type Host, HostError, whereReadable } from '../source/host.ts';
import { hostDiagnostic } from '../source/paths.ts';
import { TEXT_LIMIT } from '../source/read-text.ts';
import type { OwnFiles } from './own-files.ts';

/** Themes of one run, by workspace and name: each is read once. */
export type ThemeCache = Map<string, Promise<Result<Theme>>>;

/** The theme that a workspace wants: ours, or a folder of its `templates`. */
export function themeFor(
  workspace: LoadedWorkspace,
  host: Host,
  cache: ThemeCache,
  own: OwnFiles,
): Promise<Result<Theme>> {
  const key = `${workspace.root}\n${workspace.theme}`;
  const known = cache.get(key) ?? readTheme(workspace, host, own);
  cache.set(key, known);
  return known;
}

/** What is wrong with a theme of the workspace's own, or with the institution's colours. */
export async function checkLooks(
  workspace: LoadedWorkspace,
  host: Host,
  own: OwnFiles,
): Promise<readonly Diagnostic[]> {
  return (await loadTheme(workspace, host, own)).diagnostics;
}

/** Ours or the workspace's own, in the institution's colours. */
async function loadTheme(workspace: LoadedWorkspace, host: Host, own: OwnFiles): Promise<Result<Theme>> {
  if (workspace.theme !== 'default') return loadOwnTheme(workspace, host, own);
  const theme = await own.defaultTheme();
  const { colors } = workspace;
  return colors === undefined
    ? { value: theme, diagnostics: [] }
    : colourDefaultTheme(theme, own.defaultFolder, colors);
}

/** The folder may be a link, but not to outside the workspace. That there is none, reading it says. */
async function loadOwnTheme(workspace: LoadedWorkspace, host: Host, own: OwnFiles): Promise<Result<Theme>> {
  const folder = folderOf(workspace);
  try {
    await checkInside(host, workspace.root, folder);
  } catch (error) {
    const place = workspace.themePlace ?? { file: host.nameOf(folder) };
    if (!(error instanceof HostError && error.reason === 'missing'))
      return { diagnostics: [hostDiagnostic(error, host.nameOf(folder), place)] };
  }
  return loadThemeFolder(host, folder, own.defaultFolder, { named: workspace.themePlace, colours: workspace.colors });
}

function folderOf({ root, theme }: LoadedWorkspace): string {
  return posix.join(root, 'templates', theme);
}

/** A theme's assets are what documents of our own load, and they load the player too, and further scripts of ours. */
async function readTheme(workspace: LoadedWorkspace, host: Host, own: OwnFiles): Promise<Result<Theme>> {
  const { value, diagnostics } = await loadTheme(workspace, host, own);
  if (value === undefined) return { diagnostics };
  const scripts = [['player.js', await own.playerScript()] as const, ...(await own.pageScripts())];
  return { value: { ...value, assets: new Map([...value.assets, ...scripts]) }, diagnostics };
}

/**
 * What a theme's folder holds, for the build's memory: nothing for the default theme, which belongs to the program.
 * Undefined where not all of it can be read, so that a change there could not be told.
 */
export async function themeFingerprint(workspace: LoadedWorkspace, host: Host): Promise<readonly string[] | undefined> {
  if (workspace.theme === 'default') return [];
  const folder = folderOf(workspace);
  const read = async () => {
    await checkInside(host, workspace.root, folder);
    return fingerprint(host, folder);
  };
  return whereReadable(read());
}

async function fingerprint(host: Host, folder: string, top = folder): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await host.list(folder)) {
    const path = posix.join(folder, entry.name);
    if (entry.kind === 'folder') found.push(...(await fingerprint(host, path, top)));
    else if (entry.kind === 'file')
      found.push(`${posix.relative(top, path)} ${(await host.describe(path, TEXT_LIMIT)).hashes.sha256}`);
    else throw new HostError('special', path, 'is no ordinary file');
  }
  return found;
}
