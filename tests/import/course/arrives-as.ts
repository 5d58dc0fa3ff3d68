import type { Question as QuestionDefinition } from '../../../schema/types.generated.ts';
import type { Activity, QuizSettings } from '../../../src/model/model.ts';

/**
 * What each kind of activity and question of ours is after a package of it was imported again, by what the platforms
 * have. Not taken from the writers: where this and they disagree, one of them is wrong. `docs/importing.md` says the same
 * for people.
 */
export interface ArrivesAs {
  readonly activities: Readonly<Record<Activity['type'], Activity['type']>>;
  /** By the author's word for the type: one of these, once or for each of its parts. */
  readonly questions: Readonly<Record<QuestionDefinition['type'], readonly QuestionDefinition['type'][]>>;
  /** Whether a question of several parts is a question for each of them. */
  readonly parts: 'together' | 'apart';
  /** Settings of quizzes that are as they were. */
  readonly settings: readonly (keyof QuizSettings)[];
  /** Settings as they can be afterwards. */
  readonly set: (settings: QuizSettings) => QuizSettings;
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
  /** Titles and descriptions as they were, or as one text. */
  readonly rubrics: false | 'same' | 'lines';
  /** A picture that only decorates says so, or says nothing. */
  readonly decoration: 'marked' | 'nothing';
  /** What plays on other sites: in the page, or as a link to it. */
  readonly films: 'plays' | 'link';
  /** Choices are plain words: a picture among them is its description. */
  readonly plainChoices: boolean;
  /** What is said to a choice, by how many may be chosen. */
  readonly choiceFeedback: readonly ('one' | 'many')[];
  /** Answers that earn part of the points, and what is said to single answers: `incorrect` where those that earn part are told what wrong ones are. */
  readonly graded: 'same' | 'incorrect' | 'full';
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

/** What comes after the last of any number of attempts never comes. */
function withoutNever(settings: QuizSettings): QuizSettings {
  const { attempts, feedback, revealAnswers } = settings;
  if (attempts !== 'unlimited' || feedback !== 'after-last-attempt') return settings;
  return {
    ...settings,
    feedback: 'never',
    revealAnswers: revealAnswers === 'after-submission' ? 'never' : revealAnswers,
  };
}

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
    set: withoutNever,
    purpose: true,
    pools: true,
    introduction: 'quiz',
    said: ['correct', 'incorrect', 'general'],
    points: 'same',
    questionPoints: true,
    rubrics: 'same',
    decoration: 'marked',
    films: 'plays',
    plainChoices: false,
    choiceFeedback: ['one', 'many'],
    graded: 'full',
    parts: 'together',
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
    set: withoutNever,
    purpose: true,
    pools: true,
    introduction: 'quiz',
    said: ['correct', 'incorrect', 'general', 'hint'],
    points: 'whole',
    questionPoints: true,
    rubrics: 'lines',
    decoration: 'marked',
    films: 'link',
    plainChoices: false,
    choiceFeedback: ['one', 'many'],
    graded: 'incorrect',
    parts: 'together',
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
    set: (settings) => settings,
    purpose: false,
    pools: false,
    introduction: 'page',
    said: [],
    points: 'none',
    questionPoints: false,
    rubrics: false,
    decoration: 'nothing',
    films: 'link',
    plainChoices: true,
    choiceFeedback: ['one'],
    graded: 'full',
    parts: 'apart',
    linkDescriptions: false,
    toolDescriptions: true,
    discussionSettings: false,
    submission: {},
    completion: false,
  },
};
