import temml from 'temml';
import { type DecimalSign, decimalSignOf } from '../../written/notation.ts';
import { element, type HtmlTree } from '../tree.ts';
import { decideCommas } from './decimal-commas.ts';
import { CannotBeShown, drawnWidth, mathmlTree } from './mathml-tree.ts';
import { simpleMathml } from './simple/read-simple.ts';
import { mistakeIn } from './tex-mistakes.ts';
import type { ReadTex, TexProblem, TexReader } from './tex-reader.ts';
import { scanTex } from './tex-scan.ts';

/** How many commands may be written out as others; `\ce` takes a few dozen. */
const MOST_EXPANSIONS = 500;
/** Spaces and rules are no longer than this, in em. */
const LARGEST_SIZE = 25;
/** From how many letters on a formula may be wider than a phone, and can be scrolled to by keyboard. */
const WIDE = 24;

/** What the library lacks or draws with styles of its own. */
const MACROS: Readonly<Record<string, string>> = {
  '\\C': '\\mathbb{C}',
  '\\Q': '\\mathbb{Q}',
  '\\cancelto': '\\cancel{#2}^{#1}',
  '\\hcancel': '\\sout{#1}',
  '\\mbox': '\\text{#1}',
  '\\mathbfit': '\\boldsymbol{#1}',
  // By itself it makes a power of what is over a letter, and turns the two numbers before an element round.
  '\\overset': '\\stackrel{#1}{#2}',
  '\\prescript': '{}^{#1}_{#2}{#3}',
};

/** How much TeX a module may hold in all, what repeats counted once: it takes a second or two to read. */
const MOST_TEX = 300_000;

/** How much TeX is remembered from module to module, so that a preview reads what is new alone. It takes some 10 MB. */
const MOST_REMEMBERED = 50_000;

/** By the decimal sign of the language, kind and TeX. When it is full, what was not asked for since the last time goes. */
let [lately, before] = [new Map<string, ReadTex>(), new Map<string, ReadTex>()];
let remembered = 0;

/** A reader for a module in a language, which decides what commas between digits are. What was read once is remembered. */
export function texReader(language: string): TexReader {
  const decimalSign = decimalSignOf(language);
  const known = new Map<string, ReadTex>();
  let length = 0;
  return (tex, display) => {
    const key = keyOf(tex, display, decimalSign);
    let read = known.get(key);
    if (read === undefined) {
      length += tex.length;
      read = length > MOST_TEX ? { problem: TOO_MUCH } : fromMemory(key, () => readTex(tex, display, decimalSign));
      known.set(key, read);
    }
    return read;
  };
}

/** A formula in a line, in a language that writes 3.14, is its own key: most are. */
function keyOf(tex: string, display: boolean, decimalSign: DecimalSign): string {
  return display || decimalSign !== '.' || tex.startsWith('\n') ? `\n${decimalSign}${display ? '$' : ''}\n${tex}` : tex;
}

function fromMemory(key: string, make: () => ReadTex): ReadTex {
  let read = lately.get(key);
  if (read !== undefined) return read;
  read = before.get(key) ?? make();
  if (remembered + key.length > MOST_REMEMBERED) {
    [lately, before] = [new Map<string, ReadTex>(), lately];
    remembered = 0;
  }
  remembered += key.length;
  lately.set(key, read);
  return read;
}

const TOO_MUCH: TexProblem = {
  about: 'too-large',
  at: 0,
  message: `From here on the module’s formulas take more than ${MOST_TEX} characters.`,
  hint: 'Split it into several modules.',
};

function readTex(tex: string, display: boolean, decimalSign: DecimalSign): ReadTex {
  const commas = decideCommas(tex, decimalSign);
  const simple = simpleMathml(commas.forReader, display);
  if (simple !== undefined) return { mathml: scrollable(simple), tex: commas.tex };
  const refused = scanTex(tex);
  if (refused !== undefined) return { problem: refused };
  try {
    return { mathml: scrollable(libraryMathml(commas.forReader, display)), tex: commas.tex };
  } catch (error) {
    return { problem: problemOf(error, commas.forReader, commas.at) };
  }
}

/** The library's MathML of TeX, `decideCommas` done. Throws its errors, or `CannotBeShown`. */
export function libraryMathml(tex: string, display: boolean): HtmlTree {
  const node = temml.__renderToMathMLTree(tex, {
    displayMode: display,
    throwOnError: true,
    macros: { ...MACROS },
    maxExpand: MOST_EXPANSIONS,
    maxSize: [LARGEST_SIZE, LARGEST_SIZE],
  });
  return mathmlTree(node);
}

/** Whatever the library throws is the formula's fault: it also trips over what it did not expect. */
function problemOf(error: unknown, tex: string, placeOf: (at: number) => number): TexProblem {
  if (error instanceof CannotBeShown)
    return {
      about: 'too-large',
      at: 0,
      message: `The formula holds ${error.message}.`,
      hint: 'Write it differently, or split it into several formulas.',
    };
  const message = error instanceof Error ? error.message : String(error);
  if (/Too many expansions|call stack/i.test(message))
    return {
      about: 'too-large',
      at: 0,
      message: 'The formula’s macros never end, or hardly ever.',
      hint: 'Split it into several formulas.',
    };
  const position = error instanceof temml.ParseError ? error.position : undefined;
  const { at, ...problem } = mistakeIn(tex, { message, at: position });
  return { ...problem, at: placeOf(at) };
}

/** A formula that may be wider than a phone scrolls by itself, and what scrolls must be reachable by keyboard. */
function scrollable(tree: HtmlTree): HtmlTree {
  if (drawnWidth(tree) < WIDE) return tree;
  return tree.map((node) =>
    node.kind === 'element' && node.tag === 'math'
      ? element('math', { class: 'cw-math-wide', ...node.attributes, tabindex: '0' }, node.children)
      : node,
  );
}
