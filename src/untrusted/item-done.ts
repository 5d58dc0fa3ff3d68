import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { BuiltPackage, WrittenRecord } from '../pipeline/build-request.ts';
import { isBuiltPackage } from '../pipeline/earlier-packages.ts';
import { isRecord } from '../source/unknown-value.ts';
import type { ItemDone } from './job.ts';

/** Files that this process has written, by name. */
export type Written = ReadonlyMap<string, Pick<WrittenRecord, 'bytes' | 'sha256'>>;

/**
 * What a process says of its item, as far as it can be believed: of packages only those that were written here count, with
 * the size and hash that were measured here. Throws where it is not of the form.
 */
export function itemDone(value: unknown, written: Written): ItemDone {
  if (!isRecord(value)) throw unreadable();
  const { diagnostics, same, packages, unwritten, id } = value;
  if (!isListOf(diagnostics, isDiagnostic) || !isListOf(same, isDiagnostic) || !isListOf(packages, isBuiltPackage))
    throw unreadable();
  if (!isListOf(unwritten, isUnwritten)) throw unreadable();
  return {
    ...(isId(id) ? { id } : {}),
    same,
    diagnostics,
    unwritten,
    packages: packages.map((one) => measured(one, written)),
  };
}

function measured({ accessibility, ...one }: BuiltPackage, written: Written): BuiltPackage {
  const record = accessibility && { accessibility: { ...accessibility, ...fileOf(accessibility.file, written) } };
  return { ...one, ...fileOf(one.file, written), ...record };
}

function fileOf(name: string, written: Written): Pick<WrittenRecord, 'bytes' | 'sha256'> {
  const file = written.get(name);
  if (file === undefined) throw unreadable();
  const { bytes, sha256 } = file;
  return { bytes, sha256 };
}

/** A process sent what no process of ours sends. */
export function unreadable(): Error {
  return new Error('the process that worked on it sent what cannot be read');
}

export function isListOf<Value>(value: unknown, isOne: (one: unknown) => one is Value): value is readonly Value[] {
  return Array.isArray(value) && value.every(isOne);
}

export function isDiagnostic(value: unknown): value is Diagnostic {
  if (!isRecord(value)) return false;
  const { code, severity, message, hint = '', related = [] } = value;
  const texts = [code, message, hint].every((text) => typeof text === 'string');
  const isKnown = severity === 'error' || severity === 'warning' || severity === 'info';
  return texts && isKnown && isPlace(value) && Array.isArray(related) && related.every(isRelated);
}

function isRelated(value: unknown): boolean {
  return isRecord(value) && typeof value.message === 'string' && isPlace(value);
}

function isPlace({ file, pointer = '', range }: Readonly<Record<string, unknown>>): boolean {
  return typeof file === 'string' && typeof pointer === 'string' && (range === undefined || isRange(range));
}

function isRange(value: unknown): boolean {
  const { start, end } = isRecord(value) ? value : {};
  return [start, end].every((at) => isRecord(at) && typeof at.line === 'number' && typeof at.column === 'number');
}

function isUnwritten(value: unknown): value is ItemDone['unwritten'][number] {
  return isRecord(value) && typeof value.name === 'string' && typeof value.reason === 'string';
}

function isId(value: unknown): value is NonNullable<ItemDone['id']> {
  return isRecord(value) && typeof value.id === 'string' && typeof value.file === 'string';
}
