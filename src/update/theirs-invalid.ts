import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { updateCodes } from './codes.ts';

/** Stands above what is wrong with a new version. */
export function theirsInvalid(name: string): Diagnostic {
  return updateCodes.report('theirs-invalid', {
    message: `The new version, \`${name}\`, has errors itself, so nothing was taken over.`,
    hint: 'Tell its publisher what was found, or name another version with --from.',
    place: { file: name },
  });
}
