import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { asText } from '../../written/other-files.ts';
import { resolveCodes } from '../codes.ts';
import { type PlacedText, placedTexts } from '../definition-walk.ts';
import type { ResolveSession } from '../session.ts';

/** Properties that hold texts of more than a word; a choice may well be called `notes.txt`. */
const TEXTS = new Set(
  'alt body definition description guidance guide intro longDescription modelAnswer prompt transcript'.split(' '),
);
const FILE_NAME =
  /^[^\s:<>()[\]]{1,200}\.(md|markdown|txt|docx?|odt|rtf|pages|pptx?|key|pdf|html?|png|jpe?g|gif|svg|webp|mp3|mp4|vtt)$/i;

/** Whether a text is the name of a file that probably holds what was meant, and may use what nothing else does. */
export function hasFileForText(session: ResolveSession): boolean {
  return placedTexts(session.definition).some(({ part, name }) => isFileName(part, name) && name !== 'alt');
}

function isFileName(text: string, name: string): boolean {
  return TEXTS.has(name) && FILE_NAME.test(text.trim());
}

/** Texts that were meant to be read from a file, and alternative texts that name the picture instead of describing it. */
export function checkFileNames(session: ResolveSession): readonly Diagnostic[] {
  return placedTexts(session.definition)
    .filter(({ part, name }) => isFileName(part, name))
    .map((text) => fileName(text, session));
}

function fileName({ part, pointer, name }: PlacedText, session: ResolveSession): Diagnostic {
  const text = part.trim();
  const isAlternative = name === 'alt';
  const isReadable = /\.(md|markdown|txt)$/i.test(text);
  const other = asText(text);
  const hint = isReadable
    ? `If the file holds the text, write {"file": ${JSON.stringify(text)}}.`
    : other === undefined
      ? 'Write the text; a picture or a recording is named in `assets` and shown by `![](asset:the-id)`.'
      : `${other}: {"file": "readings/text.md"}.`;
  return resolveCodes.report('file-name-as-text', {
    message: isAlternative
      ? `The alternative text is the name of a file (“${text}”), which tells nobody what the picture shows.`
      : `This text is nothing but the name of a file: students would read “${text}”.`,
    hint: isAlternative ? 'Say in a sentence what people who cannot see it need to know.' : hint,
    place: session.place(pointer),
  });
}
