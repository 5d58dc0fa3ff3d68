import { canvasCartridge, qtiZip } from '../support/canvas.ts';
import { cartridge, field } from '../support/cartridge.ts';
import type { FixtureGroup } from '../support/fixture.ts';
import type { PackageDraft } from '../support/package-draft.ts';
import { scorm12 } from '../support/scorm.ts';

const M = 'imsmanifest.xml';
const Q = 'quizzes/check.xml';
const NATIVE = 'non_cc_assessments/quiz1.xml.qti';
const PAGE = 'wiki_content/factory.html';

/** What New Quizzes makes of the quizzes of a Canvas cartridge. */
export const newQuizzesFixtures: FixtureGroup = {
  title: 'New Quizzes',
  base: canvasCartridge,
  for: ['new-quizzes'],
  fixtures: [
    { name: 'new-quizzes-untouched-valid', change: () => undefined, expect: [] },
    ...['<p>', '</p>', 'a<b and c>d', '\\(x<y\\)', '<!-- note', '<?xml'].map((label, index) => ({
      name: `new-quizzes-label-${index}-warning` as const,
      change: (d: PackageDraft) => d.replace(NATIVE, '>1928<', `>${label.replaceAll('<', '&lt;')}<`),
      expect: ['new-quizzes/markup-in-label @ non_cc_assessments/quiz1.xml.qti:5'],
    })),
    ...['a < b', '1<2', 'x>y', 'R&amp;D'].map((label, index) => ({
      name: `new-quizzes-label-${index}-valid` as const,
      change: (d: PackageDraft) => d.replace(NATIVE, '>1928<', `>${label.replaceAll('<', '&lt;')}<`),
      expect: [],
    })),
    {
      name: 'new-quizzes-title-warning',
      change: (d) =>
        d
          .replace(NATIVE, 'title="Check yourself"', 'title="The &lt;final&gt; quiz"')
          .replace('quiz1/assessment_meta.xml', '<title>Check yourself', '<title>The &lt;final&gt; quiz'),
      expect: ['new-quizzes/tags-in-title @ non_cc_assessments/quiz1.xml.qti'],
    },
    {
      name: 'new-quizzes-two-texts-warning',
      change: (d) =>
        d.replace(NATIVE, '<presentation>', '<presentation><material><mattext>Read this.</mattext></material>'),
      expect: ['new-quizzes/text-lost @ non_cc_assessments/quiz1.xml.qti:5'],
    },
    {
      name: 'new-quizzes-practice-valid',
      change: (d) => d.replace('quiz1/assessment_meta.xml', '<quiz_type>assignment<', '<quiz_type>practice_quiz<'),
      expect: ['new-quizzes/practice-becomes-assignment @ non_cc_assessments/quiz1.xml.qti'],
    },
  ],
};

const GAPS = (stem: string) =>
  `<questestinterop><assessment ident="A" title="Quiz"><section ident="S">
<item ident="I"><itemmetadata><qtimetadata>${field('question_type', 'fill_in_multiple_blanks_question')}</qtimetadata></itemmetadata><presentation><material><mattext texttype="text/html">${stem}</mattext></material><response_lid ident="response_city"><material><mattext>city</mattext></material><render_choice><response_label ident="1"><material><mattext>Rostov</mattext></material></response_label></render_choice></response_lid></presentation><resprocessing><respcondition><conditionvar><varequal respident="response_city">1</varequal></conditionvar><setvar varname="SCORE">100</setvar></respcondition></resprocessing></item></section></assessment></questestinterop>`;

/** New Quizzes and a zip of questions. */
export const newQuizzesZipFixtures: FixtureGroup = {
  title: 'New Quizzes and a zip of questions',
  base: () => qtiZip().set('quiz1/quiz1.xml', GAPS('It lies in [city].')),
  for: ['new-quizzes'],
  fixtures: [
    { name: 'new-quizzes-gap-valid', change: () => undefined, expect: [] },
    {
      name: 'new-quizzes-gap-twice-warning',
      change: (d) => d.set('quiz1/quiz1.xml', GAPS('Of [city] it is said: it lies in [city].')),
      expect: ['new-quizzes/gap-twice @ quiz1/quiz1.xml:2'],
    },
    {
      name: 'new-quizzes-gap-in-an-attribute-warning',
      change: (d) =>
        d.set(
          'quiz1/quiz1.xml',
          GAPS('&lt;img src="https://example.org/m.png" alt="a map of [city]"&gt; It lies in [city].'),
        ),
      expect: ['new-quizzes/gap-twice @ quiz1/quiz1.xml:2'],
    },
    {
      name: 'new-quizzes-two-quizzes-valid',
      change: (d) => d.set('quiz2/quiz2.xml', GAPS('It lies in [city].')),
      expect: ['new-quizzes/first-quiz-only @ .'],
    },
    {
      name: 'new-quizzes-group-valid',
      change: (d) =>
        d.replace(
          'quiz1/quiz1.xml',
          '<section ident="S">',
          '<section ident="S"><section ident="G"><selection_ordering><selection><selection_number>1</selection_number></selection></selection_ordering></section>',
        ),
      expect: ['new-quizzes/groups-become-banks @ quiz1/quiz1.xml'],
    },
    {
      name: 'new-quizzes-bank-only-valid',
      change: (d) => d.set('quiz1/quiz1.xml', '<questestinterop><objectbank ident="B"/></questestinterop>'),
      expect: ['new-quizzes/no-quizzes @ .'],
    },
  ],
};

