import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeFindings } from '../player/axe.ts';
import { openLesson, type Studio, startStudio, visitStudio } from '../support/studio.ts';

let studio: Studio;

beforeAll(async () => {
  studio = await startStudio();
});

afterAll(() => studio.stop());

it.each([
  ['on a phone', { viewport: { width: 390, height: 844 }, colorScheme: 'light' }],
  ['on a desk in the dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }],
] as const)('looks, earlier states and the folder have no barrier that axe finds: %s', async (_, options) => {
  const { context, page } = await visitStudio(studio, options);
  await openLesson(page);
  const found: string[] = [];
  const look = async (what: string): Promise<void> => {
    await page.evaluate(() => scrollTo(0, 0));
    found.push(...(await axeFindings(page, 'all', 'all')).map((one) => `${what}: ${one}`));
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    await expect.poll(wide, { message: what }).toBe(false);
  };
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await page.locator('summary', { hasText: 'Looks: name, colours, logo' }).click();
  const main = page.getByLabel('Main colour, as');
  await main.fill('#ffb81c');
  await page.getByText('its contrast is 1.6 to 1').waitFor();
  await look('looks, a colour that nobody sees');
  await main.fill('#002b5c');
  await page.getByText('its contrast is 1.6 to 1').waitFor({ state: 'detached' });
  await look('looks');
  await page.getByRole('button', { name: 'Earlier states' }).click();
  await page.getByRole('button', { name: /^Go back to/ }).waitFor();
  await page.getByText('Keep it in a folder of this computer').waitFor();
  await look('earlier states and the folder');
  expect(found).toEqual([]);
  await context.close();
});
