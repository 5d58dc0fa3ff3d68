import { CHART_WIDTH, type ChartInput, type Drawing } from './input.ts';
import { legend } from './legend.ts';
import { barFill, marker } from './series.ts';
import { FONT_SIZE, LINE_HEIGHT, svg, textLines, textWidth, words, wrapText } from './svg.ts';
import { type Axis, fittingAxis } from './ticks.ts';

const BAR = 22;
const BAR_GAP = 3;
const ROW_GAP = 18;
const LABEL_SHARE = 0.36;
const GRID = '#d9d9d9';
const BASELINE = '#5c5c5c';

/** Where things are drawn. */
interface Frame {
  readonly left: number;
  readonly right: number;
  readonly axis: Axis;
  x(value: number): number;
}

/** Bars or dots in rows: a category each, its name at the left, values from left to right. */
export function drawRows(input: ChartInput): Drawing {
  const { labels, series, kind } = input;
  const head = legend(input, kind === 'bar' ? 'swatch' : 'marker');
  const frame = frameOf(input);
  const top = head.height + 8;
  const parts: string[] = [];
  let y = top;
  labels.forEach((label, row) => {
    const lines = wrapText(label, frame.left - 20);
    const band = kind === 'bar' ? series.length * (BAR + BAR_GAP) - BAR_GAP : BAR;
    const height = Math.max(band, lines.length * FONT_SIZE * LINE_HEIGHT);
    const middle = y + height / 2;
    const first = middle - ((lines.length - 1) * FONT_SIZE * LINE_HEIGHT) / 2 + FONT_SIZE * 0.35;
    parts.push(textLines(lines, frame.left - 10, first, { 'text-anchor': 'end' }));
    const marks = kind === 'bar' ? bars(input, row, middle - band / 2, frame) : dots(input, row, middle, frame);
    for (const one of marks) parts.push(one);
    y += height + ROW_GAP;
  });
  const bottom = y - ROW_GAP / 2;
  return { height: bottom + 48, parts: [...head.parts, ...grid(input, frame, top - 6, bottom), ...parts] };
}

function frameOf(input: ChartInput): Frame {
  const values = input.series.flatMap(({ values: own }) => own).filter((value) => value !== undefined);
  const widest = Math.max(...input.labels.map((label) => textWidth(label)), 0);
  const left = Math.min(widest + 24, CHART_WIDTH * LABEL_SHARE);
  const longest = Math.max(...values.map((value) => textWidth(input.number(value))), textWidth(input.missing));
  const right = CHART_WIDTH - longest - 16;
  const axis = fittingAxis(values, input.kind === 'bar', right - left, (tick) => textWidth(input.number(tick)));
  const x = (value: number): number => left + ((value - axis.min) / (axis.max - axis.min)) * (right - left);
  return { left, right, axis, x };
}

function bars({ series, number, missing }: ChartInput, row: number, top: number, frame: Frame): string[] {
  return series.flatMap(({ values, look }, index) => {
    const value = values[row];
    const y = top + index * (BAR + BAR_GAP);
    const baseline = y + BAR / 2 + FONT_SIZE * 0.35;
    const zero = frame.x(Math.max(frame.axis.min, 0));
    if (value === undefined) return [svg('text', { x: zero + 6, y: baseline, fill: '#5c5c5c' }, words(missing))];
    const x = frame.x(value);
    const from = Math.min(x, zero);
    return [
      svg('rect', { x: from, y, width: Math.max(1, Math.abs(x - zero)), height: BAR, fill: barFill(look) }),
      // Behind the end of the bar; of a negative one on the free side of the axis.
      svg('text', { x: Math.max(x, zero) + 6, y: baseline }, words(number(value))),
    ];
  });
}

function dots({ series, number, missing }: ChartInput, row: number, middle: number, frame: Frame): string[] {
  const known = series.flatMap(({ values, look }) => {
    const value = values[row];
    return value === undefined ? [] : [{ value, look, x: frame.x(value) }];
  });
  const baseline = middle + FONT_SIZE * 0.35;
  if (known.length === 0) return [svg('text', { x: frame.left + 6, y: baseline, fill: '#5c5c5c' }, words(missing))];
  const xs = known.map(({ x }) => x);
  const guide = svg('line', {
    x1: Math.min(...xs),
    x2: Math.max(...xs),
    y1: middle,
    y2: middle,
    stroke: '#8a8a8a',
    'stroke-width': 1.5,
  });
  const rightmost = known.reduce((last, dot) => (dot.x > last.x ? dot : last));
  return [
    known.length > 1 ? guide : '',
    ...known.map(({ x, look }) => marker(look, x, middle, 6)),
    svg('text', { x: rightmost.x + 12, y: baseline }, words(number(rightmost.value))),
  ];
}

function grid(input: ChartInput, { axis, x, left, right }: Frame, top: number, bottom: number): string[] {
  const lines = axis.ticks.flatMap((tick) => [
    svg('line', { x1: x(tick), x2: x(tick), y1: top, y2: bottom, stroke: tick === 0 ? BASELINE : GRID }),
    svg('text', { x: x(tick), y: bottom + 18, 'text-anchor': 'middle', fill: '#4a4a4a' }, words(input.number(tick))),
  ]);
  const title = svg(
    'text',
    { x: (left + right) / 2, y: bottom + 40, 'text-anchor': 'middle', 'font-weight': 600 },
    words(input.valueTitle),
  );
  return input.valueTitle === '' ? lines : [...lines, title];
}
