import type { Fields, Transport } from '../moodle/request.ts';

/** As much of the browser as is used here. */
interface Browser {
  readonly navigator: { sendBeacon(address: string, body: FormData): boolean };
  readonly document: { readonly visibilityState: string };
  readonly XMLHttpRequest: new () => {
    readonly status: number;
    readonly responseText: string;
    open(method: string, address: string, asynchronous: boolean): void;
    setRequestHeader(name: string, value: string): void;
    send(body: string): void;
  };
  addEventListener(type: string, run: () => void): void;
}

/** Requests of the platform's page to its server, as Moodle's page makes them. */
export function browserTransport(address: string): Transport {
  const browser = globalThis as unknown as Browser;
  let leaving = false;
  for (const event of ['beforeunload', 'pagehide'])
    browser.addEventListener(event, () => {
      leaving = true;
    });
  browser.addEventListener('pageshow', () => {
    leaving = false;
  });
  browser.addEventListener('visibilitychange', () => {
    leaving = browser.document.visibilityState === 'hidden';
  });
  return {
    unloading: () => leaving,
    post(fields) {
      const request = new browser.XMLHttpRequest();
      request.open('POST', address, false);
      request.setRequestHeader('content-type', 'application/x-www-form-urlencoded');
      try {
        request.send(new URLSearchParams(fields.map(([name, value]) => [name, value])).toString());
      } catch {
        return undefined;
      }
      return { status: request.status, text: request.responseText };
    },
    beacon: (fields) => browser.navigator.sendBeacon(address, formOf(fields)),
  };
}

function formOf(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}
