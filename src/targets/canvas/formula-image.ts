import { element, type HtmlFormula, type HtmlTree } from '../../content/tree.ts';
import { mathJaxTex } from '../shared/formulas/mathjax-tex.ts';

/**
 * A formula as Canvas’s own editor writes it: a picture of its image service, whose TeX the page typesets and New
 * Quizzes read (docs/platforms/canvas.md, "formulas"). It is taken from the address, where it is percent-encoded twice.
 */
export function formulaImage({ tex, display, block }: HtmlFormula): HtmlTree {
  const own = mathJaxTex(tex);
  const shown = display ? `\\displaystyle ${own}` : own;
  const image = element('img', {
    class: 'equation_image',
    title: shown,
    src: `/equation_images/${encodeURIComponent(encodeURIComponent(shown))}?scale=1`,
    alt: `LaTeX: ${shown}`,
    'data-equation-content': shown,
  });
  return [block === true ? element('p', {}, image) : image];
}
