import type { Token } from './markdown-state.ts';

/**
 * Two signs or more at the beginning of a line; one alone may be a number or a keyword (`#1`, `#MeToo`), unless a few words
 * follow that are in a line of their own.
 */
const SEVERAL = /^(?<marks>#{2,6})[^\s#`]/m;
const ALONE = /^(?<marks>#)\p{Lu}\p{Ll}+(?: [^\s#]+){0,9}(?<![.,;:!?…])$/u;

/** The signs of a heading that lacks the space behind them, and where in the inline content they are. */
export function headingSlip({ content, children }: Token): { readonly marks: string; readonly at: number } | undefined {
  const slip = SEVERAL.exec(content) ?? ALONE.exec(content);
  const { marks } = slip?.groups ?? {};
  if (slip === null || marks === undefined) return undefined;
  const isCode = (children ?? []).some(({ type, content: code }) => type === 'code_inline' && code.includes(slip[0]));
  return isCode ? undefined : { marks, at: slip.index };
}
