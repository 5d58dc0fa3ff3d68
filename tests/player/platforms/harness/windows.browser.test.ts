import { describe, expect, test } from 'vitest';
import type { Network } from '../conditions.ts';
import { moodle } from '../moodle/index.ts';
import { openEdx } from '../open-edx/index.ts';
import { call, callInLeaving, probe } from './probe.ts';
import { together } from './together.ts';

/** That windows, devices and networks of the tests behave as real ones: tried with a package that is no player of ours. */

const its = together();

const state = (value: string) => ['LMSSetValue', 'cmi.suspend_data', value] as const;
const begin = ['LMSInitialize', ''] as const;
const commit = ['LMSCommit', ''] as const;
const finish = ['LMSFinish', ''] as const;
const stored = (platform: { record(learner: string): Readonly<Record<string, string>> }) =>
  platform.record('ada')['cmi.suspend_data'];

describe('a window', () => {
  test('sends what the package says in leaving when it is closed, and nothing when it breaks down', async () => {
    const platform = await its.with(moodle('1.2', probe));
    const device = await its.device();
    const closed = await platform.launch(device, 'ada');
    await call(closed, begin);
    await callInLeaving(closed, state('closed'), finish);
    await closed.close();
    expect(stored(platform)).toBe('closed');
    const killed = await platform.launch(device, 'ada');
    await call(killed, begin);
    await callInLeaving(killed, state('killed'), finish);
    await killed.kill();
    expect(stored(platform)).toBe('closed');
  });

  test('sends in leaving too when only the package’s frame goes', async () => {
    const platform = await its.with(moodle('1.2', probe));
    const window = await platform.launch(await its.device(), 'ada');
    await call(window, begin);
    await callInLeaving(window, state('gone'), finish);
    await window.leaveFrame();
    expect(stored(platform)).toBe('gone');
  });

  test('of Open edX loses all but the first value that is set in leaving', async () => {
    const platform = await its.with(openEdx('1.2', probe));
    const window = await platform.launch(await its.device(), 'ada');
    await call(window, begin);
    await callInLeaving(window, state('gone'), ['LMSSetValue', 'cmi.core.score.raw', '80'], commit, finish);
    await window.close();
    expect(platform.record('ada')).toEqual({ 'cmi.suspend_data': 'gone' });
  });

  test('is launched again by a reload, before the old page has said its last words', async () => {
    const platform = await its.with(moodle('1.2', probe));
    const window = await platform.launch(await its.device(), 'ada');
    await call(window, begin, state('committed'), commit);
    await callInLeaving(window, state('in leaving'), finish);
    await window.reload();
    expect(await call(window, begin, ['LMSGetValue', 'cmi.suspend_data'])).toEqual(['true', 'committed']);
    expect(stored(platform)).toBe('in leaving');
  });

  test('whose frame alone is reloaded meets the same object: 2004 refuses another session, 1.2 begins one', async () => {
    const device = await its.device();
    const newer = await (await its.with(moodle('2004', probe))).launch(device, 'ada');
    await call(newer, ['Initialize', '']);
    await callInLeaving(newer, ['Terminate', '']);
    await newer.reloadFrame();
    expect(await call(newer, ['Initialize', ''], ['GetLastError'])).toEqual(['false', '104']);
    const older = await (await its.with(moodle('1.2', probe))).launch(device, 'ada');
    await call(older, begin);
    await callInLeaving(older, finish);
    await older.reloadFrame();
    expect(await call(older, begin)).toEqual(['true']);
  });

  test('shares what the device keeps with other windows, not with other devices', async () => {
    const platform = await its.with(moodle('1.2', probe));
    const [home, school] = [await its.device(), await its.device()];
    const one = await platform.launch(home, 'ada');
    await one.frame.evaluate("localStorage.setItem('kept', 'here')");
    const kept = async (device: typeof home) =>
      (await platform.launch(device, 'ada')).frame.evaluate("localStorage.getItem('kept')");
    expect([await kept(home), await kept(school)]).toEqual(['here', null]);
  });

  test('of a site that is forbidden to keep data throws where storage is read', async () => {
    const device = await its.device();
    await device.blockStorage();
    const window = await (await its.with(moodle('1.2', probe))).launch(device, 'ada');
    await expect
      .poll(() => window.frame.evaluate('(() => { try { return localStorage.length; } catch { return "throws"; } })()'))
      .toBe('throws');
  });

  test('reports calls that break the standard, whatever the platform says to them', async () => {
    const platform = await its.with(openEdx('1.2', probe));
    const window = await platform.launch(await its.device(), 'ada');
    await call(window, begin, state('x'.repeat(4097)), ['LMSSetValue', 'cmi.core.student_id', 'bea'], finish, commit);
    await window.close();
    expect(platform.violations()).toEqual([
      'cmi.suspend_data = 4097 characters',
      'cmi.core.student_id is not for packages to set',
      'LMSCommit after the end',
    ]);
  });
});

