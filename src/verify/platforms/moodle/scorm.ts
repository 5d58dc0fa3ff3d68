import { MANIFEST_PATH } from '../../../read/common-cartridge/open.ts';
import type { Findings, Where } from '../../../read/findings.ts';
import { decodeReferences } from '../../../read/html/references.ts';
import type { ScormReading } from '../../../read/package-reading.ts';
import { ADLNAV, IMSSS } from '../../../read/scorm/editions.ts';
import { type ScormManifest, walkScormItems } from '../../../read/scorm/manifest.ts';
import type { XmlElement } from '../../../read/xml/element.ts';
import { characterCount } from '../text-length.ts';
import { moodleCodes } from './codes.ts';
import { predictScormFiles } from './scorm-files.ts';
import { LONGEST_NAME } from './titles.ts';

/** What `schemaversion` must be, to the letter. */
const KNOWN_SCHEMAVERSIONS = ['1.2', '1.3', 'CAM 1.3', '2004 3rd Edition', '2004 4th Edition'] as const;

/** What Moodle's SCORM activity (mod/scorm) does with a package. */
export function predictMoodleScorm(reading: ScormReading): void {
  const { manifest, files } = reading;
  const { findings } = files;
  predictScormFiles(reading);
  const at = (element: XmlElement) => ({ file: MANIFEST_PATH, position: element.position });
  const { schemaversion = '', facts, root } = manifest;
  if (facts.edition !== '1.2' && !KNOWN_SCHEMAVERSIONS.some((known) => known === schemaversion)) {
    findings.add(moodleCodes, 'scorm-version', at(root.child('metadata') ?? root), {
      message: `Moodle will take the package for SCORM 1.2, because its schemaversion is "${schemaversion}".`,
    });
  }
  checkPrefixes(manifest, findings);
  checkTitles(files.xml(MANIFEST_PATH)?.source ?? '', at(root), findings);
  for (const { item } of walkScormItems(manifest.organizations)) {
    if (characterCount(item.title) > LONGEST_NAME) {
      findings.add(moodleCodes, 'title-too-long', at(item.element), {
        message: `Moodle will refuse the package: the title of "${item.identifier}" has more than ${LONGEST_NAME} characters.`,
      });
    }
    const isItem = item.element.name === 'item';
    const mastery = item.element.child('masteryscore');
    if (mastery !== undefined && isItem && Number(mastery.text.trim()) > 0 && facts.edition === '1.2') {
      findings.add(moodleCodes, 'scorm-mastery', at(mastery), {
        message: `Moodle will itself set "${item.title}" to passed or failed by its mastery score when a student leaves, and open it only for review next time.`,
      });
    }
    const threshold = item.element.child('completionThreshold');
    if (threshold !== undefined && isItem) {
      findings.add(moodleCodes, 'scorm-completion-threshold', at(threshold), {
        message: `Moodle will decide by the threshold of "${item.title}" whether it is completed, whatever the package says.`,
      });
    }
    if (mastery !== undefined && Number(mastery.text.trim()) === 0) {
      findings.add(moodleCodes, 'scorm-mastery-zero', at(mastery), {
        message: `Moodle will take the mastery score 0 of "${item.title}" for none.`,
      });
    }
  }
}

/** Titles as they are written: Moodle reads the source of the manifest, not what a parser makes of it. */
function checkTitles(source: string, where: Where, findings: Findings): void {
  const titles = [...source.matchAll(/<title>([^<]*)</g)].map((match) => match[1] ?? '');
  if (titles.some((title) => title.includes('&#'))) {
    findings.add(moodleCodes, 'scorm-title', where, {
      message: 'Moodle will show a title of this package garbled, because it is written with character references.',
    });
  }
  const joined = titles.find((title) => /\s&[a-z]|&[a-z]+;\s/i.test(title));
  if (joined === undefined) return;
  findings.add(moodleCodes, 'scorm-title-spaces', where, {
    message: `Moodle will drop the spaces beside the sign in the title "${decodeReferences(joined.trim())}".`,
  });
}

/** Moodle matches `adlcp:`, `imsss:` and `adlnav:` as written. */
function checkPrefixes(manifest: ScormManifest, findings: Findings): void {
  const wanted = new Map([
    [manifest.facts.adlcp, 'adlcp'],
    [IMSSS, 'imsss'],
    [ADLNAV, 'adlnav'],
  ]);
  const reported = new Set<string>();
  const check = (element: XmlElement, name: { readonly namespace: string; readonly qualifiedName: string }) => {
    const prefix = wanted.get(name.namespace);
    if (prefix === undefined || name.qualifiedName.startsWith(`${prefix}:`) || reported.has(prefix)) return;
    reported.add(prefix);
    findings.add(
      moodleCodes,
      'scorm-prefix',
      { file: MANIFEST_PATH, position: element.position },
      {
        message: `Moodle will not see ${name.qualifiedName}: it looks for the prefix ${prefix}: to the letter.`,
        hint: `Declare xmlns:${prefix} and use that prefix.`,
      },
    );
  };
  const walk = (element: XmlElement): void => {
    check(element, element);
    for (const attribute of element.attributes) check(element, attribute);
    for (const child of element.children) walk(child);
  };
  walk(manifest.root);
}
