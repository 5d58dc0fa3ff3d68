import { directionOf } from '../../text/direction.ts';

/** Language and, where it is not the usual one, direction: the course's own may be another. */
export function languageOf({ language }: { readonly language: string }): Readonly<Record<string, string>> {
  return directionOf(language) === 'rtl' ? { lang: language, dir: 'rtl' } : { lang: language };
}

/** The same as attributes of a tag. */
export function languageAttributes(owner: { readonly language: string }): string {
  return Object.entries(languageOf(owner))
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
}

type Styles = Readonly<Record<string, string>>;

const mirrored = new WeakMap<Styles, Styles>();

/**
 * A theme's styles for texts of a language: of one that is written from right to left, left and right change places,
 * because style attributes have no word for the side on which lines begin that platforms keep.
 */
export function stylesFor({ language }: { readonly language: string }, styles: Styles): Styles {
  if (directionOf(language) === 'ltr') return styles;
  const known = mirrored.get(styles) ?? mirror(styles);
  mirrored.set(styles, known);
  return known;
}

function mirror(styles: Styles): Styles {
  return Object.fromEntries(Object.entries(styles).map(([name, style]) => [name, mirroredStyle(style)]));
}

/** Properties whose value names a side. */
const SIDED = /^(?:text-align|float|clear)$/;
/** Properties whose value may name all four sides, clockwise from above. */
const FOUR_SIDED = /^(?:margin|padding|border-(?:width|style|color))$/;

function mirroredStyle(style: string): string {
  return style
    .split(';')
    .map((declaration) => {
      const [property = '', ...rest] = declaration.split(':');
      const value = rest.join(':');
      const name = property.trim().toLowerCase();
      if (SIDED.test(name)) return `${property}:${otherSide(value)}`;
      if (FOUR_SIDED.test(name)) return `${property}:${value.replace(/(\S+)(\s+\S+\s+)(\S+)(\s+)(\S+)/, swapped)}`;
      return rest.length === 0 ? declaration : `${otherSide(property)}:${value}`;
    })
    .join(';');
}

/** `top right bottom left` as `top left bottom right`. */
function swapped(_all: string, top: string, rightAndGap: string, bottom: string, gap: string, left: string): string {
  const right = rightAndGap.trim();
  return `${top}${rightAndGap.replace(right, () => left)}${bottom}${gap}${right}`;
}

function otherSide(words: string): string {
  return words.replace(/left|right/g, (side) => (side === 'left' ? 'right' : 'left'));
}
