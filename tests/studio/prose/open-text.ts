import { unzipSync } from 'fflate';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { downloaded, type Studio, type StudioVisit, visitStudio } from '../../support/studio.ts';

/** A text that is open in the editor. */
export interface OpenText extends StudioVisit {
  readonly text: Locator;
  readonly tools: Locator;
}

/** Opens a Markdown file as a module, and its page in the editor. */
export async function openText(
  studio: Studio,
  markdown: string,
  options: BrowserContextOptions = {},
): Promise<OpenText> {
  const visit = await visitStudio(studio, options);
  const { page } = visit;
  const file = { name: 'lesson.md', mimeType: 'text/markdown', buffer: Buffer.from(markdown) };
  await page.locator('input[type=file]').setInputFiles([file]);
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await page.locator('.outline .open-part').first().click();
  const text = page.getByRole('textbox', { name: 'Text', exact: true });
  await text.waitFor();
  return { ...visit, text, tools: page.getByRole('toolbar', { name: 'Form of the text: Text' }) };
}

/** The files of the module as they are saved, by their paths. */
export async function savedFiles(page: Page): Promise<ReadonlyMap<string, string>> {
  await page.getByText('Saved in this browser').waitFor();
  return copiedFiles(page);
}

/** The files of a copy that is saved now, whether or not the browser could store them. */
export async function copiedFiles(page: Page): Promise<ReadonlyMap<string, string>> {
  const { bytes } = await downloaded(page, () => page.getByRole('button', { name: 'Save a copy' }).click());
  return new Map(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, Buffer.from(content).toString('utf8')] as const),
  );
}

/** The Markdown of the page, as it is saved. */
export async function savedText(page: Page): Promise<string> {
  const files = [...(await savedFiles(page))].filter(([path]) => path.endsWith('.md'));
  const [only] = files;
  if (only !== undefined) return only[1];
  throw new Error('The module has no text in a file of its own.');
}
