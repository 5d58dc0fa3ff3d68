import { contrast } from '../../written/contrast.ts';
import { between, distance, oklchOf } from './oklch.ts';
import { leastContrast, PARTS, reach, TEXT, tint } from './reach.ts';

/** The two colours of an institution, as `#rrggbb`. */
export interface Colours {
  readonly main: string;
  readonly second?: string;
}

/** A theme's colours on one kind of screen, as `#rrggbb`, by the names of its custom properties without `--`. */
export type ThemeColours = ReadonlyMap<string, string>;

/** What a dark screen's main colour aims at: what has 4.5 there only just looks dull beside the words. */
const AT_EASE = 7;

/** What the default theme has on a light screen; a theme that says nothing of them is taken to look like it. */
const PAGE = { paper: '#fdfcf9', sheet: '#ffffff', wash: '#f4f1ea', ink: '#1f1d1a', muted: '#5a544b' } as const;

/** What is laid under words, and what is drawn on the page, each with how much colour it gets. */
const TINTED_GROUNDS: Readonly<Record<string, number>> = { wash: 0.012, head: 0.03 };
const TINTED_LINES: Readonly<Record<string, number>> = { rule: 0.025, line: 0.02, edge: 0.025, frame: 0.02 };

/**
 * What two colours make of a theme's on one kind of screen: custom properties of the theme, by name without `--`.
 *
 * - `accent` is the main colour where words in it can be read on the page (4.5:1), else the nearest of its hue that has
 *   7:1 there; `on-accent` are words on it. `link`, `heading` and `task` are it, darker or lighter where a ground needs
 *   it; `visited` is half-way to the muted words; `focus` is the main colour.
 * - `second` decorates, and is told from the page or from the main colour beside it (3:1); `mark` is the same hue where
 *   it says something, and is told from every ground (3:1). Without a second colour both are the main one.
 * - Grounds and lines of the theme get a touch of the main colour's hue, and keep their contrast.
 */
export function paletteOf({ main, second = main }: Colours, theme: ThemeColours): ReadonlyMap<string, string> {
  const page = pageOf(theme);
  const { hue, chroma } = oklchOf(main);
  const tinted = new Map<string, string>();
  const touch = (names: Readonly<Record<string, number>>, against: string): void => {
    for (const [name, most] of Object.entries(names)) {
      const colour = theme.get(name);
      if (colour !== undefined) tinted.set(name, tint(colour, { hue, chroma: Math.min(most, chroma / 4) }, against));
    }
  };
  touch(TINTED_GROUNDS, page.ink);
  touch(TINTED_LINES, page.paper);
  const wash = tinted.get('wash') ?? page.wash;
  const grounds = [page.paper, page.sheet, wash];
  const highlight = theme.get('highlight');
  const underWords = highlight === undefined ? grounds : [...grounds, highlight];
  const accent = mainOn(main, grounds.slice(0, 2));
  const words = (colour: string): string => reach(colour, TEXT, underWords) ?? reach(colour, TEXT, grounds) ?? accent;
  const shown = second === main ? accent : secondOn(second, page.paper, accent);
  return new Map([
    ...tinted,
    ['accent', accent],
    ['on-accent', wordsOn(accent, [page.sheet, page.paper])],
    ['link', words(accent)],
    ['heading', words(accent)],
    ['task', words(accent)],
    ['visited', words(between(accent, page.muted))],
    ['focus', reach(accent, PARTS, grounds) ?? accent],
    ['second', shown],
    ['mark', reach(shown, PARTS, grounds) ?? accent],
  ]);
}

interface Page {
  readonly paper: string;
  readonly sheet: string;
  readonly wash: string;
  readonly ink: string;
  readonly muted: string;
}

function pageOf(theme: ThemeColours): Page {
  const of = (name: keyof Page): string => theme.get(name) ?? PAGE[name];
  return { paper: of('paper'), sheet: of('sheet'), wash: of('wash'), ink: of('ink'), muted: of('muted') };
}

function mainOn(main: string, page: readonly string[]): string {
  if (leastContrast(main, page) >= TEXT) return main;
  return reach(main, AT_EASE, page) ?? reach(main, TEXT, page) ?? main;
}

function secondOn(second: string, paper: string, accent: string): string {
  if (isTold(second, paper, accent)) return second;
  return nearest(
    second,
    [paper, accent].map((ground) => reach(second, PARTS, [ground])),
  );
}

/** A stripe of the second colour lies between the page and one of the main colour: one of them has to show it. */
function isTold(second: string, paper: string, accent: string): boolean {
  return Math.max(contrast(second, paper), contrast(second, accent)) >= PARTS;
}

function nearest(colour: string, others: readonly (string | undefined)[]): string {
  const found = others.filter((other) => other !== undefined);
  const [first = colour] = found.sort((left, right) => distance(colour, left) - distance(colour, right));
  return first;
}

/** White, black or one of the page's own: the first that can be read on it. One of black and white always can. */
function wordsOn(ground: string, own: readonly string[]): string {
  const candidates = [...own, '#ffffff', '#000000'];
  return candidates.find((colour) => contrast(colour, ground) >= TEXT) ?? '#000000';
}

/** What is wrong with a colour that was given. */
export interface Faint {
  readonly which: keyof Colours;
  /** The contrast that it has, and that it needs. */
  readonly has: number;
  readonly needs: number;
  /** The page's colour on which it has that. */
  readonly ground: string;
  /** The nearest that would do; undefined where none of the hue would. */
  readonly instead: string | undefined;
}

/** Whether the two colours can be used as they are on a theme's light page; dark ones are made from them. */
export function faintColours({ main, second }: Colours, theme: ThemeColours): readonly Faint[] {
  const { paper, sheet } = pageOf(theme);
  const [ground, has] =
    contrast(main, paper) <= contrast(main, sheet) ? [paper, contrast(main, paper)] : [sheet, contrast(main, sheet)];
  if (has < TEXT) return [{ which: 'main', has, needs: TEXT, ground, instead: reach(main, TEXT, [paper, sheet]) }];
  if (second === undefined || second === main || isTold(second, paper, main)) return [];
  const told = Math.max(contrast(second, paper), contrast(second, main));
  return [{ which: 'second', has: told, needs: PARTS, ground: paper, instead: secondOn(second, paper, main) }];
}

/**
 * The colours of a chart's series, which is drawn on white: the main colour first, in the place of the one that it is most like. They
 * stay as many, and as far apart as one colour of somebody else’s choice leaves them.
 */
export function seriesColours(main: string, usual: readonly string[]): readonly string[] {
  const first = reach(main, TEXT, ['#ffffff']) ?? main;
  const [like] = [...usual].sort((left, right) => distance(first, left) - distance(first, right));
  return [first, ...usual.filter((colour) => colour !== like)];
}
