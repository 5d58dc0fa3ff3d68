import { formulaText } from '../../src/content/text.ts';
import type { HtmlFormula } from '../../src/content/tree.ts';
import type { TeachingModule } from '../../src/model/model.ts';
import { htmlWords } from '../../src/read/html/read.ts';
import { tokenize } from '../../src/read/html/tokens.ts';
import { mathJaxTex } from '../../src/targets/shared/formulas/mathjax-tex.ts';
import type { TextContents } from '../../src/verify/index.ts';
import { type Gap, Gaps } from './gap.ts';

/** The forms that formulas travel in: MathML with its name, TeX between signs, the picture of Canvas. */
const FORMS =
  /<math(?<math>(?:\s[^>]*)?)>.*?<\/math>|<span class="nolink"><span class="cw-tex mathjax_process"[^>]*>(?<tex>[^<]*)<\/span><\/span>|<img(?<image>\s[^>]*\bequation_image\b[^>]*)>/gs;

/**
 * Contents of a package in whose texts each formula is its words, whatever its form: the same for all platforms, and the
 * same that `runsOf` expects. What the module has no formula for becomes something that no text holds.
 */
export function withFormulaWords<Contents>(contents: Contents, module: TeachingModule): Contents {
  const known = new Map(formulasOf(module).map((formula) => [keyOf(formula), formulaText(formula)]));
  const wordsFor = (key: string): string => known.get(key) ?? `no formula of the module: ${key}`;
  return changedTexts(contents, (text) => {
    if (text.format !== 'html' || !/<math|cw-tex|equation_image/.test(text.source)) return text;
    const source = text.source.replace(FORMS, (...found) => {
      const { math, tex, image } = found.at(-1) as Record<string, string | undefined>;
      if (math !== undefined) return escaped(attribute(`<math${math}>`, 'aria-label'));
      if (tex !== undefined) return escaped(wordsFor(htmlWords(tex)));
      return escaped(wordsFor(texOfImage(`<img${image}>`)));
    });
    return { ...text, text: htmlWords(source) };
  });
}

/** What an author wrote for a formula and no form in the package has. */
export function formulaGaps(contents: unknown, module: TeachingModule): readonly Gap[] {
  const gaps = new Gaps(module.id);
  const worded = formulasOf(module).flatMap(({ words }) => (words === undefined ? [] : [words]));
  let all = '';
  changedTexts(contents, (text) => {
    all += text.source;
    return text;
  });
  for (const words of new Set(worded)) {
    if (!all.includes(`aria-label="${escaped(words)}"`)) gaps.add('formula words', `nothing says “${words}”`);
  }
  return gaps.found;
}

/** A formula as it is typeset elsewhere: its TeX between the signs of MathJax, without spaces. */
function keyOf({ tex, display }: HtmlFormula): string {
  return unspaced(display ? `\\[${mathJaxTex(tex)}\\]` : `\\(${mathJaxTex(tex)}\\)`);
}

function texOfImage(tag: string): string {
  const tex = attribute(tag, 'data-equation-content');
  const [, address = ''] = /^\/equation_images\/(.*)\?scale=1$/.exec(attribute(tag, 'src')) ?? [];
  const same = [attribute(tag, 'title'), attribute(tag, 'alt').replace(/^LaTeX: /, '')].every((one) => one === tex);
  // What is encoded once reads the same when it is decoded twice, unless it holds a percent sign.
  const once = decodeURIComponent(address);
  const isTwice = once !== tex || encodeURIComponent(tex) === tex;
  if (!same || !isTwice || decodeURIComponent(once) !== tex) return `${tag} says different things`;
  const display = /^\\displaystyle (.*)$/s.exec(tex)?.[1];
  return unspaced(display === undefined ? `\\(${tex}\\)` : `\\[${display}\\]`);
}

const unspaced = (tex: string): string => tex.replace(/\s+/g, ' ');

function attribute(tag: string, name: string): string {
  const [token] = tokenize(tag);
  return token?.kind === 'open' ? (token.attributes.get(name) ?? '') : '';
}

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function formulasOf(value: unknown): readonly HtmlFormula[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('kind' in value && value.kind === 'formula') return [value as HtmlFormula];
  return [...(value instanceof Map ? value.values() : Object.values(value))].flatMap(formulasOf);
}

function changedTexts<Value>(value: Value, change: (text: TextContents) => TextContents): Value {
  if (typeof value !== 'object' || value === null || value instanceof Map) return value;
  if (Array.isArray(value)) return value.map((one) => changedTexts(one, change)) as Value;
  if ('references' in value && 'source' in value) return change(value as unknown as TextContents) as Value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, changedTexts(one, change)])) as Value;
}
