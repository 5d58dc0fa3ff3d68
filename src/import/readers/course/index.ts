import type { ByteSource } from '../../../read/byte-source.ts';
import { type ReadResult, readPackage } from '../../../read/read-package.ts';
import type { ImportReader, ImportSource } from '../../draft/reader.ts';
import { courseDraft } from './course-draft.ts';

/** What was read to recognise a file is not read again. */
const known = new WeakMap<ByteSource, Promise<ReadResult>>();

function opened({ bytes, name }: ImportSource): Promise<ReadResult> {
  const before = known.get(bytes);
  if (before !== undefined) return before;
  const result = readPackage(bytes, { name, hashes: false, inFolder: true });
  known.set(bytes, result);
  return result;
}

/** Course exports: cartridges of any flavour, Canvas exports, Moodle backups, zips of QTI 1.2. */
export const courseReader: ImportReader = {
  name: 'course',
  title: 'course export',
  async recognise(source) {
    const { value } = await opened(source);
    // A damaged export is nobody else's.
    if (value === undefined) return /\.(?:imscc|mbz)$/i.test(source.name);
    return value.kind !== 'scorm' && value.kind !== 'website';
  },
  async read(source, { language }) {
    const { value, diagnostics } = await opened(source);
    if (value !== undefined) return { value: courseDraft(value, source.name, language), diagnostics: [] };
    const [error] = diagnostics.filter(({ severity }) => severity === 'error');
    return { diagnostics: error === undefined ? diagnostics : [error] };
  },
};
