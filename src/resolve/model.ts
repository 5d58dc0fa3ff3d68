import type {
  Author,
  Completion,
  Dataset as DatasetDefinition,
  Discussion as DiscussionDefinition,
  Excerpt as ExcerptDefinition,
  License,
  Passage,
  QuizSettings as QuizSettingsDefinition,
  Rubric,
} from '../../schema/types.generated.ts';
import type { HtmlTree } from '../content/tree.ts';
import type { Interaction } from '../interactions/interaction.ts';
import type { FileReference } from '../source/host.ts';

/**
 * A module as targets see it: text parsed, references resolved, defaults filled in, every part with its identity.
 * Nothing in it is optional because of a default; what is optional here is absent by the author's choice.
 */
export interface TeachingModule {
  readonly namespace: string;
  readonly id: string;
  readonly version: string;
  /** BCP 47; decides the language of our own words and the decimal sign. */
  readonly language: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly summary: string;
  readonly level?: string;
  readonly keywords: readonly string[];
  readonly estimatedMinutes?: number;
  readonly contentNotes: readonly string[];
  readonly published: boolean;
  readonly sequential: boolean;
  readonly authors: readonly Author[];
  readonly license: License;
  readonly objectives: readonly Objective[];
  readonly people: ReadonlyMap<string, Person>;
  readonly glossary: ReadonlyMap<string, Term>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly assets: ReadonlyMap<string, Asset>;
  readonly rubrics: ReadonlyMap<string, Rubric>;
  readonly guide?: HtmlTree;
  readonly lessonPlan: readonly LessonStep[];
  /** In order, instructor activities included; see `learnerActivities`. */
  readonly activities: readonly Activity[];
  /** The file of the definition, as diagnostics name it. */
  readonly file: string;
}

/** What targets build: one module, or a unit of several. */
export interface Publication {
  /** The unit's own data; absent where a single module is built. */
  readonly unit?: UnitInfo;
  /** At least one; a single module is a publication of one. */
  readonly modules: readonly TeachingModule[];
  /** From the workspace. */
  readonly publisher?: string;
}

export interface UnitInfo {
  readonly namespace: string;
  readonly id: string;
  readonly version: string;
  readonly language: string;
  readonly title: string;
  readonly summary: string;
  readonly sequential: boolean;
  readonly file: string;
}

export interface Objective {
  readonly id: string;
  readonly text: HtmlTree;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly original?: string;
  readonly role?: string;
  readonly dates?: string;
  readonly note?: HtmlTree;
}

export interface Term {
  readonly id: string;
  readonly term: string;
  readonly original?: string;
  readonly definition: HtmlTree;
}

/** A CSL-JSON 1.0.2 item. */
export type CslItem = Readonly<Record<string, unknown>> & { readonly type: string };

export interface Source {
  readonly id: string;
  readonly csl: CslItem;
}

export type MediaKind = 'image' | 'audio' | 'video' | 'file';

export interface Asset {
  readonly id: string;
  /** The file itself: never its bytes. */
  readonly file: FileReference;
  readonly kind: MediaKind;
  /** The sanitised text of an SVG file: this is shipped, not the file. */
  readonly svg?: string;
  /** By the file's extension: `image/png`. */
  readonly mediaType: string;
  /** Empty where the picture is decorative. */
  readonly alt: string;
  readonly decorative: boolean;
  readonly caption?: HtmlTree;
  readonly credit: string;
  readonly license: string;
  readonly longDescription?: HtmlTree;
  readonly captions: readonly { readonly language: string; readonly file: FileReference }[];
  readonly transcript?: HtmlTree;
}

export interface LessonStep {
  readonly id: string;
  readonly minutes: number;
  readonly activity: string;
  readonly what: HtmlTree;
}

interface ActivityBase {
  readonly id: string;
  readonly title: string;
  readonly minutes?: number;
  readonly objectives: readonly string[];
  readonly audience: 'learner' | 'instructor';
  readonly optional: boolean;
  readonly completion: Completion;
  /** JSON pointer in the definition, for diagnostics. */
  readonly pointer: string;
}

