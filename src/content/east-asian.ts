/** Letters of Chinese, Japanese and Korean, as the inside of a character class of a regular expression with `u`. */
export const EAST_ASIAN_LETTERS = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}`;
