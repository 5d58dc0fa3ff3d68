import type { HtmlProfile } from '../../../content/profile.ts';
import { attributesIn } from '../../../content/profiles.ts';
import { formulaAsTex } from '../formulas/tex-between-signs.ts';

/**
 * What is left of HTML in a plain cartridge. Moodle is the strictest reader: it cleans pages with an HTML 4 vocabulary
 * and decodes entities once more (docs/platforms/moodle.md, "cleaning", "decoding"). What it keeps, every other
 * platform keeps too.
 */

/** Text and tables of XHTML 1.0, which Moodle's cleaner knows, with the media elements that it adds. */
const TEXT_ELEMENTS =
  'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del dfn div dl dt em h1 h2 h3 h4 h5 h6 hr i img ins ' +
  'kbd li ol p pre q s samp small span strong sub sup table tbody td tfoot th thead tr u ul var';

/** Elements whose text Moodle keeps and whose tags it drops, as a plain box or a plain run of words with a class. */
const replacements: HtmlProfile['replacements'] = {
  address: { tag: 'div', class: 'address' },
  article: { tag: 'div', class: 'article' },
  aside: { tag: 'div', class: 'aside' },
  details: { tag: 'div', class: 'details' },
  figcaption: { tag: 'p', class: 'figcaption' },
  figure: { tag: 'div', class: 'figure' },
  footer: { tag: 'div', class: 'footer' },
  header: { tag: 'div', class: 'header' },
  hgroup: { tag: 'div', class: 'hgroup' },
  mark: { tag: 'span', class: 'mark' },
  nav: { tag: 'div', class: 'nav' },
  section: { tag: 'div', class: 'section' },
  summary: { tag: 'p', class: 'summary' },
  time: { tag: 'span', class: 'time' },
};

/** Lost are (docs/platforms/moodle.md, "cleaning") all ids and names, data-*, aria, role, loading. */
const attribute = attributesIn({
  '*': 'class dir lang style title',
  a: 'href target',
  audio: 'controls preload src',
  blockquote: 'cite',
  col: 'span width',
  colgroup: 'span width',
  img: 'alt height src width',
  li: 'value',
  ol: 'start type',
  q: 'cite',
  source: 'src type',
  td: 'abbr colspan rowspan scope',
  th: 'abbr colspan rowspan scope',
  track: 'kind label src srclang',
  video: 'controls height poster preload src width',
});

/** What Moodle's cleaner knows of CSS, without what it takes for a trick (display, overflow, position) or a dialect. */
const STYLES: ReadonlySet<string> = new Set(
  (
    'background background-color border border-bottom border-bottom-color border-bottom-style border-bottom-width ' +
    'border-collapse border-color border-left border-left-color border-left-style border-left-width border-right ' +
    'border-right-color border-right-style border-right-width border-spacing border-style border-top border-top-color ' +
    'border-top-style border-top-width border-width caption-side clear color float font font-family font-size font-style ' +
    'font-variant font-weight height letter-spacing line-height list-style list-style-position list-style-type margin ' +
    'margin-bottom margin-left margin-right margin-top max-height max-width min-height min-width padding padding-bottom padding-left ' +
    'padding-right padding-top text-align text-decoration text-indent text-transform vertical-align white-space width'
  ).split(' '),
);

/** Pages of their own: files of HTML. */
export const cartridgePageProfile: HtmlProfile = {
  name: 'common-cartridge page',
  elements: new Set(`${TEXT_ELEMENTS} audio source track video`.split(' ')),
  replacements,
  attribute,
  whitespace: 'keep',
  syntax: 'html',
  anchors: false,
  decodesTwice: true,
  formulas: formulaAsTex,
  inlineStyles: STYLES,
};

/**
 * Topics, questions, choices and feedback (docs/platforms/moodle.md, "topics and questions"): no newline, no space
 * alone between tags, no `<br>`. Sound and film are links there, because Moodle finds only the files of pictures and
 * links.
 */
export const cartridgeQuestionProfile: HtmlProfile = {
  ...cartridgePageProfile,
  name: 'common-cartridge question',
  elements: new Set(TEXT_ELEMENTS.split(' ').filter((tag) => tag !== 'br')),
  whitespace: 'collapse-between-tags',
};
