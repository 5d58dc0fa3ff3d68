import type { ReferenceWriter } from '../../content/profile.ts';
import { element, type HtmlNode, type HtmlTree } from '../../content/tree.ts';

/** What Moodle's filters leave alone: a span of this class and no other (4.1 to 5.1), as far as the next `</span>`. */
const UNLINKED = { class: 'nolink' };

/** Inline elements that every profile writes as they are. What becomes a span would end the wrapping in the middle. */
const FLAT = new Set('abbr b bdi bdo br cite code del dfn em i ins kbd q s samp small strong sub sup u var'.split(' '));

/** Elements in which a page repeats what somebody else wrote. */
const QUOTING = new Set('blockquote cite pre q'.split(' '));

/**
 * A tree whose words stay words in Moodle, which otherwise makes every mention of an activity's name a link: the one
 * blue choice among four gives the answer away. References are left to `unlinkedReferences`.
 */
export function unlinked(tree: HtmlTree): HtmlTree {
  const done: HtmlNode[] = [];
  let run: HtmlNode[] = [];
  const endRun = () => {
    for (const one of hasWords(run) ? [element('span', UNLINKED, run)] : run) done.push(one);
    run = [];
  };
  for (const node of tree) {
    if (isFlat(node)) run.push(node);
    else {
      endRun();
      done.push(unlinkedInside(node));
    }
  }
  endRun();
  return done;
}

function unlinkedInside(node: HtmlNode): HtmlNode {
  if (node.kind === 'element') {
    // Inside a link there are no others.
    const done = node.tag === 'a' || (node.tag === 'span' && node.attributes.class === UNLINKED.class);
    return done ? node : { ...node, children: unlinked(node.children) };
  }
  return node.kind === 'reference' && node.reference.to === 'anchor'
    ? { ...node, children: unlinked(node.children) }
    : node;
}

/** A writer whose words stay words, too: those of a citation, of a link that leads nowhere here. */
export function unlinkedReferences(write: ReferenceWriter): ReferenceWriter {
  return (reference, children) => unlinked(write(reference, children));
}

/** A page on which only what it quotes stays words: in an author's own text the site's links may help. */
export function quotationsUnlinked(tree: HtmlTree): HtmlTree {
  return tree.map((node) => {
    if (node.kind !== 'element') return node;
    if (!QUOTING.has(node.tag)) return { ...node, children: quotationsUnlinked(node.children) };
    return { ...node, children: unlinked(node.children) };
  });
}

function isFlat(node: HtmlNode): boolean {
  if (node.kind === 'text') return true;
  return node.kind === 'element' && FLAT.has(node.tag) && node.children.every(isFlat);
}

function hasWords(nodes: HtmlTree): boolean {
  return nodes.some((node) => {
    if (node.kind === 'text') return node.text.trim() !== '';
    return node.kind === 'element' && hasWords(node.children);
  });
}
