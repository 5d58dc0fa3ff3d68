import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { sourceCodes } from './codes.ts';
import { codePoint } from './invisible.ts';
import { lineIndex } from './text-position.ts';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * What XML 1.0 (section 2.2) cannot hold: control characters but tab, LF and CR, halves of surrogate pairs, U+FFFE
 * and U+FFFF.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u;

/** Where the first character is that no package can hold; -1 where there is none. */
export function firstUnwritable(text: string): number {
  return text.search(UNWRITABLE);
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

export interface DecodedText {
  readonly text?: string;
  /** The text with its own line ends and its byte order mark, as the file holds it. */
  readonly stored?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads bytes as UTF-8, with LF line ends. A byte order mark, which editors of Windows and drawing programs put before
 * the first character, is passed over: nobody sees it, and it is no part of what was written.
 */
export function decodeText(read: Uint8Array, file: string): DecodedText {
  const fail = (name: 'not-utf-8' | 'empty-file', message: string, hint: string) => ({
    diagnostics: [sourceCodes.report(name, { message, hint, place: { file } })],
  });
  const isMarked = BYTE_ORDER_MARK.every((byte, index) => read[index] === byte);
  const bytes = isMarked ? read.subarray(BYTE_ORDER_MARK.length) : read;
  const [first, second] = bytes;
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  // Text begins with a character of ASCII mostly, whose other half is zero.
  if (marked || (bytes.length > 1 && (first === 0) !== (second === 0)))
    return fail('not-utf-8', 'The file is UTF-16, but only UTF-8 can be read.', 'Save it as “UTF-8” in your editor.');
  let written: string;
  try {
    written = strict.decode(bytes);
  } catch {
    return fail('not-utf-8', 'The file holds bytes that are not UTF-8.', 'Save it as “UTF-8” in your editor.');
  }
  const text = written.replace(/\r\n?/g, '\n');
  if (text.trim() === '')
    return fail('empty-file', 'The file is empty.', 'Write something into it, or do not name it.');
  const bad = firstUnwritable(text);
  if (bad !== -1) return { diagnostics: [unwritable(text, bad, file)] };
  return { text, stored: isMarked ? `\ufeff${written}` : written, diagnostics: [] };
}

function unwritable(text: string, offset: number, file: string): Diagnostic {
  const code = codePoint(text.charAt(offset));
  return sourceCodes.report('control-character', {
    message: `The file contains an invisible character (${code}) that no package can carry.`,
    hint: 'Delete it; it often comes along when text is copied from a PDF.',
    place: { file, range: lineIndex(text).range(offset, offset + 1) },
  });
}
