import { describe, expect, test } from 'vitest';
import { plainTexts } from '../../../src/import/questions/texts.ts';
import { readText2qti } from '../../../src/import/readers/text2qti/read.ts';
import { questionsIn, saidOf, shownDraft } from './support/shown.ts';

const read = (source: string) => readText2qti(source, 'quiz.md', plainTexts);

const table: readonly (readonly [title: string, source: string, question: string, said?: readonly string[]])[] = [
  ['a choice', '1.  What is 2+3?\na)  6\nb)  1\n*c) 5', 'choice: What is 2+3? [6 | 1 | *5]'],
  [
    'feedback',
    '1. Q\n... all\n+ right\n- wrong\na) x\n... no\n*b) y\n... yes',
    'choice: Q [x {no} | *y {yes}] +right -wrong !all',
  ],
  ['boxes', '1. Q\n[ ] x\n[*] y\n[*] z', 'multiple-response: Q [x | *y | *z]'],
  ['true or false', '1. Q\n*a) True\nb) False', 'true-false: Q [true]'],
  ['a number', '1. Q\n=   5', 'numeric: Q [5]'],
  ['a tolerance', '1. Q\n=   1.4142 +- 0.0001', 'numeric: Q [1.4142 ± 0.0001]'],
  ['a percentage', '1. Q\n=   1.4142 +- 1%', 'numeric: Q [1.4142 ± {"percent":1}]'],
  ['a range', '1. Q\n=   [1.41, 1.42]', 'numeric: Q [1.41..1.42]'],
  ['no number', '1. Q\n=   five', 'numeric: Q [null]', ['left number', 'left no-right-answer']],
  ['short answers', '1. Q\n*   one\n*   two', 'short-answer: Q [one | two]'],
  ['an essay', '1. Q\n... think\n____', 'essay: Q [] !think'],
  ['a file', '1. Q\n^^^^', '', ['left file-upload']],
  ['nothing', '1. Q', '', ['left no-right-answer']],
  ['a title and points', 'Title: Sums\nPoints: 2\n1. Q\n*a) x\nb) y', 'choice: Q [*x | y] (2)'],
  ['several paragraphs', '1.  One\n    more\n\n    two\na)  x\n*b) y\n    z', 'choice: One more two [x | *y z]'],
  ['a solution', '1. Q\n! so\n*a) x\nb) y', 'choice: Q [*x | y]', ['left solution']],
  ['comments', '% no\n1. Q\nCOMMENT\na) hidden\nEND_COMMENT\n*a) x\nb) y', 'choice: Q [*x | y]'],
  ['a program', '```{.python .run}\n1. no\nprint(1)\n```\n1. Q\n*a) x\nb) y', 'choice: Q [*x | y]', ['left code']],
  ['a line of something else', '1. Q\n*a) x\nb) y\nwhat?', 'choice: Q [*x | y]', ['left line']],
];

describe('text2qti', () => {
  for (const [title, source, question, said = []] of table) {
    test(title, () => {
      const draft = read(source);
      expect(questionsIn(draft)).toEqual(question === '' ? [] : [question]);
      expect(saidOf(draft)).toEqual(said);
    });
  }

  test('a quiz has its title, description, settings, texts and groups', () => {
    const draft = read(
      'Quiz title: Sums\nQuiz description: All of them.\nshuffle answers: true\nshow correct answers: false\none question at a time: true\n\nText title: Part 1\nText: Read.\n\nGROUP\npick: 1\npoints per question: 2\n1. A\n*a) x\nb) y\n2. B\n*a) x\nb) y\nEND_GROUP\n\nText: Now.\n\n3. C\n*a) x\nb) y',
    );
    expect(shownDraft(draft)).toEqual([
      '# Sums: All of them. **Part 1** Read.',
      '## 1 of 2 (2)',
      'choice: A [*x | y]',
      'choice: B [*x | y]',
      'choice: Now. C [*x | y]',
    ]);
    const [quiz] = draft.modules[0]?.activities ?? [];
    expect(quiz?.type === 'quiz' && quiz.settings).toEqual({ shuffleChoices: true, revealAnswers: 'never' });
    expect(saidOf(draft)).toEqual(['left setting', 'changed notice']);
  });
});
