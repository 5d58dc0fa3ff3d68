import { sha256Base64 } from '../../source/digest.ts';

/** Among a theme's assets: what documents hold themselves, so that they are readable before any other file arrives. */
export const BASE_STYLES = 'base.css';

/** Base styles as a `style` element holds them, and their SHA-256 in base64. */
export interface BaseStyles {
  readonly css: string;
  readonly hash: string;
}

/** By the stylesheet's bytes: the pages of every module begin with the same. */
const known = new WeakMap<Uint8Array, BaseStyles | undefined>();

/**
 * The theme's base styles as layouts get them. Undefined where there are none, or where they hold what would end the
 * element they are written into.
 */
export function baseStyles(assets: ReadonlyMap<string, Uint8Array>): BaseStyles | undefined {
  const bytes = assets.get(BASE_STYLES);
  if (bytes === undefined) return undefined;
  if (!known.has(bytes)) known.set(bytes, readBaseStyles(bytes));
  return known.get(bytes);
}

function readBaseStyles(bytes: Uint8Array): BaseStyles | undefined {
  const css = minifyCss(new TextDecoder().decode(bytes));
  if (/<\/style|<!--/i.test(css)) return undefined;
  return { css, hash: sha256Base64(css) };
}

/**
 * Without comments and needless white space, for every page of a package holds it; strings stay as they are, and so do
 * comments that begin with an exclamation mark, as licences do.
 */
export function minifyCss(css: string): string {
  return css
    .replace(
      /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\*![\s\S]*?\*\/)|(?:\/\*[\s\S]*?\*\/|\s)+/g,
      (_, kept?: string) => kept ?? ' ',
    )
    .replace(
      /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\*![\s\S]*?\*\/)| *([{};,]) */g,
      (_, kept?: string, sign?: string) => kept ?? sign ?? '',
    )
    .trim();
}

const minified = new WeakMap<ReadonlyMap<string, Uint8Array>, ReadonlyMap<string, Uint8Array>>();

/** A theme's assets as packages hold them: their stylesheets minified. */
export function packedAssets(assets: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const made =
    minified.get(assets) ??
    new Map([...assets].map(([name, bytes]) => [name, name.endsWith('.css') ? minifiedBytes(bytes) : bytes]));
  minified.set(assets, made);
  return made;
}

function minifiedBytes(bytes: Uint8Array): Uint8Array {
  return new TextEncoder().encode(`${minifyCss(new TextDecoder().decode(bytes))}\n`);
}
