import { EAST_ASIAN_LETTERS } from './east-asian.ts';

/** Chinese, Japanese and Korean letters, and the punctuation of these scripts. The ideographic space is a space. */
const EAST_ASIAN = new RegExp(String.raw`[${EAST_ASIAN_LETTERS}\u3001-\u303f\uff01-\uff60\uffe0-\uffe6]`, 'u');
const WHITE_SPACE = /^$|\s/u;

/** Whether a run of stars may open and close emphasis. */
export interface Flanks {
  readonly can_open: boolean;
  readonly can_close: boolean;
  readonly length: number;
}

/**
 * Stars beside words that are written without spaces between them. CommonMark takes `他说**“是。”**然后` for no emphasis,
 * because it looks for a space where punctuation is inside the stars; these scripts have none.
 */
export function eastAsianFlanks(source: string, start: number, limit: number, found: Flanks): Flanks {
  const before = [...source.slice(Math.max(0, start - 2), start)].at(-1) ?? '';
  const end = start + found.length;
  const [after = ''] = source.slice(end, Math.min(end + 2, limit));
  if (!EAST_ASIAN.test(before) && !EAST_ASIAN.test(after)) return found;
  return { ...found, can_open: !WHITE_SPACE.test(after), can_close: !WHITE_SPACE.test(before) };
}
