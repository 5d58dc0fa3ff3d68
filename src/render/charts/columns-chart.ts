import { CHART_WIDTH, type ChartInput, type Drawing } from './input.ts';
import { legend } from './legend.ts';
import { barFill, marker, type Series } from './series.ts';
import { coordinate, FONT_SIZE, LINE_HEIGHT, svg, textLines, textWidth, words, wrapText } from './svg.ts';
import { type Axis, niceAxis } from './ticks.ts';

const PLOT_HEIGHT = 260;
/** Above the plot: the figure of the highest value, and above that the axis's name, which a figure would seem to end. */
const LABEL_ROOM = 26;
const TITLE_ROOM = 18;
const GRID = '#d9d9d9';
const BASELINE = '#5c5c5c';
/** More values than these would print over one another. */
const MOST_LABELS = 16;

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly axis: Axis;
  /** Middle of a row's place on the horizontal axis. */
  x(row: number): number;
  y(value: number): number;
  /** Room for one row. */
  readonly band: number;
}

/** Values from bottom to top over names or numbers from left to right. */
export function drawColumns(input: ChartInput): Drawing {
  const head = legend(input, input.kind === 'bar' ? 'swatch' : input.kind === 'line' ? 'line' : 'marker');
  const frame = frameOf(input, head.height + LABEL_ROOM + (input.valueTitle === '' ? 0 : TITLE_ROOM));
  const marks = input.kind === 'bar' ? bars(input, frame) : input.series.flatMap((one) => points(input, one, frame));
  const names = rowAxis(input, frame);
  return {
    height: frame.bottom + names.height + 10,
    parts: [...head.parts, ...valueAxis(input, frame), ...names.parts, ...marks],
  };
}

function frameOf(input: ChartInput, top: number): Frame {
  const values = input.series.flatMap(({ values: own }) => own).filter((value) => value !== undefined);
  const axis = niceAxis(values, 5, input.kind === 'bar');
  const left = Math.max(...axis.ticks.map((tick) => textWidth(input.number(tick)))) + 18;
  const right = CHART_WIDTH - 24;
  const bottom = top + PLOT_HEIGHT;
  const count = Math.max(1, input.labels.length);
  const band = (right - left) / count;
  const y = (value: number): number => bottom - ((value - axis.min) / (axis.max - axis.min)) * PLOT_HEIGHT;
  return { left, right, top, bottom, axis, band, x: horizontal(input, left, right, band), y };
}

/** Bars are in equal places; points of numbers are where the number is, so that uneven years look uneven. */
function horizontal({ kind, positions }: ChartInput, left: number, right: number, band: number) {
  const low = Math.min(...(positions ?? []));
  const high = Math.max(...(positions ?? []));
  if (kind === 'bar' || positions === undefined || low === high) return (row: number) => left + band * (row + 0.5);
  const margin = 24;
  return (row: number) => {
    const share = ((positions[row] ?? low) - low) / (high - low);
    return left + margin + share * (right - left - 2 * margin);
  };
}

function bars({ series, labels, number }: ChartInput, frame: Frame): string[] {
  const width = Math.min(56, (frame.band * 0.8) / series.length);
  const zero = frame.y(Math.max(frame.axis.min, 0));
  const labelled = labels.length * series.length <= MOST_LABELS;
  return labels.flatMap((_, row) =>
    series.flatMap(({ values, look }, index) => {
      const value = values[row];
      if (value === undefined) return [];
      const x = frame.x(row) + (index - series.length / 2) * width;
      const y = frame.y(value);
      const bar = svg('rect', {
        x,
        y: Math.min(y, zero),
        width: Math.max(1, width - 2),
        height: Math.max(1, Math.abs(zero - y)),
        fill: barFill(look),
      });
      const above = { x: x + width / 2 - 1, y: Math.min(y, zero) - 6, 'text-anchor': 'middle' };
      return labelled ? [bar, svg('text', above, words(number(value)))] : [bar];
    }),
  );
}

/** A line that rises from its point runs through the figure above it: the figure keeps a clear edge. */
const HALO = { stroke: '#ffffff', 'stroke-width': 5, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };

function points({ kind, series, labels, number }: ChartInput, { values, look }: Series, frame: Frame): string[] {
  const known = labels.flatMap((_, row) => {
    const value = values[row];
    return value === undefined ? [] : [{ row, value, x: frame.x(row), y: frame.y(value) }];
  });
  const parts: string[] = [];
  if (kind === 'line') {
    // A year without a value breaks the line: nothing is known there.
    const path = known
      .map(({ row, x, y }, index) => {
        const follows = index > 0 && known[index - 1]?.row === row - 1;
        return `${follows ? 'L' : 'M'}${coordinate(x)} ${coordinate(y)}`;
      })
      .join('');
    const stroke = { stroke: look.colour, 'stroke-width': 2.5, 'stroke-dasharray': look.dashes };
    parts.push(svg('path', { d: path, fill: 'none', 'stroke-linejoin': 'round', ...stroke }));
  }
  for (const one of known.map(({ x, y }) => marker(look, x, y))) parts.push(one);
  if (known.length * series.length <= MOST_LABELS && series.length === 1)
    for (const { x, y, value } of known)
      parts.push(svg('text', { x, y: y - 11, 'text-anchor': 'middle', ...HALO }, words(number(value))));
  return parts;
}

function valueAxis(input: ChartInput, { axis, left, right, top, y }: Frame): string[] {
  const lines = axis.ticks.flatMap((tick) => [
    svg('line', { x1: left, x2: right, y1: y(tick), y2: y(tick), stroke: tick === 0 ? BASELINE : GRID }),
    svg('text', { x: left - 8, y: y(tick) + 5, 'text-anchor': 'end', fill: '#4a4a4a' }, words(input.number(tick))),
  ]);
  const title = svg('text', { x: 8, y: top - LABEL_ROOM - 4, 'font-weight': 600 }, words(input.valueTitle));
  return input.valueTitle === '' ? lines : [...lines, title];
}

/** Names below the axis, in lines no wider than their place; one that would touch the one before it is left out, since the table beside the chart has them all. */
function rowAxis(input: ChartInput, { left, right, bottom, x, band }: Frame): { parts: string[]; height: number } {
  const parts: string[] = [];
  let end = Number.NEGATIVE_INFINITY;
  let lines = 1;
  input.labels.forEach((label, row) => {
    const wrapped = wrapText(label, Math.max(band - 10, 40));
    const width = Math.max(...wrapped.map((line) => textWidth(line)));
    // Kept inside the drawing: the first and last names are often wider than their places.
    const middle = Math.min(Math.max(x(row), width / 2 + 4), CHART_WIDTH - width / 2 - 4);
    if (middle - width / 2 < end + 8) return;
    end = middle + width / 2;
    lines = Math.max(lines, wrapped.length);
    parts.push(textLines(wrapped, middle, bottom + 20, { 'text-anchor': 'middle', fill: '#4a4a4a' }));
  });
  const height = 8 + lines * FONT_SIZE * LINE_HEIGHT;
  if (input.labelTitle === '') return { parts, height };
  const title = { x: (left + right) / 2, y: bottom + height + 22, 'text-anchor': 'middle', 'font-weight': 600 };
  return { parts: [...parts, svg('text', title, words(input.labelTitle))], height: height + 22 };
}
