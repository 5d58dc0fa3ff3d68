import { canvasCartridge } from '../support/canvas.ts';
import { cartridge, field, role } from '../support/cartridge.ts';
import { cartridge10 } from '../support/cartridge-1.0.ts';
import type { FixtureGroup } from '../support/fixture.ts';

const M = 'imsmanifest.xml';
const Q = 'quizzes/check.xml';
const PAGE = 'pages/factory.html';
const TOPIC = 'topics/free.xml';
const MODULES = 'course_settings/module_meta.xml';
const RUBRICS = 'course_settings/rubrics.xml';
const NATIVE = 'non_cc_assessments/quiz1.xml.qti';
const long = (count: number) => 'x'.repeat(count);

/** What is said of every cartridge such as the base package. */
export const NOTES = [
  'moodle/import-again',
  'moodle/links-embedded',
  'moodle/quiz-adaptive',
  'moodle/quiz-empty-in-4.1',
  'moodle/quiz-grade',
  'moodle/quiz-review',
  'moodle/section-titles',
  'moodle/wrong-choices-free',
];

/** What Moodle does with a cartridge: each fact of its importer that a package shows. */
export const moodleFixtures: FixtureGroup = {
  title: 'Moodle and Common Cartridge 1.1',
  base: () => cartridge(1),
  for: ['moodle'],
  fixtures: [
    {
      name: 'moodle-version-1.0-warning',
      change: (d) => {
        d.remove('tools/tool.xml');
        for (const [path, data] of Object.entries(cartridge10().files)) d.set(path, data);
      },
      expect: ['moodle/version-1.0 @ imsmanifest.xml:2'],
    },
    {
      name: 'moodle-namespace-too-late-error',
      change: (d) => d.replace(M, '<manifest xmlns=', `<manifest xml:base="${'./'.repeat(600)}" xmlns=`),
      expect: [...NOTES.map((code) => `-${code}`), 'moodle/namespace-too-late @ imsmanifest.xml:2'],
    },
    {
      name: 'moodle-prefixed-root-error',
      change: (d) =>
        d.set(
          M,
          d
            .text(M)
            .replace(/<(\/?)([a-z])(?=[A-Za-z]*[\s>/])/g, '<$1p:$2')
            .replaceAll('p:lomm:', 'lomm:')
            .replace('xmlns=', 'xmlns:p='),
        ),
      expect: [...NOTES.map((code) => `-${code}`), 'moodle/namespace-too-late @ imsmanifest.xml:2'],
    },
    {
      name: 'moodle-manifest-rejected-error',
      change: (d) => d.replace(M, '<title>The archive</title>', ''),
      expect: [
        ...NOTES.map((code) => `-${code}`),
        'moodle/manifest-rejected @ imsmanifest.xml:2',
        'schema/missing-element @ imsmanifest.xml:27',
      ],
    },
    {
      name: 'moodle-authorizations-error',
      change: (d) =>
        d.replace(
          M,
          '</manifest>',
          '<a:authorizations xmlns:a="http://www.imsglobal.org/xsd/imsccv1p1/imsccauth_v1p1" access="cartridge"><a:authorization><a:cartridgeId>x</a:cartridgeId></a:authorization></a:authorizations></manifest>',
        ),
      expect: [...NOTES.map((code) => `-${code}`), 'moodle/authorizations-rejected @ imsmanifest.xml:60'],
    },
    {
      name: 'moodle-course-title-error',
      change: (d) => d.replace(M, '>Workers<', '>Workers &lt;3<'),
      expect: [...NOTES.map((code) => `-${code}`), 'moodle/title-with-markup @ imsmanifest.xml:6'],
    },
    { name: 'moodle-page-title-255-valid', change: (d) => d.replace(M, '>The factory<', `>${long(255)}<`), expect: [] },
    {
      name: 'moodle-page-title-256-error',
      change: (d) => d.replace(M, '>The factory<', `>${long(256)}<`),
      expect: ['moodle/title-too-long @ imsmanifest.xml:24'],
    },
    {
      name: 'moodle-folder-title-256-valid',
      change: (d) => d.replace(M, '>Week 1<', `>${long(256)}<`),
      expect: [],
    },
    {
      name: 'moodle-title-of-forum-item-256-valid',
      change: (d) => d.replace(M, '<title>Was it free?', `<title>${long(256)}`),
      expect: ['moodle/title-differs @ topics/free.xml:2'],
    },
    {
      name: 'moodle-title-tags-warning',
      change: (d) => d.replace(M, '>The factory<', '>The &lt;factory&gt;<'),
      expect: ['moodle/title-tags-lost @ imsmanifest.xml:24'],
    },
    {
      name: 'moodle-title-open-tag-warning',
      change: (d) => d.replace(M, '>The factory<', '>I &lt;3 factories<'),
      expect: ['moodle/title-tags-lost @ imsmanifest.xml:24'],
    },
    {
      name: 'moodle-title-less-than-valid',
      change: (d) => d.replace(M, '>The factory<', '>Wages &lt; prices<'),
      expect: [],
    },
    {
      name: 'moodle-folder-title-tags-warning',
      change: (d) => d.replace(M, '>Week 1<', '>Week &lt;1&gt;<'),
      expect: ['moodle/title-tags-lost @ imsmanifest.xml:22'],
    },
    {
      name: 'moodle-folder-title-comment-warning',
      change: (d) => d.replace(M, '>Week 1<', '>Week &lt;!-- 1<'),
      expect: ['moodle/title-hides-activities @ imsmanifest.xml:22'],
    },
    {
      name: 'moodle-topic-title-tags-warning',
      change: (d) =>
        d
          .replace(TOPIC, '<title>Was it free?', '<title>Was it &lt;free>?')
          .replace(M, '<title>Was it free?', '<title>Was it &lt;free>?'),
      expect: ['moodle/title-tags-lost @ topics/free.xml:2'],
    },
    {
      name: 'moodle-quiz-title-243-valid',
      change: (d) =>
        d.replace(M, '>Check yourself<', `>${long(243)}<`).replace(Q, '"Check yourself"', `"${long(243)}"`),
      expect: [],
    },
    {
      name: 'moodle-quiz-title-244-error',
      change: (d) =>
        d.replace(M, '>Check yourself<', `>${long(244)}<`).replace(Q, '"Check yourself"', `"${long(244)}"`),
      expect: ['moodle/title-too-long @ imsmanifest.xml:26'],
    },
    {
      name: 'moodle-topic-title-error',
      change: (d) => d.replace(TOPIC, '>Was it free?<', `>${long(256)}<`),
      expect: ['moodle/title-differs @ topics/free.xml:2', 'moodle/title-too-long @ topics/free.xml:2'],
    },
    {
      name: 'moodle-question-title-error',
      change: (d) => d.replace(Q, 'title="q-mc"', `title="${long(256)}"`),
      expect: ['moodle/title-too-long @ quizzes/check.xml:6'],
    },
    {
      name: 'moodle-empty-page-error',
      change: (d) => d.set(PAGE, '<html><body><p> &nbsp; </p></body></html>'),
      expect: ['moodle/empty-page @ pages/factory.html', 'moodle/legacy-file @ imsmanifest.xml:41'],
    },
    {
      name: 'moodle-page-of-a-frame-error',
      change: (d) => d.set(PAGE, '<html><body><iframe src="https://example.org"></iframe></body></html>'),
      expect: [
        'moodle/content-lost @ pages/factory.html',
        'moodle/empty-page @ pages/factory.html',
        'moodle/legacy-file @ imsmanifest.xml:41',
      ],
    },
    {
      name: 'moodle-quiz-without-questions-error',
      change: (d) =>
        d
          .set(Q, d.text(Q).replace(/<item ident="q-tf"[\s\S]*<\/item>/, ''))
          .replace(Q, 'cc.multiple_choice.v0p1', 'cc.drawing.v0p1'),
      expect: [
        '-moodle/quiz-grade',
        '-moodle/quiz-review',
        '-moodle/wrong-choices-free',
        'moodle/question-dropped @ quizzes/check.xml:6',
        'moodle/quiz-without-questions @ quizzes/check.xml:3',
        'qti/item-field-value @ quizzes/check.xml:7',
      ],
    },
    {
      name: 'moodle-quiz-used-twice-error',
      change: (d) =>
        d.replace(M, 'identifierref="r-tool"', 'identifierref="r-quiz"').replace(M, '>The tool<', '>Check yourself<'),
      expect: ['moodle/quiz-used-twice @ imsmanifest.xml:28', 'moodle/resource-vanishes @ imsmanifest.xml:56'],
    },
    {
      name: 'moodle-true-false-idents-error',
      change: (d) => d.replaceAll(Q, 'ident="true"', 'ident="T"').replace(Q, '>true<', '>T<'),
      expect: ['moodle/true-false-idents @ quizzes/check.xml:20'],
    },
    {
      name: 'moodle-quiz-file-missing-error',
      change: (d) => d.remove(Q),
      expect: [
        '-moodle/quiz-grade',
        '-moodle/quiz-review',
        '-moodle/wrong-choices-free',
        'cc/file-missing @ imsmanifest.xml:48',
        'moodle/quiz-file-missing @ imsmanifest.xml:47',
      ],
    },
    {
      name: 'moodle-bank-file-missing-error',
      change: (d) => d.remove('quizzes/bank.xml'),
      expect: ['cc/file-missing @ imsmanifest.xml:51', 'moodle/quiz-file-missing @ imsmanifest.xml:50'],
    },
    {
      name: 'moodle-file-name-with-a-backtick-error',
      change: (d) =>
        d
          .rename('images/map.png', 'images/work`er.png')
          .replaceAll(M, 'images/map.png', 'images/work`er.png')
          .replace(PAGE, 'map.png', 'work`er.png'),
      expect: ['moodle/file-name @ imsmanifest.xml:42', 'moodle/file-path @ pages/factory.html:7'],
    },
    {
      name: 'moodle-file-name-error',
      change: (d) =>
        d
          .rename('images/map.png', "images/worker's.png")
          .replaceAll(M, 'images/map.png', "images/worker's.png")
          .replace(PAGE, 'map.png', "worker's.png"),
      expect: ['moodle/file-name @ imsmanifest.xml:42', 'moodle/file-path @ pages/factory.html:7'],
    },
    {
      name: 'moodle-deep-folder-valid',
      change: (d) =>
        d.replace(
          M,
          '<item identifier="i-link" identifierref="r-link"><title>The archive</title></item>',
          '<item identifier="i-deep"><title>More</title><item identifier="i-link" identifierref="r-link"><title>The archive</title></item></item>',
        ),
      expect: ['moodle/deep-folder @ imsmanifest.xml:27'],
    },
    {
      name: 'moodle-iframe-warning',
      change: (d) => d.replace(PAGE, '<p>Workers', '<iframe src="https://example.org"></iframe><p>Workers'),
      expect: ['moodle/content-lost @ pages/factory.html'],
    },
    {
      name: 'moodle-svg-warning',
      change: (d) => d.replace(PAGE, '<p>Workers', '<svg><path d="M0 0"/></svg><p>Workers'),
      expect: ['moodle/content-lost @ pages/factory.html'],
    },
    {
      name: 'moodle-data-image-warning',
      change: (d) => d.replace(PAGE, '../images/map.png', 'data:image/png;base64,AAAA'),
      expect: ['moodle/content-lost @ pages/factory.html:7', 'moodle/legacy-file @ imsmanifest.xml:41'],
    },
    {
      name: 'moodle-details-valid',
      change: (d) =>
        d.replace(PAGE, '<p>Workers', '<details><summary>More</summary>Text</details><p role="note">Workers'),
      expect: ['moodle/markup-lost @ pages/factory.html'],
    },
    {
      name: 'moodle-anchor-warning',
      change: (d) => d.replace(PAGE, 'href="https://example.org/"', 'href="#n1"'),
      expect: ['moodle/anchor-lost @ pages/factory.html:8'],
    },
    {
      name: 'moodle-escaped-tag-in-page-warning',
      change: (d) => d.replace(PAGE, 'Workers', 'The tag &lt;b&gt; and workers'),
      expect: ['moodle/reference-decoded @ pages/factory.html'],
    },
    {
      name: 'moodle-escaped-tag-protected-valid',
      change: (d) => d.replace(PAGE, 'Workers', 'The tag &lt;\u2060b&gt; and workers'),
      expect: [],
    },
    { name: 'moodle-less-than-in-page-valid', change: (d) => d.replace(PAGE, 'Workers', '3 &lt; 4'), expect: [] },
    {
      name: 'moodle-filebase-in-page-warning',
      change: (d) => d.replace(PAGE, '../images/map.png', '$IMS-CC-FILEBASE$/images/map.png'),
      expect: ['moodle/file-path @ pages/factory.html:7'],
    },
    {
      name: 'moodle-query-in-path-warning',
      change: (d) => d.replace(PAGE, '../images/map.png', '../images/map.png?x=1'),
      expect: ['moodle/file-path @ pages/factory.html:7'],
    },
    {
      name: 'moodle-picture-not-listed-warning',
      change: (d) =>
        d
          .replace(M, '<dependency identifierref="r-image"/>\n', '')
          .set(M, d.text(M).replace(/<resource identifier="r-image"[\s\S]*?<\/resource>\n/, '')),
      expect: ['cc/file-not-listed @ images/map.png', 'moodle/file-not-listed @ pages/factory.html:7'],
    },
    {
      name: 'moodle-picture-of-the-page-valid',
      change: (d) =>
        d
          .replace(M, '<dependency identifierref="r-image"/>', '<file href="images/map.png"/>')
          .set(M, d.text(M).replace(/<resource identifier="r-image"[\s\S]*?<\/resource>\n/, '')),
      expect: [],
    },
    {
      name: 'moodle-page-link-warning',
      change: (d) => d.replace(PAGE, 'href="https://example.org/"', 'href="start.html"'),
      expect: ['moodle/page-link @ pages/factory.html:8'],
    },
    {
      name: 'moodle-page-vanishes-warning',
      change: (d) =>
        d.replace(M, '<item identifier="i-page" identifierref="r-page"><title>The factory</title></item>', ''),
      expect: ['moodle/legacy-file @ imsmanifest.xml:41', 'moodle/page-vanishes @ imsmanifest.xml:37'],
    },
    {
      name: 'moodle-topic-vanishes-warning',
      change: (d) =>
        d.replace(M, '<item identifier="i-topic" identifierref="r-topic"><title>Was it free?</title></item>', ''),
      expect: ['moodle/resource-vanishes @ imsmanifest.xml:44'],
    },
    {
      name: 'moodle-for-instructors-valid',
      change: (d) =>
        d.replace(
          M,
          '<resource identifier="r-topic" type="imsdt_xmlv1p1">',
          `<resource identifier="r-topic" type="imsdt_xmlv1p1">${role('Instructor')}`,
        ),
      expect: ['moodle/hidden-from-students @ imsmanifest.xml:44'],
    },
    {
      name: 'moodle-for-learners-valid',
      change: (d) =>
        d.replace(
          M,
          '<resource identifier="r-topic" type="imsdt_xmlv1p1">',
          `<resource identifier="r-topic" type="imsdt_xmlv1p1">${role('Learner')}`,
        ),
      expect: [],
    },
    {
      name: 'moodle-tool-of-a-secure-address-alone-error',
      change: (d) =>
        d
          .replace('tools/tool.xml', '<blti:launch_url>', '<blti:secure_launch_url>')
          .replace('tools/tool.xml', '</blti:launch_url>', '</blti:secure_launch_url>'),
      expect: ['moodle/tool-address-lost @ tools/tool.xml:2'],
    },
    {
      name: 'moodle-tool-parameters-valid',
      change: (d) =>
        d.replace(
          'tools/tool.xml',
          '<blti:launch_url>',
          '<blti:custom xmlns:lticm="http://www.imsglobal.org/xsd/imslticm_v1p0"><lticm:property name="chapter">3</lticm:property></blti:custom><blti:launch_url>',
        ),
      expect: ['moodle/tool-parameters-lost @ tools/tool.xml:2'],
    },
    {
      name: 'moodle-tool-title-differs-valid',
      change: (d) => d.replace('tools/tool.xml', '>The tool<', '>A tool<'),
      expect: ['moodle/title-differs @ tools/tool.xml:2'],
    },
    {
      name: 'moodle-legacy-file-valid',
      change: (d) => d.replace(PAGE, '<img src="../images/map.png" alt="A map">', 'map'),
      expect: ['moodle/legacy-file @ imsmanifest.xml:41'],
    },
    {
      name: 'moodle-topic-break-warning',
      change: (d) => d.replace(TOPIC, 'free?&lt;/p', 'free?&lt;br&gt;Why?&lt;/p'),
      expect: ['moodle/line-break-doubled @ topics/free.xml:2'],
    },
    {
      name: 'moodle-topic-gaps-warning',
      change: (d) => d.replace(TOPIC, 'labour market', '&lt;em&gt;labour&lt;/em&gt; &lt;b&gt;market&lt;/b&gt;'),
      expect: ['moodle/spaces-between-tags @ topics/free.xml:2'],
    },
    {
      name: 'moodle-topic-gaps-between-blocks-valid',
      change: (d) => d.replace(TOPIC, '&lt;/p&gt;', '&lt;/p&gt; &lt;p&gt;Why?&lt;/p&gt;'),
      expect: [],
    },
    {
      name: 'moodle-topic-picture-valid',
      change: (d) => d.replace(TOPIC, 'labour', '&lt;img src="../images/map.png" alt="A map"&gt; labour'),
      expect: [],
    },
    {
      name: 'moodle-topic-anchor-warning',
      change: (d) => d.replace(TOPIC, 'labour', '&lt;a href="#market"&gt;labour&lt;/a&gt;'),
      expect: ['moodle/text-link @ topics/free.xml:2'],
    },
    {
      name: 'moodle-topic-page-link-warning',
      change: (d) => d.replace(TOPIC, 'labour', '&lt;a href="../pages/start.html"&gt;labour&lt;/a&gt;'),
      expect: ['moodle/text-link @ topics/free.xml:2'],
    },
    {
      name: 'moodle-topic-filebase-warning',
      change: (d) =>
        d.replace(TOPIC, 'labour', '&lt;img src="$IMS-CC-FILEBASE$/images/map.png" alt="A map"&gt; labour'),
      expect: ['moodle/text-link @ topics/free.xml:2'],
    },
    {
      name: 'moodle-topic-filebase-from-document-valid',
      change: (d) =>
        d.replace(TOPIC, 'labour', '&lt;img src="$IMS-CC-FILEBASE$../images/map.png" alt="A map"&gt; labour'),
      expect: [],
    },
    {
      name: 'moodle-question-anchor-warning',
      change: (d) => d.replace(Q, 'Which year?', 'Which &lt;a href="#year">year&lt;/a>?'),
      expect: ['moodle/text-link @ quizzes/check.xml:6'],
    },
    {
      name: 'moodle-topic-newline-warning',
      change: (d) => d.replace(TOPIC, 'labour market', 'labour\nmarket'),
      expect: ['moodle/newline-becomes-break @ topics/free.xml:2'],
    },
    {
      name: 'moodle-topic-title-differs-valid',
      change: (d) => d.replace(TOPIC, '<title>Was it free?', '<title>Free?'),
      expect: ['moodle/title-differs @ topics/free.xml:2'],
    },
    {
      name: 'moodle-web-link-title-differs-valid',
      change: (d) => d.replace('links/archive.xml', '>The archive<', '>An archive<'),
      expect: ['moodle/title-differs @ links/archive.xml:2'],
    },
    {
      name: 'moodle-web-address-warning',
      change: (d) => d.replace('links/archive.xml', 'org/archive', 'org/архив'),
      expect: ['moodle/web-address @ links/archive.xml:2'],
    },
    {
      name: 'moodle-quiz-intro-warning',
      change: (d) =>
        d.replace(
          Q,
          '<section ident',
          '<rubric><material><mattext>Answer all.</mattext></material></rubric><section ident',
        ),
      expect: ['moodle/quiz-intro-lost @ quizzes/check.xml:3'],
    },
    {
      name: 'moodle-points-valid',
      change: (d) => d.replace(Q, field('cc_weighting', '1'), field('cc_weighting', '3')),
      expect: ['moodle/points-lost @ quizzes/check.xml:3'],
    },
    {
      name: 'moodle-four-points-valid',
      change: (d) => d.set(Q, d.text(Q).replace(/<item ident="q-essay"[\s\S]*?<\/item>/, '')),
      expect: ['-moodle/quiz-grade'],
    },
    {
      name: 'moodle-multiple-response-case-warning',
      change: (d) => d.replaceAll(Q, ' case="Yes"', ''),
      expect: ['moodle/multiple-response-scoring @ quizzes/check.xml:30'],
    },
    {
      name: 'moodle-choice-scored-last-warning',
      change: (d) => d.replace(Q, '<varequal respident="r1">b</varequal>', '<varequal respident="r1">a</varequal>'),
      expect: ['moodle/choice-scored-last @ quizzes/check.xml:6'],
    },
    {
      name: 'moodle-answers-in-two-conditions-warning',
      change: (d) =>
        d.replace(
          Q,
          '<varequal respident="r1" case="No">Magnitka</varequal></conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition>',
          '</conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition><respcondition><conditionvar><varequal respident="r1">Magnitka</varequal></conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition>',
        ),
      expect: ['moodle/answers-lost @ quizzes/check.xml:41'],
    },
    {
      name: 'moodle-wildcard-warning',
      change: (d) => d.replace(Q, '>Magnitka<', '>Magnit*<'),
      expect: ['moodle/wildcard @ quizzes/check.xml:41'],
    },
    {
      name: 'moodle-pattern-match-warning',
      change: (d) => d.replace(Q, 'cc.fib.v0p1', 'cc.pattern_match.v0p1'),
      expect: ['moodle/pattern-match @ quizzes/check.xml:41'],
    },
    {
      name: 'moodle-feedback-joined-warning',
      change: (d) =>
        d.replace(
          Q,
          '<respcondition continue="No"><conditionvar><varequal respident="r1">b',
          '<respcondition continue="Yes"><conditionvar><varequal respident="r1">b',
        ),
      expect: ['moodle/feedback-joined @ quizzes/check.xml:6'],
    },
    {
      name: 'moodle-feedback-without-flow-warning',
      change: (d) =>
        d.set(Q, d.text(Q).replace(/(<itemfeedback ident="b_fb">)<flow_mat>([\s\S]*?)<\/flow_mat>/, '$1$2')),
      expect: ['moodle/feedback-lost @ quizzes/check.xml:6'],
    },
    {
      name: 'moodle-two-texts-warning',
      change: (d) =>
        d.replace(
          Q,
          '<mattext texttype="text/html">&lt;p>Which year?',
          '<mattext>Look.</mattext><mattext texttype="text/html">&lt;p>Which year?',
        ),
      expect: ['moodle/text-lost @ quizzes/check.xml:6'],
    },
    {
      name: 'moodle-zero-choice-warning',
      change: (d) => d.replace(Q, '>1932<', '>0<'),
      expect: ['moodle/zero-text @ quizzes/check.xml:6'],
    },
    {
      name: 'moodle-picture-in-choice-warning',
      change: (d) => d.replace(Q, '>1932<', '>&lt;img src="../images/map.png" alt="x"><'),
      expect: ['moodle/picture-in-answer @ quizzes/check.xml:6'],
    },
    {
      name: 'moodle-model-answer-valid',
      change: (d) =>
        d.replace(
          Q,
          '</resprocessing>\n</item>\n</section>',
          '</resprocessing><itemfeedback ident="solution"><solution><solutionmaterial><material><mattext>So.</mattext></material></solutionmaterial></solution></itemfeedback></item>\n</section>',
        ),
      expect: ['moodle/model-answer-lost @ quizzes/check.xml:48'],
    },
    {
      name: 'moodle-canvas-link-in-page-warning',
      change: (d) => d.replace(PAGE, 'https://example.org/', '$WIKI_REFERENCE$/pages/start'),
      expect: ['moodle/platform-link @ pages/factory.html:8'],
    },
    {
      name: 'moodle-formula-drawn-by-canvas-warning',
      change: (d) => d.replace(TOPIC, 'labour', '&lt;img src="/equation_images/x?scale=1" alt="LaTeX: x"&gt;'),
      expect: ['moodle/platform-link @ topics/free.xml:2'],
    },
    {
      name: 'moodle-canvas-link-in-topic-warning',
      change: (d) => d.replace(TOPIC, 'labour', '&lt;a href="$CANVAS_COURSE_REFERENCE$/pages"&gt;labour&lt;/a&gt;'),
      expect: ['moodle/platform-link @ topics/free.xml:2'],
    },
    {
      name: 'moodle-canvas-link-in-question-warning',
      change: (d) =>
        d.replace(Q, 'Which year?', 'Which &lt;a href="%24CANVAS_OBJECT_REFERENCE%24/pages/x">year&lt;/a>?'),
      expect: ['moodle/platform-link @ quizzes/check.xml:6'],
    },
    {
      name: 'moodle-marker-in-words-valid',
      change: (d) => d.replace(PAGE, 'Workers', 'Write $IMS-CC-FILEBASE$ before a path. Workers'),
      expect: ['moodle/marker-in-words @ pages/factory.html'],
    },
    {
      name: 'moodle-formula-cut-by-a-tag-warning',
      change: (d) => d.replace(PAGE, 'Workers', 'Where \\(a <b>c</b>\\) holds. Workers'),
      expect: ['moodle/formula-cut @ pages/factory.html'],
    },
    {
      name: 'moodle-formula-without-end-warning',
      change: (d) => d.replace(Q, 'Which year?', 'Which year is \\[x + 1?'),
      expect: ['moodle/formula-cut @ quizzes/check.xml:6'],
    },
    {
      name: 'moodle-formulas-and-code-valid',
      change: (d) =>
        d.replace(PAGE, 'Workers', '\\(a \\\\[2pt] \\text{if \\(b\\)}\\), \\[c\\], <code>\\(</code>. Workers'),
      expect: [],
    },
    {
      name: 'moodle-item-becomes-label-error',
      change: (d) => d.replace(M, 'identifierref="r-link"', 'identifierref="r-lost"'),
      expect: [
        'cc/unresolved-item @ imsmanifest.xml:27',
        'moodle/item-becomes-label @ imsmanifest.xml:27',
        'moodle/resource-vanishes @ imsmanifest.xml:53',
      ],
    },
    {
      name: 'moodle-loose-item-valid',
      change: (d) =>
        d.replace(
          M,
          '<item identifier="i-week">',
          '<item identifier="i-loose" identifierref="r-link"><title>The archive</title></item><item identifier="i-week">',
        ),
      expect: ['moodle/loose-item @ imsmanifest.xml:22'],
    },
    {
      name: 'moodle-attachments-valid',
      change: (d) =>
        d.replace(TOPIC, '</text>', '</text><attachments><attachment href="../images/map.png"/></attachments>'),
      expect: ['moodle/attachments-become-links @ topics/free.xml:2'],
    },
    {
      name: 'moodle-shuffle-valid',
      change: (d) => d.replace(Q, '<render_choice>', '<render_choice shuffle="Yes">'),
      expect: ['moodle/shuffle-lost @ quizzes/check.xml:3'],
    },
    {
      name: 'moodle-no-several-choices-valid',
      change: (d) => d.set(Q, d.text(Q).replace(/<item ident="q-mr"[\s\S]*?<\/item>/, '')),
      expect: ['-moodle/quiz-grade', '-moodle/wrong-choices-free'],
    },
    {
      name: 'moodle-no-web-link-valid',
      change: (d) =>
        d
          .set(
            M,
            d
              .text(M)
              .replace(/<item identifier="i-link".*\n/, '')
              .replace(/<resource identifier="r-link"[\s\S]*?<\/resource>/, ''),
          )
          .remove('links/archive.xml'),
      expect: ['-moodle/links-embedded'],
    },
    {
      name: 'moodle-no-quiz-valid',
      change: (d) =>
        d
          .set(
            M,
            d
              .text(M)
              .replace(/<item identifier="i-quiz".*\n/, '')
              .replace(/<resource identifier="r-quiz"[\s\S]*?<\/resource>/, ''),
          )
          .remove(Q),
      expect: [
        '-moodle/quiz-adaptive',
        '-moodle/quiz-empty-in-4.1',
        '-moodle/quiz-grade',
        '-moodle/quiz-review',
        '-moodle/wrong-choices-free',
      ],
    },
    {
      name: 'moodle-escaped-tag-in-question-warning',
      change: (d) => d.replace(Q, 'Which year?', 'Which &amp;lt;b&amp;gt;?'),
      expect: ['moodle/reference-decoded @ quizzes/check.xml:6'],
    },
  ],
};

