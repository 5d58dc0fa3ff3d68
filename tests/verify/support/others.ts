import { canvasCartridge, qtiZip } from './canvas.ts';
import { cartridge } from './cartridge.ts';
import { PackageDraft } from './package-draft.ts';
import { scorm12 } from './scorm.ts';

/** Packages in the shapes that other tools give them, made from what is known of each; no file is anybody else's. */

const M = 'imsmanifest.xml';
const CCC = 'http://canvas.instructure.com/xsd/cccv1p0';
const HTML = (title: string, body = '<p>Words.</p>') =>
  `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>\n`;

const settings = (root: string, children: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${CCC}">${children}</${root}>\n`;

/** A whole course as Canvas exports it: everything that course_settings holds, a syllabus, a tool. */
export function wholeCanvasExport(): PackageDraft {
  const draft = canvasCartridge();
  const more: Readonly<Record<string, string>> = {
    'course_settings/course_settings.xml': settings(
      'course',
      '<title>Workers</title><course_code>W1</course_code><group_weighting_scheme>percent</group_weighting_scheme><default_view>modules</default_view>',
    ),
    'course_settings/assignment_groups.xml': settings(
      'assignmentGroups',
      '<assignmentGroup identifier="g1"><title>Essays</title><position>1</position><group_weight>60.0</group_weight></assignmentGroup>',
    ),
    'course_settings/files_meta.xml': settings(
      'fileMeta',
      '<files><file identifier="file1"><display_name>A map.png</display_name></file></files>',
    ),
    'course_settings/late_policy.xml': settings(
      'late_policy',
      '<missing_submission_deduction_enabled>false</missing_submission_deduction_enabled>',
    ),
    'course_settings/context.xml': settings('context_info', '<course_id>1</course_id>'),
    'course_settings/media_tracks.xml': settings('media_tracks', ''),
  };
  for (const [path, text] of Object.entries(more)) draft.set(path, text);
  const listed = Object.keys(more)
    .map((path) => `<file href="${path}"/>\n`)
    .join('');
  return draft
    .set('course_settings/syllabus.html', HTML('Syllabus', '<p>Read first.</p>'))
    .set(
      'lti/atlas.xml',
      '<?xml version="1.0" encoding="UTF-8"?>\n<cartridge_basiclti_link xmlns="http://www.imsglobal.org/xsd/imslticc_v1p0" xmlns:blti="http://www.imsglobal.org/xsd/imsbasiclti_v1p0" xmlns:lticp="http://www.imsglobal.org/xsd/imslticp_v1p0"><blti:title>Atlas</blti:title><blti:launch_url>https://example.org/lti</blti:launch_url><blti:vendor><lticp:code>unknown</lticp:code><lticp:name>unknown</lticp:name></blti:vendor></cartridge_basiclti_link>\n',
    )
    .replace(
      M,
      '<file href="course_settings/module_meta.xml"/>\n',
      `<file href="course_settings/module_meta.xml"/>\n${listed}`,
    )
    .replace(
      M,
      '</resources>',
      `<resource identifier="syllabus" type="associatedcontent/imscc_xmlv1p1/learning-application-resource" href="course_settings/syllabus.html" intendeduse="syllabus"><file href="course_settings/syllabus.html"/></resource>
<resource identifier="atlas" type="imsbasiclti_xmlv1p0"><file href="lti/atlas.xml"/></resource>
</resources>`,
    );
}

/** canvas_cc lists files that are not in the zip, names no file of its pages, and leaves the standard quiz empty. */
export function likeCanvasCc(): PackageDraft {
  return canvasCartridge()
    .replace(M, '<file href="wiki_content/factory.html"/>\n', '')
    .replace(
      M,
      '</resources>',
      '<resource identifier="lost" type="webcontent" href="web_resources/lost.png"><file href="web_resources/lost.png"/></resource>\n</resources>',
    )
    .replace(M, '<file href="quiz1/assessment_qti.xml"/>\n', '')
    .remove('quiz1/assessment_qti.xml');
}

/** imscc-packager begins its files with an empty line, names things by digits, and links a style sheet of another name. */
export function likeImsccPackager(): PackageDraft {
  const draft = cartridge(3);
  return draft
    .set(M, `\n${draft.text(M).replaceAll('r-page', '48151623')}`)
    .replace('pages/factory.html', '</head>', '<link rel="stylesheet" href="../style.css"></head>')
    .set('styles.css', 'p { margin: 0 }');
}

/** text2qti and R/exams: a zip of one quiz with Canvas's question types and its settings. */
export function likeText2qti(): PackageDraft {
  return qtiZip()
    .replace(
      M,
      '</resources>',
      '<resource identifier="meta1" type="associatedcontent/imscc_xmlv1p1/learning-application-resource" href="quiz1/assessment_meta.xml"><file href="quiz1/assessment_meta.xml"/></resource></resources>',
    )
    .set('quiz1/assessment_meta.xml', canvasCartridge().text('quiz1/assessment_meta.xml'));
}

/** simple-scorm-packager writes the alias that it was given as the version, and an organization without an identifier. */
export function likeSimpleScormPackager(): PackageDraft {
  return scorm12()
    .replace(M, '<schemaversion>1.2<', '<schemaversion>2004.3<')
    .replace(M, '<organization identifier="org1">', '<organization identifier="">');
}

/** LiaScript: one SCO, hundreds of files that the manifest does not list. */
export function likeLiaScript(): PackageDraft {
  const draft = scorm12();
  for (let index = 0; index < 120; index++) draft.set(`assets/${index}.js`, `// ${index}`);
  return draft;
}

/** eXeLearning: a tree of pages, each a SCO, with rules of 2004 in a manifest of 1.2 (iteexe#464). */
export function likeExeLearning(): PackageDraft {
  return scorm12()
    .replace(M, ' xmlns:adlcp=', ' xmlns:imsss="http://www.imsglobal.org/xsd/imsss" xmlns:adlcp=')
    .replace(
      M,
      '<title>Reading</title>\n',
      '<title>Reading</title>\n<item identifier="item3" identifierref="res2"><title>Below</title></item>\n<imsss:sequencing><imsss:deliveryControls completionSetByContent="true"/></imsss:sequencing>\n',
    );
}

const GOLF_PARTS = ['Playing', 'Etiquette', 'Handicapping', 'HavingFun'] as const;

/** The examples of a golf course: SCOs and assets in folders, one SCO an item, rules that open them in order. */
export function likeGolfExample(): PackageDraft {
  const items = GOLF_PARTS.map(
    (part) => `<item identifier="item_${part}" identifierref="resource_${part}">
<title>${part}</title>
<imsss:sequencing>
<imsss:objectives>
<imsss:primaryObjective objectiveID="PRIMARYOBJ" satisfiedByMeasure="true">
<imsss:minNormalizedMeasure>0.6</imsss:minNormalizedMeasure>
<imsss:mapInfo targetObjectiveID="course.golf.${part}" readSatisfiedStatus="true" writeSatisfiedStatus="true"/>
</imsss:primaryObjective>
</imsss:objectives>
</imsss:sequencing>
</item>`,
  ).join('\n');
  const resources = GOLF_PARTS.map(
    (
      part,
    ) => `<resource identifier="resource_${part}" type="webcontent" adlcp:scormType="sco" xml:base="${part}/" href="index.html">
<file href="index.html"/>
<dependency identifierref="common"/>
</resource>`,
  ).join('\n');
  return new PackageDraft({
    [M]: `<?xml version="1.0" standalone="no"?>
<!-- An example of a course in four parts. -->
<manifest identifier="course.golf" version="1.3" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3" xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
<metadata><schema>ADL SCORM</schema><schemaversion>2004 3rd Edition</schemaversion></metadata>
<organizations default="golf_sample_default_org">
<organization identifier="golf_sample_default_org" adlseq:objectivesGlobalToSystem="false">
<title>Golf explained</title>
<item identifier="course"><title>The course</title>
${items}
<imsss:sequencing IDRef="in-order">
<imsss:rollupRules objectiveMeasureWeight="0.5"/>
</imsss:sequencing>
</item>
</organization>
</organizations>
<resources>
${resources}
<resource identifier="common" type="webcontent" adlcp:scormType="asset" xml:base="shared/"><file href="scorm.js"/></resource>
</resources>
<imsss:sequencingCollection>
<imsss:sequencing ID="in-order"><imsss:controlMode choice="false" flow="true"/></imsss:sequencing>
</imsss:sequencingCollection>
</manifest>
`,
    'shared/scorm.js': '// Talks to the platform.',
    ...Object.fromEntries(
      GOLF_PARTS.map((part) => [`${part}/index.html`, HTML(part, '<script src="../shared/scorm.js"></script>')]),
    ),
  });
}

/** A cartridge 1.1 from a platform whose outline has one folder more, named as the course, around all others. */
export function likeWrappedExport(): PackageDraft {
  return cartridge(1)
    .replace(
      M,
      '<item identifier="root">',
      '<item identifier="root">\n<item identifier="wrapper"><title>My course</title>',
    )
    .replace(M, '</organization>', '</item>\n</organization>');
}
