import {
  elements,
  FENCES,
  fenceOf,
  isAppliedSpace,
  isLarge,
  isThin,
  joined,
  KNOWN_FUNCTIONS,
  LINES,
  matrixKind,
  raised,
  spaceTex,
  textTex,
  VARIANTS,
} from './mathml-parts.ts';
import { TEX_ACCENTS, texLetter, texOperator } from './mathml-signs.ts';
import { elementsIn, type RawElement, type RawNode, rawText } from './raw.ts';

/** TeX for MathML, and the signs in it that have none. */
export interface MathmlTex {
  readonly tex: string;
  readonly lost: readonly string[];
}

/** Of how many elements a formula is made at most: a matrix of thirty rows and columns, with an index at each of its letters. */
const MOST_ELEMENTS = 10_000;

/** Whether a formula is one that no page has room for, and that takes minutes to draw. */
export function isTooLarge(math: RawElement): boolean {
  let count = 0;
  for (const _ of elementsIn(math)) {
    count += 1;
    if (count > MOST_ELEMENTS) return true;
  }
  return false;
}

/** TeX for the formula that a `math` element draws. */
export function texOfMathml(math: RawElement): MathmlTex {
  const writer = new TexWriter();
  const tex = writer.row(math.children).replace(/ {2,}/g, ' ').trim();
  return { tex, lost: [...writer.lost] };
}

class TexWriter {
  readonly lost = new Set<string>();

  row(nodes: readonly RawNode[]): string {
    const all = elements(nodes);
    return joined(all.map((node, index) => (isAppliedSpace(node, all[index - 1]) ? '' : this.#node(node))));
  }

  #node(node: RawElement): string {
    const [first, second, third] = elements(node.children);
    const part = (child: RawElement | undefined): string => (child === undefined ? '' : this.#node(child));
    switch (node.tag) {
      case 'mi':
        return this.#identifier(node);
      case 'mn':
        return rawText(node.children).replace(/\s+/g, '').replaceAll('%', '\\%').replaceAll(',', '{,}');
      case 'mo':
        return this.#operator(rawText(node.children).trim());
      case 'mtext':
      case 'ms':
        return textTex(rawText(node.children));
      case 'mspace':
        return spaceTex(Number.parseFloat(node.attributes.width ?? '0'));
      case 'mfrac':
        return isThin(node)
          ? `\\genfrac{}{}{0pt}{}{${part(first)}}{${part(second)}}`
          : `\\frac{${part(first)}}{${part(second)}}`;
      case 'msqrt':
        return `\\sqrt{${this.row(node.children)}}`;
      case 'mroot':
        return `\\sqrt[${part(second)}]{${part(first)}}`;
      case 'msub':
        return `${this.#base(first)}_{${part(second)}}`;
      case 'msup':
        return `${this.#base(first)}${raised(part(second))}`;
      case 'msubsup':
        return `${this.#base(first)}_{${part(second)}}${raised(part(third))}`;
      case 'munder':
        return this.#under(first, second);
      case 'mover':
        return this.#over(first, second);
      case 'munderover':
        return isLarge(first)
          ? `${part(first)}_{${part(second)}}^{${part(third)}}`
          : `\\underset{${part(second)}}{\\overset{${part(third)}}{${part(first)}}}`;
      case 'mmultiscripts':
        return this.#scripts(node);
      case 'mfenced':
        return this.#fenced(node);
      case 'mtable':
        return this.#table(node);
      case 'menclose':
        return this.#enclosed(node);
      case 'mphantom':
        return `\\phantom{${this.row(node.children)}}`;
      case 'semantics':
        return part(first);
      case 'annotation':
      case 'annotation-xml':
      case 'none':
      case 'mprescripts':
        return '';
      case 'mstyle':
      case 'mrow':
        return this.#fences(node);
      default:
        return this.row(node.children);
    }
  }

  /** Brackets around a row grow with what is between them. */
  #fences(node: RawElement): string {
    const inner = elements(node.children);
    const [first, last] = [inner[0], inner.at(-1)];
    const tall = inner.some(({ tag }) => /^(?:mfrac|mtable|munderover|mroot|msqrt)$/.test(tag));
    const left = fenceOf(first, /^[([{|‖⟨〈⌊⌈]$/);
    const right = inner.length > 1 ? fenceOf(last, /^[)\]}|‖⟩〉⌋⌉]?$/) : undefined;
    if (left === undefined || !tall) return this.row(node.children);
    const body = inner.slice(1, right === undefined ? undefined : -1);
    const [only] = body;
    if (body.length === 1 && only?.tag === 'mfrac' && isThin(only) && left === '(' && right === ')') {
      const [top, bottom] = elements(only.children).map((child) => this.#node(child));
      return `\\binom{${top ?? ''}}{${bottom ?? ''}}`;
    }
    if (body.length === 1 && body[0]?.tag === 'mtable') {
      const kind = matrixKind(left, right);
      if (kind !== undefined) return this.#table(body[0], kind);
    }
    return `\\left${FENCES[left] ?? left} ${joined(body.map((child) => this.#node(child)))} \\right${FENCES[right ?? ''] ?? right ?? '.'}`;
  }

  #identifier(node: RawElement): string {
    const name = rawText(node.children).trim();
    const variant = node.attributes.mathvariant;
    if (name.length > 1 && /^[A-Za-z]+$/.test(name))
      return KNOWN_FUNCTIONS.has(name) ? `\\${name}` : `\\operatorname{${name}}`;
    const letter = this.#letters(name);
    if (variant === 'normal' && /^[A-Za-z]$/.test(name)) return `\\mathrm{${letter}}`;
    const command = variant === undefined ? undefined : VARIANTS[variant];
    return command === undefined ? letter : `${command}{${letter}}`;
  }

  #letters(words: string): string {
    return joined(
      [...words].map((letter) => {
        const tex = texLetter(letter);
        if (tex !== undefined) return tex;
        if (/\p{L}/u.test(letter)) return `\\text{${letter}}`;
        this.lost.add(letter);
        return '';
      }),
    );
  }

  #operator(sign: string): string {
    if (sign === '') return '';
    const known = texOperator(sign);
    if (known !== undefined) return known;
    return /^[A-Za-z]+$/.test(sign)
      ? KNOWN_FUNCTIONS.has(sign)
        ? `\\${sign}`
        : `\\operatorname{${sign}}`
      : this.#letters(sign);
  }

