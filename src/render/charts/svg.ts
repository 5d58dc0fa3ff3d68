import { escapeAttribute, escapeText } from '../../content/escape.ts';

/** Small pieces of SVG 1.1 as text. Attributes and texts are escaped here and nowhere else. */

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element of SVG as text. `children` are markup already; attributes are escaped. */
export function svg(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        ` ${key}="${escapeAttribute(typeof value === 'number' ? coordinate(value) : String(value), false)}"`,
    )
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

/** Words inside an element. */
export function words(value: string): string {
  return escapeText(value, false);
}

/** Hundredths are finer than any screen; more digits would only make files longer. */
export function coordinate(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export const FONT_SIZE = 15;

/** About how wide a text is: letters of sans-serif faces are half as wide as high, capitals and Cyrillic more. */
export function textWidth(value: string, size = FONT_SIZE): number {
  let ems = 0;
  for (const character of value) {
    if (/[ilj.,:;'’|!()[\]]/.test(character)) ems += 0.3;
    else if (/[mwMWЖШЩЫЮжшщыю@%]/.test(character)) ems += 0.85;
    else if (/[\p{Lu}\p{Script=Cyrillic}]/u.test(character)) ems += 0.65;
    else ems += 0.54;
  }
  return ems * size;
}

/** Breaks a text at blanks into lines of at most `width`; a longer word has a line of its own. */
export function wrapText(value: string, width: number, size = FONT_SIZE): string[] {
  const lines: string[] = [];
  for (const word of value.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Lines of text, the first one's baseline at `y`. */
export function textLines(lines: readonly string[], x: number, y: number, attributes: Attributes): string {
  return svg(
    'text',
    { x, y, ...attributes },
    ...lines.map((line, index) =>
      index === 0 ? words(line) : svg('tspan', { x, dy: `${LINE_HEIGHT}em` }, words(line)),
    ),
  );
}

export const LINE_HEIGHT = 1.25;
