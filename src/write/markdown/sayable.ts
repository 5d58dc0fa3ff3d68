import { box, boxTitle } from '../../content/boxes.ts';
import { namedCode } from '../../content/code-languages.ts';
import { leftToRightIn } from '../../content/directions.ts';
import { HeadingOutline } from '../../content/heading-outline.ts';
import { codeBlock, finishParagraph } from '../../content/markdown-nodes.ts';
import { textIn } from '../../content/text.ts';
import { element, type HtmlElement, type HtmlNode, type HtmlTree } from '../../content/tree.ts';
import { replaceUnusable } from '../../content/unusable-characters.ts';
import { textFor } from '../../text/text.ts';
import {
  asBlock,
  boxKind,
  childrenOf,
  hasClass,
  isBlankText,
  isBlock,
  isElement,
  isPictureRow,
  picturesOf,
} from './node-kinds.ts';
import { type BlockSayer, NOTHING, type Said, said, together, within } from './said.ts';
import { formula, sayableInline } from './sayable-inline.ts';
import { sayableDefinitions, sayableList } from './sayable-lists.ts';
import { sayableTable } from './sayable-tables.ts';
import { type UnsaidPart, unsaid } from './unsaid.ts';

/** Elements that only hold others. */
const FRAMES: ReadonlySet<string> = new Set(
  'address article aside center div fieldset figcaption figure footer form header hgroup main nav section body'.split(
    ' ',
  ),
);
const BLOCK_TAGS: ReadonlySet<string> = new Set(
  'blockquote details dl h1 h2 h3 h4 h5 h6 hr ol p pre table ul'.split(' '),
);

/**
 * Trees as Markdown can say them: what the reader could have made. A tree of the reader's own stays what it is; of any other
 * its words and pictures stay, and what else is lost is told.
 */
export class Sayer implements BlockSayer {
  readonly #headings: HeadingOutline;
  readonly #language: string;

  constructor(headingLevel: number, language: string) {
    this.#headings = new HeadingOutline(headingLevel);
    this.#language = language;
  }

