import type { WordKey } from '../words/words.ts';

/** Where a course may be: what is built for it, and how it gets there. */
export interface Platform {
  /** As `build` names it. */
  readonly target: string;
  readonly name: WordKey;
  readonly what: WordKey;
  readonly steps: readonly [WordKey, WordKey, WordKey];
}

export const mainPlatforms: readonly Platform[] = [
  {
    target: 'canvas',
    name: 'download.canvas',
    what: 'download.canvasFor',
    steps: ['download.canvas1', 'download.canvas2', 'download.canvas3'],
  },
  {
    target: 'moodle',
    name: 'download.moodle',
    what: 'download.moodleFor',
    steps: ['download.moodle1', 'download.moodle2', 'download.moodle3'],
  },
];

export const otherPlatforms: readonly Platform[] = [
  {
    target: 'scorm-1.2',
    name: 'download.scorm12',
    what: 'download.scorm12For',
    steps: ['download.scorm1', 'download.scorm2', 'download.scorm3'],
  },
  {
    target: 'scorm-2004',
    name: 'download.scorm2004',
    what: 'download.scorm2004For',
    steps: ['download.scorm1', 'download.scorm2', 'download.scorm3'],
  },
  {
    target: 'common-cartridge',
    name: 'download.cartridge',
    what: 'download.cartridgeFor',
    steps: ['download.cartridge1', 'download.cartridge2', 'download.cartridge3'],
  },
  ...(
    [
      ['1.2', 'download.cartridge12'],
      ['1.3', 'download.cartridge13'],
    ] as const
  ).map(
    ([version, name]): Platform => ({
      target: `common-cartridge@${version}`,
      name,
      what: 'download.cartridgeLaterFor',
      steps: ['download.cartridge1', 'download.cartridge2', 'download.cartridge3'],
    }),
  ),
  {
    target: 'scorm-2004@3',
    name: 'download.scorm20043',
    what: 'download.scorm2004For',
    steps: ['download.scorm1', 'download.scorm2', 'download.scorm3'],
  },
  {
    target: 'website',
    name: 'download.website',
    what: 'download.websiteFor',
    steps: ['download.website1', 'download.website2', 'download.website3'],
  },
  {
    target: 'instructor-guide',
    name: 'download.guide',
    what: 'download.guideFor',
    steps: ['download.guide1', 'download.guide2', 'download.guide3'],
  },
];
