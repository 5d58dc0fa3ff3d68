import type { HtmlTree } from '../../content/tree.ts';
import type { Text } from '../../text/text.ts';
import type { Capabilities } from '../capabilities.ts';
import type { Interaction } from '../interaction.ts';
import type { DegradationFeature } from './degradations.ts';

/** What degradation needs of a question; whatever else it holds is carried along. */
export interface DegradableQuestion {
  readonly id: string;
  readonly title: string;
  readonly stem: HtmlTree;
  readonly points: number;
  readonly interaction: Interaction;
}

/** A question that a target can express: the one given, or a part of it. */
export type DegradedQuestion<Question extends DegradableQuestion> = Question & {
  /** The author's question and the part of it that this one asks for; absent where the question stayed whole. */
  readonly part?: { readonly of: string; readonly id: string };
};

/** A loss but for the module, which degradation does not know. The fields are those of a target's `Loss`. */
export interface LossDraft {
  readonly outcome: 'degraded' | 'dropped' | 'changed';
  /** The question's id. */
  readonly subject: string;
  /** The kind of loss, permanent, for tables: `matching-as-choices`. */
  readonly feature: DegradationFeature;
  /** In a teacher's words, in English like the rest of the build report. */
  readonly message: string;
}

/** One question of those that take the place of another. */
export interface DegradedPart {
  /** The part's id in its question: a pair's, an item's, a gap's, or a position. */
  readonly id: string;
  /** Put below the question's stem. */
  readonly below: HtmlTree;
  readonly interaction: Interaction;
}

/** One step of degradation: what takes the place of the question, and what is lost by it. */
export type Degradation =
  /** The question stays one; the stem may grow. */
  | { readonly kind: 'whole'; readonly below: HtmlTree; readonly interaction: Interaction; readonly loss?: Loss }
  /** One question a part; the points are shared out. */
  | { readonly kind: 'parts'; readonly parts: readonly DegradedPart[]; readonly loss: Loss }
  | { readonly kind: 'dropped'; readonly loss: Loss };

/** What it is to a teacher; its outcome is declared with its kind, in `degradations`. */
export type Loss = Pick<LossDraft, 'feature' | 'message'>;

export interface DegradeContext {
  readonly question: DegradableQuestion;
  readonly capabilities: Capabilities;
  /** Our own words in the module's language, for what is put into questions. */
  readonly text: Text;
}
