import type { HtmlTree } from '../../content/tree.ts';
import * as blocks from './block-elements.ts';
import { details } from './boxes.ts';
import { preformatted } from './code-blocks.ts';
import type { HtmlContext } from './context.ts';
import { Findings } from './findings.ts';
import { Formulas } from './formulas.ts';
import * as inline from './inline-elements.ts';
import { isLink, link } from './links.ts';
import { definitions, list } from './lists.ts';
import * as media from './media-elements.ts';
import { MediaShelf } from './media-shelf.ts';
import { Notes } from './notes.ts';
import { inItem, inLine, inParagraphs } from './paragraphs.ts';
import { picture } from './pictures.ts';
import { classesOf, type RawElement, type RawNode } from './raw.ts';
import { isHidden, type StyleSheet, styleOf, styleSheetOf } from './styles.ts';
import { type Handler, type Piece, type State, type Walker, wordsPiece } from './walker.ts';

const NOTHING: Handler = () => [];

function handlers(): ReadonlyMap<string, Handler> {
  const table: readonly (readonly [string, Handler])[] = [
    ['a', link],
    ['p', blocks.paragraph],
    ['h1 h2 h3 h4 h5 h6', blocks.heading],
    [
      'div section article main header footer nav aside center form fieldset legend address hgroup search body html dir menu figcaption summary dialog',
      blocks.division,
    ],
    ['blockquote', blocks.quotation],
    ['pre xmp listing', preformatted],
    ['ul ol', list],
    ['dl', definitions],
    ['table', blocks.tableOrPart],
    ['tr td th thead tbody tfoot caption li dt dd', blocks.stray],
    ['hr', blocks.rule],
    ['br', inline.lineBreak],
    ['details', details],
    ['figure', blocks.figure],
    ['img', picture],
    ['iframe frame', media.frame],
    ['audio video', media.player],
    ['object embed', media.object],
    ['svg canvas', media.drawing],
    ['math', blocks.mathematics],
    ['script', blocks.script],
    ['map', blocks.imageMap],
    ['q', inline.quoted],
    ['ruby rt rp', inline.ruby],
    ['abbr acronym', inline.abbreviation],
    ['input select textarea', inline.field],
    [
      'style template noscript head link meta title base param source track area col colgroup noframes noembed datalist option optgroup annotation',
      NOTHING,
    ],
  ];
  return new Map(table.flatMap(([tags, handler]) => tags.split(' ').map((tag) => [tag, handler] as const)));
}

const HANDLERS = handlers();

/** What pages repeat for the eye beside what they say: drawn formulas beside MathML, links to edit, signs of headings. */
const REPEATED =
  /^(?:katex-html|MathJax_Preview|MathJax|MathJax_SVG|MJX_Assistive_MathML_off|mwe-math-fallback-image-\w+|mw-editsection|headerlink|noprint|sr-only-focusable|copybtn|copy-button)$/;
const FOR_SCREEN_READERS = /^(?:screenreader-only|sr-only|visually-hidden|accesshide|screen-reader-text)$/;

/** Goes through the elements of one text. */
export class HtmlWalker implements Walker {
  readonly context: HtmlContext;
  readonly findings = new Findings();
  readonly formulas: Formulas;
  readonly media = new MediaShelf();
  readonly notes: Notes;
  readonly sheet: StyleSheet;

  constructor(root: RawElement, context: HtmlContext) {
    this.context = context;
    this.formulas = new Formulas(context.language, this.findings);
    this.notes = new Notes(root);
    this.sheet = styleSheetOf(root);
  }

  blocks(nodes: readonly RawNode[], state: State): HtmlTree {
    return inParagraphs(this.pieces(nodes, state), this.formulas);
  }

  tight(nodes: readonly RawNode[], state: State): HtmlTree {
    return inItem(this.pieces(nodes, state), this.formulas);
  }

  line(nodes: readonly RawNode[], state: State): HtmlTree {
    return inLine(this.pieces(nodes, state), this.formulas);
  }

  pieces(nodes: readonly RawNode[], state: State): readonly Piece[] {
    const out: Piece[] = [];
    for (const node of nodes)
      if (node.kind === 'text') out.push(wordsPiece(node.text, state));
      else for (const piece of this.#element(node, state)) out.push(piece);
    return out;
  }

  /** What an element becomes; as a note, which is read for its own sake, `asNote`. */
  #element(node: RawElement, state: State): readonly Piece[] {
    if (this.notes.isNote(node)) return [];
    const classes = classesOf(node);
    if (classes.some((name) => REPEATED.test(name)) && !this.#holdsFormula(node)) return [];
    if (classes.some((name) => FOR_SCREEN_READERS.test(name)) && isLink(state)) return [];
    if (inline.isIcon(node)) return [];
    const style = styleOf(node, this.sheet);
    if (isHidden(node, style) && node.tag !== 'math' && !classes.some((name) => /math/.test(name))) {
      blocks.reportHidden(node, this);
      return [];
    }
    const handler = HANDLERS.get(node.tag);
    const own = inline.highlighted(node, state, this);
    if (handler !== undefined) return handler(node, own, this);
    if (node.tag.startsWith('mjx-') && node.tag !== 'mjx-container' && node.tag !== 'mjx-assistive-mml') return [];
    return this.pieces(node.children, inline.inside(node, own, this));
  }

  /** MathJax 2 keeps its MathML inside what it draws. */
  #holdsFormula(node: RawElement): boolean {
    return node.children.some(
      (child) =>
        child.kind === 'element' &&
        (classesOf(child).includes('MJX_Assistive_MathML') || child.tag === 'math' || this.#holdsFormula(child)),
    );
  }
}
