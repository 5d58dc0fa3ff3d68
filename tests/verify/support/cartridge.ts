import { PackageDraft } from './package-draft.ts';

/** A 1x1 PNG. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

function manifest(minor: 1 | 2 | 3): string {
  const v = `v1p${minor}`;
  const lti = minor === 3 ? 'imsbasiclti_xmlv1p3' : 'imsbasiclti_xmlv1p0';
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest xmlns="http://www.imsglobal.org/xsd/imscc${v}/imscp_v1p1" xmlns:lomm="http://ltsc.ieee.org/xsd/imscc${v}/LOM/manifest" xmlns:lomr="http://ltsc.ieee.org/xsd/imscc${v}/LOM/resource" identifier="m1">
<metadata>
<schema>IMS Common Cartridge</schema>
<schemaversion>1.${minor}.0</schemaversion>
<lomm:lom>
<lomm:general>
<lomm:title><lomm:string language="en">Workers</lomm:string></lomm:title>
<lomm:language>en</lomm:language>
<lomm:description><lomm:string language="en">A week on workers.</lomm:string></lomm:description>
<lomm:keyword><lomm:string language="en">history</lomm:string></lomm:keyword>
</lomm:general>
</lomm:lom>
</metadata>
<organizations>
<organization identifier="org1" structure="rooted-hierarchy">
<item identifier="root">
<item identifier="i-overview">
<title>Overview</title>
<item identifier="i-start" identifierref="r-start"><title>Start here</title></item>
</item>
<item identifier="i-week">
<title>Week 1</title>
<item identifier="i-page" identifierref="r-page"><title>The factory</title></item>
<item identifier="i-topic" identifierref="r-topic"><title>Was it free?</title></item>
<item identifier="i-quiz" identifierref="r-quiz"><title>Check yourself</title></item>
<item identifier="i-link" identifierref="r-link"><title>The archive</title></item>
<item identifier="i-tool" identifierref="r-tool"><title>The tool</title></item>
</item>
</item>
</organization>
</organizations>
<resources>
<resource identifier="r-start" type="webcontent" href="pages/start.html">
<file href="pages/start.html"/>
</resource>
<resource identifier="r-page" type="webcontent" href="pages/factory.html">
<file href="pages/factory.html"/>
<dependency identifierref="r-image"/>
</resource>
<resource identifier="r-image" type="webcontent" href="images/map.png">
<file href="images/map.png"/>
</resource>
<resource identifier="r-topic" type="imsdt_xml${v}">
<file href="topics/free.xml"/>
</resource>
<resource identifier="r-quiz" type="imsqti_xmlv1p2/imscc_xml${v}/assessment">
<file href="quizzes/check.xml"/>
</resource>
<resource identifier="r-bank" type="imsqti_xmlv1p2/imscc_xml${v}/question-bank">
<file href="quizzes/bank.xml"/>
</resource>
<resource identifier="r-link" type="imswl_xml${v}">
<file href="links/archive.xml"/>
</resource>
<resource identifier="r-tool" type="${lti}">
<file href="tools/tool.xml"/>
</resource>
</resources>
</manifest>
`;
}

const QTI_NAMESPACE = 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2';

export function field(label: string, entry: string): string {
  return `<qtimetadatafield><fieldlabel>${label}</fieldlabel><fieldentry>${entry}</fieldentry></qtimetadatafield>`;
}

/** What says of a resource whom it is for. */
export function role(...values: readonly ('Instructor' | 'Learner' | 'Mentor')[]): string {
  const roles = values.map(
    (value) =>
      `<lomr:intendedEndUserRole><lomr:source>IMSGLC_CC_Rolesv1p1</lomr:source><lomr:value>${value}</lomr:value></lomr:intendedEndUserRole>`,
  );
  return `<metadata><lomr:lom><lomr:educational>${roles.join('')}</lomr:educational></lomr:lom></metadata>`;
}

function html(text: string): string {
  return `<material><mattext texttype="text/html">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</mattext></material>`;
}

function choices(ident: string, cardinality: string, labels: readonly (readonly [string, string])[]): string {
  const list = labels.map(([id, words]) => `<response_label ident="${id}">${html(words)}</response_label>`).join('\n');
  return `<response_lid ident="${ident}" rcardinality="${cardinality}"><render_choice>\n${list}\n</render_choice></response_lid>`;
}

const SCORE = '<outcomes><decvar varname="SCORE" vartype="Decimal" minvalue="0" maxvalue="100"/></outcomes>';
const FULL = '<setvar action="Set" varname="SCORE">100</setvar>';

function condition(variables: string, rest: string): string {
  return `<respcondition continue="No"><conditionvar>${variables}</conditionvar>${rest}</respcondition>`;
}

function item(ident: string, profile: string, fields: string, presentation: string, rest: string): string {
  return `<item ident="${ident}" title="${ident}">
<itemmetadata><qtimetadata>${field('cc_profile', profile)}${fields}</qtimetadata></itemmetadata>
<presentation>${presentation}</presentation>
${rest}
</item>`;
}

