import type { HtmlProfile } from '../../content/profile.ts';
import { attributesIn } from '../../content/profiles.ts';
import { formulaImage } from './formula-image.ts';

/** What Canvas leaves of HTML, in pages and in questions alike (docs/platforms/canvas.md, "sanitiser"). */

/** Elements that its sanitiser keeps, of those that a module can hold. */
const ELEMENTS =
  'a abbr address article aside audio b bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em ' +
  'figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i iframe img ins kbd legend li mark nav ol p pre q rp rt ruby samp section ' +
  'small source span strong sub summary sup table tbody td tfoot th thead time tr track u ul var video';

/** Elements that it unwraps, as others that mean much the same. */
const replacements: HtmlProfile['replacements'] = {
  bdi: { tag: 'span', class: 'bdi' },
  hgroup: { tag: 'div', class: 'hgroup' },
  main: { tag: 'div', class: 'main' },
  s: { tag: 'del' },
};

const attribute = attributesIn({
  '*': 'class dir id lang role style title aria-* data-*',
  a: 'href target',
  audio: 'controls muted src',
  blockquote: 'cite',
  col: 'span width',
  colgroup: 'span width',
  iframe: 'allowfullscreen height src width',
  img: 'alt height src width',
  ol: 'start type',
  q: 'cite',
  source: 'src type',
  td: 'abbr colspan rowspan',
  th: 'abbr colspan rowspan scope',
  track: 'kind label src srclang',
  video: 'controls height muted poster src width',
});

/** CSS that its sanitiser keeps. `font-weight` is not among it, nor letter-spacing: emphasis needs an element. */
const STYLES: ReadonlySet<string> = new Set(
  (
    'background background-color border border-bottom border-bottom-color border-bottom-style border-bottom-width ' +
    'border-collapse border-color border-left border-left-color border-left-style border-left-width border-right ' +
    'border-right-color border-right-style border-right-width border-spacing border-style border-top border-top-color ' +
    'border-top-style border-top-width border-width clear color direction display float font-family font-size font-style ' +
    'font-variant height line-height list-style list-style-position list-style-type margin margin-bottom margin-left ' +
    'margin-right margin-top max-height max-width min-height min-width overflow overflow-x overflow-y padding ' +
    'padding-bottom padding-left padding-right padding-top table-layout text-align text-decoration text-indent ' +
    'vertical-align visibility white-space width'
  ).split(' '),
);

/** Pages, prompts and descriptions. */
export const canvasPageProfile: HtmlProfile = {
  name: 'canvas page',
  elements: new Set(ELEMENTS.split(' ')),
  replacements,
  attribute,
  whitespace: 'keep',
  syntax: 'html',
  anchors: true,
  decodesTwice: false,
  formulas: formulaImage,
  inlineStyles: STYLES,
};

/** Questions. They share one page of the platform's own, where an id of theirs would not be theirs alone. */
export const canvasQuestionProfile: HtmlProfile = {
  ...canvasPageProfile,
  name: 'canvas question',
  anchors: false,
};
