import type { XmlElement } from '../../../read/xml/element.ts';
import type { Reading } from './reading.ts';
import { signOfFont } from './symbols.ts';
import { attributeOf } from './xml.ts';

/** Letters that a font draws as signs. */
export function signsOf(words: string, font: string, reading: Reading): string {
  return Array.from(words, (letter) => {
    if (/\s/.test(letter)) return letter;
    const code = letter.codePointAt(0) ?? 0;
    return signOfFont(font, code) ?? unknownSign(font, code, reading);
  }).join('');
}

/** A sign that is given by its font and its code there: `w:sym`. */
export function signOf(element: XmlElement, reading: Reading): string {
  const font = attributeOf(element, 'font') ?? '';
  const written = attributeOf(element, 'char') ?? '';
  const code = /^[0-9a-f]{1,6}$/i.test(written) ? Number.parseInt(written, 16) : 0;
  return (code > 0 && code <= 0x10ffff ? signOfFont(font, code) : undefined) ?? unknownSign(font, code, reading);
}

function unknownSign(font: string, code: number, { findings }: Reading): string {
  findings.add(
    'left',
    'sign',
    'A sign that only one font has is left out. Type one that every font has.',
    `${font} ${code.toString(16).toUpperCase()}`,
  );
  return '';
}
