import type { XmlElement } from '../../../../read/xml/element.ts';
import { functionTex } from '../../../formulas/functions.ts';
import { USUAL } from '../../../formulas/letters.ts';
import { asBase, braced, isTall, joinTex, textTex } from '../../../formulas/pieces.ts';
import { accentCommand, bracketTex, signTex } from '../../../formulas/signs.ts';
import { isDeletion, isWrapper, switchOf, valOf } from '../xml.ts';
import { arrayTex, casesTex, matrixTex } from './arrays.ts';
import { type RunPlace, runTex, textOf, wordsTex } from './run.ts';
import { columns, GROUPS, loneChild, properties, script, stretched } from './structure-parts.ts';

type Structure = (element: XmlElement) => string;

/** Everything in an element of a formula, one behind the other. */
export function contentTex(parent: Pick<XmlElement, 'children'> | undefined, place: RunPlace): string {
  if (parent === undefined) return '';
  const pieces: string[] = [];
  for (const child of parent.children) {
    if (isDeletion(child)) continue;
    if (isWrapper(child) || child.name === 'hyperlink' || child.name === 'oMath') pieces.push(contentTex(child, place));
    else if (child.name === 'sdt') pieces.push(contentTex(child.child('sdtContent'), place));
    else if (child.name === 'r') pieces.push(isWordRun(child) ? textTex(textOf(child)) : runTex(child, place));
    else {
      const structure = STRUCTURES.get(child.name);
      // A whole number and a fraction on the line would be another number: `3` and `1/2`.
      const isMixed =
        child.name === 'f' && /\d$/.test(pieces.at(-1) ?? '') && valOf(properties(child), 'type') === 'lin';
      const tex = isMixed ? smallFraction(child) : (structure?.(child) ?? '');
      // A structure whose sign was deleted is gone with everything in it.
      const isDeleted = properties(child)?.child('ctrlPr')?.child('del') !== undefined;
      pieces.push(isDeleted && !/[A-Za-z0-9]/.test(tex.replace(/\\[A-Za-z]+/g, '')) ? '' : tex);
    }
  }
  return joinTex(pieces);
}

/** A run of the document's own words that stands in a formula. */
function isWordRun({ namespace }: XmlElement): boolean {
  return /wordprocessingml/.test(namespace);
}

/** An argument: `m:e`, `m:num`. What is in it is a formula of its own. */
const INSIDE: RunPlace = { inArray: false };

function argument(element: XmlElement, name: string): string {
  return contentTex(element.child(name), INSIDE).trim();
}

const STRUCTURES: ReadonlyMap<string, Structure> = new Map<string, Structure>([
  ['acc', accent],
  ['bar', bar],
  ['box', (element) => argument(element, 'e')],
  ['borderBox', borderBox],
  ['d', delimiters],
  ['eqArr', (element) => arrayTex(rows(element))],
  ['f', fraction],
  ['func', functionOf],
  ['groupChr', groupSign],
  ['limLow', (element) => limit(element, 'under')],
  ['limUpp', (element) => limit(element, 'over')],
  ['m', (element) => matrixTex(cells(element), columns(element), '')],
  ['nary', nary],
  ['phant', phantom],
  ['rad', radical],
  [
    'sPre',
    (element) =>
      `{}${script('_', argument(element, 'sub'))}${script('^', argument(element, 'sup'))}${asBase(argument(element, 'e'))}`,
  ],
  ['sSub', (element) => scripted(element)],
  ['sSup', (element) => scripted(element)],
  ['sSubSup', (element) => scripted(element)],
]);

