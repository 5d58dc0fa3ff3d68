import { raisedLetters } from '../../content/raised-letters.ts';

/** Commands of TeX that units are written with, in characters. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['!', ''],
  ...[',', ';', ':', '>', ' ', '~', 'quad', 'enspace', 'thinspace'].map((name) => [name, '\u00a0'] as const),
  ['cdot', '·'],
  ['times', '×'],
  ['per', '/'],
  ['%', '%'],
  ['$', '$'],
  ['circ', '°'],
  ['degree', '°'],
  ['mu', 'µ'],
  ['micro', 'µ'],
  ['Omega', 'Ω'],
  ['ohm', 'Ω'],
  ['AA', 'Å'],
  ['pi', 'π'],
  ['lambda', 'λ'],
]);

/** Commands that say what their argument looks like, or how large it is. */
const LOOKS = /^(?:mathrm|mathit|mathsf|text|textrm|rm|operatorname|left|right)$/;
const FRACTION = /^[dt]?frac$/;
/** A command, a number of one sign, or any other character. */
const TOKEN = /\\[A-Za-z]+|\\?[\s\S]/gu;
const TEX = /\$.+\$|\\(?:[A-Za-z]|\()/;

/** Whether a unit is written in TeX. */
export function isTexUnit(unit: string): boolean {
  return TEX.test(unit);
}

/**
 * A unit in plain characters, in which every platform shows it and a student may type it: `$\mathrm{m/s^2}$` becomes
 * `m/s²`. Undefined where its TeX says more than characters can.
 */
export function plainUnit(unit: string): string | undefined {
  if (!isTexUnit(unit)) return unit;
  const tokens = unit.replace(/\\[()]/g, '').match(TOKEN) ?? [];
  const reader = new UnitReader(tokens);
  const plain = reader.until(undefined);
  return reader.isUnknown || plain === '' ? undefined : plain.replaceAll(/^\u00a0+|\u00a0+$/g, '');
}

class UnitReader {
  isUnknown = false;
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  /** All up to a closing sign, which is left behind. */
  until(end: string | undefined): string {
    let written = '';
    for (let token = this.#take(); token !== end; token = this.#take()) {
      if (token === undefined) {
        this.isUnknown = true;
        break;
      }
      written += this.#read(token);
    }
    return written;
  }

  #take(): string | undefined {
    const token = this.#tokens[this.#at];
    this.#at += 1;
    return token;
  }

  #read(token: string): string {
    if (token === '{') return this.until('}');
    if (token === '^') return raised(this.#argument());
    if (token === '_') return raisedLetters(this.#argument(), 'sub');
    if (token === '~') return '\u00a0';
    // Signs of TeX, and spaces, which it does not show.
    if (token === '$' || /^\s$/.test(token)) return '';
    if (!token.startsWith('\\')) {
      this.isUnknown ||= token === '}' || token === '&';
      return token;
    }
    const name = token.slice(1);
    if (FRACTION.test(name)) return `${this.#argument()}/${below(this.#argument())}`;
    if (LOOKS.test(name)) return this.#argument();
    const sign = SIGNS.get(name);
    this.isUnknown ||= sign === undefined;
    return sign ?? '';
  }

  #argument(): string {
    let token = this.#take();
    while (token !== undefined && /^\s$/.test(token)) token = this.#take();
    if (token === undefined || token === '$') this.isUnknown = true;
    return token === undefined ? '' : this.#read(token);
  }
}

/** `^\circ` is a sign of its own. */
function raised(words: string): string {
  return words === '°' ? words : raisedLetters(words, 'sup');
}

function below(words: string): string {
  return /[·×/\u00a0]/.test(words) ? `(${words})` : words;
}
