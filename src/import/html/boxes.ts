import { BOX_KINDS, type BoxKind, boxKindCalled } from '../../content/box-kinds.ts';
import { box, boxTitle } from '../../content/boxes.ts';
import type { HtmlTree } from '../../content/tree.ts';
import { textFor } from '../../text/text.ts';
import { inside } from './inline-elements.ts';
import { classesOf, type RawElement, type RawNode, rawWords } from './raw.ts';
import { BREAK, blockPieces, type Handler, type Piece, type State, type Walker } from './walker.ts';

/** Names of a box’s title in the pages of other programs. */
const TITLES =
  /^(?:cw-callout-title|admonition-title|markdown-alert-title|callout-title|callout-title-container|callout-header|alert-heading|box-title|card-header|panel-heading|theorem-title)$/;

/** Part of a title that only says of what kind the box is, or is a sign. */
const SIGN = /^(?:cw-callout-sign|callout-icon.*|octicon.*|icon.*|screen-reader-only)$/;

/** What opens: a title and, below it, what is folded away. */
export const details: Handler = (node, outer, walker) => {
  const state = inside(node, outer, walker);
  const summary = node.children.find(
    (child): child is RawElement => child.kind === 'element' && child.tag === 'summary',
  );
  const rest = node.children.filter((child) => child !== summary);
  const title = summary === undefined ? [] : walker.line(summary.children, inside(summary, state, walker));
  return boxPieces('details', unstressed(title), rest, state, walker);
};

function boxPieces(
  kind: BoxKind,
  title: HtmlTree,
  body: readonly RawNode[],
  state: State,
  walker: Walker,
): readonly Piece[] {
  const words = textFor(walker.context.language ?? 'en');
  return blockPieces(box(kind, [boxTitle(kind, title, words), ...walker.blocks(body, state)]));
}

/** A title is in bold anyway. */
function unstressed(title: HtmlTree): HtmlTree {
  const [only, ...others] = title;
  return only?.kind === 'element' && only.tag === 'strong' && others.length === 0 ? only.children : title;
}

/** A box of another program, by its class: `alert alert-info`, `admonition tip`, `callout callout-warning`, `markdown-alert-note`. */
export function boxOf(node: RawElement): BoxKind | undefined {
  const classes = classesOf(node).map((name) => name.toLowerCase());
  const own = BOX_KINDS.find((kind) => classes.includes(`cw-callout-${kind}`));
  if (own !== undefined) return own;
  for (const family of [
    'admonition',
    'callout',
    'alert',
    'markdown-alert',
    'notification',
    'theme-admonition',
    'box',
    'panel',
  ]) {
    if (!classes.includes(family)) continue;
    if (family === 'alert' && classes.includes('alert-secondary')) return 'note';
    const kind = classes
      .map((name) => boxKindCalled(CALLED[name] ?? name.replace(new RegExp(`^${family}-`), '')))
      .find((one) => one !== undefined);
    if (kind !== undefined) return kind;
    if (family === 'admonition' || family === 'callout') return 'note';
  }
  if (node.tag === 'aside') {
    const kind = classes.map((name) => boxKindCalled(name)).find((one) => one !== undefined);
    return kind ?? (/^(?:note|doc-tip|doc-notice)$/.test(node.attributes.role ?? '') ? 'note' : undefined);
  }
  if (node.attributes.role === 'note') return 'note';
  const [only] = classes;
  return node.tag === 'div' && classes.length === 1 && only !== undefined && BARE.has(only)
    ? boxKindCalled(only)
    : undefined;
}

/** Class names that alone make a box of a `div`, as pandoc and wikis write them. */
const BARE: ReadonlySet<string> = new Set(
  'note tip warning caution important danger example exercise hint attention'.split(' '),
);

const CALLED: Readonly<Record<string, string>> = {
  'alert-info': 'note',
  'alert-primary': 'note',
  'alert-success': 'tip',
  'alert-warning': 'warning',
  'alert-danger': 'warning',
  'panel-info': 'note',
  'panel-success': 'tip',
  'panel-warning': 'warning',
  'panel-danger': 'warning',
};

export function boxFrom(node: RawElement, kind: BoxKind, outer: State, walker: Walker): readonly Piece[] {
  const state = inside(node, outer, walker);
  const { title, body } = titleIn(node.children, 0);
  const words =
    title === undefined ? [] : unstressed(walker.line(withoutSigns(title.children), inside(title, state, walker)));
  const own = withoutName(words, kind, textFor(walker.context.language ?? 'en')(`box.${kind}`));
  const pieces = boxPieces(kind, own, body, state, walker);
  return rawWords(node.children) === '' && body.length === 0 ? [BREAK] : pieces;
}

/** The title of a box: its first element, which may be in another one. */
function titleIn(
  nodes: readonly RawNode[],
  depth: number,
): { readonly title: RawElement | undefined; readonly body: readonly RawNode[] } {
  const index = nodes.findIndex((child) => child.kind === 'element' || child.text.trim() !== '');
  const first = nodes[index];
  if (first?.kind !== 'element' || depth > 2) return { title: undefined, body: nodes };
  if (classesOf(first).some((name) => TITLES.test(name))) return { title: first, body: nodes.slice(index + 1) };
  if (first.tag !== 'div') return { title: undefined, body: nodes };
  const inner = titleIn(first.children, depth + 1);
  if (inner.title === undefined) return { title: undefined, body: nodes };
  return { title: inner.title, body: [...inner.body, ...nodes.slice(index + 1)] };
}

function withoutSigns(nodes: readonly RawNode[]): readonly RawNode[] {
  return nodes.flatMap((node): readonly RawNode[] => {
    if (node.kind === 'text') return [node];
    if (
      node.tag === 'svg' ||
      node.attributes['aria-hidden'] === 'true' ||
      classesOf(node).some((name) => SIGN.test(name))
    )
      return [];
    return [{ ...node, children: withoutSigns(node.children) }];
  });
}

/** `Note`, or `Note: Own words` as our own boxes begin: the kind is said by the box. */
function withoutName(title: HtmlTree, kind: BoxKind, name: string): HtmlTree {
  const [first, ...rest] = title;
  if (first?.kind !== 'text') return title;
  const words = first.text.trim();
  if (rest.length === 0 && (boxKindCalled(words.toLowerCase()) === kind || words === name)) return [];
  if (!first.text.startsWith(`${name}: `)) return title;
  const own = first.text.slice(name.length + 2);
  return own === '' ? rest : [{ kind: 'text', text: own }, ...rest];
}
