import type { ModuleDefinition } from '../../schema/types.generated.ts';
import { emitInMemory, prepareInMemory } from '../support/build-in-memory.ts';
import { arrivedGuide, brokenAnchors } from './arrived-guide.ts';
import { compareGuide } from './compare-guide.ts';
import { excuseOf } from './excuses.ts';
import { withFormulaWords } from './formulas.ts';
import { gapText } from './gap.ts';
import { targetNamed } from './measure.ts';

/** Builds the instructor's guide of a module, reads it back, and compares. */
export async function measureGuide(definition: ModuleDefinition, files: Readonly<Record<string, string | Uint8Array>>) {
  const { prepared, diagnostics } = await prepareInMemory(definition, files);
  const [module] = prepared?.publication.modules ?? [];
  if (prepared === undefined || module === undefined) throw new Error(JSON.stringify(diagnostics));
  const { files: written, losses } = await emitInMemory(prepared, targetNamed('instructor-guide'));
  const [file] = written;
  if (file?.kind !== 'text' || written.length !== 1) throw new Error('The guide is one file of text.');
  const gaps = compareGuide(module, withFormulaWords(arrivedGuide(file.text), module));
  const excuse = new Map(gaps.map((gap) => [gap, excuseOf(gap, losses, 'instructor-guide')]));
  return {
    gaps,
    undeclared: gaps.filter((gap) => excuse.get(gap) === undefined).map(gapText),
    idle: losses.filter((loss) => ![...excuse.values()].includes(loss)),
    broken: brokenAnchors(file.text),
  };
}
