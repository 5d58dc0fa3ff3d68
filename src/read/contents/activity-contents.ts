import type { Origin, TextContents } from './text-contents.ts';

export interface PageContents extends Origin {
  readonly title: string;
  readonly body: TextContents;
  readonly language?: string;
  /** False where the package hides it from students. */
  readonly published: boolean;
  /** Only for teachers (LOM role Instructor). */
  readonly instructorOnly: boolean;
  /** `<section id>` and `<article id>` of the page, in order: a SCORM player keeps many pages in one document. */
  readonly sections: readonly SectionContents[];
}

export interface SectionContents {
  readonly id: string;
  /** The first heading inside, or "". */
  readonly title: string;
  readonly text: string;
}

export interface GradingContents {
  readonly points?: number;
  /** `points`, `percent`, `pass_fail`, …, as the platform names it. */
  readonly type?: string;
  readonly rubricId?: string;
}

export interface DiscussionContents extends Origin {
  readonly title: string;
  readonly prompt: TextContents;
  readonly attachments: readonly string[];
  readonly style?: 'threaded' | 'side-comment' | 'question-and-answer' | 'single';
  readonly requireInitialPost?: boolean;
  readonly grading?: GradingContents;
  readonly published: boolean;
  readonly instructorOnly: boolean;
}

export interface AssignmentContents extends Origin {
  readonly title: string;
  readonly prompt: TextContents;
  readonly submission: readonly string[];
  readonly attachments: readonly string[];
  readonly grading?: GradingContents;
  readonly published: boolean;
  readonly instructorOnly: boolean;
}

export interface LinkContents extends Origin {
  readonly title: string;
  readonly url: string;
  readonly description?: TextContents;
  readonly published: boolean;
}

/** An external tool (LTI). */
export interface ToolContents extends Origin {
  readonly title: string;
  /** As it is launched; empty where the package says none. */
  readonly url: string;
  readonly description?: TextContents;
  /** Custom parameters, by the names that the package gives them. */
  readonly parameters: readonly { readonly name: string; readonly value: string }[];
  /** Absent where the tool is not graded, or the package does not say. */
  readonly points?: number;
  /** Where it opens, as far as the package says. */
  readonly opens?: 'embedded' | 'window';
}

export interface RubricContents extends Origin {
  readonly title: string;
  readonly points?: number;
  readonly criteria: readonly {
    readonly id: string;
    readonly title: string;
    readonly description?: TextContents;
    readonly points?: number;
    readonly levels: readonly {
      readonly id: string;
      readonly title: string;
      readonly points?: number;
      readonly description?: string;
    }[];
  }[];
}
