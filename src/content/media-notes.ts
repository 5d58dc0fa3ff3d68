import { element, type HtmlElement, type HtmlNode, type HtmlTree } from './tree.ts';
import { BLOCK_ELEMENTS } from './vocabulary.ts';

/**
 * What is said about a picture, recording or film among words: its caption, its credit, its description, its transcript.
 * The note is a box, and words hold no boxes: whoever makes it puts it right behind the medium, and `placeNotes` moves
 * it out to the nearest place that can hold it. That is one rule for every text, template and platform.
 */
const NOTE = 'cw-media-note';

/** `id` lets the medium name its note, where ids survive. */
export function mediaNote(id: string | undefined, parts: HtmlTree): HtmlElement {
  return element('div', { class: NOTE, ...(id === undefined ? {} : { id }) }, parts);
}

/** A tree's paragraphs, lists and tables, one by one: in each of them a medium that is shown again needs no second note. */
export function blocksOf(tree: HtmlTree): readonly HtmlTree[] {
  const blocks: HtmlNode[][] = [];
  let words: HtmlNode[] | undefined;
  for (const node of tree) {
    const isBlock = node.kind === 'element' && BLOCK_ELEMENTS.has(node.tag);
    if (isBlock || words === undefined) blocks.push([node]);
    else words.push(node);
    words = isBlock ? undefined : blocks.at(-1);
  }
  return blocks;
}

/** A tree whose notes are behind the paragraph, the heading, the table or the form's row that holds the medium. */
export function placeNotes(tree: HtmlTree): HtmlTree {
  return take(tree, true).kept;
}

/** Elements that hold boxes. Everything else holds words or, as tables do, parts of one kind. */
const HOLDERS: ReadonlySet<string> = new Set(
  'article aside blockquote dd details dialog div fieldset footer form header li main nav search section'.split(' '),
);

/** What else ends a line of words. */
const ENDS_LINE: ReadonlySet<string> = new Set('dl figure h1 h2 h3 h4 h5 h6 hr ol p pre table ul'.split(' '));

interface Taken {
  readonly kept: HtmlTree;
  /** Notes that found no place in the tree. */
  readonly notes: readonly HtmlElement[];
}

/** `holds`: boxes may be between these nodes. */
function take(tree: HtmlTree, holds: boolean): Taken {
  const kept: HtmlNode[] = [];
  // Notes wait for the end of the line of words in which their medium is, those of a control for the end of it all.
  let waiting: HtmlElement[] = [];
  const last: HtmlElement[] = [];
  let changed = false;
  const settle = (): void => {
    if (!holds) return;
    for (const one of waiting) kept.push(one);
    waiting = [];
  };
  for (const node of tree) {
    if (node.kind === 'text' || node.kind === 'gap' || node.kind === 'formula') {
      kept.push(node);
      continue;
    }
    if (node.kind === 'element' && hasClass(node, NOTE)) {
      waiting.push({ ...node, children: placeNotes(node.children) });
      changed = true;
      continue;
    }
    const endsLine = node.kind === 'element' && (HOLDERS.has(node.tag) || ENDS_LINE.has(node.tag));
    if (endsLine) settle();
    const inner = take(node.children, node.kind === 'element' && isHolder(node));
    changed ||= inner.kept !== node.children;
    const same = inner.kept === node.children ? node : { ...node, children: inner.kept };
    if (holds && inner.notes.length > 0 && same.kind === 'element' && 'hidden' in same.attributes)
      kept.push(hiddenWith(same, inner.notes));
    else {
      kept.push(same);
      const held = same.kind === 'element' && same.tag === 'label' ? last : waiting;
      for (const note of inner.notes) held.push(note);
    }
    if (endsLine) settle();
  }
  settle();
  if (holds) return changed ? { kept: [...kept, ...last], notes: [] } : { kept: tree, notes: [] };
  return { kept: changed ? kept : tree, notes: [...waiting, ...last] };
}

/** What is hidden for now is hidden with all that is said about its pictures. */
function hiddenWith({ tag, attributes, children }: HtmlElement, notes: readonly HtmlElement[]): HtmlElement {
  return element('div', attributes, element(tag, {}, children), notes);
}

/** A table's own box scrolls sideways: what is said about its pictures is below, where it can be read. */
function isHolder(node: HtmlElement): boolean {
  return HOLDERS.has(node.tag) && !hasClass(node, 'cw-scroll');
}

function hasClass({ attributes }: HtmlElement, name: string): boolean {
  const classes = attributes.class;
  return classes?.includes(name) === true && classes.split(' ').includes(name);
}
