import type { Interaction } from '../interactions/interaction.ts';
import type { PlayerText } from './words.ts';

/**
 * The contract between the packages that carry the player (SCORM, the website) and the player itself: types only.
 *
 * The document holds this value as JSON in `<script type="application/json" id="cartwright-data">`. Its pages are
 * elements with `data-page="<page id>"`, whose `id` is the page's hash; a quiz's questions are in a
 * `<form data-quiz="<quiz id>">` as the theme's interaction templates wrote them. Without a script everything is
 * readable; the player hides, numbers and shuffles what is there and adds nothing from strings of HTML.
 */
export interface PlayerData {
  /** A package and a player of different formats never meet: they are built together. */
  readonly format: 1;
  /** Where the player runs: tracked by a platform of either standard, or as plain web pages. */
  readonly kind: 'scorm-1.2' | 'scorm-2004' | 'web';
  /** Hash of the module's identity: the same for every version of the module. */
  readonly package: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** Those of the core and, where there is one, of the platform; those of quizzes come with their script. */
  readonly words: Partial<PlayerText>;
  /** SCORM platforms are told `failed`; otherwise a missed pass mark shows in the score alone (decision 0012). */
  readonly reportFailed?: true;
  /** The document is none to work in: it prints the module, and what the student answered. */
  readonly view?: 'print';
  /** The document that prints what the student answered, where it is another one. */
  readonly answers?: string;
  /** Later pages wait until the earlier required ones are done. */
  readonly sequential: boolean;
  /** In order. */
  readonly pages: readonly PageData[];
  /** The script that brings all pages of a long module, of which `pages` has this document's own alone (decision 0036). */
  readonly pagesFile?: string;
  /** What quizzes need besides, seen from the document; absent where it has none. */
  readonly quizFiles?: { readonly script: string; readonly styles: string };
}

/** The words that the first page of a unit’s website needs of the player’s. */
export type UnitWord =
  | 'player.bar.hours'
  | 'player.bar.left'
  | 'player.bar.leastLeft'
  | 'player.bar.minutes'
  | 'player.bar.progress'
  | 'player.unit.continue'
  | 'player.unit.notBegun'
  | 'player.unit.notKept';

/** What the first page of a unit’s website says in the same way, for `unit-index.ts`. */
export interface UnitIndexData {
  readonly language: string;
  readonly words: Pick<PlayerText, UnitWord>;
  readonly modules: readonly {
    /** `krumgolts-kurushin/`, seen from the page. */
    readonly folder: string;
    readonly package: string;
    /** As the module’s documents have them. */
    readonly pages: readonly PageData[];
  }[];
}

export interface PageData {
  /** The element's id and the address behind `#`. */
  readonly id: string;
  /** Four letters or digits, a hash of identity, unique in the package: how saved states name the page. */
  readonly key: string;
  readonly title: string;
  /**
   * What makes the page done. `view`: its end was reached, or the student says so. `mark`: the student says so, where
   * nothing can be observed (a discussion held in class, an assignment handed in elsewhere).
   */
  readonly completion: 'view' | 'mark' | 'submit' | 'none' | { readonly minPercent: number };
  /** Counts towards the module's completion. */
  readonly required: boolean;
  /** How long it takes, where the author says so. */
  readonly minutes?: number;
  /** To look things up in: open at any time, also in a sequential module. */
  readonly reference?: true;
  /** The website's document of the page. */
  readonly href?: string;
  readonly quiz?: QuizData;
  /** In place of `quiz` where the quiz is in another document of the website. */
  readonly quizElsewhere?: QuizSummary;
}

/** What counts of a quiz when its questions are not at hand. */
export interface QuizSummary {
  readonly purpose: 'practice' | 'graded';
  readonly settings: QuizSettings;
  /** What an attempt can earn, essays apart. */
  readonly points: number;
}

export interface QuizData {
  readonly id: string;
  readonly purpose: 'practice' | 'graded';
  readonly settings: QuizSettings;
  readonly entries: readonly QuizEntry[];
  /** Those that its questions name, in the module's order. */
  readonly objectives?: readonly { readonly id: string; readonly title: string }[];
}

export interface QuizSettings {
  readonly attempts: number | 'unlimited';
  readonly timeLimitMinutes?: number;
  readonly passPercent?: number;
  readonly shuffleQuestions: boolean;
  readonly shuffleChoices: boolean;
  readonly feedback: 'immediate' | 'after-submission' | 'after-last-attempt' | 'never';
  readonly revealAnswers: 'after-submission' | 'after-last-attempt' | 'never';
  readonly keep: 'highest' | 'latest' | 'average';
}

export type QuizEntry = QuestionData | PoolData;

export interface PoolData {
  readonly kind: 'pool';
  readonly id: string;
  readonly draw: number;
  readonly questions: readonly QuestionData[];
}

export interface QuestionData {
  readonly kind: 'question';
  readonly id: string;
  /** As a page's. */
  readonly key: string;
  /** The stem's beginning, for the platform's reports. */
  readonly title: string;
  readonly points: number;
  readonly objectives: readonly string[];
  /** Without any content: what students read is in the document. */
  readonly interaction: Interaction;
}
