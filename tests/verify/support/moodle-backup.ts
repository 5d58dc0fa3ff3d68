import { createHash } from 'node:crypto';
import { PackageDraft } from './package-draft.ts';

const PICTURE = 'a picture';
const SHA1 = createHash('sha1').update(PICTURE).digest('hex');

/** Where the bytes of the base package's picture lie. */
export const PICTURE_PATH = `files/${SHA1.slice(0, 2)}/${SHA1}`;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';
const document = (...lines: readonly string[]) => `${[DECLARATION, ...lines].join('\n')}\n`;
const fields = (values: Readonly<Record<string, string | number>>) =>
  Object.entries(values)
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join('');

function activity(kind: string, moduleId: number, directory: string): string {
  return `<activity>${fields({ moduleid: moduleId, sectionid: 10, modulename: kind, title: kind, directory })}</activity>`;
}

function module(kind: string, id: number, availability: string): string {
  return document(
    `<module id="${id}" version="2022112800">`,
    fields({ modulename: kind, sectionid: 10, sectionnumber: 1, visible: 1, visibleold: 1, completion: 2 }),
    `<completionview>1</completionview><completionexpected>0</completionexpected><availability>${availability}</availability>`,
    '</module>',
  );
}

function common(directory: string, kind: string, id: number, inforef: string, availability = '$@NULL@$') {
  return {
    [`${directory}/module.xml`]: module(kind, id, availability),
    [`${directory}/roles.xml`]: document('<roles/>'),
    [`${directory}/grades.xml`]: document('<activity_gradebook/>'),
    [`${directory}/inforef.xml`]: document(`<inforef>${inforef}</inforef>`),
  };
}

function entry(id: number, question: string): string {
  return `<question_bank_entry id="${id}"><question_version><question_versions id="${id}"><questions>\n${question}\n</questions></question_versions></question_version></question_bank_entry>`;
}

const choice = `<question id="50">${fields({ parent: 0, name: 'Which?', questiontext: 'Which? See $@PAGEVIEWBYID*20@$', generalfeedback: '', defaultmark: 2, qtype: 'multichoice' })}
<plugin_qtype_multichoice_question><answers><answer id="60">${fields({ answertext: 'A', fraction: 1, feedback: '' })}</answer><answer id="61">${fields({ answertext: 'B', fraction: 0, feedback: '' })}</answer></answers><multichoice id="62"><single>1</single></multichoice></plugin_qtype_multichoice_question>
</question>`;

const truth = `<question id="51">${fields({ parent: 0, name: 'So?', questiontext: 'So?', generalfeedback: '', defaultmark: 1, qtype: 'truefalse' })}
<plugin_qtype_truefalse_question><answers><answer id="63">${fields({ answertext: 'True', fraction: 1, feedback: '' })}</answer><answer id="64">${fields({ answertext: 'False', fraction: 0, feedback: '' })}</answer></answers><truefalse id="65">${fields({ trueanswer: 63, falseanswer: 64 })}</truefalse></plugin_qtype_truefalse_question>
</question>`;

function category(id: number, parent: number, name: string, entries: string): string {
  return `<question_category id="${id}">${fields({ name, contextid: 31, contextlevel: 70, contextinstanceid: 21, parent })}<question_bank_entries>\n${entries}\n</question_bank_entries></question_category>`;
}

