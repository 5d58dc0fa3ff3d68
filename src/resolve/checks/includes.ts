import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { resolveCodes } from '../codes.ts';
import type { ResolveSession } from '../session.ts';

/** Files are read in where a text is Markdown; a title or a word of an answer from a file would bring its line breaks along. */
export function checkIncludes(session: ResolveSession): readonly Diagnostic[] {
  const { includedTexts } = session.loaded;
  if (includedTexts.length === 0) return [];
  const markdown = session.markdownTexts();
  return includedTexts
    .filter(({ pointer }) => !markdown.has(pointer))
    .map(({ place }) =>
      resolveCodes.report('include-place', {
        message: 'No file can be read in here: this text is plain words, not Markdown.',
        hint: 'Write the words themselves, in quotation marks.',
        place,
      }),
    );
}
