import type { XmlElement } from '../../../../read/xml/element.ts';
import { numberOf, valOf } from '../xml.ts';

export function properties(element: XmlElement): XmlElement | undefined {
  return element.children.find(({ name }) => name === `${element.name}Pr`);
}

export function script(sign: '_' | '^', tex: string): string {
  if (tex === '') return '';
  return /^(?:[A-Za-z0-9]|\\[A-Za-z]+)$/.test(tex) ? `${sign}${tex}` : `${sign}{${tex}}`;
}

/** The one structure in an element, where there is nothing beside it. */
export function loneChild(element: XmlElement): XmlElement | undefined {
  const parts = element.children.filter(
    ({ name }) => name !== 'ctrlPr' && name !== 'argPr' && !name.startsWith('bookmark'),
  );
  return parts.length === 1 ? parts[0] : undefined;
}

/** How the columns of a matrix are aligned. */
export function columns(element: XmlElement): readonly string[] {
  const list = properties(element)?.child('mcs')?.childrenNamed('mc') ?? [];
  return list.flatMap((column) => {
    const own = column.child('mcPr');
    const count = Math.min(64, Math.max(1, numberOf(valOf(own, 'count')) ?? 1));
    const side = valOf(own, 'mcJc');
    return Array.from({ length: count }, () => (side === 'left' ? 'l' : side === 'right' ? 'r' : 'c'));
  });
}

/** Arrows that are as long as what stands over them. */
export function stretched(sign: string): string | undefined {
  return STRETCHED.get(sign);
}

const STRETCHED: ReadonlyMap<string, string> = new Map([
  ['→', 'xrightarrow'],
  ['⟶', 'xrightarrow'],
  ['←', 'xleftarrow'],
  ['⟵', 'xleftarrow'],
  ['↔', 'xleftrightarrow'],
  ['⇒', 'xRightarrow'],
  ['⇌', 'xrightleftharpoons'],
  ['↦', 'xmapsto'],
  ['=', 'xlongequal'],
]);

export const GROUPS: ReadonlyMap<string, string> = new Map([
  ['⏞', 'overbrace'],
  ['⏟', 'underbrace'],
  ['⎴', 'overbracket'],
  ['⎵', 'underbracket'],
  ['⏜', 'overparen'],
  ['⏝', 'underparen'],
  ['\u0332', 'underline'],
  ['\u0305', 'overline'],
  ['¯', 'overline'],
  ['_', 'underline'],
]);
