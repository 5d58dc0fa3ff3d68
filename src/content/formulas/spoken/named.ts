import { formulaText } from '../../text.ts';
import type { HtmlFormula, HtmlNode, HtmlTree } from '../../tree.ts';
import type { Speaker } from './speaker.ts';

/** Longer names are read by nobody; browsers and MathML of ours take them as they are up to here. */
const LONGEST = 2000;

/**
 * A tree whose formulas have names, in `aria-label` of `<math>`: a browser gives a choice, a link or a heading that holds a
 * formula no other. The author's words, else words in the language around the formula, else TeX.
 */
export function namedFormulas(tree: HtmlTree, language: string, speak: Speaker): HtmlTree {
  let changed = false;
  const named = tree.map((node) => {
    const result = namedNode(node, language, speak);
    changed ||= result !== node;
    return result;
  });
  return changed ? named : tree;
}

function namedNode(node: HtmlNode, language: string, speak: Speaker): HtmlNode {
  if (node.kind === 'formula') return namedFormula(node, language, speak);
  if (node.kind !== 'element' && node.kind !== 'reference') return node;
  const children = namedFormulas(node.children, node.attributes?.lang ?? language, speak);
  return children === node.children ? node : { ...node, children };
}

function namedFormula(formula: HtmlFormula, language: string, speak: Speaker): HtmlFormula {
  const mathml =
    formula.words === undefined ? remembered(formula, language, speak) : namedMathml(formula, language, speak);
  return { ...formula, mathml };
}

/** What was named of a formula’s MathML in a language: the same formula is in several places, and in the next build. */
const known = new WeakMap<Speaker, Map<string, WeakMap<HtmlTree, HtmlTree>>>();

function remembered(formula: HtmlFormula, language: string, speak: Speaker): HtmlTree {
  const bySpeaker = entry(known, speak, () => new Map<string, WeakMap<HtmlTree, HtmlTree>>());
  const named = entry(bySpeaker, language, () => new WeakMap<HtmlTree, HtmlTree>());
  return entry(named, formula.mathml, () => namedMathml(formula, language, speak));
}

function entry<Key, Value>(
  map: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown },
  key: Key,
  make: () => Value,
): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

function namedMathml(formula: HtmlFormula, language: string, speak: Speaker): HtmlTree {
  const [math] = formula.mathml;
  if (math?.kind !== 'element') return formula.mathml;
  let name: string | undefined;
  const attributes = {
    ...math.attributes,
    // Found when it is asked for: platforms that typeset TeX and checks never do.
    get 'aria-label'(): string {
      name ??= nameOf(formula, language, speak);
      return name;
    },
  };
  return [{ ...math, attributes }];
}

/** Letters of Europe's languages and single spaces, of which no sign is a control character. */
const PLAIN = /^[!-~À-ɏЀ-џ]+(?: [!-~À-ɏЀ-џ]+)*$/;

function nameOf(formula: HtmlFormula, language: string, speak: Speaker): string {
  const said = formula.words ?? speak(formula.mathml, language) ?? formulaText(formula);
  return (PLAIN.test(said) ? said : said.replace(/[\s\p{C}]+/gu, ' ')).slice(0, LONGEST);
}
