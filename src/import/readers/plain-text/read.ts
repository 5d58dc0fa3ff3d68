import { plainText } from '../../../content/text.ts';
import { element, type HtmlNode, type HtmlTree } from '../../../content/tree.ts';
import type { ImportDraft } from '../../draft/draft.ts';
import { Notes } from '../../questions/notes.ts';
import { titleOfFile } from '../../questions/quizzes.ts';
import type { QuestionTexts } from '../../questions/texts.ts';

const BULLET = /^\s*[-*•–]\s+/;
const NUMBER = /^\s*(\d{1,3})[.)]\s+/;

/** Lines of at least this length were broken where the window ended, and not by who wrote them. */
const WRAPPED = 50;
const LONGEST_TITLE = 80;

/** A text file as one page: paragraphs between empty lines, lists, and its first line as the title where it is one. */
export function readPlainText(text: string, file: string, texts: QuestionTexts): ImportDraft {
  const notes = new Notes({ file });
  const paragraphs = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?|\f/g, '\n')
    .replaceAll('\t', ' ')
    .split(/\n\s*\n/)
    .map((one) => one.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0);
  const [first = [], ...rest] = paragraphs;
  const isTitled = first.length === 1 && rest.length > 0 && isTitle(first[0] ?? '');
  const title = isTitled ? (first[0] ?? '').trim() : titleOfFile(file);
  const inLine = (words: string): HtmlTree => texts.inline(words.trim(), 'plain', notes);
  const body = (isTitled ? rest : paragraphs).flatMap((lines) => blocksOf(lines, inLine));
  notes.changed(
    'plain-text',
    'No questions were seen in the text, so it is a page to read. If it is a list of questions, give them numbers and mark what is right: docs/importing-questions.md shows how.',
  );
  const place = { file };
  return {
    title,
    modules: [
      {
        key: 'whole',
        place,
        title,
        activities: plainText(body).trim() === '' ? [] : [{ type: 'reading', key: file, place, title, body }],
        rubrics: [],
        sources: [],
        terms: [],
      },
    ],
    files: new Map(),
    entries: notes.entries,
  };
}

function isTitle(line: string): boolean {
  return line.trim().length <= LONGEST_TITLE && !/[.:;,]\s*$/.test(line) && !BULLET.test(line);
}

/** The lines of one paragraph: words, and lists where each line of them has a sign or a number. */
function blocksOf(lines: readonly string[], inLine: (words: string) => HtmlTree): readonly HtmlNode[] {
  const from = lines.findIndex((line) => BULLET.test(line) || NUMBER.test(line));
  const sign = [BULLET, NUMBER].find((one) => from >= 0 && one.test(lines[from] ?? ''));
  // A list of one is a sentence that begins with a dash or a year.
  if (sign === undefined || lines.slice(from).filter((line) => sign.test(line)).length < 2)
    return [element('p', {}, paragraph(lines, inLine))];
  const items: string[][] = [];
  for (const line of lines.slice(from))
    if (sign.test(line)) items.push([line.replace(sign, '')]);
    else items.at(-1)?.push(line);
  const start = sign === NUMBER ? Number(NUMBER.exec(lines[from] ?? '')?.[1]) : 1;
  const list = element(
    sign === NUMBER ? 'ol' : 'ul',
    start === 1 ? {} : { start: String(start) },
    items.map((item) => element('li', {}, paragraph(item, inLine))),
  );
  return from === 0 ? [list] : [element('p', {}, paragraph(lines.slice(0, from), inLine)), list];
}

/** Lines that were broken by who wrote them, as in a poem or an address, stay lines. */
function paragraph(lines: readonly string[], inLine: (words: string) => HtmlTree): HtmlTree {
  const isWrapped = lines.slice(0, -1).every((line) => line.trim().length >= WRAPPED);
  if (isWrapped) return inLine(lines.map((line) => line.trim()).join(' '));
  return lines.flatMap((line, index) => [...(index === 0 ? [] : [element('br')]), ...inLine(line)]);
}
