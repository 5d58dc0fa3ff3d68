import { cartridge } from '../support/cartridge.ts';
import type { FixtureGroup } from '../support/fixture.ts';

const M = 'imsmanifest.xml';
const TOPIC = '<file href="topics/free.xml"/>';
const LINK = '<file href="links/archive.xml"/>';
const QUIZ = '<file href="quizzes/check.xml"/>';
const BANK = '<file href="quizzes/bank.xml"/>';
const PAGE = '<file href="pages/start.html"/>';
const on = (reference: string) => `<dependency identifierref="${reference}"/>`;

/** Common Cartridge 1.1, the manifest: Schematron rules by number, and the XSD. */
export const manifestFixtures: FixtureGroup = {
  title: 'manifest of Common Cartridge 1.1',
  base: () => cartridge(1),
  for: [],
  fixtures: [
    {
      name: 'rule-1a-topic-without-file-error',
      change: (d) => d.replace(M, TOPIC, ''),
      expect: ['cc/file-count @ imsmanifest.xml:44', 'cc/file-not-listed @ topics/free.xml'],
    },
    {
      name: 'rule-1b-topic-with-two-files-error',
      change: (d) => d.replace(M, TOPIC, `${TOPIC}<file href="images/map.png"/>`),
      expect: ['cc/file-count @ imsmanifest.xml:44'],
    },
    {
      name: 'rule-1c-topic-with-href-error',
      change: (d) => d.replace(M, 'type="imsdt_xmlv1p1"', 'type="imsdt_xmlv1p1" href="topics/free.xml"'),
      expect: ['cc/href-not-allowed @ imsmanifest.xml:44'],
    },
    {
      name: 'rule-1e-topic-on-web-link-error',
      change: (d) => d.replace(M, TOPIC, TOPIC + on('r-link')),
      expect: ['cc/prohibited-dependency @ imsmanifest.xml:44'],
    },
    {
      name: 'rule-1f-topic-on-assessment-error',
      change: (d) => d.replace(M, TOPIC, TOPIC + on('r-quiz')),
      expect: ['cc/prohibited-dependency @ imsmanifest.xml:44'],
    },
    {
      name: 'rule-1g-topic-on-bank-error',
      change: (d) => d.replace(M, TOPIC, TOPIC + on('r-bank')),
      expect: ['cc/prohibited-dependency @ imsmanifest.xml:44'],
    },
    {
      name: 'rule-1h-topic-on-lti-error',
      change: (d) => d.replace(M, TOPIC, TOPIC + on('r-tool')),
      expect: ['cc/prohibited-dependency @ imsmanifest.xml:44'],
    },
    { name: 'topic-on-webcontent-valid', change: (d) => d.replace(M, TOPIC, TOPIC + on('r-image')), expect: [] },
    {
      name: 'rule-2a-link-without-file-error',
      change: (d) => d.replace(M, LINK, ''),
      expect: ['cc/file-count @ imsmanifest.xml:53', 'cc/file-not-listed @ links/archive.xml'],
    },
    {
      name: 'rule-2c-link-with-href-error',
      change: (d) => d.replace(M, 'type="imswl_xmlv1p1"', 'type="imswl_xmlv1p1" href="links/archive.xml"'),
      expect: ['cc/href-not-allowed @ imsmanifest.xml:53'],
    },
    {
      name: 'rule-2d-link-with-dependency-error',
      change: (d) => d.replace(M, LINK, LINK + on('r-image')),
      expect: ['cc/prohibited-dependency @ imsmanifest.xml:53'],
    },
    {
      name: 'rule-3a-quiz-without-file-error',
      change: (d) => d.replace(M, QUIZ, ''),
      expect: ['cc/file-count @ imsmanifest.xml:47', 'cc/file-not-listed @ quizzes/check.xml'],
    },
    {
      name: 'rule-3b-quiz-with-two-files-error',
      change: (d) => d.replace(M, QUIZ, `${QUIZ}<file href="images/map.png"/>`),
      expect: ['cc/file-count @ imsmanifest.xml:47'],
    },
    {
      name: 'rule-3d-quiz-on-topic-error',
      change: (d) => d.replace(M, QUIZ, QUIZ + on('r-topic')),
      expect: ['cc/prohibited-dependency @ imsmanifest.xml:47'],
    },
    {
      name: 'rule-3g-quiz-on-bank-error',
      change: (d) => d.replace(M, QUIZ, QUIZ + on('r-bank')),
      expect: ['cc/prohibited-dependency @ imsmanifest.xml:47'],
    },
    {
      name: 'rule-4b-bank-without-file-error',
      change: (d) => d.replace(M, BANK, ''),
      expect: ['cc/file-count @ imsmanifest.xml:50', 'cc/file-not-listed @ quizzes/bank.xml'],
    },
    {
      name: 'rule-4a-two-banks-error',
      change: (d) =>
        d.replace(
          M,
          '</resources>',
          `<resource identifier="r-bank2" type="imsqti_xmlv1p2/imscc_xmlv1p1/question-bank">${BANK}</resource></resources>`,
        ),
      expect: ['cc/several-banks @ imsmanifest.xml:59'],
    },
    {
      name: 'rule-4g-bank-on-quiz-error',
      change: (d) => d.replace(M, BANK, BANK + on('r-quiz')),
      expect: ['cc/prohibited-dependency @ imsmanifest.xml:50'],
    },
    {
      name: 'rule-5a-page-on-topic-error',
      change: (d) => d.replace(M, PAGE, PAGE + on('r-topic')),
      expect: ['cc/prohibited-dependency @ imsmanifest.xml:34'],
    },
    {
      name: 'rule-5d-page-on-bank-error',
      change: (d) => d.replace(M, PAGE, PAGE + on('r-bank')),
      expect: ['cc/prohibited-dependency @ imsmanifest.xml:34'],
    },
    {
      name: 'rule-5e-page-on-associated-content-error',
      change: (d) =>
        d
          .replace(
            M,
            '</resources>',
            '<resource identifier="r-lar" type="associatedcontent/imscc_xmlv1p1/learning-application-resource"/></resources>',
          )
          .replace(M, PAGE, PAGE + on('r-lar')),
      expect: ['cc/prohibited-dependency @ imsmanifest.xml:34'],
    },
    {
      name: 'rule-7a-self-dependency-error',
      change: (d) => d.replace(M, PAGE, PAGE + on('r-start')),
      expect: ['cc/self-dependency @ imsmanifest.xml:34'],
    },
    {
      name: 'rule-7b-repeated-dependency-error',
      change: (d) => d.replace(M, PAGE, PAGE + on('r-image') + on('r-image')),
      expect: ['cc/repeated-dependency @ imsmanifest.xml:34'],
    },
    {
      name: 'dependency-unresolved-error',
      change: (d) => d.replace(M, PAGE, PAGE + on('r-none')),
      expect: ['cc/unresolved-dependency @ imsmanifest.xml:34'],
    },
    {
      name: 'rule-8a-item-on-bank-error',
      change: (d) => d.replace(M, 'identifierref="r-tool"', 'identifierref="r-bank"'),
      expect: ['cc/bank-in-organization @ imsmanifest.xml:28'],
    },
    {
      name: 'rule-8b-item-with-children-error',
      change: (d) => d.replace(M, '<item identifier="i-week">', '<item identifier="i-week" identifierref="r-image">'),
      expect: ['cc/item-with-children @ imsmanifest.xml:22'],
    },
    {
      name: 'item-unresolved-error',
      change: (d) => d.replace(M, 'identifierref="r-tool"', 'identifierref="r-none"'),
      expect: ['cc/unresolved-item @ imsmanifest.xml:28'],
    },
    {
      name: 'rule-9a-repeated-file-error',
      change: (d) => d.replace(M, PAGE, PAGE + PAGE),
      expect: ['cc/repeated-file @ imsmanifest.xml:35'],
    },
    {
      name: 'rule-10a-href-without-file-error',
      change: (d) => d.replace(M, PAGE, ''),
      expect: ['cc/file-not-listed @ pages/start.html', 'cc/href-without-file @ imsmanifest.xml:34'],
    },
    {
      name: 'rule-10b-href-not-listed-error',
      change: (d) => d.replace(M, 'href="pages/start.html">', 'href="pages/stort.html">'),
      expect: ['cc/href-not-listed @ imsmanifest.xml:34'],
    },
    {
      name: 'rule-5g-page-without-href-error',
      change: (d) => d.replace(M, 'type="webcontent" href="pages/start.html"', 'type="webcontent"'),
      expect: ['cc/no-launch-file @ imsmanifest.xml:20'],
    },
    {
      name: 'rule-11b-lti-on-link-error',
      change: (d) => d.replace(M, '<file href="tools/tool.xml"/>', `<file href="tools/tool.xml"/>${on('r-link')}`),
      expect: ['cc/prohibited-dependency @ imsmanifest.xml:56'],
    },
    {
      name: 'rule-11e-lti-on-webcontent-error',
      change: (d) => d.replace(M, '<file href="tools/tool.xml"/>', `<file href="tools/tool.xml"/>${on('r-image')}`),
      expect: ['cc/prohibited-dependency @ imsmanifest.xml:56'],
    },
    {
      name: 'version-1.4-error',
      change: (d) => d.replaceAll(M, 'v1p1/', 'v1p4/').replace(M, '1.1.0', '1.4.0'),
      expect: ['cc/unknown-version @ imsmanifest.xml:2'],
    },
    {
      name: 'schemaversion-gap-error',
      change: (d) => d.replace(M, '>1.1.0<', '> 1.1.0 <'),
      expect: ['schema/bad-value @ imsmanifest.xml:5'],
    },
    {
      name: 'schema-name-error',
      change: (d) => d.replace(M, 'IMS Common Cartridge<', '1EdTech Common Cartridge<'),
      expect: ['schema/bad-value @ imsmanifest.xml:4'],
    },
    {
      name: 'nothing-to-open-error',
      change: (d) =>
        d
          .set(
            M,
            d
              .text(M)
              .replace(
                /<item identifier="root">[\s\S]*<\/item>\n<\/organization>/,
                `<item identifier="root"><item identifier="i1" identifierref="r-start"><title>Start</title></item></item></organization>`,
              ),
          )
          .remove('pages/start.html'),
      expect: ['cc/file-missing @ imsmanifest.xml:21', 'cc/nothing-to-open @ imsmanifest.xml:15'],
    },
    {
      name: 'lom-namespace-mistyped-error',
      change: (d) => d.replace(M, 'imsccv1p1/LOM/manifest"', 'imsccv1p1/LOM/manifests"'),
      expect: ['schema/wrong-namespace @ imsmanifest.xml:6'],
    },
    {
      name: 'lom-missing-error',
      change: (d) => d.replace(M, '<lomm:lom>', '<x>').replace(M, '</lomm:lom>', '</x>'),
      expect: ['schema/missing-element @ imsmanifest.xml:3', 'schema/unexpected-element @ imsmanifest.xml:6'],
    },
    {
      name: 'lom-unknown-element-error',
      change: (d) => d.replace(M, '<lomm:language>en</lomm:language>', '<lomm:structure/>'),
      expect: ['schema/unexpected-element @ imsmanifest.xml:9'],
    },
    {
      name: 'item-without-title-error',
      change: (d) => d.replace(M, '<title>The archive</title>', ''),
      expect: ['schema/missing-element @ imsmanifest.xml:27'],
    },
    {
      name: 'root-item-with-title-error',
      change: (d) => d.replace(M, '<item identifier="root">', '<item identifier="root"><title>All</title>'),
      expect: ['schema/unexpected-element @ imsmanifest.xml:17'],
    },
    {
      name: 'second-root-item-error',
      change: (d) => d.replace(M, '</organization>', '<item identifier="root2"/></organization>'),
      expect: ['schema/unexpected-element @ imsmanifest.xml:31'],
    },
    {
      name: 'item-with-empty-title-warning',
      change: (d) => d.replace(M, '<title>The archive</title>', '<title> </title>'),
      expect: ['cc/empty-title @ imsmanifest.xml:27'],
    },
    {
      name: 'schema-location-alone-error',
      change: (d) =>
        d.replace(
          M,
          ' identifier="m1"',
          ' identifier="m1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:a a.xsd urn:b"',
        ),
      expect: ['schema/bad-value @ imsmanifest.xml:2'],
    },
    {
      name: 'lti-without-file-error',
      change: (d) => d.replace(M, '<file href="tools/tool.xml"/>', ''),
      expect: ['cc/file-count @ imsmanifest.xml:56', 'cc/file-not-listed @ tools/tool.xml'],
    },
    {
      name: 'isvisible-error',
      change: (d) => d.replace(M, '<item identifier="i-link"', '<item isvisible="true" identifier="i-link"'),
      expect: ['schema/unknown-attribute @ imsmanifest.xml:27'],
    },
    {
      name: 'id-with-digit-error',
      change: (d) => d.replace(M, 'identifier="i-link"', 'identifier="7link"'),
      expect: ['schema/bad-id @ imsmanifest.xml:27'],
    },
    {
      name: 'id-repeated-error',
      change: (d) => d.replace(M, 'identifier="i-link"', 'identifier="i-quiz"'),
      expect: ['schema/duplicate-id @ imsmanifest.xml:27'],
    },
    {
      name: 'id-missing-error',
      change: (d) => d.replace(M, ' identifier="i-link"', ''),
      expect: ['schema/missing-attribute @ imsmanifest.xml:27'],
    },
    {
      name: 'structure-error',
      change: (d) => d.replace(M, 'rooted-hierarchy', 'hierarchical'),
      expect: ['schema/bad-value @ imsmanifest.xml:16'],
    },
    {
      name: 'intendeduse-assignment-error',
      change: (d) => d.replace(M, 'href="images/map.png">', 'href="images/map.png" intendeduse="assignment">'),
      expect: ['schema/bad-value @ imsmanifest.xml:41'],
    },
    {
      name: 'intendeduse-lessonplan-valid',
      change: (d) => d.replace(M, 'href="images/map.png">', 'href="images/map.png" intendeduse="lessonplan">'),
      expect: [],
    },
    {
      name: 'text-among-resources-error',
      change: (d) => d.replace(M, '<resources>', '<resources>oops'),
      expect: ['schema/unexpected-text @ imsmanifest.xml:33'],
    },
    {
      name: 'manifest-of-another-root-error',
      change: (d) => d.set(M, '<monifest/>').remove('quizzes/check.xml').remove('quizzes/bank.xml'),
      expect: ['verify/unknown-kind @ .'],
    },
    {
      name: 'two-organizations-error',
      change: (d) =>
        d.replace(
          M,
          '</organizations>',
          '<organization identifier="o2" structure="rooted-hierarchy"><item identifier="x2"/></organization></organizations>',
        ),
      expect: ['schema/unexpected-element @ imsmanifest.xml:32'],
    },
    {
      name: 'authorization-valid',
      change: (d) =>
        d.replace(
          M,
          '</manifest>',
          '<a:authorizations xmlns:a="http://www.imsglobal.org/xsd/imsccv1p1/imsccauth_v1p1" access="cartridge"><a:authorization><a:cartridgeId>x</a:cartridgeId></a:authorization></a:authorizations></manifest>',
        ),
      expect: [],
    },
    {
      name: 'role-instructor-valid',
      change: (d) =>
        d.replace(
          M,
          PAGE,
          `<metadata><lomr:lom><lomr:educational><lomr:intendedEndUserRole><lomr:source>IMSGLC_CC_Rolesv1p1</lomr:source><lomr:value>Instructor</lomr:value></lomr:intendedEndUserRole></lomr:educational></lomr:lom></metadata>${PAGE}`,
        ),
      expect: [],
    },
    {
      name: 'role-teacher-error',
      change: (d) =>
        d.replace(
          M,
          PAGE,
          `<metadata><lomr:lom><lomr:educational><lomr:intendedEndUserRole><lomr:source>IMSGLC_CC_Rolesv1p1</lomr:source><lomr:value>Teacher</lomr:value></lomr:intendedEndUserRole></lomr:educational></lomr:lom></metadata>${PAGE}`,
        ),
      expect: ['schema/bad-value @ imsmanifest.xml:35'],
    },
    {
      name: 'manifest-misplaced-error',
      change: (d) => {
        for (const path of d.paths) d.rename(path, `course/${path}`);
      },
      expect: ['verify/manifest-misplaced @ course/imsmanifest.xml'],
    },
    {
      name: 'manifest-case-error',
      change: (d) => d.rename(M, 'IMSManifest.xml'),
      expect: ['verify/manifest-case @ IMSManifest.xml'],
    },
    { name: 'manifest-missing-warning', change: (d) => d.remove(M), expect: ['qti/no-manifest @ .'] },
  ],
};
