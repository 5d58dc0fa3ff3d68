import type { Dataset } from '../../model/model.ts';
import type { Text } from '../../text/text.ts';
import { powerOfTen, shownNumber } from '../../written/format-number.ts';
import { decimalSignOf } from '../../written/notation.ts';
import { figure, leftToRight } from '../figure.ts';
import { drawColumns } from './columns-chart.ts';
import { CHART_WIDTH, type ChartDefinition, type ChartInput } from './input.ts';
import { drawRows } from './rows-chart.ts';
import { hatchDefinitions, seriesOf } from './series.ts';
import { FONT_SIZE, svg, words } from './svg.ts';

const LONGEST_NUMBER = 14;

/**
 * A dataset's chart as an SVG document: drawn at build, the same on every machine, readable without colour, and with
 * its alternative text inside. Categories in words are in rows, where there is room for their names; numbers (years)
 * and lines run from left to right.
 */
export function drawChart(
  dataset: Dataset,
  chart: ChartDefinition,
  language: string,
  text: Text,
  colours?: readonly string[],
): string {
  const input = chartInput(dataset, chart, language, text, colours);
  const inRows = chart.kind !== 'line' && input.positions === undefined;
  const { height, parts } = inRows ? drawRows(input) : drawColumns(input);
  return svg(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${CHART_WIDTH} ${Math.ceil(height)}`,
      width: CHART_WIDTH,
      height: Math.ceil(height),
      role: 'img',
      'aria-labelledby': 'title desc',
      'font-family': 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
      'font-size': FONT_SIZE,
      fill: '#1c1c1c',
    },
    svg('title', { id: 'title' }, words(dataset.title)),
    svg('desc', { id: 'desc' }, words(chart.alt ?? '')),
    hatchDefinitions(input.series),
    svg('rect', { width: '100%', height: '100%', fill: '#ffffff' }),
    ...parts,
  );
}

function chartInput(
  dataset: Dataset,
  chart: ChartDefinition,
  language: string,
  text: Text,
  colours: readonly string[] | undefined,
): ChartInput {
  const column = dataset.columns.find(({ id }) => id === chart.x);
  const values = dataset.rows.map((row) => row[chart.x] ?? null);
  const numbers = values.filter((value) => typeof value === 'number');
  const series = seriesOf(dataset, chart.y, colours);
  const units = new Set(series.map(({ unit }) => unit));
  const [unit] = units;
  const [only, ...others] = series;
  const shared = units.size === 1 && unit !== undefined ? unit : '';
  const sign = decimalSignOf(language);
  const number = (value: number): string => {
    const written = figure(language, value);
    if (written.length <= LONGEST_NUMBER) return written;
    // Only what no table of ours holds in earnest is longer: it must not push the drawing out of its frame.
    const rounded = figure(language, Number(value.toPrecision(6)));
    if (rounded.length <= LONGEST_NUMBER) return rounded;
    return leftToRight(language, powerOfTen(value.toExponential(2), sign));
  };
  return {
    kind: chart.kind,
    // Years and the like are names: grouping their digits would make numbers of them.
    labels: values.map((value) =>
      typeof value === 'number' ? shownNumber(value, sign) : (value ?? text('dataset.missing')),
    ),
    positions: column?.type === 'number' && numbers.length === values.length ? numbers : undefined,
    labelTitle: column === undefined ? '' : withUnit(column.title, column.unit),
    series,
    valueTitle: only !== undefined && others.length === 0 ? withUnit(only.title, only.unit) : shared,
    number,
    missing: text('dataset.missing'),
  };
}

function withUnit(title: string, unit: string | undefined): string {
  return unit === undefined ? title : `${title} (${unit})`;
}
