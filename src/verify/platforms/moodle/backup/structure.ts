import type { Findings } from '../../../../read/findings.ts';
import {
  BACKUP_PATH,
  type Backup,
  type BackupActivity,
  field,
  idOf,
  questionOf,
} from '../../../../read/moodle/backup.ts';
import type { PackageFiles } from '../../../../read/package-files.ts';
import type { XmlElement } from '../../../../read/xml/element.ts';
import { atStart, firstWords } from '../../../question-name.ts';
import { characterCount } from '../../text-length.ts';
import { LONGEST_NAME } from '../titles.ts';
import { moodleBackupCodes } from './codes.ts';
import { nameOfQuestion } from './question-names.ts';

/** Moodle compares no more than these bytes. */
const LOOKED_AT = 200;

/** What Moodle looks for in them. */
const SIGNS = ['<?xml version="1.0" encoding="UTF-8"?>', '<moodle_backup>', '<information>'];

/** Whether Moodle knows the file for a backup at all. */
export function checkRecognition(files: PackageFiles): void {
  const beginning = new TextDecoder().decode((files.read(BACKUP_PATH) ?? new Uint8Array()).slice(0, LOOKED_AT));
  const missing = SIGNS.find((sign) => !beginning.includes(sign));
  if (missing !== undefined)
    files.findings.add(
      moodleBackupCodes,
      'not-recognised',
      { file: BACKUP_PATH },
      {
        message: `The first ${LOOKED_AT} bytes do not hold ${missing}, so that Moodle calls the format unknown.`,
      },
    );
}

const ALWAYS = ['roles.xml', 'scales.xml', 'outcomes.xml', 'groups.xml', 'files.xml', 'questions.xml'];
const OF_A_COURSE = ['course/course.xml', 'course/roles.xml'];

/** The files that the restore opens without asking whether they are there. An inforef.xml is none of them. */
export function checkFilesAreThere(backup: Backup, files: PackageFiles): void {
  const needed = [
    ...ALWAYS,
    ...(backup.scope === 'course' ? OF_A_COURSE : []),
    ...backup.sections.map(({ directory }) => `${directory}/section.xml`),
    ...backup.activities.flatMap(({ directory, path }) => [
      path,
      ...['module.xml', 'roles.xml', 'grades.xml'].map((name) => `${directory}/${name}`),
    ]),
  ];
  for (const path of needed)
    if (!files.has(path))
      files.findings.add(
        moodleBackupCodes,
        'file-missing',
        { file: BACKUP_PATH },
        {
          message: `The backup has no "${path}", without which Moodle aborts the restore.`,
        },
      );
}

/** Without one of these the restore stops. */
const NEEDED = [
  'backup_version',
  'original_wwwroot',
  'original_course_id',
  'original_course_contextid',
  'original_system_contextid',
];
/** Without these Moodle takes the backup for one of before 4.0. */
const RELEASES = ['moodle_version', 'moodle_release', 'backup_release'];
/** Without these nothing is lost. */
const NAMES = ['original_site_identifier_hash', 'original_course_fullname', 'original_course_shortname'];

/** What moodle_backup.xml must say about the backup, and whether it is of a release that Moodle 4 reads. */
export function checkInformation({ information, olderForm }: Backup, findings: Findings): void {
  const where = { file: BACKUP_PATH, position: information?.position };
  const lacks = (names: readonly string[]) => names.filter((name) => field(information, name).trim() === '');
  const needed = lacks(NEEDED);
  if (field(information?.at('details', 'detail'), 'type') === '') needed.push('details/detail/type');
  for (const name of needed)
    findings.add(moodleBackupCodes, 'information-missing', where, {
      message: `moodle_backup.xml does not say "${name}", and the restore stops.`,
    });
  for (const name of lacks(RELEASES))
    findings.add(moodleBackupCodes, 'release-missing', where, {
      message: `moodle_backup.xml does not say "${name}": Moodle will find no questions in the backup.`,
    });
  for (const name of lacks(NAMES))
    findings.add(moodleBackupCodes, 'name-missing', where, { message: `moodle_backup.xml does not say "${name}".` });
  const settings = information?.child('settings')?.children ?? [];
  const activities = information?.at('contents', 'activities')?.children ?? [];
  if (
    activities.length > 0 &&
    !settings.some((one) => field(one, 'name') === 'activities' && field(one, 'value') === '1')
  )
    findings.add(moodleBackupCodes, 'activities-left-out', where, {
      message: 'Moodle will restore no activity of the backup, because no setting says "activities" = 1.',
    });
  const build = /\d{8}/.exec(field(information, 'moodle_release'))?.[0] ?? '';
  const versions = [field(information, 'backup_release'), build, field(information, 'moodle_version').slice(0, 8)];
  const [release = '', ...builds] = versions;
  if (olderForm) {
    findings.add(moodleBackupCodes, 'older-form', where, {
      message: `The backup comes from Moodle ${release}: Moodle 4 restores its questions, but they were not looked into here.`,
    });
    return;
  }
  if (lacks(RELEASES).length > 0) return;
  if (Number.parseFloat(release) < 4 || builds.some((one) => one !== '' && one < '20220419'))
    findings.add(moodleBackupCodes, 'old-release', where, {
      message: `The backup is said to be of release ${release}, build ${builds.join(' and ')}: Moodle will find no questions in it.`,
    });
}

