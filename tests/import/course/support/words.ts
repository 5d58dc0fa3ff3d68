import type { HtmlElement, HtmlNode, HtmlTree, Reference } from '../../../../src/content/tree.ts';
import { BLOCK_ELEMENTS } from '../../../../src/content/vocabulary.ts';
import type { TeachingModule } from '../../../../src/model/model.ts';
import { sha256Hex } from '../../../../src/source/digest.ts';
import { letters, missingRuns } from '../../../losses/words.ts';
import type { ArrivesAs } from '../arrives-as.ts';

/** In which form the package has what has several. */
export type Forms = Pick<ArrivesAs, 'films' | 'decoration'>;

/** What is compared besides letters: each is a sign of its own in the text of a tree. */
const MARKED: ReadonlySet<string> = new Set([
  'em',
  'strong',
  'code',
  'sub',
  'sup',
  'del',
  'li',
  'td',
  'th',
  'pre',
  'blockquote',
  'dt',
  'dd',
]);

const mark = (what: string): string => letters(`⟦${what}⟧`);

/**
 * The runs of words and signs of a tree that have to be wherever it arrives, one behind the other: letters, emphasis, items
 * of lists, cells, formulas, links with their addresses, pictures with their files and descriptions. Ids are not in them.
 */
export function runsIn(tree: HtmlTree, module: TeachingModule, forms: Forms): readonly string[] {
  const runs: string[] = [];
  let run = '';
  const end = (): void => {
    if (letters(run) !== '') runs.push(letters(run));
    run = '';
  };
  const alone = (what: string): void => {
    end();
    runs.push(mark(what));
  };
  const visit = (node: HtmlNode): void => {
    switch (node.kind) {
      case 'text':
        run += node.text;
        break;
      case 'gap':
        end();
        break;
      case 'formula':
        alone(`$${node.tex.replace(/\s+/g, '')}$`);
        break;
      case 'reference': {
        const sign = signOf(node.reference, module, forms, node.children.length > 0);
        end();
        if (sign === undefined) break;
        if (sign !== '') alone(sign);
        joined(node.children).forEach(visit);
        end();
        break;
      }
      case 'element':
        visitElement(node);
    }
  };
  const visitElement = ({ tag, attributes, children }: HtmlElement): void => {
    const names = (attributes.class ?? '').split(' ');
    if (tag === 'br' || names.includes('footnote-mark') || names.includes('citation')) {
      end();
      return;
    }
    const isLink = tag === 'a' && /^(?:https?|mailto):/.test(attributes.href ?? '');
    const isMarked = isLink || MARKED.has(tag);
    const breaks = isMarked || BLOCK_ELEMENTS.has(tag);
    if (breaks) end();
    if (isMarked) alone(isLink ? `link ${attributes.href}` : tag);
    joined(children).forEach(visit);
    if (breaks) end();
  };
  for (const node of joined(tree)) visit(node);
  end();
  return runs;
}

/** `*two* *words*` are the same as `*two words*`. */
function joined(nodes: HtmlTree): HtmlTree {
  const out: HtmlNode[] = [];
  for (const node of nodes) {
    const [last, before] = [out.at(-1), out.at(-2)];
    const isSpace = last?.kind === 'text' && last.text.trim() === '';
    const one = isSpace ? before : last;
    if (node.kind === 'element' && /^(?:em|strong)$/.test(node.tag) && one?.kind === 'element' && one.tag === node.tag)
      out.splice(isSpace ? -2 : -1, 2, { ...one, children: [...one.children, ...node.children] });
    else out.push(node);
  }
  return out;
}

/** Empty where it is words alone, undefined where nothing of the author's is seen. */
function signOf(reference: Reference, module: TeachingModule, forms: Forms, isLink: boolean): string | undefined {
  switch (reference.to) {
    case 'asset':
      return assetSign(reference, module, forms, isLink);
    case 'activity':
      return '';
    case 'term':
      return '';
    case 'source':
      return undefined;
    case 'anchor':
    case 'theme':
      return undefined;
  }
}

function assetSign(
  { id, alt }: Extract<Reference, { to: 'asset' }>,
  module: TeachingModule,
  { films, decoration }: Forms,
  isLink: boolean,
): string {
  const asset = module.assets.get(id);
  if (asset === undefined) return `nothing ${id}`;
  if (asset.kind === 'remote') return isLink || films === 'link' ? `link ${asset.page}` : `plays ${asset.player}`;
  const file = asset.svg === undefined ? asset.file.hashes.sha256.slice(0, 8) : sha256Hex(asset.svg).slice(0, 8);
  if (isLink || asset.kind !== 'image') return `file ${file}`;
  if (!asset.decorative) return `picture ${file} “${alt ?? asset.alt}”`;
  return `picture ${file} ${decoration === 'marked' ? 'decorative' : '“”'}`;
}

/** The pictures and players of a tree, with what is said of them. */
export function picturesIn(tree: HtmlTree | undefined, module: TeachingModule, forms: Forms): readonly string[] {
  return runsIn(tree ?? [], module, forms).filter((run) => /^⟦(?:picture|plays)/.test(run));
}

/** Every letter and sign of a tree. */
export function lettersOf(tree: HtmlTree | undefined, module: TeachingModule, forms: Forms): string {
  return letters(runsIn(tree ?? [], module, forms).join(''));
}

/** What of a text is not in another, or not in its order. */
export function missing(
  [wanted, module]: readonly [HtmlTree | undefined, TeachingModule],
  [is, arrived]: readonly [HtmlTree | undefined, TeachingModule],
  forms: Forms,
): readonly string[] {
  return missingRuns(runsIn(wanted ?? [], module, forms), lettersOf(is, arrived, forms));
}
