import { texReader } from '../../src/content/formulas/read-tex.ts';
import type { MarkdownOptions } from '../../src/content/markdown-options.ts';
import { type MarkdownResult, parseMarkdown } from '../../src/content/parse-markdown.ts';
import { fullHtmlProfile } from '../../src/content/profiles.ts';
import { serialize } from '../../src/content/serialize.ts';
import type { Position } from '../../src/diagnostics/diagnostic.ts';
import { contextFor } from './test-profiles.ts';

export function positionOf(text: string, offset: number): Position {
  const before = text.slice(0, offset).split(/\r\n?|\n/);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** Parses with places in a file of the text's own. */
export function read(text: string, options: Partial<MarkdownOptions> = {}): MarkdownResult {
  return parseMarkdown(text, {
    mode: 'block',
    formulas: texReader('en'),
    locate: (offset) => {
      const start = positionOf(text, offset);
      return { file: 'text.md', range: { start, end: start } };
    },
    ...options,
  });
}

/** The HTML of a Markdown text in a document of our own. */
export function html(text: string, options: Partial<MarkdownOptions> = {}): string {
  return serialize(read(text, options).value, contextFor(fullHtmlProfile));
}

/** Findings as `line:column code`. */
export function findings(text: string, options: Partial<MarkdownOptions> = {}): readonly string[] {
  return read(text, options).diagnostics.map(
    ({ code, range }) => `${range?.start.line}:${range?.start.column} ${code.replace('content/', '')}`,
  );
}
