import type { Package } from '../platform.ts';
import type { PlayedWindow } from './window.ts';

/** A package without our player, through which tests call a platform by hand. */
export const probe: Package = new Map([
  [
    'index.html',
    `<!DOCTYPE html><html lang="en" class="player-ready"><head><meta charset="utf-8"><title>A probe</title><link rel="icon" href="data:,"></head>
<body><script src="probe.js"></script></body></html>`,
  ],
  [
    'probe.js',
    `function api() {
  for (const start of [window, window.opener])
    for (let at = start; at; at = at.parent === at ? null : at.parent)
      if (at.API || at.API_1484_11) return at.API || at.API_1484_11;
}
function call(name, ...parameters) { return api()[name](...parameters); }
var leaving = [];
addEventListener('pagehide', () => { for (const [name, ...parameters] of leaving) call(name, ...parameters); });`,
  ],
]);

export type ProbeCall = readonly [name: string, ...parameters: string[]];

/** Calls the platform one after the other; the answers. */
export function call(window: PlayedWindow, ...calls: readonly ProbeCall[]): Promise<readonly unknown[]> {
  return window.frame.evaluate(`${JSON.stringify(calls)}.map((each) => call(...each))`);
}

/** What is called while the page goes. */
export async function callInLeaving(window: PlayedWindow, ...calls: readonly ProbeCall[]): Promise<void> {
  await window.frame.evaluate(`leaving = ${JSON.stringify(calls)}`);
}
