import type { FixtureGroup } from '../support/fixture.ts';
import type { PackageDraft } from '../support/package-draft.ts';
import { scorm12, scorm2004 } from '../support/scorm.ts';

const M = 'imsmanifest.xml';
const SHARED = '<resource identifier="res3" type="webcontent" adlcp:scormtype="asset">';
const SHARED_2004 = SHARED.replace('scormtype', 'scormType');

/** SCORM 1.2 by the standard, and in Moodle. */
export const scorm12Fixtures: FixtureGroup = {
  title: 'SCORM 1.2',
  base: scorm12,
  for: ['moodle'],
  fixtures: [
    { name: 'scorm12-untouched-valid', change: () => undefined, expect: [] },
    {
      name: 'scorm12-version-error',
      change: (d) => d.replace(M, '>1.2<', '>1.1<'),
      expect: ['scorm/unknown-version @ imsmanifest.xml:3'],
    },
    {
      name: 'scorm12-without-metadata-error',
      change: (d) => d.set(M, d.text(M).replace(/<metadata>[\s\S]*<\/metadata>\n/, '')),
      expect: ['scorm/unknown-version @ imsmanifest.xml:2', 'scorm/wrong-schema @ imsmanifest.xml:2'],
    },
    {
      name: 'scorm12-schema-error',
      change: (d) => d.replace(M, '>ADL SCORM<', '>SCORM<'),
      expect: ['scorm/wrong-schema @ imsmanifest.xml:3'],
    },
    {
      name: 'scorm12-no-organization-error',
      change: (d) => d.set(M, d.text(M).replace(/<organizations[\s\S]*<\/organizations>/, '<organizations/>')),
      expect: ['-moodle/scorm-mastery', 'scorm/no-organization @ imsmanifest.xml:7'],
    },
    {
      name: 'scorm12-default-organization-error',
      change: (d) => d.replace(M, 'default="org1"', 'default="item1"'),
      expect: ['scorm/default-organization @ imsmanifest.xml:7'],
    },
    {
      name: 'scorm12-default-unresolved-error',
      change: (d) => d.replace(M, 'default="org1"', 'default="org9"'),
      expect: ['scorm/default-organization @ imsmanifest.xml:7'],
    },
    {
      name: 'scorm12-item-without-title-error',
      change: (d) => d.replace(M, '<title>Reading</title>\n', ''),
      expect: ['scorm/title-missing @ imsmanifest.xml:10'],
    },
    {
      name: 'scorm12-leaf-without-resource-error',
      change: (d) => d.replace(M, ' identifierref="res1"', ''),
      expect: ['scorm/leaf-without-resource @ imsmanifest.xml:10'],
    },
    {
      name: 'scorm12-unresolved-item-error',
      change: (d) => d.replace(M, 'identifierref="res1"', 'identifierref="res9"'),
      expect: ['scorm/unresolved-item @ imsmanifest.xml:10'],
    },
    {
      name: 'scorm12-unresolved-dependency-error',
      change: (d) => d.replace(M, '<dependency identifierref="res3"/>', '<dependency identifierref="res9"/>'),
      expect: ['scorm/unresolved-dependency @ imsmanifest.xml:23'],
    },
    {
      name: 'scorm12-scormtype-missing-error',
      change: (d) => d.replace(M, ' adlcp:scormtype="asset"', ''),
      expect: ['scorm/scorm-type-missing @ imsmanifest.xml:31'],
    },
    {
      name: 'scorm12-scormtype-of-2004-error',
      change: (d) => d.replace(M, 'adlcp:scormtype="asset"', 'adlcp:scormType="asset"'),
      expect: ['schema/unknown-attribute @ imsmanifest.xml:31'],
    },
    {
      name: 'scorm12-resource-type-error',
      change: (d) => d.replace(M, SHARED, SHARED.replace('webcontent', 'web')),
      expect: ['scorm/resource-type @ imsmanifest.xml:31'],
    },
    {
      name: 'scorm12-no-launch-file-error',
      change: (d) => d.replace(M, ' href="index.html">', '>'),
      expect: ['scorm/no-launch-file @ imsmanifest.xml:23'],
    },
    {
      name: 'scorm12-launch-file-not-listed-warning',
      change: (d) => d.replace(M, '<file href="index.html"/>\n', ''),
      expect: ['scorm/launch-file-not-listed @ imsmanifest.xml:23'],
    },
    {
      name: 'scorm12-formula-without-name-warning',
      change: (d) => d.replace('quiz.html', '<main>', '<main><math alttext="x"><mi>x</mi></math>'),
      expect: ['scorm/formula-without-name @ quiz.html'],
    },
    {
      name: 'scorm12-formula-with-name-valid',
      change: (d) => d.replace('quiz.html', '<main>', '<main><math aria-label="x"><mi>x</mi></math>'),
      expect: [],
    },
    {
      name: 'scorm12-file-missing-error',
      change: (d) => d.remove('quiz.html'),
      expect: ['scorm/file-missing @ imsmanifest.xml:28'],
    },
    {
      name: 'scorm12-nothing-starts-error',
      change: (d) => d.remove('quiz.html').remove('index.html'),
      expect: [
        'scorm/file-missing @ imsmanifest.xml:24',
        'scorm/file-missing @ imsmanifest.xml:28',
        'scorm/nothing-starts @ imsmanifest.xml:7',
      ],
    },
    ...(
      [
        ['an-apostrophe', "que'st.html"],
        ['an-ampersand', 'q&a.html'],
        ['a-backtick', 'q`a.html'],
      ] as const
    ).map(([name, path]) => ({
      name: `scorm12-launch-with-${name}-error` as const,
      change: (d: PackageDraft) =>
        d.rename('quiz.html', path).replaceAll(M, '"quiz.html"', `"${path.replace('&', '&amp;')}"`),
      expect: ['moodle/scorm-launch-renamed @ imsmanifest.xml:13'],
    })),
    ...['a b.html', 'a+b.html', 'a...html'].map((path, index) => ({
      name: `scorm12-launch-with-a-name-that-stays-${index}-valid` as const,
      change: (d: PackageDraft) => d.rename('quiz.html', path).replaceAll(M, '"quiz.html"', `"${path}"`),
      expect: [],
    })),
    {
      name: 'scorm12-both-launches-renamed-error',
      change: (d) =>
        d
          .rename('quiz.html', "qu'iz.html")
          .rename('index.html', "in'dex.html")
          .replaceAll(M, 'quiz.html', "qu'iz.html")
          .replaceAll(M, 'index.html', "in'dex.html"),
      expect: ['moodle/scorm-nothing-starts @ imsmanifest.xml:10', 'moodle/scorm-nothing-starts @ imsmanifest.xml:13'],
    },
    {
      name: 'scorm12-file-renamed-warning',
      change: (d) =>
        d
          .rename('app.js', "a'pp.js")
          .replaceAll(M, 'app.js', "a'pp.js")
          .replaceAll('index.html', 'app.js', "a'pp.js")
          .replaceAll('quiz.html', 'app.js', "a'pp.js"),
      expect: ["moodle/scorm-file-renamed @ a'pp.js"],
    },
    {
      name: 'scorm12-file-case-error',
      change: (d) => d.rename('quiz.html', 'Quiz.html'),
      expect: ['scorm/file-case @ imsmanifest.xml:28'],
    },
    {
      name: 'scorm12-file-not-listed-valid',
      change: (d) => d.set('notes.txt', 'x'),
      expect: ['scorm/file-not-listed @ notes.txt'],
    },
    {
      name: 'scorm12-mastery-score-error',
      change: (d) => d.replace(M, '>80<', '>120<'),
      expect: ['scorm/mastery-score @ imsmanifest.xml:18'],
    },
    {
      name: 'scorm12-mastery-zero-warning',
      change: (d) => d.replace(M, '>80<', '>0<'),
      expect: ['-moodle/scorm-mastery', 'moodle/scorm-mastery-zero @ imsmanifest.xml:18'],
    },
    {
      name: 'scorm12-time-limit-error',
      change: (d) => d.replace(M, '0001:00:00', '60 minutes'),
      expect: ['scorm/time-limit @ imsmanifest.xml:16'],
    },
    {
      name: 'scorm12-time-limit-action-error',
      change: (d) => d.replace(M, 'continue,no message', 'stop'),
      expect: ['schema/bad-value @ imsmanifest.xml:17'],
    },
    {
      name: 'scorm12-unknown-prerequisite-warning',
      change: (d) => d.replace(M, '>item1<', '>item1 &amp; item9<'),
      expect: ['scorm/unknown-prerequisite @ imsmanifest.xml:15'],
    },
    { name: 'scorm12-title-200-valid', change: (d) => d.replace(M, '>Reading<', `>${'x'.repeat(200)}<`), expect: [] },
    {
      name: 'scorm12-title-201-error',
      change: (d) => d.replace(M, '>Reading<', `>${'x'.repeat(201)}<`),
      expect: ['schema/bad-value @ imsmanifest.xml:11'],
    },
    {
      name: 'scorm12-title-256-error',
      change: (d) => d.replace(M, '>Reading<', `>${'x'.repeat(256)}<`),
      expect: ['moodle/title-too-long @ imsmanifest.xml:10', 'schema/bad-value @ imsmanifest.xml:11'],
    },
    {
      name: 'scorm12-title-reference-warning',
      change: (d) => d.replace(M, '>Reading<', '>Workers&#8217; lives<'),
      expect: ['moodle/scorm-title @ imsmanifest.xml:2'],
    },
    {
      name: 'scorm12-title-and-sign-valid',
      change: (d) => d.replace(M, '>Reading<', '>Bread &amp; roses<'),
      expect: ['moodle/scorm-title-spaces @ imsmanifest.xml:2'],
    },
    {
      name: 'scorm12-title-sign-without-gaps-valid',
      change: (d) => d.replace(M, '>Reading<', '>R&amp;D<'),
      expect: [],
    },
    {
      name: 'scorm12-prefix-warning',
      change: (d) => d.replaceAll(M, 'adlcp:', 'adl:').replace(M, 'xmlns:adlcp', 'xmlns:adl'),
      expect: ['moodle/scorm-prefix @ imsmanifest.xml:15'],
    },
    {
      name: 'scorm12-control-schemas-warning',
      change: (d) => d.remove('adlcp_rootv1p2.xsd'),
      expect: ['scorm/control-schemas @ imsmanifest.xml:2'],
    },
    {
      name: 'scorm12-broken-script-warning',
      change: (d) => d.replace('index.html', 'app.js', 'appp.js'),
      expect: ['scorm/broken-reference @ index.html:2'],
    },
    {
      name: 'scorm12-id-repeated-error',
      change: (d) => d.replace(M, 'identifier="item2"', 'identifier="item1"'),
      expect: ['schema/duplicate-id @ imsmanifest.xml:13', 'scorm/own-prerequisite @ imsmanifest.xml:15'],
    },
    {
      name: 'scorm12-sub-manifest-warning',
      change: (d) =>
        d.replace(M, '</resources>', '</resources><manifest identifier="sub"><organizations/><resources/></manifest>'),
      expect: ['scorm/sub-manifest @ imsmanifest.xml:34'],
    },
    {
      name: 'scorm12-empty-organization-error',
      change: (d) => d.set(M, d.text(M).replace(/<item[\s\S]*<\/item>\n/, '')),
      expect: ['-moodle/scorm-mastery', 'scorm/empty-organization @ imsmanifest.xml:8'],
    },
    {
      name: 'scorm12-sco-not-opened-warning',
      change: (d) =>
        d.replace(
          M,
          '</resources>',
          '<resource identifier="res4" type="webcontent" adlcp:scormtype="sco" href="quiz.html"><file href="quiz.html"/></resource></resources>',
        ),
      expect: ['scorm/sco-not-opened @ imsmanifest.xml:34'],
    },
    {
      name: 'scorm12-own-prerequisite-error',
      change: (d) => d.replace(M, '>item1</adlcp', '>item2</adlcp'),
      expect: ['scorm/own-prerequisite @ imsmanifest.xml:15'],
    },
    {
      name: 'scorm12-mastery-score-on-organization-error',
      change: (d) =>
        d.replace(M, '</item>\n</organization>', '</item>\n<adlcp:masteryscore>80</adlcp:masteryscore></organization>'),
      expect: ['scorm/misplaced-element @ imsmanifest.xml:20'],
    },
    {
      name: 'scorm12-mastery-score-twice-error',
      change: (d) =>
        d.replace(M, '</adlcp:masteryscore>', '</adlcp:masteryscore><adlcp:masteryscore>70</adlcp:masteryscore>'),
      expect: ['scorm/misplaced-element @ imsmanifest.xml:18'],
    },
    {
      name: 'scorm12-metadata-location-missing-error',
      change: (d) => d.replace(M, '</schemaversion>', '</schemaversion><adlcp:location>meta.xml</adlcp:location>'),
      expect: ['scorm/metadata-file-missing @ imsmanifest.xml:5'],
    },
    {
      name: 'scorm12-metadata-location-valid',
      change: (d) =>
        d
          .set('meta.xml', '<lom xmlns="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"/>')
          .replace(M, '</schemaversion>', '</schemaversion><adlcp:location>meta.xml</adlcp:location>'),
      expect: [],
    },
    {
      name: 'scorm12-control-schema-named-inside-warning',
      change: (d) => d.replace(M, '<metadata>', '<metadata xsi:schemaLocation="urn:vendor vendor.xsd">'),
      expect: ['scorm/control-schemas @ imsmanifest.xml:2'],
    },
    {
      name: 'scorm12-foreign-element-warning',
      change: (d) => d.replace(M, '</organization>', '<x:y xmlns:x="urn:vendor"/></organization>'),
      expect: ['schema/foreign-element @ imsmanifest.xml:20'],
    },
  ],
};

