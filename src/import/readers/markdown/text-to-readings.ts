import { texReader } from '../../../content/formulas/read-tex.ts';
import { parseMarkdown } from '../../../content/parse-markdown.ts';
import { collectReferences, mapTree, plainText } from '../../../content/text.ts';
import type { HtmlTree } from '../../../content/tree.ts';
import { blockSource, blocksOf, type MarkdownBlock } from '../../../write/markdown/blocks.ts';
import type { ImportPlace } from '../../draft/place.ts';
import type { ReportEntry } from '../../draft/report-entry.ts';
import type { FileFacts } from '../../html/context.ts';
import { Findings } from '../../html/findings.ts';
import { description } from '../../html/pictures.ts';
import type { SplitAt } from '../../html/tree-from-html.ts';
import type { OriginalFiles } from '../../originals/original-files.ts';
import type { UsedFiles } from '../../originals/used-files.ts';
import { Named, withAddresses } from './addresses.ts';
import { withOurBoxes } from './boxes.ts';
import { withCrossReferences } from './cross-references.ts';
import { withDescriptions } from './figures.ts';
import { withoutHtmlBlocks } from './html-blocks.ts';
import { withOurLines } from './lines.ts';
import { withOurTables } from './tables.ts';
import { inWords, leftComment, outsideFences, type Translation } from './translation.ts';
import { wordsInOurs } from './words.ts';

/** Part of a text: from one of its headings to the next. */
export interface TextSection {
  readonly title: string;
  readonly tree: HtmlTree;
  /** The same as it is written in our dialect. */
  readonly text: string;
  /** By what links name the headings in it. */
  readonly anchors: ReadonlySet<string>;
}

export interface TextAround {
  readonly path: string;
  readonly place: ImportPlace;
  readonly files: OriginalFiles;
  readonly used: UsedFiles;
  readonly texts: ReadonlySet<string>;
  readonly language: string | undefined;
  readonly splitAt: SplitAt;
  /** Ids of sources, by the keys that texts cite. */
  readonly sources: ReadonlyMap<string, string>;
}

/** A text of any dialect, cut at its headings. */
export function readText(
  source: string,
  around: TextAround,
): { readonly sections: readonly TextSection[]; readonly entries: readonly ReportEntry[] } {
  const findings = new Findings();
  const named = new Named(around.path, around.files, around.used, around.texts, findings);
  const translation: Translation = { findings, addresses: named, isPandoc: /\.(?:qmd|rmd)$/i.test(around.path) };
  const html = withoutHtmlBlocks(
    withDescriptions(withCrossReferences(withoutComments(source, findings).split('\n'), translation), translation),
    translation,
    { place: around.place, ...(around.language === undefined ? {} : { language: around.language }) },
    around.used,
  );
  const lines = withOurBoxes(withOurTables(withOurLines(html.lines, translation)), translation);
  const anchors = namedHeadings(lines);
  const text = outsideFences(withoutMarks(lines, source, findings), (line) =>
    wordsInOurs(
      inWords(line, (words) => withAddresses(words, named)),
      translation,
    ),
  ).join('\n');
  const cited = withSourceIds(text, around.sources);
  const entries: ReportEntry[] = [...html.entries];
  const sections = cut(cited, around.splitAt).map(({ title, text: own }): TextSection => {
    const result = parseMarkdown(own, {
      mode: 'block',
      locate: () => ({ file: around.place.file }),
      formulas: texReader(around.language ?? 'en'),
      sources: new Set(around.sources.values()),
      ...(around.language === undefined ? {} : { language: around.language }),
    });
    findings.under(title);
    for (const { code, message } of result.diagnostics) if (!QUIET.test(code)) findings.add('changed', 'text', message);
    const tree = withKeys(result.value, named.keys);
    around.used.say({ facts: factsIn(tree), remote: new Map() });
    return { title, tree, anchors: anchorsIn(title, result.value, anchors), text: own };
  });
  return { sections, entries: [...entries, ...findings.entries(around.place)] };
}

/** Findings that are about how a module’s author should write, not about what became of a text. */
const QUIET = /^content\/(?:heading-|link-without|table|code-language|long|picture-without-alt)/;

function withoutComments(source: string, findings: Findings): string {
  return source
    .replace(/\r\n?/g, '\n')
    .replace(/^<!--[\s\S]*?-->[ \t]*$/gm, '')
    .replace(/^%%[^%]*%%[ \t]*$/gm, (whole) => {
      leftComment(findings, whole.trim().slice(2, -2));
      return '';
    });
}

