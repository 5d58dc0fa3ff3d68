import type { XmlElement } from '../../../read/xml/element.ts';
import { isDeletion } from './xml.ts';

/** The words of an element, without those that were deleted. */
export function wordsIn(parent: XmlElement): string {
  return parent.children
    .map((child): string => {
      if (isDeletion(child) || /^(?:instrText|[pr]Pr)$/.test(child.name)) return '';
      if (child.name === 't') return child.text;
      if (child.name === 'tab' || child.name === 'br') return ' ';
      return `${wordsIn(child)}${child.name === 'p' ? ' ' : ''}`;
    })
    .join('');
}

/** The end of words that may be long. */
export function lastWords(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  return line.length <= 60 ? line : `…${line.slice(line.indexOf(' ', line.length - 60) + 1)}`;
}
