import { describe, expect, it } from 'vitest';
import { arbitraryModule } from '../support/arbitrary-module.ts';
import { allSinks, kitchenSink, kitchenSinkFiles } from '../support/kitchen-sink/index.ts';
import { fc, tries } from '../support/property.ts';
import { comparedTargets, measure, nameOf, targetNamed } from './measure.ts';

describe.each(comparedTargets().map((chosen) => [nameOf(chosen), chosen] as const))('%s', (_name, chosen) => {
  it.each(allSinks.map((sink) => [sink().id, sink] as const))('holds %s, or says what it loses', async (id, sink) => {
    const { undeclared } = await measure(sink(), id === 'bare' ? {} : kitchenSinkFiles, chosen);
    expect(undeclared).toEqual([]);
  });
});

it('holds questions of order where a Moodle of 4.4 or later is asked for', async () => {
  const workspace = { options: { moodle: { ordering: 'native' } } };
  const measured = await measure(kitchenSink(), kitchenSinkFiles, targetNamed('moodle'), undefined, workspace);
  expect(measured.undeclared).toEqual([]);
  const features = new Set(measured.losses.map(({ feature }) => feature));
  expect([features.has('order-untouched'), features.has('ordering-as-matching')]).toEqual([true, false]);
});

const runs = tries(6);

describe.each(comparedTargets().map((chosen) => [nameOf(chosen), chosen] as const))('%s', (_name, chosen) => {
  it('holds any module, or says what it loses', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryModule, async (definition) => {
        const { undeclared } = await measure(definition, {}, chosen);
        expect(undeclared).toEqual([]);
      }),
      runs,
    );
  });
});

it('says in Canvas that a pass mark is lost where completion asks for another share, or for none', async () => {
  const chosen = targetNamed('canvas');
  const { activities } = kitchenSink();
  const withPassMark = (changes: object) =>
    kitchenSink({
      activities: activities.map(
        (activity) => (activity.id === 'final' ? { ...activity, ...changes } : activity) as typeof activity,
      ),
    });
  const lost = async (changes: object) => {
    const { losses } = await measure(withPassMark(changes), kitchenSinkFiles, chosen);
    return losses.some(({ subject, feature }) => subject === 'final' && feature === 'pass-mark');
  };
  expect(await lost({})).toBe(false);
  expect(await lost({ optional: true })).toBe(true);
  expect(await lost({ completion: { minPercent: 50 } })).toBe(true);
});
