import type { Cartridge } from '../common-cartridge/cartridge.ts';
import { type ManifestItem, walkItems } from '../common-cartridge/manifest.ts';
import { moodleCodes } from './codes.ts';

/** What holds for a cartridge as a whole, once each, and for items by what they open. */
export function predictWhole(cartridge: Cartridge): void {
  const { manifest, files, manifestPath } = cartridge;
  const where = { file: manifestPath, position: manifest.root.position };
  const count = (kind: string) => manifest.resources.filter((resource) => resource.kind === kind).length;
  const quizzes = count('assessment');
  if (quizzes > 0) {
    files.findings.add(moodleCodes, 'quiz-empty-in-4.1', where, {
      message: `In Moodle 4.1 ${quizzes === 1 ? 'the quiz' : `the ${quizzes} quizzes`} of this cartridge will arrive without questions; 4.4 and later bring them.`,
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
  for (const { item } of walkItems(tops)) checkTarget(cartridge, item);
}

function looseItem({ files, manifestPath }: Cartridge, item: ManifestItem): void {
  const where = { file: manifestPath, position: item.element.position };
  files.findings.add(moodleCodes, 'loose-item', where, {
    message: `In Moodle "${item.title}" will stand alone in a section without a title.`,
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
