import type { AdvisedCode } from '../../../../read/advised-codes.ts';
import { SEEN, SEEN_LATER } from './observed.ts';

/** What Moodle does with the quizzes of a cartridge and with their questions. */
export const quizCodes = {
  'qti-not-imported': {
    severity: 'info',
    title: 'Moodle does not import zips of QTI questions',
    explanation:
      'Read in the source of Moodle 5.1.3, question/format: it imports Aiken, GIFT, Moodle XML, missing word and what Blackboard exports. A zip of Canvas with the namespace of Common Cartridge 1.1 is refused by the course restore (seen in 5.1.3).',
    advice: 'Export the questions as Moodle XML, GIFT or Aiken, or use a Moodle backup.',
  },
  'quiz-without-questions': {
    severity: 'error',
    title: 'A quiz without a question Moodle knows stops the restore',
    explanation: `${SEEN}: fatal (cc/entity11).`,
    advice: 'Give it a question, or leave the quiz out.',
  },
  'quiz-file-missing': {
    severity: 'error',
    title: 'A quiz or question bank without its file stops the restore',
    explanation:
      'Observed in Moodle 5.1.3: fatal (cc/entity11), for a question bank and for a quiz that an item shows.',
    advice: 'Add the file to the zip, or take the resource and its item out of imsmanifest.xml.',
  },
  'quiz-used-twice': {
    severity: 'error',
    title: 'A quiz shown by two items stops the restore',
    explanation: `${SEEN}: fatal (cc/entity11).`,
    advice: 'Show each quiz once.',
  },
  'true-false-idents': {
    severity: 'error',
    title: 'A true/false question with other idents stops the restore',
    explanation: `${SEEN}: the idents of the two choices must be exactly true and false.`,
    advice: 'Call the two choices exactly true and false (ident of response_label), in the scoring too.',
  },
  'canvas-questions-lost': {
    severity: 'warning',
    title: 'A quiz loses the questions that only Canvas knows',
    explanation: `${SEEN_LATER}: the quiz of the standard side is read, which has only the six question types of Common Cartridge; the others, and pools of questions, are in non_cc_assessments, which only Canvas reads.`,
    advice: 'Make the missing questions again in Moodle, or use a Moodle backup (.mbz).',
  },
  'quiz-intro-lost': {
    severity: 'warning',
    title: 'The introduction of a quiz is lost',
    explanation: `${SEEN}: rubric and presentation material are dropped; the item's title becomes the intro.`,
    advice: 'Put it on a page before the quiz, or write it in the settings of the quiz after the import.',
  },
  'quiz-grade': {
    severity: 'info',
    title: 'The quiz grade is wrong until a teacher recomputes it',
    explanation: `${SEEN}: the sum of marks is fixed at 4 and the grade at 10; right only with four one-point questions, until any mark on the Questions page is changed.`,
    advice: 'After the import change one mark on the Questions page of the quiz, and change it back.',
  },
  'quiz-review': {
    severity: 'info',
    title: 'Students see no feedback until the review options are set',
    explanation: `${SEEN}: after submitting there is no review, no marks and no feedback.`,
    advice: 'After the import tick what students may see under "Review options" in the settings of the quiz.',
  },
  'quiz-adaptive': {
    severity: 'info',
    title: 'Students may check an answer and change it',
    explanation:
      'Observed in Moodle 4.1, 4.4 and 4.5: every quiz of a cartridge arrives in the adaptive mode without penalties, whatever the cartridge says.',
    advice: 'After the import set "How questions behave" in the settings of the quiz, such as "Deferred feedback".',
  },
  'points-lost': {
    severity: 'info',
    title: 'Points of questions are not used',
    explanation: `${SEEN}: cc_weighting becomes the default mark in the bank, but every slot of the quiz stays 1.`,
    advice: 'After the import write the points on the Questions page of the quiz.',
  },
  'multiple-response-scoring': {
    severity: 'warning',
    title: 'A question with several right choices is scored wrongly',
    explanation: `${SEEN}: case="Yes" is needed on each varequal, and a setvar of exactly 100.`,
    advice: 'Write case="Yes" on each varequal and a setvar of 100, or mark the right choices again after the import.',
  },
  'choice-scored-last': {
    severity: 'warning',
    title: 'A right choice counts as wrong',
    explanation: `${SEEN}: the last respcondition that matches a choice decides its score, also where it only shows feedback.`,
    advice: 'Put score and feedback into one condition, or mark the right choice again after the import.',
  },
  'answers-lost': {
    severity: 'warning',
    title: 'Accepted answers are lost',
    explanation: `${SEEN}: of a fill-in question only the first respcondition with 100 and direct varequals is read.`,
    advice: 'Put all answers into one condition with a setvar of 100, or add them to the question after the import.',
  },
  wildcard: {
    severity: 'warning',
    title: 'An asterisk in an answer accepts anything',
    explanation: `${SEEN}: * is a wildcard in a short answer.`,
    advice: 'Leave the * out of the answer.',
  },
  'pattern-match': {
    severity: 'warning',
    title: 'A pattern match becomes a short answer with odd marks',
    explanation: `${SEEN}: short answer, with 100 marks of 1. Use fill in the blank.`,
    advice: 'Use fill in the blank (cc.fib.v0p1), or make the question again after the import.',
  },
  'model-answer-lost': {
    severity: 'info',
    title: 'The model answer of an essay is dropped',
    explanation: `${SEEN}: the sample answer is not imported.`,
    advice: 'After the import write it into "Information for graders" of the question.',
  },
  'feedback-joined': {
    severity: 'warning',
    title: 'Feedback for one answer is shown to everybody',
    explanation: `${SEEN}: feedback of any condition with continue="Yes" joins the general feedback.`,
    advice: 'Write continue="No" on its condition.',
  },
  'feedback-lost': {
    severity: 'warning',
    title: 'Feedback is lost',
    explanation: `${SEEN}: feedback is read from flow_mat only.`,
    advice: 'Put the text into a flow_mat.',
  },
  'text-lost': {
    severity: 'warning',
    title: 'Part of a question is lost',
    explanation: `${SEEN}: only the first mattext of a text counts.`,
    advice: 'Put all of it into one mattext.',
  },
  'question-dropped': {
    severity: 'warning',
    title: 'A question is dropped',
    explanation: `${SEEN}: a question with an unknown cc_profile, or deeper than section/item, is left out.`,
    advice: 'Give it one of the six profiles of Common Cartridge (cc_profile).',
  },
  'zero-text': {
    severity: 'warning',
    title: 'A text that is only 0 becomes empty',
    explanation: `${SEEN}: a question or choice "0" loses its text.`,
    advice: 'Write "zero", or add words to the 0.',
  },
  'picture-in-answer': {
    severity: 'warning',
    title: 'A picture in a choice or feedback is broken',
    explanation: `${SEEN}: pictures there are never rewritten.`,
    advice: 'Keep pictures in the question itself, or add them again after the import.',
  },
  'quiz-empty-in-4.1': {
    severity: 'info',
    title: 'In Moodle 4.1 the quizzes of a cartridge come without their questions',
    explanation:
      'Observed in Moodle 4.1.0: the slots of the quiz arrive, and refer to no question. In 4.4 the same cartridge arrives whole.',
    advice: 'For Moodle 4.1 use a Moodle backup (.mbz).',
  },
  'wrong-choices-free': {
    severity: 'info',
    title: 'Wrong choices cost nothing',
    explanation: `${SEEN}: in a question with several right choices the wrong ones take nothing away, so that ticking all of them gives full marks.`,
    advice: 'Set negative grades for the wrong choices in Moodle, or use a Moodle backup (.mbz).',
  },
  'shuffle-lost': {
    severity: 'info',
    title: 'Choices are not shuffled',
    explanation: `${SEEN}: shuffle="Yes" of a cartridge is not read.`,
    advice: 'Set "Shuffle the choices" at the questions in Moodle.',
  },
} as const satisfies Record<string, AdvisedCode>;
