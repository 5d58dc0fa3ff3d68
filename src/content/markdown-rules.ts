import { ID_PATTERN } from '../definition/schema/parts.ts';
import { inlineFormula } from './formulas/markdown-formulas.ts';
import { isLanguageTag } from './language.ts';
import { bareCitation, bracketCitations } from './markdown-citations.ts';
import { type InlineNote, type InlineState, LocatedInlineState, type Markdown, type Token } from './markdown-state.ts';

const GAP = new RegExp(ID_PATTERN);
const LANGUAGE_BRACES = /\{([^{}\n]*)\}/y;
const FAILED_REFERENCE = /!?\[[^[\]]*\]\(\s*(?:asset|activity|term)\s*:[^)\n]*\)?/iy;
const FOOTNOTE_MARK = /\[\^[^\s[\]]+\]|\^\[[^[\]\n]*\]/y;
const HTML =
  /<\/?[A-Za-z][A-Za-z0-9-]*(?:\s+[A-Za-z_:][\w:.-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?>|<!--|<!\[CDATA\[|<\?|<![A-Za-z]/y;

type Rule = (state: LocatedInlineState) => boolean;

/**
 * The inline rules of the dialect beyond CommonMark. They make tokens of the types `gap`, `citation_open`, `citation`, `citation_close`, `language_open`,
 * `language_close` and, for what is left as text but deserves a word, `note`.
 */
export function addReferenceRules(markdown: Markdown): void {
  const { ruler } = markdown.inline;
  // Asked in silence whether something begins here, the rules say no: the search for the end of a link's words then only
  // counts brackets, which are balanced in all of these, and a link may hold words of another language.
  const located =
    (rule: Rule) =>
    (state: InlineState, silent: boolean): boolean =>
      !silent && state instanceof LocatedInlineState && rule(state);
  ruler.before('link', 'gap', located(gap));
  ruler.before('link', 'citation', located(citation));
  ruler.before('link', 'language', located(language));
  ruler.before(
    'escape',
    'formula',
    (state, silent) => state instanceof LocatedInlineState && inlineFormula(state, silent),
  );
  ruler.push('leftover', located(leftover));
}

function gap(state: LocatedInlineState): boolean {
  if (!state.src.startsWith('[[', state.pos)) return false;
  const close = state.closingBracket(state.pos);
  const inner = state.closingBracket(state.pos + 1);
  const allowed = state.env.gaps === true;
  if (close < 0 || inner !== close - 1 || close >= state.posMax) {
    return allowed && note(state, 'malformed-gap', state.src.slice(state.pos, state.pos + 2));
  }
  const id = state.src.slice(state.pos + 2, inner);
  if (!GAP.test(id)) return allowed && note(state, 'malformed-gap', state.src.slice(state.pos, close + 1));
  // `[[1]](https://…)` is a link whose words have brackets.
  if (!allowed) return state.src[close + 1] !== '(' && note(state, 'gap', state.src.slice(state.pos, close + 1));
  state.push('gap', '', 0).meta = { id };
  state.pos = close + 1;
  return true;
}

function citation(state: LocatedInlineState): boolean {
  if (state.linkLevel > 0) return false;
  const character = state.src[state.pos];
  if (character === '@' || (character === '-' && state.src[state.pos + 1] === '@')) return citedInSentence(state);
  if (character !== '[') return false;
  const close = state.closingBracket(state.pos);
  // `[@name](address)` is a link whose words are somebody's name elsewhere.
  if (close < 0 || close >= state.posMax || state.src[close + 1] === '(') return false;
  const cited = bracketCitations(state, close);
  if (cited === undefined) return false;
  if (cited === 'malformed') return note(state, 'malformed-citation', state.src.slice(state.pos, close + 1));
  const { pos: open, posMax } = state;
  state.push('citation_open', 'span', 1);
  for (const [index, { at, prefix, ...source }] of cited.entries()) {
    state.push('text', '', 0).content = index === 0 ? '(' : '; ';
    if (prefix.end > prefix.start) {
      state.pos = prefix.start;
      state.posMax = prefix.end;
      state.md.inline.tokenize(state);
      state.push('text', '', 0).content = ' ';
    }
    state.pos = index === 0 ? open : at;
    state.push('citation', '', 0).meta = { source };
  }
  state.push('text', '', 0).content = ')';
  state.push('citation_close', 'span', -1);
  state.posMax = posMax;
  state.pos = close + 1;
  return true;
}

function citedInSentence(state: LocatedInlineState): boolean {
  const cited = bareCitation(state);
  if (cited === undefined) return false;
  const { end, ...source } = cited;
  state.push('citation_open', 'span', 1);
  state.push('citation', '', 0).meta = { source };
  state.push('citation_close', 'span', -1);
  state.pos = end;
  return true;
}

function language(state: LocatedInlineState): boolean {
  if (state.src[state.pos] !== '[') return false;
  const close = state.closingBracket(state.pos);
  if (close < 0 || state.src[close + 1] !== '{') return false;
  LANGUAGE_BRACES.lastIndex = close + 1;
  const braces = LANGUAGE_BRACES.exec(state.src);
  const end = LANGUAGE_BRACES.lastIndex;
  if (braces === null || end > state.posMax) return false;
  const tag = braces[1]?.startsWith('lang=') ? braces[1].slice('lang='.length) : '';
  if (!isLanguageTag(tag) || close === state.pos + 1) {
    return note(state, 'malformed-language', state.src.slice(state.pos, end), 1);
  }
  const { posMax } = state;
  state.pos += 1;
  state.posMax = close;
  state.push('language_open', 'span', 1).meta = { tag };
  state.md.inline.tokenize(state);
  state.push('language_close', 'span', -1);
  state.posMax = posMax;
  state.pos = end;
  return true;
}

/** What no other rule wanted: HTML, marks of footnotes that do not exist, references with a mistake in them. */
function leftover(state: LocatedInlineState): boolean {
  const { src, pos } = state;
  const character = src[pos];
  if (character === '<') return leave(state, HTML, 'html');
  if (src.startsWith('[^', pos) || src.startsWith('^[', pos)) return leave(state, FOOTNOTE_MARK, 'footnote');
  if (character === '[' || (character === '!' && src[pos + 1] === '[')) {
    return leave(state, FAILED_REFERENCE, 'malformed-reference');
  }
  return false;
}

function leave(state: LocatedInlineState, pattern: RegExp, about: InlineNote['about']): boolean {
  pattern.lastIndex = state.pos;
  const source = pattern.exec(state.src)?.[0];
  if (source === undefined || state.pos + source.length > state.posMax) return false;
  return note(state, about, source);
}

/** Leaves `source`, or as much of it as `consume` says, in the text and remembers what it was. */
function note(state: LocatedInlineState, about: InlineNote['about'], source: string, consume = source.length): boolean {
  const token: Token = state.push('note', '', 0);
  token.content = source.slice(0, consume);
  token.meta = { about, source };
  state.pos += consume;
  return true;
}
