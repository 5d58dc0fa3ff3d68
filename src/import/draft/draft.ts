/**
 * What a reader of any format gives: parts with their texts as trees, before they have ids. `assemble` makes modules of it.
 *
 * In its trees an `asset` reference bears the key of a file of the draft, an `activity` reference the key of an activity,
 * a `source` or `term` reference the key of a source or a term; gaps (`gap`) bear the key of a gap of their question.
 * A reader gives what the original says and nothing else: what is absent here becomes something to do, or a default of the
 * format where the format has one.
 */
import type { HtmlTree } from '../../content/tree.ts';
import type { DraftActivity } from './activity.ts';
import type { DraftPart } from './part.ts';
import type { ImportPlace } from './place.ts';
import type { ReportEntry } from './report-entry.ts';

/** All that was read: one module, or those of a course in their order. */
export interface ImportDraft {
  /** Of the course, the document or the package. */
  readonly title?: string;
  readonly modules: readonly DraftModule[];
  /** By key: the files that the trees refer to, and those that a course hands out. */
  readonly files: ReadonlyMap<string, DraftFile>;
  /** By key, as files: what plays on other sites. */
  readonly remote?: ReadonlyMap<string, DraftRemote>;
  readonly entries: readonly ReportEntry[];
}

export interface DraftModule extends DraftPart {
  readonly title?: string;
  readonly summary?: string;
  /** BCP 47, where the original says it. */
  readonly language?: string;
  readonly authors?: readonly string[];
  readonly keywords?: readonly string[];
  /** An SPDX identifier, `public domain`, `all-rights-reserved`, or absent. */
  readonly license?: { readonly id: string; readonly holder?: string; readonly year?: number };
  readonly objectives?: readonly { readonly text: HtmlTree }[];
  readonly published?: boolean;
  readonly sequential?: boolean;
  readonly activities: readonly DraftActivity[];
  readonly rubrics: readonly DraftRubric[];
  readonly sources: readonly DraftSource[];
  readonly terms: readonly DraftTerm[];
  /** For the instructor only. */
  readonly guide?: HtmlTree;
}

export interface DraftFile {
  /** The name that a person would give it, with its ending: `assembly-line.png`. */
  readonly name: string;
  /** Asked for each time that the file is looked into, checked or written: nobody keeps what is large. */
  readonly bytes: () => Promise<Uint8Array> | Uint8Array;
  readonly place: ImportPlace;
  readonly title?: string;
  /** From the original; “” or a file name is no description and is left out by the reader. */
  readonly alt?: string;
  /** Only where the original says so by a mark of its own. */
  readonly decorative?: true;
  readonly caption?: HtmlTree;
  readonly credit?: string;
  readonly license?: string;
  /** Captions of a film or a recording: keys of files. */
  readonly captions?: readonly { readonly language: string; readonly file: string }[];
}

/** A film, a recording or an exercise on another site. */
export interface DraftRemote {
  /** Of the page where people watch it. */
  readonly url: string;
  readonly place: ImportPlace;
  /** Where the original says what it is called. */
  readonly title?: string;
}

export interface DraftRubric extends DraftPart {
  readonly title: string;
  readonly criteria: readonly {
    readonly key: string;
    readonly title: string;
    /** In one line, as those of its levels. */
    readonly description?: HtmlTree;
    /** Best first. */
    readonly levels: readonly {
      readonly key: string;
      readonly title: string;
      readonly points: number;
      readonly description?: HtmlTree;
    }[];
  }[];
}

export interface DraftSource extends DraftPart {
  /** One CSL-JSON 1.0.2 item. */
  readonly csl: Readonly<Record<string, unknown>>;
}

export interface DraftTerm extends DraftPart {
  readonly term: string;
  readonly definition: HtmlTree;
}
