/** Characters of the font Symbol by their codes, from 0x20: what it draws in the place of letters. */
const SYMBOL_FROM_20 =
  ' !∀#∃%&∍()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼';
const SYMBOL_FROM_A1 =
  'ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭';

/** The signs of Wingdings that documents use, by their codes. */
const WINGDINGS: Readonly<Record<number, string>> = {
  33: '✏',
  34: '✂',
  40: '☎',
  41: '✆',
  42: '✉',
  52: '⌛',
  63: '✍',
  65: '✌',
  67: '👍',
  68: '👎',
  69: '☜',
  70: '☞',
  71: '☝',
  72: '☟',
  74: '☺',
  75: '😐',
  76: '☹',
  82: '☼',
  84: '❄',
  88: '✠',
  108: '●',
  109: '❍',
  110: '■',
  111: '□',
  113: '❑',
  114: '❒',
  116: '⧫',
  117: '◆',
  118: '❖',
  119: '⬥',
  120: '⌧',
  122: '⌘',
  128: '⓪',
  129: '①',
  130: '②',
  131: '③',
  132: '④',
  133: '⑤',
  134: '⑥',
  135: '⑦',
  136: '⑧',
  137: '⑨',
  138: '⑩',
  158: '·',
  159: '•',
  161: '○',
  167: '▪',
  168: '◻',
  171: '★',
  216: '➢',
  220: '➲',
  223: '←',
  224: '→',
  225: '↑',
  226: '↓',
  231: '←',
  232: '→',
  233: '↑',
  234: '↓',
  239: '⇦',
  240: '⇨',
  241: '⇧',
  242: '⇩',
  243: '⬄',
  244: '⇳',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};

/** Fonts that draw signs in the place of letters. */
export function isSignFont(font: string | undefined): boolean {
  return font !== undefined && /^(?:symbol|wingdings(?: [23])?|webdings|zapf ?dingbats)$/i.test(font);
}

/** The character of Unicode that a font draws for a code; undefined where nobody knows one. */
export function signOfFont(font: string, code: number): string | undefined {
  const own = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (/^symbol$/i.test(font)) {
    if (own >= 0x20 && own <= 0x7e) return [...SYMBOL_FROM_20][own - 0x20];
    return own >= 0xa1 ? [...SYMBOL_FROM_A1][own - 0xa1] : undefined;
  }
  if (/^wingdings$/i.test(font)) return WINGDINGS[own];
  if (/^wingdings 2$/i.test(font)) return WINGDINGS_2[own];
  if (/^wingdings 3$/i.test(font)) return WINGDINGS_3[own];
  // Any other font has its own signs where Unicode has none.
  return code >= 0xe000 && code <= 0xf8ff ? undefined : String.fromCodePoint(code);
}

const WINGDINGS_2: Readonly<Record<number, string>> = {
  79: '✗',
  80: '✓',
  81: '☒',
  82: '☑',
  83: '☒',
  84: '☒',
  151: '●',
  152: '◉',
  153: '⚫',
  154: '⬤',
  163: '□',
  174: '◆',
};

const WINGDINGS_3: Readonly<Record<number, string>> = {
  102: '←',
  103: '→',
  104: '↑',
  105: '↓',
  112: '▲',
  113: '▼',
  116: '◀',
  117: '▶',
  125: '▶',
};
