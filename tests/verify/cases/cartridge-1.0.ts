import { cartridge10 } from '../support/cartridge-1.0.ts';
import type { FixtureGroup } from '../support/fixture.ts';

const M = 'imsmanifest.xml';
const TOPIC = 'topics/free.xml';
const LINK = 'links/archive.xml';
const QUIZ = 'quizzes/check.xml';
const PAGE_FILE = '<file href="pages/start.html"/>';
const TOPIC_FILE = '<file href="topics/free.xml"/>';
const LINK_FILE = '<file href="links/archive.xml"/>';
const QUIZ_FILE = '<file href="quizzes/check.xml"/>';
const BANK_FILE = '<file href="quizzes/bank.xml"/>';
const LEARNING_RESOURCE = 'associatedcontent/imscc_xmlv1p0/learning-application-resource';
const on = (reference: string) => `<dependency identifierref="${reference}"/>`;
const resource = (attributes: string, inside = '') => `<resource ${attributes}>${inside}</resource></resources>`;
const role = (source: string, value: string) =>
  `<metadata><lomr:lom><lomr:educational><lomr:intendedEndUserRole><lomr:source>${source}</lomr:source><lomr:value>${value}</lomr:value></lomr:intendedEndUserRole></lomr:educational></lomr:lom></metadata>${PAGE_FILE}`;
const authorizations = (inside: string, access = 'cartridge') =>
  `<a:authorizations xmlns:a="http://www.imsglobal.org/xsd/imsccauth_v1p0" access="${access}">${inside}</a:authorizations></manifest>`;

