import type { TemmlNode } from 'temml';
import type { HtmlNode, HtmlTree } from '../tree.ts';
import { isMathmlAttribute, MATHML_ELEMENTS } from './mathml-vocabulary.ts';

/** The library's nodes as a tree of ours: of elements that are not known the children stay, of attributes nothing. */
export function mathmlTree(node: TemmlNode): HtmlTree {
  if (node.text !== undefined) return node.text === '' ? [] : [{ kind: 'text', text: node.text }];
  const children: readonly HtmlNode[] = (node.children ?? []).flatMap(mathmlTree);
  const { type } = node;
  if (type === undefined || !MATHML_ELEMENTS.has(type)) return children;
  const attributes = Object.entries(node.attributes ?? {})
    .map(([name, value]): [string, string] => [name, String(value)])
    .filter(([name, value]) => isMathmlAttribute(type, name, value));
  return [{ kind: 'element', tag: type, attributes: Object.fromEntries(attributes), children }];
}
