import type { Dataset } from '../../model/model.ts';
import { coordinate, svg } from './svg.ts';

/** A column that is drawn, with a value (or none) for every row. */
export interface Series {
  readonly title: string;
  readonly unit: string | undefined;
  readonly values: readonly (number | undefined)[];
  readonly look: Look;
}

/** How a series is told apart: by colour, and without it by hatching, marker and dashes. */
export interface Look {
  readonly colour: string;
  readonly index: number;
  readonly dashes: string | undefined;
}

/**
 * Each at least 4.5:1 on white, and apart from each other for the common kinds of colour blindness; what greyscale
 * cannot keep apart, hatching, markers and dashes do.
 */
export const COLOURS = ['#1f4e79', '#b04a12', '#2f6f4f', '#7a4b94', '#806000', '#51606b'] as const;

const DASHES = [undefined, '8 4', '2 4', '12 4 2 4', '5 3', '16 5'];

/** Paths that cross an 8 by 8 tile of a bar's hatching, in white. */
const HATCHES = ['', 'M-2 2l4-4M0 8l8-8M6 10l4-4', 'M0 2h8M0 6h8', 'M2 0v8M6 0v8', 'M0 0l8 8M0 8l8-8', 'M4 2v4M2 4h4'];

/** The columns to draw, in the order of `ids`; a cell without a number is a gap. */
export function seriesOf(dataset: Dataset, ids: readonly string[], colours: readonly string[] = COLOURS): Series[] {
  return ids.flatMap((id, index) => {
    const column = dataset.columns.find((candidate) => candidate.id === id);
    if (column === undefined) return [];
    const values = dataset.rows.map((row) => (typeof row[id] === 'number' ? row[id] : undefined));
    return [{ title: column.title, unit: column.unit, values, look: lookOf(index, colours) }];
  });
}

function lookOf(index: number, colours: readonly string[]): Look {
  return { colour: colours[index % colours.length] ?? COLOURS[0], index, dashes: DASHES[index % DASHES.length] };
}

/** Definitions of the hatchings that bars refer to; the first series is solid. */
export function hatchDefinitions(series: readonly Series[]): string {
  const patterns = series
    .filter(({ look }) => look.index > 0)
    .map(({ look }) =>
      svg(
        'pattern',
        { id: hatchId(look), width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
        svg('rect', { width: 8, height: 8, fill: look.colour }),
        svg('path', {
          d: HATCHES[look.index % HATCHES.length] ?? '',
          fill: 'none',
          stroke: '#ffffff',
          'stroke-width': 1.5,
        }),
      ),
    );
  return patterns.length === 0 ? '' : svg('defs', {}, ...patterns);
}

/** The colour of the first series, the hatching of the others: colour alone tells nobody which is which. */
export function barFill(look: Look): string {
  return look.index === 0 ? look.colour : `url(#${hatchId(look)})`;
}

function hatchId(look: Look): string {
  return `hatch-${look.index}`;
}

/** A marker around a point: disc, square, triangle, diamond, ring, cross. */
export function marker(look: Look, x: number, y: number, radius = 5): string {
  const at = (dx: number, dy: number): string => `${coordinate(x + dx * radius)} ${coordinate(y + dy * radius)}`;
  const filled = { fill: look.colour, stroke: '#ffffff', 'stroke-width': 1 };
  const open = { fill: '#ffffff', stroke: look.colour, 'stroke-width': 2 };
  switch (look.index % 6) {
    case 1:
      return svg('path', { d: `M${at(-0.9, -0.9)}L${at(0.9, -0.9)}L${at(0.9, 0.9)}L${at(-0.9, 0.9)}z`, ...filled });
    case 2:
      return svg('path', { d: `M${at(0, -1.2)}L${at(1.1, 0.8)}L${at(-1.1, 0.8)}z`, ...filled });
    case 3:
      return svg('path', { d: `M${at(0, -1.2)}L${at(1.2, 0)}L${at(0, 1.2)}L${at(-1.2, 0)}z`, ...filled });
    case 4:
      return svg('circle', { cx: x, cy: y, r: radius, ...open });
    case 5:
      return svg('path', { d: `M${at(-0.9, -0.9)}L${at(0.9, 0.9)}M${at(0.9, -0.9)}L${at(-0.9, 0.9)}`, ...open });
    default:
      return svg('circle', { cx: x, cy: y, r: radius, ...filled });
  }
}
