import { type Cartridge, documentOf } from '../../../read/common-cartridge/cartridge.ts';
import { readTool, readWebLink } from '../../../read/common-cartridge/documents.ts';
import { walkItems } from '../../../read/common-cartridge/manifest.ts';
import { itemTitles } from '../../../read/common-cartridge/resource-title.ts';
import { moodleCodes } from './codes.ts';
import { cleanedPath } from './file-names.ts';
import { checkOwnTitle, checkTitle } from './titles.ts';

/** Sections, labels, names and file names. */
export function predictStructure(cartridge: Cartridge): void {
  const { manifest, files, manifestPath } = cartridge;
  const tops = manifest.rootItems.flatMap((root) => root.items);
  if (tops.some((top) => top.items.length > 0)) {
    files.findings.add(
      moodleCodes,
      'section-titles',
      { file: manifestPath, position: tops[0]?.element.position },
      {
        message:
          'In Moodle the folders become sections called "Topic n" ("New section" in 5.1); their titles show only as summaries, and the first lands in "General".',
      },
    );
  }
  for (const { item, depth } of walkItems(tops)) {
    checkTitle(cartridge, item, depth);
    if (depth > 0 && item.items.length > 0) {
      files.findings.add(
        moodleCodes,
        'deep-folder',
        { file: manifestPath, position: item.element.position },
        {
          message: `In Moodle the folder "${item.title}" becomes a label, with its contents indented below.`,
        },
      );
    }
  }
  checkRepeatedQuizzes(cartridge);
  checkFileNames(cartridge);
  checkWebLinks(cartridge);
  checkTools(cartridge);
}

function checkRepeatedQuizzes({ manifest, files, manifestPath }: Cartridge): void {
  const seen = new Set<string>();
  for (const { item } of walkItems(manifest.rootItems)) {
    const { identifierref } = item;
    if (identifierref === undefined || manifest.byIdentifier.get(identifierref)?.kind !== 'assessment') continue;
    if (seen.has(identifierref)) {
      files.findings.add(
        moodleCodes,
        'quiz-used-twice',
        { file: manifestPath, position: item.element.position },
        {
          message: `Moodle's restore will stop: the quiz of "${item.title}" is shown by another item, too.`,
        },
      );
    }
    seen.add(identifierref);
  }
}

function checkFileNames({ manifest, files, manifestPath }: Cartridge): void {
  for (const resource of manifest.resources) {
    for (const { path, element } of resource.files) {
      // In which form letters with marks are written says `moodle/file-path`, where a page shows the file.
      if (path === undefined || cleanedPath(path) === path.normalize('NFC')) continue;
      files.findings.add(
        moodleCodes,
        'file-name',
        { file: manifestPath, position: element.position },
        {
          message: `Moodle will not take "${path}" under this name: the restore stops, or leaves the file out.`,
        },
      );
    }
  }
}

function checkWebLinks(cartridge: Cartridge): void {
  const items = itemTitles(cartridge.manifest);
  for (const resource of cartridge.manifest.resources) {
    if (resource.kind !== 'web-link') continue;
    const document = documentOf(cartridge, resource);
    if (document === undefined) continue;
    const { url, title } = readWebLink(document.root, { file: document.path, id: resource.identifier });
    const where = { file: document.path, position: document.root.position };
    const shown = items.get(resource.identifier);
    if (shown !== undefined && title !== '' && shown !== title) {
      cartridge.files.findings.add(moodleCodes, 'title-differs', where, {
        message: `In Moodle the web link is called "${shown}", as in the outline, not "${title}".`,
      });
    }
    if (/^[!#-;=?-_a-z~]*$/.test(url)) continue;
    cartridge.files.findings.add(moodleCodes, 'web-address', where, {
      message: `Moodle will break the address "${url}".`,
    });
  }
}

/** Tools are called as their own files say. */
function checkTools(cartridge: Cartridge): void {
  const items = itemTitles(cartridge.manifest);
  for (const resource of cartridge.manifest.resources) {
    const document = resource.kind === 'lti' ? documentOf(cartridge, resource) : undefined;
    if (document === undefined) continue;
    const { title, url, parameters } = readTool(document.root, { file: document.path, id: resource.identifier });
    const where = { file: document.path, position: document.root.position };
    const { findings } = cartridge.files;
    if (url !== '' && (document.root.childText('launch_url') ?? '') === '')
      findings.add(moodleCodes, 'tool-address-lost', where, {
        message: `Moodle will make an external tool without an address of "${title}": only its secure_launch_url is given.`,
      });
    if (parameters.length > 0)
      findings.add(moodleCodes, 'tool-parameters-lost', where, {
        message: `Moodle will leave out the parameters of "${title}": ${parameters.map(({ name }) => name).join(', ')}.`,
      });
    checkOwnTitle(title, items.get(resource.identifier), 'the external tool', where, cartridge.files.findings);
  }
}
