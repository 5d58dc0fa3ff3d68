import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../src/import/questions/decode.ts';
import { plainTexts } from '../../../src/import/questions/texts.ts';
import { readTables } from '../../../src/import/readers/table/read.ts';
import { readSeparated } from '../../../src/import/readers/table/table.ts';
import { questionTemplate } from '../../../src/import/readers/table/template.ts';
import { questionsIn, saidOf, shownDraft } from './support/shown.ts';

const table = (source: string, language = 'en') => {
  const draft = readTables([{ rows: readSeparated(source) }], 'quiz.csv', { texts: plainTexts, language });
  if (draft === undefined) throw new Error('no questions');
  return draft;
};

const rows: readonly (readonly [title: string, source: string, question: string, said?: readonly string[]])[] = [
  ['a choice', 'question,a,b,c,correct\nCapital?,London,Paris,Rome,b', 'choice: Capital? [London | *Paris | Rome]'],
  ['its number', 'question,answer 1,answer 2,correct\nCapital?,London,Paris,2', 'choice: Capital? [London | *Paris]'],
  [
    'its words',
    'question,choice 1,choice 2,correct answer\nCapital?,London,Paris,paris',
    'choice: Capital? [London | *Paris]',
  ],
  ['a star', 'question;choices\nCapital?;London|*Paris', 'choice: Capital? [London | *Paris]'],
  [
    'several',
    'type,question,a,b,c,correct\nmultiple choice,Pick.,x,y,z,"a, c"',
    'multiple-response: Pick. [*x | y | *z]',
  ],
  [
    'no right one',
    'question,a,b\nCapital?,London,Paris',
    'choice: Capital? [?London | ?Paris]',
    ['left no-right-answer'],
  ],
  [
    'one that is no choice',
    'question,a,b,correct\nCapital?,London,Paris,Rome',
    'choice: Capital? [?London | ?Paris]',
    ['left no-right-answer'],
  ],
  [
    'feedback of choices',
    'question,a,a feedback,b,feedback b,correct\nC?,x,no,y,yes,b',
    'choice: C? [x {no} | *y {yes}]',
  ],
  [
    'all that a question has',
    'id;question;a;b;correct;points;feedback;feedback correct;feedback incorrect;hint\nq1;C?;x;y;a;2,5;all;right;wrong;look',
    'choice: C? [*x | y] +right -wrong !all ?look (2.5)',
  ],
  [
    'several hints, of which a row may leave one out',
    'question,a,b,correct,hint,Hint 2,подсказка 3\nC?,x,y,a,look,,listen',
    'choice: C? [*x | y] ?look ?listen',
  ],
  ['truth', 'question,correct\nIt rains.,FALSE', 'true-false: It rains. [false]'],
  ['truth by its type', 'type,question,correct\ntrue/false,It rains.,yes', 'true-false: It rains. [true]'],
  ['truth in choices', 'question,a,b,correct\nIt rains.,True,False,a', 'true-false: It rains. [true]'],
  ['words', 'question,correct\nWho?,Grant; U. S. Grant', 'short-answer: Who? [Grant | U. S. Grant]'],
  [
    'words in columns',
    'type,question,answer 1,answer 2\nshort answer,Who?,Grant,Ulysses',
    'short-answer: Who? [Grant | Ulysses]',
  ],
  ['a number', 'question,correct,tolerance,unit\nPi?,3.14,0.01,m', 'numeric: Pi? [3.14 ± 0.01]'],
  [
    'a number with a percentage',
    'type,question,correct,tolerance\nnumeric,Pi?,3.14,5 %',
    'numeric: Pi? [3.14 ± {"percent":5}]',
  ],
  ['a span', 'type,question,correct\nnumeric,Pi?,3..4', 'numeric: Pi? [3..4]'],
  [
    'no number',
    'type,question,correct\nnumeric,Pi?,three',
    'numeric: Pi? [null]',
    ['left number', 'left no-right-answer'],
  ],
  [
    'pairs',
    'type,question,1,2,distractors\nmatching,Match.,France -> Paris,Spain -> Madrid,Rome; Bern',
    'matching: Match. [France -> Paris | Spain -> Madrid | -> Rome | -> Bern]',
  ],
  [
    'pairs in one cell',
    'question,choices\nMatch.,France -> Paris; Spain -> Madrid',
    'matching: Match. [France -> Paris | Spain -> Madrid]',
  ],
  [
    'categories',
    'type,question,1,2,3\ncategorize,Sort.,cat = animal,oak = plant,dog = animal',
    'categorize: Sort. [cat -> animal | oak -> plant | dog -> animal]',
  ],
  ['an order', 'type,question,1,2,3\nordering,Order.,one,two,three', 'ordering: Order. [one | two | three]'],
  [
    'an order by letters',
    'type,question,a,b,c,correct\nordering,Order.,two,three,one,"c, a, b"',
    'ordering: Order. [one | two | three]',
  ],
  [
    'gaps',
    'question\tpoints\nThe [[sun|Sun]] is a [[star]].\t2',
    'cloze:  [The _____ is a _____. | sun/Sun | star] (2)',
  ],
  [
    'gaps to choose',
    'question,points\nThe sun is a [[*star|planet]].,1',
    'cloze:  [The sun is a _____. | *star/planet] (1)',
  ],
  [
    'gaps with their answers beside them',
    'type,question,correct\ncloze,____ and ____,sun; moon',
    'cloze:  [_____ and _____ | sun | moon]',
  ],
  ['no gaps', 'type,question,correct\ncloze,nothing,sun', '', ['left question']],
  ['an essay', 'question,points\nExplain.,3', 'essay: Explain. [] (3)'],
  ['an essay with a good answer', 'type,question,correct\nessay,Explain.,Because.', 'essay: Explain. [Because.]'],
  ['an unknown type', 'type,question,a,b,correct\nhotspot,C?,x,y,a', 'choice: C? [*x | y]', ['changed type']],
  ['an unknown column', 'question,a,b,correct,Bloom\nC?,x,y,a,recall', 'choice: C? [*x | y]', ['left column']],
  ['a row without a question', 'question,a,b,correct\n,x,y,a', '', ['left question']],
  ['a title above', 'Quiz of week 3\n\nquestion,a,b,correct\nC?,x,y,a', 'choice: C? [*x | y]'],
  [
    'quotation marks',
    'question,a,b,correct\n"He said ""no"", twice\nor more",x,"y, z",a',
    'choice: He said "no", twice or more [*x | y, z]',
  ],
  ['quotation marks of its own', 'question,a,b,correct\n"No" is what?,x,y,a', 'choice: "No" is what? [*x | y]'],
  ['a separator that is named', 'sep=;\nquestion;a;b;correct\nC, D?;x;y;a', 'choice: C, D? [*x | y]'],
  ['two columns, and a newline at the end', 'question;correct\nWho, then?;Grant\n', 'short-answer: Who, then? [Grant]'],
  [
    'Spanish',
    'Tipo;Pregunta;Opción 1;Opción 2;Respuesta correcta;Puntos\nopción múltiple;¿Capital?;Londres;París;2;1,5',
    'choice: ¿Capital? [Londres | *París] (1.5)',
  ],
  [
    'German',
    'Typ;Frage;Antwort 1;Antwort 2;Lösung;Punkte\nEinfachauswahl;Hauptstadt?;London;Paris;B;2',
    'choice: Hauptstadt? [London | *Paris] (2)',
  ],
  [
    'French',
    'Type;Énoncé;Réponse A;Réponse B;Bonne réponse;Barème\nQCM;Capitale ?;Londres;Paris;B;2',
    'choice: Capitale ? [Londres | *Paris] (2)',
  ],
  [
    'Russian',
    'Тип;Вопрос;Вариант 1;Вариант 2;Правильный ответ;Баллы\nодин ответ;Столица?;Лондон;Париж;2;2',
    'choice: Столица? [Лондон | *Париж] (2)',
  ],
];

