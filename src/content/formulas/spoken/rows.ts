import type { FormulaWords } from '../../../text/formula-words.ts';
import type { HtmlElement } from '../../tree.ts';
import { leafText } from './parts.ts';
import { signOf } from './signs.ts';

export type Row = readonly HtmlElement[];

/** Two things above each other without a line between. */
export function isStack(element: HtmlElement | undefined): element is HtmlElement {
  return element?.tag === 'mfrac' && /^0(?:[a-z]+)?$/.test(element.attributes.linethickness ?? '');
}

/** Whether an element is an operator of this one sign. */
export function isSign(element: HtmlElement | undefined, sign: string): boolean {
  return element?.tag === 'mo' && leafText(element) === sign;
}

/** Whether an element is a bracket that opens (`prefix`) or closes. */
export function isBracket(element: HtmlElement | undefined, form: 'prefix' | 'postfix'): boolean {
  return element?.tag === 'mo' && element.attributes.form === form;
}

/** Where the sign ends that opens at `index`; those within it that open again are passed over. */
export function closingIndex(row: Row, index: number, sign: string): number | undefined {
  let open = 0;
  for (let at = index; at < row.length; at += 1) {
    const element = row[at];
    if (element?.tag !== 'mo' || signOf(leafText(element), true) !== sign) continue;
    if (element.attributes.form === 'prefix') open += 1;
    else if (element.attributes.form === 'postfix') open -= 1;
    if (open === 0) return at;
  }
  return undefined;
}

function isMinus(element: HtmlElement | undefined): boolean {
  return isSign(element, '−') || isSign(element, '-');
}

/** One letter, number or word, with a minus or without. */
export function isSimple(row: Row): boolean {
  const own = row.length === 2 && isMinus(row[0]) ? row.slice(1) : row;
  const [only] = own;
  if (only === undefined || own.length !== 1) return false;
  if (only.tag === 'mo') return own === row && !isMinus(only);
  return only.tag === 'mi' || only.tag === 'mn' || (only.tag === 'mtext' && !/\s/.test(leafText(only).trim()));
}

/** The accent that a row is, if it is nothing else. */
export function accentIn<Name extends keyof FormulaWords['accents']>(
  row: Row,
  accents: Readonly<Record<string, Name>>,
): Name | undefined {
  const [only] = row;
  if (only?.tag !== 'mo' || row.length !== 1) return undefined;
  const text = leafText(only);
  return Object.hasOwn(accents, text) ? accents[text] : undefined;
}
