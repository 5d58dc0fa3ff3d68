import { base64 } from '../../source/digest.ts';
import type { PageSource } from '../page-source.ts';
import { themeFiles } from './player/theme-files.ts';

/**
 * The theme's stylesheets as addresses that hold them, for a document that is one file: in the order in which other
 * documents load them, and without the player's.
 */
export function inlineStylesheets(pages: PageSource): readonly string[] {
  return themeFiles(pages, { player: undefined }).files.flatMap((file) =>
    file.kind === 'constant' && file.path.endsWith('.css') ? [stylesheetAddress(file.bytes)] : [],
  );
}

/** An address that is the stylesheet itself. */
export function stylesheetAddress(css: Uint8Array): string {
  return `data:text/css;base64,${base64(css)}`;
}
