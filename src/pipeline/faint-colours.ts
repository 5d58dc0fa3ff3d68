import { screensOf } from '../render/colours/colouring.ts';
import { type Colours, type Faint, faintColours } from '../render/colours/palette.ts';
import type { OwnFiles } from './own-files.ts';

/** Which of an institution's colours (`#rrggbb`) cannot be seen well enough on the default theme's pages. */
export async function faintOnDefault(colours: Colours, own: OwnFiles): Promise<readonly Faint[]> {
  const folder = await own.defaultFolder();
  const [light] = screensOf(folder, folder);
  return faintColours(colours, light);
}