/** A cartridge of Canvas's own flavour, put into Moodle. */
export const moodleCanvasFixtures: FixtureGroup = {
  title: 'Moodle and a Canvas cartridge',
  base: canvasCartridge,
  for: ['moodle'],
  fixtures: [
    {
      name: 'moodle-canvas-assignment-warning',
      change: (d) =>
        d.replace(
          M,
          '<item identifier="item-quiz"',
          '<item identifier="item-essay" identifierref="assignment1"><title>Essay</title></item><item identifier="item-quiz"',
        ),
      expect: ['moodle/item-without-file @ imsmanifest.xml:17'],
    },
    {
      name: 'moodle-canvas-picture-in-topic-warning',
      change: (d) =>
        d.replace(
          'topic1.xml',
          '&lt;p&gt;Was',
          '&lt;p&gt;&lt;img src="$IMS-CC-FILEBASE$/images/map.png" alt="A map"&gt; Was',
        ),
      expect: ['moodle/text-link @ topic1.xml:2'],
    },
    {
      name: 'moodle-canvas-nothing-set-valid',
      change: (d) =>
        d
          .set(MODULES, d.text(MODULES).replace(/<completionRequirements>[\s\S]*<\/completionRequirements>/, ''))
          .set(RUBRICS, d.text(RUBRICS).replace(/<rubric [\s\S]*<\/rubric>/, ''))
          .replace('assignment1/assignment_settings.xml', '<points_possible>10</points_possible>\n', '')
          .replace('topic1meta.xml', '<points_possible>5</points_possible>\n', ''),
      expect: ['-moodle/canvas-settings-lost'],
    },
    {
      name: 'moodle-canvas-quiz-whole-valid',
      change: (d) => d.set(NATIVE, d.text(NATIVE).replace(/<item ident="n-mc"[\s\S]*?(?=<section ident="group1")/, '')),
      expect: ['-moodle/canvas-questions-lost'],
    },
    {
      name: 'moodle-canvas-page-without-markers-valid',
      change: (d) =>
        d
          .replace('wiki_content/factory.html', '$IMS-CC-FILEBASE$/images', '../web_resources/images')
          .replace('wiki_content/factory.html', '$CANVAS_OBJECT_REFERENCE$/quizzes/quiz1', 'https://example.org/')
          .replace('wiki_content/factory.html', '$WIKI_REFERENCE$/pages/factory', 'https://example.org/'),
      expect: ['-moodle/file-path', '-moodle/platform-link', '-moodle/platform-link'],
    },
  ],
};
