import { readCartridgeContents } from '../common-cartridge/contents.ts';
import { isCartridgeManifest, MANIFEST_PATH, openCartridge } from '../common-cartridge/index.ts';
import { cartridgeLocate } from '../common-cartridge/locate.ts';
import { readManifest } from '../common-cartridge/manifest.ts';
import { predictCanvasFlavourInMoodle } from '../moodle/canvas-flavour.ts';
import { predictMoodleCartridge } from '../moodle/cartridge.ts';
import type { PackageReader, Reading } from '../reader.ts';
import { readCanvasContents } from './contents.ts';
import { canvasLocate, hasCanvasFlag } from './package.ts';
import { predictCanvasFlavour } from './predict-flavour.ts';

/** Cartridges in Canvas's own flavour: a Common Cartridge with what only Canvas reads beside it. */
export const canvasReader: PackageReader = {
  recognise(files) {
    const root = files.xml(MANIFEST_PATH)?.root;
    return root !== undefined && isCartridgeManifest(root) && hasCanvasFlag(readManifest(root).resources);
  },
  async read(files): Promise<Reading> {
    const cartridge = openCartridge(files, (path) => canvasLocate(files, path));
    if (cartridge === undefined) throw new Error('The manifest was recognised but cannot be read');
    const contents = await readCanvasContents(cartridge);
    const plainContents = await readCartridgeContents({
      ...cartridge,
      locate: (path) => cartridgeLocate((one) => files.has(one), path),
    });
    return {
      kind: 'canvas',
      version: cartridge.manifest.schemaversion.trim(),
      contents,
      plainContents,
      predict: {
        canvas: () => predictCanvasFlavour(cartridge, contents),
        moodle: () => {
          if (predictMoodleCartridge(cartridge)) predictCanvasFlavourInMoodle(cartridge, contents, plainContents);
        },
      },
    };
  },
};
