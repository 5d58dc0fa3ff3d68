/**
 * What a finished package holds, as its readers see it: the outline of the report and the value that tests compare
 * with the authored module. Nothing here is a promise of the writer; every word was read from the package's bytes.
 *
 * Kinds of questions bear the names of the interactions, so that a comparison needs no dictionary.
 */

import type {
  AssignmentContents,
  DiscussionContents,
  LinkContents,
  PageContents,
  RubricContents,
  ToolContents,
} from './activity-contents.ts';
import type { QuestionBankContents, QuizContents } from './question-contents.ts';
import type { TextContents } from './text-contents.ts';

export type * from './activity-contents.ts';
export type * from './question-contents.ts';
export { questionsOf } from './question-contents.ts';
export type * from './text-contents.ts';

/** Which format the package is in. `version` beside it says which edition. */
export type PackageKind = 'common-cartridge' | 'canvas' | 'qti' | 'scorm' | 'moodle-backup' | 'website' | 'unknown';

/** What an outline entry shows. `file` is any file that is not a page; `sco` a launchable SCORM document. */
export type OutlineItemKind =
  | 'page'
  | 'discussion'
  | 'assignment'
  | 'quiz'
  | 'link'
  | 'tool'
  | 'file'
  | 'sco'
  | 'header'
  | 'unknown';

export interface CompletionContents {
  readonly kind: 'view' | 'mark-done' | 'post' | 'submit' | 'minScore' | 'minPercent';
  readonly value?: number;
}

export interface OutlineItem {
  readonly id: string;
  readonly title: string;
  readonly kind: OutlineItemKind;
  /** The `id` of the page, quiz, … it opens; undefined for a header or where nothing answers to the reference. */
  readonly target?: string;
  readonly url?: string;
  /** Canvas: it opens in a tab of its own. */
  readonly newTab?: boolean;
  /** Levels below the module, from 0. */
  readonly indent: number;
  readonly published: boolean;
  readonly completion?: CompletionContents;
}

/** A Canvas module, a Moodle section, a cartridge's folder, a SCORM organization. */
export interface ModuleContents {
  readonly id: string;
  /** The place in the course that a Moodle section names: 0 is above the course. */
  readonly number?: number;
  readonly title: string;
  readonly summary?: TextContents;
  readonly published: boolean;
  readonly sequential?: boolean;
  readonly prerequisites: readonly string[];
  readonly items: readonly OutlineItem[];
}

export interface FileContents {
  /** Path inside the package. */
  readonly path: string;
  /** The name a student sees, where the package gives another than the path's last part. */
  readonly name: string;
  /** Uncompressed size. */
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
  readonly sha1: string;
  /** Lower case, by the name's ending: `image/png`; `application/octet-stream` where unknown. */
  readonly mediaType: string;
  /** `content` for what students meet, `control` for manifests, settings, question files and schemas. */
  readonly role: 'content' | 'control';
  /** The resource that lists it; undefined where none does. */
  readonly resourceId?: string;
}

export interface PackageMetadata {
  readonly identifier: string;
  readonly title: string;
  readonly description?: string;
  readonly language?: string;
  readonly keywords: readonly string[];
  /** Words of the rights statement. */
  readonly rights?: string;
}

export interface PackageContents {
  readonly metadata: PackageMetadata;
  readonly modules: readonly ModuleContents[];
  readonly pages: readonly PageContents[];
  readonly discussions: readonly DiscussionContents[];
  readonly assignments: readonly AssignmentContents[];
  readonly quizzes: readonly QuizContents[];
  readonly questionBanks: readonly QuestionBankContents[];
  readonly links: readonly LinkContents[];
  readonly tools: readonly ToolContents[];
  readonly rubrics: readonly RubricContents[];
  readonly files: readonly FileContents[];
  /** SCORM: what the platform launches, in order. */
  readonly launches: readonly LaunchContents[];
}

export interface LaunchContents {
  readonly id: string;
  readonly title: string;
  /** Path inside the package, without the query. */
  readonly path: string;
  readonly parameters?: string;
  readonly scormType: 'sco' | 'asset';
  readonly masteryScore?: number;
}

/** A package nothing could be read from. */
export const emptyContents: PackageContents = {
  metadata: { identifier: '', title: '', keywords: [] },
  modules: [],
  pages: [],
  discussions: [],
  assignments: [],
  quizzes: [],
  questionBanks: [],
  links: [],
  tools: [],
  rubrics: [],
  files: [],
  launches: [],
};
