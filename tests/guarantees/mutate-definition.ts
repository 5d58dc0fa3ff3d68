import { pick, type Random } from './random.ts';

/** Values of every kind, and such as have broken programs. */
const VALUES: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e308,
  '',
  ' ',
  '0',
  'constructor',
  '__proto__',
  'ж'.repeat(300),
  'a'.repeat(5000),
  '<b>&amp;</b>',
  '\u202e\u2066',
  '😀'.repeat(20),
  [],
  {},
  [[]],
  [null],
  { file: 'text.md' },
  { file: '../../../etc/passwd' },
  { file: 'missing.json' },
];

/** Parts of Markdown, in both languages; what is opened is mostly not closed. */
const MARKDOWN = [
  '*',
  '**',
  '`',
  '```\n',
  '# ',
  '- ',
  '1. ',
  '> ',
  '|a|b|\n|-|-|\n|',
  '[слово](term:term)',
  '[x](activity:text)',
  '[@book, p. 12; @book]',
  '![](asset:picture)',
  '[^1]',
  '\n\n[^1]: ',
  '[слово]{lang=ru}',
  '[[gap]]',
  '<b>',
  '</script>',
  '&amp;',
  '$x^2$',
  '$$\n\\frac{a}{',
  '::: note\n',
  ':::\n',
  'https://example.org/',
  '\\',
  '\n',
  '\n\n',
  '    ',
  '\t',
  '“',
  'Это было в 1937 году. ',
  'It was in 1937. ',
  '\u00a0',
  '\u0301',
  '---\n',
  '+++ ',
  ': ',
];

type Tree = { [key: string]: unknown } | unknown[];

/** Every object and list of a value. */
function treesIn(value: unknown): Tree[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Tree, ...Object.values(value).flatMap(treesIn)];
}

/** One change to a copy of a definition: something goes, comes twice, moves, gets another name or another value. */
export function mutateValue(definition: unknown, random: Random): unknown {
  const copy = structuredClone(definition);
  const trees = treesIn(copy).filter((tree) => Object.keys(tree).length > 0);
  if (trees.length === 0) return pick(VALUES, random);
  const tree = pick(trees, random) as Record<string, unknown>;
  const key = pick(Object.keys(tree), random);
  const other = pick(trees, random) as Record<string, unknown>;
  switch (random(8)) {
    case 0:
      if (Array.isArray(tree)) tree.splice(Number(key), 1);
      else delete tree[key];
      break;
    case 1:
      if (Array.isArray(tree)) tree.push(structuredClone(tree[Number(key)]));
      else tree[`${key}s`] = tree[key];
      break;
    case 2:
      tree[key] = structuredClone(other[pick(Object.keys(other), random)]);
      break;
    case 3:
      tree[key.slice(1)] = tree[key];
      break;
    case 4:
    case 5:
      tree[key] = typeof tree[key] === 'string' ? mutateMarkdown(tree[key], random) : pick(VALUES, random);
      break;
    default:
      tree[key] = structuredClone(pick(VALUES, random));
  }
  return copy;
}

/** Puts parts of Markdown into a text, or takes some of it away. */
export function mutateMarkdown(text: string, random: Random): string {
  let mutated = text;
  for (let change = random(6); change >= 0; change -= 1) {
    const at = random(mutated.length + 1);
    const rest = random(4) === 0 ? at + random(20) : at;
    mutated = mutated.slice(0, at) + pick(MARKDOWN, random).repeat(1 + random(3)) + mutated.slice(rest);
  }
  return mutated;
}

/** Changes a text without regard to what it says: characters go, come, or come again. */
export function mutateText(text: string, random: Random): string {
  const at = random(text.length + 1);
  const length = random(40);
  switch (random(5)) {
    case 0:
      return text.slice(0, at) + text.slice(at + length);
    case 1:
      return text.slice(0, at) + text.slice(at, at + length).repeat(1 + random(4)) + text.slice(at + length);
    case 2:
      return (
        text.slice(0, at) +
        pick(
          ['{', '}', '[', ']', '"', "'", ':', ',', '-', '&a ', '*a', '!!x ', '|', '>', '#', '\t', '\u0000', '\ud800'],
          random,
        ) +
        text.slice(at)
      );
    case 3:
      return text.slice(0, at);
    default:
      return text.slice(0, at) + text.slice(random(text.length + 1));
  }
}
