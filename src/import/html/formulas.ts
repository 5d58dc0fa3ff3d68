import { ClosingSigns } from '../../content/formulas/find-formula.ts';
import { texReader } from '../../content/formulas/read-tex.ts';
import type { TexReader } from '../../content/formulas/tex-reader.ts';
import { element, type HtmlNode, text } from '../../content/tree.ts';
import type { Findings } from './findings.ts';
import { has, type Leaf } from './frames.ts';

/** Signs by which Canvas, Moodle and MathJax know formulas. A single dollar is money on all of them. */
const SIGNS: readonly (readonly [opening: string, closing: string, display: boolean])[] = [
  ['\\(', '\\)', false],
  ['\\[', '\\]', true],
  ['$$', '$$', true],
];
const ANY_SIGN = /\\[([]|\$\$|\\begin\{/;
/** Environments that MathJax finds without any signs. */
const BARE =
  /\\begin\{((?:align|alignat|aligned|eqnarray|equation|gather|multline)\*?)\}(?:(?!\\begin\{\1\})[\s\S]){1,4000}?\\end\{\1\}/y;

/** Something in a line that is no text. */
const OTHER = '\ue000';

/** Formulas of one text. */
export class Formulas {
  readonly #read: TexReader;
  readonly #findings: Findings;

  constructor(language: string | undefined, findings: Findings) {
    this.#read = texReader(language ?? 'en');
    this.#findings = findings;
  }

  /** The formula that TeX makes; where nobody can read it, the TeX as code. */
  node(written: string, display: boolean): HtmlNode {
    const tex = plainTex(written);
    const read = this.#read(tex, display);
    if ('mathml' in read) return { kind: 'formula', tex: read.tex, display, mathml: read.mathml };
    this.#findings.add(
      'changed',
      'formula',
      `A formula cannot be read, so it is shown as it is typed: ${read.problem.message}`,
      written,
    );
    return element('code', {}, text(written.replace(/\s+/g, ' ').trim()));
  }

  /** A line whose formulas between signs are formulas; breaks of an editor may be in them. */
  inRun(leaves: readonly Leaf[]): readonly Leaf[] {
    if (!leaves.some(({ node }) => node.kind === 'text' && ANY_SIGN.test(node.text))) return leaves;
    const words = leaves.map((leaf) => plainWords(leaf)).join('');
    const found = foundIn(words);
    if (found.length === 0) return leaves;
    const out: Leaf[] = [];
    let at = 0;
    let next = 0;
    for (const leaf of leaves) {
      const length = plainWords(leaf).length;
      let from = at;
      const end = at + length;
      while (from < end) {
        const formula = found[next];
        if (formula === undefined || formula.from >= end) {
          out.push(part(leaf, from - at, length));
          from = end;
        } else if (formula.from > from) {
          out.push(part(leaf, from - at, formula.from - at));
          from = formula.from;
        } else {
          if (formula.from === from) out.push({ node: this.node(formula.tex, formula.display), frames: leaf.frames });
          if (formula.to > end) {
            // The rest of it is in the leaves behind.
            found[next] = { ...formula, from: -1 };
            from = end;
          } else {
            from = formula.to;
            next += 1;
          }
        }
      }
      at = end;
    }
    return out;
  }
}

interface Found {
  readonly from: number;
  readonly to: number;
  readonly tex: string;
  readonly display: boolean;
}

function plainWords({ node, frames }: Leaf): string {
  if (node.kind === 'element' && node.tag === 'br') return '\n';
  if (node.kind !== 'text') return OTHER;
  return has(frames, 'code') ? OTHER.repeat(node.text.length) : node.text;
}

function part(leaf: Leaf, from: number, to: number): Leaf {
  return leaf.node.kind === 'text' ? { ...leaf, node: text(leaf.node.text.slice(from, to)) } : leaf;
}

function foundIn(words: string): Found[] {
  const signs = new ClosingSigns(words);
  const found: Found[] = [];
  for (let at = words.search(ANY_SIGN); at >= 0 && at < words.length; ) {
    const one = formulaAt(words, at, signs);
    if (one !== undefined) found.push(one);
    const from = one?.to ?? (words[at] === '\\' ? at + 2 : at + 1);
    const next = words.slice(from).search(/\\|\$\$/);
    if (next < 0) break;
    at = from + next;
  }
  return found;
}

function formulaAt(words: string, at: number, signs: ClosingSigns): Found | undefined {
  for (const [opening, closing, display] of SIGNS) {
    if (!words.startsWith(opening, at)) continue;
    const close = signs.next(closing, at + opening.length);
    if (close < 0) return undefined;
    const tex = words.slice(at + opening.length, close);
    if (tex.trim() === '' || tex.includes(OTHER)) return undefined;
    return { from: at, to: close + closing.length, tex, display };
  }
  BARE.lastIndex = at;
  const bare = BARE.exec(words)?.[0];
  return bare === undefined || bare.includes(OTHER)
    ? undefined
    : { from: at, to: at + bare.length, tex: bare, display: true };
}

/** TeX without what editors put into it. */
/** Signs that a platform reads as something else, as they are called for it. */
const SIGNS_OF_NAMES: Readonly<Record<string, string>> = { lt: '<', gt: '>', lbrace: '\\{', rbrace: '\\}' };

export function plainTex(written: string): string {
  return written
    .replace(/[\u00a0\u2009\u202f]/g, ' ')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/\\(lt|gt|lbrace|rbrace)(?![A-Za-z]) ?/g, (_, name: string) => SIGNS_OF_NAMES[name] ?? '')
    .replace(/\\\\\*(?=\[)/g, '\\\\')
    .trim()
    .replace(/^\\displaystyle(?![A-Za-z])\s*/, '');
}
