import { EAST_ASIAN_LETTERS } from './east-asian.ts';

/** An address as people type it into a sentence, and where it leads. */
export interface BareAddress {
  readonly start: number;
  readonly end: number;
  readonly href: string;
  /** As it is shown: without the signs that Markdown escapes. */
  readonly words: string;
}

const MAY_HOLD = /:\/\/|www\.|[^\s@]@[^\s@]/i;

/** What ends an address: spaces, quotation marks, signs that no address holds, letters and signs of East Asian scripts. */
const ENDS = String.raw`\s<>"\u0060|\\^{}«»“”„‘’‚‹›—…\u0000-\u001f\u3000-\u303f\uff01-\uff60${EAST_ASIAN_LETTERS}`;
/** Programs that write Markdown escape signs in addresses. */
const ESCAPED = String.raw`\\[!-/:-@[-\u0060{-~]`;
const HOST = String.raw`(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}][\p{L}\p{N}-]*`;

const WEB = new RegExp(
  String.raw`(?<![A-Za-z0-9+.@/\\-])(?:https?:\/\/(?:${HOST}|localhost|\d{1,3}(?:\.\d{1,3}){3})|(?:(?<![\p{L}\p{N}_])|(?<=[${EAST_ASIAN_LETTERS}]))www\.${HOST})(?::\d{1,5})?(?<rest>[/?#](?:${ESCAPED}|[^${ENDS}])*)?`,
  'giu',
);
const MAIL =
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}_.+%/@:\\-]|mailto)(?:mailto:)?[A-Za-z0-9](?:[A-Za-z0-9.+%-]|\\?_){0,63}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,8}[A-Za-z]{2,24}(?![\w@-]|\.\w)/gu;

/**
 * Bare addresses in Markdown's source, in their order: `https://…`, `http://…`, `www.…`, and addresses for mail. What
 * follows an address in a sentence (a full stop, a bracket that it did not open, the stars of emphasis) is not part of it.
 */
export function bareAddresses(source: string): readonly BareAddress[] {
  if (!MAY_HOLD.test(source)) return [];
  const found = [...[...source.matchAll(WEB)].flatMap((match) => webAddress(source, match)), ...mailAddresses(source)];
  found.sort((left, right) => left.start - right.start);
  return found.filter(({ start }, index) => index === 0 || start >= (found[index - 1]?.end ?? 0));
}

function webAddress(source: string, { index: start, 0: all, groups }: RegExpExecArray): readonly BareAddress[] {
  const rest = groups?.rest ?? '';
  const host = withoutNeighbours(all.slice(0, all.length - rest.length));
  if (host === undefined) return [];
  const [before] = source.slice(Math.max(0, start - 2), start).match(/(?:==|~~)$/) ?? [];
  const whole = host.cut ? host.words : host.words + upTo(rest, before);
  // What belongs to a name before an @ is no site: https://bank.example@evil.example.
  if (source[start + whole.length] === '@') return [];
  const typed = trimmed(whole);
  const words = unescaped(typed);
  const href = /^www\./i.test(words) ? `https://${words}` : words;
  return URL.canParse(href) ? [{ start, end: start + typed.length, href, words }] : [];
}

/** `сайт https://example.orgи`: where the last part of a host changes its script, something else has begun. */
function withoutNeighbours(host: string): { readonly words: string; readonly cut: boolean } | undefined {
  const neighbour = /(?<=\.[A-Za-z0-9-]+)[^A-Za-z0-9.:-][^.]*$/u.exec(host);
  if (neighbour === null) return { words: host, cut: false };
  const words = host.slice(0, neighbour.index);
  return /\.[A-Za-z]{2,}$/.test(words) ? { words, cut: true } : undefined;
}

/** As far as the sign that also is before the address: `==https://example.org==`. */
function upTo(rest: string, sign: string | undefined): string {
  const at = sign === undefined ? -1 : rest.indexOf(sign);
  return at < 0 ? rest : rest.slice(0, at);
}

const TRAILING = /[?!.,:;*_~'&–-]$/u;
const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/** Without what follows it in its sentence. */
function trimmed(address: string): string {
  let end = address.length;
  const counts: Record<string, number> = { '(': 0, ')': 0, '[': 0, ']': 0 };
  for (const character of address) if (character in counts) counts[character] = (counts[character] ?? 0) + 1;
  for (;;) {
    const last = address[end - 1] ?? '';
    const opening = OPENING[last];
    if (opening !== undefined && (counts[last] ?? 0) > (counts[opening] ?? 0)) counts[last] = (counts[last] ?? 0) - 1;
    else if (!TRAILING.test(last)) return address.slice(0, end);
    end -= 1;
    if (address[end - 1] === '\\') end -= 1;
  }
}

function mailAddresses(source: string): readonly BareAddress[] {
  return [...source.matchAll(MAIL)].map(({ index, 0: typed }) => {
    const words = unescaped(typed);
    const address = words.replace(/^mailto:/, '');
    return { start: index, end: index + typed.length, href: `mailto:${address}`, words };
  });
}

function unescaped(typed: string): string {
  return typed.replace(/\\([!-/:-@[-`{-~])/g, '$1').replaceAll('&amp;', '&');
}
