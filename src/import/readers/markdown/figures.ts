import { attributesIn, outsideFences, type Translation } from './translation.ts';

const PICTURE = /!\[((?:[^[\]\\]|\\.)*)\]\(([^()\s]+)((?:[ \t]+"[^"]*")?)\)\{([^{}]*)\}/g;

/** Pictures of pandoc and Quarto whose description is an attribute: the words in brackets are their caption. */
export function withDescriptions(lines: readonly string[], { addresses }: Translation): readonly string[] {
  if (!lines.some((line) => line.includes('alt='))) return lines;
  return outsideFences(lines, (line) =>
    line.replace(PICTURE, (whole, words: string, address: string, title: string, attributes: string) => {
      const { pairs } = attributesIn(attributes);
      const alt = pairs.get('fig-alt') ?? pairs.get('alt');
      if (alt === undefined) return whole;
      addresses.caption(address, words);
      const rest = attributes.replace(/(?:^|\s)(?:fig-)?alt=(?:"[^"]*"|\S+)/g, '').trim();
      return `![${alt.replace(/[[\]\\]/g, '\\$&')}](${address}${title})${rest === '' ? '' : `{${rest}}`}`;
    }),
  );
}
