import { OUTPUT_FORMAT } from './output-head.ts';

interface Parts {
  readonly description: string;
  readonly packages?: object;
}

/** A schema of its own, with the definitions that it uses. */
function document(name: string, title: string, { description, packages }: Parts) {
  const properties = {
    format: { const: OUTPUT_FORMAT, description: 'The format of this document.' },
    cartwright: text('The version of the program that wrote it.'),
    ...(packages === undefined ? {} : { packages }),
    diagnostics: { type: 'array', items: { $ref: '#/$defs/diagnostic' } },
  };
  const own = { 'build-report': buildDefinitions, 'check-report': {}, 'verify-report': verifyDefinitions }[name];
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    description,
    ...closed(properties),
    $defs: { ...commonDefinitions, ...own },
  };
}

/** An object with these properties and no others; `optional` names those that may be absent. */
function closed(properties: Readonly<Record<string, object>>, optional: readonly string[] = []) {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', properties, required, additionalProperties: false };
}

function text(description: string) {
  return { type: 'string', description };
}

function oneOf(description: string, ...words: readonly string[]) {
  return { enum: words, description };
}

const sha256 = { type: 'string', pattern: '^[0-9a-f]{64}$' };
const bytes = { type: 'integer', minimum: 0 };

const place = {
  file: text('Relative to the working folder, or `command line`; inside a package `package.zip!/path`.'),
  pointer: text('The JSON pointer (RFC 6901) in that file.'),
  range: { $ref: '#/$defs/range' },
};

const commonDefinitions = {
  position: closed({
    line: { type: 'integer', minimum: 1 },
    column: { type: 'integer', minimum: 1, description: 'In UTF-16 code units.' },
  }),
  range: closed({ start: { $ref: '#/$defs/position' }, end: { $ref: '#/$defs/position' } }),
  diagnostic: closed(
    {
      code: { type: 'string', pattern: '^[a-z0-9-]+/[a-z0-9.-]+$', description: 'Permanent; see docs/diagnostics.md.' },
      severity: oneOf('An error stops the module.', 'error', 'warning', 'info'),
      message: text('What is wrong and why it matters.'),
      hint: text('What to do.'),
      ...place,
      related: {
        type: 'array',
        items: { type: 'object', properties: { ...place, message: text('') }, required: ['file', 'message'] },
      },
    },
    ['hint', 'pointer', 'range', 'related'],
  ),
};

const buildDefinitions = {
  package: closed(
    {
      module: text('The id of the module or unit.'),
      target: text('As on the command line: `scorm-2004@3`.'),
      file: text('Relative to the output folder.'),
      bytes,
      sha256,
      losses: { type: 'array', items: { $ref: '#/$defs/loss' } },
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
  loss: closed({
    outcome: oneOf('What became of it.', 'degraded', 'dropped', 'changed'),
    module: text('The id of the module.'),
    subject: text('The id of the part that is concerned, or that of the module.'),
    feature: text('The kind of thing that is lost; permanent.'),
    message: text('What became of it and why.'),
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
  'build-report': document('build-report', 'BuildReportFile', {
    description: 'What `build --json` prints, and what `build-report.json` beside the packages holds.',
    packages: { type: 'array', items: { $ref: '#/$defs/package' } },
  }),
  'check-report': document('check-report', 'CheckReportFile', { description: 'What `check --json` prints.' }),
  'verify-report': document('verify-report', 'VerifyReportFile', {
    description: 'What `verify --json` prints.',
    packages: { type: 'array', items: { $ref: '#/$defs/verifiedPackage' } },
  }),
} as const;
