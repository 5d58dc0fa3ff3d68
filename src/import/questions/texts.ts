import type { HtmlTree } from '../../content/tree.ts';
import type { Notes } from './notes.ts';
import { plainBlocks, plainWords } from './plain-text.ts';

/** How a text of a question is written. `moodle`: HTML in which a line break is one. */
export type TextFormat = 'plain' | 'moodle' | 'html' | 'markdown';

/** Makes trees of what questions say. What cannot be kept of a text goes to the notes. */
export interface QuestionTexts {
  /** Paragraphs: what is asked, feedback. */
  readonly block: (source: string, format: TextFormat, notes: Notes) => HtmlTree;
  /** Words in a line: a choice, an item. */
  readonly inline: (source: string, format: TextFormat, notes: Notes) => HtmlTree;
}

/** Takes every text as plain words. */
export const plainTexts: QuestionTexts = {
  block: (source) => plainBlocks(source),
  inline: (source) => plainWords(source),
};
