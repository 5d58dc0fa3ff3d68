import type { JsonValue } from '../../browser.ts';
import type { StudioFiles } from '../engine/stored.ts';
import { type JsonObject, listAt, objectAt, textAt } from '../state/values.ts';

/** Where an institution’s looks are among a module’s files, as the command line has them. */
export const LOOKS_FILE = 'cartwright.json';

/** The most that a logo may weigh, and the pictures that every platform shows. */
export const LOGO_LIMIT = 512 * 1024;
export const LOGO_TYPES = /\.(?:svg|png|jpe?g|gif|webp)$/i;

/** What the looks file says; nothing where there is none, or where it cannot be read. */
export function looksIn(files: StudioFiles): JsonObject {
  const text = files[LOOKS_FILE];
  if (typeof text !== 'string') return {};
  try {
    return objectAt(JSON.parse(text) as JsonValue, '') ?? {};
  } catch {
    return {};
  }
}

/** The files with other looks; what the file says besides stays. A file that says nothing goes. */
export function withLooks(files: StudioFiles, part: Readonly<Record<string, JsonValue | undefined>>): StudioFiles {
  const known = Object.entries({ ...looksIn(files), ...part }).filter(([, value]) => value !== undefined);
  const { [LOOKS_FILE]: _, ...rest } = files;
  if (known.length === 0) return rest;
  return { ...rest, [LOOKS_FILE]: `${JSON.stringify(Object.fromEntries(known), null, 2)}\n` };
}

/** Another logo, or none; the file of the one before goes. */
export function withLogo(
  files: StudioFiles,
  logo: { readonly name: string; readonly content: Blob } | undefined,
): StudioFiles {
  const before = textAt(looksIn(files), '/logo/file');
  const alt = textAt(looksIn(files), '/logo/alt') ?? textAt(looksIn(files), '/publisher');
  const { [before ?? '']: _, ...rest } = files;
  if (logo === undefined) return withLooks(rest, { logo: undefined });
  const file = `logo.${logo.name.split('.').at(-1)?.toLowerCase()}`;
  // What it says must be written by somebody; its name is the least.
  return withLooks({ ...rest, [file]: logo.content }, { logo: { file, alt: alt ?? logo.name } });
}

/** What the logo says for those who cannot see it; undefined where there is none. */
export function withLogoText(files: StudioFiles, alt: string): StudioFiles | undefined {
  const file = textAt(looksIn(files), '/logo/file');
  return file === undefined ? undefined : withLooks(files, { logo: { file, alt } });
}

/** One of the two colours, or none; without a main colour there is no second. */
export function withColour(files: StudioFiles, which: 'main' | 'second', colour: string | undefined): StudioFiles {
  const { [which]: _, ...rest } = objectAt(looksIn(files), '/colors') ?? {};
  const colors: JsonObject = colour === undefined ? rest : { ...rest, [which]: colour };
  return withLooks(files, { colors: typeof colors.main === 'string' ? (colors as JsonValue) : undefined });
}

/** The files in which students’ browsers may load what plays from a site; undefined where they may already. */
export function withOrigin(files: StudioFiles, origin: string): StudioFiles | undefined {
  const known = listAt(looksIn(files), '/remoteOrigins');
  return known.includes(origin) ? undefined : withLooks(files, { remoteOrigins: [...known, origin] });
}

/** The files that make up the looks. */
export function looksFiles(files: StudioFiles): StudioFiles {
  const logo = textAt(looksIn(files), '/logo/file');
  const names = [LOOKS_FILE, ...(logo === undefined ? [] : [logo])];
  return Object.fromEntries(names.flatMap((name) => (files[name] === undefined ? [] : [[name, files[name]]])));
}

/** `#rrggbb` of what somebody typed; undefined for what is no colour. */
export function colourOf(written: string): string | undefined {
  const [, digits] = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(written.trim()) ?? [];
  if (digits === undefined) return undefined;
  return `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits}`.toLowerCase();
}
