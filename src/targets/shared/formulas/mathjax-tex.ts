import { WORD_JOINER } from '../../../content/escape.ts';

/** Commands whose argument is words, in which TeX between dollars is mathematics again. */
const WORDS = /^\\(?:text(?:rm|bf|it|sf|tt|normal|up|md)?|[mhf]box|tag\*?)$/;

/** Commands whose argument is a formula of chemistry, in which `->`, `<-`, `<->`, `<=>` and the like are arrows. */
const CHEMISTRY = /^\\(?:ce|pu)$/;
const BEGINS_ARROW = /^[-=<]$/;
const IN_ARROW = /(?:[-=]|[-=]>)$/;

/** A command, an escaped sign, or any one character. A comment goes as far as its line does. */
const TOKEN = /%[^\n]*(?:\n\s*)?|\\[A-Za-z]+\*?|\\[\s\S]|[\s\S]/gu;

/**
 * What has nothing of that in it, as most formulas have not: letters, commands that take no words, and spaces. A command
 * takes all its letters, or the ways to read many of them would be without number.
 */
const HARMLESS = /^(?:[^\\<>&$@[%#\s]| |\\(?!text|[mhf]box|tag|ce|pu)[A-Za-z]+(?![A-Za-z])|\\[,;:!|])*$/;

type Mode = 'mathematics' | 'chemistry' | 'words' | 'mathematics in words';

/**
 * TeX that says the same, and in which no platform finds anything else on the way to MathJax:
 * - `<`, `>` and `&` are no markup, also where entities are decoded once too often or never. In arrows of chemistry they
 *   stay what they are, because `-\gt` is none to MathJax (3.2), and `<` before a line begins no tag;
 * - brackets behind `\\` do not begin or end a formula to Moodle’s filter, which leaves the whole text as it is then (5.1.3);
 * - braces that are drawn are words, because that filter writes all tags out from one `{` to the next `}`;
 * - nothing looks like a gap (`[[1]]`, `{#1}`, `[name]`) or an address to be replaced (`@@PLUGINFILE@@`,
 *   `$@PAGEVIEWBYID*7@$`);
 * - it is one line, without comments.
 */
export function mathJaxTex(tex: string): string {
  if (HARMLESS.test(tex)) return tex.trim();
  const writer = new TexWriter();
  const tokens = tex.match(TOKEN) ?? [];
  for (const [index, token] of tokens.entries()) writer.add(token, tokens[index + 1] ?? '');
  return writer.result();
}

class TexWriter {
  #written = '';
  readonly #modes: Mode[] = ['mathematics'];
  /** What the argument is of the command that was read. */
  #next: Mode | undefined;
  /** The place behind a bracket, as long as what follows may be the name of a gap. */
  #name: number | undefined;

  result(): string {
    const tex = this.#written.trim();
    // A backslash that is the last would take the closing sign for its own.
    return /(?:^|[^\\])(?:\\\\)*\\$/.test(tex) ? `${tex} ` : tex;
  }

  add(token: string, next: string): void {
    if (token.startsWith('%')) return;
    const mode = this.#modes.at(-1) ?? 'mathematics';
    const ends = token === '}' && mode === 'words' && this.#modes.at(-2) === 'words';
    const piece = ends ? '' : mode === 'words' ? this.#inWords(token, next) : this.#inMathematics(token, next, mode);
    this.#follow(token, mode);
    this.#breakUpGap(token, mode);
    this.#written += /^\s$/.test(piece) ? ' ' : piece;
  }

  #follow(token: string, mode: Mode): void {
    if (token === '{') this.#modes.push(this.#next ?? mode);
    else if (token === '}' && this.#modes.length > 1) this.#modes.pop();
    else if (mode === 'words' && (token === '$' || token === '\\(')) this.#modes.splice(-1, 1, 'mathematics in words');
    else if (mode === 'mathematics in words' && (token === '$' || token === '\\)')) this.#modes.splice(-1, 1, 'words');
    if (!/^\s$/.test(token)) this.#next = WORDS.test(token) ? 'words' : CHEMISTRY.test(token) ? 'chemistry' : undefined;
  }

  /** `[name]` is a gap to New Quizzes, also in the values of a tag (docs/platforms/canvas.md, "names in brackets"). */
  #breakUpGap(token: string, mode: Mode): void {
    const name = this.#name;
    if (token === '[') this.#name = this.#written.length + 1;
    else if (!/^[A-Za-z0-9_.-]$/.test(token)) this.#name = undefined;
    if (token !== ']' || name === undefined || name === this.#written.length) return;
    const before = this.#written.slice(0, name);
    this.#written = `${before}${gapGuard(mode, before.slice(-20))}${this.#written.slice(name)}`;
  }

  #inMathematics(token: string, next: string, mode: Mode): string {
    switch (token) {
      case '<':
        return mode === 'chemistry' && BEGINS_ARROW.test(next) ? token : '\\lt ';
      case '>':
        return mode === 'chemistry' && IN_ARROW.test(this.#written) ? token : '\\gt ';
      case '\\{':
        return '\\lbrace ';
      case '\\}':
        return '\\rbrace ';
      case '\\\\':
        return next === '[' ? '\\\\*' : /[()\]]/.test(next) ? '\\\\ ' : token;
      case '\\)':
      case '$':
        // The dollar that ends mathematics.
        return mode === 'mathematics in words'
          ? `$${/[A-Z@$]/.test(next) || next === '\\(' ? WORD_JOINER : ''}`
          : token;
      case '\\$':
        return /[A-Z@]/.test(next) ? '\\$ ' : token;
      case '{':
        return next === '#' ? '{ ' : token;
      case '&':
      case '\\&':
      case '[':
      case '@':
        return isOpen(token, next) ? `${token} ` : token;
      default:
        return token;
    }
  }

  #inWords(token: string, next: string): string {
    // The dollar that begins mathematics.
    if (token === '\\(' || token === '$') return '$ ';
    // MathJax would show them.
    if (token === '{') return '';
    const meant = MEANT_IN_WORDS[token] ?? token;
    return meant === '<' || meant === '\\$' || isOpen(meant, next) ? `${meant}${WORD_JOINER}` : meant;
  }
}

/** What may be behind a bracket and changes nothing. MathJax takes no space before the name of a colour model. */
function gapGuard(mode: Mode, before: string): string {
  if (mode === 'words') return WORD_JOINER;
  if (mode === 'chemistry') return '{}';
  return /\\[a-z]*color(?:box)?\[$/.test(before) ? '' : ' ';
}

/** What MathJax shows in words as it is written, and what it means there. */
const MEANT_IN_WORDS: Readonly<Record<string, string>> = {
  '\\&': '&',
  '\\%': '%',
  '\\#': '#',
  '\\_': '_',
  '\\ ': ' ',
  '~': ' ',
};

/** Whether a sign and what follows might be read together. */
function isOpen(token: string, next: string): boolean {
  if (token === '&' || token === '\\&') return /^[A-Za-z0-9#]/.test(next);
  return (token === '[' && next === '[') || (token === '@' && next === '@');
}
