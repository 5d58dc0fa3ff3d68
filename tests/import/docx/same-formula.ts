import type { HtmlNode, HtmlTree } from '../../../src/content/tree.ts';

/** A line over or under something, which no normalisation takes apart. */
const OVER = '⎺';

/** Signs that look alike and mean the same. */
const ALIKE: readonly (readonly [string, string])[] = [
  ['⟶', '→'],
  ['⟵', '←'],
  ['⟷', '↔'],
  ['⟹', '⇒'],
  ['⟸', '⇐'],
  ['⟺', '⇔'],
  ['⟼', '↦'],
  ['∣', '|'],
  ['′', "'"],
  ['−', '-'],
  ['¯', OVER],
  ['‾', OVER],
  ['_', OVER],
  ['\u0305', OVER],
  ['\u0332', OVER],
  ['⋯', '…'],
  ['⋅', '·'],
  ['‖', '∥'],
];

const UNSEEN = /\u200b|[\u2061-\u2064]|\s|\u00a0|[\ufe00-\ufe0f]/g;

/**
 * What a formula says, from its MathML: its signs and how they stand to each other. Spaces, sizes and groups are left out,
 * and of a line or a limit whether it is written as a script.
 */
export function meaningOf(tree: HtmlTree): string {
  return tree.map(nodeMeaning).join('');
}

function nodeMeaning(node: HtmlNode): string {
  if (node.kind === 'text') return signs(node.text);
  if (node.kind !== 'element') return '';
  const parts = node.children.map(nodeMeaning);
  const line = /cw-math-(over|under)$/.exec(node.attributes.class ?? '')?.[1];
  if (line !== undefined) return `${parts.join('')}${script(line === 'over' ? '^' : '_', OVER)}`;
  const [first = '', second = '', third = ''] = parts;
  switch (node.tag) {
    case 'mspace':
    case 'mphantom':
      return '';
    case 'mfrac':
      return /^0/.test(node.attributes.linethickness ?? '') ? `(${first}¦${second})` : `(${first}/${second})`;
    case 'msqrt':
      return `√(${parts.join('')})`;
    case 'mroot':
      return second === '' ? `√(${first})` : `√[${second}](${first})`;
    case 'msub':
    case 'munder':
      return `${first}${script('_', second)}`;
    case 'msup':
    case 'mover':
      return `${first}${script('^', second)}`;
    case 'msubsup':
    case 'munderover':
      return `${first}${script('_', second)}${script('^', third)}`;
    case 'mtable':
      return `[${parts.join(';')}]`;
    case 'mtr':
      return parts.filter((cell) => cell !== '').join(',');
    default:
      return parts.join('');
  }
}

function script(sign: string, words: string): string {
  return words === '' ? '' : `${sign}(${words})`;
}

function signs(words: string): string {
  return ALIKE.reduce((text, [from, to]) => text.replaceAll(from, to), words.replace(UNSEEN, ''))
    .replaceAll('…', '...')
    .normalize('NFKC');
}
