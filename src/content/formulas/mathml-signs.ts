import type { TemmlNode } from 'temml';
import { element, type HtmlElement, type HtmlTree, text } from '../tree.ts';

/**
 * What the library draws with `menclose` and a stylesheet of its own. MathML Core has no `menclose`, and browsers then show
 * its bare contents; so each becomes a row with a class of the theme's `formulas.css`, beside signs that are characters.
 */
type Sign = (contents: HtmlTree) => HtmlElement;

const marked =
  (name: string): Sign =>
  (contents) =>
    element('mrow', { class: name }, contents);

const SIGNS: Readonly<Record<string, Sign>> = {
  actuarial: marked('cw-math-angl'),
  bottom: marked('cw-math-under'),
  box: marked('cw-math-box'),
  circle: marked('cw-math-circle'),
  downdiagonalstrike: marked('cw-math-bcancel'),
  horizontalstrike: marked('cw-math-strike'),
  longdiv: (contents) =>
    element(
      'mrow',
      {},
      element('mo', { stretchy: 'true' }, text(')')),
      element('mrow', { class: 'cw-math-over' }, contents),
    ),
  phasorangle: (contents) =>
    element('mrow', {}, element('mo', {}, text('∠')), element('mrow', { class: 'cw-math-under' }, contents)),
  top: marked('cw-math-over'),
  updiagonalstrike: marked('cw-math-cancel'),
  'updiagonalstrike downdiagonalstrike': marked('cw-math-xcancel'),
};

/** Empty rows that the library's stylesheet draws upon. */
const DRAWN_UPON = new Set(['longdiv-arc', 'phasor-angle', 'textcircle', 'tml-cancel']);

export function isDrawnUpon({ classes = [] }: TemmlNode): boolean {
  return classes.length > 0 && classes.some((name) => DRAWN_UPON.has(name));
}

/** The sign of a `menclose`; undefined for one that nobody has looked at. */
export function signOf(notation: string): Sign | undefined {
  return Object.hasOwn(SIGNS, notation) ? SIGNS[notation] : undefined;
}
