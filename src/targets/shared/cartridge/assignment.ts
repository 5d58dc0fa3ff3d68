import type { Assignment } from '../../../model/model.ts';
import { el, type XmlElement } from '../xml.ts';
import { ASSIGNMENT_NAMESPACE, type CartridgeVersion, documentNamespace } from './version.ts';

/** What a student types is HTML in every platform's editor. */
const formats: Readonly<Record<Assignment['submission'][number], string>> = { text: 'html', url: 'url', file: 'file' };

/**
 * Work to hand in, as Common Cartridge 1.3 has it. Its schema has no place for points: Canvas reads an attribute of
 * `gradable` that the schema forbids.
 */
export function assignmentDocument(
  version: CartridgeVersion,
  identifier: string,
  title: string,
  html: string,
  submission: Assignment['submission'],
): XmlElement {
  return el(
    'assignment',
    { ...documentNamespace(version, ASSIGNMENT_NAMESPACE), identifier },
    el('title', {}, title),
    el('text', { texttype: 'text/html' }, html),
    el('gradable', {}, 'true'),
    el(
      'submission_formats',
      {},
      submission.map((way) => el('format', { type: formats[way] })),
    ),
  );
}
