import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { closeBrowser } from '../../../support/browser.ts';
import { builtPackage } from '../../../support/built-package.ts';
import { shortModule } from '../../../support/playable-module.ts';
import { begin, openPage, takeQuiz } from '../../student.ts';
import { Device } from '../harness/device.ts';
import { moodle } from './index.ts';

afterAll(closeBrowser);

const devices: Device[] = [];
async function device(...options: Parameters<typeof Device.make>): Promise<Device> {
  const made = await Device.make(...options);
  devices.push(made);
  return made;
}
afterEach(async () => {
  for (const each of devices.splice(0)) await each.close();
});

const definition = shortModule({ settings: { attempts: 3, passPercent: 60 } });
const packages = {
  '1.2': await builtPackage(definition, 'scorm-1.2'),
  '2004': await builtPackage(definition, 'scorm-2004'),
};

describe.each(['1.2', '2004'] as const)('Moodle, SCORM %s, in a browser', (edition) => {
  const { contents, module } = packages[edition];

  test('takes a grade from a quiz, also in closing the window, and gives it back', async () => {
    const platform = await moodle(edition, contents);
    const home = await device();
    const window = await platform.launch(home, 'ada');
    await openPage(window.frame, 'text');
    await takeQuiz(window.frame, module, 'final');
    await window.close();
    expect(platform.gradebook('ada')).toMatchObject({ raw: 100, status: 'passed' });
    const again = await platform.launch(home, 'ada');
    await openPage(again.frame, 'final');
    expect(await again.frame.locator('.quiz-attempts:visible').innerText()).toContain('100%');
    await again.close();
    expect(platform.violations()).toEqual([]);
    expect(home.complaints).toEqual([]);
    await platform.close();
  });

  test('stores nothing of a window that breaks down', async () => {
    const platform = await moodle(edition, contents);
    const window = await platform.launch(await device(), 'ada');
    await openPage(window.frame, 'final');
    await begin(window.frame);
    const before = platform.record('ada');
    await window.kill();
    expect(platform.record('ada')).toEqual(before);
    await platform.close();
  });
});
