import { canvas } from './canvas/index.ts';
import { commonCartridge } from './common-cartridge/index.ts';
import { instructorGuide } from './instructor-guide/index.ts';
import { moodle } from './moodle/index.ts';
import { scorm12, scorm2004 } from './scorm/index.ts';
import type { Target, TargetVersion } from './target.ts';
import { website } from './website/index.ts';

/** Every target, in the order in which a build without a wish makes them. A new one is a folder and a line here. */
export const targets: readonly Target[] = [
  canvas,
  moodle,
  commonCartridge,
  scorm12,
  scorm2004,
  website,
  instructorGuide,
];

/** The target and version that `canvas` or `common-cartridge@1.2` names; undefined where there is none. */
export function findTarget(
  name: string,
  available: readonly Target[] = targets,
): { readonly target: Target; readonly version: TargetVersion } | undefined {
  const [word = '', wanted] = name.split('@');
  const target = available.find((candidate) => candidate.name === word);
  const version = wanted === undefined ? target?.versions[0] : target?.versions.find(({ id }) => id === wanted);
  return target === undefined || version === undefined ? undefined : { target, version };
}
