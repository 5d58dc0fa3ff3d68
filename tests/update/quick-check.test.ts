import { describe, expect, it } from 'vitest';
import type { ModuleDefinition } from '../../schema/types.generated.ts';
import { asMine } from '../../src/update/as-mine.ts';
import { collided, someCollisions } from '../compare/collisions.ts';
import { edited, isModule, someEdits } from '../compare/edits.ts';
import { errorsFor } from '../compare/sound.ts';
import { tiny } from '../compare/tiny.ts';
import { fc, tries } from '../support/property.ts';

const errorsOfTiny = await errorsFor(tiny);

type Activity = ModuleDefinition['activities'][number];

/** The errors that an update of `mine` to this finds at first. */
function found(version: ModuleDefinition, mine = tiny): readonly string[] {
  return errorsOfTiny(version, asMine(version, mine)).map(({ code }) => code);
}

const changed = (id: string, change: (activity: Activity) => Activity): ModuleDefinition => ({
  ...tiny,
  activities: tiny.activities.map((activity) => (activity.id === id ? change(activity) : activity)),
});

const reworded = (body: string): ModuleDefinition =>
  changed('story', (story) => (story.type === 'reading' ? { ...story, body } : story));

describe('what an update looks at before it writes', () => {
  it('is every text that it changes', () => {
    expect(found(reworded('::: note\n\nNever closed.\n'))).toEqual(['content/box-not-closed']);
  });

  it('is no text that stays as it is', () => {
    const broken = reworded('::: note\n\nNever closed.\n');
    expect([found(broken, broken), errorsOfTiny(broken).map(({ code }) => code)]).toEqual([
      [],
      ['content/box-not-closed'],
    ]);
  });

  it('is all that such a text refers to', () => {
    const { glossary, ...without } = tiny;
    expect(glossary?.map(({ id }) => id)).toEqual(['norm', 'shift']);
    expect(found(without)).toEqual(['resolve/unknown-term', 'resolve/unknown-term']);
  });

  it('has errors where reading all of it has any, whatever is changed', () => {
    const count = { sound: 0, broken: 0 };
    const property = fc.property(someEdits(3), someCollisions(2), (edits, collisions) => {
      const version = edited(collided(tiny, collisions, 'theirs', isModule), edits, 'T', isModule);
      const isBroken = errorsOfTiny(version).length > 0;
      count[isBroken ? 'broken' : 'sound'] += 1;
      expect(found(version).length > 0).toBe(isBroken);
    });
    fc.assert(property, tries(100));
    expect([count.broken > 10, count.sound > 10]).toEqual([true, true]);
  });
});
