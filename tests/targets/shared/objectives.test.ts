import { describe, expect, it } from 'vitest';
import { targets } from '../../../src/targets/registry.ts';
import { emitInMemory, prepareInMemory } from '../../support/build-in-memory.ts';
import { smallModule } from '../../support/small-module.ts';

type Served = { readonly activity?: boolean; readonly question?: boolean };

/** A small module whose reading, quiz and questions serve its objective or do not. */
function serving({ activity = false, question = false }: Served) {
  const { activities } = smallModule();
  const own = (serves: boolean) => (serves ? { objectives: ['explain'] } : { objectives: [] });
  return smallModule({
    activities: activities.map((one) => ({
      ...one,
      ...own(activity),
      ...(one.type === 'quiz' ? { questions: one.questions.map((each) => ({ ...each, ...own(question) })) } : {}),
    })) as typeof activities,
  });
}

async function declaring(served: Served): Promise<readonly string[]> {
  const { prepared } = await prepareInMemory(serving(served));
  if (prepared === undefined) throw new Error('The module is not valid.');
  const names = await Promise.all(
    targets.map(async (target) => {
      const [version] = target.versions;
      if (version === undefined) throw new Error(`${target.name} has no version.`);
      const { losses } = await emitInMemory(prepared, { target, version }, false);
      return losses.some(({ feature }) => feature === 'objectives') ? [target.name] : [];
    }),
  );
  return names.flat().sort();
}

describe('which parts serve which objectives', () => {
  it('is lost everywhere but in the guide where activities name them', async () => {
    const all = ['canvas', 'common-cartridge', 'moodle', 'scorm-1.2', 'scorm-2004', 'website'];
    expect(await declaring({ activity: true })).toEqual(all);
  });

  it('is not lost in SCORM where questions alone do, since answers name it', async () => {
    expect(await declaring({ question: true })).toEqual(['canvas', 'common-cartridge', 'moodle', 'website']);
  });

  it('is not lost where nothing serves any', async () => {
    expect(await declaring({})).toEqual([]);
  });
});
