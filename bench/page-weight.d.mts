export interface PageWeight {
  /** What is transferred, the page itself first. */
  readonly paths: readonly string[];
  readonly requests: number;
  readonly bytes: number;
  readonly gzipped: number;
}

export function pageWeight(files: ReadonlyMap<string, Uint8Array | string>, path?: string): PageWeight;
