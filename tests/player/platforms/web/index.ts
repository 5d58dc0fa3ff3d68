import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Network } from '../conditions.ts';
import type { Device } from '../harness/device.ts';
import { type Mount, mount, unmount } from '../harness/server.ts';
import { PlayedWindow } from '../harness/window.ts';
import type { GradebookEntry, LaunchOptions, Package, Platform, StoredValues } from '../platform.ts';

/**
 * Plain hosts of web pages: a web server without encryption (the browser then has no locks between tabs), and a folder
 * on the student's disk. What is kept is kept by the browser, by origin; all files of a disk are one origin.
 */
abstract class WebHost implements Platform {
  readonly target = 'website';
  abstract readonly name: string;

  /** The address of a document of the website. */
  protected abstract addressOf(document: string): string;
  abstract replacePackage(contents: Package): void;
  abstract close(): Promise<void>;

  async launch(device: Device, _learner: string, options: LaunchOptions = {}): Promise<PlayedWindow> {
    const window = await PlayedWindow.ofWebsite(device, this.addressOf(options.page ?? 'index.html'));
    return window.ready();
  }

  /** Nobody grades what is played here. */
  gradebook(): GradebookEntry {
    return { raw: null, status: '', completion: '' };
  }

  record(): StoredValues {
    return {};
  }

  /** The website goes on without a network, once it is open. */
  async setNetwork(_network: Network): Promise<void> {}

  violations(): readonly string[] {
    return [];
  }

  /** What a website remembers is on the devices. */
  reset(): void {}
}

class HttpHost extends WebHost {
  readonly name = 'website over http';
  #contents: Package;
  #mount: Mount | undefined;

  constructor(contents: Package) {
    super();
    this.#contents = contents;
  }

  async open(): Promise<void> {
    this.#mount = await mount('website', ({ path }) => {
      const body = this.#contents.get(path);
      return body === undefined ? undefined : { body };
    });
  }

  override replacePackage(contents: Package): void {
    this.#contents = contents;
  }

  override async close(): Promise<void> {
    if (this.#mount !== undefined) unmount(this.#mount);
  }

  protected override addressOf(document: string): string {
    return this.#mount?.address(document) ?? '';
  }
}

class FileHost extends WebHost {
  readonly name = 'website from a folder';
  readonly #folder: string;
  #writing: Promise<void>;

  constructor(folder: string, contents: Package) {
    super();
    this.#folder = folder;
    this.#writing = unpack(folder, contents);
  }

  override replacePackage(contents: Package): void {
    this.#writing = this.#writing.then(() => unpack(this.#folder, contents));
  }

  override async launch(device: Device, learner: string, options: LaunchOptions = {}): Promise<PlayedWindow> {
    await this.#writing;
    return super.launch(device, learner, options);
  }

  override async close(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }

  protected override addressOf(document: string): string {
    return pathToFileURL(join(this.#folder, document)).href;
  }
}

async function unpack(folder: string, contents: Package): Promise<void> {
  for (const [path, body] of contents) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, body);
  }
}

/** The website on a web server. */
export async function websiteOverHttp(contents: Package): Promise<Platform> {
  const host = new HttpHost(contents);
  await host.open();
  return host;
}

/** The website unpacked on the student's disk and opened by a double click. */
export async function websiteFromFolder(contents: Package): Promise<Platform> {
  return new FileHost(await mkdtemp(join(tmpdir(), 'cartwright-website-')), contents);
}
