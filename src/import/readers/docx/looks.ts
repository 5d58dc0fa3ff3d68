import type { XmlElement } from '../../../read/xml/element.ts';
import { isCodeStyle, type Style, type Styles } from './styles.ts';
import { attributeOf, numberOf, switchOf, valOf } from './xml.ts';

/** How a run looks, as far as it means something. */
export interface Looks {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underlined: boolean;
  readonly struck: boolean;
  readonly raised: 'sup' | 'sub' | undefined;
  readonly highlighted: boolean;
  readonly code: boolean;
  readonly hidden: boolean;
  readonly rightToLeft: boolean;
  /** Dots beside characters of Chinese and Japanese. */
  readonly dotted: boolean;
  /** A colour of its own, as six hex digits. */
  readonly colour: string | undefined;
  /** A font that draws signs in the place of letters. */
  readonly font: string | undefined;
}

/** Fonts in which all letters are of one width. */
const MONOSPACED =
  /^(?:courier(?: new)?|consolas|menlo|monaco|lucida console|(?:liberation|dejavu sans|noto sans|ubuntu|roboto|source code|fira|ibm plex|jetbrains|pt|cascadia)[ -]?(?:mono|code|pro)\b.*|andale mono|inconsolata|source code pro|cascadia code|fira code)$/i;

export function isMonospaced(font: string | undefined): boolean {
  return font !== undefined && MONOSPACED.test(font);
}

/** What a run is, by its own properties, its style's, and its paragraph's. Bold and italics of a paragraph's style are how it looks, not what is emphasised. */
export function looksOf(own: XmlElement | undefined, paragraph: readonly Style[], styles: Styles): Looks {
  const character = styles.chain(valOf(own, 'rStyle'), 'character');
  const sources = [own, ...character.map(({ run }) => run)];
  const everywhere = [...sources, ...paragraph.map(({ run }) => run)];
  const on = (child: string, from: readonly (XmlElement | undefined)[] = sources): boolean => {
    for (const source of from) {
      const value = switchOf(source, child);
      if (value !== undefined) return value;
    }
    return false;
  };
  const first = (child: string, from: readonly (XmlElement | undefined)[] = sources): XmlElement | undefined =>
    from.map((source) => source?.child(child)).find((found) => found !== undefined);
  const isLink = character.some(({ name }) => /^(?:followed)?hyperlink$|^(?:visited )?internet link$/.test(name));
  const emphasis = attributeOf(first('em'), 'val');
  const colour = attributeOf(first('color'), 'val');
  const font = fontOf(first('rFonts', everywhere));
  return {
    bold: on('b') || on('bCs'),
    italic: on('i') || on('iCs'),
    underlined: !isLink && first('u') !== undefined && (attributeOf(first('u'), 'val') ?? 'single') !== 'none',
    struck: on('strike') || on('dstrike'),
    raised: raisedOf(attributeOf(first('vertAlign'), 'val'), own),
    highlighted: isHighlighted(first('highlight'), first('shd')),
    code: isCodeStyle(character) || isMonospaced(fontOf(first('rFonts'))),
    hidden: on('vanish', everywhere) || on('webHidden'),
    rightToLeft: on('rtl', everywhere),
    dotted: emphasis !== undefined && emphasis !== 'none',
    colour: isLink || colour === undefined || !/^[0-9a-f]{6}$/i.test(colour) ? undefined : colour.toLowerCase(),
    font,
  };
}

/** Raised by name; or moved up or down and given a size of its own, as LibreOffice writes what came to it from a page. */
function raisedOf(named: string | undefined, own: XmlElement | undefined): Looks['raised'] {
  if (named === 'superscript') return 'sup';
  if (named === 'subscript') return 'sub';
  const moved = own?.child('sz') === undefined ? 0 : (numberOf(valOf(own, 'position')) ?? 0);
  if (named !== undefined || moved === 0) return undefined;
  return moved > 0 ? 'sup' : 'sub';
}

function fontOf(fonts: XmlElement | undefined): string | undefined {
  return attributeOf(fonts, 'ascii') ?? attributeOf(fonts, 'hAnsi') ?? attributeOf(fonts, 'cs');
}

/** A marker's colour, or a bright background: grey ones are how code looks. */
function isHighlighted(highlight: XmlElement | undefined, shading: XmlElement | undefined): boolean {
  if (highlight !== undefined)
    return !/^(?:none|white|lightGray|darkGray)$/.test(attributeOf(highlight, 'val') ?? 'none');
  const fill = attributeOf(shading, 'fill') ?? '';
  return /^[0-9a-f]{6}$/i.test(fill) && spread(fill) >= 64;
}

/** How far a colour is from grey, of 255. */
export function spread(colour: string): number {
  const parts = (colour.match(/../g) ?? []).map((part) => Number.parseInt(part, 16));
  return Math.max(...parts) - Math.min(...parts);
}
