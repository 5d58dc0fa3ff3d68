import type { HtmlTree } from '../../content/tree.ts';
import type { DraftPart } from './part.ts';

/** A question, or a pool of which some are drawn. */
export type DraftQuizEntry = DraftQuestion | DraftPool;

export interface DraftPool extends DraftPart {
  readonly type: 'pool';
  readonly title: string;
  readonly draw: number;
  readonly pointsEach?: number;
  readonly questions: readonly DraftQuestion[];
}

interface QuestionBase extends DraftPart {
  /** A name for the teacher, from which an id is made; students never see it. */
  readonly name?: string;
  readonly stem: HtmlTree;
  readonly points?: number;
  readonly feedback?: { readonly correct?: HtmlTree; readonly incorrect?: HtmlTree; readonly general?: HtmlTree };
  /** Shown one after another. */
  readonly hints?: readonly HtmlTree[];
}

export interface DraftChoice {
  readonly key: string;
  readonly text: HtmlTree;
  /** `null` in all where the original does not say which are right. */
  readonly correct: boolean | null;
  readonly keepPlace?: boolean;
  readonly feedback?: HtmlTree;
}

/** `answer` with a tolerance, or a span whose ends belong to it. */
export type DraftNumber = (
  | {
      readonly answer: number;
      readonly tolerance?: number | { readonly percent: number } | { readonly significantFigures: number };
    }
  | { readonly range: { readonly min: number; readonly max: number } }
) & {
  /** Per cent of the points; 100 where it is absent. */
  readonly credit?: number;
  readonly feedback?: HtmlTree;
};

/**
 * By the question types of the format. What a type cannot hold is reported by the reader, or by `assemble`. A right answer
 * that the original does not say is `null`: the question is kept, and something to do.
 */
export type DraftQuestion = QuestionBase &
  (
    | {
        readonly type: 'choice' | 'multiple-response';
        readonly choices: readonly DraftChoice[];
        readonly shuffleChoices?: boolean;
      }
    | { readonly type: 'true-false'; readonly answer: boolean | null }
    | {
        readonly type: 'short-answer';
        readonly accept:
          | readonly { readonly text: string; readonly credit?: number; readonly feedback?: HtmlTree }[]
          | null;
        readonly caseSensitive?: boolean;
      }
    | { readonly type: 'numeric'; readonly answers: readonly DraftNumber[] | null; readonly unit?: string }
    | {
        readonly type: 'matching';
        readonly pairs: readonly { readonly key: string; readonly prompt: HtmlTree; readonly match: string | null }[];
        readonly distractors: readonly string[];
      }
    | {
        readonly type: 'categorize';
        readonly categories: readonly { readonly key: string; readonly title: string }[];
        /** `category` is the key of one of them. */
        readonly items: readonly { readonly key: string; readonly text: HtmlTree; readonly category: string | null }[];
      }
    | { readonly type: 'ordering'; readonly items: readonly { readonly key: string; readonly text: HtmlTree }[] }
    | {
        readonly type: 'cloze';
        /** With a `gap` node for each gap. */
        readonly text: HtmlTree;
        readonly gaps: readonly DraftGap[];
      }
    | {
        readonly type: 'essay';
        readonly guidance?: HtmlTree;
        readonly modelAnswer?: HtmlTree;
        /** The key of a rubric. */
        readonly rubric?: string;
        readonly words?: { readonly min?: number; readonly max?: number };
      }
  );

/** Typed, or chosen from options. */
export type DraftGap =
  | { readonly key: string; readonly accept: readonly string[] | null }
  | { readonly key: string; readonly options: readonly string[]; readonly answer: string | null };
