/** Characters that are raised and lowered by themselves, in the order of their plain ones. */
const RAISED = ['0123456789+−-=()abcdefghijklmnoprstuvwxyz', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ'] as const;
const LOWERED = ['0123456789+−-=()aehijklmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'] as const;

/**
 * Raised or lowered letters where there is nothing but plain text: `x²`, `H₂O`; what has no such characters is written
 * as in a program, `x^(2/3)`, but for words such as the ending of `5th`.
 */
export function raisedLetters(words: string, how: 'sup' | 'sub'): string {
  const [plain, moved] = how === 'sup' ? RAISED : LOWERED;
  const signs = [...moved];
  const letters = [...words].map((letter) => signs[[...plain].indexOf(letter)]);
  const isWord = /^[\p{Lu}\p{Ll}\p{Lo}]{2,}$/u.test(words);
  if (!isWord && letters.every((letter) => letter !== undefined)) return letters.join('');
  if (isWord && how === 'sup') return words;
  return `${how === 'sup' ? '^' : '_'}${[...words].length === 1 || isWord ? words : `(${words})`}`;
}
