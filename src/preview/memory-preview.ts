import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { MemoryFiles } from '../source/memory-files.ts';

/*
 * What a user of the library sees. Apart from what makes it, as `pipeline/memory-request.ts` is and for its reason.
 */

export interface MemoryPreviewRequest {
  readonly files: MemoryFiles;
  /** A module’s folder, or a unit’s file. */
  readonly path: string;
  /** Without what is for instructors alone: the answers, the lesson plan. */
  readonly asStudent?: boolean;
  /** One page alone, by its path: it is there sooner, while somebody types. */
  readonly only?: string;
}

/** A file of the website of a module. */
export interface PreviewPage {
  /** As what it is to be served: `text/html; charset=utf-8`. */
  readonly type: string;
  readonly content: string | Uint8Array;
}

export interface MemoryPreview {
  /** By their paths; `index.html` is the first page. None where errors prevent them. */
  readonly pages: ReadonlyMap<string, PreviewPage>;
  readonly diagnostics: readonly Diagnostic[];
}
