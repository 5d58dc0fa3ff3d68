import { defineCodes } from '../diagnostics/codes.ts';

/** What can be wrong with what a build or a check was asked to do. */
export const buildCodes = defineCodes('build', {
  'nothing-to-build': {
    severity: 'error',
    title: 'There is nothing to build or check',
    explanation:
      'Without a path, every folder in `modules` is used. Name a module’s folder, or create one with `npx cartwright new`.',
  },
  'unknown-target': {
    severity: 'error',
    title: 'There is no such target',
    explanation: 'The message lists the targets and their versions.',
  },
  'target-clash': {
    severity: 'error',
    title: 'One of the caller’s own targets could overwrite another’s packages',
    explanation:
      'Programs that use the library can add targets. Each needs its own name and its own ending for the names of its packages.',
  },
  'bad-source-date': {
    severity: 'error',
    title: 'SOURCE_DATE_EPOCH is not a number',
    explanation:
      'It is the date of packages that need one, in seconds since 1970. If a wrong value were ignored, the build would differ from others and nobody would know why.',
  },
  'unknown-option': {
    severity: 'error',
    title: 'A target’s options in the workspace file are wrong',
    explanation: 'Options are listed under `options`, by target. The message says which options the target has.',
  },
  'unknown-code': {
    severity: 'error',
    title: 'The workspace file changes the severity of a code that does not exist',
    explanation: 'The code is probably misspelt, so what it should hide or stress would not change.',
  },
  'fixed-severity': {
    severity: 'warning',
    title: 'The workspace file changes the severity of an error',
    explanation:
      'Warnings and notes can be hidden or turned into errors. Errors stay errors, since nothing can be built in spite of them.',
  },
  'output-among-sources': {
    severity: 'error',
    title: 'Packages would be written among the modules',
    explanation:
      'The folder given with `-o` is a module’s own folder, is inside one, or is the folder in which modules are looked for. Packages would end up among the files that you wrote.',
  },
  'same-id': {
    severity: 'error',
    title: 'Two modules of one build have the same id',
    explanation: 'Their packages would overwrite each other. Give one of them another id.',
  },
  'unit-not-packed': {
    severity: 'error',
    title: 'A unit was requested for a target that takes single modules',
    explanation:
      'SCORM packages contain one module each. Build the unit’s modules for that target, and the unit for the others.',
  },
  'module-left-out': {
    severity: 'error',
    title: 'A unit cannot be built because one of its modules has errors',
    explanation: 'A unit is built whole or not at all. Fix the module; its own errors are shown too.',
  },
  'answers-readable': {
    severity: 'info',
    title: 'Students who look can find the right answers in this package',
    explanation:
      'SCORM packages and websites are scored in the student’s browser, so the answers travel with them. Use Canvas or Moodle packages for graded quizzes.',
  },
  'package-left': {
    severity: 'info',
    title: 'The output folder contains packages of a module that no longer exists',
    explanation:
      'A module that was renamed or deleted leaves its packages behind, because nothing is deleted that someone might still want. This is reported when everything is built into a folder of the workspace, and only for packages that have not been changed since they were built.',
  },
  'package-outdated': {
    severity: 'warning',
    title: 'The output folder contains old packages of a module that could not be built',
    explanation:
      'An earlier build made them, before the module had the errors found now, and nothing about them shows it. The report beside them marks them as `outdated`. This is reported for packages that have not been changed since they were built.',
  },
  'no-shards': {
    severity: 'error',
    title: 'There are no reports of shards to merge',
    explanation:
      'Each machine that builds a shard leaves its report beside its packages, such as `build-report.2-of-5.json`. Bring all of them and all packages together in one folder, and name that folder.',
  },
  'shard-missing': {
    severity: 'error',
    title: 'Shards of a build are missing',
    explanation:
      'Only some of the machines have left their report. Build the missing shards, bring their packages and reports into the same folder, and merge again.',
  },
  'shards-differ': {
    severity: 'error',
    title: 'Reports of shards do not belong together',
    explanation:
      'Shards can be merged only if they divide the same modules into the same number of parts, with the same version of Cartwright. Otherwise modules may have been built twice or not at all. Check out the same state on all machines; delete reports that an earlier build left.',
  },
  'shard-unreadable': {
    severity: 'error',
    title: 'The report of a shard cannot be read',
    explanation: 'It was changed or cut off after it was written. Build that shard again.',
  },
  'package-missing': {
    severity: 'error',
    title: 'Packages of a shard are not in the folder',
    explanation:
      'The report of a shard names packages that are not beside it, or that have another size. Copy the packages of all shards into the folder, and merge again.',
  },
  'more-findings': {
    severity: 'info',
    title: 'There are more findings than are listed',
    explanation:
      'Of thousands of findings about one module only the most serious are listed. Correct them and check again.',
  },
  'program-fault': {
    severity: 'error',
    title: 'The program failed at part of its work',
    explanation:
      'This is a fault of the program, not of your module. The part named could not be checked or built; everything else was. The exit code is 2. Please report it, with the module if you can.',
  },
  'item-lost': {
    severity: 'error',
    title: 'A thread ended before the module was built',
    explanation:
      'Modules are built side by side in threads (`--jobs`), each with its share of the memory. This one took more, or its thread ended for another reason; all others were built. The exit code is 2.',
  },
  'path-collision': {
    severity: 'error',
    title: 'Two files of a package have the same name',
    explanation: 'This is a fault of the program. Please report it, with the module.',
  },
});
