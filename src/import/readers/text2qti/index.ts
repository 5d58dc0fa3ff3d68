import type { ImportReader } from '../../draft/reader.ts';
import { isNamed, questionResult, textOf } from '../../questions/question-file.ts';

const QUESTION = /^\d+\.[ \t]+\S/m;
/** Lines that nothing but text2qti has, beside numbered questions. */
const OWN_SIGNS =
  /^(?:quiz title:|text title:|GROUP[ \t]*$|END_GROUP[ \t]*$|\[\*\][ \t]+\S|=[ \t]+[-+[\d]|\.\.\.[ \t]+\S)/im;

export const text2qtiReader: ImportReader = {
  name: 'text2qti',
  title: 'questions for text2qti',
  recognise: async (source) => {
    if (!isNamed(source, 'md', 'txt', 'text', 'markdown')) return false;
    const text = (textOf(source)?.text ?? '').slice(0, 200_000);
    return QUESTION.test(text) && OWN_SIGNS.test(text);
  },
  read: async (source, wish) => {
    const [{ readText2qti }, { HtmlTexts }] = await Promise.all([
      import('./read.ts'),
      import('../../questions/html-texts.ts'),
    ]);
    const decoded = textOf(source);
    const texts = await HtmlTexts.load(wish.language);
    return questionResult(readText2qti(decoded?.text ?? '', source.name, texts), source, decoded);
  },
};
