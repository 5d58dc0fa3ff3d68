import { defineCodes } from '../diagnostics/codes.ts';

/** What can be wrong with a text before anyone asks what it says. */
export const sourceCodes = defineCodes('source', {
  'file-missing': {
    severity: 'error',
    title: 'A file does not exist',
    explanation:
      'The module names a file that is not there. Paths are relative to the module’s folder, and capital and small letters are different.',
  },
  'file-unreadable': {
    severity: 'error',
    title: 'A file or folder cannot be read',
    explanation:
      'It exists, but it cannot be read: its permissions forbid it, it is a folder where a file is needed, or links lead in a circle.',
  },
  'machine-fault': {
    severity: 'error',
    title: 'The machine failed, not a file and not the program',
    explanation:
      'Too many files are open, memory has run out, or a disk is broken. The exit code is 2. The file or module named could not be read or built; the hint says what to do.',
  },
  'file-too-large': {
    severity: 'error',
    title: 'A file is too large',
    explanation:
      'Definitions, readings and drawings may be up to 8 MB, a theme’s files up to 4 MB, other media up to 4 GB, which is as much as a zip can contain. Larger files are not opened: usually they are something else by mistake.',
  },
  'link-to-other-kind': {
    severity: 'error',
    title: 'A link leads to a different kind of file',
    explanation:
      'The ending of a file’s name decides what the file may be used for. A link named `notes.md` that leads to another kind of file would publish something that no module may name. Give the link and its file the same ending.',
  },
  'outside-workspace': {
    severity: 'error',
    title: 'A path leads out of the workspace',
    explanation:
      'Nothing outside the workspace’s folder is read, so that someone else’s module cannot put files from your machine into a package. All links in a path are followed first, for definitions, the workspace file and themes too.',
  },
  'not-utf-8': {
    severity: 'error',
    title: 'A text is not UTF-8',
    explanation: 'All text is read as UTF-8. Save the file in that encoding.',
  },
  'empty-file': {
    severity: 'error',
    title: 'A file is empty',
    explanation: 'The file exists but there is nothing in it.',
  },
  'control-character': {
    severity: 'error',
    title: 'A text contains an invisible control character',
    explanation:
      'Control characters and broken characters cannot be written to a package’s XML. They usually come from copying out of a PDF or a database. Delete them.',
  },
  syntax: {
    severity: 'error',
    title: 'The text is not valid JSON or YAML',
    explanation: 'Near the place shown, a comma, quotation mark or bracket is missing, or there is one too many.',
  },
  'duplicate-key': {
    severity: 'error',
    title: 'A property appears twice in one object',
    explanation: 'Only one of the two would count. Delete one.',
  },
  'forbidden-key': {
    severity: 'error',
    title: 'A property has a reserved name',
    explanation: 'The name `__proto__` has a special meaning in JavaScript, so it is refused.',
  },
  'too-deep': {
    severity: 'error',
    title: 'The text is nested too deeply',
    explanation: 'No definition needs more than 64 levels of brackets.',
  },
  'two-definitions': {
    severity: 'error',
    title: 'A folder contains both module.json and module.yaml',
    explanation: 'It is not clear which of the two counts. Delete one.',
  },
  'no-definition': {
    severity: 'error',
    title: 'A folder contains no module',
    explanation: 'A module is a folder with a module.json or module.yaml in it. A unit is a file named unit.json.',
  },
  'workspace-name': {
    severity: 'warning',
    title: 'A file has nearly the name of the workspace file, and is not read',
    explanation:
      'The workspace file is named cartwright.json, in small letters. Under another name its settings would silently have no effect.',
  },
  'option-folder-missing': {
    severity: 'error',
    title: 'A folder named in a target’s options does not exist',
    explanation: 'Its files go into packages, which would be incomplete without them.',
  },
  'logo-unfit': {
    severity: 'error',
    title: 'The logo is no picture that every package can carry',
    explanation:
      'It is an SVG, PNG, JPEG, GIF or WebP picture in the workspace, of 512 KB at most: every package holds it, and the instructor’s guide holds it inside its one file.',
  },
  'source-text-missing': {
    severity: 'info',
    title: 'The text of a source is not where the workspace file says',
    explanation:
      'Quotations from it are not compared with it. That may be intended: some texts may not be passed on and stay on one machine.',
  },
  'include-loop': {
    severity: 'error',
    title: 'Files include each other in a circle',
    explanation: 'A file that includes itself, directly or through other files, would never end.',
  },
});
