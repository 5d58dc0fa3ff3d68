import { isSeveral } from '../compare/field-words.ts';
import type { Change, Path } from '../compare/index.ts';
import { fieldsOf } from '../compare/parts-of-value.ts';
import { RETIRED } from '../compare/table.ts';
import { beginning } from '../compare/words.ts';

/** Differences in words, a line each, in their order. What is typed is between backticks. */
export function changeLines(changes: readonly Change[]): readonly string[] {
  return changes.map((change) => retiredId(change) ?? `${change.where} ${verbs(change)}`);
}

/** An id that is not to be used again, and what it goes on as. */
function retiredId(change: Change): string | undefined {
  const [list, step] = change.path;
  if (change.kind !== 'added' || list !== RETIRED || typeof step !== 'object' || !('id' in step)) return undefined;
  const { now } = fieldsOf(change.after);
  return `The id \`${step.id}\` is no longer used${typeof now === 'string' ? `: it is \`${now}\` now` : ''}`;
}

function verbs(change: Change): string {
  const are = isOfSeveral(change.path) ? 'are' : 'is';
  if (change.kind === 'added')
    return isShown(change.path, change.after)
      ? `${are} now ${inWords(change.after)}`
      : `${are} new${paragraph(change.path, change.after)}`;
  if (change.kind === 'removed')
    return isShown(change.path, change.before)
      ? `${are} no longer set (before: ${inWords(change.before)})`
      : `${are} gone${paragraph(change.path, change.before)}`;
  if (change.kind === 'renamed') return `was renamed from \`${change.before}\` to \`${change.after}\``;
  if (change.kind === 'moved') return moved(change);
  const { before, after } = change;
  if (isShort(before) && isShort(after)) return `changed from ${inWords(before)} to ${inWords(after)}`;
  return typeof before === 'string' && typeof after === 'string' ? `${are} worded differently` : `${are} different`;
}

/** How a paragraph begins that was put in or taken out. */
function paragraph(path: Path, value: unknown): string {
  const last = path.at(-1);
  const words = typeof last === 'object' && 'paragraph' in last ? beginning(String(value)) : undefined;
  return words === undefined ? '' : `: “${words}”`;
}

function moved({ behind, outOf }: Change): string {
  const place = behind === undefined ? 'comes first now' : `comes after ${behind} now`;
  return outOf === undefined ? place : `was moved here out of ${lower(outOf)}, and ${place}`;
}

/** Whether the value of a property is worth its place in a line: numbers, words of a list, yes and no. */
function isShown(path: Path, value: unknown): boolean {
  return typeof path.at(-1) === 'string' && (typeof value !== 'object' || value === null) && isShort(value);
}

function isOfSeveral(path: Path): boolean {
  const last = path.at(-1);
  return typeof last === 'string' && isSeveral(last);
}

const SHORT = 60;

function isShort(value: unknown): boolean {
  return inWords(value).length <= SHORT;
}

/** A value of a definition for people: an empty cell, yes and no, a list of words. */
function inWords(value: unknown): string {
  if (typeof value === 'string') return `“${value}”`;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (value === null) return 'empty';
  if (Array.isArray(value) && value.length > 0 && value.every((one) => typeof one !== 'object'))
    return value.map(inWords).join(', ');
  return JSON.stringify(value);
}

function lower(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1);
}
