import { sanitizeSvg } from '../../content/svg.ts';
import { decodeText } from '../../source/decode.ts';
import { TEXT_LIMIT } from '../../source/read-text.ts';

/** How many entities a drawing may declare; programs declare the addresses of their own namespaces, a dozen at most. */
const MOST_ENTITIES = 100;
const LONGEST_ENTITY = 1000;

/** An SVG picture as a module may have it, or why none may. */
export type Drawing = { readonly bytes: Uint8Array } | { readonly why: string };

/** Looks into an SVG picture. What its document type declares, as Illustrator writes it, is put in place. */
export function drawingOf(bytes: Uint8Array): Drawing {
  if (bytes.length > TEXT_LIMIT) return { why: 'it is larger than 8 MB' };
  const { text } = decodeText(bytes, '');
  if (text === undefined) return { why: 'its text is not in UTF-8' };
  const plain = withoutDoctype(text);
  const { value, diagnostics } = sanitizeSvg(plain, { file: '' });
  if (value === undefined) return { why: diagnostics[0]?.message ?? 'it cannot be read' };
  return { bytes: plain === text ? bytes : new TextEncoder().encode(plain) };
}

const DECLARED = /<!ENTITY\s+([A-Za-z_][\w.-]*)\s+(?:"([^"<&%]*)"|'([^'<&%]*)')\s*>/y;
/** What says nothing that has to be put in place. */
const SILENT = /\s+|<!--(?:[^-]|-(?!->))*-->|<!(?:ATTLIST|ELEMENT)(?:[^"'<>]|"[^"]*"|'[^']*')*>/y;

/** The text with its entities in place and no document type; as it is where those are more than plain words. */
function withoutDoctype(text: string): string {
  const start = text.indexOf('<!DOCTYPE');
  const [head] = start < 0 ? [] : (/^[^[>]*\[/.exec(text.slice(start)) ?? []);
  if (head === undefined) return text;
  const entities = new Map<string, string>();
  let at = start + head.length;
  while (text[at] !== ']') {
    SILENT.lastIndex = at;
    DECLARED.lastIndex = at;
    const [silent] = SILENT.exec(text) ?? [];
    const [whole, name = '', double, single = ''] = DECLARED.exec(text) ?? [];
    const value = double ?? single;
    if (silent === undefined && whole === undefined) return text;
    if (whole !== undefined && !entities.has(name)) entities.set(name, value);
    if (entities.size > MOST_ENTITIES || value.length > LONGEST_ENTITY) return text;
    at += (silent ?? whole ?? '').length;
  }
  const [end = ''] = /^\]\s*>/.exec(text.slice(at)) ?? [];
  if (end === '') return text;
  const rest = text.slice(at + end.length);
  let size = rest.length;
  const filled = rest.replace(/&([A-Za-z_][\w.-]*);/g, (reference, name) => {
    const value = entities.get(name);
    // What a file grows to by its entities is no larger than a file may be.
    if (value === undefined || size > TEXT_LIMIT) return reference;
    size += value.length;
    return value.replaceAll('"', '&quot;').replaceAll("'", '&#39;');
  });
  return size > TEXT_LIMIT ? text : text.slice(0, start) + filled;
}
