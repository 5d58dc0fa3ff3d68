import type {
  AssignmentContents,
  CompletionContents,
  DiscussionContents,
  LinkContents,
  QuizContents,
  RubricContents,
  TextContents,
  ToolContents,
} from '../../../read/contents/contents.ts';
import type { ImportPlace } from '../../draft/place.ts';
import type { NamedRights } from '../../originals/licenses.ts';

/**
 * What a course becomes, before its texts are read: which modules, in which order, and what is in each of them. Links
 * between parts are known once all of this is decided.
 */
export interface CoursePlan {
  readonly title: string;
  readonly language?: string;
  readonly keywords: readonly string[];
  readonly license?: NamedRights;
  readonly modules: readonly PlannedModule[];
  /** By their ids in the course. */
  readonly rubrics: ReadonlyMap<string, RubricContents>;
  /** Where an address of the course leads, as the key of an activity; undefined for other addresses. */
  readonly activityAt: (address: string, path: string | undefined) => string | undefined;
  /** Names and rights of files, by their paths in the package. */
  readonly fileFacts: ReadonlyMap<string, PlannedFile>;
}

export interface PlannedFile {
  readonly name: string;
  readonly credit?: string;
  readonly license?: string;
}

export interface PlannedModule {
  readonly key: string;
  readonly place: ImportPlace;
  readonly title: string;
  readonly summary?: string;
  readonly published: boolean;
  readonly sequential?: boolean;
  readonly activities: readonly PlannedActivity[];
  readonly terms?: readonly { readonly key: string; readonly term: string; readonly definition: TextContents }[];
}

interface Planned {
  readonly key: string;
  readonly place: ImportPlace;
  readonly title: string;
  /** Students do not see it. */
  readonly hidden: boolean;
  readonly completion?: CompletionContents;
}

export type PlannedActivity =
  | (Planned & {
      readonly as: 'reading';
      /** In order, each below its heading where it has one. */
      readonly parts: readonly { readonly heading?: string; readonly text: TextContents }[];
      /** Paths of files that are handed out below. */
      readonly files?: readonly string[];
    })
  | (Planned & {
      readonly as: 'discussion';
      readonly discussion: DiscussionContents;
      readonly files: readonly string[];
    })
  | (Planned & {
      readonly as: 'assignment';
      readonly assignment: AssignmentContents;
      readonly files: readonly string[];
    })
  | (Planned & { readonly as: 'quiz'; readonly quiz: QuizContents })
  | (Planned & { readonly as: 'link'; readonly link: LinkContents })
  | (Planned & { readonly as: 'tool'; readonly tool: ToolContents });

/** Keys that are each given once: a page that two modules show is two activities. */
export class UniqueKeys {
  readonly #used = new Set<string>();

  of(key: string): string {
    let unique = key;
    for (let number = 2; this.#used.has(unique); number++) unique = `${key}~${number}`;
    this.#used.add(unique);
    return unique;
  }
}
