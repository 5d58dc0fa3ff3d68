import { htmlWords } from '../../../../read/html/read.ts';
import { type Backup, field, questionOf, slotsOf } from '../../../../read/moodle/backup.ts';
import { oncePerObject } from '../../../../read/once.ts';
import type { XmlElement } from '../../../../read/xml/element.ts';
import { questionName } from '../../../question-name.ts';

/** Names of a backup's questions, by the `question` element. */
const namesIn = oncePerObject(
  (backup: Backup): ReadonlyMap<XmlElement, string> =>
    new Map([...namesInCategories(backup), ...namesInQuizzes(backup)]),
);

/** How messages call a question: by its slot where a quiz asks it, else by its category. */
export function nameOfQuestion(question: XmlElement, backup: Backup): string {
  return namesIn(backup).get(question) ?? questionName({ holder: 'question bank', stem: stemOf(question) });
}

function* namesInCategories({ categories }: Backup): Generator<[XmlElement, string]> {
  for (const category of categories) {
    const holder = { holder: 'question category', holderTitle: htmlWords(field(category, 'name')) };
    for (const entry of category.child('question_bank_entries')?.children ?? []) {
      const question = questionOf(entry);
      if (question !== undefined) yield [question, questionName({ ...holder, stem: stemOf(question) })];
    }
  }
}

function* namesInQuizzes({ activities, entries }: Backup): Generator<[XmlElement, string]> {
  for (const quiz of activities) {
    const holder = { holder: 'quiz', holderTitle: htmlWords(field(quiz.body, 'name')) };
    for (const [index, slot] of slotsOf(quiz).entries()) {
      const entry = entries.get(field(slot.child('question_reference'), 'questionbankentryid'));
      const question = questionOf(entry);
      if (question === undefined) continue;
      yield [question, questionName({ ...holder, number: index + 1, stem: stemOf(question) })];
    }
  }
}

function stemOf(question: XmlElement): string {
  return htmlWords(field(question, 'questiontext')) || htmlWords(field(question, 'name'));
}
