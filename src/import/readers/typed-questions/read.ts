import { element, type HtmlTree } from '../../../content/tree.ts';
import type { ImportDraft } from '../../draft/draft.ts';
import type { DraftQuestion } from '../../draft/question.ts';
import type { Read, ReportEntry } from '../../draft/report-entry.ts';
import { Keys } from '../../questions/keys.ts';
import { Notes } from '../../questions/notes.ts';
import { quizzesOf, type ReadNotice, titleOfFile } from '../../questions/quizzes.ts';
import { frontMatter, headEntries, metadataOf } from '../markdown/front-matter.ts';
import { charactersOf, type TypedLine } from './content.ts';
import { gather } from './gather.ts';
import { kindOf, plainLabel } from './lines.ts';
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
        element('p', {}, typeof content === 'string' ? options.texts.inline(content, 'plain', notes) : content),
      );
      return [{ type: 'notice', text: words, place: item.place }];
    }
    const question = makeQuestion(item, keys, notes, options);
    return question === undefined ? [] : [question];
  });
  return { value: items, entries };
}

/** The lines of a text file, as they are understood. `first` is the number of the first. */
export function linesOf(text: string, file: string, first = 1): readonly TypedLine[] {
  return text.split(/\r\n|\r|\n/).map((content, index) => ({
    content: plainLabel(content.replaceAll('\t', ' ')),
    place: { file, line: index + first },
  }));
}

/** A text file without what it says of itself before it begins. */
export function typedFile(text: string, file: string) {
  const { body, values, problem } = frontMatter(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  const before = text.slice(0, text.length - body.length).split('\n').length;
  const metadata = metadataOf(values);
  return { lines: linesOf(body, file, before), metadata, entries: headEntries({ file }, metadata, problem) };
}

/** A short line that ends no sentence, between empty lines, before the first of numbered questions. */
function titleAbove(lines: readonly TypedLine[]): { readonly title: string; readonly lines: number } | undefined {
  const index = lines.findIndex(({ content }) => charactersOf(content).trim() !== '');
  const [line, next] = [lines[index], lines[index + 1]];
  if (line === undefined || next === undefined || charactersOf(next.content).trim() !== '') return undefined;
  if (kindOf(line, 'questions').kind !== 'text') return undefined;
  if (!lines.some((one) => kindOf(one, 'questions').kind === 'start')) return undefined;
  const title = charactersOf(line.content)
    .trim()
    .replace(/^#{1,6}\s+/, '')
    .replace(/^(\*\*|__)(.*)\1$/, '$2')
    .trim();
  const isTitle = title !== '' && title.length <= 80 && !/[.?!:;,…]$/u.test(title);
  return isTitle ? { title, lines: index + 1 } : undefined;
}

/** Reads a text file of typed questions, those in Aiken's form included. */
export function readTypedFile(text: string, file: string, options: MakingOptions): ImportDraft {
  const { lines: all, metadata, entries: head } = typedFile(text, file);
  const { language, summary, license, authors, keywords } = metadata;
  const written = metadata.title === undefined ? titleAbove(all) : undefined;
  const title = metadata.title ?? written?.title;
  const lines = written === undefined ? all : all.slice(written.lines);
  const { value: items, entries } = readTypedQuestions(lines, { ...options, language: language ?? options.language });
  const place = { file };
  const section = { key: 'questions', title: title ?? titleOfFile(file), place, items };
  return quizzesOf(file, [section], [...entries, ...head], {
    ...(title === undefined ? {} : { title }),
    module: {
      ...(language === undefined ? {} : { language }),
      ...(summary === undefined ? {} : { summary }),
      ...(license === undefined ? {} : { license }),
      ...(authors.length === 0 ? {} : { authors }),
      ...(keywords.length === 0 ? {} : { keywords }),
    },
  });
}
