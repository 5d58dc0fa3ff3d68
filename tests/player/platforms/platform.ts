import type { ApiBehaviour, Network } from './conditions.ts';
import type { Device } from './harness/device.ts';
import type { PlayedWindow } from './harness/window.ts';

/**
 * What the player's tests know of the place where a package is played: a learning platform, or a plain host of web
 * pages. Behind it are platforms that imitate what was observed of real ones, one folder each.
 */

export type Edition = '1.2' | '2004';

export interface LaunchOptions {
  readonly api?: ApiBehaviour;
  /** `browse`: "Preview". Without it the platform decides between normal and review. */
  readonly mode?: 'browse';
  /** The student ticks "Start a new attempt", where the platform offers it. */
  readonly newAttempt?: boolean;
  /** Does not wait for the player: it may be waiting itself. */
  readonly unready?: true;
  /** The page to open: of a website its document, of a SCORM package the part behind `#`. */
  readonly page?: string;
}

/** What the teacher sees of one learner. */
export interface GradebookEntry {
  /** From 0 to 100; null: no grade. */
  readonly raw: number | null;
  /** SCORM 1.2: lesson_status; 2004: success_status. Empty: none. */
  readonly status: string;
  /** SCORM 1.2: lesson_status; 2004: completion_status. */
  readonly completion: string;
}

/** What is stored of an attempt: values of the data model by name, with indices as in `cmi.interactions.0.id`. */
export type StoredValues = Readonly<Record<string, string>>;

export type Package = ReadonlyMap<string, Uint8Array | string>;

export interface Platform {
  readonly name: string;
  /** The build's target whose packages it plays. */
  readonly target: 'scorm-1.2' | 'scorm-2004' | 'website';
  /** Absent for a host of web pages. */
  readonly edition?: Edition;
  /** Opens the package for a learner in a window of its own, and waits until the player has started. */
  launch(device: Device, learner: string, options?: LaunchOptions): Promise<PlayedWindow>;
  gradebook(learner: string): GradebookEntry;
  /** Of the learner's last attempt. */
  record(learner: string): StoredValues;
  setNetwork(network: Network): Promise<void>;
  /** The teacher puts a later version of the package into the same activity. */
  replacePackage(contents: Package): void;
  /** Calls so far that no strict platform would take, in any window. */
  violations(): readonly string[];
  /** Forgets all learners. */
  reset(): void;
  /** Ends what it serves. */
  close(): Promise<void>;
}
