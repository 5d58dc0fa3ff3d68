import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build, type Plugin } from 'esbuild';
import { compile } from 'json-schema-to-typescript';
import { conflictsSchema, upstreamSchema } from '../src/definition/schema/customized.ts';
import { importedSchema } from '../src/definition/schema/imported.ts';
import {
  composeModuleSchema,
  composeQuestionsSchema,
  composeWorkspaceSchema,
  unitSchema,
  workspaceSchema,
} from '../src/definition/schema/module.ts';
import type { Schema } from '../src/definition/schema/parts.ts';
import { importSchemas } from '../src/importing/output-schema.ts';
import { outputSchemas } from '../src/pipeline/output-schemas.ts';
import { questionFragments } from '../src/questions/registry.ts';
import { targets } from '../src/targets/registry.ts';
import { customizingSchemas } from '../src/update/output-schemas.ts';
import { diagnosticsPage } from './diagnostics-page.ts';
import { formatReference } from './format-reference.ts';
import { languageFiles } from './languages.ts';
import { platformsPage } from './platforms-page.ts';
import { shapesFile } from './shapes.ts';
import { studioFieldsFile } from './studio-fields.ts';

const notice =
  '// Generated from src/definition/schema and src/questions/*/schema.ts by `npm run generate`; do not edit.\n';

/** What is derived from the schema fragments alone: paths from the repository's root, and texts. */
export async function schemaFiles(): Promise<[string, string][]> {
  const loaded = composeModuleSchema(questionFragments, { includes: 'loaded' });
  return [
    ['schema/module.schema.json', json(composeModuleSchema(questionFragments, { includes: 'authoring' }))],
    ['schema/questions.schema.json', json(composeQuestionsSchema(questionFragments, { includes: 'authoring' }))],
    ['schema/unit.schema.json', json(unitSchema)],
    ['schema/workspace.schema.json', json(composeWorkspaceSchema(targets))],
    ['schema/upstream.schema.json', json(upstreamSchema)],
    ['schema/conflicts.schema.json', json(conflictsSchema)],
    ['schema/imported.schema.json', json(importedSchema)],
    ...Object.entries({ ...outputSchemas, ...customizingSchemas, ...importSchemas }).map(
      ([name, schema]): [string, string] => [`schema/${name}.schema.json`, json(schema)],
    ),
    [
      'schema/types.generated.ts',
      notice + (await types([loaded, unitSchema, workspaceSchema, upstreamSchema, conflictsSchema, importedSchema])),
    ],
    [
      'schema/validators.generated.mjs',
      notice +
        (await validators({
          module: loaded,
          unit: unitSchema,
          workspace: workspaceSchema,
          upstream: upstreamSchema,
          conflicts: conflictsSchema,
          imported: importedSchema,
        })),
    ],
    ['schema/validators.generated.d.mts', notice + validatorTypes],
    ['schema/shapes.generated.ts', `${notice}${shapesFile({ module: loaded, unit: unitSchema })}`],
    ...languageFiles(),
    ['src/studio/edit/fields.generated.ts', notice + studioFieldsFile(loaded)],
  ];
}

/** The pages of docs/, for which modules are built: by the validators that are in schema/ when this file is bundled. */
export async function pages(): Promise<[string, string][]> {
  return [
    ['docs/platforms.md', await platformsPage()],
    ['docs/diagnostics.md', diagnosticsPage()],
    ['docs/format.md', formatReference()],
  ];
}

function json(schema: Schema): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

async function types(schemas: readonly Schema[]): Promise<string> {
  const parts = [];
  for (const schema of schemas) {
    // The compiler reads draft-07 names; it edits its argument.
    const copy = JSON.parse(JSON.stringify(schema).replaceAll('#/$defs/', '#/definitions/'));
    copy.definitions = copy.$defs ?? {};
    delete copy.$defs;
    delete copy.$id;
    delete copy.$schema;
    dropUnionBases(copy);
    parts.push(
      await compile(copy, copy.title, {
        bannerComment: '',
        additionalProperties: false,
        format: false,
        maxItems: -1,
        ignoreMinAndMaxItems: true,
      }),
    );
  }
  return parts.join('\n');
}

/** `type: object` beside `oneOf` is for ajv's discriminator; in a type it would open the union to anything. */
function dropUnionBases(schema: unknown): void {
  if (Array.isArray(schema)) schema.forEach(dropUnionBases);
  else if (typeof schema === 'object' && schema !== null) {
    const node = schema as Record<string, unknown>;
    if (node.discriminator !== undefined) for (const key of ['type', 'required', 'discriminator']) delete node[key];
    Object.values(node).forEach(dropUnionBases);
  }
}

async function validators(schemas: Record<string, Schema>): Promise<string> {
  const ajv = new Ajv2020({
    allErrors: true,
    discriminator: true,
    inlineRefs: false,
    // Errors carry the schema that failed: its descriptions and property names become the hints.
    verbose: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    allowUnionTypes: true,
    code: { source: true, esm: true, lines: false },
  });
  const names: Record<string, string> = {};
  for (const [name, schema] of Object.entries(schemas)) {
    ajv.addSchema(schema, name);
    names[`${name}Errors`] = name;
  }
  const source = standaloneCode.default(ajv, names);
  const bundled = await build({
    stdin: { contents: withJoinedErrors(source), resolveDir: process.cwd(), loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    minify: true,
    write: false,
    plugins: [ownEqual],
  });
  return bundled.outputFiles[0]?.text ?? '';
}

/**
 * Puts our comparison in the place of ajv's, which calls `valueOf` and `toString` of what it compares: in a definition these
 * may be properties like any other.
 */
const ownEqual: Plugin = {
  name: 'own-equal',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^ajv\/dist\/runtime\/equal$/ }, ({ path }) => ({ path, namespace: 'own-equal' }));
    onLoad({ filter: /./, namespace: 'own-equal' }, () => ({
      contents: "export { isSame as default } from './src/source/unknown-value.ts';",
      resolveDir: process.cwd(),
    }));
  },
};

/**
 * ajv copies all errors so far for each part that has some, which takes quadratic time: a list of 20,000 faulty items
 * took 13 s. Here they are appended instead; each list belongs to whoever joins it, since every call makes its own.
 */
function withJoinedErrors(source: string): string {
  const copying = /(\w+) = \1 === null \? (\w+\.errors) : \1\.concat\(\2\)/g;
  const joining = source.replace(copying, '$1 = joinErrors($1, $2)');
  if (joining === source || joining.includes('.concat('))
    throw new Error('ajv writes its errors in another way: look at withJoinedErrors.');
  return `${joining}
function joinErrors(all, more) {
  if (all === null) return more;
  for (const error of more) all.push(error);
  return all;
}
`;
}

const validatorTypes = `import type { ErrorObject } from 'ajv';

/** An ajv validator: true where the value is valid, else \`errors\` says why. */
export interface CompiledValidator {
  (value: unknown): boolean;
  errors?: ErrorObject[] | null;
}
export const moduleErrors: CompiledValidator;
export const unitErrors: CompiledValidator;
export const workspaceErrors: CompiledValidator;
export const upstreamErrors: CompiledValidator;
export const conflictsErrors: CompiledValidator;
export const importedErrors: CompiledValidator;
`;
