import type { ModuleDefinition } from '../../schema/types.generated.ts';
import { validateModule } from '../../src/definition/validate.ts';
import type { Diagnostic, Result } from '../../src/diagnostics/diagnostic.ts';
import type { TeachingModule } from '../../src/model/model.ts';
import { resolveModule } from '../../src/resolve/resolve-module.ts';
import type { LoadedModule, LoadedWorkspace } from '../../src/source/document.ts';
import { loadModule } from '../../src/source/load-module.ts';
import { memoryHost } from '../../src/source/memory-host.ts';
import { emptyWorkspace } from '../../src/source/workspace.ts';

type Activity = ModuleDefinition['activities'][number];
export type QuestionDefinition = Exclude<Extract<Activity, { type: 'quiz' }>['questions'][number], { type: 'pool' }>;

export const reading: Extract<Activity, { type: 'reading' }> = {
  id: 'opening',
  type: 'reading',
  title: 'Opening',
  objectives: ['explain'],
  body: 'A text.',
};

export const quizOf = (
  questions: Extract<Activity, { type: 'quiz' }>['questions'],
  rest: Partial<Extract<Activity, { type: 'quiz' }>> = {},
): Activity => ({
  id: 'check',
  type: 'quiz',
  title: 'Check',
  purpose: 'graded',
  objectives: ['explain'],
  questions,
  ...rest,
});

export const choice: QuestionDefinition = {
  id: 'first',
  type: 'choice',
  stem: 'Which?',
  objectives: ['explain'],
  choices: [
    { id: 'a', text: 'This', correct: true },
    { id: 'b', text: 'That' },
  ],
};

/** A module about which there is nothing to say. */
export function definitionOf(parts: Partial<ModuleDefinition> = {}): ModuleDefinition {
  return {
    format: 1,
    namespace: '7b0c1a52-0f3b-4d55-9a63-0f6f0e6a2d11',
    id: 'example',
    version: '1.0.0',
    language: 'en',
    title: 'Example',
    summary: 'An example.',
    keywords: ['example'],
    authors: [{ name: 'A. Author' }],
    license: { id: 'CC-BY-4.0', holder: 'A. Author', year: 2026 },
    objectives: [{ id: 'explain', text: 'Students can explain it.' }],
    activities: [reading, quizOf([choice])],
    ...parts,
  };
}

export interface Resolved {
  readonly result: Result<TeachingModule>;
  readonly loaded: LoadedModule;
  readonly definition: ModuleDefinition;
}

export interface ResolveOptions {
  /** Further files of the module's folder, by their path in it. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly workspace?: Partial<LoadedWorkspace>;
  readonly folder?: string;
  readonly isImported?: boolean;
}

/** Loads, validates and resolves a definition as the pipeline does; fails where it is not valid by the schema. */
export async function resolve(definition: ModuleDefinition, options: ResolveOptions = {}): Promise<Resolved> {
  const folder = `/work/modules/${options.folder ?? definition.id}`;
  const files = Object.fromEntries(
    Object.entries(options.files ?? {}).map(([name, text]) => [`${folder}/${name}`, text]),
  );
  const host = memoryHost({ ...files, [`${folder}/module.json`]: JSON.stringify(definition, null, 2) }, '/work');
  const { value: loaded, diagnostics } = await loadModule(host, '/work', folder);
  if (loaded === undefined) throw new Error(JSON.stringify(diagnostics));
  const valid = validateModule(loaded);
  if (valid.value === undefined) throw new Error(JSON.stringify(valid.diagnostics));
  const workspace = { ...emptyWorkspace('/work'), ...options.workspace };
  return {
    result: resolveModule({ loaded, definition: valid.value, workspace, isImported: options.isImported }),
    loaded,
    definition: valid.value,
  };
}

/** A resolved module without any finding. */
export async function resolvedModule(
  parts: Partial<ModuleDefinition> = {},
  options: ResolveOptions = {},
): Promise<TeachingModule> {
  const { result } = await resolve(definitionOf(parts), options);
  if (result.value === undefined) throw new Error(JSON.stringify(result.diagnostics, null, 2));
  return result.value;
}

/** A finding in one line: `error resolve/unknown-term /activities/0/body 12: message`. */
export function line({ severity, code, pointer }: Diagnostic): string {
  return `${severity} ${code} ${pointer ?? ''}`;
}

/** The findings about a definition, each as `severity code pointer`. */
export async function findings(parts: Partial<ModuleDefinition>, options: ResolveOptions = {}): Promise<string[]> {
  const { result } = await resolve(definitionOf(parts), options);
  return result.diagnostics.map(line);
}
