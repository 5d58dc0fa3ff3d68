import { texReader } from '../../content/formulas/read-tex.ts';
import type { MarkdownOptions } from '../../content/markdown-options.ts';
import { parseMarkdown } from '../../content/parse-markdown.ts';
import { element, type HtmlTree, text } from '../../content/tree.ts';
import { errorsOf } from '../../diagnostics/diagnostic.ts';
import { lineIndex } from '../../source/text-position.ts';
import { notesIn } from '../../write/markdown/note-labels.ts';
import { writeMarkdown } from '../../write/markdown/write.ts';

/** A text without faults, and what of it was written otherwise. */
export interface PlainerText {
  readonly text: string;
  readonly changed: readonly { readonly why: string; readonly was: string }[];
}

type Reading = Omit<MarkdownOptions, 'locate'>;

/**
 * A text in which no block has an error any more, with every word that it had: a block that has one is written as it was
 * read, or else as paragraphs of its words. Other blocks keep their signs. Undefined where that does not help.
 */
export function plainerText(source: string, options: Omit<Reading, 'formulas'>): PlainerText | undefined {
  const reading = { ...options, formulas: texReader(options.language ?? 'en') };
  if (reading.mode === 'inline') return plainerLine(source, reading);
  const lines = source.split('\n');
  const { blocks, value, faults } = read(source, reading);
  const changed: { why: string; was: string }[] = [];
  const pieces: string[] = [];
  let next = 0;
  for (const { lines: around, tree } of blocks) {
    const [from, to] = [Math.max(next, around[0]), around[1]];
    const fault = faults.find(({ line }) => line >= from && line < to);
    if (fault === undefined || to <= from) continue;
    const was = lines.slice(from, to).join('\n').trimEnd();
    const written = notesIn(tree).length > 0 ? '' : writeMarkdown(tree, reading).text.trimEnd();
    const isRead = isSound(written, reading) && !LEAVES_OUT.has(fault.code);
    for (const line of lines.slice(next, from)) pieces.push(line);
    pieces.push(isRead ? written : wordsOf(was, reading), '');
    changed.push({ why: fault.message, was });
    next = to;
  }
  const parted = [...pieces, ...lines.slice(next)].join('\n');
  if (isSound(parted, reading)) return { text: parted, changed };
  const why = faults[0]?.message ?? '';
  for (const whole of [writeMarkdown(value, reading).text, wordsOf(source, reading)])
    if (isSound(whole, reading)) return { text: whole, changed: [{ why, was: source }] };
  return undefined;
}

function plainerLine(source: string, reading: Reading): PlainerText | undefined {
  const { value, faults } = read(source, reading);
  const written = writeMarkdown(value, reading).text.trim();
  for (const line of [written, writeMarkdown([text(source)], reading).text.trim()])
    if (isSound(line, reading)) return { text: line, changed: [{ why: faults[0]?.message ?? '', was: source }] };
  return undefined;
}

/** What is read of a text, and its errors with their lines from 0. */
function read(source: string, reading: Reading) {
  const index = lineIndex(source);
  const { blocks, value, diagnostics } = parseMarkdown(source, {
    ...reading,
    locate: (offset) => ({ file: '', range: index.range(offset, offset) }),
  });
  const faults = errorsOf(diagnostics).map(({ code, message, range }) => ({
    code,
    message,
    line: (range?.start.line ?? 1) - 1,
  }));
  return { blocks, value, faults };
}

function isSound(source: string, reading: Reading): boolean {
  return source.trim() !== '' && read(source, reading).faults.length === 0;
}

/** Where these are, what was read holds less than what was written. */
const LEAVES_OUT: ReadonlySet<string> = new Set(['content/nested-too-deep', 'content/box-too-deep']);

/** Marks of lists and quotations that a line begins with. */
const MARKS = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])|:{3,}|`{3,}|~{3,}|#{1,6}(?=[ \t])))+[ \t]*/;

const FENCE = /^[ \t>]*(?:`{3,}|~{3,})/;

/** The words of a text, a paragraph for each mark of a list or a quotation, with their links, emphasis and formulas where these can be read. */
function wordsOf(source: string, reading: Reading): string {
  const paragraphs: string[][] = [];
  let open = false;
  let inCode = false;
  for (const line of source.split('\n')) {
    const words = line.replace(MARKS, '').trim();
    if (FENCE.test(line.replace(/^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/, ''))) inCode = !inCode;
    if (words === '') open = false;
    else if (open && !inCode && !MARKS.test(line)) paragraphs.at(-1)?.push(words);
    else {
      paragraphs.push([words]);
      open = !inCode;
    }
  }
  const tree = paragraphs.map((lines) => element('p', {}, lineOf(lines.join('\n'), reading)));
  return writeMarkdown(tree, reading).text.trimEnd();
}

/** A line as it reads, or its signs as words where it has an error. */
function lineOf(words: string, reading: Reading): HtmlTree {
  const { value, faults } = read(words, { ...reading, mode: 'inline' });
  return faults.length === 0 ? value : [text(words)];
}
