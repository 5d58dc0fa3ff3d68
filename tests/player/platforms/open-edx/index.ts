import { platformPage } from '../harness/page.ts';
import { ScormHost } from '../harness/scorm-host.ts';
import type { Answer, Request } from '../harness/server.ts';
import type { Edition, GradebookEntry, Package, StoredValues } from '../platform.ts';
import { EdxBlock } from './block.ts';
import type { EdxOpened } from './client.ts';

/** A platform that behaves as Open edX does with openedx-scorm-xblock 19.0.2. */
export async function openEdx(edition: Edition, contents: Package): Promise<EdxPlatform> {
  const platform = new EdxPlatform(edition, contents);
  await platform.open(new URL('client.ts', import.meta.url));
  return platform;
}

export class EdxPlatform extends ScormHost {
  readonly block: EdxBlock;

  constructor(edition: Edition, contents: Package) {
    super('Open edX', edition, contents);
    this.block = new EdxBlock(edition);
  }

  gradebook(learner: string): GradebookEntry {
    return this.block.gradebook(learner);
  }

  record(learner: string): StoredValues {
    return this.block.record(learner);
  }

  override reset(): void {
    super.reset();
    this.block.reset();
  }

  /** By default every file goes through one handler of the block, whatever its version. */
  protected override folder(): string {
    return 'xblock/block-v1:School+Course+2026+type@scorm+block@a1b2/handler/assets_proxy/';
  }

  protected override answer({ path, query, form }: Request): Answer | undefined {
    const learner = query.get('learner') ?? '';
    if (path === 'play') {
      const opened: EdxOpened = {
        ...this.opened(query),
        launched: this.block.launch(learner),
        store: this.address(`store?${new URLSearchParams({ learner })}`),
      };
      return platformPage(this.script, opened);
    }
    if (path !== 'store') return undefined;
    for (const [name, value] of form) this.block.set(learner, name, String(value));
    return { type: 'application/json', body: '{"result":"success"}' };
  }
}
