/**
 * The HTML that a tree may hold at all. Whatever is outside these lists is written by nobody, whatever a profile
 * says: no script, no style sheet, no foreign content, no attribute that runs or loads anything else.
 */

/** What Markdown can become. */
export const CONTENT_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'a blockquote br caption code dd del details div dl dt em h2 h3 h4 h5 h6 hr img li mark ol p pre section span strong sub summary sup ' +
    'table tbody td th thead tr ul'
  ).split(' '),
);

/** What a theme's templates may write as well. */
export const ELEMENTS: ReadonlySet<string> = new Set([
  ...CONTENT_ELEMENTS,
  ...(
    'abbr address article aside audio b bdi bdo button cite col colgroup data datalist dfn dialog ' +
    'fieldset figcaption figure footer form h1 header hgroup i input ins kbd label legend link main meter nav ' +
    'optgroup option output progress q rp rt ruby s samp search select small source textarea tfoot time ' +
    'track u var video wbr'
  ).split(' '),
]);

/** What is written besides, by targets alone and for platforms that keep it: the frame of a player on another site. */
export const WRITABLE_ELEMENTS: ReadonlySet<string> = new Set([...ELEMENTS, 'iframe']);

/** Elements without an end tag. */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set('br col hr img input link source track wbr'.split(' '));

/** Elements before and after which white space means nothing. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote br caption col colgroup datalist dd details dialog div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li link main nav ol optgroup option p pre search ' +
    'section source summary table tbody td tfoot th thead tr track ul'
  ).split(' '),
);

/** Elements in which every space counts. */
export const PREFORMATTED_ELEMENTS: ReadonlySet<string> = new Set(['pre', 'textarea']);

/** Elements that hold text and nothing else: tags in them are shown, or lost. */
export const TEXT_ONLY_ELEMENTS: ReadonlySet<string> = new Set(['option', 'textarea']);

/** Attributes without a value. */
export const BOOLEAN_ATTRIBUTES: ReadonlySet<string> = new Set(
  'allowfullscreen checked controls default disabled download hidden loop multiple muted novalidate open readonly required reversed selected'.split(
    ' ',
  ),
);

/** Attributes that name ids on the same page, separated by spaces. */
export const ID_ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    'id for headers list form aria-activedescendant aria-controls aria-describedby aria-details aria-errormessage ' +
    'aria-flowto aria-labelledby aria-owns'
  ).split(' '),
);

/** A frame shows a page of another site, and nothing else. */
export type AddressUse = 'link' | 'media' | 'frame';

/** Attributes that hold an address: where a reader goes (`link`) or what the page loads (`media`). */
export const URL_ATTRIBUTES: Readonly<Record<string, AddressUse>> = {
  cite: 'link',
  href: 'link',
  poster: 'media',
  src: 'media',
};

const GLOBAL_ATTRIBUTES = new Set('class dir hidden id lang role tabindex title'.split(' '));

const CONTROL_ATTRIBUTES =
  'autocapitalize autocomplete disabled form inputmode list max maxlength min minlength name pattern placeholder readonly required size spellcheck step type value';

const ELEMENT_ATTRIBUTES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    a: 'download href hreflang rel target type',
    audio: 'controls loop muted preload src',
    blockquote: 'cite',
    button: 'disabled form name type value',
    col: 'span',
    colgroup: 'span',
    data: 'value',
    del: 'cite datetime',
    details: 'open',
    dialog: 'open',
    fieldset: 'disabled form name',
    form: 'autocomplete name novalidate',
    iframe: 'allowfullscreen height src width',
    img: 'alt decoding height loading src width',
    input: `${CONTROL_ATTRIBUTES} checked`,
    ins: 'cite datetime',
    label: 'for',
    li: 'value',
    link: 'href media rel type',
    meter: 'high low max min optimum value',
    ol: 'reversed start type',
    optgroup: 'disabled label',
    option: 'disabled label selected value',
    output: 'for form name',
    progress: 'max value',
    q: 'cite',
    select: 'autocomplete disabled form multiple name required size',
    source: 'media src type',
    td: 'colspan headers rowspan',
    textarea: `${CONTROL_ATTRIBUTES} cols rows wrap`,
    th: 'abbr colspan headers rowspan scope',
    time: 'datetime',
    track: 'default kind label src srclang',
    video: 'controls height loop muted poster preload src width',
  }).map(([tag, names]) => [tag, new Set(names.split(' '))]),
);

const PREFIXED_ATTRIBUTE = /^(?:aria|data)-[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Whether an attribute may be on an element at all. `style` is not among them: a style attribute is only ever made
 * by the serialiser, from the theme's classes, where a profile asks for it.
 */
export function isKnownAttribute(tag: string, name: string): boolean {
  return (
    GLOBAL_ATTRIBUTES.has(name) ||
    ELEMENT_ATTRIBUTES.get(tag)?.has(name) === true ||
    // Both prefixes first, because the pattern is dear and these attributes are rare.
    ((name.startsWith('aria-') || name.startsWith('data-')) && PREFIXED_ATTRIBUTE.test(name))
  );
}
