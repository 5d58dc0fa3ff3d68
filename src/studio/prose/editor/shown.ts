import type { HtmlTree } from '../../../browser.ts';
import { type HtmlNode, wordsIn } from '../document/kinds.ts';
import { type Labels, titleOf } from './labels.ts';

const MATHML = 'http://www.w3.org/1998/Math/MathML';
const ATTRIBUTES = 'class dir lang title start scope'.split(' ');
/** A formula in the editor is one thing: nothing in it takes the focus. */
const NOT_OF_FORMULAS = /^(?:on|href|style|tabindex)/i;
const ELEMENTS = new Set(
  'blockquote br caption code dd del details div dl dt em h2 h3 h4 h5 h6 hr li mark ol p pre span strong sub summary sup table tbody td th thead tr ul'.split(
    ' ',
  ),
);

/**
 * Elements for a tree: what the editor shows and does not edit. Nothing in them leads anywhere, loads anything or runs, and
 * all that the tree calls by an id is named.
 */
export function shownTree(tree: HtmlTree, labels: Labels): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const node of tree) fragment.append(shown(node, labels));
  return fragment;
}

function shown(node: HtmlNode, labels: Labels): globalThis.Node {
  switch (node.kind) {
    case 'text':
      return document.createTextNode(node.text);
    case 'gap':
      return named('gap', node.id);
    case 'formula':
      return shownFormula(node.tex, node.mathml);
    case 'reference':
      return shownReference(node, labels);
    case 'element': {
      if (!ELEMENTS.has(node.tag)) {
        const { src, href } = node.attributes;
        const words = wordsIn(node.children) || node.attributes.alt || src || href || node.tag;
        return named(node.tag === 'a' ? 'link' : 'elsewhere', words);
      }
      const made = document.createElement(node.tag);
      for (const name of ATTRIBUTES)
        if (node.attributes[name] !== undefined) made.setAttribute(name, node.attributes[name]);
      if (node.tag === 'details') made.setAttribute('open', '');
      made.append(shownTree(node.children, labels));
      return made;
    }
  }
}

function shownReference(node: Extract<HtmlNode, { kind: 'reference' }>, labels: Labels): globalThis.Node {
  const { reference, children } = node;
  if (reference.to === 'source') {
    const title = titleOf(labels.sources, reference.id);
    return named('source', reference.locator === undefined ? title : `${title}, ${reference.locator}`);
  }
  if (children.length > 0) {
    const link = named('link', '');
    link.append(shownTree(children, labels));
    return link;
  }
  const id = reference.to === 'theme' ? reference.path : reference.id;
  return named('elsewhere', titleOf(labels.assets, id));
}

/** MathML of our own pipeline; of TeX that cannot be read the TeX. */
export function shownFormula(tex: string, mathml: HtmlTree): HTMLElement {
  const frame = named('formula', '');
  if (mathml.length === 0) {
    frame.classList.add('unread');
    frame.textContent = tex;
  } else frame.append(...mathml.map(mathNode));
  return frame;
}

function mathNode(node: HtmlNode): globalThis.Node {
  if (node.kind === 'text') return document.createTextNode(node.text);
  if (node.kind !== 'element') return document.createTextNode('');
  const made = document.createElementNS(MATHML, node.tag);
  for (const [name, value] of Object.entries(node.attributes))
    if (!NOT_OF_FORMULAS.test(name)) made.setAttribute(name, value);
  made.append(...node.children.map(mathNode));
  return made;
}

export function named(name: string, words: string): HTMLElement {
  const made = document.createElement('span');
  made.className = `shown-${name}`;
  made.textContent = words;
  return made;
}
