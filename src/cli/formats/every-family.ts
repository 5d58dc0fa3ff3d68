import { authoringCodes } from '../../authoring/codes.ts';
import type { CodeFamily } from '../../diagnostics/codes.ts';
import { importCodes } from '../../import/codes.ts';
import { codeFamilies } from '../../pipeline/all-codes.ts';
import { untrustedCodes } from '../../untrusted/codes.ts';
import { updateCodes } from '../../update/codes.ts';
import { verifyCodeFamilies } from '../../verify/all-codes.ts';
import { commandCodes } from '../codes.ts';

/** Every family of codes that a command may report, in the order in which a module and then a package meets them. */
export const everyFamily: readonly CodeFamily[] = [
  ...codeFamilies,
  commandCodes,
  updateCodes,
  importCodes,
  authoringCodes,
  untrustedCodes,
  ...verifyCodeFamilies,
];
