import type { Node } from 'prosemirror-model';
import { pictureTypeOf } from '../../state/picture-types.ts';
import type { Drawn } from './atom-view.ts';
import type { EditorContext } from './context.ts';
import { named } from './shown.ts';

/** A picture of the module’s; of another file its name. As a picture, a drawing of a stranger’s runs no script. */
export function drawnPicture({ attrs: { id, alt, attributes } }: Node, { labels, file, say }: EditorContext): Drawn {
  const asset = labels().assets.find((one) => one.id === id);
  const words = alt ?? asset?.title ?? id;
  const about = {
    name: say('prose.pictureNamed', { name: words }),
    classes: `atom-picture ${attributes?.class ?? ''}`,
  };
  const type = pictureTypeOf(asset?.file);
  const content = asset?.file === undefined ? undefined : file(asset.file);
  if (type === undefined || content === undefined) return { ...about, inside: named('elsewhere', words) };
  const url = URL.createObjectURL(new Blob([content], { type }));
  const image = document.createElement('img');
  image.alt = '';
  image.src = url;
  image.draggable = false;
  return { ...about, inside: image, forget: () => URL.revokeObjectURL(url) };
}
