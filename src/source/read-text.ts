import type { Place, Result } from '../diagnostics/diagnostic.ts';
import { sourceCodes } from './codes.ts';
import { type DecodedText, decodeText } from './decode.ts';
import type { FileReference, Host } from './host.ts';
import { parseJson } from './parse-json.ts';
import { type ParsedText, tooDeepAt } from './parsed-text.ts';
import { hostDiagnostic } from './paths.ts';
import { lineIndex } from './text-position.ts';

/** No definition, reading or list is larger. */
export const TEXT_LIMIT = 8 * 1024 * 1024;

export interface ReadText extends DecodedText {
  /** Absent where nothing could be read. */
  readonly file?: FileReference;
}

/** Reads a text file; `place` is where the author named it, `written` how. */
export async function readText(host: Host, path: string, written: string, place: Place): Promise<ReadText> {
  let bytes: Uint8Array;
  try {
    bytes = await host.readFile(path, TEXT_LIMIT);
  } catch (error) {
    return { diagnostics: [hostDiagnostic(error, written, place)] };
  }
  const name = host.nameOf(path);
  return { file: { path, name, size: bytes.length, hashes: await host.hashesOf(bytes) }, ...decodeText(bytes, name) };
}

/** Parses JSON, or YAML by the file's name. */
export async function parseText(text: string, file: string): Promise<Result<ParsedText>> {
  const deep = tooDeepAt(text);
  if (deep !== -1)
    return {
      diagnostics: [
        sourceCodes.report('too-deep', {
          message: 'The text is nested more than 64 levels deep, which no definition needs.',
          hint: 'A bracket was probably opened many times by mistake.',
          place: { file, range: lineIndex(text).range(deep, deep + 1) },
        }),
      ],
    };
  if (!/\.ya?ml$/.test(file)) return parseJson(text, file);
  const { parseYaml } = await import('./parse-yaml.ts');
  return parseYaml(text, file);
}
