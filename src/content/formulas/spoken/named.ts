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
  const [math] = formula.mathml;
  if (math?.kind !== 'element') return formula;
  const said = formula.words ?? speak(formula.mathml, language) ?? formulaText(formula);
  const name = said.replace(/[\s\p{C}]+/gu, ' ').slice(0, LONGEST);
  return { ...formula, mathml: [{ ...math, attributes: { ...math.attributes, 'aria-label': name } }] };
}
