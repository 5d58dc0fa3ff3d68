import type { HtmlElement, HtmlTree } from '../../content/tree.ts';
import { fitInline } from './fit-inline.ts';
import { term } from './frames.ts';
import { indented } from './lines.ts';
import { isElement, isParagraph } from './node-kinds.ts';
import type { BlockPlace } from './place.ts';
import type { UnsaidPart, Written } from './unsaid.ts';

/** A list. Its items have empty lines between them where they hold paragraphs. */
export function writeList({ tag, attributes, children }: HtmlElement, place: BlockPlace, otherSign: boolean): Written {
  const items = children.filter((child): child is HtmlElement => isElement(child, 'li'));
  const loose = items.some(({ children: blocks }) => blocks.some(isParagraph));
  const start = Number(attributes.start ?? 1);
  const usual = place.bullets.endsWith(place.style.bullet) ? other(place.style.bullet) : place.style.bullet;
  const bullet = otherSign ? other(usual) : usual;
  const left: UnsaidPart[] = [];
  const texts = items.map(({ children: blocks }, index) => {
    // The number of the first item counts; more than nine digits make no list.
    const number = place.style.sameNumbers || start + index > 999_999_999 ? start : start + index;
    const sign = tag === 'ol' ? `${number}${otherSign === (place.style.number === '.') ? ')' : '.'}` : bullet;
    const inner = {
      ...place,
      tight: !loose,
      bullets: startsWithList(blocks) ? place.bullets + bullet : `${place.bullets} `,
    };
    const { text, unsaid } = place.write(blocks, inner);
    for (const one of unsaid) left.push(one);
    return text === '' ? sign : `${sign} ${indented(text, ' '.repeat(sign.length + 1))}`;
  });
  return { text: texts.join(loose ? '\n\n' : '\n'), unsaid: left };
}

/** `- - -` would be a rule. */
function startsWithList([first]: HtmlTree): boolean {
  return isElement(first, 'ul');
}

function other(bullet: string): '-' | '*' {
  return bullet === '-' ? '*' : '-';
}

/** Terms and what they mean, an empty line between one term and the next. */
export function writeDefinitions({ children }: HtmlElement, place: BlockPlace): Written {
  const left: UnsaidPart[] = [];
  const groups: string[][] = [];
  children.forEach((node, index) => {
    if (!isElement(node)) return;
    if (node.tag === 'dt') {
      const { text, unsaid } = fitInline(node.children, term, place);
      for (const one of unsaid) left.push(one);
      groups.push([text]);
      return;
    }
    const { text, unsaid } = place.write(node.children, { ...place, tight: false, bullets: `${place.bullets} ` });
    for (const one of unsaid) left.push(one);
    const isLoose = node.children.length === 1 && isParagraph(node.children[0]);
    const afterTerm = isElement(children[index - 1], 'dt');
    groups.at(-1)?.push(`${isLoose && afterTerm ? '\n' : ''}: ${indented(text, '  ')}`.trimEnd());
  });
  return { text: groups.map((parts) => joinDefinitions(parts)).join('\n\n'), unsaid: left };
}

/** What one term means in several ways: an empty line behind what has several blocks. */
function joinDefinitions(parts: readonly string[]): string {
  return parts.join('\n');
}
