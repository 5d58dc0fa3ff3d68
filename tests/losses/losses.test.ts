import { describe, expect, it } from 'vitest';
import { interactionFeatures } from '../../src/interactions/capabilities.ts';
import { degradations } from '../../src/interactions/degrade.ts';
import type { Prepared } from '../../src/pipeline/prepare.ts';
import { memoryHost } from '../../src/source/memory-host.ts';
import { targets } from '../../src/targets/registry.ts';
import { arbitraryModule } from '../support/arbitrary-module.ts';
import { emitInMemory, prepareInMemory, prepareItem } from '../support/build-in-memory.ts';
import { builtPackage } from '../support/built-package.ts';
import {
  allSinks,
  bareModule,
  crossedSink,
  kitchenSink,
  kitchenSinkFiles,
  russianSink,
  sinkUnit,
} from '../support/kitchen-sink/index.ts';
import { fc, tries } from '../support/property.ts';
import { smallModule } from '../support/small-module.ts';
import { behaviour, excuseOf } from './excuses.ts';
import { comparedTargets, measure, nameOf, targetNamed } from './measure.ts';

const waiting = () => kitchenSink({ published: false, sequential: true });

const runs = tries(6);

/** One object for all modules without files: by it what was made of them before is found. */
const NO_FILES = {};

/** Everything that is built for the comparison is in this one file, so that no other worker builds it again. */
describe.each(comparedTargets().map((chosen) => [nameOf(chosen), chosen] as const))('%s', (_name, chosen) => {
  const { target } = chosen;

  it.each(allSinks.map((sink) => [sink().id, sink] as const))('holds %s, or says what it loses', async (id, sink) => {
    const { undeclared } = await measure(sink(), id === 'bare' ? NO_FILES : kitchenSinkFiles, chosen);
    expect(undeclared).toEqual([]);
  });

  it.each([kitchenSink, waiting, russianSink])('declares nothing of module %# that arrives whole', async (sink) => {
    const { gaps, losses } = await measure(sink(), kitchenSinkFiles, chosen);
    const excused = new Set(gaps.map((gap) => excuseOf(gap, losses, target.name)));
    const idle = losses.filter((loss) => !excused.has(loss) && !behaviour[target.name]?.includes(loss.feature));
    expect(idle.map(({ subject, feature }) => `${subject} ${feature}`)).toEqual([]);
  });

  it('reports no loss but those of its table and of degradation, as the table says', async () => {
    const known: Readonly<Record<string, { readonly outcome: string }>> = { ...degradations, ...target.losses };
    for (const sink of allSinks) {
      const { losses } = await measure(sink(), sink().id === 'bare' ? NO_FILES : kitchenSinkFiles, chosen);
      for (const { feature, outcome, message } of losses) {
        expect([feature, known[feature]?.outcome]).toEqual([feature, outcome]);
        expect(message).toMatch(/\.$/);
      }
      const names = losses.map(({ module, subject, feature }) => `${module} ${subject} ${feature}`);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('holds any module, or says what it loses', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryModule, async (definition) => {
        const { undeclared } = await measure(definition, NO_FILES, chosen);
        expect(undeclared).toEqual([]);
      }),
      runs,
    );
  });
});

it('holds questions of order where a Moodle of 4.4 or later is asked for', async () => {
  const workspace = { options: { moodle: { ordering: 'native' } } };
  const measured = await measure(kitchenSink(), kitchenSinkFiles, targetNamed('moodle'), undefined, workspace);
  expect(measured.undeclared).toEqual([]);
  const features = new Set(measured.losses.map(({ feature }) => feature));
  expect([features.has('order-untouched'), features.has('ordering-as-matching')]).toEqual([true, false]);
});

it('says in Canvas that a pass mark is lost where completion asks for another share, or for none', async () => {
  const { activities } = kitchenSink();
  const withPassMark = (changes: object) =>
    kitchenSink({
      activities: activities.map(
        (activity) => (activity.id === 'final' ? { ...activity, ...changes } : activity) as typeof activity,
      ),
    });
  const lost = async (changes: object) => {
    const { losses } = await builtPackage(withPassMark(changes), 'canvas', { files: kitchenSinkFiles });
    return losses.some(({ subject, feature }) => subject === 'final' && feature === 'pass-mark');
  };
  expect(await lost({})).toBe(false);
  expect(await lost({ optional: true })).toBe(true);
  expect(await lost({ completion: { minPercent: 50 } })).toBe(true);
});

