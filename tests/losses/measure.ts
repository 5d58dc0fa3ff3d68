import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ModuleDefinition } from '../../schema/types.generated.ts';
import type { TeachingModule } from '../../src/model/model.ts';
import type { EmittedPackage } from '../../src/pipeline/emit-package.ts';
import type { ChosenTarget } from '../../src/pipeline/targets.ts';
import { findTarget, targets } from '../../src/targets/registry.ts';
import type { Loss, Target } from '../../src/targets/target.ts';
import { type PackageContents, verify } from '../../src/verify/index.ts';
import { emitInMemory, packInMemory, prepareInMemory } from '../support/build-in-memory.ts';
import { Known } from '../support/known.ts';
import { type Arrived, arrivedBackup, arrivedCartridge } from './arrived.ts';
import { arrivedPages } from './arrived-player.ts';
import { compareCanvasFacts } from './canvas-facts.ts';
import { compareCartridgeFacts } from './cartridge-facts.ts';
import { compareModule } from './compare-module.ts';
import { excuseOf } from './excuses.ts';
import { formulaGaps, withFormulaWords } from './formulas.ts';
import { type Gap, gapText } from './gap.ts';
import { compareMoodleFacts } from './moodle-facts.ts';
import { comparePrintView } from './print-facts.ts';

/** Makes comparable contents of what was read in a package. */
export type Reader = (contents: PackageContents) => Arrived;

/**
 * How the packages of each target are read for the comparison, or by which other test they are compared. A target
 * without a line fails `new-target.test.ts`: what nobody reads may lose everything.
 */
const readers: Readonly<Record<string, Reader | { readonly comparedBy: string }>> = {
  canvas: arrivedCartridge,
  moodle: arrivedBackup,
  'common-cartridge': arrivedCartridge,
  'scorm-1.2': arrivedPages,
  'scorm-2004': arrivedPages,
  website: arrivedPages,
  // One page for instructors, and no package for learners: it promises other things.
  'instructor-guide': { comparedBy: 'guide.test.ts' },
};

function readerOf({ name }: Target): Reader | undefined {
  const reader = Object.hasOwn(readers, name) ? readers[name] : undefined;
  return typeof reader === 'function' ? reader : undefined;
}

/** The targets that nothing compares with the module: without a line, or with one that names a test which is not there. */
export function uncompared(all: readonly Target[], lines = readers): readonly string[] {
  return all
    .map(({ name }) => name)
    .filter((name) => {
      const line = Object.hasOwn(lines, name) ? lines[name] : undefined;
      return typeof line !== 'function' && !(line && existsSync(join(import.meta.dirname, line.comparedBy)));
    });
}

/** Every target whose packages are compared here, in each of its versions. */
export function comparedTargets(): readonly ChosenTarget[] {
  return targets
    .filter((target) => readerOf(target) !== undefined)
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

type Files = Readonly<Record<string, string | Uint8Array>>;

const known = new Known<Measured>();

/** Builds a package, reads it back, and compares; once for the same module, files and target. */
export function measure(
  definition: ModuleDefinition,
  files: Files,
  chosen: ChosenTarget,
  read?: Reader,
  workspace?: object,
): Promise<Measured> {
  if (read !== undefined || workspace !== undefined) return measureNow(definition, files, chosen, read, workspace);
  return known.of(files, [nameOf(chosen), definition], () => measureNow(definition, files, chosen));
}

async function measureNow(
  definition: ModuleDefinition,
  files: Files,
  chosen: ChosenTarget,
  read: Reader | undefined = readerOf(chosen.target),
  workspace?: object,
): Promise<Measured> {
  if (read === undefined) throw new Error(`Nobody reads packages of ${chosen.target.name}.`);
  const { prepared, host, diagnostics } = await prepareInMemory(definition, files, workspace);
  if (prepared === undefined) throw new Error(JSON.stringify(diagnostics));
  const emitted = await emitInMemory(prepared, chosen);
  const { contents } = await verify(await packInMemory(emitted, host), { name: emitted.name, for: [] });
  const [module] = prepared.publication.modules;
  if (module === undefined) throw new Error('There is no module.');
  const whole = read(contents);
  const arrived = withFormulaWords(whole, module);
  const gaps = [...compareModule(module, arrived), ...formulaGaps(whole, module), ...factsOf(module, emitted, chosen)];
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
  if (target.name === 'website') return comparePrintView(...own);
  return target.name === 'common-cartridge' ? compareCartridgeFacts(...own) : [];
}

/** A target by the name of `nameOf`. */
export function targetNamed(name: string): ChosenTarget {
  const found = findTarget(name);
  if (found === undefined) throw new Error(`There is no target ${name}.`);
  return found;
}
