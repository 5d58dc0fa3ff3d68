import { fullHtmlProfile } from '../content/profiles.ts';
import { serialize } from '../content/serialize.ts';
import { element, type HtmlElement, type HtmlNode, text } from '../content/tree.ts';
import type { Publication } from '../model/model.ts';
import { publicationOwner } from '../model/publication-owner.ts';
import type { PageSource } from '../targets/page-source.ts';
import { inlineStylesheets, stylesheetAddress } from '../targets/shared/inline-stylesheets.ts';
import type { FileTree, Target } from '../targets/target.ts';
import { primarySubtag } from '../text/plural.ts';
import { type Text, textLanguages } from '../text/text.ts';
import { checkedPart } from './checked-part.ts';
import { inventoryOf } from './inventory.ts';
import { leftPart } from './left-part.ts';
import { peoplePart } from './people-part.ts';
import { recordStyles } from './record-styles.ts';
import type { RecordWords } from './record-words.ts';

/** So many titles are named of what is in many places. */
const MOST_PLACES = 8;

/** What a record is made from. */
export interface RecordInput {
  readonly publication: Publication;
  readonly pages: PageSource;
  /** What the target emitted. */
  readonly files: FileTree;
  readonly shownBy: Target['shownBy'];
  /** As in the report. */
  readonly built: { readonly target: string; readonly file: string; readonly sha256: string };
  /** What made it: `cartwright 1.2.0`. */
  readonly program: string;
}

/**
 * The accessibility record of a package: one HTML document without scripts that says what was checked, what people have
 * to check, and what the platform answers for. It gives no verdict.
 */
export function accessibilityRecord({ publication, pages, files, shownBy, built, program }: RecordInput): string {
  const owner = publicationOwner(publication);
  const language = textLanguages.includes(primarySubtag(owner.language)) ? owner.language : 'en';
  const say = pages.text({ language });
  const words: RecordWords = {
    text: say,
    own: (said) => (language === owner.language ? text(said) : element('span', { lang: owner.language }, text(said))),
    places: (titles) => {
      const more = titles.length - MOST_PLACES;
      const named = titles.slice(0, MOST_PLACES).join('; ');
      return more > 0 ? say('record.morePlaces', { places: named, more }) : named;
    },
  };
  const inventory = inventoryOf(publication, pages, files);
  const body = [
    paragraph('cw-lead', text(say('record.lead'))),
    paragraph('record-verdict', element('strong', {}, text(say('record.noVerdict')))),
    ...about(say, [
      ['record.package', text(built.file)],
      ['record.fingerprint', element('code', {}, text(built.sha256))],
      ['record.madeFor', text(built.target)],
      ['record.madeWith', text(program)],
    ]),
    paragraph('record-note', text(say('record.whichPackage'))),
    ...checkedPart(inventory, words),
    ...peoplePart(inventory, words),
    ...leftPart(shownBy ?? 'platform', words),
  ];
  return pages.document('handout', {
    language,
    title: say('record.title'),
    moduleTitle: owner.title,
    html: { body: serialize(body, { profile: fullHtmlProfile, write: (_, children) => children }) },
    stylesheets: [...inlineStylesheets(pages), stylesheetAddress(new TextEncoder().encode(recordStyles))],
    scripts: [],
    navigation: [],
  });
}

type AboutKey = 'record.package' | 'record.fingerprint' | 'record.madeFor' | 'record.madeWith';

function about(say: Text, rows: readonly (readonly [AboutKey, HtmlNode])[]): readonly HtmlElement[] {
  const entries = rows.flatMap(([key, value]) => [element('dt', {}, text(say(key))), element('dd', {}, value)]);
  return [element('dl', { class: 'record-about' }, ...entries)];
}

function paragraph(name: string, ...children: HtmlNode[]): HtmlElement {
  return element('p', { class: name }, ...children);
}
