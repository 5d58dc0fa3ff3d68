import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContextOptions, Frame, Page } from 'playwright-core';
import { ORIGIN, type Site, type Visit, visit } from '../support/browser.ts';
import { repository } from '../support/cli.ts';
import { scriptFrom } from './platforms/harness/bundle.ts';

/**
 * A learning platform around a package: scorm-again keeps the data model, and in front of it are the stricter rules
 * that Moodle applies (docs/platforms/moodle.md): lengths, vocabularies, timestamps of two decimals. What a launch
 * stored is what the next one begins with.
 */

export type Standard = '1.2' | '2004';

/** How calls fare. `beacon`: the answer is "true", but nothing is stored, as in Moodle when the network is down. */
export type Weather = 'fine' | 'refuse' | 'beacon' | 'throw';

/** A platform's memory of one attempt: values of the data model by name. */
export type Stored = Record<string, string>;

export interface LaunchOptions {
  readonly stored?: Stored;
  readonly mode?: 'normal' | 'browse' | 'review' | '';
  readonly learner?: string;
  readonly context?: BrowserContextOptions;
  readonly weather?: Weather;
  /** Go on in this window, so that the device's storage is the same. */
  readonly visit?: Visit;
  /** Sets the clock of every frame, so that tests can turn it. */
  readonly clock?: boolean;
}

export interface Launch {
  readonly visit: Visit;
  readonly page: Page;
  /** The frame with the package. */
  readonly sco: Frame;
  /** Everything that was called, as `LMSSetValue cmi.core.exit=suspend`. */
  calls(): Promise<string[]>;
  /** Calls that a strict platform would refuse. */
  violations(): Promise<string[]>;
  /** What the platform has stored. */
  stored(): Promise<Stored>;
  setWeather(weather: Weather): Promise<void>;
  /** Leaves the package as a student does who goes elsewhere, and gives what the next launch begins with. */
  leave(): Promise<Stored>;
}

/** Opens a package inside the platform. */
export async function launch(site: Site, standard: Standard, options: LaunchOptions = {}): Promise<Launch> {
  const opened =
    options.visit ??
    (await visit(new Map([...(await platformSite()), ...inContent(site)]), {
      ...options.context,
      clock: options.clock === true,
    }));
  const { page } = opened;
  const setting = {
    standard,
    stored: options.stored ?? {},
    mode: options.mode ?? 'normal',
    learner: options.learner ?? 'student-1',
    weather: options.weather ?? 'fine',
  };
  await page.goto(`${ORIGIN}/platform-${standard}.html?${encodeURIComponent(JSON.stringify(setting))}`);
  const sco = await scoOf(page);
  const platform = <T>(read: string): Promise<T> => page.evaluate(read);
  return {
    visit: opened,
    page,
    sco,
    calls: () => platform('platform.calls'),
    violations: () => platform('platform.violations'),
    stored: () => platform('platform.stored'),
    setWeather: (weather) => platform(`platform.weather = ${JSON.stringify(weather)}`),
    async leave() {
      await page.evaluate("document.querySelector('iframe').src = '/empty.html'");
      await page.waitForFunction('platform.gone');
      return page.evaluate('platform.stored');
    },
  };
}

async function scoOf(page: Page): Promise<Frame> {
  const handle = await page.waitForSelector('iframe');
  const frame = await handle.contentFrame();
  if (frame === null) throw new Error('The platform shows no package.');
  await frame.waitForSelector('html.player-ready', { state: 'attached' });
  return frame;
}

function inContent(site: Site): Site {
  return new Map([...site].map(([path, file]) => [`content/${path}`, file]));
}

async function platformSite(): Promise<Site> {
  const script = (name: string) => readFile(join(repository, 'node_modules/scorm-again/dist', name));
  return new Map<string, Uint8Array | string>([
    ['platform-1.2.html', platformHtml('scorm12.js')],
    ['platform-2004.html', platformHtml('scorm2004.js')],
    ['empty.html', '<!DOCTYPE html><title>Elsewhere</title>'],
    ['scorm12.js', await script('scorm12.min.js')],
    ['scorm2004.js', await script('scorm2004.min.js')],
    ['platform.js', await scriptFrom(new URL('page/platform.js', import.meta.url))],
  ]);
}

const platformHtml = (script: string) => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>A platform</title>
<style>html,body,iframe{margin:0;height:100%;width:100%;border:0;display:block}</style>
<script src="${script}"></script><script src="platform.js"></script>
</head><body></body></html>`;