  blocks(tree: HtmlTree): Said {
    return this.#flow(tree, (words) => {
      const { nodes, left } = sayableInline(words, true);
      return said(nodes.every(isBlankText) ? [] : finishParagraph(nodes).map(asBlock), left);
    });
  }

  tight(tree: HtmlTree): Said {
    // An item of nothing but a space that its author wrote by its number.
    const [only, ...others] = tree;
    if (only !== undefined && others.length === 0 && isBlankText(only)) return said([only]);
    return this.#flow(tree, (words) => {
      const { nodes, left } = sayableInline(words, true);
      return said(nodes.every(isBlankText) ? [] : nodes, left);
    });
  }

  /** Words between blocks go through `words`, blocks become what they are. */
  #flow(tree: HtmlTree, words: (run: HtmlTree) => Said): Said {
    const parts: Said[] = [];
    let run: HtmlNode[] = [];
    const end = (): void => {
      if (run.length > 0) parts.push(words(run));
      run = [];
    };
    for (const node of tree) {
      if (!standsApart(node)) run.push(node);
      else {
        end();
        parts.push(isFrame(node) ? this.#frame(node, words) : this.#block(node));
      }
    }
    end();
    return withJoinedDefinitions(together(parts));
  }

  #frame(node: HtmlElement, words: (run: HtmlTree) => Said): Said {
    const { nodes, left } = this.#flow(node.children, words);
    const isPlain = node.tag === 'div' && Object.keys(node.attributes).length === 0;
    return said(nodes, isPlain ? left : [...left, unsaid('element', node.tag, node)]);
  }

  #block(node: HtmlNode): Said {
    if (node.kind === 'formula')
      return within(formula(node), ([only = node]) => (only.kind === 'formula' ? { ...only, block: true } : only));
    if (node.kind === 'reference') return within(sayableInline([node], true), ([picture = node]) => asBlock(picture));
    if (node.kind !== 'element') return NOTHING;
    const kind = boxKind(node);
    if (kind !== undefined) return this.#box(node);
    if (isPictureRow(node)) {
      const { nodes, left } = sayableInline(picturesOf(node), true);
      return said(finishParagraph(nodes).map(asBlock), left);
    }
    if (hasClass(node, 'cw-listing'))
      return this.#code(childrenOf(node).find((child) => isElement(child, 'pre')) ?? node);
    return this.#plainBlock(node);
  }

  #plainBlock(node: HtmlElement): Said {
    switch (node.tag) {
      case 'p':
        return this.#paragraph(node.children);
      case 'pre':
        return this.#code(node);
      case 'hr':
        return said([element('hr')]);
      case 'blockquote': {
        const names = Object.keys(node.attributes).join(' ');
        const { nodes, left } = this.blocks(node.children);
        return said(
          [element('blockquote', {}, nodes)],
          names === '' ? left : [...left, unsaid('attributes', names, node)],
        );
      }
      case 'ul':
      case 'ol':
        return sayableList(node, this);
      case 'dl':
        return sayableDefinitions(node, this);
      case 'table':
        return sayableTable(node);
      default:
        return this.#heading(node);
    }
  }

  #paragraph(children: HtmlTree): Said {
    if (children.some(standsApart)) return this.blocks(children);
    const { nodes, left } = sayableInline(children, true);
    return said(nodes.length === 0 ? [] : finishParagraph(nodes).map(asBlock), left);
  }

  #heading(node: HtmlElement): Said {
    const wanted = Number(node.tag.slice(1));
    const { level } = this.#headings.next(wanted);
    const { nodes, left } = sayableInline(node.children, wanted <= 2);
    const part = level === wanted ? [] : [unsaid('heading-level', node.tag, node)];
    return said([element(`h${level}`, {}, nodes)], [...left, ...part]);
  }

  #code(node: HtmlNode): Said {
    const inner = childrenOf(node).find((child) => isElement(child, 'code'));
    const name =
      inner?.kind === 'element' ? (/(?:^| )language-(\S+)/.exec(inner.attributes.class ?? '')?.[1] ?? '') : '';
    const named = namedCode(name);
    const content = replaceUnusable(textIn(childrenOf(node))).replace(/\r\n?/g, '\n');
    const direction = leftToRightIn(this.#language);
    return said([codeBlock({ content: `${content}\n` }, named.typed === name ? named : {}, direction)]);
  }

  #box(node: HtmlElement): Said {
    const kind = boxKind(node) ?? 'note';
    const [title, ...rest] = node.children;
    const known = isElement(title, 'summary') || hasClass(title, 'cw-callout-title');
    const body = (known ? rest : node.children).flatMap((child) =>
      hasClass(child, 'cw-details-body') ? childrenOf(child) : [child],
    );
    const head =
      known && title !== undefined ? sayableTitle(title) : said([boxTitle(kind, [], textFor(this.#language))]);
    const inner = this.blocks(body);
    return said(box(kind, [...head.nodes, ...inner.nodes]), [...head.left, ...inner.left]);
  }
}

/** A title with the words in it as they can be said. */
function sayableTitle(title: HtmlNode): Said {
  if (!isElement(title)) return NOTHING;
  const strong = title.children.find((child) => isElement(child, 'strong'));
  if (strong !== undefined && hasClass(title, 'cw-callout-title')) {
    const { nodes, left } = sayableInline(childrenOf(strong), false);
    const children = title.children.map((child) => (child === strong ? element('strong', {}, nodes) : child));
    return said([{ ...title, children }], left);
  }
  const own = strong !== undefined && title.children.length === 1 ? childrenOf(strong) : title.children;
  const { nodes, left } = sayableInline(own, false);
  return said([element('summary', { class: 'cw-details-title' }, element('strong', {}, nodes))], left);
}

function isFrame(node: HtmlNode): node is HtmlElement {
  return isElement(node) && FRAMES.has(node.tag) && !isBlock(node);
}

/** Whether a node is no part of a paragraph. */
export function standsApart(node: HtmlNode): boolean {
  return isBlock(node) || (isElement(node) && (FRAMES.has(node.tag) || BLOCK_TAGS.has(node.tag)));
}

/** Two lists of terms in a row, which Markdown reads as one; undefined for anything else. */
export function joinedDefinitions(left: HtmlNode | undefined, right: HtmlNode | undefined): HtmlNode | undefined {
  if (!isElement(left, 'dl') || !isElement(right, 'dl')) return undefined;
  return { ...left, children: [...left.children, ...right.children] };
}

function withJoinedDefinitions({ nodes, left }: Said): Said {
  const out: HtmlNode[] = [];
  const lost: UnsaidPart[] = [...left];
  for (const node of nodes) {
    const joined = joinedDefinitions(out.at(-1), node);
    if (joined === undefined) out.push(node);
    else {
      out[out.length - 1] = joined;
      lost.push(unsaid('joined', 'dl', node));
    }
  }
  return said(out, lost);
}
