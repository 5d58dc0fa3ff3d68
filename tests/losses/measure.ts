import type { ModuleDefinition } from '../../schema/types.generated.ts';
import type { TeachingModule } from '../../src/model/model.ts';
import type { EmittedPackage } from '../../src/pipeline/emit-package.ts';
import type { ChosenTarget } from '../../src/pipeline/targets.ts';
import { findTarget, targets } from '../../src/targets/registry.ts';
import type { Loss } from '../../src/targets/target.ts';
import { verify } from '../../src/verify/index.ts';
import { emitInMemory, packInMemory, prepareInMemory } from '../support/build-in-memory.ts';
import { type Arrived, arrivedBackup, arrivedCartridge } from './arrived.ts';
import { arrivedPages } from './arrived-player.ts';
import { compareCanvasFacts } from './canvas-facts.ts';
import { compareCartridgeFacts } from './cartridge-facts.ts';
import { compareModule } from './compare-module.ts';
import { excuseOf } from './excuses.ts';
import { type Gap, gapText } from './gap.ts';
import { compareMoodleFacts } from './moodle-facts.ts';

/** What makes comparable contents of a package, by target. The guide is no package; see `guide.test.ts`. */
const readers = {
  canvas: arrivedCartridge,
  moodle: arrivedBackup,
  'common-cartridge': arrivedCartridge,
  'scorm-1.2': arrivedPages,
  'scorm-2004': arrivedPages,
  website: arrivedPages,
} as const;

/** Every target whose packages are compared, in each of its versions. */
export function comparedTargets(): readonly ChosenTarget[] {
  return targets
    .filter(({ name }) => Object.hasOwn(readers, name))
    .flatMap((target) => target.versions.map((version) => ({ target, version })));
}

/** `common-cartridge@1.2` */
export function nameOf({ target, version }: ChosenTarget): string {
  return `${target.name}@${version.id}`;
}

export interface Measured {
  readonly gaps: readonly Gap[];
  readonly losses: readonly Loss[];
  /** Gaps that no loss explains, as sentences. */
  readonly undeclared: readonly string[];
  readonly arrived: Arrived;
}

/** Builds a package, reads it back, and compares. */
export async function measure(
  definition: ModuleDefinition,
  files: Readonly<Record<string, string | Uint8Array>>,
  chosen: ChosenTarget,
): Promise<Measured> {
  const { prepared, host, diagnostics } = await prepareInMemory(definition, files);
  if (prepared === undefined) throw new Error(JSON.stringify(diagnostics));
  const emitted = await emitInMemory(prepared, chosen);
  const { contents } = await verify(await packInMemory(emitted, host), { name: emitted.name, for: [] });
  const read = readers[chosen.target.name as keyof typeof readers];
  const [module] = prepared.publication.modules;
  if (module === undefined) throw new Error('There is no module.');
  const arrived = read(contents);
  const gaps = [...compareModule(module, arrived), ...factsOf(module, emitted, chosen)];
  const { losses } = emitted;
  const undeclared = gaps.filter((gap) => excuseOf(gap, losses, chosen.target.name) === undefined).map(gapText);
  return { gaps, losses, undeclared, arrived };
}

/** What a reader of packages joins or passes over, looked at in the package's own files. */
function factsOf(module: TeachingModule, { files }: EmittedPackage, { target }: ChosenTarget): readonly Gap[] {
  const texts = new Map(files.flatMap((file) => (file.kind === 'text' ? [[file.path, file.text] as const] : [])));
  const own = [module, [...texts.keys()], (path: string) => texts.get(path)] as const;
  if (target.name === 'canvas') return [...compareCanvasFacts(...own), ...compareCartridgeFacts(...own)];
  if (target.name === 'moodle') return compareMoodleFacts(...own);
  return target.name === 'common-cartridge' ? compareCartridgeFacts(...own) : [];
}

/** A target by the name of `nameOf`. */
export function targetNamed(name: string): ChosenTarget {
  const found = findTarget(name);
  if (found === undefined) throw new Error(`There is no target ${name}.`);
  return found;
}
