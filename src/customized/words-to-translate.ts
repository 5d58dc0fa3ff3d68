/** What a text has in it that no translator changes: code, formulas, addresses, marks and references. */
const NO_WORDS: readonly RegExp[] = [
  // Code in a fence, to its end or to the end of the text.
  /^[ \t]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t]*\1[`~]*[ \t]*$|(?![\s\S]))/gmu,
  /\$\$[\s\S]*?\$\$|\$[^\s$](?:[^$\n]*[^\s$])?\$/gu,
  // The address of a link by its name, and the names of boxes.
  /^[ \t]*\[(?!\^)[^\]\n]+\]:[^\n]*$/gmu,
  /^[ \t]*:::+[ \t]*[a-z]*/gmu,
  /\[\^[^\]\n]+\]:?/gu,
  /\]\([^)\n]*\)(?:\{[^}\n]*\})?/gu,
  /\[\[[^\]\n]+\]\]/gu,
  /\[[^\]\n]*@[^\]\n]*\]|(?<![\p{L}\p{N}])-?@[\p{L}\p{N}_:.-]+/gu,
  /<?https?:\/\/[^\s>]+>?/gu,
  /<!--[\s\S]*?-->/gu,
];

/** Whether there are words in a text, or in a paragraph of one, that a translator would change. */
export function hasWords(text: string): boolean {
  return /\p{L}/u.test(NO_WORDS.reduce((rest, pattern) => rest.replace(pattern, ' '), text));
}
