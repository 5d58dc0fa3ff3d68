import type { Diagnostic, Place, Result } from '../diagnostics/diagnostic.ts';
import { codePoint } from '../source/invisible.ts';
import { type ContentCode, contentCodes, type ReportAt } from './codes.ts';
import { blockDialect, inlineDialect, MAX_NESTING } from './markdown-dialect.ts';
import type { MarkdownOptions } from './markdown-options.ts';
import type { DialectEnv, Token } from './markdown-state.ts';
import { type Found, MarkdownTree } from './markdown-tree.ts';
import type { PlacedTree } from './placed-trees.ts';
import { plainMarkdown } from './plain-markdown.ts';
import { checkRawText } from './raw-dialects.ts';
import { TextPositions } from './text-positions.ts';
import { tokenGroups } from './top-blocks.ts';
import type { HtmlTree, Reference } from './tree.ts';
import { replaceUnusable, UNUSABLE_CHARACTER } from './unusable-characters.ts';

export interface MarkdownResult extends Result<HtmlTree> {
  /** Always there, also beside errors. */
  readonly value: HtmlTree;
  /** The blocks of the top level with their lines. Their trees one behind the other are `value` without its notes. */
  readonly blocks: readonly PlacedTree[];
  /** Of each note, in the order of their numbers, the mark that its author gave it; undefined for `^[a note]`. */
  readonly noteLabels: readonly (string | undefined)[];
  /** References to assets, activities, terms and sources in reading order, footnotes last. Whether they exist is for the caller to check. */
  readonly references: readonly Found<Reference>[];
  /** Ids of gaps in reading order. */
  readonly gaps: readonly Found<string>[];
  /** Whether there is code in a language that is shown in colours. */
  readonly hasColouredCode: boolean;
}

/**
 * Parses the Markdown of one text into a tree. Never fails: what cannot be used is reported and, as words, kept.
 * The dialect is CommonMark with tables, footnotes and definition lists, without HTML; see `docs/decisions/0004-content-tree.md`.
 */
export function parseMarkdown(text: string, options: MarkdownOptions): MarkdownResult {
  const plain = plainMarkdown(text, options.mode);
  return plain === undefined ? parseWhole(text, options) : { ...noFindings, value: plain, blocks: oneBlock(plain) };
}

/** What is found in a text that has nothing but its words. */
export const noFindings = { noteLabels: [], diagnostics: [], references: [], gaps: [], hasColouredCode: false };

function oneBlock(tree: HtmlTree): readonly PlacedTree[] {
  return [{ kind: 'paragraph', lines: [0, 1], tree }];
}

function parseWhole(text: string, options: MarkdownOptions): MarkdownResult {
  const findings = new Findings(options.locate);
  const report: ReportAt = (code, offset, message, hint) => findings.add(code, offset, message, hint);
  const source = checkCharacters(text, report);
  const env: DialectEnv = {
    gaps: options.gaps === true,
    sources: options.sources,
    formulas: options.formulas !== undefined,
  };
  const tokens =
    options.mode === 'block' ? blockDialect().parse(source, env) : inlineDialect().parseInline(source, env);
  const positions = new TextPositions(source);
  checkRawText(source, tokens, positions, report);
  if (options.mode === 'block') checkNesting(tokens, positions, report);
  else checkParagraphs(source, report);
  const tree = new MarkdownTree(options, positions, env, report);
  const blocks = tree.build(tokenGroups(tokens, positions));
  const notes = tree.notes();
  return {
    value: [...blocks.flatMap((block) => block.tree), ...(notes === undefined ? [] : [notes])],
    blocks,
    noteLabels: tree.noteLabels(),
    diagnostics: findings.inOrder(),
    references: tree.references,
    gaps: tree.gaps,
    hasColouredCode: tree.hasColouredCode,
  };
}

/** How many findings of one kind a text gives; what is wrong everywhere need not be said everywhere. */
const MAX_FINDINGS_OF_A_KIND = 20;

class Findings {
  readonly #locate: (offset: number) => Place;
  readonly #all: {
    readonly code: ContentCode;
    readonly offset: number;
    message: string;
    readonly hint: string;
  }[] = [];
  readonly #counts = new Map<ContentCode, number>();

  constructor(locate: (offset: number) => Place) {
    this.#locate = locate;
  }

  add(code: ContentCode, offset: number, message: string, hint: string): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count <= MAX_FINDINGS_OF_A_KIND) this.#all.push({ code, offset, message, hint });
  }

  inOrder(): readonly Diagnostic[] {
    for (const [code, count] of this.#counts) {
      const last = this.#all.findLast((finding) => finding.code === code);
      const more = count - MAX_FINDINGS_OF_A_KIND;
      if (last !== undefined && more > 0) last.message += ` (The text has ${more} more places like this.)`;
    }
    this.#all.sort((left, right) => left.offset - right.offset);
    return this.#all.map(({ code, offset, message, hint }) =>
      contentCodes.report(code, { message, hint, place: this.#locate(offset) }),
    );
  }
}

function checkCharacters(text: string, report: ReportAt): string {
  const first = text.search(UNUSABLE_CHARACTER);
  if (first < 0) return text;
  const code = codePoint(text.charAt(first));
  report(
    'unusable-character',
    first,
    `The text holds a character that no platform accepts (${code}); it is shown as \uFFFD.`,
    'Delete it: it was probably copied from another program.',
  );
  return replaceUnusable(text);
}

/** The parser leaves out what is nested deeper than it goes. */
function checkNesting(tokens: readonly Token[], positions: TextPositions, report: ReportAt): void {
  const deepest = tokens.find((token) => token.nesting === 1 && token.level >= MAX_NESTING - 1);
  if (deepest === undefined) return;
  report(
    'nested-too-deep',
    positions.lineStart(deepest.map?.[0] ?? 0),
    'Lists or quotations are nested so deep here that what is inside would be left out.',
    'Take out some of the levels.',
  );
}

function checkParagraphs(text: string, report: ReportAt): void {
  const gap = /\S[ \t]*(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)\s*(?=\S)/.exec(text);
  if (gap === null) return;
  report(
    'paragraphs-in-line',
    gap.index + 1,
    'This text is shown as one line, so the empty line in it is lost.',
    'Write one paragraph.',
  );
}
