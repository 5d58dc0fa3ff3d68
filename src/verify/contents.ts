/**
 * What a finished package holds, as its readers see it: the outline of the report and the value that tests compare
 * with the authored module. Nothing here is a promise of the writer; every word was read from the package's bytes.
 *
 * Kinds of questions bear the names of the interactions, so that a comparison needs no dictionary.
 */

/** Which format the package is in. `version` beside it says which edition. */
export type PackageKind = 'common-cartridge' | 'canvas' | 'qti' | 'scorm' | 'moodle-backup' | 'website' | 'unknown';

/** Text as it stands in the package. */
export interface TextContents {
  /** `html` where the markup is live, `plain` where `<` is a character. */
  readonly format: 'html' | 'plain';
  /** The text with its markup, after the XML around it was undone. */
  readonly source: string;
  /** The words alone: tags removed, character references decoded, every run of blanks one blank, trimmed. */
  readonly text: string;
  /** Everything the markup points at, in document order. */
  readonly references: readonly ReferenceContents[];
}

export type ReferenceKind = 'link' | 'image' | 'media' | 'frame' | 'script' | 'style' | 'attachment';

export interface ReferenceContents {
  readonly kind: ReferenceKind;
  /** As written: `$IMS-CC-FILEBASE$/images/a.png`, `https://…`, `#note-1`. */
  readonly target: string;
  /** The path inside the package, where the target stands for a file that is there. */
  readonly path?: string;
  /** The words of a link, the `alt` of an image. */
  readonly text?: string;
}

/** Where a thing was read. */
export interface Origin {
  /** Path inside the package. */
  readonly file: string;
  /** The id the package gives the thing: resource identifier, `assessment@ident`, Canvas migration id, `activityid`. */
  readonly id: string;
}

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
  readonly url: string;
}

export interface RubricContents extends Origin {
  readonly title: string;
  readonly points?: number;
  readonly criteria: readonly {
    readonly id: string;
    readonly title: string;
    readonly description?: string;
    readonly points?: number;
    readonly levels: readonly {
      readonly id: string;
      readonly title: string;
      readonly points?: number;
      readonly description?: string;
    }[];
  }[];
}

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
  readonly hint?: TextContents;
  readonly modelAnswer?: TextContents;
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
  readonly feedback?: TextContents;
}

/** One accepted number or span; bounds belong to it. */
export interface AcceptedNumber {
  readonly exact?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface MatchPairContents {
  readonly id: string;
  readonly prompt: TextContents;
  /** The right partner's words; "" where the package gives none. */
  readonly match: string;
}

export interface BlankContents {
  readonly id: string;
  /** The right entries, typed by the student or chosen from `options`. */
  readonly accept: readonly AcceptedText[];
  readonly options?: readonly string[];
}

export type QuestionContents = QuestionBase &
  (
    | {
        readonly kind: 'choose';
        readonly multiple: boolean;
        readonly trueFalse: boolean;
        readonly choices: readonly ChoiceContents[];
      }
    | {
        readonly kind: 'match';
        readonly pairs: readonly MatchPairContents[];
        readonly distractors: readonly string[];
      }
    | { readonly kind: 'order'; readonly items: readonly { readonly id: string; readonly text: TextContents }[] }
    | { readonly kind: 'textEntry'; readonly accept: readonly AcceptedText[] }
    | { readonly kind: 'numericEntry'; readonly accept: readonly AcceptedNumber[] }
    | { readonly kind: 'inlineEntries'; readonly blanks: readonly BlankContents[] }
    | { readonly kind: 'extendedText' }
    | { readonly kind: 'fileUpload' }
    /** Words between questions, no answer. */
    | { readonly kind: 'notice' }
    | { readonly kind: 'unknown'; readonly reason: string }
  );

export type QuestionKind = QuestionContents['kind'];

/** What an outline entry shows. `file` is any file that is not a page; `sco` a launchable SCORM document. */
export type OutlineItemKind =
  | 'page'
  | 'discussion'
  | 'assignment'
  | 'quiz'
  | 'link'
  | 'tool'
  | 'file'
  | 'sco'
  | 'header'
  | 'unknown';

export interface CompletionContents {
  readonly kind: 'view' | 'mark-done' | 'post' | 'submit' | 'minScore' | 'minPercent';
  readonly value?: number;
}

export interface OutlineItem {
  readonly id: string;
  readonly title: string;
  readonly kind: OutlineItemKind;
  /** The `id` of the page, quiz, … it opens; undefined for a header or where nothing answers to the reference. */
  readonly target?: string;
  readonly url?: string;
  /** Levels below the module, from 0. */
  readonly indent: number;
  readonly published: boolean;
  readonly completion?: CompletionContents;
}

/** A Canvas module, a Moodle section, a cartridge's folder, a SCORM organization. */
export interface ModuleContents {
  readonly id: string;
  readonly title: string;
  readonly summary?: TextContents;
  readonly published: boolean;
  readonly sequential?: boolean;
  readonly prerequisites: readonly string[];
  readonly items: readonly OutlineItem[];
}

export interface FileContents {
  /** Path inside the package. */
  readonly path: string;
  /** The name a student sees, where the package gives another than the path's last part. */
  readonly name: string;
  /** Uncompressed size. */
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
  readonly sha1: string;
  /** Lower case, by the name's ending: `image/png`; `application/octet-stream` where unknown. */
  readonly mediaType: string;
  /** `content` for what students meet, `control` for manifests, settings, question files and schemas. */
  readonly role: 'content' | 'control';
  /** The resource that lists it; undefined where none does. */
  readonly resourceId?: string;
}

export interface PackageMetadata {
  readonly identifier: string;
  readonly title: string;
  readonly description?: string;
  readonly language?: string;
  readonly keywords: readonly string[];
  /** Words of the rights statement. */
  readonly rights?: string;
}

export interface PackageContents {
  readonly metadata: PackageMetadata;
  readonly modules: readonly ModuleContents[];
  readonly pages: readonly PageContents[];
  readonly discussions: readonly DiscussionContents[];
  readonly assignments: readonly AssignmentContents[];
  readonly quizzes: readonly QuizContents[];
  readonly questionBanks: readonly QuestionBankContents[];
  readonly links: readonly LinkContents[];
  readonly tools: readonly ToolContents[];
  readonly rubrics: readonly RubricContents[];
  readonly files: readonly FileContents[];
  /** SCORM: what the platform launches, in order. */
  readonly launches: readonly LaunchContents[];
}

export interface LaunchContents {
  readonly id: string;
  readonly title: string;
  /** Path inside the package, without the query. */
  readonly path: string;
  readonly parameters?: string;
  readonly scormType: 'sco' | 'asset';
  readonly masteryScore?: number;
}

/** A package nothing could be read from. */
export const emptyContents: PackageContents = {
  metadata: { identifier: '', title: '', keywords: [] },
  modules: [],
  pages: [],
  discussions: [],
  assignments: [],
  quizzes: [],
  questionBanks: [],
  links: [],
  tools: [],
  rubrics: [],
  files: [],
  launches: [],
};

/** Every question of a quiz, those inside groups included, in order. */
export function questionsOf(quiz: QuizContents): readonly QuestionContents[] {
  return quiz.entries.flatMap((entry) => (entry.entry === 'group' ? entry.questions : [entry]));
}
