import { defineCodes } from '../diagnostics/codes.ts';

/** What can be wrong with what `customize`, `update`, `resolve` and `diff` were asked to do. */
export const updateCodes = defineCodes('update', {
  'no-origin': {
    severity: 'error',
    title: 'There is no module or unit where one is to be taken from',
    explanation: 'Name a module by its id or its folder, a unit by its file, or a zip that holds one of them.',
  },
  'several-modules': {
    severity: 'error',
    title: 'A zip holds several modules',
    explanation: 'Unpack it, and name the folder of the module, or the file of the unit.',
  },
  'folder-taken': {
    severity: 'error',
    title: 'The folder for a customized module is there already',
    explanation: 'Nothing is overwritten. Name another folder.',
  },
  'folder-named-otherwise': {
    severity: 'error',
    title: 'A module’s folder would not be named as its id',
    explanation: 'A module’s folder bears its id. Name another folder, or give the module another id.',
  },
  'id-too-long': {
    severity: 'error',
    title: 'An id that was put together is too long',
    explanation: 'The modules of a unit get ids made of the unit’s and their own, of at most 64 characters in all.',
  },
  'not-customized': {
    severity: 'error',
    title: 'A folder was not made from another module',
    explanation: 'There is no `upstream.json` in it. `npx cartwright customize` makes a module that can be updated.',
  },
  'upstream-gone': {
    severity: 'error',
    title: 'What a module was made from is no longer where it was',
    explanation: 'Say with `--from` where it is now: a folder, a unit’s file, or a zip.',
  },
  'another-module': {
    severity: 'error',
    title: 'The new version is of another module',
    explanation: 'Its namespace or its id is not the one of the module that this was made from.',
  },
  'older-version': {
    severity: 'warning',
    title: 'The new version is older than the one that was taken before',
    explanation: 'It is taken all the same, since publishers withdraw versions. `--undo` brings back what was there.',
  },
  'result-invalid': {
    severity: 'error',
    title: 'What the two versions make together is not a valid module',
    explanation: 'Nothing was written. The findings say what does not fit; change your module there, and update again.',
  },
  'mine-invalid': {
    severity: 'error',
    title: 'A module that is to be changed has errors already',
    explanation: 'Nothing was written. Fix what `check` finds in it, and try again.',
  },
  'theirs-invalid': {
    severity: 'error',
    title: 'The new version has errors itself',
    explanation:
      'Nothing was written. What a publisher releases has none: take another version, or tell the publisher what was found.',
  },
  'nothing-to-undo': {
    severity: 'error',
    title: 'There is no update that could be undone',
    explanation: 'The state before the last update, decision or undoing is kept in `.cartwright-undo`.',
  },
  'undone-changes': {
    severity: 'warning',
    title: 'Undoing took away what was changed after the update',
    explanation: 'Undo once more, and it is there again.',
  },
  'no-such-conflict': {
    severity: 'error',
    title: 'There is no open conflict of this name',
    explanation: 'The message lists those that are open. One that was decided is open no more.',
  },
  'no-such-text': {
    severity: 'error',
    title: 'There is no text at this place that could be kept as it is',
    explanation: '`--keep` is for texts of a translation. `check` says what they are called.',
  },
  'empty-text': {
    severity: 'error',
    title: 'A conflict cannot be decided with a text that says nothing',
    explanation:
      'Write the text that is to be there. To delete what is in dispute, take yours or theirs and edit the module.',
  },
  'not-a-text': {
    severity: 'error',
    title: 'A conflict cannot be decided with a text',
    explanation: 'Only a text can be replaced by one. Take yours or theirs, and edit the module afterwards.',
  },
  'cannot-take-theirs': {
    severity: 'error',
    title: 'Nothing can be put where the conflict is',
    explanation:
      'What was there has been changed or moved since. Put what you want into the module yourself, and decide it with `--mine`.',
  },
  'not-comparable': {
    severity: 'error',
    title: 'Two things cannot be compared',
    explanation: 'A module is compared with a module, a unit with a unit, a package with a package of the same kind.',
  },
});
