import { defineCodes } from '../diagnostics/codes.ts';

/** What can be wrong with what a build or a check was asked to do. */
export const buildCodes = defineCodes('build', {
  'nothing-to-build': {
    severity: 'error',
    title: 'There is nothing to build or check',
    explanation:
      'Without a path, every folder in `modules` is taken. Name a module’s folder, or make one with `cartwright new`.',
  },
  'unknown-target': {
    severity: 'error',
    title: 'A target that does not exist',
    explanation: 'The message lists the targets and their versions.',
  },
  'target-clash': {
    severity: 'error',
    title: 'A target of the caller’s own could overwrite packages of another',
    explanation:
      'Programs that use the library may bring targets. Each needs a name and an ending of its packages’ names of its own.',
  },
  'bad-source-date': {
    severity: 'error',
    title: 'SOURCE_DATE_EPOCH is not a number',
    explanation:
      'It is the date of packages that must have one, in seconds since 1970. A build that passed over a wrong value would differ from others without a word.',
  },
  'unknown-option': {
    severity: 'error',
    title: 'A target’s options in the workspace file are wrong',
    explanation: 'Options stand under `options`, by target; the message says what the target knows.',
  },
  'unknown-code': {
    severity: 'error',
    title: 'The workspace file gives a severity to a code that does not exist',
    explanation: 'The code is probably misspelt, and what it should hide or stress would be shown as before.',
  },
  'fixed-severity': {
    severity: 'warning',
    title: 'The workspace file gives another severity to an error',
    explanation:
      'Warnings and notes can be hidden or made errors; errors stay errors, since nothing can be built past them.',
  },
  'output-among-sources': {
    severity: 'error',
    title: 'Packages would be written among the modules',
    explanation:
      'The folder after `-o` is a module’s own, lies in one, or is the folder in which modules are looked for. Packages would lie between the files that you wrote.',
  },
  'same-id': {
    severity: 'error',
    title: 'Two modules of one build have the same id',
    explanation: 'Their packages would overwrite each other. Give one of them another id.',
  },
  'unit-not-packed': {
    severity: 'error',
    title: 'A unit is asked for in a target that takes single modules',
    explanation:
      'SCORM packages hold one module each. Build the unit’s modules for that target, and the unit for the others.',
  },
  'module-left-out': {
    severity: 'error',
    title: 'A unit cannot be built because one of its modules is at fault',
    explanation: 'A unit is built whole or not at all. Mend the module; its own errors are shown beside it.',
  },
  'answers-readable': {
    severity: 'info',
    title: 'Students who look can read the right answers in this package',
    explanation:
      'SCORM packages and websites are scored in the student’s browser, so the answers travel with them. Graded quizzes belong in Canvas or Moodle packages.',
  },
  'package-left': {
    severity: 'info',
    title: 'Packages of a module that is no longer there lie in the output folder',
    explanation:
      'A module that was renamed or deleted leaves its packages behind, because nothing is deleted that somebody may still want. It is told when everything is built into a folder of the workspace, and only of packages that lie there as they were built.',
  },
  'package-outdated': {
    severity: 'warning',
    title: 'Packages of a module that could not be built now lie in the output folder',
    explanation:
      'They were made by an earlier build, before the module had the errors that were found now, and look as good as new. The report beside them marks them with `outdated`. It is told of packages that lie there as they were built.',
  },
  'more-findings': {
    severity: 'info',
    title: 'More findings than are listed',
    explanation: 'Of thousands of findings about one module the gravest are listed. Correct them, and check again.',
  },
  'program-fault': {
    severity: 'error',
    title: 'The program failed at one of the things it was to do',
    explanation:
      'A fault of the program, not of your module. What is named could not be checked or built; everything else was. The exit code is 2. Please report it, if you can with the module.',
  },
  'path-collision': {
    severity: 'error',
    title: 'Two files of a package have the same name',
    explanation: 'This is a fault of the program: please report it with the module.',
  },
});
