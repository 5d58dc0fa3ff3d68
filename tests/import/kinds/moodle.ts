import { moodleBackup } from '../../verify/support/moodle-backup.ts';
import type { PackageDraft } from '../../verify/support/package-draft.ts';
import type { Planted } from './planted.ts';

const BACKUP = 'moodle_backup.xml';
const QUIZ = 'activities/quiz_21/quiz.xml';
const TASK = 'activities/assign_22/assign.xml';

/** Adds an activity to the base backup, behind its others. */
function withActivity(draft: PackageDraft, kind: string, id: number, body: string, module = ''): void {
  const directory = `activities/${kind}_${id}`;
  draft
    .replace(
      BACKUP,
      '</activities>',
      `<activity><moduleid>${id}</moduleid><sectionid>10</sectionid><modulename>${kind}</modulename><title></title><directory>${directory}</directory></activity></activities>`,
    )
    .set(
      `${directory}/module.xml`,
      `<?xml version="1.0"?><module id="${id}"><modulename>${kind}</modulename><visible>1</visible><visibleold>1</visibleold>${module}</module>`,
    )
    .set(
      `${directory}/${kind}.xml`,
      `<?xml version="1.0"?><activity id="${id}" moduleid="${id}" modulename="${kind}" contextid="9${id}"><${kind} id="${id}">${body}</${kind}></activity>`,
    );
}

const question = (id: number, qtype: string, text: string, plugin: string, mark = 1) =>
  `<question_bank_entry id="${id}"><question_version><question_versions id="${id}"><questions><question id="${id}"><parent>0</parent><name>Q${id}</name><questiontext>${text}</questiontext><defaultmark>${mark}</defaultmark><qtype>${qtype}</qtype><plugin_qtype_${qtype}_question>${plugin}</plugin_qtype_${qtype}_question></question></questions></question_versions></question_version></question_bank_entry>`;

const answers = (...list: readonly (readonly [text: string, fraction: number])[]) =>
  `<answers>${list.map(([text, fraction], index) => `<answer id="9${index}"><answertext>${text}</answertext><fraction>${fraction}</fraction><feedback></feedback></answer>`).join('')}</answers>`;

const inside = (id: number, qtype: string, ...list: readonly (readonly [string, number])[]) =>
  question(id, qtype, '', answers(...list)).replace('<parent>0', '<parent>203');

const QUESTIONS = [
  question(201, 'shortanswer', 'Which fish?', answers(['*cod*', 1], ['c*d', 1], ['*', 0.5])),
  question(
    202,
    'essay',
    'Write.',
    '<essay id="1"><responseformat>noinline</responseformat><responsetemplate>My view:</responsetemplate></essay>',
  ),
  question(
    203,
    'multianswer',
    'A {#1}, a {#2}, a {#3}.',
    '<multianswer id="1"><sequence>204,205,206,207</sequence></multianswer>',
  ),
  inside(204, 'shortanswer', ['sun*', 1], ['star', 0.5]),
  inside(205, 'multichoice', ['red', 1], ['blue', 0]),
  inside(206, 'numerical', ['5', 1]),
  inside(207, 'shortanswer', ['lost', 1]),
  question(
    208,
    'match',
    'Pair them.',
    '<matches><match id="1"><questiontext>a</questiontext><answertext>x</answertext></match><match id="2"><questiontext>b</questiontext><answertext>x</answertext></match></matches>',
  ),
  question(209, 'calculated', 'Add {x} and {y}.', ''),
].join('');

const slot = (id: number) =>
  `<question_instance id="3${id}"><slot>${id}</slot><maxmark>1</maxmark><question_reference><questionbankentryid>${id}</questionbankentryid></question_reference></question_instance>`;

const GUIDE =
  '<?xml version="1.0"?><areas><area id="1"><areaname>submissions</areaname><activemethod>guide</activemethod><definitions><definition id="7"><method>guide</method><name>How</name><plugin_gradingform_guide_definition><guidecriteria><guidecriterion id="1"><shortname>Reasons</shortname><description>Two of them</description><maxscore>7</maxscore></guidecriterion></guidecriteria></plugin_gradingform_guide_definition></definition></definitions></area></areas>';

const LONG =
  'These words on the page of the course are so many that nobody would take them for a heading between others.';

