import { type HtmlTree, text as textNode } from '../../content/tree.ts';
import type { Locator, TeachingModule } from '../../resolve/model.ts';
import type { Text } from '../../text/text.ts';
import { formatEntry } from './bibliography.ts';
import { shortNames } from './names.ts';
import { formatNote } from './note.ts';
import { italic, type Sentence } from './sentence.ts';
import { type CitationStyle, locatorWords, quoted, sentence, yearOf } from './style.ts';
import { readWork, type Work } from './work.ts';

/** `note`: the full citation, ended by a full stop. `bibliography`: likewise, by the author. `short`: for running text, without a full stop. */
export type CitationForm = 'note' | 'bibliography' | 'short';

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
): HtmlTree {
  const source = module.sources.get(id);
  if (source === undefined) return [textNode(id)];
  const style: CitationStyle = { text, language: module.language };
  const work = readWork(source.csl);
  const place = locatorWords(locator);
  if (form === 'short') return shortForm(work, place, style).tree();
  const line = form === 'note' ? formatNote(work, place, style) : formatEntry(work, style);
  return line.mark('.').tree();
}

/** A locator of an excerpt or a dataset in the way the module's language writes it: `184n101`. */
export function locatorText({ page, note }: Locator, text: Text): string | undefined {
  if (page === undefined) return note === undefined ? undefined : text('cite.noteAlone', { note });
  return note === undefined ? text('cite.page', { page }) : text('cite.pageAndNote', { page, note });
}

/** Chicago 17, 14.30: family names, a short title, the place. */
function shortForm(work: Work, locator: string | undefined, style: CitationStyle): Sentence {
  const line = sentence(style);
  const names = work.authors.length > 0 ? work.authors : work.editors;
  line.add(shortNames(names, style.text));
  const title = work.shortTitle ?? shortTitle(work.title);
  if (title !== undefined) {
    const alone = work.kind === 'book';
    const plain = work.kind === 'archival' ? title : quoted(title, style);
    line.next(',', alone ? italic(title) : plain);
  }
  // A periodical without an author is known by its name and date.
  if (names.length === 0 && work.kind === 'periodical') line.next(',', work.container).next(',', yearOf(work, style));
  return line.next(',', locator);
}

/** Up to the subtitle, without an initial article, four words at most. */
function shortTitle(title: string | undefined): string | undefined {
  const main = title?.split(/[:;?!]\s|\.\s/)[0]?.replace(/^(?:the|an?)\s+/i, '');
  if (main === undefined) return undefined;
  const words = main.split(/\s+/);
  return words.length <= 5 ? main : words.slice(0, 4).join(' ');
}
