import type { Change } from '../compare/index.ts';

/** Differences in words, a line each, in their order. */
export function changeLines(changes: readonly Change[]): readonly string[] {
  return changes.map((change) => `${change.where} ${verbs(change)}`);
}

function verbs(change: Change): string {
  if (change.kind === 'added') return 'is new';
  if (change.kind === 'removed') return 'is gone';
  if (change.kind === 'renamed') return `was renamed from \`${change.before}\` to \`${change.after}\``;
  if (change.kind === 'moved')
    return change.to.after === undefined ? 'comes first now' : `comes after \`${change.to.after}\` now`;
  const { before, after } = change;
  if (before === undefined) return `is set: ${short(after)}`;
  if (after === undefined) return `is no longer set; it was ${short(before)}`;
  return isShort(before) && isShort(after) ? `changed from ${short(before)} to ${short(after)}` : 'is worded otherwise';
}

const SHORT = 60;

function isShort(value: unknown): boolean {
  return JSON.stringify(value).length <= SHORT;
}

function short(value: unknown): string {
  const text = typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
  return text.length > SHORT ? `${text.slice(0, SHORT)}…` : text;
}
