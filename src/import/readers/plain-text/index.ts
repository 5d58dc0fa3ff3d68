import type { ImportReader } from '../../draft/reader.ts';
import { questionResult, textOf } from '../../questions/question-file.ts';

/** How a file begins that some program reads: a page, XML, JSON, a script, a letter with its head. */
const FOR_PROGRAMS = /^\ufeff?\s*(?:<[!?a-z]|[{[]\s*["{[]|#!|%PDF|\{\\rtf)/i;

/** A text to read in a text file, without any markup. It is asked last: lists of questions are text files, too. */
export const plainTextReader: ImportReader = {
  name: 'plain-text',
  title: 'plain text',
  recognise: async (source) => {
    if (!/\.(?:txt|text)$/i.test(source.name)) return false;
    const text = textOf(source)?.text;
    return text !== undefined && !FOR_PROGRAMS.test(text) && isProse(text);
  },
  read: async (source, wish) => {
    const [{ readPlainText }, { HtmlTexts }] = await Promise.all([
      import('./read.ts'),
      import('../../questions/html-texts.ts'),
    ]);
    const decoded = textOf(source);
    return questionResult(
      readPlainText(decoded?.text ?? '', source.name, await HtmlTexts.load(wish.language)),
      source,
      decoded,
    );
  },
};

/** Words of some length, and no signs that only machines write. */
function isProse(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}\p{M}'’-]+/gu) ?? [];
  const strange = text.match(/[^\P{Cc}\t\n\r\f]|\ufffd/gu) ?? [];
  return words.length >= 3 && strange.length * 100 < text.length;
}
