import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../../src/diagnostics/format-people.ts';
import { checkThrough } from '../../src/pipeline/check-through.ts';
import { ownFilesOnDisk } from '../../src/pipeline/own-files-on-disk.ts';
import type { Host } from '../../src/source/host.ts';
import { memoryHost } from '../../src/source/memory-host.ts';
import { type PreparedInMemory, prepareItem } from '../support/build-in-memory.ts';
import { repository } from '../support/cli.ts';
import { png } from '../support/kitchen-sink/media.ts';

/** The guide's examples, each by itself and all together as one module. */

export interface Example {
  readonly language: string;
  /** What is behind the language: what the example is, or the path of a file. */
  readonly label: string;
  readonly text: string;
}

export type Json = Record<string, unknown>;

const guide = readFileSync(join(repository, 'docs', 'guide.md'), 'utf8');
export const examples: readonly Example[] = [...guide.matchAll(/^(`{3,})(\w*) ?([^\n]*)\n([\s\S]*?)^\1$/gm)].map(
  ([, , language = '', label = '', text = '']) => ({ language, label, text }),
);

/** What an example in JSON may be. */
export const kinds = ['module', 'activity', 'part', 'question', 'questions', 'settings', 'editor', 'workspace', 'unit'];
const ROOT = '/work';
const FOLDER = 'modules/lincoln-bixby';

export function labelled(label: string): Json[] {
  return examples.filter((one) => one.language === 'json' && one.label === label).map(({ text }) => JSON.parse(text));
}

export function only(label: string): Json {
  const [first] = labelled(label);
  if (first === undefined) throw new Error(`The guide has no example of: ${label}`);
  return first;
}

/** The guide's module with everything that the guide adds to it. */
export function whole(): Json {
  const definition = only('module');
  const activities = [...listOf(definition.activities), ...labelled('activity')].map((activity) =>
    activity.type === 'quiz' ? { ...activity, questions: labelled('question') } : activity,
  );
  const parts = labelled('part');
  const assets = parts.flatMap((part) => listOf(part.assets));
  return Object.assign({}, definition, ...parts, { activities, assets });
}

/** The settings that the guide names, all in one file. */
function workspace(): Json {
  const parts = labelled('workspace');
  return Object.assign({}, ...parts, { remoteOrigins: parts.flatMap(({ remoteOrigins }) => remoteOrigins ?? []) });
}

export function listOf(value: unknown): Json[] {
  return Array.isArray(value) ? value : [];
}

/** The files of a workspace with this module and all that the guide has beside it, by path. */
function hostOf(definition: Json): Host {
  const files: Record<string, string | Uint8Array> = {
    'cartwright.json': JSON.stringify(workspace()),
    'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7"/></svg>',
    'texts/collected-works-8.txt': passagesOf(definition).join('\n'),
    'modules/unit.json': JSON.stringify(only('unit')),
    [`${FOLDER}/module.json`]: JSON.stringify(definition, null, 2),
    [`${FOLDER}/media/envelope.png`]: png,
    [`${FOLDER}/media/worksheet.docx`]: 'PK\u0003\u0004',
  };
  for (const { language, label, text } of examples)
    if (language === 'markdown' || (language === 'yaml' && label !== 'module')) files[`${FOLDER}/${label}`] = text;
  return memoryHost(
    Object.fromEntries(Object.entries(files).map(([name, content]) => [`${ROOT}/${name}`, content])),
    ROOT,
  );
}

/** What `check` says of the module, or of what is at the path. */
export async function findings(definition: Json, path = FOLDER): Promise<readonly Diagnostic[]> {
  return (await checkThrough(hostOf(definition), ROOT, [path], ownFilesOnDisk)).diagnostics;
}

/** The module before it is built. */
export function preparedGuide(definition: Json): Promise<PreparedInMemory> {
  return prepareItem({ kind: 'module', path: `${ROOT}/${FOLDER}` }, hostOf(definition), ROOT);
}

function passagesOf(definition: Json): string[] {
  return listOf(definition.activities).flatMap(({ passages }) => listOf(passages).map(({ text }) => String(text)));
}

/** As people read it. */
export function spoken(diagnostics: readonly Diagnostic[]): string {
  return formatDiagnostics(diagnostics, { colour: false });
}
