import type { LocatedInlineState } from './markdown-state.ts';

/** A formula as TeX delimits it. Money has a blank, or nothing, before its next dollar. */
const DELIMITED =
  /\$\$(?<display>[^$]{1,500}?)\$\$|\$(?![\s$])(?<inline>[^$\n]{1,300}?)(?<!\s)\$(?!\d)|\\\((?<round>[^\n]{1,300}?)\\\)|\\\[(?<square>[^[\]]{1,500}?)\\\]/y;

/** What tells a formula from a price or a bracket: a command, a brace, a raised or lowered part. */
const MATHEMATICAL = /\\[A-Za-z{}]|\S\^\S|[A-Za-zΑ-ω)}\]]_[A-Za-z0-9{\\]/;
/** A relation does, too, but not beside words or other money: `$5 = 4 EUR or 6$` and `\[= 12 May\]` are none. */
const RELATION = /[^=<>≤≥≈][=<>≤≥≈]/;
const WORD_OR_MONEY = /\p{L}{3}|[€£¥]/u;
const ONE_LETTER = /^[A-Za-zΑ-ω]$/;

/** The formula in TeX that begins here, or nothing. */
export function formulaAt({ src, pos, posMax }: LocatedInlineState): string | undefined {
  DELIMITED.lastIndex = pos;
  const found = DELIMITED.exec(src);
  if (found === null || pos + found[0].length > posMax) return undefined;
  const { display, inline, round, square } = found.groups ?? {};
  const words = display ?? inline ?? round ?? square ?? '';
  return isMathematical(words) || ONE_LETTER.test(inline ?? '') ? found[0] : undefined;
}

function isMathematical(words: string): boolean {
  return MATHEMATICAL.test(words) || (RELATION.test(words) && !WORD_OR_MONEY.test(words));
}
