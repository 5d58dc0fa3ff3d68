import { type FormulaWords, formulaWords } from '../../../text/formula-words.ts';
import { primarySubtag } from '../../../text/plural.ts';
import type { HtmlElement, HtmlTree } from '../../tree.ts';
import { letterWords, put } from './letters.ts';
import { elementsIn, leafText, rowOf } from './parts.ts';
import { accentIn, closingIndex, isBracket, isSign, isSimple, isStack, type Row } from './rows.ts';
import { ABOVE, BELOW, LARGE, LIMITS, signOf } from './signs.ts';

/**
 * A formula in words, from its MathML. The words follow what is drawn, sign by sign, and all that can go on has an end of
 * its own, so that formulas that look different are said differently. Undefined where the language has no words, or a sign.
 */
export function speak(mathml: HtmlTree, language: string): string | undefined {
  const words = formulaWords(language);
  if (words === undefined) return undefined;
  let speech = speeches.get(words);
  if (speech === undefined) {
    speech = new Speech(words, primarySubtag(language));
    speeches.set(words, speech);
  }
  return speech.say(mathml);
}

/** One for each language. */
const speeches = new Map<FormulaWords, Speech>();

/** How many letters, numbers and signs of a kind a language remembers its words for. */
const MOST_LEAVES = 1000;

/** Spaces that are too many, and others than plain ones. */
const UNTIDY = /^\s|\s$|\s[\s;,:]|[^\S ]/;

class Speech {
  readonly #words: FormulaWords;
  readonly #language: string;
  #unknown = false;
  /** What was said of letters, numbers and signs: formulas are made of the same few. */
  readonly #leaves = new Map<string, Map<string, string | undefined>>();

  constructor(words: FormulaWords, language: string) {
    this.#words = words;
    this.#language = language;
  }

  say(mathml: HtmlTree): string | undefined {
    this.#unknown = false;
    const row = this.#row(rowOf(mathml));
    const said = UNTIDY.test(row)
      ? row
          .replace(/\s+/g, ' ')
          .replace(/ (?=[;,:])/g, '')
          .trim()
      : row;
    return this.#unknown || said === '' ? undefined : said;
  }

