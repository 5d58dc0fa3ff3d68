import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { Findings } from '../../read/findings.ts';
import { latin1 } from '../../read/latin1.ts';
import type { XmlElement } from '../../read/xml/element.ts';
import { XML_LIMITS } from '../../read/xml/limits.ts';
import { parseXml } from '../../read/xml/parse.ts';
import { importCodes } from '../codes.ts';
import type { ImportSource } from '../draft/reader.ts';

interface ParsedFile {
  readonly root: XmlElement | undefined;
  readonly findings: Findings;
}

/** Each file as it was parsed: every reader of XML is asked whether it knows the file. */
const known = new WeakMap<ImportSource['bytes'], ParsedFile>();

/** A comment ends where it first can: read in more ways than one, a row of comments would take time beyond any measure. */
const FIRST_ELEMENT = /^\s*(?:<\?[^>]*\?>\s*|<!--(?:(?!-->)[\s\S])*-->\s*|<!DOCTYPE[^>]*>\s*)*<(?:[\w.-]+:)?([\w.-]+)/;

/** The name of a file's first element, whether the rest of it can be read or not. */
export function xmlOf(source: ImportSource): { readonly name: string } | undefined {
  const start = latin1(source.bytes.read(0, 4096))
    .replaceAll('\0', '')
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '');
  const name = FIRST_ELEMENT.exec(start)?.[1];
  return name === undefined ? undefined : { name };
}

/** The document, or the one error that says why it cannot be read. */
export function xmlProblem(source: ImportSource): {
  readonly root?: XmlElement;
  readonly problem: readonly Diagnostic[];
} {
  let parsed = known.get(source.bytes);
  if (parsed === undefined) {
    const findings = new Findings(source.name, 'document');
    const bytes = source.bytes.read(0, Math.min(source.bytes.size, XML_LIMITS.bytes + 1));
    parsed = { root: parseXml(bytes, source.name, findings)?.root, findings };
    known.set(source.bytes, parsed);
  }
  if (parsed.root !== undefined) return { root: parsed.root, problem: [] };
  const [error] = parsed.findings.all().filter(({ severity }) => severity === 'error');
  const problem = importCodes.report('damaged', {
    message: `The file is XML that cannot be read: ${error?.message ?? 'it breaks off.'}`,
    hint: error?.hint ?? 'Export it again.',
    place: { file: source.name, ...(error?.range === undefined ? {} : { range: error.range }) },
  });
  return { problem: [problem] };
}
