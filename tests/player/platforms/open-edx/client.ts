import { type Opened, openedWith, play } from '../harness/client.ts';
import type { StoredValues } from '../platform.ts';
import { edxApi } from './api.ts';

/** Open edX's page around a package, in the browser. */
export interface EdxOpened extends Opened {
  readonly launched: StoredValues;
  readonly store: string;
}

/** As much of the browser as is used here. */
interface Browser {
  readonly navigator: { sendBeacon(address: string, body: FormData): boolean };
  readonly XMLHttpRequest: new () => {
    onloadend: () => void;
    open(method: string, address: string): void;
    send(body: FormData): void;
  };
  addEventListener(type: string, run: () => void): void;
}

const browser = globalThis as unknown as Browser;
const opened = openedWith<EdxOpened>();
let leaving = false;
browser.addEventListener('pagehide', () => {
  leaving = true;
});

const object = edxApi(opened.edition, opened.launched, {
  send(values, done) {
    const form = new FormData();
    for (const [name, value] of values) form.append(name, value);
    // Seen: of what is set while the page goes, the first request arrives; nobody is there to send the next.
    if (leaving) {
      browser.navigator.sendBeacon(opened.store, form);
      return;
    }
    const request = new browser.XMLHttpRequest();
    request.onloadend = done;
    request.open('POST', opened.store);
    request.send(form);
  },
});
play(opened, object);
