/**
 * Whether a PDF is tagged (ISO 32000-1, 14.8): its catalog then names a structure tree. `unknown` wherever that cannot be
 * told for certain: encrypted files, damaged ones, and those that pack their objects in a way that is not read here.
 */
export type PdfTags = 'tagged' | 'untagged' | 'unknown';

/** More than this is not read, nor unpacked. */
export const PDF_LIMIT = 20_000_000;
const UNPACKED_LIMIT = 60_000_000;
/** Bytes that are unpacked at once: what comes of them stays within bounds. */
const CHUNK = 16_384;

const STRUCTURE = /\/StructTreeRoot\b/;
const CATALOG = /\/Type\s*\/Catalog\b/;
const OBJECT_STREAM = /\/Type\s*\/ObjStm\b/g;

/** Looks for the structure tree in what is written plainly and in the packed objects, of which a catalog may be one. */
export async function pdfTagsOf(bytes: Uint8Array): Promise<PdfTags> {
  if (bytes.length > PDF_LIMIT) return 'unknown';
  const text = latin(bytes);
  if (!text.includes('%PDF-') || /\/Encrypt\b/.test(text)) return 'unknown';
  if (STRUCTURE.test(named(text))) return 'tagged';
  const streams = [...text.matchAll(OBJECT_STREAM)].map(({ index }) => dataOf(text, bytes, index));
  // What is packed is listed in a packed table: one without the other is of a form that is not read here.
  if (streams.length === 0 && /\/Type\s*\/XRef\b/.test(text)) return 'unknown';
  let hasCatalog = CATALOG.test(text);
  let unpacked = 0;
  for (const data of streams) {
    const objects = data === undefined ? undefined : await inflated(data);
    unpacked += objects?.length ?? 0;
    if (objects === undefined || unpacked > UNPACKED_LIMIT) return 'unknown';
    const packed = named(latin(objects));
    if (STRUCTURE.test(packed)) return 'tagged';
    hasCatalog ||= CATALOG.test(packed);
  }
  return hasCatalog ? 'untagged' : 'unknown';
}

/** A byte a letter. */
function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

/** Names in which signs may be written as `#41`. */
function named(text: string): string {
  return text.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The bytes of the stream whose dictionary holds a place; undefined where they are packed in another way than by deflate. */
function dataOf(text: string, bytes: Uint8Array, at: number): Uint8Array | undefined {
  const start = text.lastIndexOf('obj', at);
  const keyword = text.indexOf('stream', at);
  const end = text.indexOf('endstream', keyword);
  if (start < 0 || keyword < 0 || end < 0) return undefined;
  const dictionary = text.slice(start, keyword);
  if (!/\/Filter\s*(?:\[\s*)?\/FlateDecode\b\s*\]?/.test(dictionary) || /\/DecodeParms\b/.test(dictionary))
    return undefined;
  const [line = ''] = /^stream\r?\n/.exec(text.slice(keyword, keyword + 8)) ?? [];
  return line === '' ? undefined : bytes.subarray(keyword + line.length, end);
}

/** Undefined where it is damaged, or unpacks to more than is looked at. */
async function inflated(data: Uint8Array): Promise<Uint8Array | undefined> {
  const { Unzlib } = await import('fflate');
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Unzlib((part) => {
    parts.push(part);
    length += part.length;
  });
  try {
    for (let at = 0; at < data.length; at += CHUNK) {
      stream.push(data.subarray(at, at + CHUNK), at + CHUNK >= data.length);
      if (length > UNPACKED_LIMIT) return undefined;
    }
  } catch {
    return undefined;
  }
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
