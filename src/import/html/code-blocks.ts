import { namedCode } from '../../content/code-languages.ts';
import { leftToRightIn } from '../../content/directions.ts';
import { codeBlock } from '../../content/markdown-nodes.ts';
import { classesOf, firstBelow, type RawElement, rawText } from './raw.ts';
import { blockPieces, type Handler } from './walker.ts';

/** Code as it was typed; its language from the class that pages give it. */
export const preformatted: Handler = (node, _, walker) => {
  const content = rawText(node.children).replace(/\r\n?/g, '\n').replace(/^\n/, '').replace(/\n+$/, '');
  if (content.trim() === '') return [];
  const language = languageIn(node);
  const named = language === undefined ? {} : namedCode(language);
  return blockPieces([codeBlock({ content: `${content}\n` }, named, leftToRightIn(walker.context.language))]);
};

const NO_LANGUAGE =
  /^(?:pre|code|prettyprint|linenums|highlight|hljs|sourcecode|numbersource|programlisting|literal-block|wp-block-code|notranslate|prism|line-numbers|copy)$/;

export function languageIn(node: RawElement): string | undefined {
  const code = firstBelow(node, 'code');
  for (const element of [node, ...(code === undefined ? [] : [code])]) {
    const data = element.attributes['data-language'] ?? element.attributes['data-lang'];
    if (data !== undefined && data !== '') return data;
    const classes = classesOf(element);
    for (const name of classes) {
      const found = /^(?:language|lang|highlight-source|highlight|brush:?|sourceCode)-?(.+)$/.exec(name)?.[1];
      if (found !== undefined && !NO_LANGUAGE.test(found)) return found.replace(/;$/, '');
    }
    const brush = classes.indexOf('brush:');
    if (brush >= 0) return classes[brush + 1]?.replace(/;$/, '');
    const [first] = classes.filter((name) => !NO_LANGUAGE.test(name) && name !== 'sourceCode');
    if (classes.includes('sourceCode') && first !== undefined) return first;
  }
  return undefined;
}
