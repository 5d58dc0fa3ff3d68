import type { HtmlNode } from '../../content/tree.ts';
import { isTooLarge, texOfMathml } from './mathml-to-tex.ts';
import { classesOf, elementsIn, parseRaw, type RawElement, rawText } from './raw.ts';
import type { Walker } from './walker.ts';

/**
 * The formula that a picture shows: those of Canvas (`data-equation-content`), of Moodle’s TeX filter (`texrender`), of WIRIS
 * (`data-mathml`, with signs of its own), of WordPress (`latex`) and Wikipedia.
 */
export function equationImage(node: RawElement, { formulas, findings }: Walker): HtmlNode | undefined {
  const { attributes } = node;
  const classes = classesOf(node);
  const content = attributes['data-equation-content'];
  if (content !== undefined && content.trim() !== '') return formulaNode(content, false, formulas);
  const address = attributes.src ?? '';
  const inAddress = /\/equation_images\/([^?#"]+)/.exec(address)?.[1];
  if (inAddress !== undefined) return formulaNode(decoded(decoded(inAddress)), false, formulas);
  if (attributes['data-mathml'] !== undefined) {
    return drawn(parseRaw(wirisXml(attributes['data-mathml'])), false, formulas, findings);
  }
  const isTex =
    classes.some((name) => /^(?:texrender|latex|tex|mwe-math-fallback-image-(?:inline|display))$/.test(name)) ||
    /\/filter\/(?:tex|algebra)\/pix\.php|latex\.codecogs\.com|chart\.googleapis\.com\/chart\?cht=tx/.test(address);
  const alt = (attributes.alt ?? '').replace(/^\$+|\$+$/g, '').trim();
  return isTex && alt !== '' ? formulaNode(alt, false, formulas) : undefined;
}

export const LOST = 'Some of a formula’s signs have no TeX of their own and are left out; look at the formula.';

/** TeX that may be wrapped as Wikipedia and Canvas wrap it. */
export function formulaNode(written: string, display: boolean, formulas: Walker['formulas']): HtmlNode {
  const inner = /^\s*\{\s*\\displaystyle\b([\s\S]*)\}\s*$/.exec(written)?.[1];
  const isLarge = display || (inner === undefined && /^\s*\\displaystyle(?![A-Za-z])/.test(written));
  return formulas.node(inner ?? written, isLarge);
}

/** The TeX beside MathML: in an annotation, or in the element’s own words for it. */
export function mathNode(math: RawElement, { formulas, findings }: Walker): HtmlNode | undefined {
  const display = math.attributes.display === 'block' || math.attributes.mode === 'display';
  const given = annotation(math) ?? texAlternative(math.attributes.alttext);
  if (given !== undefined && given.trim() !== '') return formulaNode(given, display, formulas);
  return drawn(math, display, formulas, findings);
}

/** What MathML draws; nothing, with a line in the report, where no page has room for it. */
function drawn(
  math: RawElement,
  display: boolean,
  formulas: Walker['formulas'],
  findings: Walker['findings'],
): HtmlNode | undefined {
  if (isTooLarge(math)) {
    findings.add('left', 'formula', TOO_LARGE, firstText(math));
    return undefined;
  }
  const { tex, lost } = texOfMathml(math);
  if (lost.length > 0) findings.add('changed', 'formula', LOST, lost.join(' '));
  return tex === '' ? undefined : formulas.node(tex, display);
}

const TOO_LARGE =
  'A formula of more than 10,000 parts has no room on a page and is left out. Offer it as a file, or put in a picture of it.';

/** The first letters of a formula, by which it is found again. */
function firstText(math: RawElement): string {
  let words = '';
  for (const { children } of elementsIn(math)) {
    for (const child of children) if (child.kind === 'text') words += child.text;
    if (words.trim().length > 60) break;
  }
  return words.replace(/\s+/g, ' ').trim();
}

function annotation(math: RawElement): string | undefined {
  for (const node of below(math))
    if (/^annotation(?:-xml)?$/.test(node.tag) && /tex/i.test(node.attributes.encoding ?? ''))
      return rawText(node.children);
  return undefined;
}

function* below(node: RawElement): Generator<RawElement> {
  for (const child of node.children)
    if (child.kind === 'element') {
      yield child;
      yield* below(child);
    }
}

function texAlternative(alt: string | undefined): string | undefined {
  return alt !== undefined && /\\[A-Za-z]|[_^{]/.test(alt) ? alt : undefined;
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** WIRIS writes `«math»` and `§amp;` in attributes. */
function wirisXml(written: string): string {
  return written.replaceAll('«', '<').replaceAll('»', '>').replaceAll('¨', '"').replaceAll('§', '&');
}
