import type { PackageContents, QuestionContents } from '../../../read/contents/contents.ts';
import { textFor } from '../../../text/text.ts';
import type { Notes } from '../../questions/notes.ts';
import type { PlannedActivity, PlannedModule, UniqueKeys } from './plan.ts';

/**
 * What no module of the course shows: its pages and such, and question banks from which nothing is drawn. `language` is that
 * of the course, in which the two modules are called.
 */
export function otherModules(
  activities: readonly PlannedActivity[],
  contents: PackageContents,
  language: string | undefined,
  keys: UniqueKeys,
  notes: Notes,
): readonly PlannedModule[] {
  const words = textFor(language ?? 'en');
  const modules: PlannedModule[] = [];
  const alone = contents.modules.length === 0 ? contents.metadata.title : '';
  if (activities.length > 0)
    modules.push({
      key: 'outside',
      place: notes.place,
      title: alone === '' ? words('imported.pages') : alone,
      published: true,
      activities,
    });
  const banks = banksOf(contents, keys, notes);
  if (banks.length > 0)
    modules.push({
      key: 'banks',
      place: notes.place,
      title: activities.length + contents.modules.length === 0 && alone !== '' ? alone : words('imported.questions'),
      published: true,
      activities: banks,
    });
  return modules;
}

/** Each bank with questions that no quiz asks, as a practice quiz of these. */
function banksOf(contents: PackageContents, keys: UniqueKeys, notes: Notes): readonly PlannedActivity[] {
  const entries = contents.quizzes.flatMap((quiz) => quiz.entries);
  const drawn = new Set(entries.flatMap((entry) => (entry.entry === 'group' ? [entry.bankId ?? entry.id] : [])));
  const asked = new Set(
    entries.flatMap((entry) => (entry.entry === 'group' ? entry.questions.map(({ id }) => id) : [entry.id])),
  );
  return contents.questionBanks.flatMap(({ id, file, title, questions }): readonly PlannedActivity[] => {
    const left: readonly QuestionContents[] = drawn.has(id)
      ? []
      : questions.filter((question) => !asked.has(question.id));
    if (left.every(({ kind }) => kind === 'notice')) return [];
    const place = { file: `${notes.place.file}/${file}`, where: title };
    const key = keys.of(`bank:${id}`);
    notes
      .at(place, key)
      .changed(
        'question-bank',
        'No quiz asks these questions of a question bank. They are a practice quiz of their own.',
        title,
      );
    const quiz = {
      file,
      id,
      title,
      settings: { purpose: 'practice' as const },
      entries: left,
      published: true,
      instructorOnly: false,
    };
    return [{ key, place, title, hidden: false, as: 'quiz', quiz }];
  });
}
