import { namedCode } from '../../content/code-languages.ts';
import { textIn } from '../../content/text.ts';
import type { HtmlElement, HtmlNode, HtmlTree } from '../../content/tree.ts';
import { writeBox } from './box-writer.ts';
import { fitInline } from './fit-inline.ts';
import { type Frame, heading, headingOfLines, item, paragraph } from './frames.ts';
import { blockFormula } from './inline-parts.ts';
import { quoted } from './lines.ts';
import { writeDefinitions, writeList } from './list-writer.ts';
import { boxKind, childrenOf, isElement, isListing, isPictureRow, isRun, picturesOf, runsOf } from './node-kinds.ts';
import type { BlockPlace } from './place.ts';
import { writeTable } from './table-writer.ts';
import type { Written } from './unsaid.ts';

/** Blocks of one place, with an empty line between them unless the list that they are in has none. */
export function writeBlocks(tree: HtmlTree, place: BlockPlace): Written {
  const parts = writeEach(tree, place);
  return {
    text: parts.map(({ text }) => text).join(place.tight ? '\n' : '\n\n'),
    unsaid: parts.flatMap(({ unsaid }) => unsaid),
  };
}

/** The same one by one: each block, and each run of words between blocks. */
export function writeEach(tree: HtmlTree, place: BlockPlace): readonly Written[] {
  const runs = runsOf(tree);
  let otherSign = false;
  return runs.map((run, index) => {
    otherSign = areListsOfOneKind(runs[index - 1], run) && !otherSign;
    return writeRun(run, place, isBesideTable(runs, index), otherSign);
  });
}

/** Whether two lists in a row would be read as one but for another sign. */
export function areListsOfOneKind(
  left: HtmlTree | HtmlNode | undefined,
  right: HtmlTree | HtmlNode | undefined,
): boolean {
  if (left === undefined || right === undefined || isRun(left) || isRun(right)) return false;
  return isElement(left, 'ul', 'ol') && isElement(right, left.tag);
}

/** Whether a table is beside a run, which makes a paragraph `Table: …` its caption. */
function isBesideTable(runs: readonly (HtmlTree | HtmlNode)[], index: number): boolean {
  return [runs[index - 1], runs[index + 1]].some((run) => run !== undefined && !isRun(run) && isElement(run, 'table'));
}

function writeRun(run: HtmlTree | HtmlNode, place: BlockPlace, besideTable: boolean, otherSign: boolean): Written {
  if (isRun(run)) return writeParagraph(run, place, besideTable);
  return isElement(run, 'p') ? writeParagraph(run.children, place, besideTable) : writeBlock(run, place, otherSign);
}

/** The words of a paragraph. `Table: …` beside a table gets a backslash. */
function writeParagraph(children: HtmlTree, place: BlockPlace, besideTable: boolean): Written {
  const { text, unsaid: left } = fitInline(children, place.tight ? item : paragraph, place);
  return { text: besideTable ? text.replace(/^([Tt]able)?:(?=\s)/, '$1\\:') : text, unsaid: left };
}

/** One block that is no paragraph; `otherSign` where a list of its kind is right before it. */
export function writeBlock(node: HtmlNode, place: BlockPlace, otherSign = false): Written {
  if (node.kind === 'formula') return { text: blockFormula(node), unsaid: [] };
  if (node.kind === 'reference') return fitPictures([node], place);
  if (node.kind !== 'element') return fitInline([node], paragraph, place);
  if (boxKind(node) !== undefined) return writeBox(node, place);
  if (isListing(node))
    return {
      text: fenced(
        childrenOf(node).find((child) => isElement(child, 'pre')),
        place,
      ),
      unsaid: [],
    };
  if (isPictureRow(node)) return fitPictures(picturesOf(node), place);
  switch (node.tag) {
    case 'pre':
      return { text: fenced(node, place), unsaid: [] };
    case 'hr':
      return { text: place.bullets === '' ? place.style.rule : '___', unsaid: [] };
    case 'blockquote': {
      const { text, unsaid: left } = place.write(node.children, { ...place, tight: false });
      return { text: quoted(text), unsaid: left };
    }
    case 'ul':
    case 'ol':
      return writeList(node, place, otherSign);
    case 'dl':
      return writeDefinitions(node, place);
    case 'table':
      return writeTable(node, place);
    default:
      return writeHeading(node, place);
  }
}

function writeHeading({ tag, children }: HtmlElement, place: BlockPlace): Written {
  const level = Number(tag.slice(1));
  const signs = Math.min(6, Math.max(1, place.style.signs(level)));
  const hasLines = children.some(
    (child) => isElement(child, 'br') || (child.kind === 'text' && child.text.includes('\n')),
  );
  const { headings } = place.style;
  if ((hasLines || (headings === 'below' && children.length > 0)) && signs <= 2) {
    const { text, unsaid: left } = fitInline(children, headingOfLines, place);
    const sign = signs === 1 ? '=' : '-';
    const longest = text.split('\n').reduce((most, { length }) => Math.max(most, length), 3);
    return { text: `${text}\n${sign.repeat(headings === 'below' ? longest : 3)}`, unsaid: left };
  }
  const { text, unsaid: left } = fitInline(children, heading, place);
  const sign = '#'.repeat(signs);
  return { text: headings === 'around' ? `${sign} ${text} ${sign}` : `${sign} ${text}`.trimEnd(), unsaid: left };
}

/** Pictures that are between paragraphs: one, or several beside each other. */
function fitPictures(pictures: HtmlTree, place: BlockPlace): Written {
  const unwrap: Frame['unwrap'] = ([only]) => {
    if (only === undefined) return undefined;
    if (isPictureRow(only)) return picturesOf(only);
    return isElement(only, 'p') ? only.children : [only];
  };
  const texts = pictures.map((picture) => fitInline([picture], { ...paragraph, unwrap }, place));
  return { text: texts.map(({ text }) => text).join(' '), unsaid: texts.flatMap(({ unsaid: left }) => left) };
}

/** Code between fences longer than any in it. */
function fenced(pre: HtmlNode | undefined, { style }: BlockPlace): string {
  const code = childrenOf(pre).find((child) => isElement(child, 'code'));
  const content = pre === undefined ? '' : textIn([pre]);
  const named = /(?:^| )language-(\S+)/.exec((code?.kind === 'element' && code.attributes.class) || '')?.[1];
  const info = named !== undefined && namedCode(named).typed === named ? named : '';
  const { signs, space } = style.fence;
  const sign = signs.charAt(0);
  const runs = content.match(sign === '~' ? /^ *~{3,}/gm : /^ *`{3,}/gm) ?? [];
  const longest = runs.reduce((most, run) => Math.max(most, run.trim().length), signs.length - 1);
  const fence = sign.repeat(longest + 1);
  const opening = info === '' ? fence : fence + space + info;
  return content === '' ? `${opening}\n${fence}` : `${opening}\n${content}\n${fence}`;
}
