import type { Place, Range } from '../diagnostics/diagnostic.ts';

/** A new value for what stands at a place of a file. */
export interface Replacement {
  readonly place: Place;
  /** A text of the definition, or the file that holds it; written as JSON, which YAML reads alike. */
  readonly value: string | { readonly file: string };
}

/** The text of a file with some of its values replaced; `text` has LF line ends, as all places are counted. */
export function replaceRanges(text: string, replacements: readonly Replacement[]): string {
  const starts = lineStarts(text);
  const offset = ({ line, column }: Range['start']): number => (starts[line - 1] ?? 0) + column - 1;
  const spans = replacements.flatMap(({ place: { range }, value }) =>
    range === undefined ? [] : [{ start: offset(range.start), end: offset(range.end), value }],
  );
  return spans
    .sort((left, right) => right.start - left.start)
    .reduce((all, { start, end, value }) => `${all.slice(0, start)}${JSON.stringify(value)}${all.slice(end)}`, text);
}

function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}
