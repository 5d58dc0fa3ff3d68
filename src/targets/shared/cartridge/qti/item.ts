import type { XmlElement } from '../../xml.ts';

/**
 * A question as the Common Cartridge profile of QTI 1.2.1 can hold it: HTML serialised, identifiers decided. The kinds
 * are those of the interactions that the profile expresses; everything else is degraded before.
 */
export interface AssessmentItem {
  readonly ident: string;
  readonly title: string;
  /** The whole question: only the first text of an item is read (docs/platforms/moodle.md, "first text"). */
  readonly html: string;
  /** 1 to 99. */
  readonly weighting: number;
  readonly interaction: ItemInteraction;
  readonly feedback: ItemFeedback;
}

/** HTML each. */
export interface ItemFeedback {
  readonly correct?: string;
  readonly incorrect?: string;
  readonly general?: string;
  /** In the order in which they are meant to be shown. */
  readonly hints?: readonly string[];
}

export type ItemInteraction = ChoiceItem | TextItem | EssayItem;

export interface ChoiceItem {
  readonly kind: 'choose';
  readonly cardinality: 'one' | 'many';
  readonly trueFalse: boolean;
  readonly shuffle: boolean;
  readonly choices: readonly ItemChoice[];
}

export interface ItemChoice {
  readonly ident: string;
  readonly html: string;
  readonly correct: boolean;
  /** Keeps its place where choices are shuffled. */
  readonly held: boolean;
  readonly feedback?: string;
}

export interface TextItem {
  readonly kind: 'textEntry';
  /** Every form that is right, because importers compare literally. */
  readonly accept: readonly string[];
  readonly caseSensitive: boolean;
}

export interface EssayItem {
  readonly kind: 'extendedText';
}

/** What one kind of interaction contributes to its item. */
export interface ItemParts {
  /** `cc.multiple_choice.v0p1`, … */
  readonly profile: string;
  readonly response: XmlElement;
  readonly conditions: readonly XmlElement[];
  /** What the conditions refer to: the question's feedback as this kind can show it, and its choices' own. */
  readonly feedback: ItemFeedback & { readonly choices?: readonly XmlElement[] };
}

/** The one response of an item. Canvas and Moodle find it by its place; the name is the one of Canvas's own exports. */
export const RESPONSE = 'response1';

/**
 * By a name that begins so Canvas knows a question of true and false, in English at least (docs/platforms/canvas.md,
 * "true and false").
 */
export const TRUE_FALSE_RESPONSE = 'TF1';

/** Identifiers of feedback that importers know by name (docs/platforms/canvas.md, "names of feedback"). */
export const GENERAL_FEEDBACK = 'general_fb';
export const CORRECT_FEEDBACK = 'correct_fb';
export const INCORRECT_FEEDBACK = 'general_incorrect_fb';