  #base(node: RawElement | undefined): string {
    const tex = node === undefined ? '' : this.#node(node);
    return /^(?:[A-Za-z0-9]|\\[A-Za-z]+|\\[|{}]|[)\]|])$/.test(tex) || (node !== undefined && isLarge(node))
      ? tex
      : `{${tex}}`;
  }

  #under(first: RawElement | undefined, second: RawElement | undefined): string {
    const sign = second === undefined ? '' : rawText(second.children).trim();
    const base = first === undefined ? '' : this.#node(first);
    if (sign === '⏟') return `\\underbrace{${base}}`;
    if (LINES.has(sign)) return `\\underline{${base}}`;
    const under = second === undefined ? '' : this.#node(second);
    return isLarge(first) || /^\\(?:lim|max|min|sup|inf|limsup|liminf|det|gcd|Pr)$/.test(base)
      ? `${base}_{${under}}`
      : `\\underset{${under}}{${base}}`;
  }

  #over(first: RawElement | undefined, second: RawElement | undefined): string {
    const sign = second === undefined ? '' : rawText(second.children).trim();
    const base = first === undefined ? '' : this.#node(first);
    const accent = /^[‾―_]$/.test(sign) && base.length === 1 ? '\\bar' : TEX_ACCENTS[sign];
    if (accent !== undefined) return `${accent}{${base}}`;
    const over = second === undefined ? '' : this.#node(second);
    return isLarge(first) ? `${base}^{${over}}` : `\\overset{${over}}{${base}}`;
  }

  #scripts(node: RawElement): string {
    const [base, ...rest] = elements(node.children);
    const split = rest.findIndex(({ tag }) => tag === 'mprescripts');
    const behind = split < 0 ? rest : rest.slice(0, split);
    const before = split < 0 ? [] : rest.slice(split + 1);
    const pair = (list: readonly RawElement[]): string => {
      const [low, high] = list.map((child) => this.#node(child));
      return `${low === undefined || low === '' ? '' : `_{${low}}`}${high === undefined || high === '' ? '' : `^{${high}}`}`;
    };
    return `${before.length === 0 ? '' : `{}${pair(before)}`}${this.#base(base)}${pair(behind)}`;
  }

  #fenced(node: RawElement): string {
    const open = (node.attributes.open ?? '(').trim();
    const close = (node.attributes.close ?? ')').trim();
    const signs = [...(node.attributes.separators ?? ',').replace(/\s/g, '')];
    const inner = elements(node.children);
    const [only] = inner;
    if (inner.length === 1 && only?.tag === 'mtable') {
      const kind = matrixKind(open, close);
      if (kind !== undefined) return this.#table(only, kind);
    }
    const body = inner
      .map((child, index) => (index === 0 ? '' : (signs[Math.min(index, signs.length) - 1] ?? '')) + this.#node(child))
      .join(' ');
    return `\\left${FENCES[open] ?? open} ${body} \\right${FENCES[close] ?? close}`;
  }

  #table(node: RawElement, kind = 'matrix'): string {
    const rows = elements(node.children).map((row) =>
      (row.tag === 'mlabeledtr' ? elements(row.children).slice(1) : elements(row.children))
        .map((cell) => this.row(cell.children))
        .join(' & '),
    );
    return `\\begin{${kind}} ${rows.join(' \\\\ ')} \\end{${kind}}`;
  }

  #enclosed(node: RawElement): string {
    const inner = this.row(node.children);
    const notation = node.attributes.notation ?? 'longdiv';
    if (/updiagonalstrike/.test(notation) && /downdiagonalstrike/.test(notation)) return `\\xcancel{${inner}}`;
    if (/updiagonalstrike/.test(notation)) return `\\cancel{${inner}}`;
    if (/downdiagonalstrike/.test(notation)) return `\\bcancel{${inner}}`;
    if (/box/.test(notation)) return `\\boxed{${inner}}`;
    if (/radical/.test(notation)) return `\\sqrt{${inner}}`;
    if (/top/.test(notation)) return `\\overline{${inner}}`;
    if (/bottom/.test(notation)) return `\\underline{${inner}}`;
    if (/horizontalstrike/.test(notation)) return `\\sout{${inner}}`;
    this.lost.add(notation);
    return inner;
  }
}
