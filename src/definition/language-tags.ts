/**
 * The languages that have a two-letter code (ISO 639-1, as registered for BCP 47), each with what people write in its
 * place: codes of three letters (ISO 639-2), which BCP 47 does not take where there is one of two, and its name.
 */
const LANGUAGES =
  'aa aar afar, ab abk abkhazian, ae ave avestan, af afr afrikaans, ak aka akan, am amh amharic, ' +
  'an arg aragonese, ar ara arabic العربية, as asm assamese, av ava avaric, ay aym aymara, ' +
  'az aze azerbaijani azərbaycan, ba bak bashkir, be bel belarusian беларуская, bg bul bulgarian български, ' +
  'bi bis bislama, bm bam bambara, bn ben bangla, bo bod tib tibetan, br bre breton, bs bos bosnian bosanski, ' +
  'ca cat catalan català, ce che chechen, ch cha chamorro, co cos corsican, cr cre cree, ' +
  'cs ces cze czech čeština, cu chu, cv chv chuvash, cy cym wel welsh cymraeg, da dan danish dansk, ' +
  'de deu ger german deutsch, dv div divehi, dz dzo dzongkha, ee ewe, el ell gre greek ελληνικά, en eng english, ' +
  'eo epo esperanto, es spa spanish español, et est estonian eesti, eu baq eus basque euskara, ' +
  'fa fas per persian فارسی, ff ful fula, fi fin finnish suomi, fj fij fijian, fo fao faroese, ' +
  'fr fra fre french français, fy fry, ga gle irish gaeilge, gd gla, gl glg galician galego, gn grn guarani, ' +
  'gu guj gujarati, gv glv manx, ha hau hausa, he heb hebrew עברית, hi hin hindi, ho hmo, ' +
  'hr hrv croatian hrvatski, ht hat, hu hun hungarian magyar, hy arm hye armenian հայերեն, hz her herero, ' +
  'ia ina interlingua, id ind indonesian indonesia, ie ile interlingue, ig ibo igbo, ii iii, ik ipk inupiaq, ' +
  'io ido, is ice isl icelandic íslenska, it ita italian italiano, iu iku inuktitut, ja jpn japanese 日本語, ' +
  'jv jav javanese, ka geo kat georgian ქართული, kg kon kongo, ki kik kikuyu, kj kua kuanyama, kk kaz kazakh, ' +
  'kl kal kalaallisut, km khm khmer, kn kan kannada, ko kor korean 한국어, kr kau kanuri, ks kas kashmiri, ' +
  'ku kur kurdish, kv kom komi, kw cor cornish, ky kir kyrgyz кыргызча, la lat latin, lb ltz luxembourgish, ' +
  'lg lug ganda, li lim limburgish, ln lin lingala, lo lao, lt lit lithuanian lietuvių, lu lub, ' +
  'lv lav latvian latviešu, mg mlg malagasy, mh mah marshallese, mi mao mri, mk mac mkd macedonian македонски, ' +
  'ml mal malayalam, mn mon mongolian монгол, mr mar marathi, ms may msa malay melayu, mt mlt maltese malti, ' +
  'my bur mya burmese, na nau nauru, nb nob, nd nde, ne nep nepali, ng ndo ndonga, nl dut nld dutch nederlands, ' +
  'nn nno, no nor norwegian norsk, nr nbl, nv nav navajo, ny nya nyanja, oc oci occitan, oj oji ojibwa, ' +
  'om orm oromo, or ori odia, os oss ossetic, pa pan punjabi, pi pli pali, pl pol polish polski, ps pus pashto, ' +
  'pt por portuguese português, qu que quechua, rm roh romansh, rn run rundi, ro ron rum romanian română, ' +
  'ru rus russian русский, rw kin kinyarwanda, sa san sanskrit, sc srd sardinian, sd snd sindhi, se sme, ' +
  'sg sag sango, si sin sinhala, sk slk slo slovak slovenčina, sl slv slovenian slovenščina, sm smo samoan, ' +
  'sn sna shona, so som somali, sq alb sqi albanian shqip, sr srp serbian српски, ss ssw swati, st sot, ' +
  'su sun sundanese, sv swe swedish svenska, sw swa swahili kiswahili, ta tam tamil, te tel telugu, tg tgk tajik, ' +
  'th tha thai ไทย, ti tir tigrinya, tk tuk turkmen, tn tsn tswana, to ton tongan, tr tur turkish türkçe, ' +
  'ts tso tsonga, tt tat tatar, ty tah tahitian, ug uig uyghur, uk ukr ukrainian українська, ur urd urdu اردو, ' +
  'uz uzb uzbek, ve ven venda, vi vie vietnamese, vo vol, wa wln walloon, wo wol wolof, xh xho xhosa, ' +
  'yi yid yiddish, yo yor yoruba, za zha zhuang, zh chi zho chinese 中文, zu zul zulu isizulu';

/** Registered too, though without a place in the table: Tagalog, and codes that older texts use. */
const ALSO_REGISTERED = ['tl', 'in', 'iw', 'ji', 'jw', 'mo', 'sh'];

/** Codes of countries that are taken for those of their languages. */
const COUNTRIES: Readonly<Record<string, string>> = {
  cn: 'zh',
  cz: 'cs',
  dk: 'da',
  gb: 'en',
  gr: 'el',
  jp: 'ja',
  kz: 'kk',
  us: 'en',
};

interface Tables {
  readonly codes: ReadonlySet<string>;
  readonly byName: ReadonlyMap<string, string>;
}

let tables: Tables | undefined;

/** Taken apart at the first question: most modules are in a language that is asked for once. */
function languages(): Tables {
  if (tables !== undefined) return tables;
  const rows = LANGUAGES.split(', ').map((row) => row.split(' '));
  const byName = rows.flatMap(([code = '', ...names]) => names.map((name): [string, string] => [name, code]));
  tables = {
    codes: new Set([...rows.map(([code = '']) => code), ...ALSO_REGISTERED]),
    byName: new Map([...byName, ...Object.entries(COUNTRIES)]),
  };
  return tables;
}

/** The tag that was probably meant: `en` for `English` and `eng`, `en-US` for `en_US`; undefined where none is near. */
export function meantLanguage(written: string): string | undefined {
  const [first = '', ...rest] = written
    .trim()
    .normalize('NFC')
    .split(/[-_ ()]+/);
  const { codes, byName } = languages();
  const language = first.toLowerCase();
  const meant = codes.has(language) ? language : byName.get(language);
  if (meant === undefined) return undefined;
  const subtags = rest.filter((part) => /^([A-Za-z]{2}|[A-Za-z]{4}|\d{3})$/.test(part));
  const tag = [meant, ...subtags].join('-');
  return tag === written ? undefined : tag;
}

/**
 * Whether a tag begins with a language that can be registered: one of two letters from the table, or one of three that
 * has no shorter code. Which of the thousands of three-letter codes exist is not asked.
 */
export function isRegisteredLanguage(tag: string): boolean {
  const [language = ''] = tag.toLowerCase().split('-');
  const { codes, byName } = languages();
  return language.length === 2 ? codes.has(language) : language.length === 3 && !byName.has(language);
}
