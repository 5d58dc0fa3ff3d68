import type { ApiBehaviour } from '../conditions.ts';
import type { Edition } from '../platform.ts';
import { type Api, CALLS, mapCalls } from './api-calls.ts';
import { strictly } from './strict-calls.ts';

/**
 * What the page of every imitated platform does in the browser: it offers the object that packages call, and opens the
 * package. The object itself comes from the platform.
 */

/** What the server tells the page. */
export interface Opened {
  readonly edition: Edition;
  /** The package's first document. */
  readonly content: string;
  /** Where calls that no strict platform takes are reported. */
  readonly violations: string;
  readonly behaviour: ApiBehaviour;
}

interface Platform {
  readonly calls: string[];
  behaviour: ApiBehaviour;
  /** Opens the package in a window of its own. */
  open(): void;
  /** The package's last act will be a request to this address; says whether it can arrive. */
  farewell(address: string): boolean;
}

/** As much of the browser as is used here. */
interface BrowserWindow {
  [name: string]: unknown;
  readonly document: {
    readonly body: { append(element: unknown): void };
    getElementById(id: string): { readonly textContent: string } | null;
    createElement(name: string): FrameElement;
    querySelector(selector: string): FrameElement | null;
  };
  readonly navigator: { readonly onLine: boolean; sendBeacon(address: string, body?: string): boolean };
  addEventListener(type: string, run: () => void): void;
  setTimeout(run: () => void, milliseconds: number): void;
  open(address: string): BrowserWindow;
}

interface FrameElement {
  title: string;
  src: string;
  srcdoc: string;
  readonly contentWindow: BrowserWindow;
}

const browser = globalThis as unknown as BrowserWindow;

/** What the server wrote into the page for the platform's script. */
export function openedWith<T extends Opened>(): T {
  return JSON.parse(browser.document.getElementById('opened')?.textContent ?? '{}') as T;
}

/** Offers the object and opens the package. */
export function play(opened: Opened, api: Api): void {
  const { behaviour, edition, content } = opened;
  let opener: BrowserWindow | undefined;
  const platform: Platform = {
    calls: [],
    behaviour,
    open() {
      opener = browser.open(content);
    },
    farewell(address) {
      const last = opener ?? innermost();
      last.addEventListener('pagehide', () => browser.navigator.sendBeacon(address));
      return browser.navigator.onLine;
    },
  };
  browser.platform = platform;
  const report = (violation: string) => browser.navigator.sendBeacon(opened.violations, violation);
  const offered = recorded(platform, behaving(platform, edition, strictly(edition, api, report)));
  const offer = () => {
    browser[edition === '1.2' ? 'API' : 'API_1484_11'] = offered;
  };
  if (behaviour.after === undefined) offer();
  else browser.setTimeout(offer, behaviour.after);
  if (behaviour.where !== 'opener') browser.document.body.append(frameWith(content, behaviour.where === 'ancestor'));
}

function innermost(): BrowserWindow {
  let inner = browser;
  for (;;) {
    const frame = inner.document.querySelector('iframe');
    if (frame === null) return inner;
    inner = frame.contentWindow;
  }
}

function frameWith(content: string, further: boolean): FrameElement {
  const frame = browser.document.createElement('iframe');
  frame.title = 'The package';
  if (further)
    frame.srcdoc = `<style>html,body,iframe{margin:0;height:100%;width:100%;border:0;display:block}</style><iframe title="The package" src="${content}"></iframe>`;
  else frame.src = content;
  return frame;
}

function recorded(platform: Platform, api: Api): Api {
  return mapCalls(api, (name, call) => (...parameters) => {
    platform.calls.push([name, parameters.filter((each) => each !== '').join('=')].join(' ').trim());
    return call(...parameters);
  });
}

/** The object as the test wants it to behave at the moment. */
function behaving(platform: Platform, edition: Edition, api: Api): Api {
  const calls = CALLS[edition];
  const wish = (name: string): 'refuse' | 'throw' | undefined => {
    const { initialize, getValue, setValue, commit } = platform.behaviour;
    if (name === calls.initialize) return initialize;
    if (name === calls.get) return getValue;
    if (name === calls.set) return setValue;
    return name === calls.commit || name === calls.finish ? commit : undefined;
  };
  return mapCalls(api, (name, call) => (...parameters) => {
    const how = wish(name);
    if (how === 'throw') throw new Error('The platform is gone.');
    return how === 'refuse' ? 'false' : call(...parameters);
  });
}
