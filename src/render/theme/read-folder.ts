import posix from 'path-browserify';
import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import { wrongContents } from '../../source/file-contents.ts';
import { filesBelow } from '../../source/files-below.ts';
import { typeOfBytes } from '../../source/first-bytes.ts';
import { type Host, HostError, whereReadable } from '../../source/host.ts';
import { hostDiagnostic } from '../../source/paths.ts';
import { parseText, readText } from '../../source/read-text.ts';
import { renderCodes } from '../codes.ts';
import { templateShapes } from '../views/registry.ts';
import { advice } from './advice.ts';
import type { InlineSheet } from './inline-styles.ts';
import { readManifest, type ThemeManifest } from './manifest.ts';

/** A theme's folder as it is, before what it leaves out is taken from the default theme. */
export interface ThemeFolder {
  readonly manifest?: ThemeManifest;
  readonly templates: ReadonlyMap<string, string>;
  readonly icons: ReadonlyMap<string, string>;
  readonly assets: ReadonlyMap<string, Uint8Array>;
  /** What its `inline.css` says, where it has one. */
  readonly inline?: InlineSheet;
  readonly diagnostics: readonly Diagnostic[];
}

/** For platforms without a stylesheet of ours; beside `assets`, because it travels nowhere. */
export const INLINE_SHEET = 'inline.css';

/** The themes that a name might have meant: folders beside the one that is missing, and the one that is always there. */
async function themesBeside(host: Host, folder: string): Promise<readonly string[]> {
  const entries = (await whereReadable(host.list(posix.dirname(folder)))) ?? [];
  const folders = entries.filter(({ kind }) => kind === 'folder').map(({ name }) => name);
  return ['default', ...folders.filter((name) => name !== posix.basename(folder))];
}

/** A stylesheet or font of a theme is never larger: every package carries it. */
const ASSET_LIMIT = 4 * 1024 * 1024;

/** What is text, and may be empty. */
const STYLE_OR_SCRIPT = /\.(?:css|js|svg|json|txt)$/;

const TEMPLATE_FOLDERS = ['layouts', 'pages', 'partials', 'interactions'];

/** Reads a theme's folder. A folder without a `theme.json` is no theme, which is said where it is `named`. */
export async function readThemeFolder(host: Host, folder: string, named?: Place): Promise<ThemeFolder> {
  const file = `${folder}/theme.json`;
  const place = { file: host.nameOf(file) };
  const diagnostics: Diagnostic[] = [];
  const empty = { templates: new Map(), icons: new Map(), assets: new Map() };
  const { names, diagnostics: unread } = await themeFiles(host, folder);
  diagnostics.push(...unread);
  if (!names.includes('theme.json')) {
    const message = `There is no theme in \`${host.nameOf(folder)}\`: it has no \`theme.json\`.`;
    const hint =
      didYouMean(posix.basename(folder), await themesBeside(host, folder)) ??
      'Check the theme’s name in `cartwright.json`, or leave it out for the default theme.';
    const missing = renderCodes.report('theme-missing', { message, hint, place: named ?? place });
    return { ...empty, diagnostics: unread.length > 0 ? unread : [missing] };
  }
  const templates = new Map<string, string>();
  const icons = new Map<string, string>();
  const assets = new Map<string, Uint8Array>();
  let manifest: ThemeManifest | undefined;
  let inline: InlineSheet | undefined;
  for (const name of names) {
    const path = `${folder}/${name}`;
    if (name.startsWith('assets/')) {
      const asset = await readAsset(host, path, name);
      if (!(asset instanceof Uint8Array)) diagnostics.push(asset);
      else {
        assets.set(name.slice('assets/'.length), asset);
        const wrong = STYLE_OR_SCRIPT.test(name) ? undefined : wrongContents(name, await typeOfBytes(asset));
        if (wrong !== undefined)
          diagnostics.push(renderCodes.report('asset-contents', { ...wrong, place: { file: host.nameOf(path) } }));
      }
      continue;
    }
    if (!isExpected(name)) {
      diagnostics.push(unknownFile(name, host.nameOf(path)));
      continue;
    }
    const read = await readText(host, path, name, { file: host.nameOf(path) });
    diagnostics.push(...read.diagnostics);
    if (read.text === undefined) continue;
    if (name === 'theme.json') {
      const parsed = await parseText(read.text, place.file);
      diagnostics.push(...parsed.diagnostics);
      if (parsed.value === undefined) continue;
      const { value, rangeOf } = parsed.value;
      const result = readManifest(value, place.file);
      manifest = result.manifest;
      for (const found of result.diagnostics)
        diagnostics.push({ ...found, range: rangeOf(found.pointer?.split('/').slice(1) ?? [], 'value') });
    } else if (name === INLINE_SHEET) {
      const { readInlineSheet } = await import('./inline-styles.ts');
      inline = readInlineSheet(read.text, host.nameOf(path));
      diagnostics.push(...inline.diagnostics);
    } else if (name.startsWith('icons/')) icons.set(name.slice('icons/'.length, -'.svg'.length), read.text.trim());
    else templates.set(name, read.text);
  }
  return {
    ...(manifest === undefined ? {} : { manifest }),
    ...(inline === undefined ? {} : { inline }),
    templates,
    icons,
    assets,
    diagnostics,
  };
}