/** What only a text of MyST has: directives, roles, and labels before headings. */
const MYST = /^[ \t]*(?:`{3,}|:{3,})[ \t]*\{[\w:-]+\}|\{[a-z][\w:-]*\}`|^\([\w:.-]+\)=[ \t]*$/m;

/** Without labels, breaks and comments of MyST, and ids of Obsidian’s blocks: nobody who reads the text sees them. */
function withoutMarks(lines: readonly string[], source: string, findings: Findings): readonly string[] {
  const isMyst = MYST.test(source);
  return outsideFences(lines, (line) => {
    if (/^\([\w:.-]+\)=[ \t]*$/.test(line) || /^\^[\w-]+[ \t]*$/.test(line)) return '';
    if (!isMyst || !/^(?:%|\+\+\+)/.test(line)) return line;
    if (line.startsWith('%')) leftComment(findings, line.slice(1));
    return '';
  });
}

/** Ids that headings were given in braces, by their words. */
function namedHeadings(lines: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  lines.forEach((line, index) => {
    const [, words, id] = /^#{1,6}[ \t]+(.*?)[ \t]*\{#([\w:.-]+)[^}]*\}[ \t]*$/.exec(line) ?? [];
    if (id !== undefined && words !== undefined) found.set(words, id);
    const label = /^\(([\w:.-]+)\)=[ \t]*$/.exec(line)?.[1];
    const below = /^#{1,6}[ \t]+(.*?)[ \t]*#*$/.exec(lines[index + 1] ?? '')?.[1];
    if (label !== undefined && below !== undefined) found.set(below, label);
  });
  return found;
}

function anchorsIn(title: string, tree: HtmlTree, ids: ReadonlyMap<string, string>): ReadonlySet<string> {
  const headings = [title];
  for (const node of tree)
    if (node.kind === 'element' && /^h[2-6]$/.test(node.tag)) headings.push(plainText(node.children));
  return new Set(headings.flatMap((words) => [words, slug(words), ...(ids.has(words) ? [ids.get(words) ?? ''] : [])]));
}

/** As pandoc and GitHub name headings. */
function slug(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s+/g, '-');
}

function withSourceIds(text: string, sources: ReadonlyMap<string, string>): string {
  if (sources.size === 0) return text;
  return outsideFences(text.split('\n'), (line) =>
    inWords(line, (words) =>
      words.replace(/(?<![\w@])@\{?([A-Za-z0-9_][\w:.#$%&+?<>~/-]*)\}?/g, (whole, written: string) => {
        const key = written.replace(/[.:,;?/]+$/, '');
        const id = sources.get(key);
        return id === undefined ? whole : `@${id}${written.slice(key.length)}`;
      }),
    ),
  ).join('\n');
}

function withKeys(tree: HtmlTree, keys: ReadonlyMap<string, string>): HtmlTree {
  return mapTree(tree, (node) => {
    if (node.kind !== 'reference') return node;
    const { reference } = node;
    if (reference.to !== 'asset' && reference.to !== 'activity') return node;
    const key = keys.get(reference.id);
    return key === undefined ? node : { ...node, reference: { ...reference, id: key } };
  });
}

/** What a text says of its pictures. */
function factsIn(tree: HtmlTree): ReadonlyMap<string, FileFacts> {
  const facts = new Map<string, FileFacts>();
  for (const { reference, children } of collectReferences(tree)) {
    if (reference.to !== 'asset' || children.length > 0 || facts.has(reference.id)) continue;
    const alt = description(reference.alt);
    if (alt !== undefined) facts.set(reference.id, { alt });
  }
  return facts;
}

interface Part {
  readonly title: string;
  readonly text: string;
}

/** A text cut at its headings, each part with the definitions that it uses. */
function cut(text: string, splitAt: SplitAt): readonly Part[] {
  if (splitAt === 'never') return [{ title: '', text }];
  const blocks = blocksOf(text);
  const definitions = blocks.filter(({ kind }) => kind === 'note' || kind === 'link-address');
  const parts: { title: string; readonly blocks: MarkdownBlock[] }[] = [{ title: '', blocks: [] }];
  for (const block of blocks) {
    if (definitions.includes(block)) continue;
    const last = parts.at(-1);
    if (block.kind !== 'heading' || levelOf(block.text) > splitAt) last?.blocks.push(block);
    else {
      const title = plainText(block.tree);
      if (last === undefined || last.blocks.some(({ kind }) => kind !== 'space')) parts.push({ title, blocks: [] });
      else last.title = last.title === '' ? title : `${last.title}: ${title}`;
    }
  }
  const full = parts.filter(({ title, blocks: own }) => title !== '' || own.some(({ kind }) => kind !== 'space'));
  return full.map(({ title, blocks: own }) => ({ title, text: withDefinitions(blockSource(own), definitions) }));
}

function levelOf(heading: string): number {
  const signs = /^[ \t]{0,3}(#{1,6})/.exec(heading)?.[1];
  return signs?.length ?? (/\n[ \t]{0,3}=+[ \t]*$/.test(heading) ? 1 : 2);
}

/** Definitions of notes and addresses that a text uses, and those that these use. */
function withDefinitions(text: string, definitions: readonly MarkdownBlock[]): string {
  const waiting = new Set(definitions);
  let whole = text;
  for (let found = true; found; ) {
    found = false;
    for (const one of waiting) {
      const mark = one.kind === 'note' ? `[^${one.label ?? ''}]` : `[${one.label ?? ''}]`;
      if (!whole.toLowerCase().includes(mark.toLowerCase())) continue;
      waiting.delete(one);
      whole = `${whole.trimEnd()}\n\n${one.text}\n`;
      found = true;
    }
  }
  return whole;
}