/** A course of a page with a picture, an assignment, and a quiz with a question and a draw from a pool. */
export function moodleBackup(): PackageDraft {
  return new PackageDraft({
    'moodle_backup.xml': document(
      '<moodle_backup>',
      '<information>',
      fields({
        name: 'x.mbz',
        moodle_version: 2022112800,
        moodle_release: '4.1 (Build: 20221128)',
        backup_version: 2022112800,
        backup_release: '4.1',
        original_wwwroot: 'https://x.invalid',
        original_site_identifier_hash: 'abc',
        original_course_id: 1,
        original_course_fullname: 'Course',
        original_course_shortname: 'c',
        original_course_contextid: 2,
        original_system_contextid: 3,
      }),
      '<details><detail backup_id="abc"><type>course</type></detail></details>',
      '<contents><activities>',
      activity('page', 20, 'activities/page_20'),
      activity('quiz', 21, 'activities/quiz_21'),
      activity('assign', 22, 'activities/assign_22'),
      '</activities>',
      '<sections><section><sectionid>10</sectionid><title>One</title><directory>sections/section_10</directory></section></sections></contents>',
      '<settings><setting><level>root</level><name>activities</name><value>1</value></setting></settings>',
      '</information>',
      '</moodle_backup>',
    ),
    'course/course.xml': document('<course id="1" contextid="2"/>'),
    'course/roles.xml': document('<roles/>'),
    'roles.xml': document('<roles_definition/>'),
    'scales.xml': document('<scales_definition/>'),
    'outcomes.xml': document('<outcomes_definition/>'),
    'groups.xml': document('<groups/>'),
    'sections/section_10/section.xml': document(
      `<section id="10">${fields({ number: 1, name: 'One', summary: '', visible: 1 })}</section>`,
    ),
    ...common('activities/page_20', 'page', 20, '<fileref><file><id>70</id></file></fileref>'),
    'activities/page_20/page.xml': document(
      '<activity id="40" moduleid="20" modulename="page" contextid="30">',
      `<page id="40">${fields({ name: 'Page', intro: '', content: '$@QUIZVIEWBYID*21@$ &lt;img src="@@PLUGINFILE@@/a%20b.png" alt=""&gt;' })}</page>`,
      '</activity>',
    ),
    ...common(
      'activities/quiz_21',
      'quiz',
      21,
      '<question_categoryref><question_category><id>80</id></question_category><question_category><id>81</id></question_category><question_category><id>82</id></question_category></question_categoryref>',
      '{"op":"&amp;","c":[{"type":"completion","cm":20,"e":1}],"showc":[true]}',
    ),
    'activities/quiz_21/quiz.xml': document(
      '<activity id="41" moduleid="21" modulename="quiz" contextid="31">',
      `<quiz id="41">${fields({ name: 'Quiz', intro: '', sumgrades: '3.00000', grade: '3.00000' })}`,
      '<question_instances>',
      `<question_instance id="90">${fields({ slot: 1, page: 1, maxmark: '2.0000000' })}<question_reference id="91">${fields({ usingcontextid: 31, questionbankentryid: 45 })}</question_reference></question_instance>`,
      `<question_instance id="92">${fields({ slot: 2, page: 2, maxmark: '1.0000000' })}<question_set_reference id="93">${fields({ usingcontextid: 31, questionscontextid: 31, filtercondition: '{"questioncategoryid":82,"includingsubcategories":false}' })}</question_set_reference></question_instance>`,
      '</question_instances></quiz></activity>',
    ),
    ...common('activities/assign_22', 'assign', 22, ''),
    'activities/assign_22/assign.xml': document(
      '<activity id="42" moduleid="22" modulename="assign" contextid="32">',
      `<assign id="42">${fields({ name: 'Task', intro: '', grade: 10 })}</assign>`,
      '</activity>',
    ),
    'files.xml': document(
      '<files>',
      `<file id="70">${fields({ contenthash: SHA1, contextid: 30, component: 'mod_page', filearea: 'content', itemid: 0, filepath: '/', filename: 'a b.png' })}</file>`,
      `<file id="71">${fields({ contenthash: SHA1, contextid: 31, component: 'question', filearea: 'questiontext', itemid: 50, filepath: '/', filename: 'q.png' })}</file>`,
      '</files>',
    ),
    [PICTURE_PATH]: PICTURE,
    'questions.xml': document(
      '<question_categories>',
      category(80, 0, 'top', ''),
      category(81, 80, 'Quiz', entry(45, choice)),
      category(82, 81, 'Pool', entry(46, truth)),
      '</question_categories>',
    ),
  });
}

const draw = `<question id="52">${fields({ parent: 52, name: 'Random (Pool)', questiontext: 1, generalfeedback: '', defaultmark: 1, qtype: 'random' })}</question>`;
const deeper = truth.replaceAll('"51"', '"53"').replace('So?', 'So deep?');

/** The same as Moodle before 4.0 writes it: questions in their categories, draws among them, slots that name questions. */
export function olderBackup(): PackageDraft {
  const older = (id: number, parent: number, name: string, questions: string) =>
    category(id, parent, name, questions).replaceAll('question_bank_entries>', 'questions>');
  const draft = moodleBackup();
  const quiz = draft.text('activities/quiz_21/quiz.xml');
  const slot = (id: number, number: number, question: number, mark: string) =>
    `<question_instance id="${id}">${fields({ slot: number, page: number, questionid: question, maxmark: mark })}</question_instance>`;
  return draft
    .replace('moodle_backup.xml', '<backup_release>4.1', '<backup_release>3.11')
    .replace('moodle_backup.xml', '2022112800', '2021051700')
    .set(
      'questions.xml',
      document(
        '<question_categories>',
        older(80, 0, 'top', ''),
        older(81, 80, 'Quiz', choice),
        older(82, 81, 'Pool', truth + draw),
        older(83, 82, 'Deeper', deeper),
        '</question_categories>',
      ),
    )
    .set(
      'activities/quiz_21/quiz.xml',
      quiz.replace(
        /<question_instances>[\s\S]*<\/question_instances>/,
        `<question_instances>${slot(92, 2, 52, '1.0000000')}${slot(90, 1, 50, '2.0000000')}</question_instances>`,
      ),
    );
}
