import MarkdownIt from 'markdown-it';
import deflist from 'markdown-it-deflist';
import footnote from 'markdown-it-footnote';
import { keepBarsOfFormulas } from './formulas/bars-in-tables.ts';
import { addFormulaBlocks } from './formulas/markdown-formulas.ts';
import { addBareAddresses } from './markdown-addresses.ts';
import { addBoxes } from './markdown-boxes.ts';
import { joinEastAsianLines } from './markdown-cjk.ts';
import { addMarks } from './markdown-marks.ts';
import { addReferenceRules } from './markdown-rules.ts';
import { LocatedInlineState, type Markdown } from './markdown-state.ts';
import { addPictureWidths } from './picture-widths.ts';

/** How deep lists, quotations and emphasis may be nested. */
export const MAX_NESTING = 100;

const TYPED_ADDRESS = /^(?:asset|activity|term):/i;

let block: Markdown | undefined;
let inline: Markdown | undefined;

/** The dialect for texts of several paragraphs: CommonMark, tables, footnotes, definition lists. Made on first use. */
export function blockDialect(): Markdown {
  if (block === undefined) {
    block = commonDialect();
    block.enable('table').use(deflist);
    addFootnotes(block);
    // The notes are put together by the tree builder, which also sees those that no mark points to. It passes over the
    // definitions of links, which are there for whoever asks where they are.
    block.disable(['footnote_tail', 'strip_references']);
    addBoxes(block);
    addReferenceRules(block);
    addFormulaBlocks(block);
    keepBarsOfFormulas(block);
  }
  return block;
}

/** The dialect for one line of text: no blocks and no footnotes. Made on first use. */
export function inlineDialect(): Markdown {
  if (inline === undefined) {
    inline = commonDialect();
    addReferenceRules(inline);
  }
  return inline;
}

/** Footnotes whose definitions know their lines. */
function addFootnotes(markdown: Markdown): void {
  const { ruler } = markdown.block;
  const before = new Set(ruler.getRules(''));
  markdown.use(footnote);
  const definition = ruler.getRules('').find((rule) => !before.has(rule));
  if (definition === undefined) return;
  ruler.at(
    'footnote_def',
    (state, startLine, endLine, silent) => {
      const opening = state.tokens.length;
      const found = definition(state, startLine, endLine, silent);
      const token = state.tokens[opening];
      if (found && token !== undefined) token.map = [startLine, state.line];
      return found;
    },
    { alt: ['paragraph', 'reference'] },
  );
}

function commonDialect(): Markdown {
  const markdown = new MarkdownIt('commonmark', { html: false, maxNesting: MAX_NESTING });
  markdown.inline.State = LocatedInlineState;
  joinEastAsianLines(markdown);
  addMarks(markdown);
  addPictureWidths(markdown);
  addBareAddresses(markdown);
  const normalize = markdown.normalizeLink.bind(markdown);
  markdown.normalizeLink = (address) => (TYPED_ADDRESS.test(address) ? address : normalize(address));
  // Every address becomes a link token, so that the tree builder can say what is wrong with it.
  markdown.validateLink = () => true;
  return markdown;
}
