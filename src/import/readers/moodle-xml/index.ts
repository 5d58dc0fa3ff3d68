import type { ImportReader } from '../../draft/reader.ts';
import { questionResult } from '../../questions/question-file.ts';
import { xmlOf, xmlProblem } from '../../questions/xml-file.ts';

/** What Moodle’s question bank exports as “Moodle XML format”. */
export const moodleXmlReader: ImportReader = {
  name: 'moodle-xml',
  title: 'questions in Moodle XML',
  recognise: async (source) => xmlOf(source)?.name === 'quiz',
  read: async (source, wish) => {
    const { root, problem } = xmlProblem(source);
    if (root === undefined) return { diagnostics: problem };
    const [{ readMoodleXml }, { HtmlTexts }] = await Promise.all([
      import('./read.ts'),
      import('../../questions/html-texts.ts'),
    ]);
    return questionResult(readMoodleXml(root, source.name, await HtmlTexts.load(wish.language)), source);
  },
};
