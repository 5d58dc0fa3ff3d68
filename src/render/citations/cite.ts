import { type HtmlNode, type HtmlTree, text as textNode } from '../../content/tree.ts';
import type { Locator, TeachingModule } from '../../model/model.ts';
import type { Text } from '../../text/text.ts';
import { formatEntry } from './bibliography.ts';
import { leadersOf } from './contributors.ts';
import { shortNames } from './names.ts';
import { formatNote } from './note.ts';
import { balanced } from './rich.ts';
import { italic, type Sentence } from './sentence.ts';
import { type CitationStyle, locatorWords, quoted, sentence, yearOf } from './style.ts';
import { readWork, type Work } from './work.ts';

/**
 * `note`: the full citation, ended by a full stop. `bibliography`: likewise, by the author. `short`: for running text,
 * without a full stop. `again`: the same where the same work of the author was cited last: name and place suffice.
 */
export type CitationForm = 'note' | 'bibliography' | 'short' | 'again';

/**
 * Cites a work of the module in the manner of the Chicago Manual of Style, 17th edition (notes and bibliography), with
 * words in the module's language. `locator` is a place as authors write it: `p. 12`, `12–14`, `n. 101`. A work that the
 * module does not have is cited by its id; `resolve` has reported it.
 */
export function citeSource(
  module: Pick<TeachingModule, 'sources' | 'language'>,
  id: string,
  locator: string | undefined,
  form: CitationForm,
  text: Text,
  as?: 'words' | 'work',
): HtmlTree {
  const source = module.sources.get(id);
  if (source === undefined) return [textNode(id)];
  const style: CitationStyle = { text, language: module.language };
  const work = named(readWork(source.csl), id);
  const place = locatorWords(locator, text);
  if (form === 'short' || form === 'again') {
    if (as !== undefined) return besideNames(work, place, style, form, as).tree();
    return (form === 'short' ? shortForm : againForm)(work, place, style).tree();
  }
  const line = form === 'note' ? formatNote(work, place, style) : formatEntry(work, style);
  return line.mark('.').tree();
}

/** A work without a title, a name or a kind would be cited by nothing at all: it is cited by its id. */
function named(work: Work, id: string): Work {
  const known = work.title ?? work.genre ?? leadersOf(work).names[0];
  return known === undefined ? { ...work, title: id } : work;
}

/** A page is counted, in figures or in Roman numerals; `appendix A` and `fol. 12r` are places of another kind. */
const COUNTED = /^(?:\d|[ivxlcdm]+\b)/i;

/** The locator of an excerpt or a dataset, as an author would write it behind a comma: `p. 184 n. 101`. */
export function locatorText({ page, note }: Locator): string | undefined {
  const place = page === undefined || !COUNTED.test(page) ? (page ?? '') : `p. ${page}`;
  const parts = [place, note === undefined ? '' : `n. ${note}`];
  return parts.filter((part) => part !== '').join(' ') || undefined;
}

/** Chicago 17, 14.30: family names, a short title, the place. */
function shortForm(work: Work, locator: string | undefined, style: CitationStyle): Sentence {
  const line = sentence(style);
  const names = citedNames(work, style.text);
  line.add(names).next(',', titleInShort(work, style));
  // A periodical without an author is known by its name and date.
  if (names === '' && work.kind === 'periodical' && work.container !== undefined)
    line.next(',', italic(work.container)).next(',', yearOf(work, style));
  return line.next(',', locator);
}

/**
 * Where a sentence has the names already, the title and the place; as words of a sentence the names, and these behind
 * them in parentheses.
 */
function besideNames(
  work: Work,
  locator: string | undefined,
  style: CitationStyle,
  form: 'short' | 'again',
  as: 'words' | 'work',
): Sentence {
  const names = citedNames(work, style.text);
  if (names === '' && as === 'work') return shortForm(work, locator, style);
  const known = form === 'again' && (as === 'words' || locator !== undefined);
  const title = known ? undefined : titleInShort(work, style);
  if (as === 'work') return sentence(style).add(title).next(',', locator);
  if (names === '') {
    const line = shortForm(work, undefined, style);
    return locator === undefined ? line : line.next('', `(${locator})`);
  }
  const rest = sentence(style).add(title).next(',', locator);
  const line = sentence(style).add(names);
  if (rest.isEmpty) return line;
  line.next('', '(');
  for (const node of rest.nodes()) line.add(node);
  return line.add(')');
}

function titleInShort(work: Work, style: CitationStyle): string | HtmlNode | undefined {
  const title = work.shortTitle ?? shortTitle(work.title);
  if (title === undefined) return undefined;
  if (work.kind === 'book') return italic(title);
  return work.kind === 'archival' ? title : quoted(title, style);
}

/** Names and place; where there are no names or no place, the short form. */
function againForm(work: Work, locator: string | undefined, style: CitationStyle): Sentence {
  const names = citedNames(work, style.text);
  if (names === '' || locator === undefined) return shortForm(work, locator, style);
  return sentence(style).add(names).next(',', locator);
}

/** The family names by which a work is known in running text; empty where it has none. */
function citedNames(work: Work, text: Text): string {
  return shortNames(leadersOf(work).names, text);
}

/** What a work's short form begins with, to see whether two works could be mistaken for one another. */
export function authorKey(module: Pick<TeachingModule, 'sources'>, id: string, text: Text): string {
  const source = module.sources.get(id);
  return source === undefined ? id : citedNames(readWork(source.csl), text);
}

/** Words that a shortened title must not end with. */
const DANGLING = /\s+(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with|в|во|и|из|к|на|о|об|от|по|с|со|у)$/iu;

/** Up to the subtitle, without an initial article, four words at most. */
function shortTitle(title: string | undefined): string | undefined {
  const main = title?.split(/[:;?!]\s|\.\s/)[0]?.replace(/^(?:the|an?)\s+/i, '');
  return main === undefined ? undefined : balanced(fewWords(main));
}

function fewWords(title: string): string {
  const words = title.split(/\s+/);
  if (words.length <= 5) return title;
  let short = words.slice(0, 4).join(' ');
  while (DANGLING.test(short)) short = short.replace(DANGLING, '');
  return short.replace(/[,;:–—-]+$/, '');
}
