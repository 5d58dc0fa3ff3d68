import { COMMAND_LINE, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { findTarget, targets } from '../targets/registry.ts';
import type { Target, TargetVersion } from '../targets/target.ts';
import { buildCodes } from './codes.ts';

/** A target in the version asked for. */
export interface ChosenTarget {
  readonly target: Target;
  readonly version: TargetVersion;
}

/** `canvas`, `scorm-2004@3`; without a wish every target in its default version. */
export function chooseTargets(
  wishes: readonly string[] | undefined,
  available: readonly Target[] = targets,
): { readonly chosen: readonly ChosenTarget[]; readonly diagnostics: readonly Diagnostic[] } {
  if (wishes === undefined || wishes.length === 0)
    return { chosen: available.map((target) => ({ target, version: target.versions[0] })), diagnostics: [] };
  const chosen = new Map<string, ChosenTarget>();
  const diagnostics: Diagnostic[] = [];
  for (const wish of wishes) {
    const found = findTarget(wish, available);
    if (found !== undefined) chosen.set(`${found.target.name}@${found.version.id}`, found);
    else diagnostics.push(unknownTarget(wish, available));
  }
  return { chosen: [...chosen.values()], diagnostics };
}

/** As on the command line: `canvas`, `scorm-2004@3`. */
export function targetLabel({ target, version }: ChosenTarget): string {
  return version === target.versions[0] ? target.name : `${target.name}@${version.id}`;
}

/** Every way to name a target: `canvas`, `common-cartridge`, `common-cartridge@1.2`. */
function targetNames(available: readonly Target[] = targets): string[] {
  return available.flatMap((target) => [
    target.name,
    ...target.versions.slice(1).map((version) => `${target.name}@${version.id}`),
  ]);
}

function unknownTarget(wish: string, available: readonly Target[]): Diagnostic {
  const names = targetNames(available);
  return buildCodes.report('unknown-target', {
    message: `There is no target \`${wish}\`.`,
    hint: `${didYouMean(wish, names) ?? ''} Targets: ${names.join(', ')}.`.trim(),
    place: { file: COMMAND_LINE },
  });
}
