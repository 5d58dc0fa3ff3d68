import { meantBox } from './box-kinds.ts';
import { WIDTHS } from './picture-widths.ts';

/**
 * What other programs understand in Markdown and this format does not: it would reach students as it was typed. One row
 * for each feature, so that a row goes when the format learns it.
 */
export interface DialectFeature {
  /** As the sentence “`…` is …” goes on. */
  readonly is: string;
  /** What to write instead, or what makes that of what was found. */
  readonly hint: string | ((source: string) => string);
  /** Where it begins, in text without code, links and escaped signs. */
  readonly pattern: RegExp;
}

const LIST_HINT = 'Begin each line with a hyphen and a space: `- one`.';

/** A word's beginning and end, for pairs of signs that also are between numbers and in the names of languages. */
const BEFORE = String.raw`(?<![\p{L}\p{N}_=~+])`;
const BEHIND = String.raw`(?![\p{L}\p{N}_=~+])`;
const pair = (sign: string, inner: string): RegExp =>
  new RegExp(`${BEFORE}${sign}(?=\\S)(?:(?!${sign})${inner}){1,300}(?<=\\S)${sign}${BEHIND}`, 'gu');

const ATTRIBUTE = String.raw`(?:[#.][\p{L}_][\w:.-]*|[A-Za-z][\w-]*=(?:"[^"{}\n]*"|[^\s{}"]+))`;

