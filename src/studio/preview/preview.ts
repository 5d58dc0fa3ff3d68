import type { Engine } from '../engine/engine.ts';
import { Store } from '../state/store.ts';

/** Whether pages can be shown: through the service worker, which browsers have for safe addresses alone. */
export type PreviewReadiness = 'starting' | 'ready' | 'impossible';

/** Gives the service worker what it shows. */
export class Preview {
  readonly readiness = new Store<PreviewReadiness>('starting');

  constructor(engine: Engine) {
    const container: ServiceWorkerContainer | undefined = navigator.serviceWorker;
    if (container === undefined) {
      this.readiness.set('impossible');
      return;
    }
    container.addEventListener('message', ({ data, ports: [port] }: MessageEvent) => {
      if (data?.kind === 'page' && port !== undefined) engine.sendPage(data.token, data.path, port);
    });
    container.startMessages();
    void this.#register(container);
  }

  async #register(container: ServiceWorkerContainer): Promise<void> {
    try {
      await container.register('service-worker.js', { updateViaCache: 'none' });
      const { active } = await container.ready;
      this.readiness.set('ready');
      const keep = () => active?.postMessage('keep');
      if ('requestIdleCallback' in globalThis) requestIdleCallback(keep, { timeout: 10_000 });
      else setTimeout(keep, 2_000);
    } catch {
      this.readiness.set('impossible');
    }
  }
}
