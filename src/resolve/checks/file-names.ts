import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { pointerTo } from '../../source/parsed-text.ts';
import { resolveCodes } from '../codes.ts';
import type { ResolveSession } from '../session.ts';

/** Properties that hold texts of more than a word; a choice may well be called `notes.txt`. */
const TEXTS = new Set(
  'alt body definition description guidance guide intro longDescription modelAnswer prompt transcript'.split(' '),
);
const FILE_NAME = /^[^\s:<>()[\]]{1,200}\.(md|markdown|txt|docx?|odt|pdf|html?|png|jpe?g|gif|svg|webp|mp3|mp4|vtt)$/i;

/** Texts that were meant to be read from a file, and alternative texts that name the picture instead of describing it. */
export function checkFileNames(session: ResolveSession): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const visit = (value: unknown, pointer: string, name: string): void => {
    if (typeof value === 'string') {
      if (TEXTS.has(name) && FILE_NAME.test(value.trim())) found.push(fileName(session, value.trim(), pointer, name));
    } else if (typeof value === 'object' && value !== null)
      for (const [key, child] of Object.entries(value)) visit(child, pointerTo(pointer, key), key);
  };
  visit(session.definition, '', '');
  return found;
}

function fileName(session: ResolveSession, text: string, pointer: string, name: string): Diagnostic {
  const isAlternative = name === 'alt';
  const isReadable = /\.(md|markdown|txt)$/i.test(text);
  const hint = isReadable
    ? `If the file holds the text, write {"file": ${JSON.stringify(text)}}.`
    : 'Write the text; a picture or a recording is named in `assets` and shown by `![](asset:the-id)`.';
  return resolveCodes.report('file-name-as-text', {
    message: isAlternative
      ? `The alternative text is the name of a file (“${text}”), which tells nobody what the picture shows.`
      : `This text is nothing but the name of a file: students would read “${text}”.`,
    hint: isAlternative ? 'Say in a sentence what those who cannot see it need to know from it.' : hint,
    place: session.place(pointer),
  });
}
