import type { ByteSource } from '../../../read/byte-source.ts';
import { importCodes } from '../../codes.ts';
import type { ImportReader } from '../../draft/reader.ts';
import { DocxPackage, mainDocument, openPackage } from './package.ts';
import { readDocument } from './read.ts';
import { brokenDocument, HALF_A_FILE, type Refusal, refusedByBytes, refusedByContents } from './refusals.ts';

/** Word documents, also those of Google Docs and LibreOffice ([decision 28](../../../../docs/decisions/0028-word-documents-are-read-directly.md)). */
export const docxReader: ImportReader = {
  name: 'docx',
  title: 'Word document',
  recognise: async ({ name, bytes }) => {
    if (/\.(?:docx|docm|dotx|dotm|doc|dot|rtf|odt)$/i.test(name)) return true;
    if (refusedByBytes(bytes) !== undefined) return true;
    if (!isZip(bytes)) return false;
    const files = openPackage(bytes, name);
    return files !== undefined && mainDocument(files) !== undefined;
  },
  read: async ({ name, bytes }, wish) => {
    const refuse = ({ code, message, hint }: Refusal) => ({
      diagnostics: [importCodes.report(code, { message, hint, place: { file: name } })],
    });
    const byBytes = refusedByBytes(bytes);
    if (byBytes !== undefined) return refuse(byBytes);
    const files = openPackage(bytes, name);
    if (files === undefined) return refuse(HALF_A_FILE);
    const main = mainDocument(files);
    if (main === undefined)
      return refuse(
        files.findings.failed && files.paths.length > 0 && files.has('word/document.xml')
          ? HALF_A_FILE
          : refusedByContents(files),
      );
    const root = files.xml(main)?.root;
    const body = root?.child('body');
    if (body === undefined) {
      const reason = files.findings.all().find(({ severity }) => severity === 'error');
      return refuse(brokenDocument(reason?.message));
    }
    return { value: readDocument(new DocxPackage(files, main), body, name, wish), diagnostics: [] };
  },
};

function isZip(bytes: ByteSource): boolean {
  const start = bytes.read(0, 2);
  return start[0] === 0x50 && start[1] === 0x4b;
}
