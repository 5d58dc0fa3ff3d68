import { flag, list, maybe, number, record, text, tree, type ViewOf } from '../theme/shape.ts';

/** An entry of a bibliography; `anchor` is its id on the page. */
export const sourceEntryShape = record({ anchor: text, entry: tree });

/** A term with its meaning; `anchor` is its id on the page. */
export const termShape = record({ anchor: text, term: text, original: maybe(text), definition: tree });

/** What ends a page: the terms it uses and the works it cites, so that both are at hand where links do not survive. */
export const footShape = record({ terms: list(termShape), sources: list(sourceEntryShape) });

/** A rubric as a table: one row a criterion; every row has its own levels, best first. */
export const rubricShape = record({
  title: text,
  points: number,
  criteria: list(
    record({
      title: text,
      description: maybe(tree),
      points: number,
      levels: list(record({ title: text, points: number, description: maybe(tree) })),
    }),
  ),
});

/** A person who speaks. */
export const speakerShape = record({
  name: text,
  original: maybe(text),
  role: maybe(text),
  dates: maybe(text),
});

/** A figure of a table: `missing` if it is not known. */
const cellShape = record({ text, numeric: flag, missing: flag });

/** Figures in rows and columns; the first column names the rows. */
export const tableShape = record({
  caption: text,
  columns: list(record({ title: text, unit: maybe(text), numeric: flag })),
  rows: list(record({ header: text, cells: list(cellShape) })),
});

export type FootView = ViewOf<typeof footShape>;
export type TermView = ViewOf<typeof termShape>;
export type SourceEntryView = ViewOf<typeof sourceEntryShape>;
export type RubricView = ViewOf<typeof rubricShape>;
export type SpeakerView = ViewOf<typeof speakerShape>;
export type TableView = ViewOf<typeof tableShape>;
