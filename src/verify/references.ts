import type { AdvisedFamily } from '../read/advised-codes.ts';
import type { ReferenceContents } from '../read/contents/contents.ts';
import type { Findings, Where } from '../read/findings.ts';
import { positionOf } from '../read/html/read.ts';
import { CANVAS_FORMULA, decodePercent, FILE_BASE, isRemote, withoutQuery } from '../read/paths.ts';

/** True where the target should be a file of the package. Tokens between dollars, other than the one, are platforms' own. */
function isLocal(target: string): boolean {
  const path = decodePercent(withoutQuery(target));
  if (path === '' || isRemote(path) || CANVAS_FORMULA.test(path)) return false;
  return path.startsWith(FILE_BASE) || !/^\$[A-Z_-]+\$/.test(path);
}

/** References to files of the package that are not there, each target once. */
function missingReferences(references: readonly ReferenceContents[]): readonly ReferenceContents[] {
  const seen = new Set<string>();
  return references.filter(({ target, path }) => {
    if (path !== undefined || seen.has(target) || !isLocal(target)) return false;
    seen.add(target);
    return true;
  });
}

/** Reports them with a stage's own code. */
export function checkReferences(
  family: AdvisedFamily<'broken-reference'>,
  references: readonly ReferenceContents[],
  where: Where,
  findings: Findings,
): void {
  for (const reference of missingReferences(references)) {
    const { target, kind } = reference;
    const does = kind === 'image' ? 'shows the picture' : kind === 'link' ? 'links to' : 'uses';
    const place = { ...where, position: positionOf(reference) ?? where.position };
    findings.add(family, 'broken-reference', place, {
      message: `A text ${does} "${target}", which is not in the package.`,
    });
  }
}
