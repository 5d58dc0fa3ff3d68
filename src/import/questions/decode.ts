import { decodeBytes } from '../../read/decode-bytes.ts';

/** A text that was read from bytes. */
export interface DecodedText {
  readonly text: string;
  /** As the standard of encodings names it. */
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251' | 'windows-1252';
  /** Whether it was guessed from the letters; who reads it should be told. */
  readonly guessed: boolean;
}

/** Reads bytes as text: by its byte order mark, as UTF-8 where they are that, or as what Windows writes in Europe. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = markedEncoding(bytes);
  if (marked !== undefined) return { text: decoded(bytes, marked), encoding: marked, guessed: false };
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return { text: decoded(bytes, wide), encoding: wide, guessed: true };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', guessed: false };
  } catch {
    const encoding = windowsEncoding(bytes);
    return { text: decoded(bytes, encoding), encoding, guessed: true };
  }
}

function decoded(bytes: Uint8Array, encoding: string): string {
  return decodeBytes(bytes, encoding);
}

function markedEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** Spreadsheets write UTF-16 without a mark at times: then every second byte of Latin letters is zero. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 400);
  if (sample.length < 8 || bytes.length % 2 !== 0) return undefined;
  const zeros = (from: number) => sample.filter((byte, index) => index % 2 === from && byte === 0).length;
  const half = sample.length / 2;
  if (zeros(1) > half * 0.4 && zeros(0) === 0) return 'utf-16le';
  return zeros(0) > half * 0.4 && zeros(1) === 0 ? 'utf-16be' : undefined;
}

/** Cyrillic words are rows of bytes above 0xC0; letters with accents stand alone among plain ones. */
function windowsEncoding(bytes: Uint8Array): 'windows-1251' | 'windows-1252' {
  let inRows = 0;
  let alone = 0;
  const isHigh = (byte: number | undefined) => byte !== undefined && (byte >= 0xc0 || byte === 0xa8 || byte === 0xb8);
  bytes.forEach((byte, index) => {
    if (!isHigh(byte)) return;
    if (isHigh(bytes[index - 1]) || isHigh(bytes[index + 1])) inRows += 1;
    else alone += 1;
  });
  return inRows > alone ? 'windows-1251' : 'windows-1252';
}
