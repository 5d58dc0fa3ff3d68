import { platformPage } from '../harness/page.ts';
import { ScormHost } from '../harness/scorm-host.ts';
import type { Answer, Request } from '../harness/server.ts';
import type { Edition, GradebookEntry, Package, StoredValues } from '../platform.ts';
import type { AgainOpened } from './client.ts';

/** A platform that is built on scorm-again 3.4.3: one attempt a learner, the last copy that arrives is what it holds. */
export async function onScormAgain(edition: Edition, contents: Package): Promise<AgainPlatform> {
  const platform = new AgainPlatform(edition, contents);
  await platform.open(new URL('client.ts', import.meta.url));
  return platform;
}

export class AgainPlatform extends ScormHost {
  readonly #learners = new Map<string, StoredValues>();

  constructor(edition: Edition, contents: Package) {
    super('scorm-again', edition, contents);
  }

  gradebook(learner: string): GradebookEntry {
    const values = this.record(learner);
    const name = (old: string, now: string) => values[`cmi.${this.edition === '1.2' ? old : now}`] ?? '';
    const raw = name('core.score.raw', 'score.raw');
    return {
      raw: raw === '' ? null : Number(raw),
      status: name('core.lesson_status', 'success_status'),
      completion: name('core.lesson_status', 'completion_status'),
    };
  }

  record(learner: string): StoredValues {
    return this.#learners.get(learner) ?? {};
  }

  override reset(): void {
    super.reset();
    this.#learners.clear();
  }

  protected override answer({ path, query, form }: Request): Answer | undefined {
    const learner = query.get('learner') ?? '';
    if (path === 'play') {
      const opened: AgainOpened = {
        ...this.opened(query),
        launched: this.#launched(learner, query.get('mode') ?? 'normal'),
        store: this.address(`store?${new URLSearchParams({ learner })}`),
      };
      return platformPage(this.script, opened);
    }
    if (path !== 'store') return undefined;
    const sent = [...form].map(([name, value]) => [name, String(value)] as const);
    this.#learners.set(learner, Object.fromEntries(sent.filter(([name]) => !LAUNCH_ONLY.test(name))));
    return { type: 'text/plain', body: 'true\n0' };
  }

  #launched(learner: string, mode: string): StoredValues {
    const stored = Object.fromEntries(
      Object.entries(this.record(learner)).filter(([name]) => !/(exit|session_time)$/.test(name)),
    );
    const is12 = this.edition === '1.2';
    return {
      [is12 ? 'cmi.core.student_id' : 'cmi.learner_id']: learner,
      [is12 ? 'cmi.core.lesson_mode' : 'cmi.mode']: mode,
      // Seen: at the first launch entry is empty.
      [is12 ? 'cmi.core.entry' : 'cmi.entry']: Object.keys(stored).length === 0 ? '' : 'resume',
      ...stored,
    };
  }
}

/** What a page only reads. */
const LAUNCH_ONLY = /^cmi\.(core\.)?(student_id|learner_id|lesson_mode|mode|entry)$/;
