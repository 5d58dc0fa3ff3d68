import { element, type HtmlTree } from '../../tree.ts';
import { type Item, joined, leaf, type Part, part, row, rowOf, tidied } from './parts.ts';
import { fenced, signPart, withScripts } from './shapes.ts';
import { ACCENTS, BRACKETS, CLOSE_UP, DELIMITERS, FUNCTIONS, LOW, OPERATORS, SIGNS, SPACES } from './signs.ts';
import { isDigit, isLetter, TexTokens } from './tokens.ts';

/** Longer formulas are left to the library, which has limits. */
const LONGEST_SIMPLE = 400;
const DEEPEST_SIMPLE = 20;

/**
 * The MathML of the formulas of which most lessons are made, in a tenth of the library’s time and without loading it:
 * letters, numbers, common signs, scripts, fractions, roots, sums, brackets, words. It is what the library gives, byte
 * for byte. Undefined for all others, and where anything is wrong: the library reads those, and says what it is.
 */
export function simpleMathml(tex: string, display: boolean): HtmlTree | undefined {
  if (tex.length > LONGEST_SIMPLE) return undefined;
  const reader = new SimpleReader(tex);
  const items = reader.items('', display ? 0 : 1);
  if (reader.gaveUp) return undefined;
  const parts = joined(items);
  const whole = parts.length === 1 && parts[0]?.tag !== '' ? parts : [part('mrow', {}, parts)];
  return [element('math', display ? { display: 'block' } : {}, tidied(whole))];
}

/** How large things are drawn: 0 in a line of their own, 1 in a line of text, 2 and 3 in scripts. */
type Level = number;

/** Behind what a function has a space before it, and behind what a sign is before one thing. */
const BEFORE_FUNCTION = new Set(['textord', 'mathord', 'ordgroup', 'close', 'leftright']);
const BEFORE_PREFIX = new Set(['', 'bin', 'op', 'open', 'punct', 'rel']);

/** Before these, dots have a space behind them. */
const SPACED_OFF = new Set([')', ']', '\\}', '\\right', ';', '.', ',']);

const WORDS = /\{(?<words> ?[A-Za-zА-Яа-яЁё]+(?: [A-Za-zА-Яа-яЁё]+)* ?)\}/y;
const INDEX = /[ ]*\[ *(?<index>[A-Za-z0-9]) *\]/y;
const BEFORE_TEXT = /^ *\\text/;

/** How high a letter as low as an x is made under a root, by how large it is drawn. */
const LOW_STRUTS: readonly string[] = ['0.5em', '0.5em', '0.7143em', '1em'];

const thin = (): Part => part('mspace', { width: '0.1667em' }, []);
const NOTHING: Item = { type: '', part: part('mrow', {}, []), from: 0, to: 0 };

/** What an operator is, until it is known what is above and below it. */
interface Operator {
  readonly name: Part;
  readonly isFunction: boolean;
  readonly hasLimits: boolean;
  readonly leads: boolean;
}

class SimpleReader {
  /** Whether there was anything that it does not know; what it returns means nothing then. */
  gaveUp = false;
  readonly #tokens: TexTokens;
  #depth = 0;
  #before = '';
  /** Whether the next closing brace ends what a command is about. */
  #inArgument = false;

  constructor(tex: string) {
    this.#tokens = new TexTokens(tex);
  }

  /** What there is up to a token, which is taken; `''` is the end of the formula. */
  items(end: string, level: Level): Item[] {
    const items: Item[] = [];
    this.#depth += 1;
    if (this.#depth > DEEPEST_SIMPLE) this.#giveUp();
    this.#before = '';
    while (this.#tokens.token !== end && !this.gaveUp) {
      const item = this.#scripted(level);
      if (item.type === 'text' && items.at(-1)?.type === 'text') this.#giveUp();
      items.push(item);
      this.#before = item.type;
    }
    this.#depth -= 1;
    if (end !== '') this.#tokens.next();
    return items;
  }

  #giveUp(): Item {
    this.gaveUp = true;
    return NOTHING;
  }

  /** Something with what is above and below it. */
  #scripted(level: Level): Item {
    const from = this.#tokens.from;
    const operator = this.#operator();
    const base = operator === undefined ? this.#base(level) : undefined;
    let below: Part | undefined;
    let above: Part | undefined;
    let over = operator?.hasLimits === true && level === 0;
    for (let token = this.#tokens.token; ; token = this.#tokens.token) {
      if (token === '_' && below === undefined) below = this.#script(level);
      else if (token === '^' && above === undefined) above = this.#script(level);
      else if (token === "'" && above === undefined) above = this.#primes(level);
      else if (token === '\\limits' && operator !== undefined) {
        over = true;
        this.#tokens.next();
      } else break;
      if (this.gaveUp) return NOTHING;
    }
    const to = this.#tokens.at;
    const isBare = below === undefined && above === undefined;
    if (isBare && base !== undefined) return base;
    if (base?.type === 'kern') return this.#giveUp();
    const name = operator?.name ?? base?.part ?? NOTHING.part;
    const whole = isBare ? name : withScripts(name, over, below, above);
    if (operator?.isFunction === true) {
      const about = [...(operator.leads ? [thin()] : []), whole, leaf('mo', '\u2061')];
      if (!this.#isClosedUp()) about.push(thin());
      return isBare
        ? { type: 'op', part: part('mrow', {}, about), from, to }
        : { type: 'supsub', part: part('', {}, about), from, to };
    }
    if (isBare) return { type: 'op', part: whole, from, to };
    return { type: 'supsub', part: over ? part('mrow', {}, [whole]) : whole, from, to };
  }

