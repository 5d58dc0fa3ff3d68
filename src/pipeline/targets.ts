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

/** `canvas`, `scorm-2004@3`, or targets themselves; without a wish every target in its default version. */
export function chooseTargets(
  wishes: readonly (string | Target)[] | undefined,
  available: readonly Target[] = targets,
): { readonly chosen: readonly ChosenTarget[]; readonly diagnostics: readonly Diagnostic[] } {
  if (wishes === undefined || wishes.length === 0)
    return { chosen: available.map((target) => ({ target, version: target.versions[0] })), diagnostics: [] };
  const chosen = new Map<string, ChosenTarget>();
  const diagnostics: Diagnostic[] = [];
  for (const wish of wishes) {
    const found = typeof wish === 'string' ? findTarget(wish, available) : { target: wish, version: wish.versions[0] };
    if (found !== undefined) chosen.set(`${found.target.name}@${found.version.id}`, found);
    else if (typeof wish === 'string') diagnostics.push(unknownTarget(wish, available));
  }
  return { chosen: [...chosen.values()], diagnostics: [...diagnostics, ...clashes(wishes, available)] };
}

/** Names of packages are an id, which has no dots, and this: so none can be that of another, or of the report. */
const SUFFIX = /^\.(?!json$)[a-z0-9][a-z0-9.-]*$/;

/** A target of the caller’s own must not be taken for another, and its packages must not overwrite another’s. */
function clashes(wishes: readonly (string | Target)[], available: readonly Target[]): Diagnostic[] {
  const own = wishes.filter((wish) => typeof wish !== 'string' && !available.includes(wish)) as Target[];
  return [...new Set(own)].flatMap((target) => {
    const others = [...available, ...own].filter((other) => other !== target);
    const suffixes = others.flatMap(({ versions }) => versions.map(({ suffix }) => suffix));
    const { suffix } = target.versions[0];
    const why = others.some(({ name }) => name === target.name)
      ? 'has the name of another'
      : suffixes.includes(suffix)
        ? `names its packages as another does, \`<id>${suffix}\``
        : SUFFIX.test(suffix)
          ? undefined
          : `names its packages \`<id>${suffix}\``;
    return why === undefined ? [] : [targetClash(target, why)];
  });
}

function targetClash({ name }: Target, why: string): Diagnostic {
  return buildCodes.report('target-clash', {
    message: `The target \`${name}\` ${why}, so its packages could overwrite others.`,
    hint: 'Give it a name of its own, and a suffix of a dot and small letters, such as `.shelf.zip`.',
    place: { file: COMMAND_LINE },
  });
}

/** Whatever the order in which they were asked for, what is said of them together is the same; the caller's own come last. */
export function inRegistryOrder(chosen: readonly ChosenTarget[]): readonly ChosenTarget[] {
  const place = ({ target }: ChosenTarget) => (targets.includes(target) ? targets.indexOf(target) : targets.length);
  const versionOf = ({ target, version }: ChosenTarget) => target.versions.indexOf(version);
  return [...chosen].sort((left, right) => place(left) - place(right) || versionOf(left) - versionOf(right));
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
