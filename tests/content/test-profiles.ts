import type { HtmlProfile, ReferenceWriter, SerializeContext } from '../../src/content/profile.ts';
import { attributesIn, fullHtmlProfile } from '../../src/content/profiles.ts';
import { element, type HtmlFormula, type HtmlTree, text } from '../../src/content/tree.ts';

/** TeX between signs. */
const formulaInTex = ({ tex, display }: HtmlFormula): HtmlTree => [text(display ? `\\[${tex}\\]` : `\\(${tex}\\)`)];

const BASIC_ELEMENTS: readonly string[] =
  'a abbr blockquote br caption cite code dd del div dl dt em h2 h3 h4 h5 h6 hr img li ol p pre q small span strong sub sup table tbody td tfoot th thead tr ul'.split(
    ' ',
  );

const SECTIONS_AS_DIVS: HtmlProfile['replacements'] = Object.fromEntries(
  ['article', 'aside', 'figcaption', 'figure', 'footer', 'header', 'nav', 'section'].map((tag) => [
    tag,
    { tag: 'div', class: tag },
  ]),
);

/** A platform that keeps most, writes XHTML, and gives styles as attributes. */
export const styledProfile: HtmlProfile = {
  name: 'styled',
  elements: new Set([...BASIC_ELEMENTS, 'section', 'figure', 'figcaption']),
  replacements: SECTIONS_AS_DIVS,
  attribute: attributesIn({
    '*': 'class id title lang dir role aria-* data-*',
    a: 'href',
    img: 'src alt width height',
    ol: 'start',
    td: 'colspan rowspan',
    th: 'colspan rowspan scope',
  }),
  whitespace: 'keep',
  syntax: 'xhtml',
  anchors: true,
  decodesTwice: true,
  formulas: formulaInTex,
  inlineStyles: new Set(['color', 'border-left', 'text-align', 'background', 'font-family']),
};

/** A platform that keeps little, drops ids, decodes twice and removes white space between tags. */
export const narrowProfile: HtmlProfile = {
  name: 'narrow',
  elements: new Set(BASIC_ELEMENTS),
  replacements: SECTIONS_AS_DIVS,
  attribute: attributesIn({
    '*': 'class lang dir title',
    a: 'href',
    img: 'src alt',
    ol: 'start',
    th: 'scope',
  }),
  whitespace: 'collapse-between-tags',
  syntax: 'xhtml',
  anchors: false,
  decodesTwice: true,
  formulas: formulaInTex,
};

/** The same, where not even a line may be broken. */
export const unbrokenProfile: HtmlProfile = {
  ...narrowProfile,
  name: 'unbroken',
  elements: new Set(BASIC_ELEMENTS.filter((tag) => tag !== 'br')),
  syntax: 'html',
};

/** A platform that keeps next to nothing. */
export const bareProfile: HtmlProfile = {
  ...narrowProfile,
  name: 'bare',
  elements: new Set(['p', 'em', 'a']),
  replacements: {},
};

/** A profile that allows everything it is asked for: the vocabulary alone must hold. */
export const carelessProfile: HtmlProfile = {
  ...fullHtmlProfile,
  name: 'careless',
  elements: { has: () => true } as unknown as ReadonlySet<string>,
  attribute: () => true,
  decodesTwice: true,
  formulas: formulaInTex,
};

/** Writes references in the plainest way. */
export const plainWriter: ReferenceWriter = (reference, children) => {
  if (reference.to === 'asset' && children.length === 0) {
    return [element('img', { src: `media/${reference.id}.png`, alt: reference.alt ?? '' })];
  }
  if (reference.to === 'source') {
    return [element('cite', {}, { kind: 'text', text: `${reference.id} ${reference.locator ?? ''}`.trim() })];
  }
  return [
    element('a', { href: `${reference.to}/${'id' in reference ? reference.id : reference.path}.html` }, ...children),
  ];
};

export function contextFor(profile: HtmlProfile): SerializeContext {
  return { profile, write: plainWriter };
}