/** Common Cartridge 1.0, the manifest: its schema, and its constraints by label. */
export const manifest10Fixtures: FixtureGroup = {
  title: 'manifest of Common Cartridge 1.0',
  base: cartridge10,
  for: [],
  fixtures: [
    { name: 'cc10-untouched-valid', change: () => undefined, expect: [] },
    {
      name: 'cc10-schemaversion-error',
      change: (d) => d.replace(M, '>1.0.0<', '>1.0<'),
      expect: ['schema/bad-value @ imsmanifest.xml:5'],
    },
    {
      name: 'cc10-schema-error',
      change: (d) => d.replace(M, '>IMS Common Cartridge<', '>IMS Content<'),
      expect: ['schema/bad-value @ imsmanifest.xml:4'],
    },
    {
      name: 'cc10-metadata-missing-error',
      change: (d) => d.set(M, d.text(M).replace(/<metadata>[\s\S]*?<\/metadata>\n/, '')),
      expect: ['schema/missing-element @ imsmanifest.xml:2'],
    },
    {
      name: 'cc10-lom-missing-valid',
      change: (d) => d.set(M, d.text(M).replace(/<lomm:lom>[\s\S]*?<\/lomm:lom>\n/, '')),
      expect: [],
    },
    {
      name: 'cc10-lom-of-1.1-error',
      change: (d) =>
        d.replace(M, '"http://ltsc.ieee.org/xsd/imscc/LOM"', '"http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest"'),
      expect: ['schema/wrong-namespace @ imsmanifest.xml:6'],
    },
    {
      name: 'cc10-lom-beyond-dublin-core-error',
      change: (d) => d.replace(M, '<lomm:language>en</lomm:language>', '<lomm:structure/>'),
      expect: ['schema/unexpected-element @ imsmanifest.xml:9'],
    },
    {
      name: 'cc10-lom-free-vocabulary-valid',
      change: (d) =>
        d.replace(
          M,
          '</lomm:general>',
          '</lomm:general><lomm:rights><lomm:cost><lomm:source>LOMv1.0</lomm:source><lomm:value>No</lomm:value></lomm:cost></lomm:rights>',
        ),
      expect: [],
    },
    {
      name: 'cc10-lom-date-error',
      change: (d) =>
        d.replace(
          M,
          '</lomm:general>',
          '</lomm:general><lomm:lifeCycle><lomm:contribute><lomm:date><lomm:dateTime>today</lomm:dateTime></lomm:date></lomm:contribute></lomm:lifeCycle>',
        ),
      expect: ['schema/bad-value @ imsmanifest.xml:12'],
    },
    {
      name: 'cc10-role-instructor-valid',
      change: (d) => d.replace(M, PAGE_FILE, role('IMSGLC_CC_Rolesv1p0', 'Instructor')),
      expect: [],
    },
    {
      name: 'cc10-role-mentor-error',
      change: (d) => d.replace(M, PAGE_FILE, role('IMSGLC_CC_Rolesv1p0', 'Mentor')),
      expect: ['schema/bad-value @ imsmanifest.xml:34'],
    },
    {
      name: 'cc10-role-source-of-1.1-error',
      change: (d) => d.replace(M, PAGE_FILE, role('IMSGLC_CC_Rolesv1p1', 'Learner')),
      expect: ['schema/bad-value @ imsmanifest.xml:34'],
    },
    {
      name: 'cc10-curriculum-standards-error',
      change: (d) =>
        d.replace(
          M,
          '</metadata>',
          '<c:curriculumStandardsMetadataSet xmlns:c="http://www.imsglobal.org/xsd/imsccv1p2/imscsmd_v1p0"/></metadata>',
        ),
      expect: ['schema/unexpected-element @ imsmanifest.xml:14'],
    },
    {
      name: 'cc10-intendeduse-error',
      change: (d) => d.replace(M, 'href="images/map.png">', 'href="images/map.png" intendeduse="syllabus">'),
      expect: ['schema/unknown-attribute @ imsmanifest.xml:40'],
    },
    {
      name: 'cc10-manifest-version-valid',
      change: (d) => d.replace(M, 'identifier="m1"', 'identifier="m1" version="1"'),
      expect: [],
    },
    {
      name: 'cc10-authorizations-valid',
      change: (d) =>
        d
          .replace(
            M,
            '</manifest>',
            authorizations('<a:authorization><a:cartridgeId>x</a:cartridgeId></a:authorization>'),
          )
          .replace(
            M,
            'href="images/map.png">',
            'href="images/map.png" b:protected="true" xmlns:b="http://www.imsglobal.org/xsd/imsccauth_v1p0">',
          ),
      expect: [],
    },
    {
      name: 'cc10-authorizations-access-error',
      change: (d) =>
        d.replace(
          M,
          '</manifest>',
          authorizations('<a:authorization><a:cartridgeId>x</a:cartridgeId></a:authorization>', 'all'),
        ),
      expect: ['schema/bad-value @ imsmanifest.xml:56'],
    },
    {
      name: 'cc10-authorizations-before-resources-error',
      change: (d) =>
        d.replace(
          M,
          '<resources>',
          `${authorizations('<a:authorization><a:cartridgeId>x</a:cartridgeId></a:authorization>').replace('</manifest>', '')}<resources>`,
        ),
      expect: ['schema/unexpected-element @ imsmanifest.xml:32'],
    },
    {
      name: 'cc10-type-of-basic-lti-error',
      change: (d) => d.replace(M, '</resources>', resource('identifier="r-lti" type="imsbasiclti_xmlv1p0"')),
      expect: ['cc/file-count @ imsmanifest.xml:55', 'schema/bad-value @ imsmanifest.xml:55'],
    },
    {
      name: 'cc10-type-of-1.1-error',
      change: (d) => d.replace(M, 'imswl_xmlv1p0', 'imswl_xmlv1p1'),
      expect: ['schema/bad-value @ imsmanifest.xml:52', 'schema/wrong-root @ links/archive.xml:2'],
    },
    {
      name: 'cc10-structure-missing-error',
      change: (d) => d.replace(M, ' structure="rooted-hierarchy"', ''),
      expect: ['schema/missing-attribute @ imsmanifest.xml:16'],
    },
    {
      name: 'cc10-default-organization-error',
      change: (d) => d.replace(M, '<organizations>', '<organizations default="org1">'),
      expect: ['schema/unknown-attribute @ imsmanifest.xml:15'],
    },
    {
      name: 'cc10-second-root-item-error',
      change: (d) => d.replace(M, '</organization>', '<item identifier="root2"/></organization>'),
      expect: ['schema/unexpected-element @ imsmanifest.xml:30'],
    },
    {
      name: 'cc10-root-item-with-title-error',
      change: (d) => d.replace(M, '<item identifier="root">', '<item identifier="root"><title>All</title>'),
      expect: ['schema/unexpected-element @ imsmanifest.xml:17'],
    },
    {
      name: 'cc10-item-without-title-error',
      change: (d) => d.replace(M, '<title>The archive</title>', ''),
      expect: ['schema/missing-element @ imsmanifest.xml:27'],
    },
    {
      name: 'cc10-isvisible-error',
      change: (d) => d.replace(M, '<item identifier="i-link"', '<item isvisible="true" identifier="i-link"'),
      expect: ['schema/unknown-attribute @ imsmanifest.xml:27'],
    },
    {
      name: 'cc10-id-repeated-error',
      change: (d) => d.replace(M, 'identifier="i-link"', 'identifier="i-quiz"'),
      expect: ['schema/duplicate-id @ imsmanifest.xml:27'],
    },
    {
      name: 'cc10-id-with-digit-error',
      change: (d) => d.replace(M, 'identifier="i-link"', 'identifier="7link"'),
      expect: ['schema/bad-id @ imsmanifest.xml:27'],
    },
    {
      name: 'cc10-sub-manifest-error',
      change: (d) => d.replace(M, '</manifest>', '<manifest identifier="m2"/></manifest>'),
      expect: ['schema/unexpected-element @ imsmanifest.xml:56'],
    },
    {
      name: 'cc10-s03-associated-content-on-topic-error',
      change: (d) =>
        d.replace(M, '</resources>', resource(`identifier="r-lar" type="${LEARNING_RESOURCE}"`, on('r-topic'))),
      expect: ['cc/prohibited-dependency @ imsmanifest.xml:55'],
    },
    {
      name: 'cc10-s03-associated-content-on-webcontent-valid',
      change: (d) =>
        d.replace(M, '</resources>', resource(`identifier="r-lar" type="${LEARNING_RESOURCE}"`, on('r-image'))),
      expect: [],
    },
    {
      name: 'cc10-s04-item-with-children-error',
      change: (d) => d.replace(M, '<item identifier="i-week">', '<item identifier="i-week" identifierref="r-image">'),
      expect: ['cc/item-with-children @ imsmanifest.xml:22'],
    },
    {
      name: 'cc10-s05-page-without-href-error',
      change: (d) => d.replace(M, 'type="webcontent" href="pages/start.html"', 'type="webcontent"'),
      expect: ['cc/no-launch-file @ imsmanifest.xml:20'],
    },
    {
      name: 'cc10-s06-topic-with-href-error',
      change: (d) => d.replace(M, 'type="imsdt_xmlv1p0"', 'type="imsdt_xmlv1p0" href="topics/free.xml"'),
      expect: ['cc/href-not-allowed @ imsmanifest.xml:43'],
    },
    {
      name: 'cc10-s07-link-with-dependency-error',
      change: (d) => d.replace(M, LINK_FILE, LINK_FILE + on('r-image')),
      expect: ['cc/prohibited-dependency @ imsmanifest.xml:52'],
    },
    {
      name: 'cc10-s11a-quiz-with-two-files-error',
      change: (d) => d.replace(M, QUIZ_FILE, `${QUIZ_FILE}<file href="images/map.png"/>`),
      expect: ['cc/file-count @ imsmanifest.xml:46'],
    },
    {
      name: 'cc10-s11b1-bank-without-file-error',
      change: (d) => d.replace(M, BANK_FILE, ''),
      expect: ['cc/file-count @ imsmanifest.xml:49', 'cc/file-not-listed @ quizzes/bank.xml'],
    },
    {
      name: 'cc10-s11b3-item-on-bank-error',
      change: (d) => d.replace(M, 'identifierref="r-link"', 'identifierref="r-bank"'),
      expect: ['cc/bank-in-organization @ imsmanifest.xml:27'],
    },
    {
      name: 'cc10-s11b4-two-banks-error',
      change: (d) =>
        d.replace(
          M,
          '</resources>',
          resource('identifier="r-bank2" type="imsqti_xmlv1p2/imscc_xmlv1p0/question-bank"', BANK_FILE),
        ),
      expect: ['cc/several-banks @ imsmanifest.xml:55'],
    },
    {
      name: 'cc10-s12-topic-on-link-error',
      change: (d) => d.replace(M, TOPIC_FILE, TOPIC_FILE + on('r-link')),
      expect: ['cc/prohibited-dependency @ imsmanifest.xml:43'],
    },
    {
      name: 'cc10-s14-quiz-on-bank-error',
      change: (d) => d.replace(M, QUIZ_FILE, QUIZ_FILE + on('r-bank')),
      expect: ['cc/prohibited-dependency @ imsmanifest.xml:46'],
    },
    {
      name: 'cc10-s15-bank-on-quiz-error',
      change: (d) => d.replace(M, BANK_FILE, BANK_FILE + on('r-quiz')),
      expect: ['cc/prohibited-dependency @ imsmanifest.xml:49'],
    },
    {
      name: 'cc10-page-on-topic-valid',
      change: (d) => d.replace(M, PAGE_FILE, PAGE_FILE + on('r-topic')),
      expect: [],
    },
    {
      name: 'cc10-href-not-listed-error',
      change: (d) => d.replace(M, 'href="pages/start.html">', 'href="pages/stort.html">'),
      expect: ['cc/href-not-listed @ imsmanifest.xml:33'],
    },
    {
      name: 'cc10-href-of-another-server-valid',
      change: (d) =>
        d.replace(M, '</resources>', resource('identifier="r-web" type="webcontent" href="https://example.org/"')),
      expect: [],
    },
    {
      name: 'cc10-file-missing-error',
      change: (d) => d.remove(LINK),
      expect: ['cc/file-missing @ imsmanifest.xml:53'],
    },
  ],
};

