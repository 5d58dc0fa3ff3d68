import type { XmlElement } from '../../../../read/xml/element.ts';
import { joinTex } from '../../../formulas/pieces.ts';
import { isDeletion, switchOf } from '../xml.ts';
import { isAligned } from './arrays.ts';
import { contentTex } from './structures.ts';

/** A formula of Word as TeX. */
export interface MathTex {
  readonly tex: string;
  /** What TeX has no way to say, in words for a teacher. */
  readonly lost: readonly string[];
  /** What was deleted in it while changes were tracked. */
  readonly deleted: readonly string[];
}

/**
 * Office Math as TeX (ECMA-376 part 1, 22.1): `m:oMath`, or `m:oMathPara`, whose formulas stand below one another. Tracked
 * insertions are in it, deletions are not.
 */
export function mathTex(element: XmlElement): MathTex {
  const parts = element.name === 'oMathPara' ? element.descendants('oMath') : [element];
  const lines = parts.flatMap((part) => linesOf(part).map((line) => contentTex(line, { inArray: false }).trim()));
  const written = lines.filter((line) => line !== '');
  return { tex: below(written), lost: lostIn(element), deleted: deletedIn(element) };
}

/** Lines below one another, aligned where they say so. */
function below(lines: readonly string[]): string {
  const [first = ''] = lines;
  if (lines.length < 2) return first.replace(/(?<!\\)&(?=[=<>])/g, isEnvironment(first) ? '&' : '');
  const aligned = lines.some((line) => isAligned(line) && !isEnvironment(line));
  const environment = aligned ? 'aligned' : 'gathered';
  return `\\begin{${environment}} ${lines.join(' \\\\ ')} \\end{${environment}}`;
}

function isEnvironment(line: string): boolean {
  return line.includes('\\begin{');
}

/** A formula cut where a line ends: before a run that says so, and at a break. */
function linesOf(formula: XmlElement): readonly { readonly children: XmlElement[] }[] {
  const lines: { children: XmlElement[] }[] = [{ children: [] }];
  for (const child of formula.children) {
    const own = child.childrenNamed('rPr').find(({ namespace }) => namespace === child.namespace);
    const breaksBefore = child.name === 'r' && own?.child('brk') !== undefined;
    const breaks = child.name === 'r' && child.child('br') !== undefined;
    if (breaksBefore && (lines.at(-1)?.children.length ?? 0) > 0) lines.push({ children: [] });
    lines.at(-1)?.children.push(child);
    if (breaks) lines.push({ children: [] });
  }
  return lines;
}

/** The words of deleted parts. */
function deletedIn(element: XmlElement): readonly string[] {
  const found: string[] = [];
  for (const child of element.children) {
    if (isDeletion(child)) {
      const words = [...child.descendants('t'), ...child.descendants('delText')].map(({ text }) => text).join('');
      if (words !== '') found.push(words);
    } else for (const one of deletedIn(child)) found.push(one);
  }
  return found;
}

/** The formula's characters as they stand there, for a report. */
export function mathWords(element: XmlElement): string {
  return joinTex(element.descendants('t').map(({ text }) => text)).trim();
}

/** What of its structures TeX cannot say. */
function lostIn(element: XmlElement): readonly string[] {
  return element.descendants('borderBox').flatMap((box) => {
    const own = box.child('borderBoxPr');
    const hidden = ['hideTop', 'hideBot', 'hideLeft', 'hideRight'].filter(
      (side) => switchOf(own, side) === true,
    ).length;
    return [
      ...(switchOf(own, 'strikeV') === true ? ['a stroke from top to bottom'] : []),
      ...(hidden === 1 || hidden === 2 ? ['that a frame is open on one side'] : []),
    ];
  });
}
