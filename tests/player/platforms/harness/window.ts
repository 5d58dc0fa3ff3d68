import type { Frame, Page } from 'playwright-core';
import type { ApiBehaviour } from '../conditions.ts';
import { goAway, type InCache, returnFromCache } from './back-forward-cache.ts';
import type { Device } from './device.ts';
import type { Mount } from './server.ts';

/** What the platform's own page offers to tests; see `client.ts`. */
type PlatformPage = { readonly platform: { readonly calls: string[]; behaviour: ApiBehaviour } };

/** A window in which a student has the package open. */
export class PlayedWindow {
  readonly device: Device;
  #page: Page;
  #frame: Frame;
  /** The platform's page, where the package has a window of its own beside it. */
  readonly #opener: Page | undefined;
  readonly #mount: Mount | undefined;
  readonly #cache: InCache[] = [];

  private constructor(device: Device, page: Page, frame: Frame, opener?: Page, mount?: Mount) {
    this.device = device;
    this.#page = page;
    this.#frame = frame;
    this.#opener = opener;
    this.#mount = mount;
  }

  /** The package in a frame of the platform's page. */
  static async inPlatform(device: Device, mount: Mount, path: string): Promise<PlayedWindow> {
    const page = await device.newPage();
    await page.goto(mount.address(path));
    return new PlayedWindow(device, page, await contentFrame(page), undefined, mount);
  }

  /** The package in a window that the platform's page opened. */
  static async besidePlatform(device: Device, mount: Mount, path: string): Promise<PlayedWindow> {
    const opener = await device.newPage();
    await opener.goto(mount.address(path));
    const [page] = await Promise.all([opener.waitForEvent('popup'), opener.evaluate('platform.open()')]);
    return new PlayedWindow(device, page, page.mainFrame(), opener, mount);
  }

  /** A website's document, with no platform around it. */
  static async ofWebsite(device: Device, address: string): Promise<PlayedWindow> {
    const page = await device.newPage();
    await page.goto(address);
    return new PlayedWindow(device, page, page.mainFrame());
  }

  get page(): Page {
    return this.#page;
  }

  /** The document of the package: what the functions of `student.ts` act on. */
  get frame(): Frame {
    return this.#frame;
  }

  /** Waits until the player has started. */
  async ready(): Promise<this> {
    await this.#frame.waitForSelector('html.player-ready', { state: 'attached' });
    return this;
  }

  /** Everything that was called so far, as `LMSSetValue cmi.core.exit=suspend`. */
  calls(): Promise<readonly string[]> {
    return this.#around.evaluate(() => (globalThis as unknown as PlatformPage).platform.calls);
  }

  /** Changes from now on how the platform's object behaves. */
  async setApi(behaviour: ApiBehaviour): Promise<void> {
    await this.#around.evaluate((changed) => {
      (globalThis as unknown as PlatformPage).platform.behaviour = changed;
    }, behaviour);
  }

  /** Closes the window as a student does. Waits until everything that was sent in leaving has been dealt with. */
  async close(): Promise<void> {
    const farewell = await this.#promiseFarewell();
    await this.#page.close();
    await farewell?.();
    await this.#opener?.close();
    for (const { page } of this.#cache.splice(0)) await killPage(page);
  }

  /** The browser or the machine breaks down: no event, no last request. */
  async kill(): Promise<void> {
    await killPage(this.#page);
    if (this.#opener !== undefined) await killPage(this.#opener);
  }

  /** Reloads the whole window. On a platform that is a new launch. */
  async reload(): Promise<void> {
    const farewell = this.#opener === undefined ? await this.#promiseFarewell() : undefined;
    await this.#page.reload();
    await farewell?.();
    this.#frame =
      this.#mount === undefined || this.#opener !== undefined ? this.#page.mainFrame() : await contentFrame(this.#page);
    await this.ready();
  }

  /** Goes to another page and "Back": the browser shows the platform's page as it was made, without asking for it. */
  async goElsewhereAndBack(): Promise<void> {
    const farewell = await this.#promiseFarewell();
    await this.#page.goto('about:blank');
    await farewell?.();
    await this.#page.goBack();
    this.#frame = await contentFrame(this.#page);
    await this.ready();
  }

  /** Reloads the package alone, while the platform's page around it stays. */
  async reloadFrame(): Promise<void> {
    await this.#page.evaluate("document.querySelector('iframe').contentWindow.location.reload()");
    await this.#page.waitForTimeout(50);
    this.#frame = await contentFrame(this.#page);
    await this.ready();
  }

  /** The package leaves its frame as when another activity of the course is opened in it. */
  async leaveFrame(): Promise<void> {
    const farewell = await this.#promiseFarewell();
    await this.#page.evaluate("document.querySelector('iframe').src = 'about:blank'");
    await farewell?.();
  }

  /** Follows a link to another document; this one waits in the browser's cache for `back`. */
  async go(href: string): Promise<void> {
    const address = new URL(href, this.#page.url()).href;
    this.#cache.push(await goAway(this.#page));
    this.#page = await this.device.newPage();
    await this.#page.goto(address);
    this.#frame = this.#page.mainFrame();
    await this.ready();
  }

  /** "Back": the document before comes out of the cache as it was. */
  async back(): Promise<void> {
    const before = this.#cache.pop();
    if (before === undefined) throw new Error('There is nothing to go back to.');
    await goAway(this.#page);
    await killPage(this.#page);
    await returnFromCache(before);
    this.#page = before.page;
    this.#frame = before.page.mainFrame();
  }

  get #around(): Page {
    return this.#opener ?? this.#page;
  }

  /** Lets the package's last act be a message to the server; gives back how to wait for it. */
  async #promiseFarewell(): Promise<(() => Promise<void>) | undefined> {
    const mount = this.#mount;
    if (mount === undefined) return undefined;
    const token = String(Math.random());
    const online = await this.#around
      .evaluate(`platform.farewell(${JSON.stringify(mount.address(`farewell?${token}`))})`)
      .catch(() => false);
    return online === true ? () => mount.saidFarewell(token) : () => mount.idle();
  }
}

/** The innermost frame, once something is in it. */
async function contentFrame(page: Page): Promise<Frame> {
  for (;;) {
    const frame = page.frames().at(-1);
    if (frame !== undefined && frame !== page.mainFrame() && /^https?:/.test(frame.url())) return frame;
    await page.waitForEvent('framenavigated');
  }
}

/** Without scripts no listener runs when the page goes. */
async function killPage(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Emulation.setScriptExecutionDisabled', { value: true });
  await page.close();
}
