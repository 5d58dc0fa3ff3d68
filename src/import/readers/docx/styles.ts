import type { XmlElement } from '../../../read/xml/element.ts';
import { attributeOf, numberOf, valOf } from './xml.ts';

/** What a paragraph is, by its style and the styles that this one is made from. */
export type ParagraphRole =
  | 'body'
  | 'title'
  | 'subtitle'
  | 'caption'
  | 'quote'
  | 'code'
  | 'contents'
  | 'contents-heading'
  | 'rule';

export interface Style {
  readonly id: string;
  /** As Word knows it in every language: its built-in styles are named in English in the file. */
  readonly name: string;
  readonly paragraph: XmlElement | undefined;
  readonly run: XmlElement | undefined;
  /** Of a table: how it draws its first row and column. */
  readonly hasHeads: { readonly row: boolean; readonly column: boolean };
  readonly basedOn: string | undefined;
}

const ROLES: readonly (readonly [RegExp, ParagraphRole])[] = [
  [/^title$/, 'title'],
  [/^subtitle$/, 'subtitle'],
  [/^caption$/, 'caption'],
  [/^(?:intense )?quot(?:e|ations?)$|^block ?(?:text|quot(?:e|ation))$/, 'quote'],
  [
    /^(?:html preformatted|preformatted text|source ?code|code(?: block| example)?|(?:program )?listing|verbatim)$/,
    'code',
  ],
  [
    /^toc \d$|^index \d$|^table of (?:figures|authorities)$|^contents \d$|^(?:figure|illustration|table) index \d$/,
    'contents',
  ],
  [/^toc heading$|^(?:toa|index|contents) heading$/, 'contents-heading'],
  [/^horizontal line$/, 'rule'],
];

/** Whether words of a style with such a name are code. */
const CODE_CHARACTERS =
  /^(?:html (?:code|keyboard|sample|typewriter|variable)|source text|verbatim char|(?:inline )?code(?: char)?|source code char|teletype)$/;

/** A chain of styles longer than this is a circle. */
const LONGEST_CHAIN = 24;

/** The styles of a document: `styles.xml`. */
export class Styles {
  readonly #byId = new Map<string, Style>();
  readonly #defaults = new Map<string, string>();
  readonly #chains = new Map<string, readonly Style[]>();
  /** What every run is unless something says otherwise. */
  readonly defaultRun: XmlElement | undefined;

  constructor(root: XmlElement | undefined) {
    this.defaultRun = root?.at('docDefaults', 'rPrDefault', 'rPr');
    for (const element of root?.childrenNamed('style') ?? []) {
      const id = attributeOf(element, 'styleId');
      if (id === undefined) continue;
      const parts = element.childrenNamed('tblStylePr').map((part) => attributeOf(part, 'type'));
      this.#byId.set(id, {
        id,
        name: (valOf(element, 'name') ?? id).toLowerCase(),
        paragraph: element.child('pPr'),
        run: element.child('rPr'),
        hasHeads: { row: parts.includes('firstRow'), column: parts.includes('firstCol') },
        basedOn: valOf(element, 'basedOn'),
      });
      if (/^(?:1|true|on)$/.test(attributeOf(element, 'default') ?? ''))
        this.#defaults.set(attributeOf(element, 'type') ?? '', id);
    }
  }

  /** A style and those that it is made from, itself first. Without an id, the default of its type. */
  chain(id: string | undefined, type: 'paragraph' | 'character' | 'table'): readonly Style[] {
    const first = id ?? (type === 'character' ? undefined : this.#defaults.get(type));
    if (first === undefined) return [];
    let chain = this.#chains.get(first);
    if (chain === undefined) {
      const styles: Style[] = [];
      for (let at: string | undefined = first; at !== undefined && styles.length < LONGEST_CHAIN; ) {
        const style: Style | undefined = this.#byId.get(at);
        if (style === undefined || styles.includes(style)) break;
        styles.push(style);
        at = style.basedOn;
      }
      chain = styles;
      this.#chains.set(first, chain);
    }
    return chain;
  }
}

/** What a paragraph with these styles is. */
export function roleOf(chain: readonly Style[]): ParagraphRole {
  for (const { name } of chain) {
    const role = ROLES.find(([pattern]) => pattern.test(name))?.[1];
    if (role !== undefined) return role;
    if (/^heading [1-9]$/.test(name)) return 'body';
  }
  return 'body';
}

/** The level of a heading, from 1: by the paragraph's own outline level, its style's, or the style's name. */
export function headingLevel(own: XmlElement | undefined, chain: readonly Style[]): number | undefined {
  const direct = outlineLevel(own);
  if (direct !== undefined) return direct > 9 ? undefined : direct;
  for (const style of chain) {
    const level = outlineLevel(style.paragraph) ?? numberOf(/^heading ([1-9])$/.exec(style.name)?.[1]);
    if (level !== undefined) return level > 9 ? undefined : level;
  }
  return undefined;
}

function outlineLevel(properties: XmlElement | undefined): number | undefined {
  const value = numberOf(valOf(properties, 'outlineLvl'));
  return value === undefined || value < 0 ? undefined : value + 1;
}

/** The first of the styles' paragraphs that says something of a kind. */
export function fromParagraphs(
  own: XmlElement | undefined,
  chain: readonly Style[],
  child: string,
): XmlElement | undefined {
  const direct = own?.child(child);
  if (direct !== undefined) return direct;
  for (const { paragraph } of chain) {
    const found = paragraph?.child(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function isCodeStyle(chain: readonly Style[]): boolean {
  return chain.some(({ name }) => CODE_CHARACTERS.test(name));
}
