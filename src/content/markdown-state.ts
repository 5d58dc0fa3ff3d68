import MarkdownIt from 'markdown-it';
import type { BareAddress } from './bare-addresses.ts';
import { eastAsianFlanks, type Flanks } from './east-asian-emphasis.ts';
import { ClosingSigns, formulaEndAt } from './formulas/find-formula.ts';

export type Markdown = InstanceType<typeof MarkdownIt>;
export type InlineState = InstanceType<typeof MarkdownIt.StateInline>;
export type BlockState = InstanceType<typeof MarkdownIt.StateBlock>;
export type Token = InstanceType<typeof MarkdownIt.Token>;

/** Something that the inline rules found and left in the text as it is. */
export interface InlineNote {
  readonly about:
    | 'html'
    | 'money'
    | 'near-formula'
    | 'malformed-reference'
    | 'malformed-citation'
    | 'malformed-language'
    | 'malformed-gap'
    | 'gap'
    | 'footnote';
  /** The words in question. */
  readonly source: string;
}

/** What a parse passes to the rules through markdown-it's `env`. */
export interface DialectEnv {
  [key: string | symbol]: unknown;
  /** Whether `[[id]]` makes a gap. */
  gaps: boolean;
  /** Ids of the module's sources. */
  sources: ReadonlySet<string> | undefined;
  /** Whether formulas are read. */
  formulas: boolean;
}

/**
 * Remembers where in its text a token begins. Token.map is unused on inline tokens, so its first number holds the
 * offset into the inline content.
 */
export class LocatedInlineState extends MarkdownIt.StateInline {
  #brackets: Int32Array | undefined;
  /** The bare addresses of the text, once somebody asked. */
  addresses: readonly BareAddress[] | undefined;
  /** Where that ends which was nearly a formula: its last dollar begins no other. */
  nearMissEnd = 0;
  #closingSigns: ClosingSigns | undefined;

  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    const token = super.push(type, tag, nesting);
    token.map = [this.pos, this.pos];
    return token;
  }

  override scanDelims(start: number, canSplitWord: boolean): Flanks {
    const found = super.scanDelims(start, canSplitWord);
    return canSplitWord ? eastAsianFlanks(this.src, start, this.posMax, found) : found;
  }

  /** Where the formulas of the text end. */
  get closingSigns(): ClosingSigns {
    this.#closingSigns ??= new ClosingSigns(this.src);
    return this.#closingSigns;
  }

  /**
   * The place of the bracket that closes the one at `position`, or -1. Worked out for the whole text at once, because
   * looking again from each bracket takes quadratic time where many are open.
   */
  closingBracket(position: number): number {
    this.#brackets ??= matchBrackets(this.src, (at) =>
      this.env.formulas === true ? formulaEndAt(this.src, at, this.closingSigns) : undefined,
    );
    return this.#brackets[position] ?? -1;
  }
}

/** `formulaEnd` says where a formula ends that begins at a place: brackets in it are none of the text's. */
function matchBrackets(source: string, formulaEnd: (at: number) => number | undefined): Int32Array {
  const closing = new Int32Array(source.length).fill(-1);
  const open: number[] = [];
  for (let index = 0; index < source.length; index += 1) {
    const character = source[index];
    const end = character === '$' || character === '\\' ? formulaEnd(index) : undefined;
    if (end !== undefined) index = end - 1;
    else if (character === '\\') index += 1;
    else if (character === '[') open.push(index);
    else if (character === ']') {
      const start = open.pop();
      if (start !== undefined) closing[start] = index;
    }
  }
  return closing;
}
