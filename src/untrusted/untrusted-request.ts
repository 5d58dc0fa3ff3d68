import type { ImportRequest } from '../importing/request.ts';
import type { BuildRequest } from '../pipeline/build-request.ts';
import type { CheckRequest } from '../pipeline/check.ts';
import type { OnFault } from '../pipeline/contained.ts';
import type { CustomizeRequest } from '../update/on-disk.ts';
import type { Platform } from '../verify-entry.ts';
import type { Limits } from './limits.ts';

/** How input is handled that comes from strangers. */
export interface UntrustedOptions {
  /**
   * What the input may take, in milliseconds, bytes and counts; the usual limits hold for what is not set. Each limit that
   * is met is a finding `untrusted/<name>-limit`.
   */
  readonly limits?: Partial<Limits>;
}

/** The operator's settings. */
interface OperatorSettings {
  /**
   * The folder whose `cartwright.json`, themes and texts of sources are used. Without it every setting has its default:
   * settings are never taken from the input, nor from the working folder, which may be the input.
   */
  readonly workspace?: string;
}

export interface UntrustedBuildRequest
  extends UntrustedOptions,
    OperatorSettings,
    Omit<BuildRequest, 'targets' | 'files' | 'fresh' | 'shard'> {
  /** `canvas`, `scorm-2004@3`; without one those of the operator's workspace, else all. */
  readonly targets?: readonly string[];
}

export interface UntrustedCheckRequest
  extends UntrustedOptions,
    OperatorSettings,
    Omit<CheckRequest, 'files' | 'shard'> {}

export interface UntrustedVerifyOptions extends UntrustedOptions {
  /** The platforms whose behaviour is predicted; Moodle and Canvas by default. */
  readonly for?: readonly Platform[];
  /** What messages call the package; by default the path's last part. */
  readonly name?: string;
  /** Ends the work; the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** What strangers sent becomes a module of its own: it is never added to another, nor taken over into what is there. */
export interface UntrustedImportRequest extends UntrustedOptions, Omit<ImportRequest, 'into' | 'readers'> {
  /** Ends the work; the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** A stranger’s module or unit is copied into a folder that is not there yet. */
export interface UntrustedCustomizeRequest extends UntrustedOptions, CustomizeRequest {
  readonly onFault?: OnFault;
  /** Ends the work; the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
}
