import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { BrowserContext, BrowserContextOptions, Download, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { emptyFolder, repository } from './cli.ts';

/** The studio, served as a user serves it. */
export interface Studio {
  readonly url: string;
  stop(): void;
  /** At once, in the middle of whatever it does. */
  kill(): void;
}

export async function startStudio(args: readonly string[] = [], cwd = repository, port = '0'): Promise<Studio> {
  const served: ChildProcess = spawn(
    process.execPath,
    [join(repository, 'lib', 'cli.js'), 'studio', ...args, '--port', port],
    { cwd },
  );
  const url = await new Promise<string>((resolve, reject) => {
    let text = '';
    served.stderr?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const found = /(http:\/\/127\.0\.0\.1:\d+\/)/.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
    served.once('exit', () => reject(new Error(text)));
  });
  return { url, stop: () => void served.kill('SIGTERM'), kill: () => void served.kill('SIGKILL') };
}

/** A window of a browser of its own, with an empty storage. */
export interface StudioVisit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What must stay empty: errors, refusals of the content security policy, requests to elsewhere. */
  readonly complaints: string[];
}

export async function visitStudio({ url }: Studio, options: BrowserContextOptions = {}): Promise<StudioVisit> {
  const context = await (await launchBrowser()).newContext({
    acceptDownloads: true,
    locale: 'en-GB',
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  context.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  context.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(url) && !/^(?:blob|data):/.test(address)) complaints.push(`request to ${address}`);
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(`error ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console ${message.text()}`);
  });
  await page.goto(url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { context, page, complaints };
}

/** The bytes of what a press downloads. */
export async function downloaded(
  page: Page,
  press: () => Promise<void>,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download') as Promise<Download>, press()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
}

const LESSON = join(repository, 'tests/import/docx/documents/docx-media-en.docx');

const QUESTIONS = `quiz,type,question,choice 1,choice 2,choice 3,correct
Water,choice,Where does most of it go?,Baths,Industry,Farms,3
Water,true-false,A dripping tap does not matter.,,,,false
`;

/** A Word document and a table of two questions. */
export function lessonFiles(): { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }[] {
  return [
    { name: 'lesson.docx', mimeType: '', buffer: readFileSync(LESSON) },
    { name: 'questions.csv', mimeType: 'text/csv', buffer: Buffer.from(QUESTIONS) },
  ];
}

/** Brings them into the studio, and waits until it has said what is to be finished. */
export async function openLesson(page: Page): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(lessonFiles());
  await page.getByRole('heading', { name: '7 things to finish' }).waitFor();
}

/** Puts a saved copy onto the disk, where the command line finds it. */
export function onDisk(zip: Uint8Array): string {
  const folder = emptyFolder();
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    const file = join(folder, 'modules', ...path.split('/'));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return folder;
}
