import type { Findings } from '../../html/findings.ts';

/** A text on its way into our dialect. */
export interface Translation {
  readonly findings: Findings;
  /** The address that stands for a file, a page or a film; it is read by our own parser. */
  readonly addresses: Addresses;
  /** Whether the text is of a program that numbers figures and takes the words of a picture for its caption: pandoc, Quarto. */
  readonly isPandoc: boolean;
}

export interface Addresses {
  /** What to write in place of a link’s address; undefined where only the words are kept. */
  link(address: string): string | undefined;
  /** The same of a picture or an embedded file: as a picture, as a link, or not at all. */
  picture(address: string): { readonly picture: string } | { readonly link: string } | undefined;
  /** Of `[[name]]`, which names a note by its title and without its folder. */
  note(name: string): string | undefined;
  /** Says what a picture’s caption is, where the text has it beside the picture. */
  caption(address: string, words: string): void;
}

/** Calls `change` for the lines of a text that are not in fenced code. */
export function outsideFences(lines: readonly string[], change: (line: string) => string): string[] {
  const out: string[] = [];
  let fence: string | undefined;
  for (const line of lines) {
    const sign = /^[ \t>]*(?:[-*+] |\d+[.)] )?[ \t]*(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined && sign !== undefined) fence = sign;
    else if (fence !== undefined) {
      if (sign?.startsWith(fence) === true && /^[ \t>]*[`~]+[ \t]*$/.test(line)) fence = undefined;
    } else {
      out.push(change(line));
      continue;
    }
    out.push(line);
  }
  return out;
}

const CODE_OR_FORMULA = /(`+)(?!`)[\s\S]*?[^`]\1(?!`)|\$\$[^$]+\$\$|\$(?![\s\d])[^$\n]*[^\s$]\$(?!\d)/g;

/** Changes the words of a line, not its code and its formulas. */
export function inWords(line: string, change: (words: string) => string): string {
  if (!/[`$]/.test(line)) return change(line);
  const kept: string[] = [];
  const marked = line.replace(CODE_OR_FORMULA, (whole) => `\ue010${kept.push(whole) - 1}\ue011`);
  return change(marked).replace(/\ue010(\d+)\ue011/g, (_, index: string) => kept[Number(index)] ?? '');
}

/** What pandoc writes in braces: `#id`, `.class`, `key="value"`. */
export interface Attributes {
  readonly id?: string;
  readonly classes: readonly string[];
  readonly pairs: ReadonlyMap<string, string>;
}

export function attributesIn(source: string): Attributes {
  const pairs = new Map<string, string>();
  const classes: string[] = [];
  let id: string | undefined;
  for (const [, key, quoted, bare, name] of source.matchAll(/([\w-]+)=(?:"([^"]*)"|([^\s}]+))|([#.][\w:.-]+)/g)) {
    if (key !== undefined) pairs.set(key, quoted ?? bare ?? '');
    else if (name?.startsWith('#') === true) id = name.slice(1);
    else if (name !== undefined) classes.push(name.slice(1));
  }
  return { ...(id === undefined ? {} : { id }), classes, pairs };
}

/** A note for those who write, which no reader sees. */
export function leftComment(findings: Findings, words: string): void {
  findings.add('left', 'comment', 'A comment, which only those who write the text see, was left out.', words);
}
