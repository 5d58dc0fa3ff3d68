import { activitySchemas, activityTypes } from './activities.ts';
import { FORMAT } from './format.ts';
import { languageTag, libraryProperties, librarySchemas } from './library.ts';
import { MOST_ACTIVITIES, MOST_MODULES, MOST_QUESTIONS } from './limits.ts';
import {
  COLOR_PATTERN,
  flag,
  id,
  includableItem,
  list,
  longText,
  object,
  oneOfWords,
  orToDo,
  plainText,
  reference,
  type Schema,
  type SchemaVariant,
} from './parts.ts';
import { poolSchema, type QuestionFragment, questionFeedback, questionSchema } from './questions.ts';

const UUID = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';
const SEMVER = '^(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?$';

/** What a module and a unit have in common. */
function identityProperties(kind: string): Record<string, Schema> {
  return {
    $schema: { type: 'string', description: 'For editors: where this schema can be found.' },
    format: { const: FORMAT, description: 'The format of this file: 1.' },
    namespace: {
      type: 'string',
      pattern: UUID,
      description: `A UUID that \`npx cartwright new\` writes once. With the id it is the ${kind}’s identity: keep both.`,
    },
    id: id(
      kind === 'module'
        ? 'The module’s id, the same as its folder’s name.'
        : 'The unit’s id, by which its packages are named.',
    ),
    version: { type: 'string', pattern: SEMVER, description: 'A semantic version: 1.0.0.' },
    language: languageTag(`The language in which the ${kind} is written: en, ru; \`und\` while it is not known.`),
    title: plainText(`The ${kind}’s title.`),
    summary: orToDo(plainText(`What the ${kind} is about, in a few sentences.`, 2000)),
  };
}

const identityRequired = ['format', 'namespace', 'id', 'version', 'language', 'title', 'summary'];

/** The schema of `module.json`, given the fragments that the question types declare. */
export function composeModuleSchema(questions: readonly QuestionFragment[], variant: SchemaVariant): Schema {
  const names = questions.map((question) => question.name);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://cartwright.invalid/schema/module.schema.json',
    title: 'ModuleDefinition',
    ...object(
      'A teaching module, format 1.',
      {
        ...identityProperties('module'),
        subtitle: plainText('A second line below the title.'),
        level: plainText('For whom: “first-year undergraduates”.'),
        keywords: list(plainText('A keyword.', 64), 'Keywords for catalogues.', { uniqueItems: true, maxItems: 50 }),
        estimatedMinutes: {
          type: 'integer',
          minimum: 1,
          maximum: 100000,
          description: 'How long the module takes in all.',
        },
        contentNotes: list(longText('A note.'), 'What might disturb a student.', {}, { matchedBy: 'value' }),
        published: flag('Students see the module as soon as it is imported.', true),
        sequential: flag('Activities are done in order.', false),
        authors: orToDo(
          list(reference('Author'), 'Who wrote the module.', { minItems: 1 }, { matchedBy: { field: 'name' } }),
        ),
        license: reference('License'),
        ...libraryProperties(variant),
        activities: list(reference('Activity'), 'What students do, in order.', {
          minItems: 1,
          maxItems: MOST_ACTIVITIES,
        }),
        retired: list(
          object(
            'An id that is used no more.',
            {
              id: id('The id as it was.'),
              now: id('The id under which the same thing goes on, if it was renamed.'),
            },
            ['id'],
          ),
          'Ids once used that must not come back with another meaning, and what those that were renamed are called now.',
        ),
      },
      [...identityRequired, 'keywords', 'authors', 'license', 'objectives', 'activities'],
    ),
    $defs: {
      Activity: {
        description: 'One thing that students do.',
        discriminator: { propertyName: 'type' },
        type: 'object',
        required: ['type'],
        oneOf: activityTypes.map(reference),
      },
      ...activitySchemas(variant),
      QuizEntry: entry('A question, or a pool of which some are drawn.', [...names, 'Pool']),
      Question: entry('A question.', names),
      Pool: poolSchema(variant),
      QuestionFeedback: questionFeedback(variant),
      ...Object.fromEntries(questions.map((question) => [question.name, questionSchema(question, variant)])),
      ...librarySchemas(variant),
    },
  };
}

/** The schema of a file that holds a question, a pool, or several of them. */
export function composeQuestionsSchema(questions: readonly QuestionFragment[], variant: SchemaVariant): Schema {
  const { $defs } = composeModuleSchema(questions, variant);
  const item = includableItem(reference('QuizEntry'), 'a question', variant);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://cartwright.invalid/schema/questions.schema.json',
    title: 'Questions',
    description: 'Questions and pools in a file of their own, for `{"file": …}` among the questions of a quiz.',
    if: { type: 'array' },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
    then: { type: 'array', items: item, minItems: 1, maxItems: MOST_QUESTIONS },
    else: reference('QuizEntry'),
    $defs,
  };
}

