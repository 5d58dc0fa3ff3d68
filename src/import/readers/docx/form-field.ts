import type { XmlElement } from '../../../read/xml/element.ts';
import type { Reading } from './reading.ts';
import { wordsIn } from './words.ts';
import { switchOf } from './xml.ts';

/** Whether a form field shows what to write in it, and nobody has; then the report says so. */
export function isUnfilled(own: XmlElement | undefined, content: XmlElement, { findings }: Reading): boolean {
  if (switchOf(own, 'showingPlcHdr') !== true) return false;
  findings.add('left', 'form-field', 'A form field that nobody has filled in is left out.', wordsIn(content));
  return true;
}
