import { type Cited, citedIn, isBibliography } from './citations.ts';
import type { Csl } from './word-sources.ts';

/** A field: words that Word works out, and how. */
export interface Field {
  code: string;
  /** Whether its words have begun. */
  inResult: boolean;
}

/** What the words of a field are. */
export type FieldUse =
  | { readonly is: 'words' }
  | { readonly is: 'link'; readonly address?: string; readonly anchor?: string; readonly title?: string }
  /** A list of headings, figures or words, which a platform makes itself. */
  | { readonly is: 'contents' }
  | { readonly is: 'page-number' }
  /** A formula or a sign that Word draws from the code itself. */
  | { readonly is: 'drawn' }
  /** Works that are cited: a reference to each in place of the words that a program made of them. */
  | { readonly is: 'citation'; readonly cited: readonly Cited[] }
  /** The list of works that are cited, which every page makes itself. */
  | { readonly is: 'works' };

const NONE: ReadonlyMap<string, Csl> = new Map();

/** Reads the code of a field, such as `HYPERLINK "https://…" \\l "place"`. `works` are those that Word itself keeps. */
export function fieldUse(code: string, works: ReadonlyMap<string, Csl> = NONE): FieldUse {
  const cited = citedIn(code, works);
  if (cited !== undefined) return { is: 'citation', cited };
  if (isBibliography(code)) return { is: 'works' };
  const parts = code.match(/"(?:[^"\\]|\\.)*"|“[^”]*”|\S+/g) ?? [];
  const [name = '', ...rest] = parts.map((part) => part.replace(/^["“]|["”]$/g, '').replace(/\\(["\\])/g, '$1'));
  switch (name.toUpperCase()) {
    case 'HYPERLINK':
      return hyperlink(rest);
    case 'REF':
    case 'PAGEREF':
    case 'NOTEREF':
      return rest.some((part) => part === '\\h') && rest[0] !== undefined
        ? { is: 'link', anchor: rest[0] }
        : { is: 'words' };
    case 'TOC':
    case 'INDEX':
    case 'TOA':
      return { is: 'contents' };
    case 'PAGE':
    case 'NUMPAGES':
    case 'SECTIONPAGES':
      return { is: 'page-number' };
    case 'EQ':
      return { is: 'drawn' };
    default:
      return { is: 'words' };
  }
}

function hyperlink(parts: readonly string[]): FieldUse {
  let address: string | undefined;
  let anchor: string | undefined;
  let title: string | undefined;
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] ?? '';
    if (part === '\\l') anchor = parts[++index];
    else if (part === '\\o') title = parts[++index];
    else if (part === '\\t') index += 1;
    else if (!/^\\[mn]$/.test(part)) address ??= part;
  }
  const inside = anchor === undefined ? undefined : address === undefined ? anchor : undefined;
  return {
    is: 'link',
    ...(address === undefined || address === ''
      ? {}
      : { address: anchor === undefined ? address : `${address}#${anchor}` }),
    ...(inside === undefined ? {} : { anchor: inside }),
    ...(title === undefined ? {} : { title }),
  };
}

/** The fields that are open at a place of a document; they may go over paragraphs. */
export class OpenFields {
  readonly #open: Field[] = [];

  begin(): void {
    this.#open.push({ code: '', inResult: false });
  }

  separate(): void {
    const last = this.#open.at(-1);
    if (last !== undefined) last.inResult = true;
  }

  /** The field that ends here. */
  end(): Field | undefined {
    return this.#open.pop();
  }

  addCode(words: string): void {
    const last = this.#open.at(-1);
    if (last !== undefined && !last.inResult) last.code += words;
  }

  /** Whether words here are part of a field's code, not of the text. */
  get inCode(): boolean {
    return this.#open.some(({ inResult }) => !inResult);
  }

  /** What the words here are, by the fields around them, the outermost first. */
  uses(works?: ReadonlyMap<string, Csl>): readonly FieldUse[] {
    return this.#open.filter(({ inResult }) => inResult).map(({ code }) => fieldUse(code, works));
  }

  /** A document that ends in the middle of a field has forgotten its end. */
  reset(): void {
    this.#open.length = 0;
  }
}
