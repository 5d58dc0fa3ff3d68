import { describe, expect, test } from 'vitest';
import { plainTexts } from '../../../src/import/questions/texts.ts';
import { readGift } from '../../../src/import/readers/gift/read.ts';
import { questionsIn, saidOf, shownDraft } from './support/shown.ts';

const gift = (text: string) => readGift(text, 'quiz.gift', plainTexts);

/** What it says, what is read, and what the report says. Compared with what Moodle 5.1.3's own importer makes of them. */
const table: readonly (readonly [title: string, text: string, question: string, said?: readonly string[]])[] = [
  ['a choice', 'Who?{~Grant ~Jefferson =no one}', 'choice: Who? [Grant | Jefferson | *no one]'],
  ['a gap in the middle', 'Grant is {~buried =entombed} in it.', 'choice: Grant is _____ in it. [buried | *entombed]'],
  ['feedback of choices', 'Q{=a#yes\n~b#no # never}', 'choice: Q [*a {yes} | b {no # never}]'],
  ['general feedback', 'Q{=a ~b####Because.}', 'choice: Q [*a | b] !Because.'],
  ['weights of one choice', 'Q{=a ~%50%b ~c}', 'choice: Q [*a | b | c]', ['changed weights']],
  ['several choices', 'Q{~%50%a ~%50%b ~%-50%c ~%-50%d}', 'multiple-response: Q [*a | *b | c | d]'],
  [
    'several, with other weights',
    'Q{~%50%a ~%50%b ~%-100%c}',
    'multiple-response: Q [*a | *b | c]',
    ['changed weights'],
  ],
  ['thirds', 'Q{~%33.33333%a ~%33.33333%b ~%33.33333%c ~%-33.33333%d}', 'multiple-response: Q [*a | *b | *c | d]'],
  [
    'several right ones of which one is picked',
    'Q{=a =b ~c}',
    'multiple-response: Q [*a | *b | c]',
    ['changed several-right'],
  ],
  ['no right choice', 'Q{~%0%a ~b}', 'multiple-response: Q [?a | ?b]', ['left no-right-answer']],
  ['one choice', 'Q{~=a}', '', ['left question']],
  ['true', 'The sun rises.{T}', 'true-false: The sun rises. [true]'],
  [
    'false with feedback for wrong answers',
    'Grant is there.{FALSE#No one is.}',
    'true-false: Grant is there. [false] -No one is.',
  ],
  ['true with both', 'S{TRUE#wrong#right####g}', 'true-false: S [true] +right -wrong !g'],
  ['small letters', 'S{false}', 'true-false: S [false]', ['changed true-false']],
  ['short answers', 'Two plus two is {=four =4}', 'short-answer: Two plus two is [four | 4]'],
  ['a short answer without a sign', 'Q{four}', 'short-answer: Q [four]'],
  ['short answers with credit', 'Q{=a#good =%50%b#half =%0%*#none}', 'short-answer: Q [a {good} | b 50% {half}] -none'],
  ['nothing but wrong answers', 'Q{=%0%a}', 'short-answer: Q [null]', ['left wrong-answer', 'left no-right-answer']],
  ['wildcards', 'Q{=*colo*r* =*red}', 'short-answer: Q [red]', ['left wildcard', 'changed wildcard']],
  ['a star that is one', 'Q{=a\\*b}', 'short-answer: Q [a*b]'],
  ['a number', 'When?{#1822}', 'numeric: When? [1822]'],
  ['a tolerance', 'Pi?{#3.1415:0.0005}', 'numeric: Pi? [3.1415 ± 0.0005]'],
  ['a range', 'Pi?{#3.141..3.142}', 'numeric: Pi? [3.141..3.142]'],
  ['negative range', 'T?{#-5..-3}', 'numeric: T? [-5..-3]'],
  ['several numbers', 'When?{#\n=1822:0#yes\n=%50%1822:2\n~#no}', 'numeric: When? [1822 {yes} | 1822 ± 2 50%] -no'],
  ['a decimal comma', 'Pi?{#3,14:0,01}', 'numeric: Pi? [3.14 ± 0.01]', ['changed number', 'changed number']],
  ['no number', 'Pi?{#three}', 'numeric: Pi? [null]', ['left number', 'left no-right-answer']],
  ['pairs', 'Match.{=Canada -> Ottawa =Italy->Rome}', 'matching: Match. [Canada -> Ottawa | Italy -> Rome]'],
  ['pairs and a distractor', 'M{=a -> b =c -> d = -> e}', 'matching: M [a -> b | c -> d | -> e]'],
  [
    'pairs that share a partner',
    'M{=a -> x =b -> y =c -> x}',
    'categorize: M [a -> x | b -> y | c -> x]',
    ['changed matching'],
  ],
  [
    'a pair without partner',
    'M{=a -> b =c -> =d->e}',
    'matching: M [a -> b | c -> null | d -> e]',
    ['left no-right-answer'],
  ],
  [
    'an ordering',
    'O{>3 ALL VERTICAL ABSOLUTE_POSITION SHOW none\none\ntwo\nthree\n}',
    'ordering: O [one | two | three]',
  ],
  [
    'an ordering of some',
    'O{>2 RANDOM H RELATIVE_ALL_PREVIOUS_AND_NEXT\none\ntwo\nthree}',
    'ordering: O [one | two | three]',
    ['changed ordering', 'changed ordering'],
  ],
  ['an essay', 'Write about it.{}', 'essay: Write about it. []'],
  ['an essay with feedback', 'Write.{####Think.}', 'essay: Write. [] !Think.'],
  [
    'escaped signs',
    'Which \\= 5\\:{~\\= 2 + 2 =\\= 2 + 3 ~\\~\\#\\{\\}}',
    'choice: Which = 5: [= 2 + 2 | *= 2 + 3 | ~#{}]',
  ],
  ['a backslash', 'Is \\\\alpha\\{x\\} it?{T}', 'true-false: Is \\alpha{x} it? [true]'],
  ['an escaped new line', 'One\\ntwo{T}', 'true-false: One two [true]'],
  ['comments', '// about it\nQ{\n// inside\n=a\n~b}', 'choice: Q [*a | b]'],
  ['tags', '// [id:q-1] [tag:one] [tag:t\\]wo]\nQ{T}', 'true-false: Q [true]', ['left tags']],
  ['an empty line between braces', 'Q{\n=a\n\n~b\n}', 'choice: Q [*a | b]'],
  ['a brace alone', 'Q { what', '', ['left braces']],
  ['a closing brace alone', 'Q } what', '', ['left braces']],
  ['answers twice', 'Q {=a ~b} and {=c ~d} too', 'choice: Q _____ and {=c ~d} too [*a | b]', ['changed braces']],
  ['answers without words', '::t::{=a ~b}', '', ['left question']],
];

