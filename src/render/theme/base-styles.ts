import { createHash } from 'node:crypto';
import type { LayoutView } from '../views/layout.ts';

/** Among a theme's assets: what documents hold themselves, so that they are readable before any other file arrives. */
export const BASE_STYLES = 'base.css';

/**
 * The theme's base styles as layouts get them. Undefined where there are none, or where they hold what would end the
 * element they are written into.
 */
export function baseStyles(assets: ReadonlyMap<string, Uint8Array>): LayoutView['base'] {
  const bytes = assets.get(BASE_STYLES);
  if (bytes === undefined) return undefined;
  const css = squeezeStyles(new TextDecoder().decode(bytes));
  if (/<\/style|<!--/i.test(css)) return undefined;
  return { css, hash: createHash('sha256').update(css).digest('base64') };
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