export type Activity = Reading | Excerpt | Dataset | Timeline | Discussion | Assignment | Quiz | Link;

export type ActivityType = Activity['type'];

export interface Reading extends ActivityBase {
  readonly type: 'reading';
  readonly body: HtmlTree;
}

export type Provenance = ExcerptDefinition['provenance'];
export type Locator = ExcerptDefinition['locator'];
export type { Passage };

export interface Excerpt extends ActivityBase {
  readonly type: 'excerpt';
  readonly intro?: HtmlTree;
  readonly source: string;
  readonly locator: Locator;
  readonly provenance: Provenance;
  readonly passages: readonly Passage[];
  /** In the order in which their words stand in the passages. */
  readonly annotations: readonly Annotation[];
  readonly sourcing: readonly { readonly id: string; readonly text: HtmlTree }[];
  readonly rights: ExcerptDefinition['rights'];
}

export interface Annotation {
  readonly id: string;
  readonly quote: string;
  readonly note: HtmlTree;
  /** The passage in which the words stand and where in its text (UTF-16 offset). */
  readonly passage: string;
  readonly offset: number;
}

export interface Dataset extends ActivityBase {
  readonly type: 'dataset';
  readonly columns: DatasetDefinition['columns'];
  readonly rows: DatasetDefinition['rows'];
  readonly chart?: NonNullable<DatasetDefinition['chart']>;
  readonly source: string;
  readonly locator: Locator;
  readonly note?: HtmlTree;
}

export interface Timeline extends ActivityBase {
  readonly type: 'timeline';
  readonly intro?: HtmlTree;
  readonly events: readonly TimelineEvent[];
}

export interface TimelineEvent {
  readonly id: string;
  /** EDTF level 0 or 1. */
  readonly date: string;
  readonly dateText?: string;
  readonly title: string;
  readonly text?: HtmlTree;
  readonly source?: string;
}

export interface Discussion extends ActivityBase {
  readonly type: 'discussion';
  readonly prompt: HtmlTree;
  readonly guidance?: HtmlTree;
  readonly style: 'threaded' | 'side-comment';
  readonly requireInitialPost: boolean;
  readonly grading?: NonNullable<DiscussionDefinition['grading']>;
}

export interface Assignment extends ActivityBase {
  readonly type: 'assignment';
  readonly prompt: HtmlTree;
  readonly submission: readonly ('text' | 'url' | 'file')[];
  readonly points: number;
  readonly rubric?: string;
}

export interface Link extends ActivityBase {
  readonly type: 'link';
  readonly url: string;
  readonly description: HtmlTree;
}

export interface Quiz extends ActivityBase {
  readonly type: 'quiz';
  readonly intro?: HtmlTree;
  readonly purpose: 'practice' | 'graded';
  readonly settings: QuizSettings;
  readonly entries: readonly QuizEntry[];
}

/** Defaults filled in; absent are only a time limit and a pass mark that the author did not set. */
export type QuizSettings = Required<Omit<QuizSettingsDefinition, 'timeLimitMinutes' | 'passPercent'>> &
  Pick<QuizSettingsDefinition, 'timeLimitMinutes' | 'passPercent'>;

export type QuizEntry = Question | Pool;

export interface Pool {
  readonly kind: 'pool';
  readonly id: string;
  readonly title: string;
  /** At most the number of questions. */
  readonly draw: number;
  readonly pointsEach: number;
  /** Their `points` are the pool's `pointsEach`. */
  readonly questions: readonly Question[];
}

export interface Question {
  readonly kind: 'question';
  readonly id: string;
  /** The word the author wrote: `short-answer`. For reports; never to decide by. */
  readonly type: string;
  /** The stem's beginning as plain text, at most 80 characters; unique enough for lists. */
  readonly title: string;
  readonly stem: HtmlTree;
  readonly points: number;
  readonly feedback: { readonly correct?: HtmlTree; readonly incorrect?: HtmlTree; readonly general?: HtmlTree };
  readonly hint?: HtmlTree;
  readonly objectives: readonly string[];
  /** The excerpt or dataset to show beside it. */
  readonly excerpt?: string;
  readonly interaction: Interaction;
  readonly pointer: string;
}
