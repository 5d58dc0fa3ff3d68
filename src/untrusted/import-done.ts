import { ID_PATTERN, MAXIMUM_ID } from '../definition/schema/parts.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ImportReport } from '../import/report/report.ts';
import { isRecord } from '../source/unknown-value.ts';
import { isDiagnostic, isListOf, unreadable } from './item-done.ts';
import type { ImportDone } from './job.ts';

/** What a process says of originals, as far as it can be believed. Throws where it is not of the form. */
export function importDone(value: unknown): {
  readonly made?: ImportDone;
  readonly diagnostics: readonly Diagnostic[];
} {
  if (!isRecord(value) || !isListOf(value.diagnostics, isDiagnostic)) throw unreadable();
  const { made, diagnostics } = value;
  if (made === undefined) return { diagnostics };
  if (!isMade(made)) throw unreadable();
  return { made, diagnostics };
}

function isMade(value: unknown): value is ImportDone {
  if (!isRecord(value) || typeof value.id !== 'string' || value.id.length > MAXIMUM_ID) return false;
  const isKnown = value.kind === 'module' || value.kind === 'unit';
  return isKnown && new RegExp(ID_PATTERN).test(value.id) && isReport(value.report);
}

function isReport(value: unknown): value is ImportReport {
  if (!isRecord(value)) return false;
  const { originals, modules, entries, toDos } = value;
  return (
    isListOf(originals, (one): one is unknown => hasTexts(one, 'name', 'reader', 'title')) &&
    isListOf(modules, isModule) &&
    isListOf(entries, isEntry) &&
    isListOf(toDos, (one): one is unknown => hasTexts(one, 'module', 'text', 'hint', 'pointer') && isPlaced(one, true))
  );
}

function isModule(value: unknown): value is unknown {
  if (!hasTexts(value, 'id', 'title')) return false;
  return isListOf(value.counts, (one): one is unknown => hasTexts(one, 'what') && typeof one.count === 'number');
}

function isEntry(value: unknown): value is unknown {
  if (!hasTexts(value, 'kind', 'text') || !isPlaced(value, false)) return false;
  const { outcome, was = '', module = '' } = value;
  const isKnown = outcome === 'taken' || outcome === 'changed' || outcome === 'left';
  return isKnown && typeof was === 'string' && typeof module === 'string';
}

function hasTexts(value: unknown, ...names: readonly string[]): value is Readonly<Record<string, unknown>> {
  return isRecord(value) && names.every((name) => typeof value[name] === 'string');
}

function isPlaced({ place }: Readonly<Record<string, unknown>>, mayLack: boolean): boolean {
  if (place === undefined) return mayLack;
  if (!hasTexts(place, 'file')) return false;
  const { where = '', line = 1 } = place;
  return typeof where === 'string' && typeof line === 'number';
}
