import posix from 'path-browserify';
import { validateUnit } from '../definition/validate.ts';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { type LoadedDocument, loadDocument } from '../source/load-document.ts';
import { isRecord, memberOf } from '../source/unknown-value.ts';
import type { Origin } from './origin.ts';
import { type TakenModule, takeModule } from './take.ts';

/** A module or a unit as it is taken from where it was published. */
export interface Taken {
  readonly kind: 'module' | 'unit';
  readonly id: string;
  readonly namespace: string;
  readonly version: string;
  readonly title: string;
  /** Of a unit. */
  readonly unit?: {
    readonly document: LoadedDocument;
    readonly path: string;
    readonly definition: Readonly<Record<string, unknown>>;
  };
  /** The module, or those of the unit in its order. */
  readonly modules: readonly TakenModule[];
}

/** Reads all that a module or a unit is made of; nothing where a part of it has errors. */
export async function takeOrigin({ kind, host, root, path }: Origin): Promise<Result<Taken>> {
  if (kind === 'module') {
    const { value, diagnostics } = await takeModule(host, root, path);
    if (value === undefined) return { diagnostics };
    return { value: { kind, ...titleOf(value.definition), modules: [value] }, diagnostics: [] };
  }
  const document = await loadDocument(host, root, path, host.nameOf(path));
  if (document.value === undefined) return { diagnostics: document.diagnostics };
  const valid = validateUnit(document.value);
  const definition = document.value.value;
  if (valid.value === undefined || !isRecord(definition)) return { diagnostics: valid.diagnostics };
  const folder = posix.dirname(path);
  const modules: TakenModule[] = [];
  const faults: Diagnostic[] = [];
  for (const id of valid.value.modules) {
    const { value, diagnostics } = await takeModule(host, root, posix.join(folder, id), folder);
    if (value === undefined) for (const one of diagnostics) faults.push(one);
    else modules.push(value);
  }
  if (hasErrors(faults)) return { diagnostics: faults };
  const unit = { document: document.value, path, definition };
  return { value: { kind, ...titleOf(definition), unit, modules }, diagnostics: [] };
}

function titleOf(definition: unknown): Pick<Taken, 'id' | 'namespace' | 'version' | 'title'> {
  const text = (name: string): string => String(memberOf(definition, name));
  return { id: text('id'), namespace: text('namespace'), version: text('version'), title: text('title') };
}
