import { PNG } from './cartridge.ts';
import { PackageDraft } from './package-draft.ts';

const CCC = 'http://canvas.instructure.com/xsd/cccv1p0';
const LOR = 'associatedcontent/imscc_xmlv1p1/learning-application-resource';

const MANIFEST = `<?xml version="1.0" encoding="UTF-8"?>
<manifest xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1" xmlns:lomm="http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest" identifier="m1">
<metadata>
<schema>IMS Common Cartridge</schema>
<schemaversion>1.1.0</schemaversion>
<lomm:lom>
<lomm:general><lomm:title><lomm:string>Workers</lomm:string></lomm:title></lomm:general>
</lomm:lom>
</metadata>
<organizations>
<organization identifier="org1" structure="rooted-hierarchy">
<item identifier="root">
<item identifier="mod1">
<title>Week 1</title>
<item identifier="item-page" identifierref="page1"><title>The factory</title></item>
<item identifier="item-topic" identifierref="topic1"><title>Was it free?</title></item>
<item identifier="item-quiz" identifierref="quiz1"><title>Check yourself</title></item>
</item>
</item>
</organization>
</organizations>
<resources>
<resource identifier="settings" type="${LOR}" href="course_settings/canvas_export.txt">
<file href="course_settings/canvas_export.txt"/>
<file href="course_settings/module_meta.xml"/>
<file href="course_settings/rubrics.xml"/>
</resource>
<resource identifier="page1" type="webcontent" href="wiki_content/factory.html">
<file href="wiki_content/factory.html"/>
</resource>
<resource identifier="assignment1" type="${LOR}" href="assignment1/essay.html">
<file href="assignment1/essay.html"/>
<file href="assignment1/assignment_settings.xml"/>
</resource>
<resource identifier="topic1" type="imsdt_xmlv1p1">
<file href="topic1.xml"/>
<dependency identifierref="topic1meta"/>
</resource>
<resource identifier="topic1meta" type="${LOR}" href="topic1meta.xml">
<file href="topic1meta.xml"/>
</resource>
<resource identifier="quiz1" type="imsqti_xmlv1p2/imscc_xmlv1p1/assessment">
<file href="quiz1/assessment_qti.xml"/>
<dependency identifierref="quiz1meta"/>
</resource>
<resource identifier="quiz1meta" type="${LOR}" href="quiz1/assessment_meta.xml">
<file href="quiz1/assessment_meta.xml"/>
<file href="non_cc_assessments/quiz1.xml.qti"/>
</resource>
<resource identifier="file1" type="webcontent" href="web_resources/images/map.png">
<file href="web_resources/images/map.png"/>
</resource>
</resources>
</manifest>
`;

const MODULES = `<?xml version="1.0" encoding="UTF-8"?>
<modules xmlns="${CCC}">
<module identifier="mod1">
<title>Week 1</title>
<workflow_state>active</workflow_state>
<position>1</position>
<require_sequential_progress>true</require_sequential_progress>
<items>
<item identifier="mi-page">
<content_type>WikiPage</content_type>
<workflow_state>active</workflow_state>
<title>The factory</title>
<identifierref>page1</identifierref>
<position>1</position>
<new_tab>false</new_tab>
<indent>0</indent>
</item>
<item identifier="mi-topic">
<content_type>DiscussionTopic</content_type>
<workflow_state>active</workflow_state>
<title>Was it free?</title>
<identifierref>topic1</identifierref>
<indent>1</indent>
</item>
<item identifier="mi-quiz">
<content_type>Quizzes::Quiz</content_type>
<workflow_state>active</workflow_state>
<title>Check yourself</title>
<identifierref>quiz1</identifierref>
<indent>0</indent>
</item>
<item identifier="mi-assignment">
<content_type>Assignment</content_type>
<workflow_state>active</workflow_state>
<title>Essay</title>
<identifierref>assignment1</identifierref>
<indent>0</indent>
</item>
<item identifier="mi-link">
<content_type>ExternalUrl</content_type>
<workflow_state>active</workflow_state>
<title>The archive</title>
<url>https://example.org/archive</url>
<indent>0</indent>
</item>
</items>
<completionRequirements>
<completionRequirement type="must_view"><identifierref>mi-page</identifierref></completionRequirement>
<completionRequirement type="min_percentage"><min_percentage>60</min_percentage><identifierref>mi-quiz</identifierref></completionRequirement>
</completionRequirements>
</module>
</modules>
`;

