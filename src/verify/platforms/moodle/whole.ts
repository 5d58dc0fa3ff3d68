import type { Cartridge } from '../../../read/common-cartridge/cartridge.ts';
import { type ManifestItem, type ManifestResource, walkItems } from '../../../read/common-cartridge/manifest.ts';
import { resourceTitle } from '../../../read/common-cartridge/resource-title.ts';
import type { ResourceKind } from '../../../read/common-cartridge/versions.ts';
import { moodleCodes } from './codes.ts';

/** What holds for a cartridge as a whole, once each, and for items by what they open. */
export function predictWhole(cartridge: Cartridge): void {
  const { manifest, files, manifestPath } = cartridge;
  const where = { file: manifestPath, position: manifest.root.position };
  const count = (kind: string) => manifest.resources.filter((resource) => resource.kind === kind).length;
  const quizzes = count('assessment');
  if (quizzes > 0) {
    const which = quizzes === 1 ? 'the quiz' : `the ${quizzes} quizzes`;
    files.findings.add(moodleCodes, 'quiz-empty-in-4.1', where, {
      message: `In Moodle 4.1 ${which} of this cartridge will arrive without questions; 4.4 and later bring them.`,
    });
    files.findings.add(moodleCodes, 'quiz-adaptive', where, {
      message: `In Moodle students may check each answer of ${which} and change it, without losing marks, until another behaviour is set.`,
    });
  }
  const links = count('web-link');
  if (links > 0) {
    files.findings.add(moodleCodes, 'links-embedded', where, {
      message: `Moodle will show the ${links === 1 ? 'web link' : `${links} web links`} inside its own page, which many sites refuse.`,
    });
  }
  const tops = manifest.rootItems.flatMap((root) => root.items);
  if (tops.length === 0) return;
  files.findings.add(moodleCodes, 'import-again', where, {
    message: 'Importing this cartridge into the same Moodle course again adds everything to it again.',
  });
  for (const top of tops) if (top.items.length === 0) looseItem(cartridge, top);
  const shown = new Set<string | undefined>();
  for (const { item } of walkItems(tops)) {
    checkTarget(cartridge, item);
    shown.add(item.identifierref);
  }
  for (const resource of manifest.resources) {
    if (shown.has(resource.identifier)) checkAudience(cartridge, resource);
    else resourceVanishes(cartridge, resource);
  }
}

/** Roles whose activities students do not see. */
function checkAudience(cartridge: Cartridge, resource: ManifestResource): void {
  const role = resource.roles[0];
  if (role !== 'Instructor' && role !== 'Mentor') return;
  const where = { file: cartridge.manifestPath, position: resource.element.position };
  cartridge.files.findings.add(moodleCodes, 'hidden-from-students', where, {
    message: `In Moodle "${resourceTitle(cartridge, resource)}" will arrive hidden from students: its role is ${role}.`,
  });
}

const ACTIVITIES: Partial<Record<ResourceKind, string>> = {
  topic: 'discussion',
  assessment: 'quiz',
  'web-link': 'web link',
  lti: 'external tool',
};

function resourceVanishes(cartridge: Cartridge, resource: ManifestResource): void {
  const what = ACTIVITIES[resource.kind];
  if (what === undefined) return;
  const where = { file: cartridge.manifestPath, position: resource.element.position };
  cartridge.files.findings.add(moodleCodes, 'resource-vanishes', where, {
    message: `Moodle will leave the ${what} "${resourceTitle(cartridge, resource)}" out, because no item shows it.`,
  });
}

function looseItem({ files, manifestPath }: Cartridge, item: ManifestItem): void {
  const where = { file: manifestPath, position: item.element.position };
  files.findings.add(moodleCodes, 'loose-item', where, {
    message: `In Moodle "${item.title}" will be alone in a section without a title.`,
  });
}

function checkTarget({ manifest, files, manifestPath }: Cartridge, item: ManifestItem): void {
  const { identifierref, title, element } = item;
  if (identifierref === undefined) return;
  const where = { file: manifestPath, position: element.position };
  const resource = manifest.byIdentifier.get(identifierref);
  if (resource === undefined) {
    files.findings.add(moodleCodes, 'item-becomes-label', where, {
      message: `Moodle will make a label of "${title}": it opens "${identifierref}", which the cartridge does not hold.`,
    });
  } else if (resource.kind === 'associated-content') {
    files.findings.add(moodleCodes, 'item-without-file', where, {
      message: `Moodle will make a file of "${title}" that is missing, because it is of a kind that only Canvas reads.`,
    });
  }
}
