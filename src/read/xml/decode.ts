import { decodeBytes } from '../decode-bytes.ts';
import type { Findings, Where } from '../findings.ts';
import { latin1 } from '../latin1.ts';
import { xmlCodes } from './codes.ts';

const DECLARED_ENCODING = /^<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]*)["']/;

/** The document's characters, by byte order mark, declaration, or UTF-8. Undefined where the bytes do not fit. */
export function decodeXml(bytes: Uint8Array, where: Where, findings: Findings): string | undefined {
  const encoding = encodingOf(bytes);
  if (encoding !== 'utf-8') {
    findings.add(xmlCodes, 'unusual-encoding', where, {
      message: `The document is written in ${encoding}, not in UTF-8.`,
    });
  }
  try {
    return decodeBytes(bytes, encoding, { fatal: true });
  } catch {
    findings.add(xmlCodes, 'bad-encoding', where, {
      message: `The document holds bytes that are not ${encoding}.`,
    });
    return undefined;
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0x3c && bytes[1] === 0 && bytes[2] === 0x3f) return 'utf-16le';
  const start = latin1(bytes.subarray(0, 200)).replace(/^\u00ef\u00bb\u00bf/, '');
  const declared = DECLARED_ENCODING.exec(start)?.[1]?.toLowerCase() ?? 'utf-8';
  if (declared === 'utf8' || declared === 'us-ascii' || declared === 'ascii') return 'utf-8';
  return declared;
}
