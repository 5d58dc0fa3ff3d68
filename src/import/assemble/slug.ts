/** Letters of other alphabets in Latin ones, as people of those languages write them in addresses. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ...pairs(
    'а a б b в v г g д d е e ё yo ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch',
  ),
  ...pairs('ы y э e ю yu я ya і i ї yi є ye ґ g ў u ђ dj ј j љ lj њ nj ћ c џ dz қ q ң ng ғ g ү u ұ u һ h ө o ә a'),
  ...pairs('α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o'),
  ...pairs('ß ss æ ae œ oe ø o đ d ð d þ th ł l ı i ŋ ng ħ h'),
]);

function inLatin(words: string): string {
  return [...words].map((letter) => LETTERS.get(letter) ?? letter).join('');
}

/** Silent: they change other letters. */
const SILENT = /[ъьʹʺ'’ʼ`´]/g;

function pairs(written: string): [string, string][] {
  const parts = written.split(' ');
  return parts.flatMap((letter, index) =>
    index % 2 === 0 ? [[letter, parts[index + 1] ?? ''] as [string, string]] : [],
  );
}

/** Longest id made of words: longer ones say no more. */
const LONGEST = 40;

/**
 * An id made of words: small Latin letters, digits and hyphens, cut between two words. Empty where no letter has a Latin
 * one (Chinese, Arabic), so that another name is needed.
 */
export function slugOf(words: string, longest = LONGEST): string {
  const known = words.normalize('NFC').toLowerCase().replace(SILENT, '');
  // Some letters with marks are letters of their own (й), others only bear an accent (ά).
  const plain = inLatin(inLatin(known).normalize('NFD').replace(/\p{M}/gu, ''));
  // Of a word in which letters are missing, the rest would be another word.
  const readable = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => /^[a-z0-9]+$/.test(word));
  let slug = '';
  for (const word of readable) {
    const longer = slug === '' ? word.slice(0, longest) : `${slug}-${word}`;
    if (longer.length > longest) break;
    slug = longer;
  }
  return slug;
}