const RUBRICS = `<?xml version="1.0" encoding="UTF-8"?>
<rubrics xmlns="${CCC}">
<rubric identifier="rubric1">
<read_only>false</read_only>
<title>Essay rubric</title>
<points_possible>10</points_possible>
<criteria>
<criterion>
<criterion_id>c1</criterion_id>
<points>10</points>
<description>Evidence</description>
<ratings>
<rating><description>Full</description><points>10</points><criterion_id>c1</criterion_id><id>l1</id></rating>
<rating><description>None</description><points>0</points><criterion_id>c1</criterion_id><id>l2</id></rating>
</ratings>
</criterion>
</criteria>
</rubric>
</rubrics>
`;

function field(label: string, entry: string): string {
  return `<qtimetadatafield><fieldlabel>${label}</fieldlabel><fieldentry>${entry}</fieldentry></qtimetadatafield>`;
}

function text(words: string): string {
  return `<material><mattext texttype="text/html">${words.replaceAll('<', '&lt;')}</mattext></material>`;
}

function plain(words: string): string {
  return `<material><mattext texttype="text/plain">${words}</mattext></material>`;
}

function response(
  ident: string,
  prompt: string,
  labels: readonly (readonly [string, string])[],
  cardinality = '',
): string {
  const list = labels.map(([id, words]) => `<response_label ident="${id}">${plain(words)}</response_label>`).join('');
  return `<response_lid ident="${ident}"${cardinality}>${prompt}<render_choice>${list}</render_choice></response_lid>`;
}

function right(ident: string, value: string, score: number, action = 'Add'): string {
  return `<respcondition><conditionvar><varequal respident="${ident}">${value}</varequal></conditionvar><setvar varname="SCORE" action="${action}">${score}</setvar></respcondition>`;
}

function item(
  ident: string,
  type: string,
  points: number,
  presentation: string,
  conditions: string,
  rest = '',
): string {
  return `<item ident="${ident}" title="${ident}">
<itemmetadata><qtimetadata>${field('question_type', type)}${field('points_possible', String(points))}</qtimetadata></itemmetadata>
<presentation>${presentation}</presentation>
<resprocessing><outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/></outcomes>
${conditions}
</resprocessing>
${rest}
</item>`;
}

const PLACES: readonly (readonly [string, string])[] = [
  ['1', 'Urals'],
  ['2', 'Don'],
  ['3', 'Neva'],
];

/** One question of every type that Canvas writes. */
const NATIVE_ITEMS = [
  item(
    'n-mc',
    'multiple_choice_question',
    2,
    text('<p>Which year?</p>') +
      response(
        'response1',
        '',
        [
          ['11', '1928'],
          ['12', '1932'],
        ],
        ' rcardinality="Single"',
      ),
    right('response1', '11', 100, 'Set'),
    `<itemfeedback ident="correct_fb"><flow_mat>${text('<p>Yes.</p>')}</flow_mat></itemfeedback>`,
  ),
  item(
    'n-match',
    'matching_question',
    3,
    text('<p>Match.</p>') +
      response('response_a', plain('Magnitogorsk'), PLACES) +
      response('response_b', plain('Rostov'), PLACES),
    right('response_a', '1', 50) + right('response_b', '2', 50),
  ),
  item(
    'n-num',
    'numerical_question',
    1,
    `${text('<p>How many?</p>')}<response_str ident="response1" rcardinality="Single"><render_fib fibtype="Decimal"><response_label ident="answer1"/></render_fib></response_str>`,
    '<respcondition continue="No"><conditionvar><or><varequal respident="response1">7</varequal><and><vargte respident="response1">6.5</vargte><varlte respident="response1">7.5</varlte></and></or></conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition>',
  ),
  item(
    'n-drop',
    'multiple_dropdowns_question',
    2,
    text('<p>[one] and [two]</p>') +
      response('response_one', plain('one'), PLACES) +
      response('response_two', plain('two'), PLACES),
    right('response_one', '1', 50) + right('response_two', '3', 50),
  ),
  item(
    'n-essay',
    'essay_question',
    5,
    `${text('<p>Explain.</p>')}<response_str ident="response1" rcardinality="Single"><render_fib/></response_str>`,
    '<respcondition continue="No"><conditionvar><other/></conditionvar></respcondition>',
  ),
] as const;

