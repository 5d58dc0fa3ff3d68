import { closest } from '../diagnostics/suggest.ts';

/** The boxes that a text may have: `details` is one that opens. */
export const BOX_KINDS = ['note', 'tip', 'warning', 'example', 'task', 'details'] as const;

export type BoxKind = (typeof BOX_KINDS)[number];

/** A sign beside the colour, which a screen reader passes over. The selector keeps it from being drawn as an emoji. */
export const BOX_SIGNS: Readonly<Record<Exclude<BoxKind, 'details'>, string>> = {
  note: '\u2139\ufe0e',
  tip: '\u2605',
  warning: '\u26a0\ufe0e',
  example: '\u25c6',
  task: '\u270e',
};

/** What other programs call such boxes. */
const OTHER_NAMES: Readonly<Record<BoxKind, string>> = {
  note: 'abstract cite definition info information quote remark seealso summary tldr',
  tip: 'best check done hint success',
  warning: 'alert attention bug caution danger error failure fail important',
  example: 'demo sample',
  task: 'activity exercise faq help practice problem question todo',
  details: 'answer collapse dropdown fold hidden hide solution spoiler toggle',
};

const KINDS_BY_NAME = new Map<string, BoxKind>(
  BOX_KINDS.flatMap((kind) => [kind, ...OTHER_NAMES[kind].split(' ')].map((name) => [name, kind] as const)),
);

export function isBoxKind(name: string): name is BoxKind {
  return (BOX_KINDS as readonly string[]).includes(name);
}

/** How a box is written. */
export function boxHint(kind: BoxKind = 'note', title = ''): string {
  return `Write \`::: ${kind} ${title === '' ? 'Title' : title}\`, the text below it, and \`:::\` in a line of its own.`;
}

/** What to write for a box of another program: `{.callout-warning title="Hot"}`, `danger`, `[!TIP]- Title`, `note "Title"`. */
export function meantBox(source: string): string {
  const names = source.toLowerCase().match(/[a-z]+/g) ?? [];
  const named = /title="(?<title>[^"{}`]{1,60})"/.exec(source)?.groups?.title;
  const bare = source.replace(/\{[^{}]*\}|\[![^\]]*\]/g, '');
  const title = (named ?? /["[](?<title>[^"[\]{}`!]{1,60})["\]]/.exec(bare)?.groups?.title ?? '').trim();
  if (/collapse\s*=\s*"?true|^\?\?\?|\]-/.test(source)) return boxHint('details', title);
  const known = names.map((name) => KINDS_BY_NAME.get(name)).find((kind) => kind !== undefined);
  if (known !== undefined) return boxHint(known, title);
  if (names.some((name) => /^(?:columns?|layout|gallery|figure|fig|grid|row)$/.test(name)))
    return 'Pictures that follow each other in one paragraph are shown side by side: `![](asset:one) ![](asset:two)`.';
  const [name = ''] = names;
  const meant = name.length > 2 ? closest(name, BOX_KINDS) : undefined;
  return meant === undefined || !isBoxKind(meant) ? `There are ${KINDS_IN_WORDS}. ${boxHint()}` : boxHint(meant, title);
}

const KINDS_IN_WORDS = BOX_KINDS.map((kind) => `\`${kind}\``).join(', ');

/** The box that another program calls so (`danger`, `hint`, `spoiler`); undefined for anything else. */
export function boxKindCalled(name: string): BoxKind | undefined {
  return KINDS_BY_NAME.get(name);
}
