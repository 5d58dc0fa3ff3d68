import { bytes, closed, listOf, oneOf, outputDocument, sha256, text, texts } from './output-schema-parts.ts';
import { translationDefinitions } from './translation-schemas.ts';

const buildDefinitions = {
  package: closed(
    {
      module: text('The id of the module or unit.'),
      target: text('As on the command line: `scorm-2004@3`.'),
      file: text('Relative to the output folder.'),
      bytes,
      sha256,
      losses: listOf('loss'),
      outdated: {
        const: true,
        description: 'Made by an earlier build: the module was changed since, and could not be built.',
      },
      accessibility: { $ref: '#/$defs/record' },
    },
    ['outdated', 'accessibility'],
  ),
  record: {
    description: 'The accessibility record of the package, where one was asked for.',
    ...closed({ file: text('Relative to the output folder.'), bytes, sha256 }),
  },
  shard: {
    description: 'In the report that a build with `--shard` leaves, for `merge-reports`.',
    ...closed({
      index: { type: 'integer', minimum: 1 },
      count: { type: 'integer', minimum: 1 },
      catalogue: { ...sha256, description: 'Of the names of everything that was divided.' },
      everything: { type: 'boolean', description: 'Whether all modules of the workspace were divided.' },
      items: listOf('shardItem', 'The modules and units of this shard.'),
      failed: texts('Ids of those that could not be built as a whole.'),
    }),
  },
  shardItem: closed({
    file: text('The definition, relative to the working folder.'),
    id: text('The id of the module or unit.'),
    at: { type: 'integer', minimum: 0, description: 'Its place among everything that was divided.' },
  }),
  loss: closed({
    outcome: oneOf('What became of it.', 'degraded', 'dropped', 'changed'),
    module: text('The id of the module.'),
    subject: text('The id of the part that is concerned, or that of the module.'),
    feature: text('The kind of thing that is lost; permanent.'),
    message: text('What became of it and why.'),
  }),
};

const checkDefinitions = {
  checkedItem: closed({
    kind: oneOf('What it is.', 'module', 'unit'),
    path: text('The module’s folder or the unit’s file, relative to the working folder.'),
  }),
};

const verifyDefinitions = {
  verifiedPackage: closed({
    name: text('As it was named on the command line.'),
    kind: text('What it was recognised as.'),
    version: text('As the package declares it; empty where it does not.'),
    bytes,
    sha256: { type: 'string', pattern: '^([0-9a-f]{64})?$', description: 'Empty where it could not be read.' },
    verdicts: { type: 'array', items: { type: 'object' }, description: 'What each platform will make of it.' },
    contents: { type: 'object', description: 'What readers find in it. Its inside is not fixed by this format.' },
  }),
};

/** JSON Schemas (2020-12) of what the program writes for machines. Tests hold real output against them. */
export const outputSchemas = {
  'build-report': outputDocument('BuildReportFile', {
    description: 'What `build --json` prints, and what `build-report.json` beside the packages holds.',
    properties: { shard: { $ref: '#/$defs/shard' }, packages: listOf('package') },
    optional: ['shard'],
    definitions: buildDefinitions,
  }),
  'check-report': outputDocument('CheckReportFile', {
    description: 'What `check --json` prints.',
    properties: {
      checked: listOf('checkedItem', 'What was looked at, also where nothing was found.'),
      translations: listOf('family', 'How far the translations among the modules are.'),
    },
    definitions: { ...checkDefinitions, ...translationDefinitions },
  }),
  'verify-report': outputDocument('VerifyReportFile', {
    description: 'What `verify --json` prints.',
    properties: { packages: listOf('verifiedPackage') },
    definitions: verifyDefinitions,
  }),
} as const;
