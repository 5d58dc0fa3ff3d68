import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import type { LoadedWorkspace } from '../source/document.ts';
import type { BuildRequest, Progress } from './build-request.ts';
import type { BuildItem } from './discover.ts';
import type { KnownPackages } from './planned-item.ts';

/** What of a request travels to another thread. */
export interface SentRequest extends Pick<BuildRequest, 'withInstructor' | 'accessibility' | 'paths' | 'durable'> {
  readonly targets?: readonly string[];
}

/** What a thread that builds items is told when it is started. All of it is copied. */
export interface BuilderSettings {
  readonly request: SentRequest;
  readonly workingFolder: string;
  readonly outFolder: string;
  readonly timestamp: number;
  /** Those of the run's items, as its own thread has read them. */
  readonly workspaces: readonly SentWorkspace[];
  /** What is known of files before they are read is asked only where builds are remembered. */
  readonly remembers: boolean;
  /** Tells the temporary files of this run's threads from all others. */
  readonly mark: string;
  /** One number, which is no longer 0 once the run is to end. */
  readonly stop: SharedArrayBuffer;
}

export interface SentWorkspace {
  readonly loaded: Result<LoadedWorkspace>;
  /** What its theme was when the run began; another is not remembered under this one's name. */
  readonly theme: readonly string[] | undefined;
}

/** An item to build. */
export interface ItemJob {
  readonly item: BuildItem;
  /** The place of its workspace in the settings. */
  readonly workspace: number;
  readonly refused: boolean;
  /** Some of its packages, as earlier builds made them. */
  readonly known?: KnownPackages;
  readonly count: Pick<Progress, 'item' | 'items'>;
}

/** What a thread says while it works on an item. */
export type ItemNews =
  | { readonly progress: Progress }
  | { readonly thrown: { readonly message: string; readonly stack: string }; readonly finding: Diagnostic };
