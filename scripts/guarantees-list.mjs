/** The guarantees of docs/guarantees.md by the name of their command: what is promised, and the tests that try it. */
export const guarantees = {
  faults: {
    promise:
      'When one operation of the file system fails in a build, every package is whole, the old or the new one, and in `new`, `import`, `customize`, `update` or `resolve` every folder; one error names the file and what to do, with exit code 2 (1 for a file of the author’s that may not be read); nothing half-written is left, and the next run is right',
    tests: ['tests/guarantees/faults.test.ts', 'tests/guarantees/command-faults.test.ts'],
  },
  kills: {
    promise: 'A build that is killed leaves whole packages only, and the next build is right and clears up',
    tests: ['tests/guarantees/kills.test.ts'],
    only: 'a kill',
    seeded: true,
  },
  pairs: {
    promise: 'Two builds into one folder at the same time leave the packages of either, whole',
    tests: ['tests/guarantees/kills.test.ts'],
    only: 'another build',
  },
  edits: {
    promise: 'After a file was changed while a build ran, the next build equals a build from scratch, byte for byte',
    tests: ['tests/guarantees/edits.test.ts'],
    seeded: true,
  },
  definitions: {
    promise: 'Every definition, whatever is in it, gets packages or findings, in bounded time and memory',
    tests: ['tests/guarantees/definitions.test.ts'],
    seeded: true,
  },
  packages: {
    promise: 'Every package, however damaged, gets a verdict, in bounded time and memory',
    tests: ['tests/verify/mutations.test.ts'],
    seeded: true,
  },
  courses: {
    promise: 'Every course export, however damaged, is read as far as it goes, or one error says what is wrong with it',
    tests: ['tests/import/course/mutations.test.ts'],
    seeded: true,
  },
  growth: {
    promise: 'Work grows with what is written, nearly in proportion',
    tests: ['tests/guarantees/growth.test.ts'],
  },
  payloads: {
    promise:
      'No text, picture or file of captions runs or loads anything where a package is opened, with the pages’ own policies switched off, decoded once more where an importer does that, nor in the module and the report that `import` makes of a file',
    tests: ['tests/security/packages.test.ts', 'tests/security/content.test.ts', 'tests/security/documents.test.ts'],
  },
  untrusted: {
    promise:
      'What a stranger sends, a module that is built, a file that `import` reads or a module that `customize` copies with `--untrusted`, takes no more than its limits, reads its own folder alone, and leaves nothing behind',
    tests: ['tests/untrusted'],
  },
  bytes: {
    promise: 'The same module gives the same bytes in every time zone, locale and umask, in every Node from 20 on',
    tests: ['tests/guarantees/bytes.test.ts'],
  },
  imports: {
    promise: 'Every file of questions, however damaged, is read or refused with a reason, and nothing hangs',
    tests: ['tests/import/questions/mutations.test.ts'],
    seeded: true,
  },
  originals: {
    promise:
      'Every original of every kind, however damaged, becomes a module without errors, or one message says why not, and nothing hangs',
    tests: ['tests/import/damage/whole-chain.test.ts'],
    seeded: true,
  },
  merges: {
    promise:
      'When a customized module takes over what upstream changed, every word of both is in the result or in a conflict, what only one side touched is as that side has it, the result is valid where the three were, and the next update has nothing to do',
    tests: ['tests/compare/properties.test.ts'],
    seeded: true,
  },
  documents: {
    promise:
      'Every Word document, however damaged, is read with a report of what is missing, or refused with one message, in bounded time',
    tests: ['tests/import/docx/mutations.test.ts'],
    seeded: true,
  },
  updates: {
    promise:
      'When `import`, `customize`, `update` or `resolve` is killed, what is read next is the old or the new, whole, and the next run ends well',
    tests: ['tests/update/kills.test.ts'],
    seeded: true,
  },
  histories: {
    promise:
      'When the history of the two modules of this repository is taken over version by version, what three teachers changed in them stays, all else is as it was published, and every step is valid',
    tests: ['tests/update/histories.test.ts'],
  },
};
