import { reach, TEXT } from '../colours/reach.ts';
import { svg } from './svg.ts';

/** What charts are drawn on in the dark: `--sheet` of the default theme. */
const GROUND = '#201e1b';

/**
 * What becomes of a chart's colours in the dark: greys are the default theme's, and the usual colours of series as
 * light as they have to be for 4.5:1 on its ground.
 */
const DARK: ReadonlyMap<string, string> = new Map([
  ['#ffffff', GROUND],
  ['#1c1c1c', '#e9e5dc'],
  ['#4a4a4a', '#b5ada0'],
  ['#5c5c5c', '#b5ada0'],
  ['#8a8a8a', '#8f877a'],
  ['#d9d9d9', '#3f3b35'],
  ['#1f4e79', '#8ab8e6'],
  ['#b04a12', '#f0a06a'],
  ['#2f6f4f', '#86cfa6'],
  ['#7a4b94', '#cda6e4'],
  ['#806000', '#dcc06a'],
  ['#51606b', '#b3c0ca'],
]);

const PAINT = /\b(fill|stroke)="(#[0-9a-f]{6})"/g;

/**
 * A chart that follows the reader's screen: light as it is drawn, in the dark with the dark theme's colours. For pages of
 * ours; a platform's page stays light, whatever the screen.
 */
export function followingTheScreen(drawing: string): string {
  const paints = [...new Set([...drawing.matchAll(PAINT)].map(([paint]) => paint))].sort();
  const rules = paints.map((paint) => paint.replace(PAINT, (_, what: string, colour: string) => rule(what, colour)));
  const style = svg('style', {}, `@media screen and (prefers-color-scheme:dark){${rules.join('')}}`);
  return drawing.replace('</desc>', `</desc>${style}`);
}

function rule(what: string, colour: string): string {
  const dark = DARK.get(colour) ?? reach(colour, TEXT, [GROUND]) ?? colour;
  return `[${what}="${colour}"]{${what}:${dark}}`;
}
