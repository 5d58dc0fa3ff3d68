import { defineCodes } from '../diagnostics/codes.ts';

/** Why something is not imported. Then nothing is written. */
export const importCodes = defineCodes('import', {
  'unknown-kind': {
    severity: 'error',
    title: 'A file of a kind that cannot be imported',
    explanation:
      'What a file is, is decided by what it holds and not by its name. `npx cartwright import --help` lists the kinds.',
  },
  'cannot-open': {
    severity: 'error',
    title: 'A file or folder that cannot be opened',
    explanation: 'It does not exist, may not be read, or is larger than anything that can be imported.',
  },
  damaged: {
    severity: 'error',
    title: 'A file that is damaged, cut off or locked',
    explanation: 'Half of a course is worse than none: nothing of such a file is imported.',
  },
  'nothing-in-it': {
    severity: 'error',
    title: 'A file in which there is nothing to import',
    explanation: 'It could be read, and has neither pages nor questions nor activities.',
  },
  'too-many-modules': {
    severity: 'error',
    title: 'A course of more modules than a unit has',
    explanation: 'A unit has 100 modules at most. `--only` chooses some of them, and another import the others.',
  },
  'not-chosen': {
    severity: 'error',
    title: 'Nothing has the name or the number that was chosen',
    explanation: '`--only` chooses modules or sections of a course by their numbers or by words of their titles.',
  },
  'place-taken': {
    severity: 'error',
    title: 'Something else is in the place where the module would be',
    explanation:
      'An import changes a folder only where it was imported into before, or where `--into` names the module.',
  },
  'imported-together': {
    severity: 'error',
    title: 'A file that was imported with others, or without those that are named now',
    explanation:
      'Files that were imported together are one original: what is missing from it the next time would be taken out. Name the same files again, and add new ones with `--into`.',
  },
  'not-a-module': {
    severity: 'error',
    title: 'What is to be added to is not a module without errors',
    explanation: 'The module is read before anything is added to it, so that nothing in it is lost.',
  },
  'cannot-join': {
    severity: 'error',
    title: 'What is imported does not fit what is there',
    explanation: 'The module would have errors with what was to be added or taken over, so nothing was written.',
  },
  'cannot-combine': {
    severity: 'error',
    title: 'Files that cannot be imported together',
    explanation:
      'Several documents and lists of questions become one module; a whole course becomes a unit of its own.',
  },
});