function scripted(element: XmlElement): string {
  const base = argument(element, 'e');
  const [sub, sup] = [argument(element, 'sub'), argument(element, 'sup')];
  const foot = base === '' ? '{}' : asBase(base);
  if (/^'+$/.test(sup)) return `${foot}${sup}${script('_', sub)}`;
  // A degree sign is raised in TeX as it is.
  return `${foot}${script('_', sub)}${sup === '^{\\circ}' ? sup : script('^', sup)}`;
}

function fraction(element: XmlElement): string {
  const [top, bottom] = [argument(element, 'num'), argument(element, 'den')];
  switch (valOf(properties(element), 'type')) {
    case 'lin':
      return `${asBase(top)}/${asBase(bottom)}`;
    case 'skw':
      return `{}^{${top}}\\!/_{${bottom}}`;
    case 'noBar':
      return `{{${top}} \\atop {${bottom}}}`;
    default:
      return `\\frac{${top}}{${bottom}}`;
  }
}

function smallFraction(element: XmlElement): string {
  return `\\tfrac{${argument(element, 'num')}}{${argument(element, 'den')}}`;
}

function radical(element: XmlElement): string {
  const degree = switchOf(properties(element), 'degHide') === true ? '' : argument(element, 'deg');
  const index = degree === '' ? '' : `[${/[\]]/.test(degree) ? braced(degree) : degree}]`;
  return `\\sqrt${index}{${argument(element, 'e')}}`;
}

function accent(element: XmlElement): string {
  const sign = valOf(properties(element), 'chr') ?? '\u0302';
  const base = argument(element, 'e');
  if (sign === '') return base;
  const single = /^(?:[A-Za-z]|\\[A-Za-z]+|\\(?:math[a-z]+|boldsymbol)\{(?:[A-Za-z]|\\[A-Za-z]+)\})$/.test(base);
  const command = accentCommand(sign, single);
  if (command !== undefined) return `\\${command}{${base}}`;
  return `\\overset{${signTex(sign)}}{${base}}`;
}

function bar(element: XmlElement): string {
  const command = valOf(properties(element), 'pos') === 'top' ? 'overline' : 'underline';
  return `\\${command}{${argument(element, 'e')}}`;
}

function borderBox(element: XmlElement): string {
  const own = properties(element);
  const has = (name: string): boolean => switchOf(own, name) === true;
  let tex = argument(element, 'e');
  const [up, down] = [has('strikeBLTR'), has('strikeTLBR')];
  if (up || down) tex = `\\${up && down ? 'xcancel' : up ? 'cancel' : 'bcancel'}{${tex}}`;
  if (has('strikeH')) tex = `\\sout{${tex}}`;
  const hidden = ['hideTop', 'hideBot', 'hideLeft', 'hideRight'].filter(has);
  if (hidden.length === 4) return tex;
  if (hidden.length === 3 && !has('hideTop')) return `\\overline{${tex}}`;
  if (hidden.length === 3 && !has('hideBot')) return `\\underline{${tex}}`;
  if (hidden.length > 0 && has('hideTop') && has('hideBot'))
    return `\\left${has('hideLeft') ? '.' : '|'} ${tex} \\right${has('hideRight') ? '.' : '|'}`;
  return `\\boxed{${tex}}`;
}

function phantom(element: XmlElement): string {
  const own = properties(element);
  const tex = argument(element, 'e');
  if (switchOf(own, 'show') !== false) return tex;
  if (switchOf(own, 'zeroWid') === true) return `\\vphantom{${tex}}`;
  const flat = switchOf(own, 'zeroAsc') === true && switchOf(own, 'zeroDesc') === true;
  return `\\${flat ? 'hphantom' : 'phantom'}{${tex}}`;
}

const MATRICES: Readonly<Record<string, string>> = { '()': 'p', '[]': 'b', '{}': 'B', '||': 'v', '‖‖': 'V' };

function delimiters(element: XmlElement): string {
  const own = properties(element);
  const [begin, end] = [valOf(own, 'begChr') ?? '(', valOf(own, 'endChr') ?? ')'];
  const parts = element.childrenNamed('e');
  const [only] = parts;
  const inner = parts.length === 1 && only !== undefined ? loneChild(only) : undefined;
  if (inner !== undefined) {
    const environment = MATRICES[begin + end];
    if (inner.name === 'm' && environment !== undefined)
      return matrixTex(cells(inner), columns(inner), environment, [bracketTex(begin), bracketTex(end)]);
    if (inner.name === 'eqArr' && begin === '{' && end === '') return casesTex(rows(inner));
    if (inner.name === 'f' && valOf(properties(inner), 'type') === 'noBar' && begin === '(' && end === ')')
      return `\\binom{${argument(inner, 'num')}}{${argument(inner, 'den')}}`;
  }
  const texts = parts.map((part) => contentTex(part, INSIDE).trim());
  const between = valOf(own, 'sepChr') ?? '|';
  const grows = switchOf(own, 'grow') !== false && texts.some(isTall);
  if (!grows && begin !== '' && end !== '' && begin !== '|' && begin !== '‖' && end !== '‖' && end !== '|')
    return joinTex([signTex(begin), texts.join(between === '|' ? ' \\mid ' : signTex(between)), signTex(end)]);
  const middle = between === '' ? ' ' : /^[,;:.]$/.test(between) ? between : ` \\middle${bracketTex(between)} `;
  return `${joinTex([`\\left${bracketTex(begin)}`, ' ', texts.join(middle)])} \\right${bracketTex(end)}`;
}

function rows(element: XmlElement): readonly string[] {
  return element.childrenNamed('e').map((row) => contentTex(row, { inArray: true }).trim());
}

function cells(element: XmlElement): readonly (readonly string[])[] {
  const inside = INSIDE;
  return element
    .childrenNamed('mr')
    .map((row) => row.childrenNamed('e').map((cell) => contentTex(cell, inside).trim()));
}

/** Signs whose limits TeX sets beside them unless it is told otherwise. */
const INTEGRALS: ReadonlySet<string> = new Set(['∫', '∬', '∭', '∮', '∯', '∰']);
const LARGE: ReadonlySet<string> = new Set(Array.from('∑∏∐⋀⋁⋂⋃⨀⨁⨂⨄⨆'));

function nary(element: XmlElement): string {
  const own = properties(element);
  const sign = own?.child('chr') === undefined ? '∫' : (valOf(own, 'chr') ?? '∫');
  const limits = valOf(own, 'limLoc');
  const isIntegral = INTEGRALS.has(sign);
  const isKnown = isIntegral || LARGE.has(sign);
  const sub = switchOf(own, 'subHide') === true ? '' : argument(element, 'sub');
  const sup = switchOf(own, 'supHide') === true ? '' : argument(element, 'sup');
  const written = isKnown ? signTex(sign) : sign === '' ? '{}' : `\\operatorname*{${signTex(sign)}}`;
  const side =
    sub === '' && sup === ''
      ? ''
      : isIntegral && limits === 'undOvr'
        ? '\\limits'
        : !isIntegral && isKnown && limits === 'subSup'
          ? '\\nolimits'
          : '';
  const base = argument(element, 'e');
  return joinTex([`${written}${side}${script('_', sub)}${script('^', sup)}`, base === '' ? '' : ' ', base]);
}

function functionOf(element: XmlElement): string {
  const name = element.child('fName');
  const base = argument(element, 'e');
  const inner = name === undefined ? undefined : loneChild(name);
  const head = inner === undefined ? functionName(name) : functionHead(inner, name);
  return joinTex([head, /[\w}]$/.test(head) && /^[^(\\]/.test(base) ? ' ' : '', base]);
}

function functionHead(inner: XmlElement, name: XmlElement | undefined): string {
  if (inner.name === 'r') return functionName(name);
  const base = inner.child('e');
  const nested = base === undefined ? undefined : loneChild(base);
  const isNamed = nested?.name === 'r' && /^[A-Za-z ]+$/.test(textOf(nested).trim());
  if (!isNamed || nested === undefined) return contentTex(name, INSIDE).trim();
  const word = functionTex(textOf(nested));
  if (inner.name === 'limLow' || inner.name === 'limUpp') {
    const sign = inner.name === 'limLow' ? '_' : '^';
    return `${word.replace(/^\\operatorname\{/, '\\operatorname*{')}${script(sign, argument(inner, 'lim'))}`;
  }
  if (inner.name.startsWith('sS'))
    return `${word}${script('_', argument(inner, 'sub'))}${script('^', argument(inner, 'sup'))}`;
  return contentTex(name, INSIDE).trim();
}

function functionName(name: XmlElement | undefined): string {
  const words = (name?.childrenNamed('r') ?? []).map(textOf).join('');
  if (
    /^[A-Za-z][A-Za-z ]*$/.test(words.trim()) &&
    name?.children.every((child) => child.name === 'r' || child.name === 'ctrlPr')
  )
    return functionTex(words);
  return contentTex(name, INSIDE).trim();
}

/** Limits that are a line, as some programs write what is underlined. */
const LINES: ReadonlyMap<string, string> = new Map([
  ['under\\_', 'underline'],
  ['under¯', 'underline'],
  ['over¯', 'overline'],
  ['over‾', 'overline'],
]);

function limit(element: XmlElement, side: 'under' | 'over'): string {
  const base = element.child('e');
  const inner = base === undefined ? undefined : loneChild(base);
  const words = argument(element, 'lim');
  const line = LINES.get(side + words);
  if (line !== undefined) return `\\${line}{${argument(element, 'e')}}`;
  if (inner?.name === 'groupChr') {
    const group = groupSign(inner);
    if (/^\\(?:over|under)(?:brace|bracket|paren)\{/.test(group))
      return `${group}${script(side === 'over' ? '^' : '_', words)}`;
  }
  if (inner?.name === 'r' && /^[A-Za-z ]{2,}$/.test(textOf(inner).trim())) {
    const name = functionTex(textOf(inner)).replace(/^\\operatorname\{/, '\\operatorname*{');
    return `${name}${script(side === 'over' ? '^' : '_', words)}`;
  }
  const arrow = inner?.name === 'r' ? stretched(textOf(inner).trim()) : undefined;
  if (arrow !== undefined) return side === 'over' ? `\\${arrow}{${words}}` : `\\${arrow}[${words}]{}`;
  return `\\${side}set{${words}}{${argument(element, 'e')}}`;
}

/** A sign over or under letters and as long as they are; an arrow on the line has them over or under itself. */
function groupSign(element: XmlElement): string {
  const own = properties(element);
  const sign = own?.child('chr') === undefined ? '⏟' : (valOf(own, 'chr') ?? '');
  const top = valOf(own, 'pos') === 'top';
  const signOnLine = (valOf(own, 'vertJc') === 'bot') !== top;
  const words = argument(element, 'e');
  const group = GROUPS.get(sign);
  if (group !== undefined) return `\\${group}{${words}}`;
  const arrow = stretched(sign);
  if (arrow !== undefined && signOnLine) return top ? `\\${arrow}[${words}]{}` : `\\${arrow}{${words}}`;
  const side = top ? 'over' : 'under';
  if (sign === '→' || sign === '←' || sign === '↔')
    return `\\${side}${sign === '→' ? 'right' : sign === '←' ? 'left' : 'leftright'}arrow{${words}}`;
  return sign === '' ? words : `\\${side}set{${wordsTex(sign, USUAL, INSIDE)}}{${words}}`;
}