/** Common Cartridge 1.0, the documents. */
export const documents10Fixtures: FixtureGroup = {
  title: 'documents of Common Cartridge 1.0',
  base: cartridge10,
  for: [],
  fixtures: [
    {
      name: 'cc10-topic-children-in-namespace-error',
      change: (d) => d.replaceAll(TOPIC, 'dt:topic', 'topic').replace(TOPIC, 'xmlns:dt', 'xmlns'),
      expect: [
        'schema/missing-element @ topics/free.xml:2',
        'schema/missing-element @ topics/free.xml:2',
        'schema/unexpected-element @ topics/free.xml:3',
        'schema/unexpected-element @ topics/free.xml:4',
      ],
    },
    {
      name: 'cc10-topic-without-texttype-valid',
      change: (d) => d.replace(TOPIC, ' texttype="text/html"', ''),
      expect: [],
    },
    {
      name: 'cc10-topic-texttype-error',
      change: (d) => d.replace(TOPIC, 'text/html', 'html'),
      expect: ['schema/bad-value @ topics/free.xml:4'],
    },
    {
      name: 'cc10-topic-extension-error',
      change: (d) => d.replace(TOPIC, '</text>', '</text><e:x xmlns:e="urn:example"/>'),
      expect: ['schema/unexpected-element @ topics/free.xml:4'],
    },
    {
      name: 'cc10-topic-attachment-missing-error',
      change: (d) => d.replace(TOPIC, '</text>', '</text><attachments><attachment href="nap.png"/></attachments>'),
      expect: ['cc/attachment-missing @ topics/free.xml:2'],
    },
    {
      name: 'cc10-topic-of-1.1-error',
      change: (d) => d.replace(TOPIC, 'xsd/imsdt_v1p0', 'xsd/imsccv1p1/imsdt_v1p1'),
      expect: ['schema/wrong-root @ topics/free.xml:2'],
    },
    {
      name: 'cc10-link-without-title-error',
      change: (d) => d.replace(LINK, '<title>The archive</title>\n', ''),
      expect: ['schema/missing-element @ links/archive.xml:2'],
    },
    {
      name: 'cc10-link-scheme-error',
      change: (d) => d.replace(LINK, 'https://example.org/archive', 'archive.html'),
      expect: ['cc/empty-link @ links/archive.xml:2'],
    },
    {
      name: 'cc10-quiz-without-title-valid',
      change: (d) => d.replace(QUIZ, ' title="Check yourself"', ''),
      expect: [],
    },
    {
      name: 'cc10-quiz-with-rubric-error',
      change: (d) =>
        d.replace(QUIZ, '<section', '<rubric><material><mattext>Read first.</mattext></material></rubric><section'),
      expect: ['schema/unexpected-element @ quizzes/check.xml:5'],
    },
    {
      name: 'cc10-quiz-picture-material-valid',
      change: (d) =>
        d.replace(
          QUIZ,
          '</material><response_lid',
          '<matimage imagtype="image/png" uri="../images/map.png"/></material><response_lid',
        ),
      expect: [],
    },
    {
      name: 'cc10-quiz-feedback-in-material-error',
      change: (d) => d.set(QUIZ, d.text(QUIZ).replace(/<flow_mat>(<material>[\s\S]*?<\/material>)<\/flow_mat>/, '$1')),
      expect: ['schema/missing-element @ quizzes/check.xml:17', 'schema/unexpected-element @ quizzes/check.xml:17'],
    },
    {
      name: 'cc10-quiz-or-in-condition-error',
      change: (d) =>
        d.replace(QUIZ, '<varequal respident="r1">b</varequal>', '<or><varequal respident="r1">b</varequal></or>'),
      expect: ['schema/missing-element @ quizzes/check.xml:15', 'schema/unexpected-element @ quizzes/check.xml:15'],
    },
    {
      name: 'cc10-bank-in-assessment-error',
      change: (d) => d.set(QUIZ, d.text('quizzes/bank.xml')),
      expect: ['cc/wrong-document @ quizzes/check.xml:2'],
    },
  ],
};
