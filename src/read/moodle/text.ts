import type { TextContents } from '../contents/contents.ts';
import { htmlContents, type Locate, plainContents } from '../html/read.ts';
import type { XmlElement } from '../xml/element.ts';
import { field } from './field.ts';

/** Moodle's numbers of the forms in which a text may have been typed; 1 is HTML. */
const AUTOMATIC = '0';
const PLAIN = '2';
const MARKDOWN = '4';

const BLOCK = /<(?:p|div|ul|ol|table|h[1-6]|br|blockquote|pre)\b/i;

/** The text of a field in its form (`<name>format`): HTML unless it says otherwise. */
export function moodleText(parent: XmlElement | undefined, name: string, locate?: Locate): TextContents {
  const source = field(parent, name);
  const format = field(parent, `${name}format`);
  if (format === PLAIN || format === MARKDOWN) return plainContents(source);
  // Moodle makes a new line of each line that was typed, where the text has no tags that do.
  const typed = format === AUTOMATIC && !BLOCK.test(source) ? source.trim().replace(/\r?\n/g, '<br>') : source;
  return htmlContents(typed, locate);
}
