import type { WorkspaceDefinition } from '../../schema/types.generated.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import type { Located } from '../source/document.ts';
import { pointerTo } from '../source/parsed-text.ts';
import { memberOf } from '../source/unknown-value.ts';
import { targets } from '../targets/registry.ts';
import type { Target } from '../targets/target.ts';
import type { BuildRequest } from './build-request.ts';
import { buildCodes } from './codes.ts';
import { chooseTargets } from './targets.ts';

/**
 * The targets and their options that a workspace's file names exist, among ours or the caller's own, and the options have
 * values that fit.
 */
export function checkTargetNames(
  document: Located,
  { targets: wishes = [], options = {} }: WorkspaceDefinition,
  asked: BuildRequest['targets'] = [],
): readonly Diagnostic[] {
  const available = [...new Set([...targets, ...asked.filter((wish) => typeof wish !== 'string')])];
  return [
    ...wishes.flatMap((wish, index) =>
      chooseTargets([wish], available).diagnostics.map((found) => ({
        ...found,
        ...document.locate(`/targets/${index}`),
      })),
    ),
    ...Object.entries(options).flatMap(([name, values]) => checkOptions(document, name, values, available)),
  ];
}

function checkOptions(
  document: Located,
  name: string,
  values: Readonly<Record<string, unknown>>,
  available: readonly Target[],
): Diagnostic[] {
  const pointer = pointerTo('/options', name);
  const target = available.find((candidate) => candidate.name === name);
  const unknown = (message: string, hint: string, at: string, part: 'key' | 'value') =>
    buildCodes.report('unknown-option', { message, hint, place: document.locate(at, { part }) });
  if (target === undefined) {
    const names = available.map((candidate) => candidate.name);
    const hint = didYouMean(name, names) ?? `The targets are: ${names.join(', ')}.`;
    return [unknown(`There is no target \`${name}\`, so its options change nothing.`, hint, pointer, 'key')];
  }
  const known = optionsOf(target);
  return Object.entries(values).flatMap(([option, value]) => {
    const at = pointerTo(pointer, option);
    const schema = known[option];
    if (schema === undefined)
      return [unknown(`The target \`${name}\` has no option \`${option}\`.`, knownOptions(option, known), at, 'key')];
    const expected = misfit(schema, value);
    if (expected === undefined) return [];
    const message = `The option \`${option}\` of \`${name}\` is ${JSON.stringify(value)}, but must be ${expected}.`;
    return [unknown(message, schema.description ?? `Write ${expected}.`, at, 'value')];
  });
}

function knownOptions(written: string, known: Readonly<Record<string, OptionSchema>>): string {
  const names = Object.keys(known);
  if (names.length === 0) return 'Delete it: the target has no options.';
  return didYouMean(written, names) ?? `Its options are: ${names.join(', ')}.`;
}

/** The one kind of object among options: a folder, whose files were read with the workspace file. */
function isFolder(value: unknown): boolean {
  const folder = memberOf(value, 'folder');
  return typeof folder === 'string' && folder !== '' && Object.keys(value as object).length === 1;
}

/** What targets use of JSON Schema to describe an option. */
interface OptionSchema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly description?: string;
}

function optionsOf({ optionsSchema }: Target): Readonly<Record<string, OptionSchema>> {
  return (optionsSchema?.properties ?? {}) as Readonly<Record<string, OptionSchema>>;
}

/** What a value should be that does not fit: “a whole number from 1 to 52”; undefined where it fits. */
function misfit({ type, enum: words, minimum, maximum }: OptionSchema, value: unknown): string | undefined {
  if (words !== undefined) return words.includes(value) ? undefined : `one of: ${words.join(', ')}`;
  if (type === 'boolean') return typeof value === 'boolean' ? undefined : 'true or false';
  if (type === 'object') return isFolder(value) ? undefined : '`{"folder": "its path"}`';
  if (type === 'string') return typeof value === 'string' ? undefined : 'a text';
  const whole = type === 'integer';
  const least = minimum ?? Number.NEGATIVE_INFINITY;
  const most = maximum ?? Number.POSITIVE_INFINITY;
  const fits = typeof value === 'number' && (!whole || Number.isInteger(value)) && value >= least && value <= most;
  if (fits) return undefined;
  const limits = minimum === undefined || maximum === undefined ? '' : ` from ${minimum} to ${maximum}`;
  return `${whole ? 'a whole number' : 'a number'}${limits}`;
}
