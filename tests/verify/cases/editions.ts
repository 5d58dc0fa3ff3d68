import { qtiZip } from '../support/canvas.ts';
import { cartridge } from '../support/cartridge.ts';
import type { FixtureGroup } from '../support/fixture.ts';
import { scorm12 } from '../support/scorm.ts';
import { NOTES } from './moodle.ts';

const M = 'imsmanifest.xml';
const PAGE = '<file href="pages/start.html"/>';

/** What 1.2 allows that 1.1 does not. */
export const cartridge12Fixtures: FixtureGroup = {
  title: 'Common Cartridge 1.2',
  base: () => cartridge(2),
  for: [],
  fixtures: [
    { name: 'cc12-untouched-valid', change: () => undefined, expect: [] },
    {
      name: 'cc12-intendeduse-assignment-valid',
      change: (d) => d.replace(M, 'href="images/map.png">', 'href="images/map.png" intendeduse="assignment">'),
      expect: [],
    },
    {
      name: 'cc12-type-of-1.1-error',
      change: (d) => d.replace(M, 'imsdt_xmlv1p2', 'imsdt_xmlv1p1'),
      expect: ['schema/bad-value @ imsmanifest.xml:44', 'schema/wrong-root @ topics/free.xml:2'],
    },
    {
      name: 'cc12-topic-of-1.1-in-type-of-1.1-error',
      change: (d) => d.replace(M, 'imsdt_xmlv1p2', 'imsdt_xmlv1p1').replaceAll('topics/free.xml', 'v1p2', 'v1p1'),
      expect: ['schema/bad-value @ imsmanifest.xml:44'],
    },
    {
      name: 'cc12-unresolved-item-error',
      change: (d) => d.replace(M, 'identifierref="r-tool"', 'identifierref="r-none"'),
      expect: ['cc/unresolved-item @ imsmanifest.xml:28'],
    },
  ],
};

const VARIANT =
  '<x:variant xmlns:x="http://www.imsglobal.org/xsd/imsccv1p3/imscp_extensionv1p2" identifier="v1" identifierref="r-image"><x:metadata/></x:variant>';

const ASSIGNMENT = `<?xml version="1.0" encoding="UTF-8"?>
<assignment xmlns="http://www.imsglobal.org/xsd/imscc_extensions/assignment" identifier="a1">
<title>Essay</title>
<gradable>true</gradable>
<text texttype="text/html">&lt;p&gt;Write.&lt;/p&gt;</text>
<submission_formats><format type="html"/></submission_formats>
</assignment>
`;
const RESOURCE =
  '<resource identifier="r-essay" type="assignment_xmlv1p0"><file href="essay.xml"/></resource></resources>';

