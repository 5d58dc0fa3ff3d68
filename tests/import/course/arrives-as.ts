import type { DraftActivity } from '../../../src/import/draft/activity.ts';
import type { DraftQuestion } from '../../../src/import/draft/question.ts';
import type { Activity, QuizSettings } from '../../../src/model/model.ts';

/**
 * What each kind of activity and question of ours is after a package of it was imported again, by what the platforms
 * have. Not taken from the writers: where this and they disagree, one of them is wrong. `docs/importing.md` says the same
 * for people.
 */
export interface ArrivesAs {
  readonly activities: Readonly<Record<Activity['type'], DraftActivity['type']>>;
  /** By the author's word for the type: one of these, once or for each of its parts. */
  readonly questions: Readonly<Record<DraftQuestion['type'] | 'evidence', readonly DraftQuestion['type'][]>>;
  /** Settings of quizzes that are as they were. */
  readonly settings: readonly (keyof QuizSettings)[];
  /** Whether a quiz says that it counts, whether it has its pools, where its introduction is. */
  readonly purpose: boolean;
  readonly pools: boolean;
  readonly introduction: 'quiz' | 'page';
  /** What is said of a question, as it was. */
  readonly said: readonly ('correct' | 'incorrect' | 'general' | 'hint')[];
  /** Points of activities: as they were, as whole numbers, or not at all. */
  readonly points: 'same' | 'whole' | 'none';
  /** Points of questions of which one stays one. */
  readonly questionPoints: boolean;
  readonly rubrics: boolean;
  readonly linkDescriptions: boolean;
  /** Of tools without points. */
  readonly toolDescriptions: boolean;
  /** Gaps of this mode have no feedback for the whole question. */
  readonly saysNothing?: 'text' | 'select';
  /** Discussions keep their style, and that students post first. */
  readonly discussionSettings: boolean;
  /** Ways to hand work in, as they are called afterwards; absent where none is. */
  readonly submission: Readonly<Partial<Record<'text' | 'url' | 'file', 'text' | 'url' | 'file'>>>;
  readonly completion: boolean;
}

const same = {
  choice: ['choice'],
  'multiple-response': ['multiple-response'],
  'true-false': ['true-false'],
  'short-answer': ['short-answer'],
  essay: ['essay'],
  evidence: ['multiple-response', 'choice'],
} as const;

const platform = {
  ...same,
  numeric: ['numeric'],
  matching: ['matching', 'categorize'],
  categorize: ['categorize', 'matching'],
  // Neither has had questions of ordering for long: every item is given its place.
  ordering: ['matching', 'ordering'],
  cloze: ['cloze'],
} as const;

const activities = {
  reading: 'reading',
  excerpt: 'reading',
  dataset: 'reading',
  timeline: 'reading',
  discussion: 'discussion',
  assignment: 'assignment',
  quiz: 'quiz',
  link: 'link',
  tool: 'tool',
} as const;

export const arrivesAs: Readonly<Record<'canvas' | 'moodle' | 'common-cartridge', ArrivesAs>> = {
  canvas: {
    activities,
    // In languages other than Canvas’s own the two words are choices.
    questions: { ...platform, 'true-false': ['true-false', 'choice'] },
    // Questions are never shuffled, feedback is not shown during an attempt, and no share passes.
    settings: ['attempts', 'timeLimitMinutes', 'shuffleChoices', 'keep'],
    purpose: true,
    pools: true,
    introduction: 'quiz',
    said: ['correct', 'incorrect', 'general'],
    points: 'same',
    questionPoints: true,
    rubrics: true,
    linkDescriptions: false,
    toolDescriptions: false,
    discussionSettings: true,
    submission: { text: 'text', url: 'url', file: 'file' },
    completion: true,
  },
  moodle: {
    activities,
    // Partners too long for a menu beside their prompts stand below each other, in a text with gaps.
    questions: {
      ...platform,
      matching: [...platform.matching, 'cloze'],
      categorize: [...platform.categorize, 'cloze'],
      ordering: [...platform.ordering, 'cloze'],
    },
    settings: [
      'attempts',
      'timeLimitMinutes',
      'shuffleQuestions',
      'shuffleChoices',
      'keep',
      'feedback',
      'revealAnswers',
    ],
    purpose: true,
    pools: true,
    introduction: 'quiz',
    said: ['correct', 'incorrect', 'general', 'hint'],
    points: 'whole',
    questionPoints: true,
    rubrics: true,
    linkDescriptions: true,
    toolDescriptions: true,
    saysNothing: 'text',
    discussionSettings: false,
    submission: { text: 'text', url: 'text', file: 'file' },
    completion: true,
  },
  'common-cartridge': {
    activities: { ...activities, assignment: 'reading' },
    questions: {
      ...same,
      numeric: ['short-answer'],
      matching: ['choice'],
      categorize: ['choice'],
      ordering: ['choice'],
      cloze: ['short-answer', 'choice'],
    },
    settings: ['timeLimitMinutes'],
    purpose: false,
    pools: false,
    introduction: 'page',
    said: [],
    points: 'none',
    questionPoints: false,
    rubrics: false,
    linkDescriptions: false,
    toolDescriptions: true,
    discussionSettings: false,
    submission: {},
    completion: false,
  },
};
