import { sha256Base64 } from '../../source/digest.ts';
import type { LayoutView } from '../views/layout.ts';

/** Among a theme's assets: what documents hold themselves, so that they are readable before any other file arrives. */
export const BASE_STYLES = 'base.css';

/** By the stylesheet's bytes: the pages of every module begin with the same. */
const known = new WeakMap<Uint8Array, LayoutView['base']>();

/**
 * The theme's base styles as layouts get them. Undefined where there are none, or where they hold what would end the
 * element they are written into.
 */
export function baseStyles(assets: ReadonlyMap<string, Uint8Array>): LayoutView['base'] {
  const bytes = assets.get(BASE_STYLES);
  if (bytes === undefined) return undefined;
  if (!known.has(bytes)) known.set(bytes, readBaseStyles(bytes));
  return known.get(bytes);
}

function readBaseStyles(bytes: Uint8Array): LayoutView['base'] {
  const css = squeezeStyles(new TextDecoder().decode(bytes));
  if (/<\/style|<!--/i.test(css)) return undefined;
  return { css, hash: sha256Base64(css) };
}

/** Without comments and needless white space, for every page of a package holds it; strings stay as they are. */
export function squeezeStyles(css: string): string {
  return css
    .replace(/("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?:\/\*[\s\S]*?\*\/|\s)+/g, (_, quoted?: string) => quoted ?? ' ')
    .replace(
      /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')| *([{};,]) */g,
      (_, quoted?: string, sign?: string) => quoted ?? sign ?? '',
    )
    .trim();
}
