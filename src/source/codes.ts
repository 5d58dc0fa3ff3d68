import { defineCodes } from '../diagnostics/codes.ts';

/** What can be wrong with a text before anyone asks what it says. */
export const sourceCodes = defineCodes('source', {
  'file-missing': {
    severity: 'error',
    title: 'A file does not exist',
    explanation:
      'The module names a file that is not there. Paths are relative to the module’s folder; capital and small letters differ.',
  },
  'file-unreadable': {
    severity: 'error',
    title: 'A file or folder cannot be read',
    explanation:
      'It exists, but the machine does not let it be read: its permissions, a folder in place of a file, links that lead in a circle.',
  },
  'machine-fault': {
    severity: 'error',
    title: 'The machine failed, not a file and not the program',
    explanation:
      'Too many files are open, the memory is used up or a disk is broken. The exit code is 2. What is named could not be read or built; the hint says what to do.',
  },
  'file-too-large': {
    severity: 'error',
    title: 'A file is too large',
    explanation:
      'Definitions, readings and drawings have at most 8 MB, a theme’s files 4 MB; other media have at most 4 GB, where a zip ends. Larger files are not even opened: they are usually something else by mistake.',
  },
  'link-to-other-kind': {
    severity: 'error',
    title: 'A link leads to a file of another kind',
    explanation:
      'What a file may be used for is decided by the end of its name. A link named `notes.md` that leads to a file of another kind would publish what no module could name. The names of a link and of its file need the same ending.',
  },
  'outside-workspace': {
    severity: 'error',
    title: 'A path leads out of the workspace',
    explanation:
      'Nothing outside the workspace’s folder is read, so that a module from elsewhere cannot take files from your machine into a package. Where a path leads is decided after all links in it are followed, also for definitions, the workspace file and themes.',
  },
  'not-utf-8': {
    severity: 'error',
    title: 'A text is not UTF-8',
    explanation: 'All text is read as UTF-8. Save the file in that encoding.',
  },
  'empty-file': {
    severity: 'error',
    title: 'A file is empty',
    explanation: 'The file is there but holds nothing.',
  },
  'control-character': {
    severity: 'error',
    title: 'A text holds an invisible control character',
    explanation:
      'Control characters and halves of characters cannot be written into the packages’ XML. They come from copying out of a PDF or a database; delete them.',
  },
  syntax: {
    severity: 'error',
    title: 'The text is not valid JSON or YAML',
    explanation: 'A comma, a quotation mark or a bracket is missing or too many, near the place shown.',
  },
  'duplicate-key': {
    severity: 'error',
    title: 'A property stands twice in one object',
    explanation: 'Only one of the two would count. Delete one.',
  },
  'forbidden-key': {
    severity: 'error',
    title: 'A property has a reserved name',
    explanation: 'The name `__proto__` has a meaning of its own in JavaScript and is refused.',
  },
  'too-deep': {
    severity: 'error',
    title: 'The text is nested too deeply',
    explanation: 'No definition needs more than 64 levels of brackets.',
  },
  'two-definitions': {
    severity: 'error',
    title: 'A folder holds both module.json and module.yaml',
    explanation: 'Nothing says which of the two counts. Delete one.',
  },
  'no-definition': {
    severity: 'error',
    title: 'A folder holds no module',
    explanation: 'A module is a folder with a module.json or module.yaml in it; a unit is a file unit.json.',
  },
  'workspace-name': {
    severity: 'warning',
    title: 'A file that is nearly the workspace file is not read',
    explanation:
      'The workspace file is named cartwright.json, in small letters. Under another name its settings would silently not hold.',
  },
  'option-folder-missing': {
    severity: 'error',
    title: 'A folder that a target’s option names is not there',
    explanation: 'What is in it goes into packages, which would be incomplete without it.',
  },
  'source-text-missing': {
    severity: 'info',
    title: 'The text of a source is not where the workspace file says',
    explanation:
      'Quotations from it are not compared with it. That may be meant: texts that may not be passed on stay on one machine.',
  },
  'include-loop': {
    severity: 'error',
    title: 'Files include each other in a circle',
    explanation: 'A file that includes itself, directly or through others, would never end.',
  },
});
