import type { ApiBehaviour, Network } from '../conditions.ts';
import type { Edition, GradebookEntry, LaunchOptions, Package, Platform, StoredValues } from '../platform.ts';
import { scriptFrom } from './bundle.ts';
import type { Opened } from './client.ts';
import type { Device } from './device.ts';
import { type Answer, type Mount, mount, type Request, unmount } from './server.ts';
import { PlayedWindow } from './window.ts';

/** What all platforms that play SCORM packages have in common: they serve the package and open it for a learner. */
export abstract class ScormHost implements Platform {
  readonly name: string;
  readonly edition: Edition;
  readonly target: 'scorm-1.2' | 'scorm-2004';
  #revision = 1;
  #contents: Package;
  #violations: string[] = [];
  readonly #devices = new Set<Device>();
  #mount: Mount | undefined;
  #script = '';

  constructor(name: string, edition: Edition, contents: Package) {
    this.name = name;
    this.edition = edition;
    this.target = `scorm-${edition}`;
    this.#contents = contents;
  }

  /** Begins to serve; `client` is what the platform's page runs. */
  async open(client: URL): Promise<void> {
    this.#script = await scriptFrom(client);
    this.#mount = await mount(`${this.name}-${this.edition}`, (request) => this.#answer(request));
  }

  abstract gradebook(learner: string): GradebookEntry;
  abstract record(learner: string): StoredValues;
  protected abstract answer(request: Request): Answer | undefined;

  async launch(device: Device, learner: string, options: LaunchOptions = {}): Promise<PlayedWindow> {
    const { api = {}, mode, newAttempt, page } = options;
    this.#devices.add(device);
    const query = new URLSearchParams({ learner, api: JSON.stringify(api) });
    if (mode !== undefined) query.set('mode', mode);
    if (newAttempt === true) query.set('new-attempt', 'on');
    if (page !== undefined) query.set('page', page);
    const path = `play?${query}`;
    const opened =
      api.where === 'opener'
        ? await PlayedWindow.besidePlatform(device, this.#served, path)
        : await PlayedWindow.inPlatform(device, this.#served, path);
    return options.unready === true ? opened : opened.ready();
  }

  async setNetwork(network: Network): Promise<void> {
    // A browser sends again what a reused connection has lost; that belongs to the network as it was.
    await this.#served.idle();
    this.#served.network = network;
    for (const device of this.#devices) await device.setOffline(network === 'down');
  }

  replacePackage(contents: Package): void {
    this.#contents = contents;
    this.#revision += 1;
  }

  violations(): readonly string[] {
    return this.#violations;
  }

  reset(): void {
    this.#violations = [];
  }

  async close(): Promise<void> {
    unmount(this.#served);
  }

  /** Where the package's files are, below the platform's folder; `revision` counts its versions. */
  protected folder(revision: number): string {
    return `content/${revision}/`;
  }

  protected get script(): string {
    return this.#script;
  }

  protected address(path: string): string {
    return this.#served.address(path);
  }

  /** What every platform's page is told. */
  protected opened(query: URLSearchParams): Opened {
    const page = query.get('page');
    return {
      edition: this.edition,
      content: this.address(`${this.folder(this.#revision)}index.html${page === null ? '' : `#${page}`}`),
      violations: this.address('violations'),
      behaviour: JSON.parse(query.get('api') ?? '{}') as ApiBehaviour,
    };
  }

  get #served(): Mount {
    if (this.#mount === undefined) throw new Error(`${this.name} is not open.`);
    return this.#mount;
  }

  #answer(request: Request): Answer | undefined {
    const folder = this.folder(this.#revision);
    if (request.path.startsWith(folder)) {
      const body = this.#contents.get(request.path.slice(folder.length));
      return body === undefined ? undefined : { body };
    }
    if (request.path !== 'violations') return this.answer(request);
    this.#violations.push(request.body);
    return { body: '' };
  }
}
