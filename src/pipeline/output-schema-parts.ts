import { OUTPUT_FORMAT } from './output-head.ts';

interface Parts {
  readonly description: string;
  /** What it holds besides its head and its findings. */
  readonly properties?: Readonly<Record<string, object>>;
  /** Those that may be absent. */
  readonly optional?: readonly string[];
  /** What its properties refer to, beside the findings’ own. */
  readonly definitions?: Readonly<Record<string, object>>;
}

/** The schema of a document that the program writes for machines. */
export function outputDocument(
  title: string,
  { description, properties = {}, optional = [], definitions = {} }: Parts,
) {
  const all = {
    format: { const: OUTPUT_FORMAT, description: 'The format of this document.' },
    cartwright: text('The version of the program that wrote it.'),
    ...properties,
    diagnostics: listOf('diagnostic'),
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    description,
    ...closed(all, optional),
    $defs: { ...commonDefinitions, ...definitions },
  };
}

/** An object with these properties and no others; `optional` names those that may be absent. */
export function closed(properties: Readonly<Record<string, object>>, optional: readonly string[] = []) {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', properties, required, additionalProperties: false };
}

/** A list of what a definition of the same schema describes. */
export function listOf(definition: string, description?: string) {
  const items = { $ref: `#/$defs/${definition}` };
  return { type: 'array', items, ...(description === undefined ? {} : { description }) };
}

export function text(description: string) {
  return { type: 'string', description };
}

export function texts(description: string) {
  return { type: 'array', items: { type: 'string' }, description };
}

export function oneOf(description: string, ...words: readonly string[]) {
  return { enum: words, description };
}

export const sha256 = { type: 'string', pattern: '^[0-9a-f]{64}$' };
export const bytes = { type: 'integer', minimum: 0 };

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
