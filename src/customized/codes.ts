import { defineCodes } from '../diagnostics/codes.ts';

/** What can be wrong with what lies beside a customized module, and what is left to do in it. */
export const customizedCodes = defineCodes('customized', {
  'upstream-broken': {
    severity: 'warning',
    title: 'The file that says what a module was made from cannot be used',
    explanation:
      'The module is built all the same, but cannot be updated or compared with what it was made from. Put `upstream.json` back as `customize` or `update` wrote it.',
  },
  'upstream-missing': {
    severity: 'warning',
    title: 'The file that says what a module was made from is missing',
    explanation:
      'Beside the module is a list of what an update left open, and `upstream.json` is not: nothing can be decided or updated. Put the file back, or delete `conflicts.json` if the module is to go its own way.',
  },
  'conflicts-broken': {
    severity: 'warning',
    title: 'The list of what an update left open cannot be used',
    explanation:
      'The module is built with your version, but what is still to be decided is not known. Put `conflicts.json` back as `update` wrote it, or run `npx cartwright update --undo` and update again.',
  },
  'conflict-open': {
    severity: 'warning',
    title: 'You and the publisher both changed the same thing',
    explanation:
      'The module has your version until you decide: `npx cartwright resolve` takes yours, theirs or a text of your own. Nothing else waits for it.',
  },
  'not-translated': {
    severity: 'warning',
    title: 'A translation has texts that are not translated yet',
    explanation:
      'A paragraph counts as not translated while it is the same as in the original. One that is the same on purpose is kept with `npx cartwright resolve <place> --keep`.',
  },
  'update-interrupted': {
    severity: 'error',
    title: 'An update or an import of the module was interrupted',
    explanation:
      'Some of its files may be new and some old. `npx cartwright update`, `import`, `check` and `build` finish what was begun where they may write; elsewhere nothing is built of it.',
  },
});
