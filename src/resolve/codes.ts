import { defineCodes } from '../diagnostics/codes.ts';
import { contentsCodes } from './codes/contents.ts';
import { referenceCodes } from './codes/references.ts';
import { workCodes } from './codes/work.ts';

/** What can be wrong with how the parts of a module fit together. */
export const resolveCodes = defineCodes('resolve', { ...referenceCodes, ...contentsCodes, ...workCodes });
