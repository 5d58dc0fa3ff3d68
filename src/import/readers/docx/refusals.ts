import type { ByteSource } from '../../../read/byte-source.ts';
import type { PackageFiles } from '../../../read/package-files.ts';

/** Why a file cannot be read, and what to do. */
export interface Refusal {
  /** A file of another kind, or one of this kind that is not whole. */
  readonly code: 'unknown-kind' | 'damaged';
  readonly message: string;
  readonly hint: string;
}

const AS_DOCX = 'Open it in Word, LibreOffice or Google Docs and save it as “Word document (.docx)”.';

/** What is in a file of Office before 2007, by the names of its parts; an encrypted document of today is one, too. */
const OLD_PARTS: readonly (readonly [part: string, message: string, hint: string])[] = [
  [
    'EncryptedPackage',
    'The file is protected with a password, so it cannot be read.',
    'Open it with its password, save it without one, and import that.',
  ],
  ['WordDocument', 'The file is a Word document of before 2007 (.doc), which is not read.', AS_DOCX],
  [
    'Workbook',
    'The file is an Excel workbook of before 2007 (.xls), which is not read.',
    'Open it in Excel, LibreOffice or Google Sheets and save it as XLSX or CSV.',
  ],
  [
    'PowerPoint Document',
    'The file holds slides of before 2007 (.ppt), which are not read.',
    'Copy their words into a Word document, with a heading for each page, and import that.',
  ],
];

/** Parts are listed anywhere in such a file; documents are much smaller than this. */
const LONGEST_OLD = 64 * 1024 ** 2;

function oldOffice(bytes: ByteSource): Refusal | undefined {
  const all = new TextDecoder('latin1').decode(bytes.read(0, Math.min(bytes.size, LONGEST_OLD)));
  const found = OLD_PARTS.find(([part]) => all.includes([...part].map((letter) => `${letter}\0`).join('')));
  return found === undefined ? undefined : { code: 'unknown-kind', message: found[1], hint: found[2] };
}

/** What a file is that is no zip at all, by its first bytes; undefined where it may be one. */
export function refusedByBytes(bytes: ByteSource): Refusal | undefined {
  const start = bytes.read(0, 8);
  const begins = (...bytes: readonly number[]): boolean => bytes.every((byte, index) => start[index] === byte);
  if (begins(0xd0, 0xcf, 0x11, 0xe0))
    return (
      oldOffice(bytes) ?? {
        code: 'unknown-kind',
        message: 'The file is a Word document of before 2007 (.doc), or one with a password; neither can be read.',
        hint: `${AS_DOCX} If it asks for a password, save it without one.`,
      }
    );
  if (begins(0x7b, 0x5c, 0x72, 0x74, 0x66))
    return {
      code: 'unknown-kind',
      message: 'The file is in Rich Text Format (RTF), which is not read.',
      hint: AS_DOCX,
    };
  return undefined;
}

/** A zip that cannot be opened: half of a file. */
export const HALF_A_FILE: Refusal = {
  code: 'damaged',
  message: 'The Word document is damaged, or only half of it is there: it cannot be opened.',
  hint: 'Download or copy it again, and see whether Word opens it.',
};

/** What a zip is that holds no Word document. */
export function refusedByContents(files: PackageFiles): Refusal {
  const type = files.text('mimetype')?.trim();
  if (type === 'application/vnd.oasis.opendocument.text')
    return {
      code: 'unknown-kind',
      message: 'The file is an OpenDocument text (.odt), which is not read.',
      hint: AS_DOCX,
    };
  return {
    code: 'unknown-kind',
    message: 'The file holds no Word document.',
    hint: 'Name the .docx file. A folder of documents is imported file by file.',
  };
}

/** The part of the package that holds the text cannot be read. */
export function brokenDocument(reason: string | undefined): Refusal {
  return {
    code: 'damaged',
    message: `The text of the Word document cannot be read${reason === undefined ? '' : `: ${reason.replace(/\.$/, '')}`}.`,
    hint: 'Open the document in Word and save it again; Word repairs what it can.',
  };
}
