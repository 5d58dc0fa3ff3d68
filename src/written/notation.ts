/** How a language writes numbers. Groups set apart by spaces or apostrophes are read in every language. */
export interface NumberNotation {
  readonly decimalSign: DecimalSign;
  /** The point or comma between groups of digits; absent where the language takes spaces or apostrophes for that. */
  readonly groupSign?: '.' | ',';
}

export type DecimalSign = '.' | ',';

const set = (languages: string): ReadonlySet<string> => new Set(languages.split(' '));

/** Languages that write 1.234,5, by BCP 47 primary subtag (CLDR 46, `numbers/symbols`). */
const POINT_THEN_COMMA = set(
  'ast az bs ca da de dsb el es eu fo fur fy gl hr hsb ia id is it jv kea kgp kl ku lb lij ln lo lu mk mua nds nl nnh ' +
    'pt rn ro rw sc scn seh sg sh sl sr su tr vi vmw wo yrl',
);

/** Languages that write 1 234,5, or that set groups apart by apostrophes. */
const SPACE_THEN_COMMA = set(
  'af agq an bas be bg br cs cv dua eo et ewo fi fr hu hy ie ka kab kk ksf ky lmo lt lv mo nb nmg nn no oc os pl rm ru ' +
    'sah se shi sk smn sq sv szl tg tk tt uk uz vec wae zgh',
);

const SPACE_THEN_POINT = set('dje khq mfe ses tn twq xh gsw');

/** Regions that write otherwise than their language does elsewhere. */
const REGIONS: Readonly<Record<string, NumberNotation>> = {
  ...regions({ decimalSign: '.' }, 'de-ch de-li it-ch en-ch'),
  ...regions(
    { decimalSign: '.', groupSign: ',' },
    'es-419 es-cu es-do es-gt es-hn es-mx es-ni es-pa es-pe es-pr es-sv es-us',
  ),
  ...regions(
    { decimalSign: ',' },
    'de-at es-cr pt-ao pt-ch pt-cv pt-gq pt-gw pt-lu pt-mo pt-mz pt-pt pt-st pt-tl en-fi en-se en-za',
  ),
  ...regions(
    { decimalSign: ',', groupSign: '.' },
    'ar-dz ar-ly ar-ma ar-mr ar-tn ms-bn ms-id en-at en-be en-de en-dk en-nl en-si',
  ),
};

/** How numbers are written in a language, by its tag: `de` has 1.234,5, `de-CH` and `en` have a decimal point. */
export function notationOf(language: string): NumberNotation {
  const [primary = '', ...rest] = language.toLowerCase().split('-');
  const region = rest.find((part) => /^([a-z]{2}|[0-9]{3})$/.test(part));
  const known = region === undefined ? undefined : REGIONS[`${primary}-${region}`];
  if (known !== undefined) return known;
  if (POINT_THEN_COMMA.has(primary)) return { decimalSign: ',', groupSign: '.' };
  if (SPACE_THEN_COMMA.has(primary)) return { decimalSign: ',' };
  return SPACE_THEN_POINT.has(primary) ? { decimalSign: '.' } : { decimalSign: '.', groupSign: ',' };
}

/** The decimal sign of a language tag. */
export function decimalSignOf(language: string): DecimalSign {
  return notationOf(language).decimalSign;
}

function regions(notation: NumberNotation, tags: string): Readonly<Record<string, NumberNotation>> {
  return Object.fromEntries(tags.split(' ').map((tag) => [tag, notation]));
}
