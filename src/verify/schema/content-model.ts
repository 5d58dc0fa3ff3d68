/**
 * Content models in the notation of DTDs: `title, item=ItemType*, (file | any)*`. A name may be followed by `=Type`
 * where its type is not called like the element; `prefix:name` is a global element of another grammar; `any` is an
 * element of any other namespace; `a & b? & c*` is any order. Models are small, so sets of positions are enough.
 */
export interface Slot {
  /** `any`, `name` or `prefix:name`. */
  readonly name: string;
  readonly type: string;
}

export interface ContentModel {
  readonly slots: readonly Slot[];
  /** Which slots may come first, and which after each slot. */
  readonly first: readonly number[];
  readonly follow: readonly (readonly number[])[];
  /** Slots after which the content may end. */
  readonly last: ReadonlySet<number>;
  readonly nullable: boolean;
  /** For `a & b`: how often each slot may and must occur; order is then free. */
  readonly unordered?: readonly { readonly minimum: number; readonly maximum: number }[];
}

interface Part {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly nullable: boolean;
}

const TOKEN = /\s*([A-Za-z_][\w.:=-]*|[(),|&?*+])/y;

/** Parses a content expression. Throws where the expression is malformed: a fault of ours. */
export function compileModel(expression: string): ContentModel {
  return new Compiler(expression).compile();
}

class Compiler {
  readonly #tokens: readonly string[];
  readonly #slots: Slot[] = [];
  readonly #follow: number[][] = [];
  readonly #expression: string;
  #at = 0;

  constructor(expression: string) {
    this.#expression = expression;
    this.#tokens = tokenize(expression);
  }

  compile(): ContentModel {
    if (this.#tokens.length === 0) return { slots: [], first: [], follow: [], last: new Set(), nullable: true };
    if (this.#tokens.includes('&')) return this.#unordered();
    const part = this.#choice();
    if (this.#at < this.#tokens.length) throw new Error(`Malformed content model: ${this.#expression}`);
    return {
      slots: this.#slots,
      first: part.first,
      follow: this.#follow,
      last: new Set(part.last),
      nullable: part.nullable,
    };
  }

  #unordered(): ContentModel {
    const unordered: { minimum: number; maximum: number }[] = [];
    for (const term of this.#expression.split('&')) {
      const [, name, sign] = /^\s*([\w.:=-]+)([?*+]?)\s*$/.exec(term) ?? [];
      if (name === undefined) throw new Error(`Malformed content model: ${this.#expression}`);
      this.#slots.push(slotOf(name));
      unordered.push({
        minimum: sign === '?' || sign === '*' ? 0 : 1,
        maximum: sign === '*' || sign === '+' ? Number.POSITIVE_INFINITY : 1,
      });
    }
    const all = this.#slots.map((_, index) => index);
    return {
      slots: this.#slots,
      first: all,
      follow: all.map(() => all),
      last: new Set(all),
      nullable: unordered.every(({ minimum }) => minimum === 0),
      unordered,
    };
  }

  #choice(): Part {
    let part = this.#sequence();
    while (this.#tokens[this.#at] === '|') {
      this.#at++;
      const other = this.#sequence();
      part = {
        first: [...part.first, ...other.first],
        last: [...part.last, ...other.last],
        nullable: part.nullable || other.nullable,
      };
    }
    return part;
  }

  #sequence(): Part {
    let part = this.#term();
    while (this.#tokens[this.#at] === ',') {
      this.#at++;
      const next = this.#term();
      this.#connect(part.last, next.first);
      part = {
        first: part.nullable ? [...part.first, ...next.first] : part.first,
        last: next.nullable ? [...part.last, ...next.last] : next.last,
        nullable: part.nullable && next.nullable,
      };
    }
    return part;
  }

  #term(): Part {
    const part = this.#atom();
    const sign = this.#tokens[this.#at];
    if (sign !== '?' && sign !== '*' && sign !== '+') return part;
    this.#at++;
    if (sign !== '?') this.#connect(part.last, part.first);
    return sign === '+' ? part : { ...part, nullable: true };
  }

  #atom(): Part {
    const token = this.#tokens[this.#at++];
    if (token === '(') {
      const part = this.#choice();
      if (this.#tokens[this.#at++] !== ')') throw new Error(`Malformed content model: ${this.#expression}`);
      return part;
    }
    if (token === undefined || /^[^A-Za-z_]/.test(token))
      throw new Error(`Malformed content model: ${this.#expression}`);
    const index = this.#slots.push(slotOf(token)) - 1;
    this.#follow.push([]);
    return { first: [index], last: [index], nullable: false };
  }

  #connect(from: readonly number[], to: readonly number[]): void {
    for (const index of from) {
      const follow = this.#follow[index];
      for (const next of to) if (!follow?.includes(next)) follow?.push(next);
    }
  }
}

function tokenize(expression: string): readonly string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(expression); match !== null; match = TOKEN.exec(expression)) tokens.push(match[1] ?? '');
  if (tokens.join('') !== expression.replace(/\s+/g, '')) throw new Error(`Malformed content model: ${expression}`);
  return tokens;
}

function slotOf(token: string): Slot {
  const [name = token, type = name] = token.split('=');
  return { name, type };
}
