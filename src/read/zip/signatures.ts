import type { ByteSource } from '../byte-source.ts';
import { latin1 } from '../latin1.ts';

/** What a file that is no zip seems to be, and what to do about it. */
export interface Mistaken {
  readonly what: string;
  readonly hint: string;
}

const AGAIN = 'Choose the package itself: what the course platform exported, unchanged.';
/** What to do about an archive of another form. */
export const REPACK = 'Unpack it and zip its contents again as an ordinary zip.';

const BY_FIRST_BYTES: readonly (readonly [bytes: string, mistaken: Mistaken])[] = [
  ['%PDF-', { what: 'a PDF document', hint: AGAIN }],
  ['Rar!', { what: 'a RAR archive', hint: REPACK }],
  ['7z\xbc\xaf', { what: 'a 7-Zip archive', hint: REPACK }],
  ['BZh', { what: 'a bzip2 archive', hint: REPACK }],
  ['\xfd7zXZ', { what: 'an xz archive', hint: REPACK }],
  ['\xd0\xcf\x11\xe0', { what: 'a document of an old office program', hint: AGAIN }],
  ['\x89PNG', { what: 'a picture', hint: AGAIN }],
  ['\xff\xd8\xff', { what: 'a picture', hint: AGAIN }],
  [
    'PK\x03\x04',
    {
      what: 'only the beginning of a zip: its end is missing',
      hint: 'Export or download the package again, and wait until it is complete.',
    },
  ],
];

const HEAD = 2048;
const TAR_MAGIC_AT = 257;

const decoders = { utf8: new TextDecoder('utf-8'), utf16: new TextDecoder('utf-16le') } as const;

/** Undefined where nothing tells. */
export function mistakenFor(source: ByteSource): Mistaken | undefined {
  const head = source.read(0, HEAD);
  const bytes = latin1(head);
  const known = BY_FIRST_BYTES.find(([start]) => bytes.startsWith(start));
  if (known !== undefined) return known[1];
  if (bytes.slice(TAR_MAGIC_AT, TAR_MAGIC_AT + 5) === 'ustar') return { what: 'a tar archive', hint: REPACK };
  const decoder = bytes.startsWith('\xff\xfe') ? decoders.utf16 : decoders.utf8;
  return textMistaken(decoder.decode(head).trimStart());
}

function textMistaken(text: string): Mistaken | undefined {
  if (/^<!doctype html|^<html/i.test(text)) {
    return {
      what: 'a web page, such as the login page that came in place of a download',
      hint: 'Sign in to the platform in a browser, and download the package again.',
    };
  }
  if (!text.startsWith('<')) return undefined;
  if (/<questestinterop[\s>]/.test(text)) {
    return {
      what: 'a single QTI document',
      hint: 'Zip it, with an imsmanifest.xml that lists it, and verify the zip.',
    };
  }
  if (/<(?:[\w.-]+:)?manifest[\s>]/.test(text)) {
    return { what: 'a manifest without its package', hint: 'Verify the whole package, which holds the manifest.' };
  }
  if (/<quiz[\s>]/.test(text)) {
    return {
      what: 'questions as Moodle XML',
      hint: 'Import them into the question bank of Moodle; only packages are verified.',
    };
  }
  return text.startsWith('<?xml') ? { what: 'a single XML document', hint: AGAIN } : undefined;
}
