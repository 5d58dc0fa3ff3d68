import type { DraftRemote } from '../draft/draft.ts';
import type { FileFacts } from './context.ts';

/** What a text says of the files that it shows, and what it plays from other sites. */
export class MediaShelf {
  readonly facts = new Map<string, FileFacts>();
  readonly remote = new Map<string, DraftRemote>();

  /** What is said first counts. */
  say(key: string, facts: FileFacts): void {
    const known = this.facts.get(key);
    this.facts.set(key, { ...facts, ...known });
  }

  play(key: string, remote: DraftRemote): void {
    if (!this.remote.has(key)) this.remote.set(key, remote);
  }
}
