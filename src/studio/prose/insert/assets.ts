import type { Edit } from '../../../browser.ts';
import type { EditPlace } from '../../edit/place.ts';
import type { StudioFiles } from '../../engine/stored.ts';
import { idsIn, type JsonObject, listAt, valueAt } from '../../state/values.ts';

/** An id of an asset that nothing has yet, made of the name of a file or of words. */
export function assetId(place: EditPlace, name: string): string {
  const base =
    name
      .replace(/\.[^.]*$/, '')
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 50)
      .replace(/-+$/, '') || 'file';
  const taken = idsIn(place.definition);
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/** Puts an asset into the module, with its file where it has one. Gives whether that was taken. */
export function addAsset(place: EditPlace, asset: JsonObject, added: StudioFiles): Promise<boolean> {
  const isFirst = valueAt(place.definition, '/assets') === undefined;
  const edit: Edit = isFirst
    ? { kind: 'set', pointer: '/assets', value: [asset] }
    : { kind: 'insert', pointer: `/assets/${listAt(place.definition, '/assets').length}`, value: asset };
  return place.module.edit(place.item, [edit], { added, topic: `asset ${String(asset.id)}` });
}