/** What there is to build, the richest first: variants, a unit in order, and random modules. */
async function everything(): Promise<readonly Prepared[]> {
  const modules = [
    ...[kitchenSink, crossedSink, russianSink].map((sink) => prepareInMemory(sink(), kitchenSinkFiles)),
    preparedUnit(),
    prepareInMemory(waiting(), kitchenSinkFiles),
    prepareInMemory(kitchenSink(), kitchenSinkFiles, { options: { moodle: { ordering: 'native' } } }),
    prepareInMemory(particular()),
    ...fc.sample(arbitraryModule, tries(10)).map((module) => prepareInMemory(module)),
  ];
  return (await Promise.all(modules)).flatMap(({ prepared }) => prepared ?? []);
}

/** What no variant of the kitchen sink has: a choice that keeps its place in a shuffled quiz, one right choice of several, a number too fine for Canvas. */
function particular() {
  const questions = [
    {
      id: 'held',
      type: 'choice' as const,
      stem: 'Which?',
      objectives: ['explain'],
      choices: [
        { id: 'a', text: 'This', correct: true },
        { id: 'b', text: 'That' },
        { id: 'all', text: 'All of these', keepPlace: true },
      ],
    },
    {
      id: 'only-one',
      type: 'multiple-response' as const,
      stem: 'Which ones?',
      choices: [
        { id: 'a', text: 'This', correct: true },
        { id: 'b', text: 'That' },
        { id: 'c', text: 'Another' },
      ],
    },
    { id: 'fine', type: 'numeric' as const, stem: 'How heavy?', answer: 9.10938 },
  ];
  const quiz = { id: 'quiz', type: 'quiz' as const, title: 'A quiz', purpose: 'graded' as const, questions };
  const [text] = smallModule().activities;
  if (text === undefined) throw new Error('The small module has no activity.');
  return smallModule({ activities: [text, { ...quiz, settings: { shuffleChoices: true } }] });
}

function preparedUnit() {
  const folder = '/work/modules';
  const definitions = [kitchenSink(), bareModule()].map(
    (module) => [`${folder}/${module.id}/module.json`, JSON.stringify(module)] as const,
  );
  const files = Object.entries(kitchenSinkFiles).map(
    ([name, file]) => [`${folder}/kitchen-sink/${name}`, file] as const,
  );
  const unit = [`${folder}/unit.json`, JSON.stringify(sinkUnit)] as const;
  const host = memoryHost(Object.fromEntries<string | Uint8Array>([unit, ...definitions, ...files]), '/work');
  return prepareItem({ kind: 'unit', path: `${folder}/unit.json` }, host, '/work');
}

it('declares no loss that nothing loses', { timeout: 120_000 }, async () => {
  const prepared = await everything();
  expect(prepared.some(({ publication }) => publication.unit !== undefined)).toBe(true);
  const idle: string[] = [];
  const degraded = new Set<string>();
  for (const target of targets) {
    const lost = new Set<string>();
    const declared = Object.keys(target.losses);
    const builds = prepared
      .filter(({ publication }) => publication.unit === undefined || target.unit)
      .flatMap((one) => target.versions.map((version) => ({ one, chosen: { target, version } })));
    for (const { one, chosen } of builds) {
      if (declared.every((feature) => lost.has(feature))) break;
      const { losses } = await emitInMemory(one, chosen, true);
      for (const { feature } of losses) lost.add(feature);
    }
    idle.push(...declared.flatMap((feature) => (lost.has(feature) ? [] : `${target.name} ${feature}`)));
    for (const feature of lost) degraded.add(feature);
  }
  expect(idle).toEqual([]);
  // What becomes of interactions that every target has is for targets that are not here.
  const everywhere = interactionFeatures.filter((feature) =>
    targets.every(({ capabilities }) => capabilities[feature]),
  );
  expect(everywhere).toEqual(['choose-one', 'choose-many', 'true-false', 'text-entry', 'extended-text']);
  const spared = ['true-false-as-choice', ...everywhere.map((feature) => `${feature}-dropped`)];
  expect(Object.keys(degradations).filter((feature) => !degraded.has(feature) && !spared.includes(feature))).toEqual(
    [],
  );
});
