import posix from 'path-browserify';
import type { Result } from '../diagnostics/diagnostic.ts';
import { checkConfined } from './confined.ts';
import type { IncludedText, SourceDocument, SourceFiles } from './document.ts';
import type { FileReference, Host } from './host.ts';
import { resolveIncludes } from './include.ts';
import { hostDiagnostic } from './paths.ts';
import { parseText, type ReadText, readText } from './read-text.ts';

/** A file of JSON or YAML with all that it includes. */
export interface LoadedDocument extends SourceDocument {
  /** As diagnostics name it. */
  readonly file: string;
  readonly includedTexts: readonly IncludedText[];
  readonly includedLists: readonly IncludedText[];
  readonly sources: SourceFiles;
  /** The file itself, and what it includes. */
  readonly read: readonly FileReference[];
}

/**
 * Reads a file of the workspace at `root`, parses it and puts in what it includes. Without a value where it cannot be read
 * at all; what cannot be read in it is `UNREAD` there, and an error. `written`: how the user knows it.
 */
export async function loadDocument(
  host: Host,
  root: string,
  path: string,
  written: string,
): Promise<Result<LoadedDocument>> {
  const name = host.nameOf(path);
  const { text, stored = text, file, diagnostics } = await readConfined(host, root, path, written);
  if (text === undefined || stored === undefined || file === undefined) return { diagnostics };
  const parsed = await parseText(text, name);
  if (parsed.value === undefined) return { diagnostics: [...diagnostics, ...parsed.diagnostics] };
  const included = await resolveIncludes(host, root, posix.dirname(path), name, parsed.value);
  const found = [...diagnostics, ...parsed.diagnostics, ...included.diagnostics];
  return {
    value: {
      value: included.value,
      locate: included.locate,
      typed: (pointer) => included.typed?.(pointer),
      file: name,
      includedTexts: included.texts,
      includedLists: included.lists,
      sources: {
        main: { path, name, text, stored, syntax: parsed.value.syntax },
        included: included.files,
        uses: included.uses,
      },
      read: [file, ...included.read],
    },
    diagnostics: found,
  };
}

/** Also the definition itself may be a link: whoever wrote the module may have put it there. */
async function readConfined(host: Host, root: string, path: string, written: string): Promise<ReadText> {
  const place = { file: host.nameOf(path) };
  try {
    await checkConfined(host, root, path);
  } catch (error) {
    return { diagnostics: [hostDiagnostic(error, written, place)] };
  }
  return readText(host, path, written, place);
}
