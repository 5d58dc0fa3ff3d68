import { element, type HtmlFormula, type HtmlTree, text } from '../../../content/tree.ts';
import { mathJaxTex } from './mathjax-tex.ts';

/** What a formula’s TeX is in: what is there is not the words of an author, and nothing breaks it up. */
export const TEX_CLASS = 'cw-tex';

/**
 * A formula for platforms whose MathJax typesets `\(…\)` and `\[…\]`: Moodle’s filter does by default (4.1 to 5.1), not so
 * `$…$`, and Canvas, under one of its settings in elements of the class `mathjax_process` alone. Moodle’s other filters
 * leave `nolink` alone: an activity’s name in a formula would become a link.
 */
export function formulaAsTex({ tex, display, block }: HtmlFormula): HtmlTree {
  const [open, close] = display ? ['\\[', '\\]'] : ['\\(', '\\)'];
  const shown = element(
    'span',
    { class: 'nolink' },
    element('span', { class: `${TEX_CLASS} mathjax_process` }, text(`${open}${mathJaxTex(tex)}${close}`)),
  );
  return [block === true ? element('p', {}, shown) : shown];
}
