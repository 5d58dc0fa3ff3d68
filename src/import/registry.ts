import type { ImportReader } from './draft/reader.ts';
import { courseReader } from './readers/course/index.ts';
import { docxReader } from './readers/docx/reader.ts';
import { giftReader } from './readers/gift/index.ts';
import { htmlReader } from './readers/html/index.ts';
import { markdownReader } from './readers/markdown/index.ts';
import { moodleXmlReader } from './readers/moodle-xml/index.ts';
import { plainTextReader } from './readers/plain-text/index.ts';
import { qtiReader } from './readers/qti/index.ts';
import { separatedReader, workbookReader } from './readers/table/index.ts';
import { text2qtiReader } from './readers/text2qti/index.ts';
import { typedQuestionsReader } from './readers/typed-questions/index.ts';

/** Everything that can be imported, one line a kind; the first that recognises a file reads it. */
export const importReaders: readonly ImportReader[] = [
  courseReader,
  docxReader,
  htmlReader,
  workbookReader,
  moodleXmlReader,
  qtiReader,
  separatedReader,
  giftReader,
  text2qtiReader,
  typedQuestionsReader,
  markdownReader,
  plainTextReader,
];
