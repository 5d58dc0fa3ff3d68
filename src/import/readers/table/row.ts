import type { NamedChoice } from '../typed-questions/answer.ts';
import { ordinalOf } from '../typed-questions/words.ts';
import type { ColumnKind, Header } from './columns.ts';
import type { TableRow } from './table.ts';

/** A choice of a row, in the form in which answers are compared with choices. */
export interface RowChoice extends NamedChoice {
  readonly words: string;
  readonly right: boolean;
  readonly comment: string | undefined;
}

/** What a row has, by what its columns hold. */
export interface RowCells {
  readonly quiz: string | undefined;
  readonly type: string | undefined;
  readonly question: string;
  readonly choices: readonly RowChoice[];
  readonly correct: string | undefined;
  readonly tolerance: string | undefined;
  readonly unit: string | undefined;
  readonly points: string | undefined;
  readonly feedback: string | undefined;
  readonly correctFeedback: string | undefined;
  readonly incorrectFeedback: string | undefined;
  /** In the order of their columns. */
  readonly hints: readonly string[];
  readonly name: string | undefined;
  readonly distractors: readonly string[];
  /** Everything in the row, for an entry. */
  readonly all: string;
}

export function cellsOf(row: TableRow, { columns }: Header): RowCells {
  const cell = (kind: ColumnKind): string | undefined => {
    const column = columns.find((one) => one.kind === kind);
    const words = column === undefined ? '' : (row.cells[column.index] ?? '').trim();
    return words === '' ? undefined : words;
  };
  return {
    quiz: cell('quiz'),
    type: cell('type'),
    question: cell('question') ?? '',
    choices: choicesOf(row, columns, cell('choices')),
    correct: cell('correct'),
    tolerance: cell('tolerance'),
    unit: cell('unit'),
    points: cell('points'),
    feedback: cell('feedback'),
    correctFeedback: cell('feedback-correct'),
    incorrectFeedback: cell('feedback-incorrect'),
    hints: columns
      .filter(({ kind }) => kind === 'hint')
      .map(({ index }) => (row.cells[index] ?? '').trim())
      .filter((hint) => hint !== ''),
    name: cell('name'),
    distractors: parts(cell('distractors') ?? ''),
    all: row.cells
      .map((one) => one.trim())
      .filter((one) => one !== '')
      .join(' | '),
  };
}

function choicesOf(row: TableRow, columns: Header['columns'], list: string | undefined): readonly RowChoice[] {
  const own = columns
    .filter(({ kind }) => kind === 'choice')
    .flatMap(({ index, label = '' }) => {
      const words = (row.cells[index] ?? '').trim();
      const column = columns.find((one) => one.kind === 'choice-feedback' && one.label === label);
      const comment = (row.cells[column?.index ?? -1] ?? '').trim();
      return words === '' ? [] : [{ words, label, comment: comment === '' ? undefined : comment }];
    });
  const listed = parts(list ?? '').map((words, index) => ({ words, label: String(index + 1), comment: undefined }));
  return [...own, ...listed].map(({ words, label, comment }) => {
    const right = /^\*(?!\*)\s*(?=\S)|\s*\*$/.exec(words);
    const plain = right === null ? words : words.replace(right[0], '').trim();
    return {
      words: plain,
      comment,
      letter: label,
      ordinal: /^\d+$/.test(label) ? Number(label) - 1 : ordinalOf(label),
      pieces: [{ text: plain }],
      right: right !== null,
    };
  });
}

/** One cell with several: a line each, or with bars or semicolons between. */
function parts(list: string): readonly string[] {
  const sign = ['\n', '|', ';'].find((one) => list.includes(one)) ?? ';';
  return list
    .split(sign)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