/** SCORM 2004 4th edition by the standard, and in Moodle. */
export const scorm2004Fixtures: FixtureGroup = {
  title: 'SCORM 2004 4th edition',
  base: () => scorm2004(),
  for: ['moodle'],
  fixtures: [
    { name: 'scorm2004-untouched-valid', change: () => undefined, expect: [] },
    {
      name: 'scorm2004-version-gap-error',
      change: (d) => d.replace(M, '>2004 4th Edition<', '> 2004 4th Edition <'),
      expect: ['moodle/scorm-version @ imsmanifest.xml:3', 'scorm/unknown-version @ imsmanifest.xml:3'],
    },
    { name: 'scorm2004-edition-2-valid', change: (d) => d.replace(M, '2004 4th Edition', 'CAM 1.3'), expect: [] },
    {
      name: 'scorm2004-scormtype-of-1.2-error',
      change: (d) => d.replace(M, 'adlcp:scormType="asset"', 'adlcp:scormtype="asset"'),
      expect: ['schema/unknown-attribute @ imsmanifest.xml:46'],
    },
    {
      name: 'scorm2004-resource-without-type-error',
      change: (d) => d.replace(M, SHARED_2004, '<resource identifier="res3" adlcp:scormType="asset">'),
      expect: ['schema/missing-attribute @ imsmanifest.xml:46', 'scorm/resource-type @ imsmanifest.xml:46'],
    },
    {
      name: 'scorm2004-folder-with-resource-error',
      change: (d) =>
        d.replace(
          M,
          '<title>Reading</title>',
          '<title>Reading</title><item identifier="item3" identifierref="res2"><title>Inner</title></item>',
        ),
      expect: ['scorm/folder-with-resource @ imsmanifest.xml:10'],
    },
    {
      name: 'scorm2004-referenced-objective-error',
      change: (d) => d.replace(M, 'referencedObjective="obj1"', 'referencedObjective="obj9"'),
      expect: ['scorm/sequencing-reference @ imsmanifest.xml:20'],
    },
    {
      name: 'scorm2004-repeated-objective-error',
      change: (d) => d.replace(M, 'objectiveID="obj2"', 'objectiveID="obj1"'),
      expect: ['scorm/repeated-objective @ imsmanifest.xml:31'],
    },
    {
      name: 'scorm2004-objective-without-id-error',
      change: (d) => d.replace(M, 'primaryObjective objectiveID="obj1"', 'primaryObjective'),
      expect: ['scorm/objective-without-id @ imsmanifest.xml:27', 'scorm/sequencing-reference @ imsmanifest.xml:20'],
    },
    {
      name: 'scorm2004-several-writers-error',
      change: (d) =>
        d.replace(
          M,
          '<imsss:objective objectiveID="obj2"/>',
          '<imsss:objective objectiveID="obj2"><imsss:mapInfo targetObjectiveID="global1" writeSatisfiedStatus="true"/></imsss:objective>',
        ),
      expect: ['scorm/several-writers @ imsmanifest.xml:31'],
    },
    {
      name: 'scorm2004-measure-threshold-warning',
      change: (d) => d.replace(M, 'condition="satisfied"', 'condition="objectiveMeasureGreaterThan"'),
      expect: ['scorm/measure-threshold @ imsmanifest.xml:20'],
    },
    {
      name: 'scorm2004-shared-sequencing-unresolved-error',
      change: (d) => d.replace(M, '<imsss:sequencing>', '<imsss:sequencing IDRef="seq9">'),
      expect: ['schema/unresolved-idref @ imsmanifest.xml:16'],
    },
    {
      name: 'scorm2004-measure-error',
      change: (d) => d.replace(M, '>0.6<', '>60<'),
      expect: ['schema/bad-value @ imsmanifest.xml:28'],
    },
    {
      name: 'scorm2004-sequencing-order-error',
      change: (d) =>
        d
          .replace(M, '<imsss:limitConditions attemptLimit="3"/>\n', '')
          .replace(M, '</imsss:objectives>', '</imsss:objectives><imsss:limitConditions attemptLimit="3"/>'),
      expect: ['schema/unexpected-element @ imsmanifest.xml:31'],
    },
    {
      name: 'scorm2004-condition-error',
      change: (d) => d.replace(M, 'condition="satisfied"', 'condition="passed"'),
      expect: ['schema/bad-value @ imsmanifest.xml:20'],
    },
    {
      name: 'scorm2004-threshold-of-4th-edition-valid',
      change: (d) =>
        d.replace(
          M,
          '</adlcp:timeLimitAction>',
          '</adlcp:timeLimitAction><adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.5"/>',
        ),
      expect: ['moodle/scorm-completion-threshold @ imsmanifest.xml:12'],
    },
    {
      name: 'scorm2004-vendor-element-valid',
      change: (d) => d.replace(M, '</organization>', '<x:y xmlns:x="urn:vendor"/></organization>'),
      expect: [],
    },
    {
      name: 'scorm2004-prefix-warning',
      change: (d) => d.replaceAll(M, 'imsss:', 'ss:').replace(M, 'xmlns:imsss', 'xmlns:ss'),
      expect: ['moodle/scorm-prefix @ imsmanifest.xml:16'],
    },
    {
      name: 'scorm2004-one-schema-missing-valid',
      change: (d) => d.remove('lom.xsd'),
      expect: [],
    },
    {
      name: 'scorm2004-no-control-schemas-valid',
      change: (d) => {
        for (const path of d.paths) if (path.endsWith('.xsd')) d.remove(path);
      },
      expect: ['scorm/no-control-schemas @ imsmanifest.xml:2'],
    },
    {
      name: 'scorm2004-shared-sequencing-of-another-kind-error',
      change: (d) => d.replace(M, '<imsss:sequencing>', '<imsss:sequencing IDRef="res1">'),
      expect: ['scorm/unknown-sequencing @ imsmanifest.xml:16'],
    },
    {
      name: 'scorm2004-shared-sequencing-valid',
      change: (d) =>
        d
          .replace(M, '<imsss:sequencing>', '<imsss:sequencing IDRef="seq1">')
          .replace(
            M,
            '</manifest>',
            '<imsss:sequencingCollection><imsss:sequencing ID="seq1"/></imsss:sequencingCollection></manifest>',
          ),
      expect: [],
    },
    {
      name: 'scorm2004-objective-id-empty-error',
      change: (d) => d.replace(M, 'objectiveID="obj2"', 'objectiveID=""'),
      expect: ['scorm/bad-objective-id @ imsmanifest.xml:31'],
    },
    {
      name: 'scorm2004-target-objective-with-gap-error',
      change: (d) => d.replace(M, 'targetObjectiveID="global1"', 'targetObjectiveID="global 1"'),
      expect: ['scorm/bad-objective-id @ imsmanifest.xml:29'],
    },
    {
      name: 'scorm2004-rollup-count-warning',
      change: (d) =>
        d.replace(
          M,
          '<imsss:objectives>',
          '<imsss:rollupRules><imsss:rollupRule childActivitySet="atLeastCount"><imsss:rollupConditions><imsss:rollupCondition condition="completed"/></imsss:rollupConditions><imsss:rollupAction action="completed"/></imsss:rollupRule></imsss:rollupRules><imsss:objectives>',
        ),
      expect: ['scorm/rollup-count @ imsmanifest.xml:26'],
    },
    {
      name: 'scorm2004-adl-objective-unknown-error',
      change: (d) =>
        d.replace(
          M,
          '</imsss:objectives>',
          '</imsss:objectives><adlseq:objectives><adlseq:objective objectiveID="obj9"><adlseq:mapInfo targetObjectiveID="global2"/></adlseq:objective></adlseq:objectives>',
        ),
      expect: ['scorm/sequencing-reference @ imsmanifest.xml:32'],
    },
    {
      name: 'scorm2004-sequencing-twice-error',
      change: (d) => d.replace(M, '</imsss:sequencing>', '</imsss:sequencing><imsss:sequencing/>'),
      expect: ['scorm/misplaced-element @ imsmanifest.xml:33'],
    },
    {
      name: 'scorm2004-sequencing-on-resource-error',
      change: (d) => d.replace(M, '<file href="app.js"/>', '<file href="app.js"/><imsss:sequencing/>'),
      expect: ['scorm/misplaced-element @ imsmanifest.xml:47'],
    },
    {
      name: 'scorm2004-time-limit-on-organization-error',
      change: (d) =>
        d.replace(M, '</organization>', '<adlcp:timeLimitAction>exit,message</adlcp:timeLimitAction></organization>'),
      expect: ['scorm/misplaced-element @ imsmanifest.xml:35'],
    },
    {
      name: 'scorm2004-threshold-on-organization-valid',
      change: (d) => d.replace(M, '</organization>', '<adlcp:completionThreshold/></organization>'),
      expect: [],
    },
    {
      name: 'scorm2004-hide-lmsui-error',
      change: (d) =>
        d.replace(
          M,
          '</adlcp:timeLimitAction>',
          '</adlcp:timeLimitAction><adlnav:presentation><adlnav:navigationInterface><adlnav:hideLMSUI>next</adlnav:hideLMSUI></adlnav:navigationInterface></adlnav:presentation>',
        ),
      expect: ['schema/bad-value @ imsmanifest.xml:12'],
    },
    {
      name: 'scorm2004-organization-without-items-error',
      change: (d) => d.set(M, d.text(M).replace(/<item[\s\S]*<\/item>\n/, '')),
      expect: ['schema/missing-element @ imsmanifest.xml:8'],
    },
  ],
};

