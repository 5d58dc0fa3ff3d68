import { defineAdvisedCodes } from '../../../../read/advised-codes.ts';

/**
 * What stops the restore of a Moodle backup or spoils what comes of it, as observed in Moodle 4.1, 4.4 and 4.5. What of it
 * stops a restore and what only loses something was tried in 5.1.3, mistake by mistake (docs/platforms-observed.md).
 */
export const moodleBackupCodes = defineAdvisedCodes('moodle-backup', {
  'not-recognised': {
    severity: 'error',
    title: 'Moodle does not recognise the backup',
    explanation:
      'The first 200 bytes of moodle_backup.xml hold the XML declaration in UTF-8, `<moodle_backup>` and `<information>`, to the letter; otherwise the format is unknown to Moodle.',
    advice:
      'Make the backup again in Moodle. By hand: begin moodle_backup.xml with <?xml version="1.0" encoding="UTF-8"?>, <moodle_backup> and <information>, with nothing between but line breaks.',
  },
  'file-missing': {
    severity: 'error',
    title: 'The backup lacks a file without which the restore aborts',
    explanation:
      'roles, scales, outcomes, groups, files and questions, the course, and each section and activity have files of their own, even where they hold nothing. Only an inforef.xml may be missing.',
    advice: 'Make the backup again in Moodle; a backup that was unpacked and packed again may have lost the file.',
  },
  'information-missing': {
    severity: 'error',
    title: 'moodle_backup.xml does not say something that the restore needs',
    explanation:
      'Without the type, the version of the backup, the address of the site, and the ids of the course and its contexts the restore aborts.',
    advice: 'Make the backup again in Moodle; by hand, add what the message names to moodle_backup.xml.',
  },
  'release-missing': {
    severity: 'error',
    effect: 'losses',
    title: 'moodle_backup.xml does not say of which Moodle it is',
    explanation:
      'Moodle then looks for questions in the form of releases before 4.0, and its quizzes hold questions of a missing type.',
    advice: 'Make the backup again in Moodle; by hand, add what the message names to moodle_backup.xml.',
  },
  'name-missing': {
    severity: 'info',
    title: 'moodle_backup.xml does not say of which course or site it is',
    explanation: 'The restore misses nothing: the course has its names in course/course.xml, too.',
    advice: 'Nothing needs to be done.',
  },
  'activities-left-out': {
    severity: 'error',
    effect: 'unusable',
    title: 'The settings of the backup leave its activities out',
    explanation: 'The restore makes the course and its sections, and no activity.',
    advice: 'Make the backup again in Moodle, with its activities.',
  },
  'old-release': {
    severity: 'error',
    effect: 'losses',
    title: 'The backup says that it is older than Moodle 4.0',
    explanation:
      'Moodle then looks for questions in the form of older releases and finds none. 4.1 reads the build out of the release, later ones out of the version.',
    advice: 'Restore it in the Moodle it comes from, and make the backup again in 4.0 or later.',
  },
  'older-form': {
    severity: 'info',
    title: 'A backup of an older Moodle, whose questions were not looked into',
    explanation:
      'Before Moodle 4.0 questions stood in the backup without entries of a question bank. Later releases take them over; what the quizzes refer to was not checked.',
    advice: 'Restore it into an empty course, and look at its quizzes there.',
  },
  'activity-lost': {
    severity: 'error',
    effect: 'losses',
    title: 'An activity lands in another section, or nowhere',
    explanation:
      'moodle_backup.xml and module.xml name the same section, which is in the backup, and the same kind of activity as its own file.',
    advice:
      'Make the backup again in Moodle; by hand, let moodle_backup.xml and module.xml name the same section and kind of activity.',
  },
  'number-clash': {
    severity: 'error',
    effect: 'losses',
    title: 'Two things of a kind have the same number',
    explanation: 'Moodle takes both for one: what belongs to the second goes to the first, or is not restored.',
    advice: 'Give one of the two another number, wherever the backup names it, or make the backup again in Moodle.',
  },
  'number-refused': {
    severity: 'error',
    title: 'A number stops the restore',
    explanation: 'Numbers of things are whole and above 0, and no two activities have the same.',
    advice: 'Give it another number, wherever the backup names it, or make the backup again in Moodle.',
  },
  'name-too-long': {
    severity: 'error',
    title: 'A name is longer than Moodle’s database holds',
    explanation:
      'Names of activities, sections, questions, categories and answers of matching have at most 255 characters, and a longer one aborts the restore. 5.1.3 takes longer names of activities, sections and categories.',
    advice: 'Shorten the name to 255 characters or fewer.',
  },
  'fraction-of-points': {
    severity: 'error',
    title: 'An assignment or forum is worth a fraction of a point',
    explanation:
      'Both columns hold whole numbers; with PostgreSQL anything else aborts the restore, with MariaDB it is rounded.',
    advice: 'Make it a whole number of points.',
  },
  'empty-hints': {
    severity: 'error',
    title: 'A question has an empty list of hints',
    explanation: 'Moodle 4.5 dies of an empty `question_hints`. Leave it out where there are no hints.',
    advice: 'Take the empty question_hints out of questions.xml.',
  },
  'sum-of-marks': {
    severity: 'error',
    effect: 'losses',
    title: 'A quiz’s sum of marks is not the sum of its marks',
    explanation: 'Moodle takes `sumgrades` as it is, and every grade of the quiz is wrong.',
    advice:
      'Write the sum of the marks into sumgrades; after a restore, change one mark on the Questions page of the quiz, and change it back.',
  },
  unresolved: {
    severity: 'error',
    effect: 'losses',
    title: 'Something refers to what the backup does not hold',
    explanation:
      'A link is dead, a condition is never met, a file or question is left out, or a quiz takes a question of the site instead.',
    advice:
      'Make the backup again with everything it refers to; by hand, correct the number, or take the reference away. After a restore, look at the place that the message names.',
  },
  unlisted: {
    severity: 'error',
    effect: 'losses',
    title: 'inforef.xml does not name a file or question category that the activity uses',
    explanation: 'What is not named there is not restored; a quiz then takes other questions of the site.',
    advice: 'Name it in the inforef.xml of the activity, or make the backup again in Moodle.',
  },
  'glossary-entries-lost': {
    severity: 'warning',
    title: 'The entries of a glossary are lost',
    explanation: 'Moodle restores them only together with the data of users. Put a glossary on a page.',
    advice: 'Put the entries on a page.',
  },
  'question-type-missing': {
    severity: 'warning',
    title: 'A question is of a type that not every Moodle has',
    explanation:
      'The core of Moodle has the question type "ordering" since 4.4; an older one shows such a question as one of a missing type, which nobody can answer. Matching items with their places does the same everywhere.',
    advice: 'Restore it into Moodle 4.4 or later, or make a matching question of it: items with their places.',
  },
  'import-again': {
    severity: 'info',
    title: 'Restoring again adds everything again',
    explanation:
      'A backup never updates what an earlier restore brought: merging doubles every activity, and deleting first destroys what students did and takes them out of the course.',
    advice: 'Restore a new edition as a new course, and import from there what has changed.',
  },
  'section-gap': {
    severity: 'info',
    title: 'The restore makes empty sections',
    explanation:
      'Sections go where their numbers say: a section 50 in a course of three makes 47 empty topics, and a section lands in the one of the same number.',
    advice: 'Number the sections from 1, or delete the empty ones after the restore.',
  },
  'formula-cut': {
    severity: 'warning',
    title: 'Readers will see the TeX of a formula',
    explanation:
      'Observed in Moodle 5.1: MathJax typesets \\(…\\) and \\[…\\] where both signs are in one run of words. A tag between them, or a sign without its other, leaves TeX on the page.',
    advice: 'Write both signs, and &lt; for a sign < between them.',
  },
  'marker-in-words': {
    severity: 'warning',
    title: 'An address appears among the words of a text',
    explanation:
      'Moodle puts an address in place of @@PLUGINFILE@@ wherever it is, even where an author wrote about it.',
    advice: 'Put an invisible character, such as U+2060, between the two @.',
  },
  'top-category': {
    severity: 'error',
    title: 'A question bank has several top categories',
    explanation: 'Each context has one category without a parent, called top; the restore refuses two.',
    advice: 'Make the backup again in Moodle; by hand, keep one category without a parent in each context.',
  },
  'no-top-category': {
    severity: 'warning',
    effect: 'none',
    title: 'A question bank has no top category',
    explanation:
      'Each context has one category without a parent, called top; the restore makes one where it is missing.',
    advice: 'Nothing needs to be done; by hand, give each context one category without a parent.',
  },
  'file-content': {
    severity: 'error',
    effect: 'losses',
    title: 'A file’s bytes are missing, or are not those of its name',
    explanation: 'Files lie under files/ by the SHA-1 of their bytes. Moodle restores none whose bytes are missing.',
    advice: 'Make the backup again in Moodle; a backup that was unpacked and packed again may have lost the bytes.',
  },
  'bytes-unused': {
    severity: 'info',
    title: 'The backup carries a file that nothing uses',
    explanation:
      'Files lie under files/ by the SHA-1 of their bytes; the restore passes over those that files.xml does not name.',
    advice: 'Nothing needs to be done.',
  },
  'file-path': {
    severity: 'error',
    title: 'The folder of a file stops the restore',
    explanation: 'A path in files.xml begins and ends with a slash.',
    advice: 'Make the backup again in Moodle; by hand, begin and end the filepath with a slash.',
  },
  'file-name': {
    severity: 'error',
    effect: 'losses',
    title: 'Moodle will change a file’s name, and its links die',
    explanation: 'Control characters and & < > " \' | ` : \\ / are taken out of names.',
    advice: 'Rename the file where the backup was made, and link to it by its new name.',
  },
});
