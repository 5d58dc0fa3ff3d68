import { describe, expect, test } from 'vitest';
import { element, text } from '../../../src/content/tree.ts';
import { plainTexts } from '../../../src/import/questions/texts.ts';
import { looksLikeTypedQuestions } from '../../../src/import/readers/typed-questions/looks-like-questions.ts';
import {
  linesOf,
  readTypedFile,
  readTypedQuestions,
  type TypedLine,
} from '../../../src/import/readers/typed-questions/read.ts';
import { questionsIn, saidOf, shownDraft, shownQuestion } from './support/shown.ts';

const typed = (source: string, language = 'en') => readTypedFile(source, 'quiz.txt', { texts: plainTexts, language });

const paris = 'choice: Capital? [London | *Paris]';

const table: readonly (readonly [
  title: string,
  source: string,
  questions: string | readonly string[],
  said?: readonly string[],
])[] = [
  ['a star before the letter', '1. Capital?\na) London\n*b) Paris', paris],
  ['a star behind the letter', '1. Capital?\na) London\nb)* Paris', paris],
  ['a star at the end', '1. Capital?\na) London\nb) Paris*', paris],
  ['bold', '1. Capital?\na) London\nb) **Paris**', paris],
  ['a word in brackets', '1) Capital?\n(a) London\n(b) Paris (correct)', paris],
  ['a tick', '1. Capital?\nA. London\n✓ B. Paris', paris],
  ['boxes', '1. Capital?\n[ ] London\n[x] Paris', paris],
  ['bullets', '1. Capital?\n- London\n+ Paris', paris],
  ['a line with the answer', '1. Capital?\na) London\nb) Paris\nAnswer: b', paris],
  ['the answer with its words', '1. Capital?\na) London\nb) Paris\nCorrect answer: B. Paris', paris],
  ['the answer in words', '1. Capital?\na) London\nb) Paris\nAns: paris.', paris],
  ['choices in a line', '1. Capital?\na) London  b) Paris\nAnswer: b', paris],
  ['all in a line', '1. Capital? a) London b) *Paris', paris],
  [
    'a choice over two lines',
    '1. Capital?\na) London\n*b) Paris,\nby the Seine',
    'choice: Capital? [London | *Paris, by the Seine]',
  ],
  ['Question 1, and numbers before choices', 'Question 1: Capital?\n1) London\n2) Paris\nAnswer: 2', paris],
  ['several right ones', '1. Pick.\n*a) one\nb) two\n*c) three', 'multiple-response: Pick. [*one | two | *three]'],
  [
    'several letters',
    '1. Pick.\na) one\nb) two\nc) three\nAnswers: A and C',
    'multiple-response: Pick. [*one | two | *three]',
  ],
  [
    'letters in one word',
    '1. Pick.\na) one\nb) two\nc) three\nAnswer: AC',
    'multiple-response: Pick. [*one | two | *three]',
  ],
  ['true or false', '1. The sun rises. True or false?\nAnswer: True', 'true-false: The sun rises. [true]'],
  ['T/F before it', '1. (T/F) The sun rises.\nAnswer: F', 'true-false: The sun rises. [false]'],
  ['true and false as choices', '1. It rises.\na) True\n*b) False', 'true-false: It rises. [false]'],
  ['true and false on lines of their own', '1. It rises.\nTrue\nFalse\nAnswer: True', 'true-false: It rises. [true]'],
  ['a star at one of them', '1. It rises.\nTrue\nFalse*', 'true-false: It rises. [false]'],
  [
    'true and false without an answer',
    '1. It rises.\nTrue\nFalse',
    'true-false: It rises. [null]',
    ['left no-right-answer'],
  ],
  ['T/F, and the answer below', '1. T/F The sun rises.\nTrue', 'true-false: The sun rises. [true]'],
  ['choices without letters, one with a star', '1. Capital?\nLondon\nParis*', paris],
  ['choices without letters, a star first', '1. Capital?\nLondon\n*Paris', paris],
  ['choices without letters, and a line with the answer', '1. Capital?\nLondon\nParis\nAnswer: Paris', paris],
  ['choices without letters, and the letter that one would have', '1. Capital?\nLondon\nParis\nAnswer: b', paris],
  [
    'lines that are no choices',
    '1. How many?\nCount twice.\nThink.\nAnswer: 2',
    'numeric: How many? Count twice. Think. [2]',
  ],
  [
    'lines in bold',
    '1. Explain.\n**Note**\nWrite a page.',
    'essay: Explain. **Note** Write a page. []',
    ['changed essay'],
  ],
  [
    'pairs without letters',
    '1. Match.\nFrance -> Paris\nSpain -> Madrid',
    'matching: Match. [France -> Paris | Spain -> Madrid]',
  ],
  [
    'numbers within a question',
    '1. A?\n*a) x\nb) y\n\n2. Which came first?\n1. bronze\n2. iron\n3. steel\nAnswer: 1\n\n3. B?\na) x\n*b) y',
    ['choice: A? [*x | y]', 'choice: Which came first? [*bronze | iron | steel]', 'choice: B? [x | *y]'],
  ],
  [
    'numbers within the last question',
    '1. A?\n*a) x\nb) y\n\n2. B?\na) x\n*b) y\n\n3. Which came first?\n1. bronze\n2. iron\nAnswer: 2',
    ['choice: A? [*x | y]', 'choice: B? [x | *y]', 'choice: Which came first? [bronze | *iron]'],
  ],
  [
    'a second part whose numbers begin again',
    '1. Why?\n2. How?\n1. When?\n2. Where?',
    ['essay: Why? []', 'essay: How? []', 'essay: When? []', 'essay: Where? []'],
    ['changed essay', 'changed essay', 'changed essay', 'changed essay'],
  ],
  ['an order', '1. Sort.\na) iron\nb) bronze\nc) steel\nAnswer: b, a, c', 'ordering: Sort. [bronze | iron | steel]'],
  [
    'an order in one word',
    '1. Sort.\na) iron\nb) bronze\nc) steel\nAnswer: BAC',
    'ordering: Sort. [bronze | iron | steel]',
  ],
  [
    'all choices are right',
    '1. Pick.\na) one\nb) two\nc) three\nAnswer: a, b, c',
    'multiple-response: Pick. [*one | *two | *three]',
  ],
  ['a number', '1. How many?\nAnswer: 1,500.5', 'numeric: How many? [1500.5]'],
  ['a number with a tolerance', '1. Pi?\nAnswer: 3.14 ± 0.01', 'numeric: Pi? [3.14 ± 0.01]'],
  ['a number with a percentage', '1. Pi?\nAnswer: 3.14 +/- 5 %', 'numeric: Pi? [3.14 ± {"percent":5}]'],
  ['a range', '1. Pi?\nAnswer: between 3 and 4', 'numeric: Pi? [3..4]'],
  ['words to type', '1. Who?\nAnswer: Grant; U. S. Grant', 'short-answer: Who? [Grant | U. S. Grant]'],
  ['a gap', '1. The capital is ____.\nAnswer: Paris', 'short-answer: The capital is ____. [Paris]'],
  [
    'several gaps',
    '1. ____ is bigger than ____.\nAnswer: Sun / Sol, Earth',
    'cloze:  [_____ is bigger than _____. | Sun/Sol | Earth]',
  ],
  [
    'gaps without as many answers',
    '1. ___ and ___\nAnswer: one',
    'cloze:  [_____ and _____ | null | null]',
    ['left no-right-answer'],
  ],
  ['pairs', '1. Match.\na) France -> Paris\nb) Spain → Madrid', 'matching: Match. [France -> Paris | Spain -> Madrid]'],
  ['lines to write on', '1. Explain.\n__________\n__________', 'essay: Explain. []', ['changed essay']],
  ['points in brackets', '1. Capital? (2 points)\na) London\n*b) Paris', `${paris} (2)`],
  ['points first', '1. [1.5 pts] Capital?\na) London\n*b) Paris', `${paris} (1.5)`],
  ['a line of points', '1. Capital?\na) London\n*b) Paris\nPoints: 3', `${paris} (3)`],
  ['too many points', '1. Capital? (500 points)\na) London\n*b) Paris', paris, ['changed points']],
  [
    'feedback and a hint',
    '1. Capital?\na) London\n*b) Paris\nFeedback: Since 987.\nHint: Seine',
    `${paris} !Since 987. ?Seine`,
  ],
  [
    'hints one after another, with the lines that go on from them',
    '1. Capital?\na) London\n*b) Paris\nHint: Seine\nand Marne\nHint 2: It has a tower.',
    `${paris} ?Seine and Marne ?It has a tower.`,
  ],
  [
    'feedback of each choice',
    '1. Capital?\na) London\nFeedback: no\n*b) Paris\nFeedback: yes',
    'choice: Capital? [London {no} | *Paris {yes}]',
  ],
  [
    'a list of answers',
    '1. A?\na) x\nb) y\n\n2. B?\na) x\nb) y\n\nAnswer key\n1. b\n2. a',
    ['choice: A? [x | *y]', 'choice: B? [*x | y]'],
  ],
  [
    'a list of answers in a line',
    '1. A?\na) x\nb) y\n2. B?\na) x\nb) y\nAnswers: \n1) b, 2) a',
    ['choice: A? [x | *y]', 'choice: B? [*x | y]'],
  ],
  [
    'a list without a heading',
    '1. A?\na) x\nb) y\n2. B?\na) x\nb) y\n\n1. b\n2. a',
    ['choice: A? [x | *y]', 'choice: B? [*x | y]'],
  ],
  [
    'a list that begins again',
    'Part A\n1. A?\na) x\nb) y\nPart B\n1. B?\na) x\nb) y\nKey\n1. b\n1. a',
    ['choice: A? [x | *y]', 'choice: Part B B? [*x | y]'],
    ['changed notice'],
  ],
  [
    'an answer to no question',
    '1. A?\na) x\n*b) y\nKey\n2. b\nwhat',
    ['choice: A? [x | *y]'],
    ['left answer', 'left answer'],
  ],
  ['an answer that is no choice', '1. A?\na) x\nb) y\nAnswer: D', 'choice: A? [?x | ?y]', ['left no-right-answer']],
  ['no right answer', '1. A?\na) x\nb) y', 'choice: A? [?x | ?y]', ['left no-right-answer']],
  ['a gap without an answer', '1. It is ____.', 'short-answer: It is ____. [null]', ['left no-right-answer']],
  ['truth without an answer', '1. True or false: it rains.', 'true-false: it rains. [null]', ['left no-right-answer']],
  ['a sign and a line that differ', '1. A?\n*a) x\nb) y\nAnswer: b', 'choice: A? [x | *y]', ['changed answer']],
  ['a year at the beginning of a line', '1. It was\n1936. Right?\n*a) x\nb) y', 'choice: It was 1936. Right? [*x | y]'],
  [
    'Spanish',
    'Pregunta 1: ¿Capital? (2,5 puntos)\na) Londres\nb) París\nRespuesta correcta: b',
    'choice: ¿Capital? [Londres | *París] (2.5)',
  ],
  [
    'German',
    'Frage 1: Hauptstadt? (2 Punkte)\na) London\nb) Paris\nRichtige Antwort: b\nErklärung: Weil.',
    'choice: Hauptstadt? [London | *Paris] !Weil. (2)',
  ],
  ['German truth', '1. Es regnet. Richtig oder falsch?\nAntwort: Falsch', 'true-false: Es regnet. [false]'],
  [
    'French',
    'Question 1 : Capitale ? (3 points)\na) Londres\nb) Paris\nRéponse : b',
    'choice: Capitale ? [Londres | *Paris] (3)',
  ],
  ['French truth', '1. Vrai ou faux ? Il pleut.\nRéponse : vrai', 'true-false: Il pleut. [true]'],
  [
    'Russian',
    'Вопрос № 1. Столица? (2 балла)\nА) Лондон\nБ) Париж\nВ) Рим\nПравильный ответ: б\nПояснение: да',
    'choice: Столица? [Лондон | *Париж | Рим] !да (2)',
  ],
  [
    'a Latin letter that looks like the Russian one',
    '1. Столица?\nА) Лондон\nБ) Рим\nВ) Париж\nОтвет: B',
    'choice: Столица? [Лондон | Рим | *Париж]',
  ],
  [
    'Aiken',
    'What?\nA. one\nB. two\nANSWER: B\nAnd?\nA) x\nB) y\nANSWER: A',
    ['choice: What? [one | *two]', 'choice: And? [*x | y]'],
  ],
  ['Aiken over several lines', 'What is\nthis?\nA. one\nB. two\nANSWER: B', 'choice: What is this? [one | *two]'],
];