const ITEMS = {
  mc: item(
    'q-mc',
    'cc.multiple_choice.v0p1',
    field('cc_weighting', '1'),
    html('<p>Which year?</p>') +
      choices('r1', 'Single', [
        ['a', '1928'],
        ['b', '1932'],
        ['c', '1936'],
      ]),
    `<resprocessing>${SCORE}
${condition('<varequal respident="r1">a</varequal>', `${FULL}<displayfeedback feedbacktype="Response" linkrefid="correct_fb"/>`)}
${condition('<varequal respident="r1">b</varequal>', '<displayfeedback feedbacktype="Response" linkrefid="b_fb"/>')}
</resprocessing>
<itemfeedback ident="correct_fb"><flow_mat>${html('<p>Yes.</p>')}</flow_mat></itemfeedback>
<itemfeedback ident="b_fb"><flow_mat>${html('<p>Four years late.</p>')}</flow_mat></itemfeedback>`,
  ),
  tf: item(
    'q-tf',
    'cc.true_false.v0p1',
    '',
    html('<p>Workers could leave.</p>') +
      choices('TF1', 'Single', [
        ['true', 'True'],
        ['false', 'False'],
      ]),
    `<resprocessing>${SCORE}
${condition('<varequal respident="TF1">true</varequal>', FULL)}
</resprocessing>`,
  ),
  mr: item(
    'q-mr',
    'cc.multiple_response.v0p1',
    '',
    html('<p>Which two?</p>') +
      choices('r1', 'Multiple', [
        ['a', 'Rations'],
        ['b', 'Flats'],
        ['c', 'Gold'],
      ]),
    `<resprocessing>${SCORE}
${condition('<and><varequal respident="r1" case="Yes">a</varequal><varequal respident="r1" case="Yes">b</varequal><not><varequal respident="r1" case="Yes">c</varequal></not></and>', FULL)}
</resprocessing>`,
  ),
  fib: item(
    'q-fib',
    'cc.fib.v0p1',
    '',
    `${html('<p>Name the city.</p>')}<response_str ident="r1" rcardinality="Single"><render_fib prompt="Box"/></response_str>`,
    `<resprocessing>${SCORE}
${condition('<varequal respident="r1" case="No">Magnitogorsk</varequal><varequal respident="r1" case="No">Magnitka</varequal>', FULL)}
</resprocessing>`,
  ),
  essay: item(
    'q-essay',
    'cc.essay.v0p1',
    field('qmd_computerscored', 'No'),
    `${html('<p>Explain.</p>')}<response_str ident="r1" rcardinality="Single"><render_fib rows="10"/></response_str>`,
    `<resprocessing>${SCORE}
<respcondition continue="No"><conditionvar><other/></conditionvar></respcondition>
</resprocessing>`,
  ),
} as const;

const QUIZ = `<?xml version="1.0" encoding="UTF-8"?>
<questestinterop xmlns="${QTI_NAMESPACE}">
<assessment ident="quiz1" title="Check yourself">
<qtimetadata>${field('cc_profile', 'cc.exam.v0p1')}${field('qmd_assessmenttype', 'Examination')}${field('cc_maxattempts', '3')}</qtimetadata>
<section ident="root_section">
${ITEMS.mc}
${ITEMS.tf}
${ITEMS.mr}
${ITEMS.fib}
${ITEMS.essay}
</section>
</assessment>
</questestinterop>
`;

const BANK = `<?xml version="1.0" encoding="UTF-8"?>
<questestinterop xmlns="${QTI_NAMESPACE}">
<objectbank ident="bank1">
${ITEMS.tf}
</objectbank>
</questestinterop>
`;

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${title}</title></head>
<body>
${body}
</body>
</html>
`;
}

function tool(minor: 1 | 2 | 3): string {
  const root = minor === 3 ? 'imslticc_v1p3' : 'imslticc_v1p0';
  return `<?xml version="1.0" encoding="UTF-8"?>
<cartridge_basiclti_link xmlns="http://www.imsglobal.org/xsd/${root}" xmlns:blti="http://www.imsglobal.org/xsd/imsbasiclti_v1p0" xmlns:lticp="http://www.imsglobal.org/xsd/imslticp_v1p0">
<blti:title>The tool</blti:title>
<blti:launch_url>https://example.org/lti</blti:launch_url>
<blti:vendor>
<lticp:code>example</lticp:code>
<lticp:name>Example</lticp:name>
</blti:vendor>
</cartridge_basiclti_link>
`;
}

/** A cartridge of two folders with pages, a discussion, a quiz of five types, a bank, a link and a tool. */
export function cartridge(minor: 1 | 2 | 3 = 1): PackageDraft {
  const v = `v1p${minor}`;
  return new PackageDraft({
    'imsmanifest.xml': manifest(minor),
    'pages/start.html': page('Start here', '<h1>Start here</h1>\n<p>Read, then discuss.</p>'),
    'pages/factory.html': page(
      'The factory',
      '<h1>The factory</h1>\n<p>Workers <em>came</em> and went.</p>\n<p><img src="../images/map.png" alt="A map"></p>\n<p><a href="https://example.org/">More</a></p>',
    ),
    'images/map.png': PNG,
    'topics/free.xml': `<?xml version="1.0" encoding="UTF-8"?>
<topic xmlns="http://www.imsglobal.org/xsd/imscc${v}/imsdt_${v}">
<title>Was it free?</title>
<text texttype="text/html">&lt;p&gt;Was the labour market free?&lt;/p&gt;</text>
</topic>
`,
    'quizzes/check.xml': QUIZ,
    'quizzes/bank.xml': BANK,
    'links/archive.xml': `<?xml version="1.0" encoding="UTF-8"?>
<webLink xmlns="http://www.imsglobal.org/xsd/imscc${v}/imswl_${v}">
<title>The archive</title>
<url href="https://example.org/archive"/>
</webLink>
`,
    'tools/tool.xml': tool(minor),
  });
}
