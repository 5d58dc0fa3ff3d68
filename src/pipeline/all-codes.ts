import { archiveCodes } from '../archive/codes.ts';
import { contentCodes } from '../content/codes.ts';
import { customizedCodes } from '../customized/codes.ts';
import { definitionCodes } from '../definition/codes.ts';
import type { CodeFamily } from '../diagnostics/codes.ts';
import { questionCodeFamilies } from '../questions/registry.ts';
import { renderCodes } from '../render/codes.ts';
import { resolveCodes } from '../resolve/codes.ts';
import { sourceCodes } from '../source/codes.ts';
import { targets } from '../targets/registry.ts';
import { buildCodes } from './codes.ts';

/**
 * Every family of codes that checks and builds report, in the order in which a module meets them. Those of verification
 * are apart, in `src/verify/all-codes.ts`.
 */
export const codeFamilies: readonly CodeFamily[] = [
  sourceCodes,
  definitionCodes,
  contentCodes,
  ...questionCodeFamilies,
  resolveCodes,
  ...new Set(targets.flatMap(({ codes = [] }) => codes)),
  customizedCodes,
  renderCodes,
  buildCodes,
  archiveCodes,
];