/** Activities whose files disagree about them, and points that are no whole numbers. */
export function checkActivities({ activities, sections, scope }: Backup, findings: Findings): void {
  const known = scope === 'activity' ? undefined : new Set(sections.map(({ id }) => id));
  for (const activity of activities) {
    const reason = lostBecause(activity, known);
    if (reason !== undefined)
      findings.add(
        moodleBackupCodes,
        'activity-lost',
        { file: BACKUP_PATH, position: activity.entry.position },
        {
          message: `The activity "${field(activity.entry, 'title')}" is lost or misplaced: ${reason}.`,
        },
      );
    const points = { assign: field(activity.body, 'grade'), forum: field(activity.body, 'grade_forum') }[activity.kind];
    if (points !== undefined && !/^-?\d*$/.test(points))
      findings.add(
        moodleBackupCodes,
        'fraction-of-points',
        { file: activity.path, position: activity.body?.position },
        {
          message: `${points} points are no whole number.`,
        },
      );
  }
}

function lostBecause(
  { sectionId, module, moduleId, kind, wrapper, body }: BackupActivity,
  known: ReadonlySet<string> | undefined,
): string | undefined {
  if (known?.has(sectionId) === false) return `the section ${sectionId || '(none)'} is not in the backup`;
  if (module === undefined || wrapper === undefined) return undefined;
  if (field(module, 'sectionid') !== sectionId) return 'its module.xml names another section';
  if (idOf(module) !== moduleId || wrapper.attribute('moduleid') !== moduleId) return 'its files bear another number';
  if (field(module, 'modulename') !== kind || body === undefined) return `its files are of no ${kind}`;
  return undefined;
}

/** Things that Moodle keeps apart by their numbers. */
export function checkNumbers(backup: Backup, findings: Findings): void {
  const below = (name: string) =>
    // A question type may have a field of the same name.
    backup.categories.flatMap((category) => category.descendants(name)).filter(({ children }) => children.length > 0);
  const questions = below('question');
  const kinds: readonly (readonly [string, string, readonly (readonly [string, XmlElement | undefined])[]])[] = [
    ['module', BACKUP_PATH, backup.activities.map(({ moduleId, entry }) => [moduleId, entry])],
    ['context', BACKUP_PATH, backup.activities.map(({ context, entry }) => [context, entry])],
    ['section', BACKUP_PATH, backup.sections.map(({ id, entry }) => [id, entry])],
    ['file', 'files.xml', backup.files.map((file) => [idOf(file), file])],
    ['category', 'questions.xml', backup.categories.map((category) => [idOf(category), category])],
    ['entry', 'questions.xml', entriesOf(backup).map((entry) => [idOf(entry), entry])],
    ['question', 'questions.xml', questions.map((question) => [idOf(question), question])],
    ['answer', 'questions.xml', below('answer').map((answer) => [idOf(answer), answer])],
  ];
  for (const [kind, file, numbers] of kinds) {
    const seen = new Set<string>();
    for (const [number, element] of numbers) {
      const wrong = !/^[1-9]\d{0,17}$/.test(number);
      if (wrong || seen.has(number))
        findings.add(
          moodleBackupCodes,
          wrong || kind === 'module' ? 'number-refused' : 'number-clash',
          { file, position: element?.position },
          {
            message: wrong
              ? `"${number}" is no number of a ${kind}.`
              : `Two of kind ${kind} have the number ${number}.`,
          },
        );
      seen.add(number);
    }
  }
}

function entriesOf({ categories }: Backup): readonly XmlElement[] {
  return categories.flatMap((category) => category.child('question_bank_entries')?.children ?? []);
}

/** Names that the database does not hold, and lists of hints that stop the restore. */
export function checkLengths(backup: Backup, findings: Findings): void {
  const check = (text: string, file: string, element: XmlElement | undefined) => {
    if (characterCount(text) > LONGEST_NAME)
      findings.add(
        moodleBackupCodes,
        'name-too-long',
        { file, position: element?.position },
        {
          message: `"${firstWords(text, 40)}" has ${characterCount(text)} characters; ${LONGEST_NAME} fit.`,
        },
      );
  };
  for (const { body, path } of backup.activities) check(field(body, 'name'), path, body);
  for (const { section, directory } of backup.sections)
    check(field(section, 'name'), `${directory}/section.xml`, section);
  for (const category of backup.categories) check(field(category, 'name'), 'questions.xml', category);
  for (const entry of entriesOf(backup)) {
    const question = questionOf(entry);
    check(field(question, 'name'), 'questions.xml', question);
    if (question === undefined) continue;
    for (const match of question.descendants('match')) check(field(match, 'answertext'), 'questions.xml', match);
    const hints = question.child('question_hints');
    if (hints !== undefined && hints.children.length === 0 && !hints.text.includes('\n'))
      findings.add(
        moodleBackupCodes,
        'empty-hints',
        { file: 'questions.xml', position: hints.position },
        {
          message: `${atStart(nameOfQuestion(question, backup))} has an empty list of hints (question_hints), which aborts the restore in Moodle 4.5.`,
        },
      );
  }
}