/** What only the 3rd edition forbids. */
export const scorm2004ThirdFixtures: FixtureGroup = {
  title: 'SCORM 2004 3rd edition',
  base: () => scorm2004('2004 3rd Edition'),
  for: ['moodle'],
  fixtures: [
    { name: 'scorm2004-3rd-untouched-valid', change: () => undefined, expect: [] },
    {
      name: 'scorm2004-3rd-threshold-valid',
      change: (d) =>
        d.replace(
          M,
          '</adlcp:timeLimitAction>',
          '</adlcp:timeLimitAction><adlcp:completionThreshold>0.5</adlcp:completionThreshold>',
        ),
      expect: ['moodle/scorm-completion-threshold @ imsmanifest.xml:12'],
    },
    {
      name: 'scorm2004-3rd-data-error',
      change: (d) =>
        d.replace(
          M,
          '</adlcp:timeLimitAction>',
          '</adlcp:timeLimitAction><adlcp:data><adlcp:map targetID="x"/></adlcp:data>',
        ),
      expect: ['schema/unexpected-element @ imsmanifest.xml:12'],
    },
    {
      name: 'scorm2004-3rd-threshold-on-organization-error',
      change: (d) =>
        d.replace(M, '</organization>', '<adlcp:completionThreshold>0.5</adlcp:completionThreshold></organization>'),
      expect: ['scorm/misplaced-element @ imsmanifest.xml:35'],
    },
    {
      name: 'scorm2004-3rd-empty-organization-error',
      change: (d) => d.set(M, d.text(M).replace(/<item[\s\S]*<\/item>\n/, '')),
      expect: ['scorm/empty-organization @ imsmanifest.xml:8'],
    },
    {
      name: 'scorm2004-3rd-vendor-element-warning',
      change: (d) => d.replace(M, '</organization>', '<x:y xmlns:x="urn:vendor"/></organization>'),
      expect: ['schema/foreign-element @ imsmanifest.xml:35'],
    },
  ],
};
