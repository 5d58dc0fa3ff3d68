import { defineAdvisedCodes } from '../../../read/advised-codes.ts';

const RULES = 'Schematron rules of the Common Cartridge QTI profile';

/** What the QTI 1.2.1 profile of Common Cartridge asks beyond its XSD, and what makes a question unanswerable. */
export const qtiCodes = defineAdvisedCodes('qti', {
  'unknown-assessment-field': {
    severity: 'error',
    title: 'A field of a quiz that the profile does not know',
    explanation: `${RULES}, 1a.`,
    advice: 'Take the field away from the quiz, or correct its name.',
  },
  'assessment-field-value': {
    severity: 'error',
    title: 'A field of a quiz has a value the profile does not allow',
    explanation: `${RULES}, 1b to 1j.`,
    advice: 'Write one of the values that the message allows, or take the field away.',
  },
  'repeated-field': {
    severity: 'error',
    title: 'A field is given twice',
    explanation: `${RULES}, 1k to 1s for quizzes, 2g to 2j for questions.`,
    advice: 'Keep one of the two.',
  },
  'unknown-item-field': {
    severity: 'error',
    title: 'A field of a question that the profile does not know',
    explanation: `${RULES}, 2a.`,
    advice: 'Take the field away from the question, or correct its name.',
  },
  'platform-field': {
    severity: 'info',
    title: 'A field of a question that only one platform knows',
    explanation: `${RULES}, 2a, allows the profile's own fields only. Canvas reads \`question_type\` and \`points_possible\`, and turns true/false into multiple choice without them; other importers pass over them.`,
    advice: 'Nothing needs to be done; leave the field out only where strict conformance is asked for.',
  },
  'item-field-value': {
    severity: 'error',
    title: 'A field of a question has a value the profile does not allow',
    explanation: `${RULES}, 2b to 2e.`,
    advice: 'Write one of the values that the message allows, or take the field away.',
  },
  'no-profile': {
    severity: 'error',
    title: 'A question does not say of which type it is',
    explanation: `${RULES}, 2f: every question has a \`cc_profile\`. Moodle drops a question without one.`,
    advice: 'Add the field cc_profile with the type of the question, such as cc.multiple_choice.v0p1.',
  },
  'wrong-cardinality': {
    severity: 'error',
    title: 'A question takes another number of answers than its type',
    explanation: `${RULES}, 3a, 4a, 5a: Single for one right choice, Multiple for several.`,
    advice:
      'Write rcardinality="Single" where one choice is right, "Multiple" where several are, or give the question the type that fits (cc_profile).',
  },
  'wrong-response': {
    severity: 'error',
    title: 'A question is answered in another way than its type',
    explanation: `${RULES}, 3b, 3c, 4b, 4c, 5b, 5c, 6a, 6b, 7a, 7b, 8a, 8b.`,
    advice:
      'Give the question the type that fits its answers (cc_profile), or one response of the kind that the type asks for.',
  },
  'choice-count': {
    severity: 'error',
    title: 'A question has too few or too many choices',
    explanation: `${RULES}, 3d, 4d, 5d: two for true/false, two or more for several right choices.`,
    advice: 'Add or take away choices, or give the question the type that fits (cc_profile).',
  },
  'two-choices': {
    severity: 'info',
    title: 'A multiple choice question has only two choices',
    explanation: `${RULES}, 4d, asks for three. Every importer seen takes two all the same.`,
    advice: 'Nothing needs to be done; a third choice would satisfy the standard.',
  },
  'not-scored': {
    severity: 'error',
    title: 'The scoring of a question does not look at its answer',
    explanation: `${RULES}, 3e, 4e, 5e, 6c, 7c: a \`varequal\` names the response of the question.`,
    advice: 'Let the condition of the right answer name the response of this question (varequal respident).',
  },
  'substring-not-allowed': {
    severity: 'error',
    title: 'A question is scored by part of the answer',
    explanation: `${RULES}, 3f, 4f, 5f, 6d, 8d: \`varsubstring\` is for pattern match only.`,
    advice: 'List the whole answers to accept (varequal), or make a pattern match of the question.',
  },
  'essay-scored': {
    severity: 'error',
    title: 'An essay has a right answer',
    explanation: `${RULES}, 8c: essays are read by a person.`,
    advice: 'Take the scoring of the essay away; a model answer goes into a <solution>.',
  },
  'several-solutions': {
    severity: 'error',
    title: 'An essay has several model answers',
    explanation: `${RULES}, 8e.`,
    advice: 'Put the model answers into one <solution>.',
  },
  'essay-computer-scored': {
    severity: 'error',
    title: 'An essay does not say that a person scores it',
    explanation: `${RULES}, 8f: \`qmd_computerscored\` is required and No.`,
    advice: 'Add the field qmd_computerscored with the value No.',
  },
  'feedback-kind': {
    severity: 'error',
    title: 'Feedback of one kind is shown as another',
    explanation: `${RULES}, 10a to 10c, 11a to 11c, 12a, 12b: the idents \`hint\` and \`solution\` are for hints and solutions only.`,
    advice: 'Show the feedback by the kind it is: Hint for hints, Solution for model answers, Response for all else.',
  },
  'feedback-missing': {
    severity: 'error',
    title: 'Feedback is to be shown that does not exist',
    explanation: `${RULES}, 10d, 11d, 12c.`,
    advice: 'Write the feedback that is to be shown, or take the <displayfeedback> away.',
  },
  'feedback-not-shown': {
    severity: 'error',
    title: 'Feedback that nothing shows',
    explanation: `${RULES}, 12d: each response feedback is linked by a \`displayfeedback\`.`,
    advice: 'Let the condition of an answer show it (displayfeedback), or take the feedback away.',
  },
  'repeated-item': {
    severity: 'error',
    title: 'Two questions have the same ident',
    explanation: `${RULES}, 13a. Canvas imports the last of them twice.`,
    advice: 'Give one of the two questions another ident, or leave it out if it is the same question twice.',
  },
  'repeated-choice': {
    severity: 'error',
    title: 'Two choices of a question have the same ident',
    explanation:
      'QTI 1.2.1, response_label: `ident` is unique in the question, or the scoring cannot tell the choices apart.',
    advice: 'Give each choice an ident of its own, and let the scoring name the right one.',
  },
  'unknown-choice': {
    severity: 'error',
    title: 'The scoring of a question names a choice that does not exist',
    explanation: 'QTI 1.2.1, varequal: its text is the ident of a choice of the response it names.',
    advice: 'Let the scoring name the ident of a choice of this question.',
  },
  'no-right-answer': {
    severity: 'error',
    title: 'A question that nobody can answer rightly',
    explanation: 'QTI 1.2.1, resprocessing: no condition sets a score, so every student gets nothing.',
    advice: 'Mark the right answer: where the question was made, or by a condition that sets a score of 100 (setvar).',
  },
  'no-manifest': {
    severity: 'warning',
    title: 'A zip of questions without a manifest',
    explanation:
      'QTI 1.2 files travel in an IMS content package (IMS Content Packaging 1.1.4, 2.2), with an imsmanifest.xml at the top.',
    advice: 'Export the questions again as a package with an imsmanifest.xml, or add one that lists the file.',
  },
  'nothing-to-import': {
    severity: 'error',
    effect: 'unusable',
    title: 'A zip of questions without a question that can be read',
    explanation: 'The manifest lists questions (imsqti), but no document of QTI 1.2 is there, or none can be read.',
    advice: 'Export the questions again; what is wrong with a file that is there, this report says.',
  },
  'file-missing': {
    severity: 'error',
    effect: 'losses',
    title: 'A listed file is not in the zip',
    explanation:
      'IMS Content Packaging 1.1.4 XML Binding, 3.4.1.2: each `file` of a resource is a local one, at its `href`.',
    advice: 'Add the file to the zip, or export the questions again.',
  },
  'empty-stem': {
    severity: 'warning',
    title: 'A question asks nothing',
    explanation: 'QTI 1.2.1, presentation: the question has no text.',
    advice: 'Write the question, or leave it out.',
  },
});
