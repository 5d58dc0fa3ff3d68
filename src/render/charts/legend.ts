import { CHART_WIDTH, type ChartInput, type Drawing } from './input.ts';
import { barFill, marker } from './series.ts';
import { svg, textWidth, words } from './svg.ts';

const ROW = 24;
const KEY = 28;
const GAP = 24;

/** Names of the series above the chart; nothing where there is only one, which the axis names. */
export function legend({ series }: ChartInput, key: 'swatch' | 'marker' | 'line'): Drawing {
  if (series.length < 2) return { height: 0, parts: [] };
  const parts: string[] = [];
  let x = 8;
  let y = 4;
  for (const { title, unit, look } of series) {
    const label = unit === undefined ? title : `${title} (${unit})`;
    const width = KEY + textWidth(label) + GAP;
    if (x > 8 && x + width > CHART_WIDTH) {
      x = 8;
      y += ROW;
    }
    const middle = y + ROW / 2;
    if (key === 'swatch') parts.push(svg('rect', { x, y: middle - 7, width: 20, height: 14, fill: barFill(look) }));
    else {
      const line = { x1: x, x2: x + 20, y1: middle, y2: middle, stroke: look.colour, 'stroke-width': 2.5 };
      if (key === 'line') parts.push(svg('line', { ...line, 'stroke-dasharray': look.dashes }));
      parts.push(marker(look, x + 10, middle));
    }
    parts.push(svg('text', { x: x + KEY, y: middle + 5 }, words(label)));
    x += width;
  }
  return { height: y + ROW + 4, parts };
}
