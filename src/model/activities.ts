import type {
  Dataset as DatasetDefinition,
  Discussion as DiscussionDefinition,
  Excerpt as ExcerptDefinition,
  Passage,
} from '../../schema/types.generated.ts';
import type { HtmlTree } from '../content/tree.ts';
import type { ActivityBase } from './activity-base.ts';
import type { Known } from './known.ts';
import type { Quiz } from './quiz.ts';

export type Activity = Reading | Excerpt | Dataset | Timeline | Discussion | Assignment | Quiz | Link | Tool;

export type ActivityType = Activity['type'];

export interface Reading extends ActivityBase {
  readonly type: 'reading';
  readonly body: HtmlTree;
}

export type Provenance = Partial<Known<NonNullable<ExcerptDefinition['provenance']>>>;
export type Rights = Partial<Known<NonNullable<ExcerptDefinition['rights']>>>;
export type Locator = ExcerptDefinition['locator'];
export type { Passage };

export interface Excerpt extends ActivityBase {
  readonly type: 'excerpt';
  readonly intro?: HtmlTree;
  readonly source?: string;
  readonly locator: Locator;
  readonly provenance: Provenance;
  readonly passages: readonly Passage[];
  /** In the order in which their words are in the passages. */
  readonly annotations: readonly Annotation[];
  readonly sourcing: readonly { readonly id: string; readonly text: HtmlTree }[];
  readonly rights: Rights;
}

export interface Annotation {
  readonly id: string;
  readonly quote: string;
  readonly note: HtmlTree;
  /** The passage in which the words are and where in its text (UTF-16 offset). */
  readonly passage: string;
  readonly offset: number;
}

export interface Dataset extends ActivityBase {
  readonly type: 'dataset';
  readonly columns: DatasetDefinition['columns'];
  readonly rows: DatasetDefinition['rows'];
  readonly chart?: Known<NonNullable<DatasetDefinition['chart']>>;
  readonly source?: string;
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

/** An external tool (LTI), launched by its address. Its key and secret are the platform's, never the module's. */
export interface Tool extends ActivityBase {
  readonly type: 'tool';
  readonly url: string;
  readonly description: HtmlTree;
  /** Undefined where the tool reports no grade. */
  readonly points?: number;
  /** In the author's order, each name once. */
  readonly parameters: readonly ToolParameter[];
  readonly opens: 'embedded' | 'window';
}

/** A custom parameter of a launch: the platform sends it as `custom_<name>`, or among LTI 1.3's custom claims. */
export interface ToolParameter {
  readonly name: string;
  readonly value: string;
}
