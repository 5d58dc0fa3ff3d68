import type { XmlElement } from '../../../read/xml/element.ts';
import type { ImportDraft } from '../../draft/draft.ts';
import type { ReportEntry } from '../../draft/report-entry.ts';
import { type Category, categoryTitles, readCategory } from '../../questions/category.ts';
import type { HtmlTexts } from '../../questions/html-texts.ts';
import { Keys } from '../../questions/keys.ts';
import { Notes } from '../../questions/notes.ts';
import { type QuestionSection, quizzesOf, titleOfFile } from '../../questions/quizzes.ts';
import { sourceOf } from './fields.ts';
import { moodleQuestion } from './question.ts';

interface Section {
  readonly category: Category;
  readonly line: number;
  readonly info: QuestionSection['intro'];
  readonly items: QuestionSection['items'][number][];
}

/** Reads the questions of a Moodle XML file, a quiz for each of its categories. `root` is its `quiz`. */
export function readMoodleXml(root: XmlElement, file: string, texts: HtmlTexts): ImportDraft {
  const entries: ReportEntry[] = [];
  const keys = new Keys();
  const sections = new Map<string, Section>();
  let category: Category = { path: '', names: [] };
  let info: QuestionSection['intro'];
  let number = 0;
  for (const question of root.childrenNamed('question')) {
    const { line } = question.position;
    const isCategory = question.attribute('type') === 'category';
    if (!isCategory) number += 1;
    const name = (question.child('name')?.childText('text') ?? '').trim();
    const where = `question ${number}${name === '' ? '' : `, “${name}”`}`;
    const notes = new Notes({ file, line, where }, undefined, entries);
    if (isCategory) {
      category = readCategory(sourceOf(question.child('category')));
      const words = sourceOf(question.child('info'));
      info = words === '' ? undefined : texts.block(words, 'moodle', notes);
      continue;
    }
    const item = moodleQuestion(question, keys, texts, notes);
    if (item === undefined) continue;
    const section = sections.get(category.path) ?? { category, line, info, items: [] };
    sections.set(category.path, section);
    section.items.push(item);
  }
  const titles = categoryTitles(
    [...sections.values()].map((section) => section.category),
    titleOfFile(file),
  );
  const read = [...sections.values()].map(({ category: { path }, line, info: intro, items }) => ({
    key: path === '' ? 'questions' : path,
    title: titles.get(path) ?? path,
    place: { file, line, ...(path === '' ? {} : { where: path }) },
    items,
    ...(intro === undefined ? {} : { intro }),
  }));
  return quizzesOf(file, read, entries, { files: texts.files, remote: texts.remote });
}