/** A cartridge in Canvas's own flavour, of the parts that Canvas exports. */
export function canvasCartridge(): PackageDraft {
  return new PackageDraft({
    'imsmanifest.xml': MANIFEST,
    'course_settings/canvas_export.txt': 'Marks the package as an export.',
    'course_settings/module_meta.xml': MODULES,
    'course_settings/rubrics.xml': RUBRICS,
    'wiki_content/factory.html': `<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8"/>
<title>The factory</title>
<meta name="identifier" content="page1"/>
<meta name="workflow_state" content="active"/>
</head>
<body>
<h2>Leaving</h2>
<p>Workers <em>came</em> and went. <img src="$IMS-CC-FILEBASE$/images/map.png" alt="A map"></p>
<p><a href="$CANVAS_OBJECT_REFERENCE$/quizzes/quiz1">Quiz</a> and <a href="$WIKI_REFERENCE$/pages/factory">this page</a></p>
</body>
</html>
`,
    'assignment1/essay.html':
      '<html><head><title>Assignment: Essay</title></head><body><p>Write an essay.</p></body></html>\n',
    'assignment1/assignment_settings.xml': `<?xml version="1.0" encoding="UTF-8"?>
<assignment identifier="assignment1" xmlns="${CCC}">
<title>Essay</title>
<workflow_state>published</workflow_state>
<rubric_identifierref>rubric1</rubric_identifierref>
<points_possible>10</points_possible>
<grading_type>points</grading_type>
<submission_types>online_text_entry,online_upload</submission_types>
</assignment>
`,
    'topic1.xml': `<?xml version="1.0" encoding="UTF-8"?>
<topic xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imsdt_v1p1">
<title>Was it free?</title>
<text texttype="text/html">&lt;p&gt;Was it free?&lt;/p&gt;</text>
</topic>
`,
    'topic1meta.xml': `<?xml version="1.0" encoding="UTF-8"?>
<topicMeta identifier="topic1meta" xmlns="${CCC}">
<topic_id>topic1</topic_id>
<title>Was it free?</title>
<type>topic</type>
<discussion_type>threaded</discussion_type>
<require_initial_post>true</require_initial_post>
<workflow_state>active</workflow_state>
<assignment identifier="topic1assignment">
<title>Was it free?</title>
<points_possible>5</points_possible>
<grading_type>points</grading_type>
</assignment>
</topicMeta>
`,
    'quiz1/assessment_qti.xml': `<?xml version="1.0" encoding="UTF-8"?>
<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2">
<assessment ident="quiz1" title="Check yourself">
<section ident="root_section">
<item ident="n-essay" title="n-essay">
<itemmetadata><qtimetadata>${field('cc_profile', 'cc.essay.v0p1')}${field('qmd_computerscored', 'No')}</qtimetadata></itemmetadata>
<presentation>${text('<p>Explain.</p>')}<response_str ident="response1" rcardinality="Single"><render_fib/></response_str></presentation>
</item>
</section>
</assessment>
</questestinterop>
`,
    'quiz1/assessment_meta.xml': `<?xml version="1.0" encoding="UTF-8"?>
<quiz identifier="quiz1" xmlns="${CCC}">
<title>Check yourself</title>
<description>&lt;p&gt;Try it.&lt;/p&gt;</description>
<shuffle_answers>true</shuffle_answers>
<scoring_policy>keep_highest</scoring_policy>
<hide_results></hide_results>
<quiz_type>assignment</quiz_type>
<points_possible>13</points_possible>
<show_correct_answers>true</show_correct_answers>
<show_correct_answers_last_attempt>true</show_correct_answers_last_attempt>
<time_limit>30</time_limit>
<allowed_attempts>-1</allowed_attempts>
<one_question_at_a_time>false</one_question_at_a_time>
<available>true</available>
<assignment identifier="quiz1assignment">
<title>Check yourself</title>
<points_possible>13</points_possible>
</assignment>
</quiz>
`,
    'non_cc_assessments/quiz1.xml.qti': `<?xml version="1.0" encoding="UTF-8"?>
<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2">
<assessment ident="quiz1" title="Check yourself">
<section ident="root_section">
${NATIVE_ITEMS.slice(0, 4).join('\n')}
<section ident="group1" title="Pool">
<selection_ordering><selection><selection_number>1</selection_number><selection_extension><points_per_item>5</points_per_item></selection_extension></selection></selection_ordering>
${NATIVE_ITEMS[4]}
</section>
</section>
</assessment>
</questestinterop>
`,
    'web_resources/images/map.png': PNG,
  });
}

/** A zip of questions without a cartridge around, as Canvas exports a quiz. */
export function qtiZip(): PackageDraft {
  const canvas = canvasCartridge();
  return new PackageDraft({
    'imsmanifest.xml': `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="m1" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1">
<metadata><schema>IMS Content</schema><schemaversion>1.1.3</schemaversion></metadata>
<organizations/>
<resources>
<resource identifier="quiz1" type="imsqti_xmlv1p2"><file href="quiz1/quiz1.xml"/></resource>
</resources>
</manifest>
`,
    'quiz1/quiz1.xml': canvas.text('non_cc_assessments/quiz1.xml.qti'),
  });
}
