import { packageCodes } from './codes.ts';
import type { Findings } from './findings.ts';
import { type HtmlDocument, type LocateIn, readHtmlDocument } from './html/read.ts';
import { folderOf, resolveTarget } from './paths.ts';
import type { XmlDocument } from './xml/element.ts';
import { nothingParsed, parseXml } from './xml/parse.ts';
import type { Hashes, ZipArchive } from './zip/archive.ts';

/** HTML over this size is not looked into; a page of a book has a hundredth of it. */
const LONGEST_HTML = 8 * 1024 ** 2;
/** Bytes of pages and documents that are kept while a package is read. */
const MOST_TEXT = 128 * 1024 ** 2;

const NO_HASHES: Hashes = { sha256: '', sha1: '' };

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  gif: 'image/gif',
  htm: 'text/html',
  html: 'text/html',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript',
  json: 'application/json',
  m4a: 'audio/mp4',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  ogg: 'audio/ogg',
  pdf: 'application/pdf',
  png: 'image/png',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  qti: 'application/xml',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  vtt: 'text/vtt',
  webm: 'video/webm',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xhtml: 'application/xhtml+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'application/xml',
  xsd: 'application/xml',
};

/** The media type by the name's ending. */
export function mediaTypeOf(path: string): string {
  const ending = /\.([A-Za-z0-9]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(MEDIA_TYPES, ending) ? (MEDIA_TYPES[ending] ?? '') : 'application/octet-stream';
}

/** True for files that are pages to a browser. */
export function isHtml(path: string): boolean {
  return /\.x?html?$/i.test(path);
}

/** The files of a package as the readers of the formats want them: parsed once, found without regard to case. */
export class PackageFiles {
  readonly findings: Findings;
  readonly #archive: ZipArchive;
  readonly #documents = new Map<string, XmlDocument | undefined>();
  readonly #texts = new Map<string, string | undefined>();
  readonly #pages = new Map<LocateIn, Map<string, HtmlDocument>>();
  readonly #folded: ReadonlyMap<string, string>;
  readonly #shared = nothingParsed();
  #textLeft = MOST_TEXT;
  readonly #hashes: boolean;
  /** Of pages and documents, taken when they are read, so that none is unpacked for its hashes again. */
  readonly #known = new Map<string, Hashes>();

  /** Without `hashes` those of every file are empty. */
  constructor(archive: ZipArchive, findings: Findings, hashes?: false) {
    this.#archive = archive;
    this.#hashes = hashes !== false;
    this.findings = findings;
    this.#folded = new Map(archive.paths.map((path) => [path.normalize('NFC').toLowerCase(), path]));
  }

  /** Every file, in the order of the zip. */
  get paths(): readonly string[] {
    return this.#archive.paths;
  }

  has(path: string): boolean {
    return this.#archive.has(path);
  }

  hasFolderEntry(path: string): boolean {
    return this.#archive.hasFolderEntry(path);
  }

  sizeOf(path: string): number {
    return this.#archive.sizeOf(path);
  }

  /** The path of the same name in other capitals or another form of its letters, or the path itself. */
  findFolded(path: string): string | undefined {
    return this.#archive.has(path) ? path : this.#folded.get(path.normalize('NFC').toLowerCase());
  }

  read(path: string): Uint8Array | undefined {
    return this.#archive.read(path);
  }

  /** The same of a file that may be too large to be kept beside others: a film. */
  readWhole(path: string): Uint8Array | undefined {
    return this.#archive.readWhole(path);
  }

  hash(path: string): Hashes | undefined {
    if (!this.#hashes) return this.#archive.isReadable(path) ? NO_HASHES : undefined;
    return this.#known.get(path) ?? this.#archive.hash(path);
  }

  /** The bytes of a page or document. */
  #readText(path: string): Uint8Array | undefined {
    const bytes = this.#archive.read(path);
    if (bytes !== undefined && this.#hashes) this.#known.set(path, this.#archive.hashesOf(bytes));
    return bytes;
  }

  /** Whether there is room for one more text; where there is none, that is said once. */
  #take(path: string): boolean {
    this.#textLeft -= this.#archive.sizeOf(path);
    if (this.#textLeft >= 0) return true;
    if (!this.findings.has('verify/too-much-text')) {
      const message = `The pages and documents of the package have more than ${MOST_TEXT / 1024 ** 2} MiB; "${path}" and what comes after it was not looked at.`;
      this.findings.add(packageCodes, 'too-much-text', {}, { message });
    }
    return false;
  }

  /** The parsed document; undefined where there is none or it cannot be read (which is then among the findings). */
  xml(path: string): XmlDocument | undefined {
    if (!this.#documents.has(path)) {
      const bytes = this.#take(path) ? this.#readText(path) : undefined;
      const document = bytes === undefined ? undefined : parseXml(bytes, path, this.findings, this.#shared);
      this.#documents.set(path, document);
    }
    return this.#documents.get(path);
  }

  /** The file as UTF-8 text without a byte order mark. */
  text(path: string): string | undefined {
    if (!this.#texts.has(path)) {
      const readable = this.#archive.sizeOf(path) <= LONGEST_HTML && this.#take(path);
      const bytes = readable ? this.#readText(path) : undefined;
      this.#texts.set(path, bytes === undefined ? undefined : new TextDecoder().decode(bytes));
    }
    return this.#texts.get(path);
  }

  /** Finds files by paths relative to a document. */
  readonly relative: LocateIn = (documentPath) => (target) =>
    resolveTarget((path) => this.#archive.has(path), folderOf(documentPath), target);

  /** The file as an HTML page, read once for each way of finding what its references stand for. */
  page(path: string, locateIn: LocateIn = this.relative): HtmlDocument | undefined {
    let pages = this.#pages.get(locateIn);
    if (pages === undefined) {
      pages = new Map();
      this.#pages.set(locateIn, pages);
    }
    let page = pages.get(path);
    if (page === undefined) {
      const html = this.text(path);
      page = html === undefined ? undefined : readHtmlDocument(html, locateIn(path));
      if (page !== undefined) pages.set(path, page);
    }
    return page;
  }
}
