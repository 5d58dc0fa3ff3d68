import { element, type HtmlTree } from '../../../content/tree.ts';
import type { ImportDraft } from '../../draft/draft.ts';
import type { DraftQuestion } from '../../draft/question.ts';
import type { Read, ReportEntry } from '../../draft/report-entry.ts';
import { Keys } from '../../questions/keys.ts';
import { Notes } from '../../questions/notes.ts';
import { quizzesOf, type ReadNotice, titleOfFile } from '../../questions/quizzes.ts';
import type { TypedLine } from './content.ts';
import { gather } from './gather.ts';
import { type MakingOptions, makeQuestion } from './make.ts';

export { charactersOf, type TypedLine } from './content.ts';
export type { MakingOptions } from './make.ts';

/**
 * Reads questions as teachers type them: `1. … a) … *b)`, with answers marked by a sign, in a line “Answer: b”, or in a list at
 * the end; the words of English, Spanish, German, French and Russian. Lines that belong to no question come back as notices.
 */
export function readTypedQuestions(
  lines: readonly TypedLine[],
  options: MakingOptions,
): Read<readonly (DraftQuestion | ReadNotice)[]> {
  const entries: ReportEntry[] = [];
  const notes = new Notes(lines[0]?.place ?? { file: '' }, undefined, entries);
  const keys = new Keys();
  const items = gather(lines, notes).flatMap((item): readonly (DraftQuestion | ReadNotice)[] => {
    if (item.kind === 'words') {
      const words: HtmlTree = item.pieces.map(({ content }) =>
        element('p', {}, ...(typeof content === 'string' ? options.texts.inline(content, 'plain', notes) : content)),
      );
      return [{ type: 'notice', text: words, place: item.place }];
    }
    const question = makeQuestion(item, keys, notes, options);
    return question === undefined ? [] : [question];
  });
  return { value: items, entries };
}

/** How many questions the lines hold, as far as can be told without reading them: enough to know such a file. */
export function looksLikeTypedQuestions(lines: readonly TypedLine[]): boolean {
  const items = gather(lines, new Notes({ file: '' })).filter((item) => item.kind === 'question');
  const answered = items.filter(
    ({ choices, answer }) => choices.length > 1 || (answer !== undefined && answer.text !== ''),
  );
  return answered.length > 0 && answered.length * 2 >= items.length;
}

/** The lines of a text file. */
export function linesOf(text: string, file: string): readonly TypedLine[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((content, index) => ({ content: content.replaceAll('\t', ' '), place: { file, line: index + 1 } }));
}

/** Reads a text file of typed questions, those in Aiken's form included. */
export function readTypedFile(text: string, file: string, options: MakingOptions): ImportDraft {
  const { value: items, entries } = readTypedQuestions(linesOf(text, file), options);
  return quizzesOf(file, [{ key: 'questions', title: titleOfFile(file), place: { file }, items }], entries);
}
