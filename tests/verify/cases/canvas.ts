import { canvasCartridge } from '../support/canvas.ts';
import { cartridge, field, role } from '../support/cartridge.ts';
import type { FixtureGroup } from '../support/fixture.ts';
import type { PackageDraft } from '../support/package-draft.ts';

const M = 'imsmanifest.xml';
const Q = 'quizzes/check.xml';
const TOPIC = 'topics/free.xml';
const LINK_ITEM = '<item identifier="i-link" identifierref="r-link"><title>The archive</title></item>';

/** What the numeric question of the base package accepts. */
const BOUNDED =
  '<or><varequal respident="response1">7</varequal><and><vargte respident="response1">6.5</vargte><varlte respident="response1">7.5</varlte></and></or>';

/** What Canvas does with a plain cartridge. */
export const canvasPlainFixtures: FixtureGroup = {
  title: 'Canvas and Common Cartridge 1.1',
  base: () => cartridge(1),
  for: ['canvas'],
  fixtures: [
    {
      name: 'canvas-version-gap-error',
      change: (d) => d.replace(M, '>1.1.0<', '> 1.1.0 <'),
      expect: [
        '-canvas/import-again',
        '-canvas/pages-stay-files',
        '-canvas/quizzes-graded',
        '-canvas/unpublished',
        'canvas/version-refused @ imsmanifest.xml:2',
        'schema/bad-value @ imsmanifest.xml:5',
      ],
    },
    {
      name: 'canvas-taken-for-questions-error',
      change: (d) => d.replace(M, '>IMS Common Cartridge<', '>1EdTech Common Cartridge<'),
      expect: [
        '-canvas/import-again',
        '-canvas/pages-stay-files',
        '-canvas/quizzes-graded',
        '-canvas/unpublished',
        'canvas/taken-for-questions @ imsmanifest.xml:2',
        'schema/bad-value @ imsmanifest.xml:4',
      ],
    },
    {
      name: 'canvas-schema-refused-error',
      change: (d) => {
        const cut = /<resource [^>]*imsqti[\s\S]*?<\/resource>\n/g;
        d.set(
          M,
          d
            .text(M)
            .replace(cut, '')
            .replace(/<item [^>]*"r-quiz".*\n/, ''),
        )
          .remove(Q)
          .remove('quizzes/bank.xml')
          .replace(M, '>IMS Common Cartridge<', '>1EdTech Common Cartridge<');
      },
      expect: [
        '-canvas/import-again',
        '-canvas/pages-stay-files',
        '-canvas/quizzes-graded',
        '-canvas/unpublished',
        'canvas/schema-refused @ imsmanifest.xml:2',
        'schema/bad-value @ imsmanifest.xml:4',
      ],
    },
    {
      name: 'canvas-item-dropped-error',
      change: (d) => d.replace(M, 'identifierref="r-tool"', 'identifierref="r-lost"'),
      expect: [
        'canvas/item-dropped @ imsmanifest.xml:28',
        'canvas/outside-modules @ imsmanifest.xml:56',
        'cc/unresolved-item @ imsmanifest.xml:28',
      ],
    },
    {
      name: 'canvas-children-lost-error',
      change: (d) =>
        d.replace(M, LINK_ITEM, '').replace(M, '<title>The tool</title>', `<title>The tool</title>${LINK_ITEM}`),
      expect: ['canvas/children-lost @ imsmanifest.xml:28', 'cc/item-with-children @ imsmanifest.xml:28'],
    },
    {
      name: 'canvas-wrapper-folder-valid',
      change: (d) =>
        d
          .replace(
            M,
            '<item identifier="i-overview">',
            '<item identifier="i-course"><title>Course</title>\n<item identifier="i-overview">',
          )
          .replace(M, '</item>\n</item>\n</organization>', '</item>\n</item>\n</item>\n</organization>'),
      expect: ['canvas/wrapper-folder @ imsmanifest.xml:18'],
    },
    {
      name: 'canvas-syllabus-replaced-valid',
      change: (d) => d.replace(M, 'href="pages/start.html">', 'href="pages/start.html" intendeduse="syllabus">'),
      expect: ['canvas/changes-course @ imsmanifest.xml:34'],
    },
    {
      name: 'canvas-filebase-among-words-valid',
      change: (d) => d.replace('pages/factory.html', 'Workers', 'Write $IMS-CC-FILEBASE$ before a path. Workers'),
      expect: [],
    },
    {
      name: 'canvas-marker-in-words-valid',
      change: (d) => d.replace(TOPIC, 'labour', '$IMS-CC-FILEBASE$'),
      expect: ['canvas/marker-in-words @ topics/free.xml:2'],
    },
    {
      name: 'canvas-formula-warning',
      change: (d) =>
        d.replace(
          TOPIC,
          'labour',
          '&lt;img class="equation_image" src="https://school.example/equation_images/%255Cfrac%257B1%257D%257B2%257D?scale=1" alt="LaTeX: \\frac{1}{3}"&gt;',
        ),
      expect: ['canvas/formula-differs @ topics/free.xml:2'],
    },
    {
      name: 'canvas-formula-edited-otherwise-warning',
      change: (d) =>
        d.replace(
          TOPIC,
          'labour',
          '&lt;img class="equation_image" src="https://school.example/equation_images/x" alt="the unknown" data-equation-content="y"&gt;',
        ),
      expect: ['canvas/formula-differs @ topics/free.xml:2'],
    },
    {
      name: 'canvas-formula-with-words-valid',
      change: (d) =>
        d.replace(
          TOPIC,
          'labour',
          '&lt;img class="equation_image" src="https://school.example/equation_images/x%2520%252B%25201?scale=1" alt="LaTeX: x+1" data-equation-content="x + 1"&gt;',
        ),
      expect: [],
    },
    {
      name: 'canvas-formula-drawn-by-canvas-valid',
      change: (d) =>
        d.replace(
          TOPIC,
          'labour',
          '&lt;img class="equation_image" src="/equation_images/x%2520%252B%25201?scale=1" alt="LaTeX: x + 1" data-equation-content="x + 1"&gt;',
        ),
      expect: [],
    },
    {
      name: 'canvas-link-scheme-valid',
      change: (d) => d.replace(TOPIC, 'labour', '&lt;a href="javascript:go()"&gt;labour&lt;/a&gt;'),
      expect: ['canvas/markup-lost @ topics/free.xml:2'],
    },
    {
      name: 'canvas-loose-item-warning',
      change: (d) =>
        d.replace(M, LINK_ITEM, '').replace(M, '<item identifier="i-week">', `${LINK_ITEM}<item identifier="i-week">`),
      expect: ['canvas/loose-item @ imsmanifest.xml:22'],
    },
    {
      name: 'canvas-no-root-item-error',
      change: (d) =>
        d
          .replace(M, '<item identifier="root">\n', '')
          .replace(M, '</item>\n</item>\n</organization>', '</item>\n</organization>'),
      expect: [
        'canvas/no-root-item @ imsmanifest.xml:17',
        'schema/unexpected-element @ imsmanifest.xml:18',
        'schema/unexpected-element @ imsmanifest.xml:21',
        'schema/unexpected-element @ imsmanifest.xml:22',
      ],
    },
    {
      name: 'canvas-quiz-outside-modules-valid',
      change: (d) =>
        d.replace(M, '<item identifier="i-quiz" identifierref="r-quiz"><title>Check yourself</title></item>', ''),
      expect: ['canvas/outside-modules @ imsmanifest.xml:47'],
    },
    {
      name: 'canvas-for-instructors-valid',
      change: (d) =>
        d.replace(
          M,
          '<resource identifier="r-topic" type="imsdt_xmlv1p1">',
          `<resource identifier="r-topic" type="imsdt_xmlv1p1">${role('Instructor')}`,
        ),
      expect: ['canvas/hidden-from-students @ imsmanifest.xml:44'],
    },
    {
      name: 'canvas-for-learners-and-instructors-valid',
      change: (d) =>
        d.replace(
          M,
          '<resource identifier="r-topic" type="imsdt_xmlv1p1">',
          `<resource identifier="r-topic" type="imsdt_xmlv1p1">${role('Learner', 'Instructor')}`,
        ),
      expect: [],
    },
    {
      name: 'canvas-for-learners-valid',
      change: (d) =>
        d.replace(
          M,
          '<resource identifier="r-topic" type="imsdt_xmlv1p1">',
          `<resource identifier="r-topic" type="imsdt_xmlv1p1">${role('Learner')}`,
        ),
      expect: [],
    },
    {
      name: 'canvas-graded-tool-valid',
      change: (d) =>
        d.replace(
          'tools/tool.xml',
          '<blti:launch_url>',
          '<blti:extensions xmlns:lticm="http://www.imsglobal.org/xsd/imslticm_v1p0" platform="canvas.instructure.com"><lticm:property name="outcome">10.0</lticm:property></blti:extensions><blti:launch_url>',
        ),
      expect: ['canvas/tool-becomes-assignment @ imsmanifest.xml:56'],
    },
    {
      name: 'canvas-shuffle-valid',
      change: (d) => d.replace(Q, '<render_choice>', '<render_choice shuffle="Yes">'),
      expect: ['canvas/shuffle-lost @ quizzes/check.xml:3'],
    },
    {
      name: 'canvas-link-vanishes-warning',
      change: (d) => d.replace(M, LINK_ITEM, ''),
      expect: ['canvas/link-vanishes @ imsmanifest.xml:53'],
    },
    {
      name: 'canvas-filebase-in-page-warning',
      change: (d) => d.replace('pages/factory.html', '../images/map.png', '$IMS-CC-FILEBASE$/images/map.png'),
      expect: ['canvas/filebase-in-page @ pages/factory.html'],
    },
    {
      name: 'canvas-title-differs-valid',
      change: (d) => d.replace(TOPIC, '<title>Was it free?', '<title>Free?'),
      expect: ['canvas/title-differs @ topics/free.xml:2'],
    },
    {
      name: 'canvas-web-link-title-differs-valid',
      change: (d) => d.replace('links/archive.xml', '>The archive<', '>An archive<'),
      expect: ['canvas/title-differs @ links/archive.xml:2'],
    },
    {
      name: 'canvas-tool-title-differs-valid',
      change: (d) => d.replace('tools/tool.xml', '>The tool<', '>A tool<'),
      expect: ['canvas/title-differs @ tools/tool.xml:2'],
    },
    {
      name: 'canvas-page-becomes-assignment-error',
      change: (d) => d.replace(M, 'href="pages/factory.html">', 'href="pages/factory.html" intendeduse="assignment">'),
      expect: ['canvas/page-becomes-assignment @ imsmanifest.xml:37', 'schema/bad-value @ imsmanifest.xml:37'],
    },
    {
      name: 'canvas-section-becomes-question-error',
      change: (d) =>
        d.replace(
          Q,
          '<section ident="root_section">',
          '<section ident="root_section" title="Part one" visible="true">',
        ),
      expect: [
        'canvas/section-becomes-question @ quizzes/check.xml:5',
        'schema/unknown-attribute @ quizzes/check.xml:5',
      ],
    },
    {
      name: 'canvas-link-without-words-in-topic-valid',
      change: (d) => d.replace(TOPIC, 'labour', '&lt;a href="../images/map.png"&gt; &lt;/a&gt;'),
      expect: ['canvas/link-without-words @ topics/free.xml:2'],
    },
    {
      name: 'canvas-link-without-words-in-question-valid',
      change: (d) => d.replace(Q, 'Which year?', 'Which &lt;a href="../images/map.png">&lt;/a> year?'),
      expect: ['canvas/link-without-words @ quizzes/check.xml:6'],
    },
    {
      name: 'canvas-link-with-a-picture-valid',
      change: (d) =>
        d.replace(
          TOPIC,
          'labour',
          '&lt;a href="../images/map.png"&gt;&lt;img src="../images/map.png" alt=""&gt;&lt;/a&gt;',
        ),
      expect: [],
    },
    {
      name: 'canvas-id-with-gaps-valid',
      change: (d) => d.replace(TOPIC, '&lt;p&gt;', '&lt;p id="part one"&gt;'),
      expect: ['canvas/id-changed @ topics/free.xml:2'],
    },
    {
      name: 'canvas-link-to-id-with-gaps-warning',
      change: (d) =>
        d.replace(
          TOPIC,
          '&lt;p&gt;',
          '&lt;p&gt;&lt;a href="#part%20one"&gt;Down&lt;/a&gt;&lt;/p&gt;&lt;p id="part one"&gt;',
        ),
      expect: ['canvas/anchor-lost @ topics/free.xml:2'],
    },
    {
      name: 'canvas-plain-text-topic-warning',
      change: (d) => d.replace(TOPIC, 'text/html', 'text/plain').replace(TOPIC, 'labour market', 'labour\nmarket'),
      expect: ['canvas/plain-text-topic @ topics/free.xml:2'],
    },
    {
      name: 'canvas-several-attachments-valid',
      change: (d) =>
        d.replace(
          TOPIC,
          '</text>',
          '</text><attachments><attachment href="../images/map.png"/><attachment href="../pages/start.html"/></attachments>',
        ),
      expect: ['canvas/several-attachments @ topics/free.xml:2'],
    },
    {
      name: 'canvas-true-false-ident-warning',
      change: (d) => d.replaceAll(Q, 'TF1', 'r1'),
      expect: ['canvas/true-false-becomes-choice @ quizzes/check.xml:20'],
    },
    {
      name: 'canvas-true-false-type-valid',
      change: (d) =>
        d
          .replaceAll(Q, 'TF1', 'r1')
          .replace(
            Q,
            field('cc_profile', 'cc.true_false.v0p1'),
            field('cc_profile', 'cc.true_false.v0p1') + field('question_type', 'true_false_question'),
          ),
      expect: ['qti/platform-field @ quizzes/check.xml:21'],
    },
    {
      name: 'canvas-true-false-words-warning',
      change: (d) => d.replace(Q, '>True<', '>Верно<').replace(Q, '>False<', '>Неверно<'),
      expect: ['canvas/true-false-becomes-choice @ quizzes/check.xml:20'],
    },
    {
      name: 'canvas-one-right-answer-valid',
      change: (d) => d.replace(Q, '<varequal respident="r1" case="Yes">b</varequal>', ''),
      expect: ['canvas/multiple-response-becomes-choice @ quizzes/check.xml:30'],
    },
    {
      name: 'canvas-pattern-match-warning',
      change: (d) => d.replace(Q, 'cc.fib.v0p1', 'cc.pattern_match.v0p1'),
      expect: ['canvas/pattern-match @ quizzes/check.xml:41'],
    },
    {
      name: 'canvas-time-limit-zero-error',
      change: (d) => d.replace(Q, field('cc_maxattempts', '3'), field('qmd_timelimit', '0')),
      expect: ['canvas/time-limit-zero @ quizzes/check.xml:3', 'qti/assessment-field-value @ quizzes/check.xml:4'],
    },
    {
      name: 'canvas-quiz-intro-warning',
      change: (d) =>
        d.replace(
          Q,
          '<section ident',
          '<rubric><material><mattext>Answer all.</mattext></material></rubric><section ident',
        ),
      expect: ['canvas/quiz-intro-lost @ quizzes/check.xml:3'],
    },
    {
      name: 'canvas-partial-credit-warning',
      change: (d) =>
        d.replace(
          Q,
          '<varequal respident="r1">b</varequal></conditionvar>',
          '<varequal respident="r1">b</varequal></conditionvar><setvar action="Set" varname="SCORE">50</setvar>',
        ),
      expect: ['canvas/partial-credit-lost @ quizzes/check.xml:6'],
    },
    {
      name: 'canvas-question-length-valid',
      change: (d) => d.replace(Q, '&lt;p>Which year?&lt;/p>', 'x'.repeat(16_384)),
      expect: [],
    },
    {
      name: 'canvas-question-too-long-warning',
      change: (d) => d.replace(Q, '&lt;p>Which year?&lt;/p>', 'x'.repeat(16_385)),
      expect: ['canvas/question-too-long @ quizzes/check.xml:6'],
    },
    {
      name: 'canvas-quiz-unreadable-error',
      change: (d) => d.replace(Q, '</section>', '</sektion>'),
      expect: ['canvas/question-unreadable @ imsmanifest.xml:47', 'xml/not-well-formed @ quizzes/check.xml:5'],
    },
    {
      name: 'canvas-script-in-topic-warning',
      change: (d) => d.replace(TOPIC, '&lt;p&gt;', '&lt;script&gt;alert(1)&lt;/script&gt;&lt;p onclick="x()"&gt;'),
      expect: ['canvas/content-lost @ topics/free.xml:2'],
    },
    {
      name: 'canvas-data-image-in-topic-warning',
      change: (d) => d.replace(TOPIC, '&lt;p&gt;', '&lt;p&gt;&lt;img src="data:image/png;base64,AA" alt=""&gt;'),
      expect: ['canvas/data-image @ topics/free.xml:2'],
    },
    {
      name: 'canvas-markup-in-topic-valid',
      change: (d) => d.replace(TOPIC, '&lt;p&gt;', '&lt;s&gt;no&lt;/s&gt;&lt;p style="font-weight: bold"&gt;'),
      expect: ['canvas/markup-lost @ topics/free.xml:2', 'canvas/style-lost @ topics/free.xml:2'],
    },
  ],
};