describe('tables of questions', () => {
  for (const [title, source, question, said = []] of rows) {
    test(title, () => {
      const draft = table(source, 'en');
      expect(questionsIn(draft)).toEqual(question === '' ? [] : [question]);
      expect(saidOf(draft)).toEqual(said);
    });
  }

  test('a column of quizzes parts them, and rows have their lines', () => {
    const draft = table('quiz,question,correct\nOne,"A\nB",x\n\nTwo,C,y\nOne,D,z\nOne,,z');
    expect(shownDraft(draft)).toEqual([
      '# One',
      'short-answer: A B [x]',
      'short-answer: D [z]',
      '# Two',
      'short-answer: C [y]',
    ]);
    expect(draft.entries.map(({ place }) => [place.where, place.line])).toEqual([['row 7', 7]]);
  });

  test('numbers are read as the language has them', () => {
    expect(questionsIn(table('type;question;correct\nnumeric;X?;1.500,5', 'de'))).toEqual(['numeric: X? [1500.5]']);
  });

  test('the template has every type of question, and nothing to be told of', () => {
    const draft = table(questionTemplate());
    expect(draft.entries).toEqual([]);
    const types = new Set(questionsIn(draft).map((line) => line.slice(0, line.indexOf(':'))));
    expect([...types]).toEqual([
      'choice',
      'multiple-response',
      'true-false',
      'short-answer',
      'numeric',
      'matching',
      'categorize',
      'ordering',
      'cloze',
      'essay',
    ]);
    expect(questionsIn(draft).join(' ')).not.toContain('null');
  });

  test('a table without a column of questions is none', () => {
    expect(
      readTables([{ rows: readSeparated('a,b\n1,2') }], 'a.csv', { texts: plainTexts, language: 'en' }),
    ).toBeUndefined();
  });

  test('bytes are read in the encoding that they are in', () => {
    const wide = (text: string, little: boolean) =>
      Uint8Array.from(
        [...text].flatMap((sign) => {
          const code = sign.charCodeAt(0);
          return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
        }),
      );
    const cases: readonly (readonly [Uint8Array, string, string, boolean])[] = [
      [new TextEncoder().encode('Frage ä'), 'utf-8', 'Frage ä', false],
      [new TextEncoder().encode('\ufeffFrage ä'), 'utf-8', 'Frage ä', false],
      [wide('\ufeffВопрос', true), 'utf-16le', 'Вопрос', false],
      [wide('\ufeffВопрос', false), 'utf-16be', 'Вопрос', false],
      [wide('question;a', true), 'utf-16le', 'question;a', true],
      [Uint8Array.from([0xc2, 0xee, 0xef, 0xf0, 0xee, 0xf1]), 'windows-1251', 'Вопрос', true],
      [Uint8Array.from([0x51, 0x75, 0xe9, 0x20, 0x93, 0x94, 0xf1, 0x6f]), 'windows-1252', 'Qué “”ño', true],
    ];
    for (const [bytes, encoding, text, guessed] of cases)
      expect(decodeText(bytes)).toEqual({ encoding, text, guessed });
  });
});
