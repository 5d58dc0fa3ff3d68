import type { ImportDraft } from '../../draft/draft.ts';
import type { ReportEntry } from '../../draft/report-entry.ts';
import { type Category, categoryTitles, readCategory } from '../../questions/category.ts';
import { Keys } from '../../questions/keys.ts';
import { Notes } from '../../questions/notes.ts';
import { type QuestionSection, quizzesOf, titleOfFile } from '../../questions/quizzes.ts';
import type { QuestionTexts } from '../../questions/texts.ts';
import { readGiftQuestion } from './question.ts';
import { giftBlocks } from './split.ts';

/** Reads the text of a GIFT file as Moodle 5.1.3 does, and says of each question that it cannot take why. */
export function readGift(text: string, file: string, texts: QuestionTexts): ImportDraft {
  const entries: ReportEntry[] = [];
  const keys = new Keys();
  const sections = new Map<
    string,
    { readonly category: Category; readonly items: QuestionSection['items'][number][]; readonly line: number }
  >();
  let category: Category = { path: '', names: [] };
  let number = 0;
  for (const block of giftBlocks(text)) {
    if (block.text.startsWith('$CATEGORY:')) {
      category = readCategory(block.text.slice('$CATEGORY:'.length).trim());
      continue;
    }
    number += 1;
    const notes = new Notes({ file, where: `question ${number}`, line: block.line }, undefined, entries);
    const item = readGiftQuestion(block, keys, texts, notes);
    if (item === undefined) continue;
    const section = sections.get(category.path) ?? { category, items: [], line: block.line };
    sections.set(category.path, section);
    section.items.push(item);
  }
  const titles = categoryTitles(
    [...sections.values()].map((section) => section.category),
    titleOfFile(file),
  );
  const read = [...sections.values()].map(({ category: { path }, items, line }) => ({
    key: path === '' ? 'questions' : path,
    title: titles.get(path) ?? path,
    place: { file, line, ...(path === '' ? {} : { where: path }) },
    items,
  }));
  return quizzesOf(file, read, entries);
}
