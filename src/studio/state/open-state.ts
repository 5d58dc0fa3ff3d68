import type { HtmlTree, JsonValue, ReadingOptions, ThingsToFinish } from '../../browser.ts';
import type { StudioFiles } from '../engine/stored.ts';
import type { LinkState } from '../folder/folder-link.ts';
import type { Card } from '../storage/shelf.ts';

/** What is seen of an open module. */
export interface OpenState {
  readonly card: Card;
  readonly files: StudioFiles;
  /** Definitions by the paths under which findings name them; the module’s own or the unit’s and its modules’. */
  readonly definitions: Readonly<Record<string, JsonValue | undefined>>;
  /** Absent until they were looked for. */
  readonly things: ThingsToFinish | undefined;
  readonly isLooking: boolean;
  readonly preview: PreviewState;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly storing: 'stored' | 'storing' | 'full' | 'failed';
  /** The folder on disk that holds the same; undefined where there is none. */
  readonly link: LinkState | undefined;
  /** Another tab has taken the module over: nothing is stored here any more. */
  readonly isTaken: boolean;
  /** The worker ended in the middle, or met a fault of ours: in its words. */
  readonly trouble: string | undefined;
}

export interface PreviewState {
  /** Counts what was shown, so that the frame loads again. */
  readonly version: number;
  /** Styles, scripts and media are those of the version before: a frame that shows its page already need not load again. */
  readonly isSame: boolean;
  /** A page that is newer than the others, while somebody types. */
  readonly page?: { readonly name: string; readonly html: string };
  readonly isShown: boolean;
  /** The frame shows an earlier state, because this one cannot be shown. */
  readonly isOld: boolean;
  readonly pages: readonly string[];
}

export interface EditWish {
  readonly topic?: string;
  readonly added?: StudioFiles;
}

/** What a Markdown text is to say. */
export interface ProseWish {
  readonly tree: HtmlTree;
  readonly options: ReadingOptions;
  /** An empty text is not taken. */
  readonly isRequired: boolean;
  readonly topic: string;
}

export interface WrittenProse {
  readonly text: string;
  /** Whether the text reads as the tree. */
  readonly isWhole: boolean;
}
