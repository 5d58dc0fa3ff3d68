/**
 * The MathML that a formula may hold: elements of MathML Core and attributes that browsers draw, with the values that they
 * may have. Nothing in it links, loads or runs.
 */
export const MATHML_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'math mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup ' +
    'msup mtable mtd mtext mtr munder munderover none'
  ).split(' '),
);

/** The values that an attribute may have. */
interface Values {
  test(value: string): boolean;
}

const LENGTH = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:em|ex|px|pt|pc|mm|cm|in|%)?$/;
const BOOLEAN = /^(?:true|false)$/;
const COLOR = /^(?:#[0-9a-f]{3}|#[0-9a-f]{6}|[a-z]{3,20})$/i;
const CLASSES = /^cw-[a-z-]+(?: cw-[a-z-]+)*$/;
/** Of the languages of Europe at first: the table of all control characters takes long to be made. */
const WORDS: Values = { test: (words) => /^[ -~À-ɏЀ-џ]{1,2000}$/.test(words) || /^[^\p{C}]{1,2000}$/u.test(words) };

const EVERYWHERE: Readonly<Record<string, Values>> = {
  class: CLASSES,
  dir: /^(?:ltr|rtl)$/,
  displaystyle: BOOLEAN,
  mathbackground: COLOR,
  mathcolor: COLOR,
  mathsize: LENGTH,
  scriptlevel: /^[+-]?\d$/,
};

const SIZES = { depth: LENGTH, height: LENGTH, width: LENGTH };

const ON_ELEMENTS: Readonly<Record<string, Readonly<Record<string, Values>>>> = {
  math: { 'aria-label': WORDS, display: /^(?:block|inline)$/, tabindex: /^0$/ },
  mfrac: { linethickness: LENGTH },
  mi: { mathvariant: /^normal$/ },
  mo: {
    fence: BOOLEAN,
    form: /^(?:prefix|infix|postfix)$/,
    largeop: BOOLEAN,
    lspace: LENGTH,
    maxsize: LENGTH,
    minsize: LENGTH,
    movablelimits: BOOLEAN,
    rspace: LENGTH,
    separator: BOOLEAN,
    stretchy: BOOLEAN,
    symmetric: BOOLEAN,
  },
  mover: { accent: BOOLEAN },
  mpadded: { ...SIZES, lspace: LENGTH, voffset: LENGTH },
  mspace: SIZES,
  mtd: { columnspan: /^\d{1,2}$/, rowspan: /^\d{1,2}$/ },
  munder: { accentunder: BOOLEAN },
  munderover: { accent: BOOLEAN, accentunder: BOOLEAN },
};

/** What was found of attributes: formulas have the same few. Values of any length are the author's, and are not kept. */
const known = new Map<string, Map<string, Map<string, boolean>>>();
const MOST_KNOWN = 1000;
const LONGEST_KNOWN = 12;
let remembered = 0;

/** Whether an attribute may be on an element of MathML with this value. */
export function isMathmlAttribute(tag: string, name: string, value: string): boolean {
  if (value.length > LONGEST_KNOWN) return isAllowed(tag, name, value);
  const allowed = known.get(tag)?.get(name)?.get(value);
  return allowed ?? remember(tag, name, value);
}

function remember(tag: string, name: string, value: string): boolean {
  const allowed = isAllowed(tag, name, value);
  if (remembered >= MOST_KNOWN) return allowed;
  remembered += 1;
  const onElement = known.get(tag) ?? new Map<string, Map<string, boolean>>();
  const values = onElement.get(name) ?? new Map<string, boolean>();
  known.set(tag, onElement.set(name, values.set(value, allowed)));
  return allowed;
}

function isAllowed(tag: string, name: string, value: string): boolean {
  const own = ON_ELEMENTS[tag];
  const pattern =
    own !== undefined && Object.hasOwn(own, name)
      ? own[name]
      : Object.hasOwn(EVERYWHERE, name)
        ? EVERYWHERE[name]
        : undefined;
  return pattern?.test(value) === true;
}
