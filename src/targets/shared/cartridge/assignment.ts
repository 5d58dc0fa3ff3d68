import type { Assignment } from '../../../resolve/model.ts';
import { el, type XmlElement } from '../xml.ts';
import { ASSIGNMENT_NAMESPACE, type CartridgeVersion, documentNamespace } from './version.ts';

/** What a student types is HTML in every platform's editor. */
const formats: Readonly<Record<Assignment['submission'][number], string>> = { text: 'html', url: 'url', file: 'file' };

/** Work to hand in, as Common Cartridge 1.3 has it. */
export function assignmentDocument(
  version: CartridgeVersion,
  identifier: string,
  title: string,
  html: string,
  assignment: Pick<Assignment, 'points' | 'submission'>,
): XmlElement {
  return el(
    'assignment',
    { ...documentNamespace(version, ASSIGNMENT_NAMESPACE), identifier },
    el('title', {}, title),
    el('text', { texttype: 'text/html' }, html),
    el('gradable', { points_possible: assignment.points }, 'true'),
    el(
      'submission_formats',
      {},
      assignment.submission.map((way) => el('format', { type: formats[way] })),
    ),
  );
}
