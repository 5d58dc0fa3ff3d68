import { describe, expect, it } from 'vitest';
import type { ChosenTarget } from '../../src/pipeline/targets.ts';
import type { Gap } from './gap.ts';
import { comparedTargets, measure } from './measure.ts';
import { measureGuide } from './measure-guide.ts';
import { mediaEverywhere, mediaEverywhereFiles } from './media-everywhere.ts';

/** Texts that a package does not hold, and with them what they show. */
const textsLeftOut: Readonly<Record<string, readonly string[]>> = {
  canvas: ['link-description'],
  'common-cartridge': ['link-description', 'tool-description'],
};

/** The media about which a gap of these kinds was found. */
function concerned(gaps: readonly Gap[], ...aspects: readonly string[]): readonly string[] {
  return [...new Set(gaps.filter(({ aspect }) => aspects.includes(aspect)).map(({ subject }) => subject))].sort();
}

const inOneVersion = comparedTargets().filter(({ target, version }) => version === target.versions[0]);

const known = new Map<ChosenTarget, Promise<readonly Gap[]>>();

/** Built once a target. */
function gapsOf(chosen: ChosenTarget): Promise<readonly Gap[]> {
  const gaps =
    known.get(chosen) ?? measure(mediaEverywhere(), mediaEverywhereFiles(), chosen).then((measured) => measured.gaps);
  known.set(chosen, gaps);
  return gaps;
}

describe.each(inOneVersion.map((chosen) => [chosen.target.name, chosen] as const))('%s', (name, chosen) => {
  it('says about a medium what is to be said, in every place', async () => {
    const gaps = await gapsOf(chosen);
    expect(concerned(gaps, 'figure', 'alternative text', 'captions', 'media title')).toEqual([]);
    expect(concerned(gaps, 'file')).toEqual((textsLeftOut[name] ?? []).map((place) => `film-${place}`).sort());
  });
});

it('the instructor’s guide says about a medium what is to be said, in every place', async () => {
  const { gaps } = await measureGuide(mediaEverywhere(), mediaEverywhereFiles());
  expect(concerned(gaps, 'figure')).toEqual([]);
});
