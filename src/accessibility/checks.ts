import type { Check } from './check.ts';
import { checksOfPictures } from './checks-of-pictures.ts';
import { checksOfStructure } from './checks-of-structure.ts';
import { checksOfText } from './checks-of-text.ts';

/** Everything that the program looks for, in the order of the record. */
export const checks: readonly Check[] = [...checksOfPictures, ...checksOfStructure, ...checksOfText];