function entry(description: string, names: readonly string[]): Schema {
  return {
    description,
    discriminator: { propertyName: 'type' },
    type: 'object',
    required: ['type'],
    oneOf: names.map(reference),
  };
}

/** The schema of `modules/unit.json`. */
export const unitSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://cartwright.invalid/schema/unit.schema.json',
  title: 'UnitDefinition',
  ...object(
    'A unit: modules in order, built into one package.',
    {
      ...identityProperties('unit'),
      sequential: flag('Modules are done in order.', false),
      modules: list(id('A module’s folder beside this file.'), 'The modules, in order.', {
        minItems: 1,
        uniqueItems: true,
        maxItems: MOST_MODULES,
      }),
    },
    [...identityRequired, 'modules'],
  ),
};

function color(description: string): Schema {
  return { type: 'string', pattern: COLOR_PATTERN, description };
}

/** The schema of `cartwright.json` at the top of a workspace. */
export const workspaceSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://cartwright.invalid/schema/workspace.schema.json',
  title: 'WorkspaceDefinition',
  ...object(
    'Settings for all modules of this folder.',
    {
      $schema: { type: 'string', description: 'For editors: where this schema can be found.' },
      publisher: plainText(
        'The institution that publishes the modules. It is named at the foot of pages, and beside the title where there is no logo.',
      ),
      colors: object(
        'The institution’s two colours. Light and dark screens, boxes, tables, charts and buttons get theirs from them, with WCAG’s contrast.',
        {
          main: color('That of links, headings and buttons: 4.5:1 or more on the page.'),
          second: color('That of stripes and marks beside it; it may be pale.'),
        },
        ['main'],
      ),
      logo: object(
        'The institution’s logo, beside the title of websites, SCORM packages and the guide, and above the first page of a module on platforms.',
        {
          file: {
            type: 'string',
            minLength: 1,
            description: 'An SVG, PNG, JPEG, GIF or WebP picture of 512 KB at most, relative to this file.',
          },
          alt: plainText('What it says, for those who cannot see it: mostly the institution’s name.', 120),
        },
        ['file', 'alt'],
      ),
      theme: {
        type: 'string',
        pattern: '^[^./\\\\][^/\\\\]*$',
        maxLength: 64,
        description: 'The theme: `default`, or the name of a folder in `templates`.',
      },
      targets: list(
        plainText('A target, for example `canvas` or `scorm-2004@3`.', 64),
        'What `build` makes when no target is named.',
        {
          uniqueItems: true,
          minItems: 1,
        },
      ),
      options: {
        type: 'object',
        description: 'Options of targets, by target name.',
        additionalProperties: { type: 'object', additionalProperties: true },
      },
      sourceTexts: {
        type: 'object',
        description: 'Source id to a local text file, against which quotations are checked. Never packaged.',
        additionalProperties: { type: 'string', minLength: 1 },
      },
      remoteOrigins: list(
        {
          type: 'string',
          pattern: '^https://[A-Za-z0-9.-]+(:[0-9]+)?$',
          description: 'An origin: https://example.org.',
        },
        'Origins from which pictures and media may be shown.',
        { uniqueItems: true },
      ),
      severities: {
        type: 'object',
        description:
          'Code of a warning or an info to the severity that it should have here; `off` hides it. Errors stay errors.',
        additionalProperties: oneOfWords('What the finding counts as; off silences it.', [
          'error',
          'warning',
          'info',
          'off',
        ]),
      },
    },
    [],
  ),
};

/** What editors are to know of a target: the words that name it, and its options. */
export interface TargetWords {
  readonly name: string;
  readonly versions: readonly { readonly id: string }[];
  readonly optionsSchema?: Schema;
}

/**
 * The workspace's schema for editors, who offer the targets' words from it. It takes other words too, as the validator's
 * does: a program may bring targets of its own, and `check` says which words name nothing.
 */
export function composeWorkspaceSchema(targets: readonly TargetWords[]): Schema {
  const properties = workspaceSchema.properties as Readonly<Record<'targets' | 'options', Schema>>;
  const words = targets.flatMap(({ name, versions: [, ...later] }) => [
    name,
    ...later.map(({ id }) => `${name}@${id}`),
  ]);
  const withOptions = targets.flatMap(({ name, optionsSchema }) =>
    optionsSchema === undefined ? [] : [[name, { description: `Options of \`${name}\`.`, ...optionsSchema }] as const],
  );
  return {
    ...workspaceSchema,
    properties: {
      ...properties,
      targets: { ...properties.targets, items: { ...(properties.targets.items as Schema), examples: words } },
      options: { ...properties.options, properties: Object.fromEntries(withOptions) },
    },
  };
}