const PAGE = 'wiki_content/factory.html';
const MODULES = 'course_settings/module_meta.xml';
const QUIZ_META = 'quiz1/assessment_meta.xml';
const NATIVE = 'non_cc_assessments/quiz1.xml.qti';

/** What Canvas does with a cartridge of its own flavour. */
export const canvasFlavourFixtures: FixtureGroup = {
  title: 'Canvas flavour',
  base: canvasCartridge,
  for: ['canvas'],
  fixtures: [
    { name: 'canvas-flavour-untouched-valid', change: () => undefined, expect: [] },
    {
      name: 'canvas-flavour-no-modules-error',
      change: (d) => d.remove(MODULES),
      expect: ['canvas/no-modules @ imsmanifest.xml:2', 'cc/file-missing @ imsmanifest.xml:25'],
    },
    {
      name: 'canvas-flavour-item-unresolved-warning',
      change: (d) => d.replace(MODULES, '<identifierref>page1<', '<identifierref>page9<'),
      expect: ['canvas/module-item-unresolved @ course_settings/module_meta.xml:3'],
    },
    {
      name: 'canvas-flavour-requirement-unresolved-warning',
      change: (d) =>
        d.replace(
          MODULES,
          '<identifierref>mi-page</identifierref></completion',
          '<identifierref>page1</identifierref></completion',
        ),
      expect: ['canvas/requirement-unresolved @ course_settings/module_meta.xml:3'],
    },
    {
      name: 'canvas-flavour-prerequisite-unresolved-warning',
      change: (d) =>
        d.replace(
          MODULES,
          '<items>',
          '<prerequisites><prerequisite type="context_module"><title>x</title><identifierref>mod9</identifierref></prerequisite></prerequisites><items>',
        ),
      expect: ['canvas/requirement-unresolved @ course_settings/module_meta.xml:3'],
    },
    {
      name: 'canvas-flavour-element-order-warning',
      change: (d) =>
        d
          .replace(MODULES, '<title>Week 1</title>\n', '')
          .replace(MODULES, '</module>', '<title>Week 1</title></module>'),
      expect: ['canvas/element-order @ course_settings/module_meta.xml:11'],
    },
    {
      name: 'canvas-flavour-nested-date-only-valid',
      change: (d) =>
        d.replace(
          QUIZ_META,
          '<assignment identifier="quiz1assignment">',
          '<assignment identifier="quiz1assignment"><due_at></due_at>',
        ),
      expect: [],
    },
    {
      name: 'canvas-flavour-topic-type-error',
      change: (d) => d.replace(M, 'type="imsdt_xmlv1p1"', 'type="imsdt_xmlv1p3"'),
      expect: [
        'canvas/module-item-unresolved @ course_settings/module_meta.xml:3',
        'canvas/topics-vanish @ imsmanifest.xml:35',
        'schema/bad-value @ imsmanifest.xml:35',
        'schema/wrong-root @ topic1.xml:2',
      ],
    },
    {
      name: 'canvas-flavour-topic-file-missing-error',
      change: (d) => d.remove('topic1.xml'),
      expect: [
        'canvas/module-item-unresolved @ course_settings/module_meta.xml:3',
        'canvas/topic-file-missing @ imsmanifest.xml:35',
        'cc/file-missing @ imsmanifest.xml:36',
      ],
    },
    {
      name: 'canvas-flavour-quiz-vanishes-error',
      change: (d) => d.remove(NATIVE),
      expect: [
        'canvas/link-unresolved @ wiki_content/factory.html:11',
        'canvas/module-item-unresolved @ course_settings/module_meta.xml:3',
        'canvas/quiz-vanishes @ imsmanifest.xml:42',
        'cc/file-missing @ imsmanifest.xml:48',
      ],
    },
    {
      name: 'canvas-flavour-page-without-identifier-warning',
      change: (d) => d.replace(PAGE, '<meta name="identifier" content="page1"/>\n', ''),
      expect: [
        'canvas/module-item-unresolved @ course_settings/module_meta.xml:3',
        'canvas/page-dropped @ wiki_content/factory.html',
      ],
    },
    {
      name: 'canvas-flavour-page-without-title-warning',
      change: (d) => d.replace(PAGE, '<title>The factory</title>\n', ''),
      expect: [
        'canvas/module-item-unresolved @ course_settings/module_meta.xml:3',
        'canvas/page-dropped @ wiki_content/factory.html',
      ],
    },
    ...(
      [
        ['page-by-its-identifier', '$WIKI_REFERENCE$/pages/page1'],
        ['page-under-wiki', '$WIKI_REFERENCE$/wiki/factory'],
        ['page-as-an-object', '$CANVAS_OBJECT_REFERENCE$/pages/factory'],
        ['page-with-a-fragment', '$WIKI_REFERENCE$/pages/factory#below'],
        ['page-with-encoded-dollars', '%24WIKI_REFERENCE%24/pages/factory'],
        ['assignment-of-a-graded-quiz', '$CANVAS_OBJECT_REFERENCE$/assignments/quiz1assignment'],
        ['assignment-of-a-graded-discussion', '$CANVAS_OBJECT_REFERENCE$/assignments/topic1assignment'],
        ['file-by-its-identifier', '$CANVAS_COURSE_REFERENCE$/file_ref/file1/download?wrap=1'],
        ['file-with-underscores', '$IMS_CC_FILEBASE$/images/map.png'],
        ['module', '$CANVAS_COURSE_REFERENCE$/modules/mod1'],
        ['list-of-modules', '$CANVAS_COURSE_REFERENCE$/modules'],
        ['syllabus', '$CANVAS_COURSE_REFERENCE$/assignments/syllabus'],
      ] as const
    ).map(([name, href]) => ({
      name: `canvas-flavour-link-to-${name}-valid` as const,
      change: (d: PackageDraft) => d.replace(PAGE, '$WIKI_REFERENCE$/pages/factory', href),
      expect: [],
    })),
    ...(
      [
        ['page-under-wiki', '$WIKI_REFERENCE$/wiki/nowhere'],
        ['page-as-an-object', '$CANVAS_OBJECT_REFERENCE$/pages/page9'],
        ['resource-that-is-no-page', '$WIKI_REFERENCE$/pages/file1'],
        ['assignment', '$CANVAS_OBJECT_REFERENCE$/assignments/quiz1'],
        ['file-by-its-identifier', '$CANVAS_COURSE_REFERENCE$/file_ref/file9/download'],
        ['file-with-underscores', '$IMS_CC_FILEBASE$/images/nap.png'],
        ['module', '$CANVAS_COURSE_REFERENCE$/modules/mod9'],
      ] as const
    ).map(([name, href]) => ({
      name: `canvas-flavour-dead-link-to-${name}-warning` as const,
      change: (d: PackageDraft) => d.replace(PAGE, '$WIKI_REFERENCE$/pages/factory', href),
      expect: ['canvas/link-unresolved @ wiki_content/factory.html:11'],
    })),
    {
      name: 'canvas-flavour-page-link-unresolved-warning',
      change: (d) => d.replace(PAGE, 'pages/factory', 'pages/nowhere'),
      expect: ['canvas/link-unresolved @ wiki_content/factory.html:11'],
    },
    {
      name: 'canvas-flavour-object-link-unresolved-warning',
      change: (d) => d.replace(PAGE, '/quizzes/quiz1', '/quizzes/quiz9'),
      expect: ['canvas/link-unresolved @ wiki_content/factory.html:11'],
    },
    {
      name: 'canvas-flavour-module-item-link-valid',
      change: (d) =>
        d.replace(PAGE, '$CANVAS_OBJECT_REFERENCE$/quizzes/quiz1', '$CANVAS_COURSE_REFERENCE$/modules/items/mi-quiz'),
      expect: [],
    },
    {
      name: 'canvas-flavour-module-item-link-unresolved-warning',
      change: (d) =>
        d.replace(PAGE, '$CANVAS_OBJECT_REFERENCE$/quizzes/quiz1', '$CANVAS_COURSE_REFERENCE$/modules/items/mi-x'),
      expect: ['canvas/link-unresolved @ wiki_content/factory.html:11'],
    },
    {
      name: 'canvas-flavour-file-link-unresolved-warning',
      change: (d) => d.replace(PAGE, '/images/map.png', '/images/nap.png'),
      expect: [
        'canvas/link-unresolved @ wiki_content/factory.html:10',
        'cc/broken-reference @ wiki_content/factory.html:10',
      ],
    },
    {
      name: 'canvas-flavour-file-link-case-valid',
      change: (d) => d.replace(PAGE, '/images/map.png', '/Images/Map.png?canvas_download=1'),
      expect: [],
    },
    {
      name: 'canvas-flavour-relative-page-link-warning',
      change: (d) => d.replace(PAGE, '$WIKI_REFERENCE$/pages/factory', 'factory.html'),
      expect: ['canvas/page-link-relative @ wiki_content/factory.html:11'],
    },
    {
      name: 'canvas-flavour-script-warning',
      change: (d) => d.replace(PAGE, '<h2>', '<script>1</script><h2>'),
      expect: ['canvas/content-lost @ wiki_content/factory.html'],
    },
    {
      name: 'canvas-flavour-style-in-page-valid',
      change: (d) => d.replace(PAGE, '<h2>', '<style>p{}</style><h2>'),
      expect: [],
    },
    {
      name: 'canvas-flavour-tool-type-error',
      change: (d) =>
        d
          .set('tool.xml', '<cartridge_basiclti_link xmlns="http://www.imsglobal.org/xsd/imslticc_v1p3"/>')
          .replace(
            M,
            '</resources>',
            '<resource identifier="tool1" type="imsbasiclti_xmlv1p3"><file href="tool.xml"/></resource></resources>',
          ),
      expect: [
        'canvas/tool-vanishes @ imsmanifest.xml:53',
        'cc/lti-without-url @ tool.xml:1',
        'schema/bad-value @ imsmanifest.xml:53',
        'schema/missing-element @ tool.xml:1',
        'schema/missing-element @ tool.xml:1',
      ],
    },
    {
      name: 'canvas-flavour-points-ignored-warning',
      change: (d) => d.replace('assignment1/assignment_settings.xml', '<grading_type>points</grading_type>\n', ''),
      expect: ['canvas/points-ignored @ assignment1/assignment_settings.xml:2'],
    },
    {
      name: 'canvas-flavour-points-of-discussion-ignored-warning',
      change: (d) => d.replace('topic1meta.xml', '<grading_type>points</grading_type>\n', ''),
      expect: ['canvas/points-ignored @ topic1meta.xml:9'],
    },
    {
      name: 'canvas-flavour-order-in-discussion-warning',
      change: (d) =>
        d
          .replace(
            'topic1meta.xml',
            '<topic_id>topic1</topic_id>\n<title>Was it free?</title>',
            '<topic_id>topic1</topic_id>',
          )
          .replace('topic1meta.xml', '</topicMeta>', '<title>Was it free?</title></topicMeta>'),
      expect: ['canvas/element-order @ topic1meta.xml:9'],
    },
    {
      name: 'canvas-flavour-quiz-not-graded-warning',
      change: (d) => d.set(QUIZ_META, d.text(QUIZ_META).replace(/<assignment[\s\S]*<\/assignment>\n/, '')),
      expect: ['canvas/quiz-not-graded @ quiz1/assessment_meta.xml:2'],
    },
    {
      name: 'canvas-flavour-quiz-settings-missing-warning',
      change: (d) =>
        d
          .remove(QUIZ_META)
          .replace(M, ' href="quiz1/assessment_meta.xml">\n<file href="quiz1/assessment_meta.xml"/>', '>'),
      expect: ['canvas/quiz-settings-missing @ non_cc_assessments/quiz1.xml.qti:3'],
    },
    {
      name: 'canvas-flavour-quiz-settings-not-listed-warning',
      change: (d) => d.replace(M, ' href="quiz1/assessment_meta.xml">\n<file href="quiz1/assessment_meta.xml"/>', '>'),
      expect: [
        'canvas/quiz-settings-missing @ non_cc_assessments/quiz1.xml.qti:3',
        'cc/file-not-listed @ quiz1/assessment_meta.xml',
      ],
    },
    {
      name: 'canvas-flavour-tool-without-address-warning',
      change: (d) =>
        d.replace(
          MODULES,
          '</items>',
          '<item identifier="mi-tool"><content_type>ContextExternalTool</content_type><workflow_state>active</workflow_state><title>A tool</title></item></items>',
        ),
      expect: ['canvas/tool-without-address @ course_settings/module_meta.xml:3'],
    },
    {
      name: 'canvas-flavour-tool-valid',
      change: (d) =>
        d.replace(
          MODULES,
          '</items>',
          '<item identifier="mi-tool"><content_type>ContextExternalTool</content_type><workflow_state>active</workflow_state><title>A tool</title><url>https://tools.example.org/</url></item></items>',
        ),
      expect: [],
    },
    {
      name: 'canvas-flavour-link-without-state-valid',
      change: (d) =>
        d.replace(
          MODULES,
          '<content_type>ExternalUrl</content_type>\n<workflow_state>active</workflow_state>',
          '<content_type>ExternalUrl</content_type>',
        ),
      expect: ['canvas/unpublished @ course_settings/module_meta.xml:3'],
    },
    {
      name: 'canvas-flavour-header-without-state-valid',
      change: (d) =>
        d.replace(
          MODULES,
          '</items>',
          '<item identifier="mi-head"><content_type>ContextModuleSubHeader</content_type><title>More</title></item></items>',
        ),
      expect: ['canvas/unpublished @ course_settings/module_meta.xml:3'],
    },
    {
      name: 'canvas-flavour-link-unpublished-on-purpose-valid',
      change: (d) =>
        d.replace(
          MODULES,
          '<content_type>ExternalUrl</content_type>\n<workflow_state>active<',
          '<content_type>ExternalUrl</content_type>\n<workflow_state>unpublished<',
        ),
      expect: [],
    },
    {
      name: 'canvas-flavour-group-weights-valid',
      change: (d) =>
        d
          .set(
            'course_settings/assignment_groups.xml',
            '<assignmentGroups xmlns="http://canvas.instructure.com/xsd/cccv1p0"><assignmentGroup identifier="g1"><title>Essays</title><group_weight>40.0</group_weight></assignmentGroup></assignmentGroups>',
          )
          .replace(
            M,
            '<file href="course_settings/module_meta.xml"/>',
            '<file href="course_settings/module_meta.xml"/><file href="course_settings/assignment_groups.xml"/>',
          ),
      expect: ['canvas/changes-course @ course_settings/assignment_groups.xml:1'],
    },
    {
      name: 'canvas-flavour-groups-without-weights-valid',
      change: (d) =>
        d
          .set(
            'course_settings/assignment_groups.xml',
            '<assignmentGroups xmlns="http://canvas.instructure.com/xsd/cccv1p0"><assignmentGroup identifier="g1"><title>Essays</title><group_weight>0.0</group_weight></assignmentGroup></assignmentGroups>',
          )
          .replace(
            M,
            '<file href="course_settings/module_meta.xml"/>',
            '<file href="course_settings/module_meta.xml"/><file href="course_settings/assignment_groups.xml"/>',
          ),
      expect: [],
    },
    {
      name: 'canvas-flavour-rubric-points-warning',
      change: (d) => d.replace('course_settings/rubrics.xml', '<points_possible>10<', '<points_possible>12<'),
      expect: ['canvas/rubric-points @ course_settings/rubrics.xml'],
    },
    {
      name: 'canvas-flavour-unknown-question-type-warning',
      change: (d) =>
        d
          .replace(NATIVE, 'essay_question', 'likert_question')
          .replace(NATIVE, '<response_str ident="response1" rcardinality="Single"><render_fib/></response_str>', ''),
      expect: ['canvas/unknown-question-type @ non_cc_assessments/quiz1.xml.qti:39'],
    },
    {
      name: 'canvas-flavour-gap-in-stem-warning',
      change: (d) => d.replace(NATIVE, '[one] and [two]', 'Of array[one]: [one] and [two]'),
      expect: ['canvas/gap-in-wrong-place @ non_cc_assessments/quiz1.xml.qti:29'],
    },
    {
      name: 'canvas-flavour-gap-in-attribute-warning',
      change: (d) => d.replace(NATIVE, '[one] and [two]', '&lt;em title="[two]"&gt;See&lt;/em&gt; [one] and [two]'),
      expect: ['canvas/gap-in-wrong-place @ non_cc_assessments/quiz1.xml.qti:29'],
    },
    {
      name: 'canvas-flavour-gap-named-alike-valid',
      change: (d) => d.replace(NATIVE, '[one] and [two]', '[One], [one_], one, [[one]] and [two]'),
      expect: [],
    },
    {
      name: 'canvas-flavour-gap-without-place-warning',
      change: (d) => d.replace(NATIVE, '[one] and [two]', '[one] and two'),
      expect: ['canvas/gap-without-place @ non_cc_assessments/quiz1.xml.qti:29'],
    },
    {
      name: 'canvas-flavour-number-too-fine-warning',
      change: (d) =>
        d
          .replace(NATIVE, '>7</varequal>', '>0.00005</varequal>')
          .replace(NATIVE, '>6.5</vargte>', '>0.00005</vargte>')
          .replace(NATIVE, '>7.5</varlte>', '>0.00005</varlte>'),
      expect: ['canvas/number-too-fine @ non_cc_assessments/quiz1.xml.qti:21'],
    },
    {
      name: 'canvas-flavour-number-exact-too-fine-warning',
      change: (d) => d.replace(NATIVE, BOUNDED, '<varequal respident="response1">3.14159</varequal>'),
      expect: ['canvas/number-too-fine @ non_cc_assessments/quiz1.xml.qti:21'],
    },
    {
      name: 'canvas-flavour-number-range-too-fine-warning',
      change: (d) =>
        d.replace(
          NATIVE,
          BOUNDED,
          '<vargte respident="response1">0.00001</vargte><varlte respident="response1">0.00002</varlte>',
        ),
      expect: ['canvas/number-too-fine @ non_cc_assessments/quiz1.xml.qti:21'],
    },
    {
      name: 'canvas-flavour-number-range-held-valid',
      change: (d) =>
        d.replace(
          NATIVE,
          BOUNDED,
          '<vargte respident="response1">0.33333</vargte><varlte respident="response1">0.3334</varlte>',
        ),
      expect: [],
    },
    {
      name: 'canvas-flavour-number-precision-valid',
      change: (d) =>
        d.replace(
          NATIVE,
          BOUNDED,
          '<or><varequal respident="response1">3.1416</varequal><and><vargt respident="response1">3.14155</vargt><varlte respident="response1">3.14165</varlte></and></or>',
        ),
      expect: [],
    },
    {
      name: 'canvas-flavour-course-settings-warning',
      change: (d) =>
        d.set('course_settings/course_settings.xml', '<course xmlns="http://canvas.instructure.com/xsd/cccv1p0"/>'),
      expect: [
        'canvas/changes-course @ course_settings/course_settings.xml',
        'cc/file-not-listed @ course_settings/course_settings.xml',
      ],
    },
    {
      name: 'canvas-flavour-undeclared-file-warning',
      change: (d) => d.set('web_resources/b.txt', 'x'),
      expect: ['canvas/file-not-imported @ web_resources/b.txt', 'cc/file-not-listed @ web_resources/b.txt'],
    },
  ],
};
