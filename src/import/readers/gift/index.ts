import type { ImportReader } from '../../draft/reader.ts';
import { isNamed, questionResult, textOf } from '../../questions/question-file.ts';

/** Questions with answers in braces, or a category of Moodle’s. */
const ANSWERS = /(?<!\\)\{\s*(?:[=~#>]|%-?\d|(?:T|F|TRUE|FALSE)\s*[#}]|\})/;
const CATEGORY = /^\$CATEGORY:/m;

export const giftReader: ImportReader = {
  name: 'gift',
  title: 'questions in GIFT',
  recognise: async (source) => {
    if (!isNamed(source, 'gift', 'txt', 'text')) return false;
    const text = textOf(source)?.text ?? '';
    return ANSWERS.test(text) || CATEGORY.test(text) || (/\.gift$/i.test(source.name) && text !== '');
  },
  read: async (source, wish) => {
    const [{ readGift }, { HtmlTexts }] = await Promise.all([
      import('./read.ts'),
      import('../../questions/html-texts.ts'),
    ]);
    const decoded = textOf(source);
    const texts = await HtmlTexts.load(wish.language);
    return questionResult(readGift(decoded?.text ?? '', source.name, texts), source, decoded);
  },
};