/** What 1.3 allows that 1.2 does not. */
export const cartridge13Fixtures: FixtureGroup = {
  title: 'Common Cartridge 1.3',
  base: () => cartridge(3),
  for: [],
  fixtures: [
    { name: 'cc13-untouched-valid', change: () => undefined, expect: [] },
    {
      name: 'cc13-two-banks-valid',
      change: (d) =>
        d.replace(
          M,
          '</resources>',
          '<resource identifier="r-bank2" type="imsqti_xmlv1p2/imscc_xmlv1p3/question-bank"><file href="quizzes/bank.xml"/></resource></resources>',
        ),
      expect: [],
    },
    {
      name: 'cc13-assignment-valid',
      change: (d) => d.set('essay.xml', ASSIGNMENT).replace(M, '</resources>', RESOURCE),
      expect: [],
    },
    {
      name: 'cc13-assignment-format-error',
      change: (d) =>
        d.set('essay.xml', ASSIGNMENT.replace('"html"/>', '"upload"/>')).replace(M, '</resources>', RESOURCE),
      expect: ['schema/bad-value @ essay.xml:6'],
    },
    {
      name: 'cc13-assignment-points-error',
      change: (d) =>
        d
          .set('essay.xml', ASSIGNMENT.replace('<gradable>', '<gradable points_possible="5">'))
          .replace(M, '</resources>', RESOURCE),
      expect: ['schema/unknown-attribute @ essay.xml:4'],
    },
    {
      name: 'cc13-assignment-without-file-error',
      change: (d) =>
        d.replace(M, '</resources>', '<resource identifier="r-essay" type="assignment_xmlv1p0"/></resources>'),
      expect: ['cc/file-count @ imsmanifest.xml:59'],
    },
    {
      name: 'cc13-variant-valid',
      change: (d) => d.replace(M, PAGE, `${PAGE}${VARIANT}`),
      expect: [],
    },
    {
      name: 'cc13-variant-unresolved-error',
      change: (d) => d.replace(M, PAGE, `${PAGE}${VARIANT.replace('r-image', 'r-none')}`),
      expect: ['cc/unresolved-variant @ imsmanifest.xml:34'],
    },
    {
      name: 'cc13-variant-without-id-error',
      change: (d) => d.replace(M, PAGE, `${PAGE}${VARIANT.replace('identifier="v1" ', '')}`),
      expect: ['schema/missing-attribute @ imsmanifest.xml:35'],
    },
    {
      name: 'cc13-thin-valid',
      change: (d) => d.replace(M, 'IMS Common Cartridge', 'IMS Thin Common Cartridge'),
      expect: [],
    },
    {
      name: 'cc13-curriculum-standards-valid',
      change: (d) =>
        d.replace(
          M,
          PAGE,
          `<metadata><c:curriculumStandardsMetadataSet xmlns:c="http://www.imsglobal.org/xsd/imsccv1p3/imscsmd_v1p0"><c:curriculumStandardsMetadata><c:setOfGUIDs><c:labelledGUID><c:GUID>x</c:GUID></c:labelledGUID></c:setOfGUIDs></c:curriculumStandardsMetadata></c:curriculumStandardsMetadataSet></metadata>${PAGE}`,
        ),
      expect: [],
    },
    {
      name: 'cc13-or-in-condition-valid',
      change: (d) =>
        d.replace(
          'quizzes/check.xml',
          '<varequal respident="r1">b</varequal>',
          '<or><varequal respident="r1">b</varequal></or>',
        ),
      expect: [],
    },
  ],
};

/** Editions that Moodle does not take, and types that Canvas does not. */
export const cartridge13PlatformFixtures: FixtureGroup = {
  title: 'Common Cartridge 1.3 on platforms',
  base: () => cartridge(3),
  for: ['moodle', 'canvas'],
  fixtures: [
    { name: 'cc13-untouched-on-platforms-valid', change: () => undefined, expect: [] },
    {
      name: 'cc13-page-becomes-assignment-valid',
      change: (d) => d.replace(M, 'href="pages/factory.html">', 'href="pages/factory.html" intendeduse="assignment">'),
      expect: ['canvas/page-becomes-assignment @ imsmanifest.xml:37'],
    },
    {
      name: 'cc13-epub-warning',
      change: (d) =>
        d
          .set('book.epub', 'x')
          .replace(
            M,
            '</resources>',
            '<resource identifier="r-book" type="idpfepub_epubv3p0" href="book.epub"><file href="book.epub"/></resource></resources>',
          ),
      expect: ['canvas/type-not-imported @ imsmanifest.xml:59'],
    },
  ],
};

/** Editions and kinds of packages where only one platform is asked. */
export const cartridge12InMoodleFixtures: FixtureGroup = {
  title: 'Common Cartridge 1.1 and 1.2 in Moodle',
  base: () => cartridge(1),
  for: ['moodle'],
  fixtures: [
    {
      name: 'cc12-in-moodle-error',
      change: (d) => {
        const { files } = cartridge(2);
        for (const [path, data] of Object.entries(files)) d.set(path, data);
      },
      expect: [...NOTES.map((code) => `-${code}`), 'moodle/version-refused @ imsmanifest.xml:2'],
    },
    {
      name: 'cc10-without-lom-in-moodle-warning',
      change: (d) => {
        for (const path of d.paths) d.remove(path);
        d.set(
          M,
          '<manifest xmlns="http://www.imsglobal.org/xsd/imscc/imscp_v1p1" identifier="m"><metadata><schema>IMS Common Cartridge</schema><schemaversion>1.0.0</schemaversion></metadata><organizations/><resources/></manifest>',
        );
      },
      expect: [...NOTES.map((code) => `-${code}`), 'moodle/version-1.0 @ imsmanifest.xml:1'],
    },
  ],
};