describe('typed questions', () => {
  for (const [title, source, questions, said = []] of table) {
    test(title, () => {
      const draft = typed(source);
      expect(questionsIn(draft)).toEqual(typeof questions === 'string' ? [questions] : questions);
      expect(saidOf(draft)).toEqual(said);
    });
  }

  test('numbers are read as the language has them', () => {
    expect(questionsIn(typed('1. Wie viel?\nAntwort: 1.500,5', 'de'))).toEqual(['numeric: Wie viel? [1500.5]']);
    expect(questionsIn(typed('1. Сколько?\nОтвет: 2,5', 'ru'))).toEqual(['numeric: Сколько? [2.5]']);
  });

  test('words before the first question introduce the quiz', () => {
    const intro = 'Read the letter first.';
    expect(shownDraft(typed(`${intro}\n\n1. A?\n*a) x\nb) y`))).toEqual([`# quiz: ${intro}`, 'choice: A? [*x | y]']);
  });

  test('a short line before the first question is the title', () => {
    expect(shownDraft(typed('History, week 3\n\n1. A?\n*a) x\nb) y'))).toEqual([
      '# History, week 3',
      'choice: A? [*x | y]',
    ]);
    expect(typed('# **History**\n\n1. A?\n*a) x\nb) y').modules[0]?.title).toBe('History');
    expect(shownDraft(typed('Week 3\n\nBooks stay closed.\n\n1. A?\n*a) x\nb) y'))[0]).toBe(
      '# Week 3: Books stay closed.',
    );
    // What front matter says comes first, and a line directly above a question belongs to it.
    expect(typed('---\ntitle: Capitals\n---\nWeek 3\n\n1. A?\n*a) x\nb) y').modules[0]?.title).toBe('Capitals');
    expect(typed('Week 3\n1. A?\n*a) x\nb) y').modules[0]?.title).toBeUndefined();
  });

  test('what is left out is quoted, with its line', () => {
    const [entry] = typed('\n1. A?\na) x\nb) y').entries;
    expect(entry).toMatchObject({ was: 'A?\na) x\nb) y', place: { file: 'quiz.txt', line: 2, where: 'question 1' } });
  });

  test('a document’s own numbers, emphasis and looks are read', () => {
    const place = { file: 'quiz.docx' };
    const bold = element('strong', {}, text('not'));
    const lines: readonly TypedLine[] = [
      { label: '1.', content: [text('What is '), bold, text(' so? (2 points)')], place },
      { label: 'a)', content: 'one', place },
      { label: 'b)', content: [element('em', {}, text('two'))], marked: true, place },
      { content: [text('2. Next?')], place },
      { content: [text('a) '), element('em', {}, text('x')), text(' y*')], place },
      { content: 'b) z', place },
    ];
    const { value, entries } = readTypedQuestions(lines, { texts: plainTexts, language: 'en' });
    expect(value.map((item) => (item.type === 'notice' ? '' : shownQuestion(item)))).toEqual([
      'choice: What is not so? [one | *two] (2)',
      'choice: Next? [*x y | z]',
    ]);
    const [first, second] = value;
    expect(first?.type === 'choice' && first.stem).toEqual([element('p', {}, text('What is '), bold, text(' so?'))]);
    expect(second?.type === 'choice' && second.choices[0]?.text).toEqual([element('em', {}, text('x')), text(' y')]);
    expect(entries.map(({ kind }) => kind)).toEqual(['marked-answer']);
  });

  test('a bank of more than ten thousand questions is one, to its last', () => {
    const source = [1, 2, 9999, 10_000, 10_001].map((number) => `${number}. No. ${number}?\na) x\n*b) y`).join('\n\n');
    expect(questionsIn(typed(source))).toHaveLength(5);
    expect(questionsIn(typed('10001. A?\na) x\nb) y\n\nAnswer key\n10001. b'))).toEqual(['choice: A? [x | *y]']);
  });

  test('only texts with questions look like them', () => {
    const looks = (source: string) => looksLikeTypedQuestions(linesOf(source, 'a.txt'));
    expect(looks('1. A?\na) x\n*b) y')).toBe(true);
    expect(looks('What?\nA. one\nB. two\nANSWER: B')).toBe(true);
    // An outline.
    expect(looks('1. Sources\n a. written\n b. oral\n2. Methods\n a. old\n b. new')).toBe(false);
    expect(looks('Chapter 1\n\nIt was a dark night.\n\n1. Wash your hands.\n2. Cook.')).toBe(false);
  });
});

test('says that what a list says of itself cannot be read', () => {
  const { entries } = typed('---\ntitle: *capitals\n---\n1. Capital?\na) London\n*b) Paris');
  expect(entries.filter(({ kind }) => kind === 'front-matter').map(({ outcome }) => outcome)).toEqual(['left']);
});
