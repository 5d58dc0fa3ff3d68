import type { Author, License } from '../../schema/types.generated.ts';
import type { HtmlTree } from '../content/tree.ts';
import type { FileReference } from '../source/host.ts';
import type { RemotePlayer } from '../written/remote/player.ts';
import type { Activity } from './activities.ts';
import type { Known } from './known.ts';
import type { Rubric } from './rubric.ts';

export type {
  Activity,
  ActivityType,
  Annotation,
  Assignment,
  Dataset,
  Discussion,
  Excerpt,
  Link,
  Locator,
  Passage,
  Provenance,
  Reading,
  Timeline,
  TimelineEvent,
  Tool,
  ToolParameter,
} from './activities.ts';
export type { Pool, Question, Quiz, QuizEntry, QuizSettings } from './quiz.ts';
export type { Rubric, RubricCriterion, RubricLevel } from './rubric.ts';

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
  readonly summary?: string;
  readonly level?: string;
  readonly keywords: readonly string[];
  readonly estimatedMinutes?: number;
  readonly contentNotes: readonly string[];
  readonly published: boolean;
  readonly sequential: boolean;
  /** None while they are a to-do. */
  readonly authors: readonly Author[];
  readonly license: Terms;
  /** None while they are a to-do. */
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
  /** Some text has code in a language that is shown in colours. */
  readonly hasColouredCode?: boolean;
  /** The file of the definition, as diagnostics name it. */
  readonly file: string;
}

/** The terms under which others may use a module, as far as they are known. */
export type Terms = Partial<Known<NonNullable<License>>>;

/** What targets build: one module, or a unit of several. */
export interface Publication {
  /** The unit's own data; absent where a single module is built. */
  readonly unit?: UnitInfo;
  /** In order; a single module is a publication of one. */
  readonly modules: readonly [TeachingModule, ...TeachingModule[]];
  /** From the workspace. */
  readonly publisher?: string;
}

export interface UnitInfo {
  readonly namespace: string;
  readonly id: string;
  readonly version: string;
  readonly language: string;
  readonly title: string;
  readonly summary?: string;
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

export type Asset = FileAsset | RemoteAsset;

interface AssetWords {
  readonly id: string;
  /** What it is called for those who cannot see it. Empty where the picture is decorative, and while it is a to-do. */
  readonly alt: string;
  readonly decorative: boolean;
  readonly caption?: HtmlTree;
  readonly credit?: string;
  readonly license?: string;
  readonly longDescription?: HtmlTree;
  readonly transcript?: HtmlTree;
  /** The id of a picture that is shown before a film plays. */
  readonly poster?: string;
}

/** A file of the module's folder. */
export interface FileAsset extends AssetWords {
  readonly kind: MediaKind;
  /** The file itself: never its bytes. */
  readonly file: FileReference;
  /** The sanitised text of an SVG file: this is shipped, not the file. */
  readonly svg?: string;
  /** By the file's extension: `image/png`. */
  readonly mediaType: string;
  readonly captions: readonly { readonly language: string; readonly file: FileReference }[];
}

/** What plays on another site, which no package holds. `alt` is its title. */
export interface RemoteAsset extends AssetWords, RemotePlayer {
  readonly kind: 'remote';
  /** As students know the place: `YouTube`, or the host. */
  readonly site: string;
  readonly seconds?: number;
  /** The site has captions of its own. */
  readonly captioned: boolean;
}

export interface LessonStep {
  readonly id: string;
  readonly minutes: number;
  readonly activity: string;
  readonly what: HtmlTree;
}
