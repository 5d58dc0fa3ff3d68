import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';
import { PICTURE_TYPES } from '../../state/picture-types.ts';
import type { EditorContext } from './context.ts';
import { named } from './shown.ts';

/** A picture of the module’s; of another file its name. As a picture, a drawing of a stranger’s runs no script. */
export class PictureView implements NodeView {
  readonly dom: HTMLElement;
  readonly #context: EditorContext;
  #node: Node;
  #url: string | undefined;

  constructor(node: Node, context: EditorContext) {
    this.#node = node;
    this.#context = context;
    this.dom = document.createElement(node.isInline ? 'span' : 'div');
    this.dom.contentEditable = 'false';
    this.#show();
  }

  #show(): void {
    this.#forget();
    const { id, alt, attributes } = this.#node.attrs;
    const asset = this.#context.labels().assets.find((one) => one.id === id);
    const words = alt ?? asset?.title ?? id;
    const type = PICTURE_TYPES[asset?.file?.split('.').at(-1)?.toLowerCase() ?? ''];
    const content = asset?.file === undefined ? undefined : this.#context.file(asset.file);
    this.dom.className = `atom atom-picture ${attributes?.class ?? ''}`;
    this.dom.setAttribute('role', this.#node.isInline ? 'img' : 'figure');
    this.dom.setAttribute('aria-label', this.#context.say('prose.pictureNamed', { name: words }));
    if (type === undefined || content === undefined) {
      this.dom.replaceChildren(named('elsewhere', words));
      return;
    }
    this.#url = URL.createObjectURL(new Blob([content], { type }));
    const image = document.createElement('img');
    image.alt = '';
    image.src = this.#url;
    image.draggable = false;
    this.dom.replaceChildren(image);
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    if (node.eq(this.#node)) return true;
    this.#node = node;
    this.#show();
    return true;
  }

  #forget(): void {
    if (this.#url !== undefined) URL.revokeObjectURL(this.#url);
    this.#url = undefined;
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.#forget();
  }
}
