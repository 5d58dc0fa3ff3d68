import type { ImportReader } from '../../draft/reader.ts';
import { isNamed, questionResult, textOf } from '../../questions/question-file.ts';

/** Typed questions and Aiken: plain text, in which most questions have choices or an answer. */
export const typedQuestionsReader: ImportReader = {
  name: 'typed-questions',
  title: 'questions as they are typed, or in Aiken',
  recognise: async (source) => {
    const decoded = isNamed(source, 'txt', 'text', 'aiken', 'md') ? textOf(source) : undefined;
    if (decoded === undefined) return false;
    const [{ typedFile }, { looksLikeTypedQuestions }] = await Promise.all([
      import('./read.ts'),
      import('./looks-like-questions.ts'),
    ]);
    return looksLikeTypedQuestions(typedFile(decoded.text, source.name).lines);
  },
  read: async (source, wish) => {
    const [{ readTypedFile }, { HtmlTexts }] = await Promise.all([
      import('./read.ts'),
      import('../../questions/html-texts.ts'),
    ]);
    const decoded = textOf(source);
    const options = { texts: await HtmlTexts.load(wish.language), language: wish.language ?? 'en' };
    return questionResult(readTypedFile(decoded?.text ?? '', source.name, options), source, decoded);
  },
};
