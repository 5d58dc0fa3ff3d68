import { defineCodes } from '../diagnostics/codes.ts';

/** What can be wrong with what an editor of modules asks of the library. */
export const authoringCodes = defineCodes('authoring', {
  'unusable-name': {
    severity: 'error',
    title: 'A new module cannot be called so',
    explanation:
      'An id is small letters and digits with hyphens between them; a title is a line of words. The title of a module may be anything, and an id is made of it where none is given.',
  },
  'cannot-change': {
    severity: 'error',
    title: 'A definition cannot be changed as it is wanted',
    explanation:
      'Either a part of the definition cannot be read, and has errors of its own; or what is wanted is no value of a definition; or two changes contradict each other. Nothing is changed then.',
  },
  'no-module-in-zip': {
    severity: 'error',
    title: 'A zip holds no module',
    explanation:
      'A saved module is a zip with a folder that holds `module.json` or `module.yaml`, or `unit.json` and the folders of its modules. Course packages for platforms are imported instead.',
  },
});
