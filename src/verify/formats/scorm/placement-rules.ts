import type { Findings } from '../../../read/findings.ts';
import { ADLNAV, IMSSS, type ScormFacts } from '../../../read/scorm/editions.ts';
import type { ScormManifest } from '../../../read/scorm/manifest.ts';
import type { XmlElement } from '../../../read/xml/element.ts';
import { scormCodes } from './codes.ts';

interface Place {
  /** Where the element may be: local names of its parent. */
  readonly parents: readonly string[];
  /** How often there; by default once. */
  readonly many?: boolean;
}

const ITEM: Place = { parents: ['item'] };

/**
 * Where SCORM's own elements may be. The XSDs let them in anywhere that extensions may be, and any number of
 * times; the Content Aggregation Model does not.
 */
function placesOf({ edition, adlcp }: ScormFacts): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>([[`${adlcp} location`, { parents: ['metadata'], many: true }]]);
  if (edition === '1.2') {
    for (const name of ['prerequisites', 'maxtimeallowed', 'timelimitaction', 'datafromlms', 'masteryscore']) {
      places.set(`${adlcp} ${name}`, ITEM);
    }
    return places;
  }
  for (const name of ['timeLimitAction', 'dataFromLMS', 'data']) places.set(`${adlcp} ${name}`, ITEM);
  places.set(`${adlcp} completionThreshold`, edition === '2004-4th' ? { parents: ['item', 'organization'] } : ITEM);
  places.set(`${ADLNAV} presentation`, ITEM);
  places.set(`${IMSSS} sequencing`, { parents: ['organization', 'item'] });
  places.set(`${IMSSS} sequencingCollection`, { parents: ['manifest'] });
  return places;
}

/** Elements of SCORM that are where they mean nothing, or twice where one counts. */
export function checkPlacement(manifest: ScormManifest, file: string | undefined, findings: Findings): void {
  const places = placesOf(manifest.facts);
  visit(manifest.root);

  function visit(parent: XmlElement): void {
    const seen = new Set<string>();
    for (const child of parent.children) {
      const key = `${child.namespace} ${child.name}`;
      const place = places.get(key);
      const shared = parent.namespace === IMSSS && parent.name === 'sequencingCollection';
      if (place !== undefined && !shared) check(child, parent, place, seen.has(key));
      seen.add(key);
      visit(child);
    }
  }

  function check(child: XmlElement, parent: XmlElement, place: Place, repeated: boolean): void {
    const allowed = place.parents.includes(parent.name);
    if (allowed && (!repeated || place.many === true)) return;
    const where = place.parents.map((name) => `<${name}>`).join(' or ');
    findings.add(
      scormCodes,
      'misplaced-element',
      { file, position: child.position },
      {
        message: allowed
          ? `<${child.qualifiedName}> occurs twice in <${parent.name}>; only one counts.`
          : `<${child.qualifiedName}> is in <${parent.name}>, where it means nothing; its place is ${where}.`,
        clause: `${manifest.facts.title} CAM, ${child.qualifiedName}`,
      },
    );
  }
}