export const DIALECT_FEATURES: readonly DialectFeature[] = [
  {
    is: 'a command of Hugo, Quarto, Jekyll or another program that fills in templates',
    hint: 'Write what it would have filled in; for a video, write `![](asset:the-id)` or a link.',
    pattern: /\{\{[<%][^{}\n]*[%>]\}\}|\{%-?\s[^{}\n]*\s-?%\}|\{\{-?\s*[A-Za-z_][\w.]*(?:\s*\|[^{}\n]*)?\s*-?\}\}/g,
  },
  {
    is: 'how a box is written, which has no room in a line of text',
    hint: 'Write just the words; a box needs a text of several paragraphs.',
    pattern: /^:{3,}(?!:)[^\n]*$/gm,
  },
  {
    is: 'how Pandoc, Quarto and kramdown give a heading, a picture or words an id or a class',
    hint: (source) =>
      /width|height/i.test(source)
        ? 'Write `{width=small}`, `{width=half}` or `{width=full}` right behind the picture; the width is a part of the room that there is, on every screen.'
        : 'Delete the braces; headings need no id here.',
    pattern: new RegExp(
      String.raw`(?<![\]\\{$])(?!(?<=\ue002)\{width=(?:${WIDTHS.join('|')})\})\{:?\s?(?:${ATTRIBUTE}|[-])(?:\s+${ATTRIBUTE})*\s*\}`,
      'gu',
    ),
  },
  {
    is: 'how MkDocs marks a box',
    hint: meantBox,
    pattern: /^(?:!!!|\?\?\?\+?)[ \t]+[a-z][^\n]*$/gm,
  },
  {
    is: 'how GitHub and Obsidian mark a box',
    hint: meantBox,
    pattern: /^\[![A-Za-z][\w-]*\][+-]?[^\n]*/g,
  },
  {
    is: 'how GitHub writes a list of tasks',
    hint: 'Write a plain list, or begin each item with a sign such as ☐.',
    pattern: /^\[[ xX]\](?=\s)/g,
  },
  {
    is: 'how other programs underline words',
    hint: 'Write them in italics: `*words*`.',
    pattern: pair('\\+\\+', '[^+\\n]'),
  },
  {
    is: 'a bullet of a text processor, which makes no list',
    hint: LIST_HINT,
    pattern: /^[•‣◦▪▫●○■□➢➤❖·∙][ \t\u00a0]+(?=\S)/gm,
  },
  {
    is: 'not how a table begins: it needs a line of hyphens below its first',
    hint: 'Write `|---|---|` as the second line of the table.',
    pattern: /^\|[^\n]*\|[ \t]*\n\|[^\n]*\|[ \t]*$/gm,
  },
  {
    is: 'how Pandoc draws a table',
    hint: 'Write the table with bars: `| a | b |`, then `|---|---|`, then its rows.',
    pattern: /^\+(?:[-=:]{2,}\+){1,}[ \t]*$/gm,
  },
  {
    is: 'a command of TeX',
    hint: 'Delete it, or use Markdown instead: `*words*`, `## Heading`, `[@source-id]`.',
    pattern:
      /\\(?!(?:begin|end)\{(?:[a-zA-Z]*matrix|align(?:ed|at)?|array|cases|eqnarray|equation|gather|multline|split)\*?\})(?:(?:newpage|pagebreak|clearpage|noindent|tableofcontents|bigskip|medskip|smallskip|maketitle)\b|(?:v|h)space\*?\{|(?:begin|end|cite[a-z]*|ref|label|footnote|emph|underline|caption|(?:sub)*section\*?|chapter|text(?:bf|it|tt|sc)|includegraphics|href|url)(?:\[[^\]\n]*\])?\{)/g,
  },
  {
    is: 'how MyST and Sphinx mark a role',
    hint: 'Write words or a link: `[words](activity:the-id)`, `[words](term:the-id)`, `[@source-id]`.',
    pattern: /\{[a-z][\w:.+-]*\}(?=\ue000)|(?<![\p{L}\p{N}:]):[a-z][\w-]*:(?=\ue000)/gu,
  },
  {
    is: 'how Quarto and Pandoc refer to a figure, a table or a section',
    hint: 'Refer to the figure in words.',
    pattern: /(?<![\p{L}\p{N}@/.])@(?:fig|tbl|sec|eq|lst|tab)[-:][\w-]+/gu,
  },
  {
    is: 'a comment of Obsidian, which students would read',
    hint: 'Delete it.',
    pattern: /(?<![\w%])%%(?!%)[^%\n]+%%(?![\w%])/g,
  },
  {
    is: 'how wikis and Obsidian show a file',
    hint: 'List the file in `assets` and write `![](asset:the-id)`.',
    pattern: /!\[\[[^[\]\n]{1,200}\]\]|\[\[(?:File|Image|Файл|Datei|Fichier):[^[\]\n]{1,200}\]\]/giu,
  },
  {
    is: 'how wikis and Obsidian link a page',
    hint: 'Write `[words](activity:the-id)` for an activity, `[words](term:the-id)` for a word of the glossary, `[words](https://…)` for another site.',
    pattern: /(?<![[\]\w])\[\[(?!_?[Tt][Oo][Cc]_?\])(?=[^[\]\n]*[\p{Lu} |#/])[^[\]\n.!?]{1,60}\]\](?![(\]])/gu,
  },
  {
    is: 'how a wiki marks strong or slanted words',
    hint: 'Write `**words**` for bold, `*words*` for emphasis.',
    pattern: /'{3}(?!')[^'\n]{1,200}'{3}|(?<!['\p{L}\p{N}])''(?!')[^'\n]{1,200}''(?!['\p{L}\p{N}])/gu,
  },
  {
    is: 'how a wiki writes a heading',
    hint: 'Write `## Heading`.',
    pattern: /^={2,6}[ \t][^=\n]{1,200}[ \t]={2,6}[ \t]*$|^h[1-6]\.[ \t]+(?=\S)/gm,
  },
  {
    is: 'BBCode, as forums use it',
    hint: 'Use Markdown instead: `**strong**`, `*emphasis*`, `~~struck~~`, `[words](https://…)`, `> quotation`.',
    pattern:
      /\[(?:b|i|u|s|url|img|quote|code|color|size|list|center|spoiler|sub|sup)(?:=[^[\]\n]{1,200})?\](?=[^[\]\n]{0,400}\[\/[a-z]+\])/gi,
  },
  {
    is: 'how AsciiDoc and reStructuredText mark a box, a picture or a program',
    hint: 'Write `::: note Title` for a box, `![](asset:the-id)` for a picture, and code between lines of three backticks.',
    pattern:
      /^(?:\.\. [a-z][\w-]*::|\[(?:source|NOTE|TIP|WARNING|CAUTION|IMPORTANT|quote|verse)(?:,[^\]\n]*)?\]$|(?:image|video)::\S)[^\n]*/gm,
  },
  {
    is: 'a setting of Org-mode',
    hint: 'Delete it; code goes between lines of three backticks.',
    pattern: /^#\+[A-Za-z_]+(?::|\b)[^\n]*/gm,
  },
  {
    is: 'a place for a table of contents',
    hint: 'Delete it: pages have their own table of contents.',
    pattern: /^(?:\[TOC\]|\[\[_?TOC_?\]\]|\{:toc\}|\$\{toc\})$/gim,
  },
  {
    is: 'a short name of an emoji',
    hint: 'Write the sign itself: 🙂.',
    pattern: /(?<=^|\s):(?:[a-z]+_?[a-z]+_?[a-z]*|\+1|-1):(?=$|[\s.,!?])/gm,
  },
];

export interface FoundFeature {
  readonly feature: DialectFeature;
  readonly at: number;
  readonly source: string;
}

const CODE = /(?<!\\)(`+)(?!`)([\s\S]*?[^`])\1(?!`)/g;
const ELSEWHERE =
  /!?\[[^[\]]*\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\[[^[\]]*\])|<[A-Za-z/!?][^<>\n]*>|\\[!-/:-@[-`{-~]/g;

/** Inline content with its code, links and escaped signs blotted out, sign for sign. */
export function plainWords(content: string): string {
  return content
    .replace(CODE, (code) => '\ue000'.repeat(code.length))
    .replace(ELSEWHERE, (other) => (other.startsWith('!') ? '\ue002' : '\ue001').repeat(other.length));
}

/** What is in one piece of inline content and belongs to other dialects. With `gaps`, two brackets are one of those. */
export function dialectFeatures(content: string, gaps = false): readonly FoundFeature[] {
  if (!SUSPICIOUS.test(content)) return [];
  const words = plainWords(content);
  // What one feature takes up is none of the next: an address within a command is said to be the command only.
  let left = words;
  const all = DIALECT_FEATURES.flatMap((feature) => {
    const here = found(feature, left, content);
    for (const { at, length } of here) left = left.slice(0, at) + '\ue001'.repeat(length) + left.slice(at + length);
    return here;
  });
  const features = [...all, ...letteredLines(words)];
  return gaps ? features.filter(({ source }) => !source.startsWith('[[')) : features;
}

/** Nearly all texts have none of these. */
const SUSPICIOUS =
  /[{@|^\\%•‣◦▪▫●○■□➢➤❖·∙]|~|==|\+\+|\+-|\+=|:\/\/|www\.|^:|[\s]:\w|\[[ xX!T[a-zA-Z]|''|^={2}|^h[1-6]\.|^\.\. |^#\+|!!!|\?\?\?|^\(?\p{L}[).][ \t]/imu;

function found(
  feature: DialectFeature,
  words: string,
  content: string,
): readonly (FoundFeature & { readonly length: number })[] {
  return [...words.matchAll(feature.pattern)].map(({ 0: { length }, index }) => ({
    feature,
    at: index,
    length,
    source: content.slice(index, index + length).split('\n')[0] ?? '',
  }));
}

const LETTERED: DialectFeature = {
  is: 'a letter that makes no list: its lines would run together',
  hint: 'Number the lines (`1. one`), or put an empty line between them.',
  pattern: /^\(?(?<letter>\p{L})[).][ \t]+\S/gmu,
};

/** Lines in a row that begin with letters in a row: `a) one`, `b) two`. One such line is nobody's list. */
function letteredLines(words: string): readonly FoundFeature[] {
  const lines = words.split('\n');
  let at = 0;
  const starts = lines.map((line) => {
    const start = at;
    at += line.length + 1;
    return start;
  });
  const letterOf = (line = ''): string | undefined => /^\(?(\p{L})[).][ \t]+\S/u.exec(line)?.[1];
  for (const [index, line] of lines.entries()) {
    const letter = letterOf(line);
    const following = letterOf(lines[index + 1]);
    if (letter === undefined || following === undefined) continue;
    if (following.codePointAt(0) !== (letter.codePointAt(0) ?? 0) + 1) continue;
    return [{ feature: LETTERED, at: starts[index] ?? 0, source: line.slice(0, 2) }];
  }
  return [];
}