describe('GIFT', () => {
  for (const [title, text, question, said = []] of table) {
    test(title, () => {
      const draft = gift(text);
      expect(questionsIn(draft)).toEqual(question === '' ? [] : [question]);
      expect(saidOf(draft)).toEqual(said);
    });
  }

  test('names and ids are kept, and keys are made of them', () => {
    const draft = gift('// [id:sun]\n::The sun::It rises.{T}\n\n::Moon::It rises.{T}\n\nIt sets.{F}\n\nIt sets.{F}');
    const [quiz] = draft.modules[0]?.activities ?? [];
    const questions = quiz?.type === 'quiz' ? quiz.questions : [];
    expect(questions.map(({ key }) => key)).toEqual(['sun', 'Moon', 'It sets.', 'It sets. (2)']);
    expect(questions.map((question) => ('name' in question ? question.name : undefined))).toEqual([
      'The sun',
      'Moon',
      undefined,
      undefined,
    ]);
  });

  test('categories become quizzes, titled by their last name', () => {
    const draft = gift(
      'A{T}\n\n$CATEGORY: $course$/top/Week 1/Reading\n\nB{T}\n\n$CATEGORY: $course$/top/Week 2/Reading\nC{T}\n\n$CATEGORY: $course$/top/AC//DC\n\nD{T}\n\n$CATEGORY: $course$/top/Week 1/Reading\n\nE{T}',
    );
    expect(shownDraft(draft)).toEqual([
      '# quiz',
      'true-false: A [true]',
      '# Week 1 / Reading',
      'true-false: B [true]',
      'true-false: E [true]',
      '# Week 2 / Reading',
      'true-false: C [true]',
      '# AC/DC',
      'true-false: D [true]',
    ]);
  });

  test('words without answers introduce the quiz, or the question behind them', () => {
    const draft = gift('Read this.\n\nA{T}\n\nNow look.\n\nB{T}\n\nThe end.');
    expect(shownDraft(draft)).toEqual([
      '# quiz: Read this. The end.',
      'true-false: A [true]',
      'true-false: Now look. B [true]',
    ]);
    expect(saidOf(draft)).toEqual(['changed notice', 'changed notice']);
  });

  test('an entry has the line and the number of its question', () => {
    const [entry] = gift('\n\nA{T}\n\n// why\nB{~c}').entries;
    expect(entry?.place).toEqual({ file: 'quiz.gift', where: 'question 2', line: 6 });
  });
});
