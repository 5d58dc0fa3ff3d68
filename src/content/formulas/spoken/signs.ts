/** Signs that look alike or nearly so, by the one that has words. */
const SAME: Readonly<Record<string, string>> = {
  '−': '-',
  '–': '-',
  '·': '⋅',
  '*': '∗',
  '∕': '/',
  '⧵': '∖',
  '⩽': '≤',
  '⩾': '≥',
  '≦': '≤',
  '≧': '≥',
  '⋃': '∪',
  '⋂': '∩',
  '⨁': '⊕',
  '⨂': '⊗',
  '⨀': '⊙',
  '⋁': '∨',
  '⋀': '∧',
  '⨄': '⊎',
  '⨆': '⊔',
  '⨅': '⊓',
  '〈': '⟨',
  '〉': '⟩',
  '∶': ':',
  '∥': '‖',
  '‥': '…',
  '◯': '∘',
  '○': '∘',
  '◦': '∘',
  '•': '∙',
  '◻': '□',
  '◼': '■',
  '▪': '■',
  '▵': '△',
  '▿': '▽',
  '◃': '◁',
  '▹': '▷',
  '◊': '⋄',
  '♢': '⋄',
  '⟂': '⊥',
  '⊧': '⊨',
};

/** Signs that are read differently between two things than around them. */
const AROUND: Readonly<Record<string, string>> = { '∣': '|', '∥': '‖' };

/** The sign whose words are said for a character; `fence` where it is around something. */
export function signOf(character: string, fence: boolean): string {
  if (fence && Object.hasOwn(AROUND, character)) return AROUND[character] ?? character;
  if (character === '∥') return '∥';
  return Object.hasOwn(SAME, character) ? (SAME[character] ?? character) : character;
}

/** Signs that take limits: from here to there. */
export const LARGE: ReadonlySet<string> = new Set('∑∏∐∫∬∭∮∯⋃⋂⨁⨂⨀⋁⋀⨄⨆');

/** Names that take something below them. */
export const LIMITS: ReadonlySet<string> = new Set(
  'lim liminf limsup max min sup inf argmax argmin det gcd Pr injlim projlim'.split(' '),
);

/** Accents above and below a letter, by their signs. */
export const ABOVE = {
  '^': 'hat',
  ˆ: 'hat',
  '‾': 'bar',
  '¯': 'bar',
  ˉ: 'bar',
  '―': 'bar',
  '→': 'vector',
  '⃗': 'vector',
  '⟶': 'vector',
  '←': 'leftVector',
  '~': 'tilde',
  '˜': 'tilde',
  '˙': 'dot',
  '.': 'dot',
  '¨': 'twoDots',
  '⃛': 'threeDots',
  ˇ: 'check',
  '˘': 'breve',
  '˚': 'ring',
  '´': 'acute',
  ˊ: 'acute',
  '`': 'grave',
  ˋ: 'grave',
  '⏞': 'overbrace',
} as const;

export const BELOW = {
  '⏟': 'underbrace',
  _: 'underline',
  '‾': 'underline',
  '¯': 'underline',
  '̲': 'underline',
} as const;
