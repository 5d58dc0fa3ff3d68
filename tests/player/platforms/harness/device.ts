import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../../../support/browser.ts';
import { empty } from '../../../support/empty-context.ts';
import { HOST, origin } from './server.ts';

/** Computers that were given back, as empty as new ones: whatever is new costs as much as half a story. */
const given: Device[] = [];

/** A student's computer: a browser with its own storage, in which any number of windows are open. */
export class Device {
  readonly context: BrowserContext;
  /** What must stay empty: requests to elsewhere, errors, refusals of the content security policy. */
  readonly complaints: string[] = [];
  /** An empty page of the platforms' server, while the computer is to be used again. */
  #kept: Page | undefined;
  #isOffline = false;

  private constructor(context: BrowserContext) {
    this.context = context;
    context.on('request', (request) => {
      const url = new URL(request.url());
      // What files on the disk have stored cannot be deleted from here.
      if (url.protocol === 'file:') this.#kept = undefined;
      if (url.hostname !== HOST && /^(https?|wss?):$/.test(url.protocol))
        this.complaints.push(`request to ${url.href}`);
    });
    context.on('weberror', (error) => this.complaints.push(`error ${error.error().message}`));
    context.on('console', (message) => {
      // What does not arrive is what the tests are about.
      if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return;
      if (/net::ERR_|Failed to execute 'send'/.test(message.text())) return;
      this.complaints.push(`console ${message.text()}`);
    });
  }

  /** With `clock` the tests can turn the clock of all windows on (`pass`). */
  static async make(options: BrowserContextOptions & { readonly clock?: boolean } = {}): Promise<Device> {
    const isPlain = Object.keys(options).length === 0;
    const again = isPlain ? given.pop() : undefined;
    if (again !== undefined) return again;
    const { clock = false, ...rest } = options;
    const context = await (await launchBrowser()).newContext({ reducedMotion: 'reduce', ...rest });
    context.setDefaultTimeout(20_000);
    if (clock) await context.clock.install({ time: new Date('2026-11-23T10:00:00Z') });
    await context.addInitScript(deafenWhileAway);
    const device = new Device(context);
    if (isPlain) await device.#keep();
    return device;
  }

  newPage(): Promise<Page> {
    return this.context.newPage();
  }

  /** Turns the clock of all windows on. */
  pass(milliseconds: number): Promise<void> {
    return this.context.clock.runFor(milliseconds);
  }

  async setOffline(offline: boolean): Promise<void> {
    if (offline === this.#isOffline) return;
    this.#isOffline = offline;
    await this.context.setOffline(offline);
  }

  /** From now on browser storage throws in every new window, as in a frame whose site is forbidden to keep data. */
  async blockStorage(): Promise<void> {
    this.#kept = undefined;
    await this.context.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(globalThis, name, {
          get() {
            throw new Error('The operation is insecure.');
          },
        });
    });
  }

  /** The computer is not needed any more. */
  async close(): Promise<void> {
    const kept = this.#kept;
    if (kept === undefined) return this.context.close();
    await empty(this.context, kept);
    this.#isOffline = false;
    this.complaints.length = 0;
    given.push(this);
  }

  /** With one page left open the browser keeps what runs its pages, too. */
  async #keep(): Promise<void> {
    this.#kept = await this.newPage();
    await this.#kept.goto(await origin());
  }
}

/** A page that waits in the back-forward cache hears nothing of what other windows store; it is not told later either. */
function deafenWhileAway(): void {
  const page = globalThis as unknown as EventTarget & { awayInCache?: boolean };
  page.addEventListener(
    'storage',
    (event) => {
      if (page.awayInCache === true) event.stopImmediatePropagation();
    },
    true,
  );
}