/** SCORM where Canvas is asked. */
export const scormInCanvasFixtures: FixtureGroup = {
  title: 'SCORM in Canvas',
  base: () => scorm12().set('extra.html', '<p>x</p>').remove(M),
  for: ['canvas'],
  fixtures: [
    {
      name: 'scorm-in-canvas-valid',
      change: (d) => d.set(M, scorm12().text(M)),
      expect: ['canvas/scorm-not-imported @ imsmanifest.xml', 'scorm/file-not-listed @ extra.html'],
    },
  ],
};

/** Zips of questions only. */
export const qtiZipFixtures: FixtureGroup = {
  title: 'QTI 1.2 zip',
  base: qtiZip,
  for: ['moodle', 'canvas'],
  fixtures: [
    { name: 'qti-zip-untouched-valid', change: () => undefined, expect: [] },
    {
      name: 'qti-zip-without-manifest-error',
      change: (d) => d.remove(M),
      expect: ['canvas/no-manifest @ .', 'qti/no-manifest @ .'],
    },
    {
      name: 'qti-zip-file-missing-error',
      change: (d) =>
        d.replace(
          M,
          '</resources>',
          '<resource identifier="q2" type="imsqti_xmlv1p2"><file href="q2.xml"/></resource></resources>',
        ),
      expect: ['qti/file-missing @ imsmanifest.xml:7'],
    },
    {
      name: 'qti-zip-that-lists-no-questions-error',
      change: (d) => d.replace(M, 'type="imsqti_xmlv1p2"', 'type="webcontent"'),
      expect: ['canvas/no-question-resource @ imsmanifest.xml:2'],
    },
    {
      name: 'qti-zip-no-right-answer-error',
      change: (d) => d.replace('quiz1/quiz1.xml', '>100<', '>0<'),
      expect: ['qti/no-right-answer @ quiz1/quiz1.xml:5'],
    },
    {
      name: 'qti-zip-without-questions-error',
      change: (d) => d.remove('quiz1/quiz1.xml'),
      expect: ['qti/file-missing @ imsmanifest.xml:6', 'qti/nothing-to-import @ .'],
    },
    {
      name: 'qti-zip-with-broken-questions-error',
      change: (d) => d.set('quiz1/quiz1.xml', '<questestinterop><assessment></questestinterop>'),
      expect: ['qti/nothing-to-import @ .', 'xml/not-well-formed @ quiz1/quiz1.xml:1'],
    },
  ],
};

/** A zip with an index.html and no manifest. */
export const websiteFixtures: FixtureGroup = {
  title: 'website',
  base: () => scorm12().remove(M),
  for: [],
  fixtures: [
    { name: 'website-untouched-valid', change: () => undefined, expect: [] },
    {
      name: 'website-broken-link-warning',
      change: (d) => d.replace('index.html', '<main>', '<main><a href="two.html">Two</a>'),
      expect: ['website/broken-reference @ index.html:3'],
    },
    {
      name: 'website-formula-without-name-warning',
      change: (d) => d.replace('index.html', '<main>', '<main><math alttext="x"><mi>x</mi></math>'),
      expect: ['website/formula-without-name @ index.html'],
    },
    {
      name: 'website-formula-with-name-valid',
      change: (d) =>
        d.replace(
          'index.html',
          '<main>',
          '<main><math aria-label="x"><mi>x</mi></math><math aria-hidden="true"><mi>y</mi></math>',
        ),
      expect: [],
    },
  ],
};
