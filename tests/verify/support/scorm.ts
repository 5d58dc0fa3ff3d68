import { PackageDraft } from './package-draft.ts';

const PAGE = (title: string, body: string) =>
  `<!doctype html>\n<html lang="en"><head><title>${title}</title><script src="app.js"></script></head>\n<body>${body}</body></html>\n`;

const PAGES = {
  'index.html': PAGE('Reading', '<main><section id="one"><h1>One</h1><p>Workers came.</p></section></main>'),
  'quiz.html': PAGE('Quiz', '<main><h1>Quiz</h1></main>'),
  'app.js': '// The runtime.\n',
};

/** A SCORM 1.2 package of two SCOs. */
export function scorm12(): PackageDraft {
  const schemas = ['imscp_rootv1p1p2.xsd', 'adlcp_rootv1p2.xsd'];
  return new PackageDraft({
    'imsmanifest.xml': `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="m1" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
<metadata>
<schema>ADL SCORM</schema>
<schemaversion>1.2</schemaversion>
</metadata>
<organizations default="org1">
<organization identifier="org1">
<title>Workers</title>
<item identifier="item1" identifierref="res1">
<title>Reading</title>
</item>
<item identifier="item2" identifierref="res2">
<title>Quiz</title>
<adlcp:prerequisites type="aicc_script">item1</adlcp:prerequisites>
<adlcp:maxtimeallowed>0001:00:00</adlcp:maxtimeallowed>
<adlcp:timelimitaction>continue,no message</adlcp:timelimitaction>
<adlcp:masteryscore>80</adlcp:masteryscore>
</item>
</organization>
</organizations>
<resources>
<resource identifier="res1" type="webcontent" adlcp:scormtype="sco" href="index.html">
<file href="index.html"/>
<dependency identifierref="res3"/>
</resource>
<resource identifier="res2" type="webcontent" adlcp:scormtype="sco" href="quiz.html">
<file href="quiz.html"/>
<dependency identifierref="res3"/>
</resource>
<resource identifier="res3" type="webcontent" adlcp:scormtype="asset">
<file href="app.js"/>
</resource>
</resources>
</manifest>
`,
    ...PAGES,
    ...Object.fromEntries(schemas.map((path) => [path, '<!-- schema -->'])),
  });
}

/** A SCORM 2004 package of two SCOs, of the 3rd or 4th edition. */
export function scorm2004(edition: '2004 3rd Edition' | '2004 4th Edition' = '2004 4th Edition'): PackageDraft {
  const schemas = [
    'adlcp_v1p3.xsd',
    'adlnav_v1p3.xsd',
    'adlseq_v1p3.xsd',
    'imscp_v1p1.xsd',
    'imsss_v1p0.xsd',
    'lom.xsd',
  ];
  return new PackageDraft({
    'imsmanifest.xml': `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="m1" version="1.0" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3" xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
<metadata>
<schema>ADL SCORM</schema>
<schemaversion>${edition}</schemaversion>
</metadata>
<organizations default="org1">
<organization identifier="org1" adlseq:objectivesGlobalToSystem="false">
<title>Workers</title>
<item identifier="item1" identifierref="res1">
<title>Reading</title>
<adlcp:timeLimitAction>continue,no message</adlcp:timeLimitAction>
</item>
<item identifier="item2" identifierref="res2">
<title>Quiz</title>
<imsss:sequencing>
<imsss:sequencingRules>
<imsss:preConditionRule>
<imsss:ruleConditions>
<imsss:ruleCondition condition="satisfied" referencedObjective="obj1"/>
</imsss:ruleConditions>
<imsss:ruleAction action="skip"/>
</imsss:preConditionRule>
</imsss:sequencingRules>
<imsss:limitConditions attemptLimit="3"/>
<imsss:objectives>
<imsss:primaryObjective objectiveID="obj1" satisfiedByMeasure="true">
<imsss:minNormalizedMeasure>0.6</imsss:minNormalizedMeasure>
<imsss:mapInfo targetObjectiveID="global1" writeSatisfiedStatus="true"/>
</imsss:primaryObjective>
<imsss:objective objectiveID="obj2"/>
</imsss:objectives>
</imsss:sequencing>
</item>
</organization>
</organizations>
<resources>
<resource identifier="res1" type="webcontent" adlcp:scormType="sco" href="index.html">
<file href="index.html"/>
<dependency identifierref="res3"/>
</resource>
<resource identifier="res2" type="webcontent" adlcp:scormType="sco" href="quiz.html">
<file href="quiz.html"/>
<dependency identifierref="res3"/>
</resource>
<resource identifier="res3" type="webcontent" adlcp:scormType="asset">
<file href="app.js"/>
</resource>
</resources>
</manifest>
`,
    ...PAGES,
    ...Object.fromEntries(schemas.map((path) => [path, '<!-- schema -->'])),
  });
}
