import { element, type HtmlNode, text } from '../../content/tree.ts';
import { inside } from './inline-elements.ts';
import { type RawElement, type RawNode, rawWords } from './raw.ts';
import { declarations } from './styles.ts';
import type { Handler, State, Walker } from './walker.ts';

/** A list; what stands in it but in none of its items belongs to the item before, as editors write nested lists. */
export const list: Handler = (node, state, walker) => {
  const state2 = inside(node, state, walker);
  const items: { readonly nodes: RawNode[]; readonly own: RawElement | undefined }[] = [];
  for (const child of node.children) {
    if (child.kind === 'element' && walker.notes.isNote(child)) continue;
    if (child.kind === 'element' && child.tag === 'li') items.push({ nodes: [...child.children], own: child });
    else if (child.kind === 'element' || child.text.trim() !== '') {
      const last = items.at(-1);
      if (last === undefined) items.push({ nodes: [child], own: undefined });
      else last.nodes.push(child);
    }
  }
  const made = items.flatMap(({ nodes, own }): readonly HtmlNode[] => {
    const children = walker.tight(nodes, own === undefined ? state2 : inside(own, state2, walker));
    // Editors write a list that begins on the second level as an item that holds nothing but a list.
    const onlyList = children.length === 1 && children[0]?.kind === 'element' && /^[ou]l$/.test(children[0].tag);
    if (onlyList && items.length === 1) return children[0]?.kind === 'element' ? children[0].children : [];
    return children.length === 0 ? [] : [element('li', {}, children)];
  });
  if (made.length === 0) return [];
  const ordered = node.tag === 'ol';
  return [{ kind: 'block', node: element(ordered ? 'ol' : 'ul', ordered ? startOf(node, walker) : {}, made) }];
};

const LETTERS: Readonly<Record<string, string>> = {
  a: 'letters',
  A: 'letters',
  i: 'Roman numbers',
  I: 'Roman numbers',
  'lower-alpha': 'letters',
  'upper-alpha': 'letters',
  'lower-latin': 'letters',
  'upper-latin': 'letters',
  'lower-roman': 'Roman numbers',
  'upper-roman': 'Roman numbers',
};

function startOf(node: RawElement, { findings }: Walker): Readonly<Record<string, string>> {
  const style = declarations(node.attributes.style ?? '').get('list-style-type') ?? '';
  const letters = LETTERS[node.attributes.type ?? ''] ?? LETTERS[style];
  if (letters !== undefined)
    findings.add('changed', 'list-letters', `A list counted with ${letters} counts with numbers.`, rawWords([node]));
  if (node.attributes.reversed !== undefined)
    findings.add('changed', 'list-order', 'A list that counted down counts up.', rawWords([node]));
  const [first] = node.children.filter((child): child is RawElement => child.kind === 'element' && child.tag === 'li');
  const start = Number(node.attributes.start ?? first?.attributes.value ?? 1);
  return Number.isInteger(start) && start >= 0 && start !== 1 ? { start: String(start) } : {};
}

/** Terms and what they mean. */
export const definitions: Handler = (node, state, walker) => {
  const out: HtmlNode[] = [];
  const add = (nodes: readonly RawNode[], outer: State): void => {
    for (const child of nodes) {
      if (child.kind === 'text') {
        if (child.text.trim() !== '') out.push(element('dd', {}, text(child.text.trim())));
      } else if (walker.notes.isNote(child)) continue;
      else if (child.tag === 'dt')
        out.push(element('dt', {}, walker.line(child.children, inside(child, outer, walker))));
      else if (child.tag === 'dd')
        out.push(element('dd', {}, walker.tight(child.children, inside(child, outer, walker))));
      else if (child.tag === 'div') add(child.children, inside(child, outer, walker));
      else out.push(element('dd', {}, walker.tight([child], outer)));
    }
  };
  add(node.children, inside(node, state, walker));
  const terms = out.filter((one) => one.kind === 'element' && one.tag === 'dt');
  if (out.length === 0) return [];
  // A list of indented paragraphs, as wikis write them, has no terms.
  if (terms.length === 0)
    return out.flatMap((one) =>
      one.kind === 'element' ? [{ kind: 'block' as const, node: element('blockquote', {}, one.children) }] : [],
    );
  return [{ kind: 'block', node: element('dl', {}, out) }];
};
