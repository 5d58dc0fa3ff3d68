import { conflictSchema } from '../definition/schema/customized.ts';
import { closed, listOf, oneOf, outputDocument, text, texts } from '../pipeline/output-schema-parts.ts';
import { translationDefinitions } from '../pipeline/translation-schemas.ts';

const id = text('Its id.');
const title = text('Its title.');
const path = { $ref: '#/$defs/path' };
const where = text('The same in words.');

const place = closed({ list: path, after: text('The id of what comes before it, or else its words.') }, ['after']);

const changeDefinitions = {
  change: closed(
    {
      kind: oneOf('What happened.', 'added', 'removed', 'changed', 'moved', 'renamed'),
      path,
      where,
      before: { description: 'What it was; of what was renamed its old id.' },
      after: { description: 'What it is; of what was renamed its new id.' },
      words: {
        type: 'array',
        description: 'Of a text: how one became the other.',
        items: closed({ kind: oneOf('In both, or in one.', 'same', 'added', 'removed'), text: text('The words.') }),
      },
      from: { ...place, description: 'Of what was moved: where it was.' },
      to: { ...place, description: 'Of what was moved: where it is.' },
      behind: text('Of what was moved: what it comes after, in words.'),
      outOf: text('Of what was moved out of another part: that part, in words.'),
    },
    ['before', 'after', 'words', 'from', 'to', 'behind', 'outOf'],
  ),
};

const conflictDefinitions = { conflict: conflictSchema };

const updateDefinitions = {
  ...translationDefinitions,
  ...changeDefinitions,
  ...conflictDefinitions,
  update: closed(
    {
      folder: text('The customized folder.'),
      modules: listOf('updatedModule'),
      unit: listOf('change', 'Of a unit: what its own file takes over.'),
      newModules: texts('Of a unit: modules that are new in it, by their folders.'),
      goneModules: texts('Of a unit: modules that upstream has no more, and that stay, by their folders.'),
      conflicts: listOf('conflict', 'All that is open now, also from earlier updates.'),
      written: { type: 'boolean', description: 'Whether any file was changed.' },
    },
    ['unit'],
  ),
  updatedModule: closed(
    {
      folder: text('Relative to the customized folder.'),
      title,
      from: text('The version that it was made from.'),
      to: text('The version that was taken over.'),
      taken: listOf('change', 'What came from upstream.'),
      kept: {
        type: 'array',
        description: 'What is gone upstream, and is there all the same.',
        items: closed({ path, where, neededBy: path }, ['neededBy']),
      },
      files: closed({ taken: texts('Media that came.'), gone: texts('Media that went.') }),
      translation: { $ref: '#/$defs/translation' },
    },
    ['translation'],
  ),
  undone: closed({ folder: text('The customized folder.'), files: texts('The files that are as they were before.') }),
};

const courseDefinitions = {
  course: closed(
    {
      target: oneOf('The package.', 'canvas', 'moodle', 'common-cartridge', 'scorm', 'website'),
      platform: oneOf('Where platforms differ: the one of which this is said.', 'canvas', 'moodle'),
      first: text('The first thing to know.'),
      notes: texts('What else is to be known.'),
      parts: listOf('part'),
      settings: closed({
        kept: texts('What a teacher has set and stays.'),
        replaced: texts('What is replaced.'),
        unknown: texts('What nobody has tried.'),
      }),
    },
    ['platform'],
  ),
  part: closed({
    id,
    title,
    type: text('The type of the activity.'),
    outcome: oneOf(
      'What becomes of it in a course that has the old version.',
      'same',
      'updated',
      'new',
      'doubled',
      'left-behind',
      'in-old-copy',
      'gone',
    ),
    attempts: oneOf(
      'What becomes of students’ work.',
      'kept',
      'kept-with-old-copy',
      'kept-for-old-questions',
      'lost',
      'unknown',
      'none',
    ),
    questionsLeft: texts('Questions that the new version has no more, and that stay in the quiz.'),
  }),
};

const named = closed({ id, title });

const diffDefinitions = {
  path: translationDefinitions.path,
  ...changeDefinitions,
  ...courseDefinitions,
  version: closed({ name: text('As it was named.'), title, version: text('Its version.') }, ['title', 'version']),
  moduleDiff: closed({
    id,
    title,
    changes: listOf('change'),
    undecided: {
      type: 'array',
      description: 'What an update left to be decided: its differences are not among the changes.',
      items: closed({
        id: text('By which `resolve` knows it.'),
        kind: text('What happened on both sides.'),
        where,
        isOfText: { type: 'boolean', description: 'Whether `resolve --text` can decide it, with a text of one’s own.' },
      }),
    },
    files: closed({
      added: texts('New media.'),
      changed: texts('Media that are others.'),
      removed: texts('Media that are gone.'),
    }),
    course: listOf('course'),
  }),
  packageChange: closed(
    {
      kind: oneOf('What happened.', 'added', 'removed', 'changed'),
      what: text('The kind of part.'),
      title,
      before: text('Its words before, where they are what differs.'),
      after: text('Its words now.'),
    },
    ['before', 'after'],
  ),
};

/** JSON Schemas of what the commands for customized modules print for machines. Tests hold real output against them. */
export const customizingSchemas = {
  'customize-report': outputDocument('CustomizeReportFile', {
    description: 'What `customize --json` prints.',
    properties: {
      made: closed({
        kind: oneOf('What was copied.', 'module', 'unit'),
        folder: text('Where the copy is.'),
        from: text('What was copied, as it was named.'),
        id: text('The copy’s id.'),
        version: text('The version of the original.'),
        title,
        modules: texts('The ids of the copy’s modules.'),
      }),
    },
    optional: ['made'],
  }),
  'update-report': outputDocument('UpdateReportFile', {
    description: 'What `update --json` prints.',
    properties: {
      updates: listOf('update', 'One for each folder.'),
      undone: listOf('undone', 'With --undo, one for each folder.'),
      translations: listOf('family', 'How far the translations among them are.'),
    },
    definitions: updateDefinitions,
  }),
  'resolve-report': outputDocument('ResolveReportFile', {
    description: 'What `resolve --json` prints.',
    properties: {
      folder: text('The customized folder.'),
      decided: texts('What was decided, by its ids.'),
      open: listOf('conflict', 'What is still open.'),
    },
    definitions: conflictDefinitions,
  }),
  'diff-report': outputDocument('DiffReportFile', {
    description: 'What `diff --json` prints.',
    properties: {
      kind: oneOf('What was compared.', 'modules', 'packages'),
      before: { $ref: '#/$defs/version' },
      after: { $ref: '#/$defs/version' },
      unit: listOf('change', 'Of a unit: how its own file differs.'),
      modules: listOf('moduleDiff', 'Of modules and units.'),
      added: { type: 'array', description: 'Of a unit: modules that are new.', items: named },
      removed: { type: 'array', description: 'Of a unit: modules that are gone.', items: named },
      changes: listOf('packageChange', 'Of packages.'),
      course: listOf('course', 'Of packages.'),
    },
    optional: ['before', 'after', 'unit', 'modules', 'added', 'removed', 'changes', 'course'],
    definitions: diffDefinitions,
  }),
} as const;
