import { nameWords } from '../../../read/moodle/activity-texts.ts';
import { type BackupActivity, field } from '../../../read/moodle/backup.ts';
import type { MoodleBackupReading } from '../../../read/package-reading.ts';
import type { XmlElement } from '../../../read/xml/element.ts';
import type { ReportKind } from '../../draft/report-kinds.ts';
import type { Notes } from '../../questions/notes.ts';

const DATES: Readonly<Record<string, readonly (readonly [name: string, kind: ReportKind, text: string])[]>> = {
  assign: [
    ['duedate', 'due-date', 'The due date is not part of a module; set it in the course.'],
    [
      'allowsubmissionsfromdate',
      'available-from',
      'From when work may be handed in is not part of a module; set it in the course.',
    ],
    [
      'cutoffdate',
      'available-until',
      'Until when work may be handed in is not part of a module; set it in the course.',
    ],
    ['gradingduedate', 'grading-date', 'Until when it is to be graded is not part of a module.'],
  ],
  quiz: [
    ['timeopen', 'available-from', 'From when the quiz is open is not part of a module; set it in the course.'],
    ['timeclose', 'available-until', 'Until when the quiz is open is not part of a module; set it in the course.'],
  ],
  forum: [
    ['duedate', 'due-date', 'The due date is not part of a module; set it in the course.'],
    ['cutoffdate', 'available-until', 'Until when posts may be written is not part of a module; set it in the course.'],
  ],
};

const SETTINGS: Readonly<Record<string, readonly (readonly [name: string, kind: ReportKind, text: string])[]>> = {
  assign: [
    ['teamsubmission', 'groups', 'That students hand in work as groups is the platform’s own setting.'],
    ['blindmarking', 'anonymous-grading', 'Anonymous grading is the platform’s own setting.'],
    ['markingworkflow', 'moderated-grading', 'Steps of marking are the platform’s own setting.'],
    ['attemptreopenmethod', 'attempts', 'How often work may be handed in is the platform’s own setting.'],
  ],
  quiz: [
    ['password', 'access-code', 'The password is not part of a module; set it in the course.'],
    ['quizpassword', 'access-code', 'The password is not part of a module; set it in the course.'],
    ['subnet', 'ip-filter', 'From where the quiz may be taken is the platform’s own setting.'],
    ['navmethod', 'no-way-back', 'That students cannot go back to a question is the platform’s own setting.'],
    ['browsersecurity', 'lockdown-browser', 'In which browser the quiz may be taken is the platform’s own setting.'],
  ],
};

/** Words for what Moodle calls by names of its own. */
const IN_WORDS: Readonly<Record<string, string>> = {
  '1': 'yes',
  untilpass: 'until they pass',
  manual: 'when a teacher allows it',
  automatic: 'at any time',
  sequential: 'one question after the other',
  securewindow: 'a full screen that keeps out other windows',
};

/** What a setting says where nothing was set. */
const UNSET = new Set(['', '0', '-', 'free', 'none']);

/** What Moodle keeps of a course that a module has no place for, each with its old value. Nothing of students is read. */
export function leftOfBackup({ backup, files }: MoodleBackupReading, notes: Notes): void {
  const settings = backup.information?.child('settings')?.children ?? [];
  if (settings.some((one) => field(one, 'name') === 'users' && field(one, 'value') === '1'))
    notes.left(
      'student-data',
      'The backup holds data of people: who takes part, what they wrote and their grades. None of it was read.',
    );
  for (const activity of backup.activities) {
    const title = nameWords(field(activity.body, 'name') || field(activity.entry, 'title'));
    const own = notes.at({ where: title }, activity.moduleId);
    leftOfActivity(activity, own);
    if (activity.kind === 'quiz') leftOfQuiz(activity, own);
    const item = files.xml(`${activity.directory}/grades.xml`)?.root.at('grade_items', 'grade_item');
    const category = categoryOf(field(item, 'categoryid'), files.xml('gradebook.xml')?.root);
    if (category !== undefined)
      own.left('grade-category', 'Its category in the gradebook is not part of a module.', category);
  }
  for (const { section } of backup.sections) {
    const own = notes.at({ where: nameWords(field(section, 'name')) });
    restriction(section, 'availabilityjson', own);
  }
  const categories = (files.xml('gradebook.xml')?.root.descendants('grade_category') ?? [])
    .map((one) => field(one, 'fullname'))
    .filter((name) => name !== '' && name !== '?');
  if (categories.length > 0)
    notes.left(
      'grade-category',
      'Categories of the gradebook and their weights are not part of a module.',
      categories.join('; '),
    );
  const course = files.xml('course/course.xml')?.root;
  for (const [name, text] of [
    ['startdate', 'The start of the course is not part of a module.'],
    ['enddate', 'The end of the course is not part of a module.'],
  ] as const)
    date(course, name, 'course-date', text, notes);
}

