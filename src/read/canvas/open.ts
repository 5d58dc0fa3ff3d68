import { readCartridgeContents } from '../common-cartridge/contents.ts';
import { cartridgeLocate } from '../common-cartridge/locate.ts';
import { readManifest } from '../common-cartridge/manifest.ts';
import { isCartridgeManifest, MANIFEST_PATH, openCartridge } from '../common-cartridge/open.ts';
import type { PackageReader } from '../package-reading.ts';
import { readCanvasContents } from './contents.ts';
import { canvasLocate, hasCanvasFlag } from './package.ts';

/** Cartridges in Canvas's own flavour: a Common Cartridge with what only Canvas reads beside it. */
export const canvasReader: PackageReader = {
  recognise(files) {
    const root = files.xml(MANIFEST_PATH)?.root;
    return root !== undefined && isCartridgeManifest(root) && hasCanvasFlag(readManifest(root).resources);
  },
  read(files) {
    const root = files.xml(MANIFEST_PATH)?.root;
    const resources = root === undefined ? [] : readManifest(root).resources;
    const cartridge = openCartridge(files, canvasLocate(files, resources));
    const version = cartridge.manifest.schemaversion.trim();
    const contents = readCanvasContents(cartridge);
    const plainContents = readCartridgeContents({
      ...cartridge,
      locate: (path) => cartridgeLocate((one) => files.has(one), path),
    });
    return { kind: 'canvas', version, files, cartridge, contents, plainContents };
  },
};
