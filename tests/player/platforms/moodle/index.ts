import { platformPage } from '../harness/page.ts';
import { ScormHost } from '../harness/scorm-host.ts';
import type { Answer, Request } from '../harness/server.ts';
import type { Edition, GradebookEntry, Package, StoredValues } from '../platform.ts';
import { type ActivitySettings, MoodleActivity } from './activity.ts';
import type { MoodleOpened } from './client.ts';
import type { Fields } from './request.ts';

/** A platform that behaves as Moodle 5.1.3's SCORM activity does. */
export async function moodle(
  edition: Edition,
  contents: Package,
  settings: Partial<ActivitySettings> = {},
): Promise<MoodlePlatform> {
  const platform = new MoodlePlatform(edition, contents, settings);
  await platform.open(new URL('client.ts', import.meta.url));
  return platform;
}

export class MoodlePlatform extends ScormHost {
  readonly activity: MoodleActivity;

  constructor(edition: Edition, contents: Package, settings: Partial<ActivitySettings>) {
    super('Moodle', edition, contents);
    this.activity = new MoodleActivity(edition, settings);
  }

  gradebook(learner: string): GradebookEntry {
    return this.activity.gradebook(learner);
  }

  record(learner: string): StoredValues {
    return this.activity.record(learner);
  }

  override reset(): void {
    super.reset();
    this.activity.reset();
  }

  /** Seen in 5.1.3: the revision of the package is in the address of every file. */
  protected override folder(revision: number): string {
    return `pluginfile.php/31/mod_scorm/content/${revision}/`;
  }

  protected override answer({ path, query, form }: Request): Answer | undefined {
    const learner = query.get('learner') ?? '';
    if (path === 'play') {
      const wish = { browse: query.get('mode') === 'browse', newAttempt: query.has('new-attempt') };
      const { attempt, launched } = this.activity.launch(learner, wish);
      const opened: MoodleOpened = {
        ...this.opened(query),
        launched,
        store: this.address(`store?${new URLSearchParams({ learner, attempt: String(attempt) })}`),
      };
      return platformPage(this.script, opened);
    }
    if (path !== 'store') return undefined;
    this.activity.store(learner, Number(query.get('attempt')), [...form] as unknown as Fields);
    return { type: 'text/plain', body: 'true\n0' };
  }
}
