import { describe, expect, test } from 'vitest';
import { together } from '../harness/together.ts';
import type { Package } from '../platform.ts';
import { websiteFromFolder, websiteOverHttp } from './index.ts';

/** That hosts of web pages, tabs, and the browser's cache for "Back" behave as real ones. */

const its = together();

const page = (title: string) => `<!DOCTYPE html><html lang="en" class="player-ready"><head><meta charset="utf-8">
<title>${title}</title><link rel="icon" href="data:,"></head><body><script src="events.js"></script></body></html>`;

const site: Package = new Map([
  ['index.html', page('First')],
  ['second.html', page('Second')],
  [
    'events.js',
    `var heard = [], remembered = '';
for (const name of ['pagehide', 'pageshow']) addEventListener(name, (event) => heard.push(name + ' ' + event.persisted));
addEventListener('storage', (event) => heard.push('storage ' + event.key));`,
  ],
]);

const hosts = [
  ['over http', websiteOverHttp],
  ['from a folder', websiteFromFolder],
] as const;

describe.each(hosts)('a website %s', (_name, host) => {
  test('shares its storage between tabs, and tells the other tab', async () => {
    const platform = await its.with(host(site));
    const device = await its.device();
    const one = await platform.launch(device, '');
    const two = await platform.launch(device, '', { page: 'second.html' });
    await two.frame.evaluate("localStorage.setItem('kept', 'yes')");
    await expect.poll(() => one.frame.evaluate("localStorage.getItem('kept')")).toBe('yes');
    await one.frame.waitForFunction("heard.includes('storage kept')");
  });

  test('comes back from the cache as it was left, unaware of what happened meanwhile', async () => {
    const platform = await its.with(host(site));
    const window = await platform.launch(await its.device(), '');
    await window.frame.evaluate("remembered = 'old'; heard.length = 0");
    await window.go('second.html');
    await expect.poll(() => window.frame.title()).toBe('Second');
    await window.frame.evaluate("localStorage.setItem('kept', 'meanwhile')");
    await window.back();
    await expect.poll(() => window.frame.title()).toBe('First');
    await expect
      .poll(() => window.frame.evaluate("[remembered, localStorage.getItem('kept')]"))
      .toEqual(['old', 'meanwhile']);
    await expect.poll(() => window.frame.evaluate('heard')).toEqual(['pagehide true', 'pageshow true']);
  });

  test('has no locks between tabs', async () => {
    const platform = await its.with(host(site));
    const window = await platform.launch(await its.device(), '');
    const locks = await window.frame.evaluate("typeof navigator.locks + ' ' + isSecureContext");
    expect(locks).toBe(platform.name.includes('http') ? 'undefined false' : 'object true');
  });

  test('is replaced in place', async () => {
    const platform = await its.with(host(site));
    const device = await its.device();
    await platform.launch(device, '');
    platform.replacePackage(new Map([...site, ['index.html', page('Later')]]));
    const again = await platform.launch(device, '');
    await expect.poll(() => again.frame.title()).toBe('Later');
  });
});
