import type { Opened } from './client.ts';
import type { Answer } from './server.ts';

/** The platform's page around a package. */
export function platformPage(script: string, opened: Opened): Answer {
  const data = JSON.stringify(opened).replaceAll('<', '\\u003c');
  const body = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>A platform</title><link rel="icon" href="data:,">
<style>html,body,iframe{margin:0;height:100%;width:100%;border:0;display:block}</style></head>
<body><script type="application/json" id="opened">${data}</script><script>${script.replaceAll('</script', '<\\/script')}</script></body></html>`;
  return { type: 'text/html; charset=utf-8', body };
}
