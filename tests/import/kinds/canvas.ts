import { wholeCanvasExport } from '../../verify/support/others.ts';
import type { PackageDraft } from '../../verify/support/package-draft.ts';
import type { Planted } from './planted.ts';

const MANIFEST = 'imsmanifest.xml';
const MODULES = 'course_settings/module_meta.xml';
const QUIZ = 'quiz1/assessment_meta.xml';
const NATIVE = 'non_cc_assessments/quiz1.xml.qti';
const CCC = 'http://canvas.instructure.com/xsd/cccv1p0';

const settings = (root: string, children: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${CCC}">${children}</${root}>\n`;

const page = (id: string, title: string, body: string) =>
  `<html><head><title>${title}</title><meta name="identifier" content="${id}"/></head><body>${body}</body></html>`;

const field = (label: string, entry: string) =>
  `<qtimetadatafield><fieldlabel>${label}</fieldlabel><fieldentry>${entry}</fieldentry></qtimetadatafield>`;

const words = (text: string) =>
  text === '' ? '' : `<material><mattext texttype="text/html">${text.replaceAll('<', '&lt;')}</mattext></material>`;

/** An item of a quiz: its type, its points, its words, and what is below them. */
const item = (id: string, type: string, points: number, stem: string, below: string, conditions = '') =>
  `<item ident="${id}" title="${id}"><itemmetadata><qtimetadata>${field('question_type', type)}${field('points_possible', String(points))}</qtimetadata></itemmetadata><presentation>${words(stem)}${below}</presentation><resprocessing><outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/></outcomes>${conditions}</resprocessing></item>`;

const labels = (...texts: readonly string[]) =>
  texts.map((text, index) => `<response_label ident="${index}">${words(text)}</response_label>`).join('');

const choices = (...texts: readonly string[]) =>
  `<response_lid ident="response1" rcardinality="Single"><render_choice>${labels(...texts)}</render_choice></response_lid>`;

const right = (variable: string) =>
  `<respcondition continue="No"><conditionvar>${variable}</conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition>`;

const FIRST = right('<varequal respident="response1">0</varequal>');
const TYPED = '<response_str ident="response1" rcardinality="Single"><render_fib/></response_str>';

const ITEMS = [
  item('no-points', 'multiple_choice_question', 0, '<p>For fun?</p>', choices('Yes', 'No'), FIRST),
  item('no-words', 'multiple_choice_question', 1, '', choices('Yes', 'No'), FIRST),
  item('twice', 'multiple_choice_question', 1, '<p>Twice?</p>', choices('Yes', 'No', 'No'), FIRST),
  item('list', 'multiple_choice_question', 1, '<p>A list?</p>', choices('<ul><li>a</li><li>b</li></ul>', 'No'), FIRST),
  item('file', 'file_upload_question', 1, '<p>Send it.</p>', ''),
  item('drawn', 'calculated_question', 1, '<p>Add [x] and [y].</p>', TYPED),
  item(
    'open',
    'numerical_question',
    1,
    '<p>More than six?</p>',
    TYPED,
    right('<vargte respident="response1">6</vargte>') + right('<varequal respident="response1">7</varequal>'),
  ),
  item('unsaid', 'short_answer_question', 1, '<p>Which word?</p>', TYPED),
  `<section ident="draws" title="Draws"><selection_ordering><selection><selection_number>9</selection_number><selection_extension><points_per_item>1</points_per_item></selection_extension></selection></selection_ordering>${item('in-a-draw', 'multiple_choice_question', 1, '<p>Drawn?</p>', choices('Yes', 'No'), FIRST)}</section>`,
  '<section ident="gone" title="Gone"><selection_ordering><selection><sourcebank_ref>nowhere</sourcebank_ref><selection_number>1</selection_number></selection></selection_ordering></section>',
].join('');

const item_ = (id: string, kind: string, title: string, more = '') =>
  `<item identifier="${id}"><content_type>${kind}</content_type><workflow_state>active</workflow_state><title>${title}</title>${more}</item>`;

/** Every setting that Canvas has and a module has not. */
function settled(draft: PackageDraft): PackageDraft {
  const lists: Readonly<Record<string, string>> = {
    'course_settings/learning_outcomes.xml': settings(
      'learningOutcomes',
      '<learningOutcome identifier="o1"><title>Judges sources</title></learningOutcome>',
    ),
    'course_settings/events.xml': settings('events', '<event identifier="e1"><title>Excursion</title></event>'),
    'course_settings/external_feeds.xml': settings(
      'externalFeeds',
      '<externalFeed identifier="f1"><title>News</title></externalFeed>',
    ),
    'course_settings/grading_standards.xml': settings(
      'gradingStandards',
      '<gradingStandard identifier="s1"><title>Letters</title></gradingStandard>',
    ),
    'course_settings/course_paces.xml': settings('course_paces', '<course_pace identifier="p1"/>'),
  };
  for (const [path, text] of Object.entries(lists)) draft.set(path, text);
  const listed = Object.keys(lists)
    .map((path) => `<file href="${path}"/>`)
    .join('');
  return draft
    .replace(MANIFEST, `<file href="${MODULES}"/>`, `<file href="${MODULES}"/>${listed}`)
    .replace(
      'course_settings/late_policy.xml',
      '<missing_submission_deduction_enabled>false</missing_submission_deduction_enabled>',
      '<late_submission_deduction_enabled>true</late_submission_deduction_enabled><late_submission_deduction>10.0</late_submission_deduction><late_submission_interval>day</late_submission_interval>',
    )
    .replace(
      'course_settings/course_settings.xml',
      '<title>',
      '<start_at>2026-09-01T00:00:00</start_at><conclude_at>2026-12-20T00:00:00</conclude_at><title>',
    )
    .replace(
      'course_settings/assignment_groups.xml',
      '</assignmentGroups>',
      '<assignmentGroup identifier="g2"><title>Tests</title></assignmentGroup></assignmentGroups>',
    )
    .replace(
      'assignment1/assignment_settings.xml',
      '<workflow_state>',
      `<due_at>2026-05-01T21:59:00</due_at><unlock_at>2026-04-01T00:00:00</unlock_at><lock_at>2026-06-01T00:00:00</lock_at><peer_reviews>true</peer_reviews><group_category>Teams</group_category><allowed_extensions>docx,pdf</allowed_extensions><allowed_attempts>2</allowed_attempts><omit_from_final_grade>true</omit_from_final_grade><turnitin_enabled>true</turnitin_enabled><moderated_grading>true</moderated_grading><anonymous_grading>true</anonymous_grading><grading_standard_identifierref>s1</grading_standard_identifierref><assignment_group_identifierref>g1</assignment_group_identifierref><assignment_overrides><override set_type="adhoc" due_at="2026-05-08"/></assignment_overrides><workflow_state>`,
    )
    .replace('assignment1/assignment_settings.xml', 'online_text_entry', 'online_text_entry,on_paper')
    .replace(
      QUIZ,
      '<quiz_type>assignment<',
      '<access_code>bread</access_code><ip_filter>10.0.0.0/8</ip_filter><show_correct_answers_at>2026-06-01</show_correct_answers_at><require_lockdown_browser>true</require_lockdown_browser><cant_go_back>true</cant_go_back><quiz_type>survey<',
    )
    .replace(QUIZ, '<time_limit>30<', '<time_limit>3000<')
    .replace(QUIZ, '<allowed_attempts>-1<', '<allowed_attempts>20<')
    .replace(QUIZ, '<one_question_at_a_time>false<', '<one_question_at_a_time>true<');
}

/** Parts of a course that cannot be taken, or not as they are. */
function withParts(draft: PackageDraft): PackageDraft {
  const resources = [
    ['empty', 'webcontent', 'wiki_content/empty.html'],
    ['untitled', 'webcontent', 'wiki_content/untitled.html'],
    ['elsewhere', 'webcontent', 'wiki_content/elsewhere.html'],
    ['spare', 'webcontent', 'web_resources/spare.txt'],
    ['handout', 'webcontent', 'web_resources/handout.pdf'],
    ['news', 'imsdt_xmlv1p1', 'news.xml'],
    ['bank', 'associatedcontent/imscc_xmlv1p1/learning-application-resource', 'non_cc_assessments/bank.xml.qti'],
  ].map(
    ([id, type, path]) =>
      `<resource identifier="${id}" type="${type}" href="${path}"><file href="${path}"/>${id === 'news' ? '<dependency identifierref="newsmeta"/>' : ''}</resource>`,
  );
  const meta =
    '<resource identifier="newsmeta" type="associatedcontent/imscc_xmlv1p1/learning-application-resource" href="newsmeta.xml"><file href="newsmeta.xml"/></resource>';
  return draft
    .set('wiki_content/empty.html', page('empty', 'Nothing', ''))
    .set('wiki_content/untitled.html', page('untitled', '', '<p>These words come first.</p>'))
    .set('wiki_content/elsewhere.html', page('elsewhere', 'Elsewhere', '<p>Far away.</p>'))
    .set('web_resources/spare.txt', 'Nobody shows me.')
    .set(
      'news.xml',
      '<?xml version="1.0"?><topic xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imsdt_v1p1"><title>Welcome</title><text texttype="text/html">Hello</text></topic>',
    )
    .set(
      'newsmeta.xml',
      settings('topicMeta', '<topic_id>news</topic_id><title>Welcome</title><type>announcement</type>'),
    )
    .set(
      'non_cc_assessments/bank.xml.qti',
      `<?xml version="1.0"?><questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2"><objectbank ident="bank"><qtimetadata>${field('bank_title', 'Spare questions')}</qtimetadata>${item('banked', 'multiple_choice_question', 1, '<p>Asked?</p>', choices('Yes', 'No'), FIRST)}</objectbank></questestinterop>`,
    )
    .replace(MANIFEST, '</resources>', `${resources.join('')}${meta}</resources>`)
    .replace(
      MODULES,
      '<items>',
      `<items>${item_('i1', 'WikiPage', 'Nothing', '<identifierref>empty</identifierref>')}${item_('i2', 'WikiPage', '', '<identifierref>untitled</identifierref>')}${item_('i7', 'Attachment', 'Handout', '<identifierref>handout</identifierref>')}${item_('i3', 'WikiPage', 'Lost', '<identifierref>lost</identifierref>')}${item_('i4', 'ContextModuleSubHeader', 'Before class')}${item_('i5', 'ExternalUrl', 'A folder', '<url>file:///home/a</url>')}${item_('i6', 'ContextExternalTool', 'A tool', '<url></url><identifierref>atlas</identifierref>')}`,
    )
    .replace('topic1.xml', '</topic>', '<attachments><attachment href="web_resources/gone.pdf"/></attachments></topic>')
    .replace('lti/atlas.xml', 'https://example.org/lti', 'http://example.org/lti')
    .replace(
      'wiki_content/factory.html',
      '<h2>Leaving</h2>',
      '<h2>Leaving</h2><p><a href="$WIKI_REFERENCE$/pages/elsewhere">far</a> <a href="$CANVAS_OBJECT_REFERENCE$/discussion_topics/topic1">talk</a></p>',
    )
    .replace(
      MODULES,
      '<content_type>DiscussionTopic</content_type>\n<workflow_state>active',
      '<content_type>DiscussionTopic</content_type>\n<workflow_state>unpublished',
    )
    .replace(
      MODULES,
      '<position>1</position>\n<require',
      '<position>1</position>\n<prerequisites><prerequisite type="context_module"><identifierref>mod0</identifierref></prerequisite></prerequisites>\n<require',
    )
    .replace(NATIVE, '<section ident="root_section">', `<section ident="root_section">${ITEMS}`)
    .replace(
      'course_settings/rubrics.xml',
      '</rubrics>',
      '<rubric identifier="rubric2"><title>Spare</title><criteria><criterion><criterion_id>c1</criterion_id><points>1</points><description>A</description><ratings><rating><description>Full</description><points>1</points><id>l1</id></rating></ratings></criterion></criteria></rubric></rubrics>',
    );
}

/** A Canvas export with every setting, and with parts of every kind that cannot be taken. */
export const canvasWithEverySetting: Planted = {
  file: 'course.imscc',
  contents: withParts(settled(wholeCanvasExport())).build(),
  kinds: [
    'access-code',
    'announcement',
    'anonymous-grading',
    'answers-date',
    'assignment-group',
    'attempts',
    'available-from',
    'available-until',
    'calendar-event',
    'course-date',
    'course-pace',
    'draw',
    'due-date',
    'duplicate-choice',
    'empty-group',
    'empty-page',
    'empty-question',
    'feed',
    'file-question',
    'file-types',
    'grade-category',
    'grading-scale',
    'groups',
    'heading',
    'hidden',
    'ip-filter',
    'late-policy',
    'link',
    'link-to-hidden',
    'link-to-other-module',
    'list-in-choice',
    'lockdown-browser',
    'missing-file',
    'missing-item',
    'moderated-grading',
    'no-points',
    'no-way-back',
    'one-question-at-a-time',
    'open-range',
    'outcome',
    'override',
    'peer-review',
    'plagiarism',
    'prerequisite',
    'question',
    'question-bank',
    'quiz-setting',
    'submission',
    'survey',
    'time-limit',
    'tool-address',
    'unused-file',
    'unused-rubric',
  ],
};