describe('the network', () => {
  test.each([
    ['down', false, ['true', '0'], undefined],
    ['silent', true, ['true', '0'], undefined],
    ['refusing', true, ['false', '101'], undefined],
    ['slow', true, ['true', '0'], 'sent'],
  ] as const)(
    '%s: the browser believes to be online: %s; the platform says %j and stores %s',
    async (network: Network, online, said, kept) => {
      const platform = await its.with(moodle('1.2', probe));
      const window = await platform.launch(await its.device(), 'ada');
      await call(window, begin);
      await platform.setNetwork(network);
      await expect.poll(() => window.frame.evaluate('navigator.onLine')).toBe(online);
      expect(await call(window, state('sent'), commit, ['LMSGetLastError'])).toEqual(['true', ...said]);
      await platform.setNetwork('up');
      await window.close();
      expect(stored(platform)).toBe(kept);
    },
  );
});

describe('the platform’s object', () => {
  test('stands further up, or in the window that opened the package', async () => {
    const platform = await its.with(moodle('1.2', probe));
    const device = await its.device();
    for (const where of ['ancestor', 'opener'] as const) {
      const window = await platform.launch(device, 'ada', { api: { where } });
      expect(await call(window, begin, state(where))).toEqual(['true', 'true']);
      await callInLeaving(window, finish);
      await window.close();
      expect(stored(platform)).toBe(where);
    }
  });

  test('appears late where it does', async () => {
    const platform = await its.with(moodle('1.2', probe));
    const device = await its.device({ clock: true });
    const window = await platform.launch(device, 'ada', { api: { after: 3000 } });
    await expect.poll(() => window.frame.evaluate('api() === undefined')).toBe(true);
    await device.pass(3000);
    expect(await call(window, begin)).toEqual(['true']);
  });

  test('refuses and throws as the test says', async () => {
    const platform = await its.with(moodle('1.2', probe));
    const window = await platform.launch(await its.device(), 'ada', { api: { initialize: 'refuse' } });
    expect(await call(window, begin)).toEqual(['false']);
    await window.setApi({ commit: 'refuse' });
    expect(await call(window, begin, state('x'), commit)).toEqual(['true', 'true', 'false']);
    await window.setApi({ getValue: 'throw' });
    await expect(call(window, ['LMSGetValue', 'cmi.suspend_data'])).rejects.toThrow('The platform is gone.');
    expect(stored(platform)).toBeUndefined();
    await expect.poll(() => window.calls()).toContain('LMSSetValue cmi.suspend_data=x');
  });

  test('changes the address of the package when that is replaced', async () => {
    const platform = await its.with(moodle('1.2', probe));
    const device = await its.device();
    const before = (await platform.launch(device, 'ada')).frame.url();
    platform.replacePackage(
      new Map([...probe, ['index.html', String(probe.get('index.html')).replace('A probe', 'A later probe')]]),
    );
    const after = await platform.launch(device, 'ada');
    expect(after.frame.url()).not.toBe(before);
    await expect.poll(() => after.frame.title()).toBe('A later probe');
  });
});
