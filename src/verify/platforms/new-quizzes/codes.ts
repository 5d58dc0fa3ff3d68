import { defineAdvisedCodes } from '../../../read/advised-codes.ts';

/** How it is known what New Quizzes does: its own server is not public. */
const RAN = "Observed by running Instructure's public importer of quizzes (the gem qti 2.27.0)";
const READ = "Read in Canvas's source";

/** What New Quizzes does with the quizzes of a package. A warning loses or changes something. */
export const newQuizzesCodes = defineAdvisedCodes('new-quizzes', {
  'no-quizzes': {
    severity: 'info',
    title: 'There is nothing for New Quizzes in the package',
    explanation: `${RAN}: it reads quizzes in QTI 1.2, of a cartridge or a zip of questions, and nothing else.`,
    advice: 'Import the package into the Canvas course instead.',
  },
  'first-quiz-only': {
    severity: 'info',
    title: 'Importing into a quiz takes the first quiz of the package',
    explanation: `${RAN}: Build, Import content reads one quiz. The import of a course with "Import existing quizzes as New Quizzes" takes them all (${READ.toLowerCase()}).`,
    advice: 'Import the package as a course, with quizzes as New Quizzes, or make a package of each quiz.',
  },
  'markup-in-label': {
    severity: 'warning',
    title: 'A choice or prompt is read as HTML',
    explanation: `${RAN}: labels in plain text are parsed as HTML all the same. "<p>" becomes empty, of "x<y" the rest vanishes.`,
    advice:
      'Write the label as HTML (texttype="text/html"), with &lt; for the sign; both Classic and New Quizzes show that.',
  },
  'tags-in-title': {
    severity: 'warning',
    title: 'The title of a quiz loses what looks like a tag',
    explanation: `${RAN}: titles are stripped of tags.`,
    advice: 'Write the title without < and >, or rename the quiz after the import.',
  },
  'gap-twice': {
    severity: 'warning',
    title: 'A gap appears twice',
    explanation: `${RAN}: each [name] of a gap in the text of the question becomes one, also inside an attribute such as alt.`,
    advice: "Give the gap a name that is in brackets nowhere else in the question's text.",
  },
  'text-lost': {
    severity: 'warning',
    title: 'Only the first text of a question is read',
    explanation: `${RAN}: of several mattext elements of the presentation the first arrives.`,
    advice: 'Put the whole question into one mattext.',
  },
  'fill-in-becomes-essay': {
    severity: 'warning',
    title: 'A short answer becomes an essay',
    explanation: `${RAN}: in a plain cartridge, where wrong answers have a condition <other/> with continue="No".`,
    advice:
      'Import the package as a course, which makes a Classic quiz of it first; or change the type of the question after the import.',
  },
  'credit-lost': {
    severity: 'warning',
    title: 'An answer that earns a part of the points earns nothing',
    explanation: `${RAN}: of several accepted answers to one question those arrive that earn all points; the others are wrong.`,
    advice: 'Grade those answers by hand, or keep the quiz a Classic one.',
  },
  'groups-become-banks': {
    severity: 'info',
    title: 'Groups of questions become item banks',
    explanation: `${RAN}: each group of a quiz arrives as an item bank of the teacher's, from which the quiz draws.`,
    advice: 'Nothing needs to be done; rename the item banks, or delete them with the quiz.',
  },
  'practice-becomes-assignment': {
    severity: 'info',
    title: 'A practice quiz becomes an assignment of 0 points',
    explanation: `${READ}: New Quizzes has no practice quizzes; the assignment is left out of the final grade.`,
    advice: 'Nothing needs to be done.',
  },
});
