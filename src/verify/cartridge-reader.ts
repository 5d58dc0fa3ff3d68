import { predictCanvasCartridge } from './canvas/predict-cartridge.ts';
import { readCartridgeContents } from './common-cartridge/contents.ts';
import { isCartridgeManifest, MANIFEST_PATH, openCartridge } from './common-cartridge/index.ts';
import { predictMoodleCartridge } from './moodle/cartridge.ts';
import type { PackageReader, Reading } from './reader.ts';

/** Plain Common Cartridges, 1.0 to 1.3. */
export const commonCartridgeReader: PackageReader = {
  recognise(files) {
    const root = files.xml(MANIFEST_PATH)?.root;
    return root !== undefined && isCartridgeManifest(root);
  },
  async read(files): Promise<Reading> {
    const cartridge = openCartridge(files);
    if (cartridge === undefined) throw new Error('The manifest was recognised but cannot be read');
    return {
      kind: 'common-cartridge',
      version: cartridge.manifest.schemaversion.trim(),
      contents: await readCartridgeContents(cartridge),
      predict: {
        canvas: () => predictCanvasCartridge(cartridge),
        moodle: () => predictMoodleCartridge(cartridge),
      },
    };
  },
};
