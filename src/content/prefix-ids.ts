import { mapTree, walk } from './text.ts';
import type { HtmlNode, HtmlTree } from './tree.ts';
import { ID_ATTRIBUTES } from './vocabulary.ts';

/**
 * Puts a prefix before every id of a tree and every reference to one, where several trees share a document: two
 * questions may show the same excerpt, two pages may cite the same work. Ids are kebab-case, so that a prefix with two
 * hyphens meets none.
 */
export function prefixIds(tree: HtmlTree, prefix: string): HtmlTree {
  return mapTree(tree, (node) => {
    const changed =
      node.kind === 'text' || node.kind === 'gap' || node.kind === 'formula' ? node : withPrefix(node, prefix);
    if (changed.kind !== 'reference' || changed.reference.to !== 'anchor') return changed;
    return { ...changed, reference: { to: 'anchor', id: prefix + changed.reference.id } };
  });
}

function withPrefix<Node extends Extract<HtmlNode, { kind: 'element' | 'reference' }>>(
  node: Node,
  prefix: string,
): Node {
  const { attributes } = node;
  if (attributes === undefined || !Object.keys(attributes).some((name) => ID_ATTRIBUTES.has(name))) return node;
  const changed = Object.entries(attributes).map(([name, value]) => [
    name,
    ID_ATTRIBUTES.has(name) ? value.replace(/\S+/g, (id) => prefix + id) : value,
  ]);
  return { ...node, attributes: Object.fromEntries(changed) };
}

/** The ids of a tree's elements. */
export function idsIn(tree: HtmlTree): ReadonlySet<string> {
  const ids = new Set<string>();
  walk(tree, (node) => {
    if (node.kind === 'element' && node.attributes.id !== undefined) ids.add(node.attributes.id);
  });
  return ids;
}
