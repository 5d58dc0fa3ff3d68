import type { Cartridge } from '../../../read/common-cartridge/cartridge.ts';
import { type ManifestItem, walkItems } from '../../../read/common-cartridge/manifest.ts';
import { canvasCodes } from './codes.ts';

/** What becomes of the folders and items of the outline. */
export function predictOutline(cartridge: Cartridge): void {
  const { manifest, files, manifestPath } = cartridge;
  const { rootItems } = manifest;
  const [first] = rootItems;
  const at = (item: ManifestItem) => ({ file: manifestPath, position: item.element.position });
  if (first !== undefined && rootItems.length > 1) {
    files.findings.add(canvasCodes, 'no-root-item', at(first), {
      message: 'Canvas will put everything into one "Misc Module" and lose the titles of the folders.',
    });
    return;
  }
  const [only, another] = first?.items ?? [];
  if (only !== undefined && another === undefined && only.items.some((item) => item.items.length > 0)) {
    files.findings.add(canvasCodes, 'wrapper-folder', at(only), {
      message: `Canvas will make one module "${only.title}" of everything; the folders in it become headers.`,
    });
  }
  for (const { item } of walkItems(first?.items ?? [])) predictItem(cartridge, item);
  for (const item of first?.items ?? []) {
    if (item.identifierref === undefined) continue;
    files.findings.add(canvasCodes, 'loose-item', at(item), {
      message: `Canvas will put "${item.title}" into a module called "Misc Module".`,
    });
  }
}

/** Items by what they open and what is below them. */
function predictItem({ manifest, files, manifestPath }: Cartridge, item: ManifestItem): void {
  const where = { file: manifestPath, position: item.element.position };
  if (item.identifierref === undefined) return;
  if (!manifest.byIdentifier.has(item.identifierref)) {
    files.findings.add(canvasCodes, 'item-dropped', where, {
      message: `Canvas will leave out "${item.title}": it opens "${item.identifierref}", which the cartridge does not hold.`,
    });
  }
  if (item.items.length > 0) {
    files.findings.add(canvasCodes, 'children-lost', where, {
      message: `Canvas will leave out the ${item.items.length} items below "${item.title}", because it opens something itself.`,
    });
  }
}
