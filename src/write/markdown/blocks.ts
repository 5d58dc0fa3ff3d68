import { TextPositions } from '../../content/text-positions.ts';
import { readMarkdown } from './read-again.ts';
import type { MarkdownBlock, ReadingOptions } from './shapes.ts';

export type { MarkdownBlock } from './shapes.ts';

/**
 * The blocks of a Markdown text: paragraphs, headings, lists, tables with their captions, boxes, and what defines footnotes
 * and links. Every character of the source is in exactly one `text` or `after`: `blockSource` gives it back.
 */
export function blocksOf(source: string, options: ReadingOptions = {}): readonly MarkdownBlock[] {
  if (options.mode === 'inline') return lineOf(source, options);
  const positions = new TextPositions(source);
  const { blocks } = readMarkdown(source, options);
  const starts = blocks.map(({ lines }) => positions.lineStart(lines[0]));
  const first = starts[0] ?? source.length;
  const found: MarkdownBlock[] =
    first === 0
      ? []
      : [{ kind: 'space', text: '', after: source.slice(0, first), range: { start: 0, end: 0 }, tree: [] }];
  blocks.forEach(({ lines, ...block }, index) => {
    const start = starts[index] ?? 0;
    const last = lines[1] - 1;
    const end = positions.lineStart(last) + positions.line(last).length;
    const after = source.slice(end, starts[index + 1] ?? source.length);
    found.push({ ...block, text: source.slice(start, end), after, range: { start, end } });
  });
  return found;
}

/** The source of blocks, joined as they are. */
export function blockSource(blocks: readonly Pick<MarkdownBlock, 'text' | 'after'>[]): string {
  return blocks.map(({ text, after }) => text + after).join('');
}

/** A text of one line is one paragraph, whatever is in it. */
function lineOf(source: string, options: ReadingOptions): readonly MarkdownBlock[] {
  if (source === '') return [];
  const { value } = readMarkdown(source, options);
  return [{ kind: 'paragraph', text: source, after: '', range: { start: 0, end: source.length }, tree: value }];
}