function backup(): PackageDraft {
  const draft = moodleBackup()
    .replace(
      BACKUP,
      '</settings>',
      '<setting><level>root</level><name>users</name><value>1</value></setting></settings>',
    )
    .set(
      'course/course.xml',
      '<?xml version="1.0"?><course id="1" contextid="2"><startdate>1777672740</startdate></course>',
    )
    .set(
      'gradebook.xml',
      '<?xml version="1.0"?><gradebook><grade_categories><grade_category id="5"><fullname>Essays</fullname></grade_category></grade_categories></gradebook>',
    )
    .set('activities/assign_22/grading.xml', GUIDE)
    .set(
      'activities/assign_22/grades.xml',
      '<?xml version="1.0"?><activity_gradebook><grade_items><grade_item id="1"><categoryid>5</categoryid><grademax>10</grademax></grade_item></grade_items></activity_gradebook>',
    )
    .replace(
      TASK,
      '<intro></intro>',
      '<intro>Do it.</intro><duedate>1777672740</duedate><allowsubmissionsfromdate>1777672740</allowsubmissionsfromdate><cutoffdate>1777672740</cutoffdate><gradingduedate>1777672740</gradingduedate><teamsubmission>1</teamsubmission><blindmarking>1</blindmarking><markingworkflow>1</markingworkflow><attemptreopenmethod>untilpass</attemptreopenmethod>',
    )
    .replace(
      QUIZ,
      '<intro></intro>',
      '<intro></intro><password>bread</password><subnet>10.0.0.0/8</subnet><grademethod>3</grademethod><navmethod>sequential</navmethod><browsersecurity>safebrowser</browsersecurity><overrides><override id="1"><userid>$@NULL@$</userid><groupid>3</groupid></override><override id="2"><userid>9</userid><groupid>$@NULL@$</groupid></override></overrides><sections><section><heading>First part</heading></section></sections><feedbacks><feedback><feedbacktext>Well done</feedbacktext><mingrade>2</mingrade></feedback></feedbacks>',
    )
    .replace(QUIZ, '"includingsubcategories":false', '"includingsubcategories":false,"tags":["3,hard"]')
    .replace(QUIZ, '</question_instances>', `${[201, 202, 203, 208, 209].map(slot).join('')}</question_instances>`)
    .replace(
      'questions.xml',
      '<question_bank_entries>\n<question_bank_entry id="45">',
      `<question_bank_entries>${QUESTIONS}<question_bank_entry id="45">`,
    )
    .replace('activities/page_20/module.xml', '<completion>2<', '<completion>1<')
    .replace(
      'activities/page_20/module.xml',
      '<availability>$@NULL@$',
      '<availability>{"op":"&amp;","c":[{"type":"group"}]}',
    );
  withActivity(draft, 'label', 30, `<name>label</name><intro>${LONG}</intro><introformat>1</introformat>`);
  withActivity(
    draft,
    'book',
    31,
    '<name>Book</name><intro></intro><chapters><chapter id="1"><pagenum>1</pagenum><subchapter>0</subchapter><title>First</title><content>A</content><contentformat>1</contentformat><hidden>0</hidden></chapter></chapters>',
  );
  withActivity(draft, 'label', 32, '<name>label</name><intro>Short</intro><introformat>1</introformat>');
  withActivity(
    draft,
    'forum',
    33,
    '<type>single</type><name>One talk</name><intro>Say</intro><introformat>1</introformat>',
  );
  withActivity(draft, 'forum', 34, '<type>news</type><name>News</name><intro>Hear</intro><introformat>1</introformat>');
  withActivity(
    draft,
    'glossary',
    35,
    '<name>Words</name><entries><entry id="1"><concept>norm</concept><definition>A share.</definition><definitionformat>1</definitionformat><teacherentry>1</teacherentry></entry><entry id="2"><concept>plan</concept><definition></definition><definitionformat>1</definitionformat><teacherentry>1</teacherentry></entry></entries>',
  );
  withActivity(
    draft,
    'page',
    37,
    '<name></name><content>These words come first.</content><contentformat>1</contentformat>',
  );
  withActivity(
    draft,
    'lti',
    38,
    `<name>Tool</name><toolurl>https://example.org/lti</toolurl><instructorcustomparameters>long=${'x'.repeat(1100)}</instructorcustomparameters>`,
  );
  withActivity(draft, 'wiki', 36, '<name>Wiki</name>');
  return draft;
}

/** A Moodle backup with every setting, and with parts of every kind that cannot be taken. */
export const moodleWithEverySetting: Planted = {
  file: 'course.mbz',
  contents: backup().build(),
  kinds: [
    'access-code',
    'activity',
    'announcement',
    'anonymous-grading',
    'any-answer',
    'assignment-to-reading',
    'attempts',
    'available-from',
    'available-until',
    'book',
    'completion',
    'course-date',
    'discussion-style',
    'draw-by-tags',
    'due-date',
    'file-kind',
    'file-question',
    'gap-without-place',
    'glossary',
    'grade-category',
    'grading-date',
    'groups',
    'heading',
    'ip-filter',
    'kept-attempt',
    'label',
    'lockdown-browser',
    'marking-guide',
    'mixed-gaps',
    'moderated-grading',
    'no-title',
    'no-way-back',
    'numeric-gap',
    'overall-feedback',
    'override',
    'question',
    'quiz-grade',
    'quiz-heading',
    'response-template',
    'restriction',
    'student-data',
    'term',
    'tool-parameter',
    'weights',
    'wildcard',
  ],
};
