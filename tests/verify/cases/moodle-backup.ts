import type { FixtureGroup } from '../support/fixture.ts';
import { moodleBackup, PICTURE_PATH } from '../support/moodle-backup.ts';
import type { PackageDraft } from '../support/package-draft.ts';

const B = 'moodle_backup.xml';
const QUESTIONS = 'questions.xml';
const QUIZ = 'activities/quiz_21/quiz.xml';

/** A backup of a glossary, whose entries belong to people: they are in a backup with its users only. */
function assignmentIsGlossary(draft: PackageDraft): PackageDraft {
  const [from, to] = ['activities/assign_22/assign.xml', 'activities/assign_22/glossary.xml'];
  const glossary = draft
    .text(from)
    .replace('modulename="assign"', 'modulename="glossary"')
    .replace(/<(\/?)assign\b/g, '<$1glossary');
  return draft
    .replace(B, '<modulename>assign</modulename>', '<modulename>glossary</modulename>')
    .replace('activities/assign_22/module.xml', '>assign<', '>glossary<')
    .set(to, glossary)
    .remove(from);
}

/** Moodle's own backup, with the slips that stop a restore or spoil it. */
export const moodleBackupFixtures: FixtureGroup = {
  title: 'Moodle backup',
  base: moodleBackup,
  for: ['moodle'],
  fixtures: [
    {
      name: 'backup-of-one-activity-valid',
      change: (d) =>
        d
          .set(
            B,
            d
              .text(B)
              .replace('<type>course</type>', '<type>activity</type>')
              .replace(/<sections>.*<\/sections>/s, ''),
          )
          .remove('course/course.xml')
          .remove('course/roles.xml')
          .remove('sections/section_10/section.xml'),
      expect: [],
    },
    {
      name: 'backup-of-an-older-moodle-valid',
      change: (d) =>
        d
          .set(
            B,
            d
              .text(B)
              .replace('<backup_release>4.1', '<backup_release>3.11')
              .replace(/<moodle_version>[^<]*/, '<moodle_version>2021051700')
              .replace(/<moodle_release>[^<]*/, '<moodle_release>3.11 (Build: 20210517)'),
          )
          .set(
            QUESTIONS,
            d.text(QUESTIONS).replace(/<question_bank_entries>[\s\S]*?<\/question_bank_entries>/g, '<questions/>'),
          ),
      expect: ['moodle-backup/older-form @ moodle_backup.xml:3'],
    },
    { name: 'backup-untouched-valid', change: () => undefined, expect: [] },
    {
      name: 'backup-attribute-before-information-error',
      change: (d) => d.replace(B, '<information>', '<information a="1">'),
      expect: ['moodle-backup/not-recognised @ moodle_backup.xml'],
    },
    {
      name: 'backup-without-scales-error',
      change: (d) => d.remove('scales.xml'),
      expect: ['moodle-backup/file-missing @ moodle_backup.xml'],
    },
    {
      name: 'backup-without-setting-error',
      change: (d) => d.replace(B, '<value>1</value>', '<value>0</value>'),
      expect: ['moodle-backup/activities-left-out @ moodle_backup.xml:3'],
    },
    {
      name: 'backup-without-its-site-error',
      change: (d) => d.set(B, d.text(B).replace(/<original_wwwroot>[^<]*/, '<original_wwwroot>')),
      expect: ['moodle-backup/information-missing @ moodle_backup.xml:3'],
    },
    {
      name: 'backup-without-its-release-error',
      change: (d) => d.set(B, d.text(B).replace(/<moodle_release>[^<]*/, '<moodle_release>')),
      expect: ['moodle-backup/release-missing @ moodle_backup.xml:3'],
    },
    {
      name: 'backup-without-the-name-of-its-course-valid',
      change: (d) => d.set(B, d.text(B).replace(/<original_course_fullname>[^<]*/, '<original_course_fullname>')),
      expect: ['moodle-backup/name-missing @ moodle_backup.xml:3'],
    },
    {
      name: 'backup-page-without-inforef-error',
      change: (d) => d.remove('activities/page_20/inforef.xml'),
      expect: ['moodle-backup/unlisted @ activities/page_20/inforef.xml'],
    },
    {
      name: 'backup-number-of-letters-error',
      change: (d) => d.replace(QUESTIONS, '<question id="', '<question id="q'),
      expect: ['moodle-backup/number-refused @ questions.xml:8', 'moodle-backup/unresolved @ files.xml:4'],
    },
    {
      name: 'backup-folder-without-slash-error',
      change: (d) => d.set('files.xml', d.text('files.xml').replace(/<filepath>[^<]*/, '<filepath>images')),
      expect: ['moodle-backup/file-path @ files.xml:3', 'moodle-backup/unresolved @ activities/page_20/page.xml:3'],
    },
    {
      name: 'backup-without-a-top-category-warning',
      change: (d) => d.replace(QUESTIONS, '<parent>0<', '<parent>81<'),
      expect: ['moodle-backup/no-top-category @ questions.xml:3'],
    },
    {
      name: 'backup-of-an-old-build-error',
      change: (d) => d.replace(B, 'Build: 20221128', 'Build: 20211128'),
      expect: ['moodle-backup/old-release @ moodle_backup.xml:3'],
    },
    {
      name: 'backup-activity-without-section-error',
      change: (d) =>
        d.replace(B, '<sectionid>10</sectionid><modulename>page', '<sectionid></sectionid><modulename>page'),
      expect: ['moodle-backup/activity-lost @ moodle_backup.xml:7'],
    },
    {
      name: 'backup-activity-in-another-section-error',
      change: (d) => d.replace('activities/page_20/module.xml', '<sectionid>10<', '<sectionid>11<'),
      expect: ['moodle-backup/activity-lost @ moodle_backup.xml:7'],
    },
    {
      name: 'backup-same-context-error',
      change: (d) => d.replace('activities/assign_22/assign.xml', 'contextid="32"', 'contextid="30"'),
      expect: ['moodle-backup/number-clash @ moodle_backup.xml:9', 'moodle-backup/unresolved @ files.xml:3'],
    },
    {
      name: 'backup-long-name-error',
      change: (d) => d.replace('activities/page_20/page.xml', '<name>Page<', `<name>${'я'.repeat(256)}<`),
      expect: ['moodle-backup/name-too-long @ activities/page_20/page.xml:3'],
    },
    {
      name: 'backup-fraction-of-a-point-error',
      change: (d) => d.replace('activities/assign_22/assign.xml', '<grade>10<', '<grade>7.5<'),
      expect: ['moodle-backup/fraction-of-points @ activities/assign_22/assign.xml:3'],
    },
    {
      name: 'backup-empty-hints-error',
      change: (d) =>
        d.replace(
          'questions.xml',
          '</plugin_qtype_truefalse_question>',
          '</plugin_qtype_truefalse_question><question_hints/>',
        ),
      expect: ['moodle-backup/empty-hints @ questions.xml:16'],
    },
    {
      name: 'backup-sum-of-marks-error',
      change: (d) => d.replace(QUIZ, '<sumgrades>3.00000<', '<sumgrades>4.00000<'),
      expect: ['moodle-backup/sum-of-marks @ activities/quiz_21/quiz.xml:3'],
    },
    {
      name: 'backup-slot-without-question-error',
      change: (d) => d.replace(QUIZ, '<questionbankentryid>45<', '<questionbankentryid>99<'),
      expect: ['moodle-backup/unresolved @ activities/quiz_21/quiz.xml:5'],
    },
    {
      name: 'backup-draw-from-nowhere-error',
      change: (d) => d.replace(QUIZ, '"questioncategoryid":82', '"questioncategoryid":99'),
      expect: ['moodle-backup/unresolved @ activities/quiz_21/quiz.xml:6'],
    },
    {
      name: 'backup-category-not-named-error',
      change: (d) =>
        d.replace('activities/quiz_21/inforef.xml', '<question_category><id>82</id></question_category>', ''),
      expect: ['moodle-backup/unlisted @ activities/quiz_21/inforef.xml'],
    },
    {
      name: 'backup-two-top-categories-error',
      change: (d) => d.replace('questions.xml', '<parent>80<', '<parent>0<'),
      expect: ['moodle-backup/top-category @ questions.xml:3'],
    },
    {
      name: 'backup-answer-of-another-question-error',
      change: (d) => d.replace('questions.xml', '<trueanswer>63<', '<trueanswer>60<'),
      expect: ['moodle-backup/unresolved @ questions.xml:15'],
    },
    {
      name: 'backup-file-not-named-error',
      change: (d) => d.replace('activities/page_20/inforef.xml', '<file><id>70</id></file>', ''),
      expect: ['moodle-backup/unlisted @ activities/page_20/inforef.xml'],
    },
    {
      name: 'backup-named-file-missing-error',
      change: (d) => d.replace('activities/page_20/inforef.xml', '</fileref>', '<file><id>79</id></file></fileref>'),
      expect: ['moodle-backup/unresolved @ activities/page_20/inforef.xml'],
    },
    {
      name: 'backup-file-of-no-question-error',
      change: (d) => d.replace('files.xml', '<itemid>50<', '<itemid>59<'),
      expect: ['moodle-backup/unresolved @ files.xml:4'],
    },
    {
      name: 'backup-bytes-changed-error',
      change: (d) => d.set(PICTURE_PATH, 'another picture'),
      expect: ['moodle-backup/file-content @ files.xml:3', 'moodle-backup/file-content @ files.xml:4'],
    },
    {
      name: 'backup-stray-bytes-valid',
      change: (d) => d.set('files/ab/abcd', 'stray'),
      expect: ['moodle-backup/bytes-unused @ files/ab/abcd'],
    },
    {
      name: 'backup-file-name-error',
      change: (d) => d.replace('files.xml', '<filename>q.png<', '<filename>q|1.png<'),
      expect: ['moodle-backup/file-name @ files.xml:4'],
    },
    {
      name: 'backup-shown-file-missing-error',
      change: (d) => d.replace('activities/page_20/page.xml', 'a%20b.png', 'c.png'),
      expect: ['moodle-backup/unresolved @ activities/page_20/page.xml:3'],
    },
    {
      name: 'backup-link-of-another-kind-error',
      change: (d) => d.replace('activities/page_20/page.xml', '$@QUIZVIEWBYID*21@$', '$@FORUMVIEWBYID*21@$'),
      expect: ['moodle-backup/unresolved @ activities/page_20/page.xml:3'],
    },
    {
      name: 'backup-marker-among-words-warning',
      change: (d) => d.replace('activities/page_20/page.xml', '<content>', '<content>Write @@PLUGINFILE@@ and '),
      expect: ['moodle-backup/marker-in-words @ activities/page_20/page.xml:3'],
    },
    {
      name: 'backup-formula-cut-warning',
      change: (d) => d.replace('activities/page_20/page.xml', '<content>', '<content>Where \\(a &lt;b\\) and '),
      expect: ['moodle-backup/formula-cut @ activities/page_20/page.xml:3'],
    },
    {
      name: 'backup-glossary-warning',
      change: assignmentIsGlossary,
      expect: ['moodle-backup/glossary-entries-lost @ activities/assign_22/glossary.xml'],
    },
    {
      name: 'backup-glossary-with-users-valid',
      change: (d) =>
        assignmentIsGlossary(d).replace(
          B,
          '<settings>',
          '<settings><setting><level>root</level><name>users</name><value>1</value></setting>',
        ),
      expect: [],
    },
    {
      name: 'backup-folder-without-bytes-valid',
      change: (d) =>
        d.replace(
          'files.xml',
          '</files>',
          '<file id="72"><contenthash>da39a3ee5e6b4b0d3255bfef95601890afd80709</contenthash><contextid>9</contextid><component>user</component><filearea>private</filearea><itemid>0</itemid><filepath>/</filepath><filename>.</filename></file></files>',
        ),
      expect: [],
    },
    {
      name: 'backup-ordering-question-warning',
      change: (d) => d.replace('questions.xml', '<qtype>multichoice</qtype>', '<qtype>ordering</qtype>'),
      expect: ['moodle-backup/question-type-missing @ questions.xml:8'],
    },
    {
      name: 'backup-section-gap-valid',
      change: (d) => d.replace('sections/section_10/section.xml', '<number>1<', '<number>50<'),
      expect: ['moodle-backup/section-gap @ moodle_backup.xml'],
    },
    {
      name: 'backup-condition-on-nothing-error',
      change: (d) => d.replace('activities/quiz_21/module.xml', '"cm":20', '"cm":99'),
      expect: ['moodle-backup/unresolved @ activities/quiz_21/module.xml'],
    },
  ],
};
