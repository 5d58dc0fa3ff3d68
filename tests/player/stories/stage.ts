import { expect } from 'vitest';
import type { ModuleDefinition } from '../../../schema/types.generated.ts';
import type { Interaction } from '../../../src/interactions/interaction.ts';
import { type BuiltPackage, builtPackage } from '../../support/built-package.ts';
import type { Device } from '../platforms/harness/device.ts';
import type { Together } from '../platforms/harness/together.ts';
import type { PlayedWindow } from '../platforms/harness/window.ts';
import type { ActivitySettings } from '../platforms/moodle/activity.ts';
import { MoodlePlatform, moodle } from '../platforms/moodle/index.ts';
import { openEdx } from '../platforms/open-edx/index.ts';
import type { LaunchOptions, Package, Platform } from '../platforms/platform.ts';
import { onScormAgain } from '../platforms/scorm-again/index.ts';
import { websiteFromFolder, websiteOverHttp } from '../platforms/web/index.ts';
import { interactionsOf, NOTICES, openPage, told } from '../student.ts';

/** Where a story is told. */
export type Place =
  | 'Moodle 1.2'
  | 'Moodle 2004'
  | 'Open edX 1.2'
  | 'Open edX 2004'
  | 'scorm-again 1.2'
  | 'scorm-again 2004'
  | 'website over http'
  | 'website from a folder';

export const MOODLE = ['Moodle 1.2', 'Moodle 2004'] as const;
export const WEB = ['website over http', 'website from a folder'] as const;

/** The package that is put there. */
export function packageFor(place: Place, definition: ModuleDefinition): Promise<BuiltPackage> {
  const edition = place.endsWith('1.2') ? 'scorm-1.2' : 'scorm-2004';
  const target = place.startsWith('website') ? 'website' : edition;
  return builtPackage(definition, target);
}

function platformAt(place: Place, contents: Package, settings: Partial<ActivitySettings>): Promise<Platform> {
  switch (place) {
    case 'Moodle 1.2':
      return moodle('1.2', contents, settings);
    case 'Moodle 2004':
      return moodle('2004', contents, settings);
    case 'Open edX 1.2':
      return openEdx('1.2', contents);
    case 'Open edX 2004':
      return openEdx('2004', contents);
    case 'scorm-again 1.2':
      return onScormAgain('1.2', contents);
    case 'scorm-again 2004':
      return onScormAgain('2004', contents);
    case 'website over http':
      return websiteOverHttp(contents);
    case 'website from a folder':
      return websiteFromFolder(contents);
  }
}

/** A platform with a package on it, for one story. */
export async function stageFor(
  its: Together,
  place: Place,
  definition: ModuleDefinition,
  settings: Partial<ActivitySettings> = {},
): Promise<Stage> {
  const { contents, module } = await packageFor(place, definition);
  const platform = await its.with(platformAt(place, contents, settings));
  return new Stage(place, platform, interactionsOf(module, 'final'));
}

export type Opening = LaunchOptions & { readonly learner?: string };

export class Stage {
  readonly place: Place;
  readonly platform: Platform;
  /** Questions of the quiz `final`, by id. */
  readonly questions: ReadonlyMap<string, Interaction>;

  constructor(place: Place, platform: Platform, questions: ReadonlyMap<string, Interaction>) {
    this.place = place;
    this.platform = platform;
    this.questions = questions;
  }

  get isWebsite(): boolean {
    return this.platform.target === 'website';
  }

  /** Opens the module at a page, as a learner. */
  async open(device: Device, id = 'final', { learner = 'ada', ...options }: Opening = {}): Promise<PlayedWindow> {
    if (this.isWebsite) return this.platform.launch(device, learner, { ...options, page: `${id}.html` });
    const window = await this.platform.launch(device, learner, options);
    await openPage(window.frame, id);
    return window;
  }

  /** Puts values into Moodle's record of the first attempt, as another program may have left them. */
  seed(values: Readonly<Record<string, string>>): void {
    if (!(this.platform instanceof MoodlePlatform)) throw new Error('Only Moodle’s record can be seeded.');
    this.platform.activity.store('ada', 1, Object.entries(values));
  }

  /** Closes the window once all has arrived that is on its way. */
  async closeAfterAll(window: PlayedWindow): Promise<void> {
    await window.page.waitForTimeout(this.place.startsWith('Open edX') ? 400 : 0);
    await window.close();
  }

  /** What the gradebook shows; not asked of a website. Open edX gives no grade before an outcome, but holds the score. */
  expectGrade(raw: number | null, outcome: 'passed' | 'failed' | 'open'): void {
    if (this.isWebsite) return;
    const entry = this.platform.gradebook('ada');
    const shown = entry.status === 'passed' || entry.status === 'failed' ? entry.status : 'open';
    expect({ raw: outcome === 'open' ? this.#score() : entry.raw, outcome: shown }).toEqual({ raw, outcome });
  }

  /** The same, but while the window is still open: what was handed in does not wait for it to be closed. */
  async expectGradeAtOnce(raw: number): Promise<void> {
    if (this.isWebsite) return;
    await expect.poll(() => this.#score()).toBe(raw);
  }

  /** The score that the teacher sees, or that the platform holds until there is an outcome. */
  #score(): number | null {
    if (!this.place.startsWith('Open edX')) return this.platform.gradebook('ada').raw;
    const held = this.platform.record('ada')[this.place.endsWith('1.2') ? 'cmi.core.score.raw' : 'cmi.score.raw'];
    return held === undefined ? null : Number(held);
  }

  /** Nothing that a strict platform would refuse, no error, no request to elsewhere. */
  expectClean(...devices: readonly Device[]): void {
    expect(this.platform.violations()).toEqual([]);
    for (const device of devices) expect(device.complaints).toEqual([]);
  }
}

const ALARM =
  /could not be saved|restored from this device|nothing can be saved|did not open|nothing is sent to a gradebook|too little room|bring it back/;

/** Nothing is said that would worry a student whose work is safe. */
export async function expectCalm(window: PlayedWindow): Promise<void> {
  const { notices } = await told(window.frame);
  expect(notices.filter((notice) => ALARM.test(notice))).toEqual([]);
}

/** The student is told something like it. */
export async function expectTold(window: PlayedWindow, what: RegExp): Promise<void> {
  await expect.poll(async () => (await told(window.frame)).notices.join('\n')).toMatch(what);
}

/** The student is told something like it, and sees it without scrolling. */
export async function expectSeen(window: PlayedWindow, what: RegExp): Promise<void> {
  await expectTold(window, what);
  const height = Number(await window.frame.evaluate('innerHeight'));
  const notices = window.frame.locator(NOTICES).filter({ hasText: what });
  const isSeen = async () => {
    const places = await notices.evaluateAll((each) => each.map((notice) => notice.getBoundingClientRect()));
    return places.some(({ top, bottom }) => top >= 0 && bottom <= height);
  };
  await expect.poll(isSeen, { message: 'whether it is in view' }).toBe(true);
}