function leftOfActivity({ kind, body, module }: BackupActivity, notes: Notes): void {
  for (const [name, code, text] of DATES[kind] ?? []) date(body, name, code, text, notes);
  for (const [name, code, text] of SETTINGS[kind] ?? []) {
    const value = field(body, name);
    if (!UNSET.has(value)) notes.left(code, text, IN_WORDS[value] ?? value);
  }
  restriction(module, 'availability', notes);
  // Those of single students come with the data of students, which is not read.
  const overrides = (body?.child('overrides')?.children ?? []).filter((one) => field(one, 'groupid') !== '');
  if (overrides.length > 0)
    notes.left('override', 'Other dates for some groups are not part of a module.', `${overrides.length} groups`);
  date(module, 'completionexpected', 'due-date', 'By when it is expected to be done is not part of a module.', notes);
  const mode = field(module, 'groupmode');
  if (mode === '1' || mode === '2')
    notes.left(
      'groups',
      'That students work in groups is the platform’s own setting.',
      mode === '1' ? 'separate groups' : 'visible groups',
    );
}

function leftOfQuiz({ body }: BackupActivity, notes: Notes): void {
  const headings = (body?.child('sections')?.children ?? [])
    .map((one) => field(one, 'heading'))
    .filter((one) => one !== '');
  if (headings.length > 0)
    notes.left('quiz-heading', 'Headings between the questions of a quiz were left out.', headings.join('; '));
  const remarks = (body?.child('feedbacks')?.children ?? []).flatMap((one) => {
    const text = nameWords(field(one, 'feedbacktext'));
    return text === '' ? [] : [`from ${Number(field(one, 'mingrade'))}: ${text}`];
  });
  if (remarks.length > 0)
    notes.left(
      'overall-feedback',
      'What students read for the whole quiz, by their grade, was left out.',
      remarks.join('; '),
    );
  const slots = body?.child('question_instances')?.children ?? [];
  const sum = slots.reduce((total, slot) => total + (Number(field(slot, 'maxmark') || field(slot, 'grade')) || 0), 0);
  const grade = Number(field(body, 'grade'));
  if (slots.length > 0 && grade > 0 && Math.abs(grade - sum) > 0.005)
    notes.changed(
      'quiz-grade',
      'The quiz counted otherwise than the sum of its questions; here it counts that sum.',
      `${grade} points, ${Math.round(sum * 100) / 100} of questions`,
    );
}

function date(element: XmlElement | undefined, name: string, kind: ReportKind, text: string, notes: Notes): void {
  const seconds = Number(field(element, name));
  if (!(seconds > 0 && seconds < 1e11)) return;
  notes.left(kind, text, `${new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC`);
}

/** Conditions other than that another activity is done, which `sequential` says. */
function restriction(element: XmlElement | undefined, name: string, notes: Notes): void {
  const json = field(element, name);
  const kinds = [...json.matchAll(/"type":"([a-z_]+)"/g)]
    .map(([, kind = '']) => kind)
    .filter((kind) => kind !== 'completion');
  if (kinds.length > 0)
    notes.left(
      'restriction',
      'Who sees it and when was restricted; that is not part of a module.',
      [...new Set(kinds)].join(', '),
    );
}

function categoryOf(id: string, gradebook: XmlElement | undefined): string | undefined {
  const found = (gradebook?.descendants('grade_category') ?? []).find((one) => one.attribute('id') === id);
  const name = field(found, 'fullname');
  return name === '' || name === '?' ? undefined : name;
}