  #isClosedUp(): boolean {
    return this.#tokens.token === '}' ? !this.#inArgument : CLOSE_UP.has(this.#tokens.token);
  }

  #operator(): Operator | undefined {
    const token = this.#tokens.token;
    const limits = FUNCTIONS.get(token);
    if (limits !== undefined) {
      this.#tokens.next();
      const leads = BEFORE_FUNCTION.has(this.#before);
      return { name: leaf('mi', token.slice(1)), isFunction: true, hasLimits: limits, leads };
    }
    const found = OPERATORS.get(token);
    if (found === undefined) return undefined;
    this.#tokens.next();
    const name = leaf('mo', found.text, { movablelimits: 'false' });
    return { name, isFunction: false, hasLimits: found.limits, leads: false };
  }

  #script(level: Level): Part {
    this.#tokens.next();
    const script = this.#group(level <= 1 ? 2 : 3).part;
    if (level === 3) script.attributes.scriptlevel = '2';
    return script;
  }

  /** Signs that stand for “prime”. */
  #primes(level: Level): Part {
    const primes: Item[] = [];
    while (this.#tokens.token === "'") {
      primes.push({ type: 'textord', part: leaf('mo', '′'), from: this.#tokens.from, to: this.#tokens.end });
      this.#tokens.next();
    }
    if (this.#tokens.token === '^') this.#giveUp();
    const script = rowOf(primes);
    if (level === 3) script.attributes.scriptlevel = '2';
    return script;
  }

  /** What is in braces, or one sign. */
  #group(level: Level): Item {
    const from = this.#tokens.from;
    if (this.#tokens.token !== '{') return this.#sign();
    this.#tokens.next();
    const outer = this.#inArgument;
    this.#inArgument = false;
    const items = this.items('}', level);
    this.#inArgument = outer;
    return { type: 'ordgroup', part: rowOf(items), from, to: this.#tokens.at };
  }

  /** What a command is about: in braces, or one sign. */
  #argument(level: Level): readonly Item[] {
    const before = this.#before;
    const items = this.#argumentItems(level);
    this.#before = before;
    return items;
  }

  #argumentItems(level: Level): readonly Item[] {
    if (this.#tokens.token !== '{') {
      this.#before = '';
      return [this.#sign()];
    }
    this.#tokens.next();
    const outer = this.#inArgument;
    this.#inArgument = true;
    const items = this.items('}', level);
    this.#inArgument = outer;
    return items;
  }

  #base(level: Level): Item {
    const token = this.#tokens.token;
    const from = this.#tokens.from;
    if (token === '{') return this.#group(level);
    const bracket = BRACKETS.get(token);
    if (bracket !== undefined) return this.#bracketed(token, bracket, level);
    const accent = ACCENTS.get(token);
    if (accent !== undefined) return this.#made('accent', from, () => this.#accented(accent, level));
    if (SPACES.has(token)) return this.#space(level);
    switch (token) {
      case '\\frac':
      case '\\dfrac':
      case '\\tfrac':
      case '\\binom':
        return this.#made('genfrac', from, () => this.#fraction(token, level));
      case '\\sqrt':
        return this.#root(level);
      case '\\overline':
        return this.#made('overline', from, () =>
          part('mrow', { class: 'cw-math-over' }, [rowOf(this.#argument(level))]),
        );
      case '\\text':
        return this.#words();
      case '\\left':
        return this.#grown(level);
      default:
        return this.#sign();
    }
  }

  /** What a command makes, which is taken. */
  #made(type: string, from: number, make: () => Part): Item {
    this.#tokens.next();
    const made = make();
    return { type, part: made, from, to: this.#tokens.at };
  }

  #space(level: Level): Item {
    const { token, from } = this.#tokens;
    const width = SPACES.get(token) ?? '';
    // Narrow spaces are groups to it; of the wide ones it counts an em in scripts by the size of the text.
    const isGroup = token.length === 2;
    if (!isGroup && level > 1) return this.#giveUp();
    const item = this.#made(isGroup ? 'ordgroup' : 'kern', from, () => part('mspace', { width }, []));
    this.#before = 'kern';
    return item;
  }

  #bracketed(open: string, close: string, level: Level): Item {
    return this.#made('delimiter', this.#tokens.from, () =>
      fenced(DELIMITERS.get(open), joined(this.items(close, level)), DELIMITERS.get(close), 'false'),
    );
  }

  /** Brackets that grow with what is in them. */
  #grown(level: Level): Item {
    return this.#made('leftright', this.#tokens.from, () => {
      const open = this.#delimiter();
      const parts = joined(this.items('\\right', level));
      // The library takes an opening one for the beginning of a pair.
      if (BRACKETS.has(this.#tokens.token)) this.#giveUp();
      return fenced(open, parts, this.#delimiter(), 'true');
    });
  }

  #delimiter(): string | undefined {
    const found = DELIMITERS.get(this.#tokens.token);
    if (found === undefined) this.#giveUp();
    this.#tokens.next();
    return found;
  }

  #accented(accent: string, level: Level): Part {
    const items = this.#argument(level);
    const [only] = items;
    const base = items.length === 1 && only !== undefined ? only.part : rowOf(items);
    if (base.tag === '') this.#giveUp();
    return part('mover', {}, [base, leaf('mo', accent, { stretchy: 'false' })]);
  }

  #fraction(command: string, outer: Level): Part {
    const level =
      command === '\\dfrac'
        ? outer >= 2
          ? 1
          : 0
        : command === '\\tfrac'
          ? Math.max(outer, 1)
          : Math.min(outer + 1, 3);
    const parts = [rowOf(this.#argument(level)), rowOf(this.#argument(level))];
    if (level === 3) for (const { attributes } of parts) attributes.scriptlevel = '2';
    if (command === '\\binom') {
      const [open, close] = ['(', ')'].map((sign) => leaf('mo', sign, { fence: 'true' }));
      const numbers = part('mfrac', { linethickness: '0px' }, parts);
      return part(
        'mrow',
        {},
        [open, numbers, close].filter((each) => each !== undefined),
      );
    }
    const fraction = part('mfrac', {}, parts);
    if (command === '\\frac') return fraction;
    return part('mstyle', { displaystyle: String(command === '\\dfrac'), scriptlevel: '0' }, [fraction]);
  }

  #root(level: Level): Item {
    const from = this.#tokens.from;
    const index = this.#tokens.behind(INDEX)?.index;
    this.#tokens.next();
    if (this.#tokens.token !== '{' && index !== undefined) return this.#giveUp();
    const before = this.#before;
    const inside = this.#tokens.token === '{' ? this.#argumentOfRoot(level, index !== undefined) : this.#sign().part;
    this.#before = before;
    const number = index !== undefined && /\d/.test(index) ? 'mn' : 'mi';
    const made = index === undefined ? part('msqrt', {}, [inside]) : part('mroot', {}, [inside, leaf(number, index)]);
    return { type: 'sqrt', part: made, from, to: this.#tokens.at };
  }

  /** Over a letter as low as an x browsers leave too little room under a root. */
  #argumentOfRoot(level: Level, isArgument: boolean): Part {
    this.#tokens.next();
    const outer = this.#inArgument;
    this.#inArgument = isArgument;
    const items = this.items('}', level);
    this.#inArgument = outer;
    const [only] = items;
    if (items.length !== 1 || only?.sign === undefined || !LOW.has(only.sign)) return rowOf(items);
    return row([only.part, part('mspace', { width: '0pt', height: LOW_STRUTS[level] ?? '' }, [])]);
  }

  #words(): Item {
    const from = this.#tokens.from;
    const words = this.#tokens.behind(WORDS)?.words;
    if (words === undefined) return this.#giveUp();
    this.#tokens.next();
    return { type: 'text', part: leaf('mtext', words.replaceAll(' ', '\u00a0')), from, to: this.#tokens.at };
  }

  #sign(): Item {
    const typed = this.#tokens.token;
    const { from, end: to } = this.#tokens;
    const code = typed.length === 1 ? typed.charCodeAt(0) : 0;
    if (isLetter(code) || isDigit(code)) {
      this.#tokens.next();
      return isDigit(code)
        ? { type: 'textord', part: leaf('mn', typed), sign: typed, from, to }
        : { type: 'mathord', part: leaf('mi', typed), sign: typed, from, to };
    }
    const found = SIGNS.get(typed);
    if (found === undefined) return this.#giveUp();
    this.#tokens.next();
    if (typed === '\\cdots' && SPACED_OFF.has(this.#tokens.token)) return this.#giveUp();
    const isBefore = found.kind === 'bin' && BEFORE_PREFIX.has(this.#before);
    const isSpaced = (found.kind === 'bin' && !isBefore) || found.kind === 'rel';
    if (isSpaced && this.#before === 'text' && BEFORE_TEXT.test(this.#tokens.tex.slice(to))) return this.#giveUp();
    return { type: isBefore ? 'open' : found.kind, part: signPart(found, typed, isBefore), sign: typed, from, to };
  }
}
