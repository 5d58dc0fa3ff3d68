import type { HtmlTree } from '../../content/tree.ts';
import type { DraftPart } from './part.ts';
import type { DraftQuizEntry } from './question.ts';

interface ActivityBase extends DraftPart {
  /** The first words of its text where the original gives none: then the reader says so in an entry. */
  readonly title: string;
  readonly minutes?: number;
  readonly optional?: boolean;
  /** Students do not see it. */
  readonly audience?: 'instructor';
  readonly completion?: 'view' | 'post' | 'submit' | 'none' | { readonly minPercent: number };
}

export type DraftActivity =
  | (ActivityBase & {
      readonly type: 'reading';
      readonly body: HtmlTree;
      /** Of an original in Markdown: its text in our dialect. What reads in it as in `body` keeps its bytes. */
      readonly written?: string;
    })
  | (ActivityBase & {
      readonly type: 'discussion';
      readonly prompt: HtmlTree;
      readonly style?: 'threaded' | 'side-comment';
      readonly requireInitialPost?: boolean;
      /** `rubric` is the key of a rubric. */
      readonly grading?: { readonly points: number; readonly rubric?: string };
    })
  | (ActivityBase & {
      readonly type: 'assignment';
      readonly prompt: HtmlTree;
      /** Empty, and `null`, where nothing is handed in or no points are given: such an assignment becomes a reading. */
      readonly submission: readonly ('text' | 'url' | 'file')[];
      readonly points: number | null;
      readonly rubric?: string;
    })
  | (ActivityBase & {
      readonly type: 'quiz';
      readonly intro?: HtmlTree;
      /** `null` where the original does not say whether it counts. */
      readonly purpose: 'practice' | 'graded' | null;
      readonly settings: DraftQuizSettings;
      readonly questions: readonly DraftQuizEntry[];
    })
  | (ActivityBase & { readonly type: 'link'; readonly url: string; readonly description: HtmlTree })
  | (ActivityBase & {
      readonly type: 'tool';
      readonly url: string;
      readonly description: HtmlTree;
      readonly points?: number;
      readonly parameters: readonly string[];
      readonly opens?: 'embedded' | 'window';
    });

/** As the format's quiz settings; what the original does not say is absent. */
export interface DraftQuizSettings {
  readonly attempts?: number | 'unlimited';
  readonly timeLimitMinutes?: number;
  readonly passPercent?: number;
  readonly shuffleQuestions?: boolean;
  readonly shuffleChoices?: boolean;
  readonly feedback?: 'immediate' | 'after-submission' | 'after-last-attempt' | 'never';
  readonly revealAnswers?: 'after-submission' | 'after-last-attempt' | 'never';
  readonly keep?: 'highest' | 'latest' | 'average';
}
