import type { HtmlTree } from '../content/tree.ts';
import type { NumberField } from '../written/read-number.ts';

/**
 * The closed set of things that a student can be asked to do. Question types lower to these and targets, player and
 * scoring know nothing else. A new kind needs a decision record, because it touches every target.
 */
export type Interaction = Choose | Match | Order | TextEntry | NumericEntry | InlineEntries | ExtendedText;

export type InteractionKind = Interaction['kind'];

/** Something to pick, with content for pages and the same as plain text for attributes and plain-text formats. */
export interface Option {
  /** The author's id, unique in the question. */
  readonly id: string;
  readonly content: HtmlTree;
  readonly text: string;
}

export interface Choice extends Option {
  readonly correct: boolean;
  readonly feedback?: HtmlTree;
}

/** Pick one or many, from a list or from the words of a passage. */
export interface Choose {
  readonly kind: 'choose';
  readonly cardinality: 'one' | 'many';
  /** True and false, in this order, with ids `true` and `false`. */
  readonly trueFalse: boolean;
  /** In authored order; shuffling is the quiz's setting. */
  readonly choices: readonly Choice[];
  /** Ids of the choices that keep their place where choices are shuffled; all of them in a question that is not shuffled. */
  readonly held?: readonly string[];
  /** Where the choices are words of a source: the text with the places of the choices. */
  readonly passage?: readonly PassageLine[];
}

/** A passage of an excerpt, cut where choices begin and end. */
export interface PassageLine {
  readonly id: string;
  readonly passageKind: 'quoted' | 'narrated' | 'editorial';
  /** The speaker's name as readers see it. */
  readonly speaker?: string;
  readonly segments: readonly { readonly text: string; readonly choice?: string }[];
}

/** Give every source its target. */
export interface Match {
  readonly kind: 'match';
  /** Whether a target may serve more than one source (categories). */
  readonly reuse: boolean;
  readonly sources: readonly Option[];
  /**
   * Targets, distractors included, in authored order; `text` is their whole content. Shown in an order that gives
   * nothing away: see `presentedTargets`.
   */
  readonly targets: readonly Option[];
  /** Source id to target id. */
  readonly key: Readonly<Record<string, string>>;
}

/** Put the items into order. `items` are in the right order; shown in another: see `presentedItems`. */
export interface Order {
  readonly kind: 'order';
  readonly items: readonly Option[];
}

/** An accepted answer that does not simply count in full, or about which something is said. */
export interface Graded {
  /** Of the question's points: more than 0, at most 1. */
  readonly fraction: number;
  /** Shown in place of the feedback for right or wrong answers; `key` names it in a page. */
  readonly feedback?: HtmlTree;
  readonly key?: string;
}

export interface GradedText extends Graded {
  readonly accept: readonly string[];
}

export interface GradedSpan extends Graded, NumberSpan {}

export interface TextEntry {
  readonly kind: 'textEntry';
  /** What counts in full. */
  readonly accept: readonly string[];
  readonly caseSensitive: boolean;
  /** All that is accepted, what earns most first; absent where everything counts in full and nothing more is said. */
  readonly graded?: readonly GradedText[];
}

/** The numbers from `min` to `max`, both included; `answer` is the one shown as right. */
export interface NumberSpan {
  readonly answer: number;
  readonly min: number;
  readonly max: number;
}

/** A number of a span that counts in full, in the notation of the module's language. */
export interface NumericEntry extends NumberField, NumberSpan {
  readonly kind: 'numericEntry';
  /** All that is accepted, what earns most first; the first that holds a number counts. Absent where there is one span. */
  readonly graded?: readonly GradedSpan[];
}

export type Gap =
  | { readonly id: string; readonly mode: 'text'; readonly accept: readonly string[] }
  | { readonly id: string; readonly mode: 'select'; readonly options: readonly Option[]; readonly answer: string };

/** A text with gaps; all gaps are of one mode. `content` holds a gap node for each, in document order. */
export interface InlineEntries {
  readonly kind: 'inlineEntries';
  readonly mode: 'text' | 'select';
  readonly content: HtmlTree;
  readonly gaps: readonly Gap[];
}

/** A longer text, judged by a person. */
export interface ExtendedText {
  readonly kind: 'extendedText';
  readonly guidance?: HtmlTree;
  /** For the instructor only. */
  readonly modelAnswer?: HtmlTree;
  readonly rubric?: string;
  readonly words?: { readonly min?: number; readonly max?: number };
}

/** What a student answered, in the author's ids; absent parts were left empty. */
export type Answer =
  | { readonly kind: 'choose'; readonly choices: readonly string[] }
  | { readonly kind: 'match'; readonly pairs: Readonly<Record<string, string>> }
  | { readonly kind: 'order'; readonly items: readonly string[] }
  | { readonly kind: 'textEntry'; readonly text: string }
  | { readonly kind: 'numericEntry'; readonly text: string }
  | { readonly kind: 'inlineEntries'; readonly entries: Readonly<Record<string, string>> }
  | { readonly kind: 'extendedText'; readonly text: string };
