import type { Loss } from '../../src/targets/target.ts';
import type { Gap } from './gap.ts';

/** The losses that explain a gap. A gap without a line here is a mistake of the writer's, whatever it declares. */
export const excuses: Readonly<Record<string, readonly string[]>> = {
  title: ['title-shortened', 'text-shortened', 'quiz-title-signs'],
  form: ['assignment-as-page', 'assignment-as-prompt', 'discussion-as-prompt', 'tool-as-link'],
  'tool description': ['tool-description'],
  'tool grade': ['tool-as-link', 'points-rounded'],
  'tool parameters': ['tool-as-link', 'tool-parameters'],
  'tool window': ['tool-as-link', 'tool-window'],
  'link description': ['link-description'],
  objectives: ['objectives'],
  introduction: ['quiz-introduction'],
  media: ['media-as-link', 'choice-picture', 'media-left-out'],
  player: ['remote-media-as-link', 'remote-media-at-once'],
  'page link': ['page-links', 'hint-links'],
  published: ['publish-state'],
  completion: ['completion', 'completion-by-mark'],
  sequence: ['completion'],
  keywords: ['keywords'],
  'discussion settings': ['discussion-settings', 'discussion-as-prompt', 'discussion-style', 'initial-post'],
  grading: [
    'discussion-grading',
    'assignment-as-page',
    'assignment-points',
    'assignment-as-prompt',
    'discussion-as-prompt',
    'points-rounded',
  ],
  rubric: ['discussion-grading', 'assignment-rubric', 'assignment-as-prompt', 'discussion-as-prompt'],
  'rubric text': ['rubric-text'],
  submission: ['assignment-as-page', 'assignment-as-prompt', 'submission-url'],
  pool: ['pool-as-selection'],
  'points scaled': ['points-rounded'],
  'points rounded': ['points-rounded'],
  purpose: ['practice-quiz'],
  attempts: ['attempts'],
  'pass mark': ['pass-mark'],
  'shuffled choices': ['shuffle-choices', 'held-choice'],
  'shuffled questions': ['shuffle-questions'],
  'attempt that counts': ['grading-method'],
  'feedback time': ['feedback-timing'],
  'answers shown': ['feedback-timing', 'reveal-answers'],
  'correct feedback': ['essay-feedback', 'gap-feedback'],
  'incorrect feedback': ['essay-feedback', 'gap-feedback'],
  hint: ['hint'],
  context: ['question-context'],
  'essay rubric': ['essay-rubric', 'essay-as-draft'],
  'form: true-false': ['true-false-words', 'true-false-as-choice'],
  'form: match': ['matching-as-choices', 'matching-as-menus'],
  'form: match-reuse': ['categorize-as-choices', 'matching-as-menus'],
  'form: order': ['ordering-as-choices', 'ordering-as-matching'],
  'form: inline': ['cloze-as-choices', 'cloze-as-entries'],
  number: ['number-rounding'],
  'answer credit': ['answer-credit'],
  'answer feedback': ['answer-feedback'],
  'form: number': ['numeric-as-text', 'numeric-range-lost'],
  'form: passage': ['evidence-as-list'],
  'feedback of a right choice': ['choice-feedback'],
  'capital letters': ['case-sensitivity'],
  'accepted answer': ['accepted-answers'],
  'picture of a choice': ['choice-picture'],
  'formula words': ['formula-words'],
};

/** What is in the package, and only what the platform makes of it is lost: no excuse for a package without it. */
const travels: Readonly<Record<string, readonly string[]>> = {
  canvas: ['tool-parameters'],
  moodle: ['hint'],
  'common-cartridge': ['hint', 'tool-parameters'],
};

/** The loss that explains a gap: of the same part, or of what that is in. */
export function excuseOf({ subject, within, aspect }: Gap, losses: readonly Loss[], target: string): Loss | undefined {
  const features = (excuses[aspect] ?? []).filter((feature) => !travels[target]?.includes(feature));
  return losses.find((loss) => features.includes(loss.feature) && [subject, ...within].includes(loss.subject));
}

const scorm = [
  'answers-readable',
  'completion-by-mark',
  'essay-as-draft',
  'essay-feedback',
  'instructor-left-out',
  'time-limit-advisory',
];

/**
 * Losses that say what a platform or a student makes of what is in the package: no reader of packages can see them. All
 * others explain a gap wherever they are declared.
 */
export const behaviour: Readonly<Record<string, readonly string[]>> = {
  canvas: ['remote-media-at-once', 'tool-parameters', 'tool-registration'],
  moodle: [
    'decimal-sign',
    'feedback-timing',
    'hint',
    'order-untouched',
    'practice-quiz',
    'reveal-answers',
    'tool-registration',
  ],
  'common-cartridge': [
    'answer-wildcard',
    'case-sensitivity',
    'feedback-timing',
    'folded-parts',
    'formulas-as-tex',
    'hint',
    'pages-as-files',
    'partial-credit',
    'quiz-grade',
    'quiz-review',
    'section-names',
    'single-key',
    'tool-grade',
    'tool-parameters',
    'tool-privacy',
    'tool-registration',
    'true-false-words',
  ],
  'scorm-1.2': scorm,
  'scorm-2004': scorm,
  website: [...scorm, 'feedback-timing', 'grade-not-sent', 'sequence-advisory'],
};
