import type { FieldUse } from './fields.ts';
import type { Reading } from './reading.ts';

/** Fields whose words are not the author’s. */
export const LEFT_FIELDS: ReadonlySet<FieldUse['is']> = new Set(['contents', 'page-number', 'citation', 'works']);

/** Says what is left of a field whose words are not for this place. */
export function tellOfField(use: FieldUse, code: string, reading: Reading): void {
  if (use.is === 'works')
    reading.findings.add('left', 'contents', 'The list of works is left out: every page makes its own.');
  if (use.is === 'drawn')
    reading.tell(
      'left',
      'old-equation',
      'A formula that Word draws from a field (EQ) is left out. Type it again as an equation (Alt and =).',
      code.trim(),
    );
  if (use.is === 'contents')
    reading.findings.add('left', 'contents', 'The table of contents is left out: every platform makes its own.');
}
