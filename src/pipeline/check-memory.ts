import type { TranslatedModule } from '../customized/families.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../source/host.ts';
import type { StampingHost } from './build-cache.ts';
import type { ReadFile } from './item-result.ts';
import type { WrittenId } from './same-ids.ts';

/** What was said of an item without an error. */
export interface CheckedBefore extends Pick<WrittenId, 'id' | 'file'> {
  readonly diagnostics: readonly Diagnostic[];
  readonly translation?: TranslatedModule;
}

/** The memory of earlier checks. */
export interface CheckMemory {
  /** What was said of an item, if nothing that decided it has changed. */
  lookup(path: string, key: string): CheckedBefore | undefined;
  /** A host to read an item through, so that it can be remembered. */
  watch(host: Host): StampingHost;
  remember(path: string, key: string, checked: CheckedBefore, read: readonly ReadFile[]): void;
  /** Writes what is new; errors of the file system are thrown as they are. */
  save(): Promise<void>;
}
