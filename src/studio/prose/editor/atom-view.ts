import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';

/** How something that is one piece of a text is shown, and what screen readers call it. */
export interface Drawn {
  readonly inside: globalThis.Node;
  readonly name: string;
}

/** A piece of a text that is shown and not edited in its place. */
export class AtomView implements NodeView {
  readonly dom: HTMLElement;
  readonly #draw: (node: Node) => Drawn;
  #node: Node;

  constructor(node: Node, draw: (node: Node) => Drawn) {
    this.#node = node;
    this.#draw = draw;
    this.dom = document.createElement(node.isInline ? 'span' : 'div');
    this.dom.contentEditable = 'false';
    this.#show();
  }

  #show(): void {
    const { inside, name } = this.#draw(this.#node);
    const { type } = this.#node;
    this.dom.className = `atom atom-${type.name}`;
    this.dom.setAttribute('role', type.isInline ? 'img' : 'figure');
    this.dom.setAttribute('aria-label', name);
    this.dom.replaceChildren(inside);
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    if (node.eq(this.#node)) return true;
    this.#node = node;
    this.#show();
    return true;
  }

  ignoreMutation(): boolean {
    return true;
  }
}
