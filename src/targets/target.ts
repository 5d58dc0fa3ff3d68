import type { HtmlProfile } from '../content/profile.ts';
import type { CodeFamily } from '../diagnostics/codes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Capabilities } from '../interactions/capabilities.ts';
import type { Publication, TeachingModule } from '../model/model.ts';
import type { SourceDocument } from '../source/document.ts';
import type { FileReference } from '../source/host.ts';
import type { FolderFile } from '../source/option-folders.ts';
import type { PageSource } from './page-source.ts';

/** One file of a package. Media are references until the archive reads them. */
export type PackageFile =
  | { readonly path: string; readonly kind: 'text'; readonly text: string }
  | { readonly path: string; readonly kind: 'media'; readonly file: FileReference }
  /** Bytes that many packages share (fonts, the player): the archive knows them again and compresses them once. */
  | { readonly path: string; readonly kind: 'constant'; readonly bytes: Uint8Array };

/** In the order of the archive. Paths are unique, relative, with forward slashes. */
export type FileTree = readonly PackageFile[];

/** What a package does not carry over as the author wrote it. Not a log line: a value that tests compare with the finished package. */
export interface Loss {
  /** `degraded`: there, but less than authored. `dropped`: not there. `changed`: there, but behaves differently. */
  readonly outcome: 'degraded' | 'dropped' | 'changed';
  /** The module and, where it concerns one, the activity, question or other part, by the author's ids. */
  readonly module: string;
  readonly subject: string;
  /** The kind of thing that is lost, permanent, for tables: `matching-as-choices`, `feedback-timing`. */
  readonly feature: string;
  /** In a teacher's words: what became of it and why. */
  readonly message: string;
}

/** What is fixed about a kind of loss: what becomes of the thing, and one line for tables. */
export interface LossSpec {
  readonly outcome: Loss['outcome'];
  /** One line without a full stop: "Questions are not shuffled". */
  readonly title: string;
}

/** How a target is asked for: `scorm-2004@3` has version `3`. */
export interface TargetVersion {
  /** Behind the `@`. */
  readonly id: string;
  /** Of the file: `<id>.scorm-2004-3rd.zip` has `.scorm-2004-3rd.zip`. */
  readonly suffix: string;
  /** The platforms whose importers are to take it, as far as they were observed: `build --verify` asks for these. */
  readonly platforms: readonly ('moodle' | 'canvas' | 'new-quizzes' | 'open-edx')[];
  /** `file` where the target writes one file that is not packed; otherwise a zip. */
  readonly container?: 'zip' | 'file';
}

export interface BuildOptions {
  /** Instructor activities, guide and model answers travel too, hidden or unpublished. */
  readonly withInstructor: boolean;
  /** From the workspace, checked against the target's own schema. */
  readonly target: Readonly<Record<string, unknown>>;
  /** The files of the folders that these options name, by option. */
  readonly folders?: Readonly<Record<string, readonly FolderFile[]>>;
  /** One page alone is asked for, by its path: a preview is to follow somebody who types. Only the website can do that. */
  readonly only?: string;
  /** Seconds since 1970: SOURCE_DATE_EPOCH or a constant, for formats that demand a date. */
  readonly timestamp: number;
}

export interface TargetInput {
  readonly publication: Publication;
  readonly version: TargetVersion;
  readonly options: BuildOptions;
  /** Pages and questions of these modules, rendered through the theme once and shared by all targets. */
  readonly pages: PageSource;
}

export interface Emission {
  readonly files: FileTree;
  readonly losses: readonly Loss[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What a target is given to check a module. */
export interface CheckInput {
  readonly version: TargetVersion;
  /** The place of a JSON pointer in the files that the author wrote. */
  readonly locate: SourceDocument['locate'];
}

/**
 * A platform's package format. `plan` decides every path and identifier; `emit` writes the files. Both are pure and
 * synchronous. A new target is a folder beside this file and one line in `registry.ts`.
 */
export interface Target<Plan = unknown> {
  /** The word on the command line. */
  readonly name: string;
  /** One line for `--help` and the docs. */
  readonly description: string;
  /** The first is the default. */
  readonly versions: readonly [TargetVersion, ...TargetVersion[]];
  /** Whether a unit becomes one package; otherwise each of its modules does. */
  readonly unit: boolean;
  readonly capabilities: Capabilities;
  /** Every kind of loss that it reports by itself, by feature; those of `degrade` are declared there. */
  readonly losses: Readonly<Record<string, LossSpec>>;
  readonly profiles: { readonly page: HtmlProfile; readonly question: HtmlProfile };
  /** JSON Schema of the options under `options.<name>` of the workspace. */
  readonly optionsSchema?: Readonly<Record<string, unknown>>;
  /** True where students can read the right answers in the package: the build says so. */
  readonly answersReadable: boolean;
  /**
   * Who shows the pages, for the accessibility record: a platform inside pages of its own (where nothing is said), a
   * platform in a frame, or a browser alone.
   */
  readonly shownBy?: 'platform' | 'frame' | 'browser';
  /** The codes of what `check` finds. */
  readonly codes?: readonly CodeFamily[];
  /** What the platform's own limits make of a module, told where the author wrote it: warnings before anything is built. */
  check?(module: TeachingModule, input: CheckInput): readonly Diagnostic[];
  plan(input: TargetInput): Plan;
  emit(plan: Plan, input: TargetInput): Emission;
}
