import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../../../support/browser.ts';
import { HOST } from './server.ts';

/** A student's computer: a browser with its own storage, in which any number of windows are open. */
export class Device {
  readonly context: BrowserContext;
  /** What must stay empty: requests to elsewhere, errors, refusals of the content security policy. */
  readonly complaints: string[] = [];
  readonly hasClock: boolean;

  private constructor(context: BrowserContext, hasClock: boolean) {
    this.context = context;
    this.hasClock = hasClock;
    context.on('request', (request) => {
      const url = new URL(request.url());
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
    const { clock = false, ...rest } = options;
    const context = await (await launchBrowser()).newContext({ reducedMotion: 'reduce', ...rest });
    context.setDefaultTimeout(10_000);
    if (clock) await context.clock.install({ time: new Date('2026-11-23T10:00:00Z') });
    await context.addInitScript(deafenWhileAway);
    return new Device(context, clock);
  }

  newPage(): Promise<Page> {
    return this.context.newPage();
  }

  /** Turns the clock of all windows on. */
  pass(milliseconds: number): Promise<void> {
    return this.context.clock.runFor(milliseconds);
  }

  setOffline(offline: boolean): Promise<void> {
    return this.context.setOffline(offline);
  }

  /** From now on browser storage throws in every new window, as in a frame whose site is forbidden to keep data. */
  async blockStorage(): Promise<void> {
    await this.context.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(globalThis, name, {
          get() {
            throw new Error('The operation is insecure.');
          },
        });
    });
  }

  close(): Promise<void> {
    return this.context.close();
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
