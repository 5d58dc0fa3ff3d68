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

const LENGTH = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:em|ex|px|pt|pc|mm|cm|in|%)?$/;
const BOOLEAN = /^(?:true|false)$/;
const COLOR = /^(?:#[0-9a-f]{3}|#[0-9a-f]{6}|[a-z]{3,20})$/i;
const CLASSES = /^cw-[a-z-]+(?: cw-[a-z-]+)*$/;
const WORDS = /^[^\p{C}]{1,2000}$/u;

const EVERYWHERE: Readonly<Record<string, RegExp>> = {
  class: CLASSES,
  dir: /^(?:ltr|rtl)$/,
  displaystyle: BOOLEAN,
  mathbackground: COLOR,
  mathcolor: COLOR,
  mathsize: LENGTH,
  scriptlevel: /^[+-]?\d$/,
};

const SIZES = { depth: LENGTH, height: LENGTH, width: LENGTH };

const ON_ELEMENTS: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
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
const known = new Map<string, boolean>();
const MOST_KNOWN = 1000;
const LONGEST_KNOWN = 12;

/** Whether an attribute may be on an element of MathML with this value. */
export function isMathmlAttribute(tag: string, name: string, value: string): boolean {
  if (value.length > LONGEST_KNOWN) return isAllowed(tag, name, value);
  const key = `${tag} ${name} ${value}`;
  let allowed = known.get(key);
  if (allowed === undefined) {
    allowed = isAllowed(tag, name, value);
    if (known.size < MOST_KNOWN) known.set(key, allowed);
  }
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
