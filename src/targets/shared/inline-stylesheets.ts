import { base64 } from '../../source/digest.ts';
import type { PageSource } from '../page-source.ts';

/**
 * The theme's stylesheets as addresses that hold them, for a document that is one file: in the order in which other
 * documents load them, and without the player's.
 */
export function inlineStylesheets({ assets }: PageSource): readonly string[] {
  return [...assets.keys()]
    .filter((name) => name.endsWith('.css') && name !== 'player.css')
    .sort()
    .map((name) => stylesheetAddress(assets.get(name) ?? new Uint8Array()));
}

/** An address that is the stylesheet itself. */
export function stylesheetAddress(css: Uint8Array): string {
  return `data:text/css;base64,${base64(css)}`;
}
