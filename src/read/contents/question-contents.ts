import type { Origin, TextContents } from './text-contents.ts';

/** Undefined means that the package does not say. */
export interface QuizSettingsContents {
  readonly purpose?: 'practice' | 'graded' | 'survey';
  readonly attempts?: number | 'unlimited';
  readonly timeLimitMinutes?: number;
  readonly passPercent?: number;
  readonly shuffleQuestions?: boolean;
  readonly shuffleChoices?: boolean;
  readonly keep?: 'highest' | 'latest' | 'average' | 'first';
  /** When a student sees the results and the feedback. */
  readonly feedback?: 'immediate' | 'after-submission' | 'after-last-attempt' | 'never';
  /** When a student sees the right answers. */
  readonly revealAnswers?: 'after-submission' | 'after-last-attempt' | 'never';
  readonly oneQuestionAtATime?: boolean;
}

export interface QuizContents extends Origin {
  readonly title: string;
  readonly intro?: TextContents;
  readonly settings: QuizSettingsContents;
  readonly points?: number;
  readonly entries: readonly QuizEntry[];
  readonly published: boolean;
  readonly instructorOnly: boolean;
}

/** A question, or a group that draws some of its questions. */
export type QuizEntry = QuestionContents | QuestionGroupContents;

export interface QuestionGroupContents {
  readonly entry: 'group';
  readonly id: string;
  readonly title: string;
  readonly draw?: number;
  readonly pointsEach?: number;
  readonly questions: readonly QuestionContents[];
  /** The bank it draws from, where the questions are not its own. */
  readonly bankId?: string;
  /** It draws only those of `questions` that bear certain tags. */
  readonly filtered?: true;
}

export interface QuestionBankContents extends Origin {
  readonly title: string;
  readonly questions: readonly QuestionContents[];
}

interface QuestionBase {
  readonly entry: 'question';
  readonly id: string;
  readonly title: string;
  readonly stem: TextContents;
  /** Undefined where the package leaves it to the platform (which then gives 1). */
  readonly points?: number;
  readonly feedback: QuestionFeedbackContents;
  /** The type as the package names it: `cc.multiple_choice.v0p1`, `matching_question`, `multichoice`. */
  readonly declaredType: string;
}

export interface QuestionFeedbackContents {
  readonly correct?: TextContents;
  readonly incorrect?: TextContents;
  readonly general?: TextContents;
  readonly modelAnswer?: TextContents;
  /** In their order; absent where there is none. */
  readonly hints?: readonly TextContents[];
}

export interface ChoiceContents {
  readonly id: string;
  readonly text: TextContents;
  readonly correct: boolean;
  /** Share of the marks as a percentage, where the package weighs the choices; negative where it takes marks off. */
  readonly percent?: number;
  readonly feedback?: TextContents;
}

export interface AcceptedText {
  readonly text: string;
  readonly caseSensitive: boolean;
  /** True where any answer that contains the text is right (`varsubstring`, a wildcard). */
  readonly substring?: boolean;
  /** Share of the points, where it is not all of them. */
  readonly percent?: number;
  readonly feedback?: TextContents;
}

/** One accepted number or span; bounds belong to it. */
export interface AcceptedNumber {
  readonly exact?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Share of the points, where it is not all of them. */
  readonly percent?: number;
  readonly feedback?: TextContents;
}

export interface MatchPairContents {
  readonly id: string;
  readonly prompt: TextContents;
  /** The right partner's words; "" where the package gives none. */
  readonly match: string;
}

export interface GapContents {
  readonly id: string;
  /** The right entries, typed by the student or chosen from `options`. */
  readonly accept: readonly AcceptedText[];
  readonly options?: readonly string[];
  /** What is typed is compared as a number. */
  readonly numeric?: true;
}

export type QuestionContents = QuestionBase &
  (
    | {
        readonly kind: 'choose';
        readonly multiple: boolean;
        readonly trueFalse: boolean;
        readonly choices: readonly ChoiceContents[];
        /** False where the question itself keeps their order. */
        readonly shuffleChoices?: boolean;
      }
    | {
        readonly kind: 'match';
        readonly pairs: readonly MatchPairContents[];
        readonly distractors: readonly string[];
      }
    | { readonly kind: 'order'; readonly items: readonly { readonly id: string; readonly text: TextContents }[] }
    | { readonly kind: 'textEntry'; readonly accept: readonly AcceptedText[] }
    | { readonly kind: 'numericEntry'; readonly accept: readonly AcceptedNumber[]; readonly unit?: string }
    | { readonly kind: 'inlineEntries'; readonly gaps: readonly GapContents[] }
    | {
        readonly kind: 'extendedText';
        readonly words?: { readonly min?: number; readonly max?: number };
        /** What is in the field before a student writes. */
        readonly template?: TextContents;
        /** Nothing is typed: the answer is a file. */
        readonly onlyFiles?: true;
      }
    | { readonly kind: 'fileUpload' }
    /** Words between questions, no answer. */
    | { readonly kind: 'notice' }
    | { readonly kind: 'unknown'; readonly reason: string }
  );

export type QuestionKind = QuestionContents['kind'];

/** Every question of a quiz, those inside groups included, in order. */
export function questionsOf(quiz: QuizContents): readonly QuestionContents[] {
  return quiz.entries.flatMap((entry) => (entry.entry === 'group' ? entry.questions : [entry]));
}
