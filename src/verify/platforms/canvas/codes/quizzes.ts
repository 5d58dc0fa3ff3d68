import type { AdvisedCode } from '../../../../read/advised-codes.ts';
import { RAN, READ } from './observed.ts';

/** What Canvas does with quizzes and their questions. */
export const quizCodes = {
  'quizzes-graded': {
    severity: 'info',
    title: 'Every quiz of a plain cartridge is graded',
    explanation: `${READ}: quizzes arrive as graded quizzes with an assignment of their own, whatever qmd_assessmenttype says.`,
    advice: 'Where a quiz is for practice, make it a practice quiz in its settings after the import.',
  },
  'shuffle-lost': {
    severity: 'info',
    title: 'Choices are not shuffled',
    explanation: `${RAN}: whether choices are shuffled is a setting of the quiz, which a plain cartridge does not have; shuffle="Yes" is not read.`,
    advice: 'Set "Shuffle answers" in the settings of the quiz after the import.',
  },
  'section-becomes-question': {
    severity: 'info',
    title: 'The title of a section becomes a text among the questions',
    explanation: `${RAN}: a section with visible="true" and a title makes a question of the type "text".`,
    advice: 'Take visible="true" away from the section, or delete the text in the quiz after the import.',
  },
  'true-false-becomes-choice': {
    severity: 'warning',
    title: 'A true/false question becomes multiple choice',
    explanation: `${RAN}: unless question_type is true_false_question or the response ident begins with TF, and the labels hold true and false in English.`,
    advice:
      'Let the ident of its response_lid begin with TF, and its choices say True and False in English; the question works as multiple choice, too.',
  },
  'multiple-response-becomes-choice': {
    severity: 'info',
    title: 'A question with several choices becomes one with a single choice',
    explanation: `${RAN}: with one right answer, unless question_type says multiple_answers_question. Words, right answer and points stay.`,
    advice:
      'Add the field question_type with multiple_answers_question where students should not know how many are right.',
  },
  'gap-in-wrong-place': {
    severity: 'warning',
    title: 'A gap’s field is put somewhere else in the question',
    explanation: `${READ}: the field takes the place of the first [name] in the whole text of a question, in its excerpt, its stem or inside a tag; New Quizzes makes a gap of each.`,
    advice: 'Give the gap a name that is in brackets nowhere else in the text of the question.',
  },
  'gap-without-place': {
    severity: 'warning',
    title: 'A gap has no field',
    explanation: `${READ}: the field takes the place of [name] in the text of the question, and there is none.`,
    advice: 'Write the name of the gap in brackets where its field is to be.',
  },
  'number-too-fine': {
    severity: 'warning',
    title: 'A number counts as wrong however it is typed',
    explanation: `${READ}: Classic Quizzes round what a student types to four decimals before they compare it, exactly, with what is accepted.`,
    advice: 'Widen the margin or the range so that it holds the answer with four decimals, or ask in another unit.',
  },
  'pattern-match': {
    severity: 'warning',
    title: 'A pattern match becomes an exact short answer',
    explanation: `${RAN}: parts of answers no longer count.`,
    advice: 'List the answers to accept, each in full.',
  },
  'time-limit-zero': {
    severity: 'warning',
    title: 'A quiz gets a time limit of 0 minutes',
    explanation: `${RAN}: leave qmd_timelimit out where there is no limit.`,
    advice: 'Leave qmd_timelimit out, or take the limit away in the settings of the quiz after the import.',
  },
  'quiz-intro-lost': {
    severity: 'warning',
    title: 'The introduction of a quiz is lost',
    explanation: `${RAN}: rubric and presentation material of a plain cartridge are dropped.`,
    advice: 'Put it on a page before the quiz, or write it in the settings of the quiz after the import.',
  },
  'partial-credit-lost': {
    severity: 'warning',
    title: 'Partial credit is lost',
    explanation: `${RAN}: an answer is right or not.`,
    advice:
      'Decide which answers count in full, or make a Canvas cartridge with a question type that gives part of the points.',
  },
  'question-too-long': {
    severity: 'warning',
    title: 'A question is replaced by a notice',
    explanation: `${READ}: question text over 16384 characters is not kept. Put long texts on pages.`,
    advice: 'Put the long text on a page.',
  },
  'question-unreadable': {
    severity: 'warning',
    title: 'A question or quiz will simply not be there',
    explanation: `${RAN}: unreadable QTI gives no error and no warning; the quiz is missing, or the question is of type "Error".`,
    advice: 'Fix the errors of the file that this report lists, or make the quiz again in Canvas.',
  },
  'quiz-vanishes': {
    severity: 'warning',
    title: 'Canvas drops a quiz without a word',
    explanation: `${RAN}: of a Canvas cartridge quizzes are read from non_cc_assessments only.`,
    advice:
      'Export the course again from Canvas, which writes the quiz into non_cc_assessments, too; or import it as a plain cartridge, without course_settings.',
  },
  'quiz-not-graded': {
    severity: 'warning',
    title: 'A graded quiz arrives without a grade column',
    explanation: `${READ}: a quiz of type assignment needs a nested assignment in its assessment_meta.xml.`,
    advice: 'Nest an <assignment> in its settings, or look at the type and the points of the quiz after the import.',
  },
  'quiz-settings-missing': {
    severity: 'warning',
    title: 'A quiz arrives without its settings',
    explanation: `${RAN}: settings of a quiz are read from <ident>/assessment_meta.xml, where a learning application resource of the manifest lists it. Nothing else says whether it counts, is published or shows its answers.`,
    advice:
      'Add the file and list it in the manifest, or look through the settings of the quiz after the import: points, attempts, time, answers shown, publication.',
  },
  'unknown-question-type': {
    severity: 'warning',
    title: 'A question of a type that Canvas does not know',
    explanation: `${RAN}: it becomes a question of type "Error", or is not there.`,
    advice: 'Make a question of one of the types of Canvas of it, or make it again in Canvas.',
  },
} as const satisfies Record<string, AdvisedCode>;