/** Levels of folders; enough for any theme. */
const DEPTH = 4;

/** What a theme's folder holds, and what of it is not read. A folder that is not there holds nothing. */
async function themeFiles(
  host: Host,
  folder: string,
): Promise<{ readonly names: readonly string[]; readonly diagnostics: readonly Diagnostic[] }> {
  const placeOf = (name: string): Place => ({ file: host.nameOf(posix.join(folder, name)) });
  try {
    const { files, special, deep } = await filesBelow(host, folder, DEPTH);
    const diagnostics = [
      ...special.map((name) => notAFile(name, placeOf(name))),
      ...deep.map((name) => tooDeep(name, placeOf(name))),
    ];
    return { names: files, diagnostics };
  } catch (error) {
    const name = host.nameOf(error instanceof HostError ? error.path : folder);
    const isMissing = error instanceof HostError && error.reason === 'missing';
    return { names: [], diagnostics: isMissing ? [] : [hostDiagnostic(error, name, { file: name })] };
  }
}

function notAFile(name: string, place: Place): Diagnostic {
  return renderCodes.report('not-a-file', {
    message: `\`${name}\` is a link, a pipe or a device, and a theme is made of ordinary files.`,
    hint: advice['not-a-file'],
    place,
  });
}

function tooDeep(name: string, place: Place): Diagnostic {
  return renderCodes.report('unknown-file', {
    message: `The folder \`${name}\` is not read: it lies too deep in the theme.`,
    hint: 'Move its files up; `assets` takes folders two levels deep.',
    place,
  });
}

async function readAsset(host: Host, path: string, name: string): Promise<Uint8Array | Diagnostic> {
  try {
    return await host.readFile(path, ASSET_LIMIT);
  } catch (error) {
    return hostDiagnostic(error, name, { file: host.nameOf(path) });
  }
}

function isExpected(name: string): boolean {
  if (name === 'theme.json' || name === INLINE_SHEET) return true;
  if (/^icons\/[a-z0-9-]+\.svg$/.test(name)) return true;
  if (/^(partials|interactions)\/[a-z0-9-]+\.hbs$/.test(name)) return true;
  return Object.hasOwn(templateShapes, name);
}

function unknownFile(name: string, file: string): Diagnostic {
  const inFolder = TEMPLATE_FOLDERS.some((folder) => name.startsWith(`${folder}/`));
  return renderCodes.report('unknown-file', {
    message: inFolder ? `No page uses a template named \`${name}\`.` : `A theme has no place for \`${name}\`.`,
    hint: inFolder ? 'Check its spelling against the default theme.' : 'Move it into `assets`, or delete it.',
    place: { file },
  });
}
