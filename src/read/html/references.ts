import { decodeHTML } from 'entities/decode';

/** A text with its character references undone once, as browsers do; what is no reference stays as it is. */
export function decodeReferences(text: string): string {
  return text.includes('&') ? decodeHTML(text) : text;
}
