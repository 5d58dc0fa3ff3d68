import { type Element, type EmittedText, type Placed, words } from './emitted-texts.ts';
import { fileName, type Inventory } from './inventory.ts';

/** A part of the record under a heading of its own. */
export type CheckGroup = 'pictures' | 'recordings' | 'headings' | 'tables' | 'links' | 'text';

/**
 * Something that the program looks for. The names are those by which the platforms' own checkers know it: of Canvas's rich
 * content editor (as of 2026) and of Moodle's accessibility toolkit by Brickfield (5.1). Where both ask, the stricter
 * question is asked here.
 */
export interface Check {
  /** `record.check.<id>` says what is looked for. */
  readonly id: string;
  readonly group: CheckGroup;
  readonly canvas?: readonly string[];
  readonly moodle?: readonly string[];
  /** Success criteria of WCAG 2.2. */
  readonly wcag: readonly string[];
  look(inventory: Inventory): Looked;
}

/** How many places were looked at, and those where something was found. */
export interface Looked {
  readonly looked: number;
  readonly found: readonly Finding[];
}

export interface Finding {
  readonly place: string;
  /** Which part of that page: its words, or its file. */
  readonly what: string;
}

/** A check of every element that a question concerns. */
export function ofElements(
  concerns: (element: Element, text: EmittedText) => boolean,
  isFine: (element: Element, text: EmittedText) => boolean,
): Check['look'] {
  return ({ texts }) => {
    const asked = texts.flatMap((text) =>
      text.elements.filter(({ element }) => concerns(element, text)).map((one) => ({ ...one, text })),
    );
    return { looked: asked.length, found: asked.filter((one) => !isFine(one.element, one.text)).map(finding) };
  };
}

/** A check of every page and question as a whole. */
export function ofTexts(
  concerns: (text: EmittedText) => boolean,
  isFine: (text: EmittedText) => boolean,
): Check['look'] {
  return ({ texts }) => {
    const asked = texts.filter(concerns);
    return {
      looked: asked.length,
      found: asked.filter((text) => !isFine(text)).map(({ title }) => ({ place: title, what: '' })),
    };
  };
}

/** Whether elements of these names are nowhere. */
export function without(...names: readonly string[]): Check['look'] {
  return ({ texts }) => ({
    looked: texts.length,
    found: texts.flatMap(({ elements }) => elements.filter(({ element }) => names.includes(element.name)).map(finding)),
  });
}

function finding({ element, place }: Placed): Finding {
  const said = words(element) || element.attribs.alt || fileName(element.attribs.src ?? element.attribs.href);
  return { place, what: said === '' ? element.name : said.length > 90 ? `${said.slice(0, 89).trimEnd()}…` : said };
}

export const isNamed =
  (...names: readonly string[]) =>
  ({ name }: Element): boolean =>
    names.includes(name);
