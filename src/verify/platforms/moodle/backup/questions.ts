import type { Findings } from '../../../../read/findings.ts';
import {
  type Backup,
  type BackupActivity,
  field,
  groupedBy,
  idOf,
  namedIn,
  questionOf,
  slotsOf,
} from '../../../../read/moodle/backup.ts';
import type { PackageFiles } from '../../../../read/package-files.ts';
import type { XmlElement } from '../../../../read/xml/element.ts';
import { atStart } from '../../../question-name.ts';
import { moodleBackupCodes } from './codes.ts';
import { nameOfQuestion } from './question-names.ts';

/** Half a unit in the last digit that marks have. */
const CLOSE = 0.000005;

/** Quizzes against the question bank: marks, slots, categories. */
export function checkQuizzes(backup: Backup, files: PackageFiles): void {
  const byContext = groupedBy(backup.categories, (category) => field(category, 'contextid'));
  const known = new Set(backup.categoryById.keys());
  for (const activity of backup.activities)
    if (activity.kind === 'quiz') {
      checkMarks(activity, files.findings);
      checkSlots(activity, backup, files.findings);
      checkCategories(activity, byContext.get(activity.context) ?? [], known, files);
    }
  checkTopCategories(backup, files.findings);
  checkParts(backup, files.findings);
}

function checkMarks(quiz: BackupActivity, findings: Findings): void {
  const sum = slotsOf(quiz).reduce((total, slot) => total + Number(field(slot, 'maxmark')), 0);
  const said = Number(field(quiz.body, 'sumgrades'));
  if (!(Math.abs(sum - said) < CLOSE))
    findings.add(
      moodleBackupCodes,
      'sum-of-marks',
      { file: quiz.path, position: quiz.body?.position },
      {
        message: `The quiz “${field(quiz.body, 'name')}” says that its marks sum up to ${said}; they are ${sum}.`,
      },
    );
}

function checkSlots(quiz: BackupActivity, backup: Backup, findings: Findings): void {
  for (const slot of slotsOf(quiz)) {
    const missing = missingInSlot(slot, quiz, backup);
    if (missing !== undefined)
      findings.add(
        moodleBackupCodes,
        'unresolved',
        { file: quiz.path, position: slot.position },
        {
          message: `Question ${field(slot, 'slot')} of the quiz “${field(quiz.body, 'name')}” takes ${missing}, which is not in the backup.`,
        },
      );
  }
}

function missingInSlot(slot: XmlElement, quiz: BackupActivity, { entries, categoryById }: Backup): string | undefined {
  const reference = slot.child('question_reference');
  const set = slot.child('question_set_reference');
  if (reference !== undefined) {
    if (field(reference, 'usingcontextid') !== quiz.context) return 'a context of another activity';
    const entry = field(reference, 'questionbankentryid');
    return entries.has(entry) ? undefined : `the question ${entry}`;
  }
  if (set === undefined) return 'no question at all';
  const category = /"questioncategoryid":"?(\d+)/.exec(field(set, 'filtercondition'))?.[1] ?? '';
  const found = categoryById.get(category);
  if (found === undefined) return `the category ${category}`;
  return field(found, 'contextid') === field(set, 'questionscontextid') ? undefined : 'a category of another context';
}

/** Every category of the quiz's context is named in its inforef.xml, and every one named is there. */
function checkCategories(
  quiz: BackupActivity,
  own: readonly XmlElement[],
  known: ReadonlySet<string>,
  files: PackageFiles,
): void {
  const file = `${quiz.directory}/inforef.xml`;
  const named = namedIn(files, quiz.directory, 'question_category');
  for (const category of own)
    if (!named.has(idOf(category)))
      files.findings.add(
        moodleBackupCodes,
        'unlisted',
        { file },
        {
          message: `The quiz “${field(quiz.body, 'name')}” does not name the question category “${field(category, 'name')}” (${idOf(category)}), so that its questions are not restored.`,
        },
      );
  for (const id of named)
    if (!known.has(id))
      files.findings.add(
        moodleBackupCodes,
        'unresolved',
        { file },
        {
          message: `The quiz “${field(quiz.body, 'name')}” names the question category ${id}, which is not in questions.xml.`,
        },
      );
}

function checkTopCategories({ categories }: Backup, findings: Findings): void {
  const ids = new Set(categories.map(idOf));
  for (const [context, own] of groupedBy(categories, (category) => field(category, 'contextid'))) {
    const tops = own.filter((category) => field(category, 'parent') === '0');
    if (tops.length !== 1)
      findings.add(
        moodleBackupCodes,
        tops.length === 0 ? 'no-top-category' : 'top-category',
        { file: 'questions.xml', position: own[0]?.position },
        {
          message: `The context ${context} has ${tops.length} categories without a parent.`,
        },
      );
  }
  for (const category of categories) {
    const parent = field(category, 'parent');
    if (parent !== '0' && !ids.has(parent))
      findings.add(
        moodleBackupCodes,
        'unresolved',
        { file: 'questions.xml', position: category.position },
        {
          message: `The question category “${field(category, 'name')}” (${idOf(category)}) lies in ${parent}, which is not in the backup.`,
        },
      );
  }
}

/** What a question says of its own parts: answers that are before what refers to them, and the parts of a cloze. */
function checkParts(backup: Backup, findings: Findings): void {
  const questions = [...backup.entries.values()].flatMap((entry) => questionOf(entry) ?? []);
  const known = new Set(questions.map(idOf));
  for (const question of questions) {
    const answers = new Set(question.descendants('answer').map(idOf));
    const referred = [
      ...question.descendants('truefalse').flatMap((one) => [field(one, 'trueanswer'), field(one, 'falseanswer')]),
      ...question.descendants('numerical_record').map((one) => field(one, 'answer')),
    ].filter((id) => !answers.has(id));
    const parts = question.descendants('multianswer').flatMap((one) => field(one, 'sequence').split(','));
    for (const id of [...referred, ...parts.filter((part) => !known.has(part))])
      findings.add(
        moodleBackupCodes,
        'unresolved',
        { file: 'questions.xml', position: question.position },
        {
          message: `${atStart(nameOfQuestion(question, backup))} refers to ${id || 'nothing'}, which is not in the backup.`,
        },
      );
  }
}
