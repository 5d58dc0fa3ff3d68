import { type Cartridge, documentOf } from '../../../read/common-cartridge/cartridge.ts';
import { readTopic } from '../../../read/common-cartridge/documents.ts';
import type { ManifestResource } from '../../../read/common-cartridge/manifest.ts';
import { itemTitles } from '../../../read/common-cartridge/resource-title.ts';
import { moodleCodes } from './codes.ts';
import { checkTextLinks } from './text-links.ts';
import { checkDecodedReferences, checkMarkers, checkWhiteSpace } from './texts.ts';
import { checkOwnTitle } from './titles.ts';

/** Discussions. */
export function predictTopics(cartridge: Cartridge): void {
  const titles = itemTitles(cartridge.manifest);
  for (const resource of cartridge.manifest.resources) {
    if (resource.kind === 'topic') predictTopic(cartridge, resource, titles.get(resource.identifier));
  }
}

function predictTopic(cartridge: Cartridge, resource: ManifestResource, itemTitle: string | undefined): void {
  const document = documentOf(cartridge, resource);
  if (document === undefined) return;
  const { findings } = cartridge.files;
  const { root, path } = document;
  const where = { file: path, position: root.position };
  const { title, prompt, attachments } = readTopic(root, {
    file: path,
    id: '',
    locate: cartridge.locate(path),
    instructorOnly: false,
  });
  checkOwnTitle(title, itemTitle, 'the forum', where, findings);
  if (/<br\b/i.test(prompt.source)) {
    findings.add(moodleCodes, 'line-break-doubled', where, {
      message: `Moodle will double the line breaks of "${title}".`,
    });
  }
  checkMarkers(prompt, `"${title}"`, where, findings);
  checkTextLinks(cartridge, prompt, `"${title}"`, where);
  if (attachments.length > 0) {
    findings.add(moodleCodes, 'attachments-become-links', where, {
      message: `Moodle will make links of the attachments of "${title}", at the end of its text.`,
    });
  }
  checkWhiteSpace(prompt, `"${title}"`, where, findings);
  if (prompt.format === 'html') checkDecodedReferences(prompt.source, where, findings);
}
