/** A page’s file as the worker sends it. */
interface Sent {
  readonly type: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

const WAIT_MS = 20_000;

/**
 * Pages of the preview show what strangers may have written. Their scripts are the player’s own, which are files beside
 * them; nothing else runs, and nothing is sent. Films of other sites stay out: the page names its frames itself.
 */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; media-src 'self'; font-src 'self'; frame-src https:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** What is no page may hold scripts, a drawing for example: opened by itself it runs none. */
const POLICY_OF_FILES = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** `path`: the token of whoever shows the module, and the path of the file. */
export async function previewed(scope: ServiceWorkerGlobalScope, path: string): Promise<Response> {
  const [token = '', ...names] = path.split('/').map(decodeURIComponent);
  const sent = await ask(scope, token, names.join('/'));
  if (sent === undefined) return new Response('', { status: 404 });
  const headers = {
    'content-type': sent.type,
    'content-security-policy': sent.type.startsWith('text/html') ? POLICY : POLICY_OF_FILES,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
  };
  return new Response(sent.content, { headers });
}

/** Every window of the studio is asked; the one that has the token answers. */
async function ask(scope: ServiceWorkerGlobalScope, token: string, path: string): Promise<Sent | undefined> {
  const windows = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return new Promise((resolve) => {
    setTimeout(() => resolve(undefined), WAIT_MS);
    for (const window of windows) {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }: MessageEvent<Sent | undefined>) => resolve(data);
      window.postMessage({ kind: 'page', token, path }, [port2]);
    }
  });
}