/** New Quizzes and a plain cartridge. */
export const newQuizzesPlainFixtures: FixtureGroup = {
  title: 'New Quizzes and Common Cartridge 1.1',
  base: () => cartridge(1),
  for: ['new-quizzes'],
  fixtures: [
    {
      name: 'new-quizzes-fill-in-warning',
      change: (d) =>
        d.replace(
          Q,
          '<varequal respident="r1" case="No">Magnitka</varequal>',
          '<varequal respident="r1" case="No">Magnitka</varequal></conditionvar><setvar varname="SCORE" action="Set">100</setvar></respcondition><respcondition continue="No"><conditionvar><other/>',
        ),
      expect: ['new-quizzes/fill-in-becomes-essay @ quizzes/check.xml:41'],
    },
    {
      name: 'new-quizzes-credit-lost-warning',
      change: (d) =>
        d.replace(
          'quizzes/check.xml',
          '<varequal respident="r1" case="No">Magnitka</varequal>',
          '<varequal respident="r1" case="No">Magnit</varequal></conditionvar><setvar varname="SCORE" action="Set">50</setvar></respcondition><respcondition continue="No"><conditionvar><varequal respident="r1" case="No">Magnitka</varequal>',
        ),
      expect: ['new-quizzes/credit-lost @ quizzes/check.xml:41'],
    },
  ],
};

/** What Open edX makes of cartridges. */
export const openEdxFixtures: FixtureGroup = {
  title: 'Open edX and Common Cartridge 1.1',
  base: () => cartridge(1),
  for: ['open-edx'],
  fixtures: [
    { name: 'open-edx-untouched-valid', change: () => undefined, expect: [] },
    {
      name: 'open-edx-page-without-pictures-valid',
      change: (d) =>
        d.set('pages/factory.html', '<html><head><title>The factory</title></head><body><p>Words.</p></body></html>'),
      expect: ['-open-edx/media-lost'],
    },
    {
      name: 'open-edx-picture-in-a-question-warning',
      change: (d) => d.replace(Q, 'Which year?', 'Which year? &lt;img src="../images/map.png" alt=""&gt;'),
      expect: ['open-edx/question-picture-lost @ quizzes/check.xml'],
    },
  ],
};

export const openEdxCanvasFixtures: FixtureGroup = {
  title: 'Open edX and Canvas cartridges',
  base: canvasCartridge,
  for: ['open-edx'],
  fixtures: [
    {
      name: 'open-edx-canvas-picture-elsewhere-warning',
      change: (d) =>
        d
          .set('other/map.png', 'x')
          .replace(
            M,
            '</resources>',
            '<resource identifier="o1" type="webcontent" href="other/map.png"><file href="other/map.png"/></resource></resources>',
          )
          .replace(PAGE, '$IMS-CC-FILEBASE$/images/map.png', '../other/map.png'),
      expect: ['open-edx/media-lost @ wiki_content/factory.html'],
    },
  ],
};

export const openEdxScormFixtures: FixtureGroup = {
  title: 'Open edX and SCORM 1.2',
  base: () =>
    scorm12()
      .replace(M, 'identifierref="res1"', 'identifierref="res1" isvisible="true"')
      .replace(M, 'identifierref="res2"', 'identifierref="res2" isvisible="true"'),
  for: ['open-edx'],
  fixtures: [
    { name: 'open-edx-scorm-untouched-valid', change: () => undefined, expect: [] },
    {
      name: 'open-edx-scorm-same-name-warning',
      change: (d) =>
        d.set('two/app.js', 'x').replace(M, '<file href="app.js"/>', '<file href="app.js"/><file href="two/app.js"/>'),
      expect: ['open-edx/same-basename @ two/app.js'],
    },
    {
      name: 'open-edx-scorm-menu-warning',
      change: (d) => d.replace(M, ' isvisible="true"', ''),
      expect: ['open-edx/menu-entry-hidden @ imsmanifest.xml:10'],
    },
  ],
};
