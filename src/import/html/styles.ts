import { classesOf, elementsIn, type RawElement, rawText } from './raw.ts';

/** Declarations by their names, both in lower case. */
export type Style = ReadonlyMap<string, string>;

/** What a page's own style sheet says of classes, as far as it decides what words mean: bold, italic, struck out, raised. */
export type StyleSheet = ReadonlyMap<string, Style>;

const MEANINGFUL: ReadonlySet<string> = new Set([
  'font-weight',
  'font-style',
  'text-decoration',
  'text-decoration-line',
  'vertical-align',
]);

export function declarations(css: string): Style {
  const out = new Map<string, string>();
  for (const part of css.split(';')) {
    const colon = part.indexOf(':');
    if (colon > 0)
      out.set(
        part.slice(0, colon).trim().toLowerCase(),
        part
          .slice(colon + 1)
          .replace(/!important/i, '')
          .trim()
          .toLowerCase(),
      );
  }
  return out;
}

/** Google Docs, Word and LibreOffice write what is bold as classes of a style sheet in the page. */
export function styleSheetOf(root: RawElement): StyleSheet {
  const sheet = new Map<string, Style>();
  for (const element of elementsIn(root)) {
    if (element.tag !== 'style') continue;
    for (const rule of rawStyle(element).split('}')) {
      const brace = rule.lastIndexOf('{');
      if (brace < 0) continue;
      const kept = [...declarations(rule.slice(brace + 1))].filter(([name]) => MEANINGFUL.has(name));
      if (kept.length === 0) continue;
      for (const selector of rule.slice(0, brace).split(',')) {
        const name = /^\s*(?:span|p|li|td)?\.([\w-]+)\s*$/.exec(selector)?.[1];
        if (name !== undefined) sheet.set(name, new Map([...(sheet.get(name) ?? []), ...kept]));
      }
    }
  }
  return sheet;
}

function rawStyle(element: RawElement): string {
  return rawText(element.children).slice(0, 500_000).replaceAll('<!--', '').replaceAll('-->', '');
}

export function styleOf(node: RawElement, sheet: StyleSheet): Style {
  const own = node.attributes.style;
  const fromClasses =
    sheet.size === 0 ? [] : classesOf(node).flatMap((name) => [...(sheet.get(name) ?? new Map<string, string>())]);
  if (own === undefined && fromClasses.length === 0) return NO_STYLE;
  return new Map([...fromClasses, ...declarations(own ?? '')]);
}

const NO_STYLE: Style = new Map();

/** Whether something is not on the page for anybody. */
export function isHidden(node: RawElement, style: Style): boolean {
  return (
    node.attributes.hidden !== undefined ||
    style.get('display') === 'none' ||
    style.get('visibility') === 'hidden' ||
    style.get('mso-hide') === 'all'
  );
}

/** Red, green and blue of a colour that is written out; undefined for names and for anything else. */
function rgb(colour: string): readonly number[] | undefined {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/.exec(colour)?.[1];
  if (hex !== undefined) {
    const digits = hex.length === 3 ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? []);
    return digits.map((pair) => Number.parseInt(pair, 16));
  }
  const parts = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/.exec(colour);
  return parts === null ? undefined : parts.slice(1).map(Number);
}

const PLAIN_COLOURS: ReadonlySet<string> = new Set(
  'black inherit initial windowtext auto transparent currentcolor white none unset var'.split(' '),
);

/** Whether letters have a colour that says something: not black, white or a grey. */
export function isColoured(colour: string | undefined): boolean {
  if (colour === undefined || colour === '' || PLAIN_COLOURS.has(colour) || colour.startsWith('var(')) return false;
  const parts = rgb(colour);
  if (parts === undefined) return /^[a-z]+$/.test(colour) && !/gr[ae]y/.test(colour);
  return Math.max(...parts) - Math.min(...parts) > 48;
}

/** Whether words are marked as with a highlighter. */
export function isHighlighted(style: Style): boolean {
  const background = style.get('background-color') ?? style.get('background');
  if (background === undefined || !isColoured(background.split(' ')[0])) return style.has('mso-highlight');
  const alpha = /^rgba\(.*[\s,/]0(?:\.0+)?\s*\)$/.test(background);
  return !alpha;
}
