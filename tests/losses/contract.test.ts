import { describe, expect, it } from 'vitest';
import { degradations } from '../../src/interactions/degrade.ts';
import { allSinks, kitchenSink, kitchenSinkFiles, russianSink } from '../support/kitchen-sink/index.ts';
import { behaviour, excuseOf } from './excuses.ts';
import { comparedTargets, measure, nameOf } from './measure.ts';

const waiting = () => kitchenSink({ published: false, sequential: true });

describe.each(comparedTargets().map((chosen) => [nameOf(chosen), chosen] as const))('%s', (_name, chosen) => {
  const { target } = chosen;

  it.each([kitchenSink, waiting, russianSink])('declares nothing of module %# that arrives whole', async (sink) => {
    const { gaps, losses } = await measure(sink(), kitchenSinkFiles, chosen);
    const excused = new Set(gaps.map((gap) => excuseOf(gap, losses, target.name)));
    const idle = losses.filter((loss) => !excused.has(loss) && !behaviour[target.name]?.includes(loss.feature));
    expect(idle.map(({ subject, feature }) => `${subject} ${feature}`)).toEqual([]);
  });

  it('reports no loss but those of its table and of degradation, as the table says', async () => {
    const known: Readonly<Record<string, { readonly outcome: string }>> = { ...degradations, ...target.losses };
    for (const sink of allSinks) {
      const { losses } = await measure(sink(), sink().id === 'bare' ? {} : kitchenSinkFiles, chosen);
      for (const { feature, outcome, message } of losses) {
        expect([feature, known[feature]?.outcome]).toEqual([feature, outcome]);
        expect(message).toMatch(/\.$/);
      }
      const names = losses.map(({ module, subject, feature }) => `${module} ${subject} ${feature}`);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});
