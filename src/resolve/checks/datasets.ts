import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import { pointerTo } from '../../source/parsed-text.ts';
import { resolveCodes } from '../codes.ts';
import { type Placed, placedActivities, placedList } from '../definition-walk.ts';
import type { ResolveSession } from '../session.ts';

type DatasetDefinition = Extract<ResolveSession['definition']['activities'][number], { type: 'dataset' }>;

/** Rows fit their columns, and a chart can be drawn of them. */
export function checkDatasets(session: ResolveSession): readonly Diagnostic[] {
  return placedActivities(session.definition).flatMap(({ part, pointer }) =>
    part.type === 'dataset'
      ? [...checkRows({ part, pointer }, session), ...checkChart({ part, pointer }, session)]
      : [],
  );
}

function checkRows({ part, pointer }: Placed<DatasetDefinition>, session: ResolveSession): Diagnostic[] {
  const ids = part.columns.map(({ id }) => id);
  return placedList(part.rows, `${pointer}/rows`).flatMap((row) => [
    ...Object.keys(row.part)
      .filter((name) => !ids.includes(name))
      .map((name) =>
        resolveCodes.report('unknown-column', {
          message: `The row has a value for \`${name}\`, but the dataset has no such column.`,
          hint: didYouMean(name, ids) ?? `The columns are: ${ids.join(', ')}.`,
          place: session.place(pointerTo(row.pointer, name), { part: 'key' }),
        }),
      ),
    ...part.columns.flatMap((column) => checkCell(row, column, session)),
  ]);
}

function checkCell(
  { part: row, pointer }: Placed<DatasetDefinition['rows'][number]>,
  { id, title, type }: DatasetDefinition['columns'][number],
  session: ResolveSession,
): Diagnostic[] {
  if (!Object.hasOwn(row, id))
    return [
      resolveCodes.report('missing-cell', {
        message: `The row has no value for “${title}” (\`${id}\`).`,
        hint: `Add it; write \`"${id}": null\` if it is not known.`,
        place: session.place(pointer),
      }),
    ];
  const cell = row[id];
  if (type === 'text' || typeof cell !== 'string') return [];
  return [
    resolveCodes.report('cell-type', {
      message: `“${cell}” is in the column “${title}”, which contains numbers.`,
      hint:
        Number.isFinite(Number(cell)) && cell.trim() !== ''
          ? `Write it without quotation marks: ${cell.trim()}.`
          : 'Write a number, or null where it is not known; or make the column one of text.',
      place: session.place(pointerTo(pointer, id)),
    }),
  ];
}

function checkChart({ part, pointer }: Placed<DatasetDefinition>, session: ResolveSession): Diagnostic[] {
  const { chart, columns, rows } = part;
  if (chart === undefined) return [];
  const ids = columns.map(({ id }) => id);
  const unknown = (id: string, at: string): Diagnostic[] =>
    ids.includes(id)
      ? []
      : [
          resolveCodes.report('chart-column', {
            message: `The chart draws \`${id}\`, but the dataset has no such column.`,
            hint: didYouMean(id, ids) ?? `The columns are: ${ids.join(', ')}.`,
            place: session.place(at),
          }),
        ];
  const drawn = chart.y.flatMap((id, index) => {
    const at = `${pointer}/chart/y/${index}`;
    const column = columns.find((candidate) => candidate.id === id);
    if (column === undefined) return unknown(id, at);
    if (column.type !== 'number' || id === chart.x)
      return [
        resolveCodes.report('chart-column', {
          message:
            id === chart.x
              ? `The chart draws \`${id}\` against itself.`
              : `The chart draws “${column.title}”, which contains text.`,
          hint: 'Draw a column of numbers other than `x`.',
          place: session.place(at),
        }),
      ];
    if (rows.some((row) => typeof row[id] === 'number')) return [];
    return [
      resolveCodes.report('chart-empty', {
        message: `The chart draws “${column.title}”, in which no number is known.`,
        hint: 'Leave the column out of the chart.',
        place: session.place(at),
      }),
    ];
  });
  return [...unknown(chart.x, `${pointer}/chart/x`), ...drawn];
}