  #row(row: Row): string {
    let said = '';
    for (let index = 0; index < row.length; index += 1) {
      const fenced = this.#fenced(row, index);
      const part = fenced?.said ?? this.#element(row[index] as HtmlElement, row[index - 1], row[index + 1]);
      if (part !== '') said += said === '' ? part : ` ${part}`;
      if (fenced !== undefined) index = fenced.last;
    }
    return said;
  }

  /** What is known by the signs around it: absolute values, norms, binomials. */
  #fenced(row: Row, index: number): { readonly said: string; readonly last: number } | undefined {
    const first = row[index];
    if (first?.tag !== 'mo') return undefined;
    const { structures } = this.#words;
    const sign = signOf(leafText(first), true);
    const second = row[index + 1];
    if (sign === '(' && isStack(second) && isSign(row[index + 2], ')')) {
      const [above, below] = elementsIn(second);
      return { said: put(structures.binomial, this.#one(above), this.#one(below)), last: index + 2 };
    }
    if ((sign !== '|' && sign !== '‖') || first.attributes.form !== 'prefix') return undefined;
    const last = closingIndex(row, index, sign);
    if (last === undefined) return undefined;
    const inside = row.slice(index + 1, last);
    const { absolute, determinant, norm } = structures;
    const single = inside.length === 1 && inside[0]?.tag === 'mtable' ? determinant : absolute;
    return { said: put(sign === '|' ? single : norm, this.#row(inside)), last };
  }

  #element(element: HtmlElement, before?: HtmlElement, after?: HtmlElement): string {
    const boxed = this.#enclosed(element);
    if (boxed !== undefined) return boxed;
    switch (element.tag) {
      case 'mi':
      case 'mn':
      case 'mo':
        return this.#leaf(element);
      case 'ms':
      case 'mtext':
        return leafText(element)
          .replace(/[\s\u00a0]+/g, ' ')
          .trim();
      case 'mfrac':
        return this.#fraction(element);
      case 'msqrt':
        return put(this.#words.structures.squareRoot, this.#row(rowOf(element.children)));
      case 'mroot':
        return this.#root(element);
      case 'msub':
      case 'munder':
        return this.#scripts(element, 1, undefined);
      case 'msup':
      case 'mover':
        return this.#scripts(element, undefined, 1);
      case 'msubsup':
      case 'munderover':
        return this.#scripts(element, 1, 2);
      case 'mmultiscripts':
        return this.#multiscripts(element);
      case 'mtable':
        return this.#table(element, isSign(before, '{') && !isSign(after, '}'));
      default:
        return this.#row(rowOf(element.children));
    }
  }

  #leaf(element: HtmlElement): string {
    const text = leafText(element);
    const fence = element.attributes.form !== undefined || element.attributes.fence === 'true';
    // Operators alone are fences.
    const kind = fence ? 'fence' : element.tag;
    const known = this.#leaves.get(kind) ?? new Map<string, string | undefined>();
    let said = known.get(text);
    if (said === undefined && !known.has(text)) {
      const before = this.#unknown;
      this.#unknown = false;
      const words =
        element.tag === 'mi'
          ? this.#identifier(text)
          : element.tag === 'mn'
            ? this.#number(text)
            : this.#operator(text, fence);
      if (!this.#unknown) said = words;
      this.#unknown = before;
      if (known.size >= MOST_LEAVES) known.clear();
      this.#leaves.set(kind, known.set(text, said));
    }
    if (said === undefined) this.#unknown = true;
    return said ?? '';
  }

  #one(element: HtmlElement | undefined): string {
    return element === undefined ? '' : this.#row(rowOf([element]));
  }

  #enclosed({ attributes, children }: HtmlElement): string | undefined {
    const look = attributes.class;
    if (look === undefined) return undefined;
    const { structures } = this.#words;
    const template = /\bcw-math-(?:strike|x?cancel|bcancel)\b/.test(look)
      ? structures.crossedOut
      : /\bcw-math-box\b/.test(look)
        ? structures.box
        : undefined;
    if (template !== undefined) return put(template, this.#row(rowOf(children)));
    if (/\bcw-math-over\b/.test(look)) return this.#withAccent(rowOf(children), 'bar');
    return /\bcw-math-under\b/.test(look) ? this.#withAccent(rowOf(children), 'underline') : undefined;
  }

  #identifier(text: string): string {
    if (text.length === 1 || Array.from(text.normalize('NFC')).length === 1) return this.#sign(text, false);
    const { names } = this.#words;
    const name = text.replace(/[\s\u2000-\u200a\u202f\u00a0]+/g, '');
    if (Object.hasOwn(names, name)) return names[name as keyof typeof names];
    if (/^[a-z]+$/.test(text)) return text;
    if (!/^[\p{L}\p{N}\p{M}\s.-]+$/u.test(text)) return this.#signs(text, false);
    // Letters that stand for something each (NaCl, DNA) are not one word.
    return /\p{Lu}.*\p{Lu}/u.test(text) ? text.replace(/(?<=[\p{L}\p{N}])(?=\p{Lu})/gu, ' ') : text;
  }

  /** In English a comma parts thousands; any other is said. */
  #number(text: string): string {
    const plain = text.normalize('NFKC');
    if (plain !== text) return this.#signs(text, false);
    if (this.#language !== 'en' || /^\d{1,3}(?:,\d{3})*(?:\.\d*)?$/.test(text)) return text;
    return text.replaceAll(',', ` ${this.#words.signs[',']} `);
  }

  #operator(text: string, fence: boolean): string {
    const { names } = this.#words;
    if (Object.hasOwn(names, text)) return names[text as keyof typeof names];
    return this.#signs(text, fence);
  }

  #signs(text: string, fence: boolean): string {
    // A sign and the line through it are one.
    const characters = text.normalize('NFC').match(/.\u0338?/gsu) ?? [];
    return characters.map((character) => this.#sign(character, fence)).join(' ');
  }

  #sign(character: string, fence: boolean): string {
    if (character.length > 1 && character.endsWith('\u0338'))
      return put(this.#words.structures.not, this.#sign(character.slice(0, -1), fence));
    const sign = signOf(character, fence);
    if (sign === '') return '';
    const words = letterWords(sign, this.#words);
    if (words === undefined) this.#unknown = true;
    return words ?? '';
  }

  #fraction(element: HtmlElement): string {
    const [above, below] = elementsIn(element);
    const { fraction, stack } = this.#words.structures;
    return put(isStack(element) ? stack : fraction, this.#one(above), this.#one(below));
  }

  #root(element: HtmlElement): string {
    const [inside, order] = elementsIn(element);
    const { cubeRoot, root } = this.#words.structures;
    const said = this.#one(order);
    return said === '3' ? put(cubeRoot, this.#one(inside)) : put(root, this.#one(inside), said);
  }

  /** A base with what is below and above it; `below` and `above` are the numbers of those children. */
  #scripts(element: HtmlElement, below: number | undefined, above: number | undefined): string {
    const children = elementsIn(element);
    const base = rowOf(children.slice(0, 1));
    const under = below === undefined ? [] : rowOf(children.slice(below, below + 1));
    const over = above === undefined ? [] : rowOf(children.slice(above, above + 1));
    if (under.length === 0 && over.length === 0) return this.#row(base);
    const limits = this.#limits(base, under, over);
    if (limits !== undefined) return limits;
    return element.tag.startsWith('ms') ? this.#raised(base, under, over) : this.#stacked(base, under, over);
  }

  #limits(base: Row, under: Row, over: Row): string | undefined {
    const [only] = base;
    if (only === undefined || base.length > 1) return undefined;
    const text = leafText(only).replace(/\s/g, '');
    const { structures } = this.#words;
    const said = this.#row(base);
    if (LARGE.has(text)) {
      const [from, to] = [this.#row(under), this.#row(over)];
      if (from === '') return put(structures.upTo, said, to);
      return to === '' ? put(structures.over, said, from) : put(structures.fromTo, said, from, to);
    }
    if (only.tag !== 'mi' || !LIMITS.has(text) || over.length > 0) return undefined;
    if (!text.includes('lim')) return put(structures.over, said, this.#row(under));
    const arrow = under.findIndex((part) => isSign(part, '→'));
    const tends =
      arrow < 0 ? [] : [this.#row(under.slice(0, arrow)), structures.tends, this.#row(under.slice(arrow + 1))];
    return put(structures.as, said, arrow < 0 ? this.#row(under) : tends.join(' '));
  }

  /** Indices and exponents. */
  #raised(base: Row, under: Row, over: Row): string {
    const { structures } = this.#words;
    let said = this.#base(base);
    if (under.length > 0) {
      const words = this.#row(under);
      if (words !== '') said = put(isSimple(under) ? structures.sub : structures.subscript, said, words);
    }
    return over.length === 0 ? said : this.#power(said, over);
  }

  #power(said: string, over: Row): string {
    const { structures, signs } = this.#words;
    const text = over.map((part) => (part.tag === 'mo' ? leafText(part) : ' ')).join('');
    if (/^[′]{1,3}$/.test(text)) return `${said} ${[signs['′'], signs['″'], signs['‴']][text.length - 1] ?? ''}`;
    if (/^[″‴]$/.test(text)) return `${said} ${text === '″' ? signs['″'] : signs['‴']}`;
    if (/^[∘°]$/.test(text) && said !== '') return `${said} ${signs['°']}`;
    const words = this.#row(over);
    if (words === '') return said;
    if (words === '2' && said !== '') return put(structures.squared, said);
    if (words === '3' && said !== '') return put(structures.cubed, said);
    return put(isSimple(over) && said !== '' ? structures.power : structures.superscript, said, words);
  }

  /** What is above and below: accents, braces, labels of arrows. */
  #stacked(base: Row, under: Row, over: Row): string {
    const { structures } = this.#words;
    const above = accentIn(over, ABOVE);
    const below = accentIn(under, BELOW);
    let said = above !== undefined || below !== undefined ? '' : this.#base(base);
    if (above !== undefined) said = this.#withAccent(base, above);
    if (below !== undefined) said = above === undefined ? this.#withAccent(base, below) : this.#accent(said, below);
    if (under.length > 0 && below === undefined) said = this.#labelled(structures.below, said, under);
    return over.length > 0 && above === undefined ? this.#labelled(structures.above, said, over) : said;
  }

  #labelled(template: string, said: string, label: Row): string {
    const words = this.#row(label);
    return words === '' ? said : put(template, said, words);
  }

  #withAccent(base: Row, accent: keyof FormulaWords['accents']): string {
    return this.#accent(this.#base(base), accent);
  }

  #accent(said: string, accent: keyof FormulaWords['accents']): string {
    return `${said} ${this.#words.accents[accent]}`;
  }

  /** What carries something: more than one thing is a group, unless brackets hold it together. */
  #base(base: Row): string {
    const said = this.#row(base);
    const isOne = base.length < 2 || (isBracket(base[0], 'prefix') && isBracket(base.at(-1), 'postfix'));
    return isOne ? said : put(this.#words.structures.group, said);
  }

  #multiscripts(element: HtmlElement): string {
    const [base, ...scripts] = elementsIn(element);
    const before = scripts.findIndex(({ tag }) => tag === 'mprescripts');
    const behind = before < 0 ? scripts : scripts.slice(0, before);
    const { leftSubscript, leftSuperscript } = this.#words.structures;
    const left = (before < 0 ? [] : scripts.slice(before + 1)).map((script, index) => {
      const words = this.#one(script);
      return words === '' ? '' : put(index % 2 === 0 ? leftSubscript : leftSuperscript, words);
    });
    let said = this.#base(base === undefined ? [] : rowOf([base]));
    for (let index = 0; index < behind.length; index += 2) {
      const [under, over] = [behind.slice(index, index + 1), behind.slice(index + 1, index + 2)];
      const { sub, subscript } = this.#words.structures;
      const row = rowOf(under);
      if (row.length > 0) said = put(isSimple(row) ? sub : subscript, said, this.#row(row));
      if (rowOf(over).length > 0) said = this.#power(said, rowOf(over));
    }
    return [...left, said].join(' ');
  }

  #table(element: HtmlElement, afterBrace: boolean): string {
    const { structures } = this.#words;
    const rows = elementsIn(element).map((row) => elementsIn(row).map((cell) => this.#one(cell)));
    if (afterBrace || element.attributes.displaystyle === 'true') {
      const lines = rows.map((cells) => cells.filter((cell) => cell !== '').join(afterBrace ? ', ' : ' '));
      const said = lines.map((line, index) => put(structures.line, String(index + 1), line));
      return said.length === 1 && !afterBrace ? (lines[0] ?? '') : put(structures.lines, said.join('; '));
    }
    const columns = Math.max(0, ...rows.map(({ length }) => length));
    const said = rows.map((cells, index) =>
      put(structures.row, String(index + 1), cells.map((cell) => cell || structures.empty).join(', ')),
    );
    return put(structures.matrix, String(rows.length), String(columns), said.join('; '));
  }
}
