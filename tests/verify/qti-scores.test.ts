import { describe, expect, it } from 'vitest';
import { questionsOf } from '../../src/read/index.ts';
import { verify } from '../../src/verify/index.ts';
import { qtiZip } from './support/canvas.ts';

interface Answer {
  readonly choice: string;
  /** `setvar`s as written. */
  readonly sets: string;
}

function question(declared: string, answers: readonly Answer[], cardinality = 'Single'): Uint8Array {
  const labels = ['a', 'b', 'c'].map(
    (ident) =>
      `<response_label ident="${ident}"><material><mattext>Answer ${ident}</mattext></material></response_label>`,
  );
  const conditions = answers.map(
    ({ choice, sets }) =>
      `<respcondition><conditionvar><varequal respident="R">${choice}</varequal></conditionvar>${sets}</respcondition>`,
  );
  return qtiZip()
    .set(
      'quiz1/quiz1.xml',
      `<questestinterop><assessment ident="A" title="Quiz"><section ident="S"><item ident="I" title="One">
<presentation><material><mattext>Which?</mattext></material><response_lid ident="R" rcardinality="${cardinality}"><render_choice>${labels.join('')}</render_choice></response_lid></presentation>
<resprocessing><outcomes>${declared}</outcomes>${conditions.join('')}</resprocessing></item></section></assessment></questestinterop>`,
    )
    .build();
}

const set = (variable: string, value: string, action = 'Set') =>
  `<setvar varname="${variable}" action="${action}">${value}</setvar>`;
const SCORE = '<decvar varname="SCORE" vartype="Decimal" minvalue="0" maxvalue="5"/>';

/** The right choices, with their share where it is not all, and what is said about scores. */
async function right(bytes: Uint8Array) {
  const { contents, diagnostics } = await verify(bytes, { for: ['canvas'] });
  const [found] = contents.quizzes.flatMap(questionsOf);
  const choices = found?.kind === 'choose' ? found.choices : [];
  const percents = choices.filter((one) => one.correct).map(({ id, percent }) => [id, percent ?? 100]);
  return [percents, diagnostics.map(({ code }) => code)];
}

describe('what a right answer raises', () => {
  it.each<readonly [string, Uint8Array]>([
    [
      'Respondus: que_score',
      question(SCORE, [
        { choice: 'a', sets: set('que_score', '10.00') },
        { choice: 'b', sets: set('que_score', '0', 'Add') },
      ]),
    ],
    ['Brightspace: D2L_Correct', question(SCORE, [{ choice: 'a', sets: set('D2L_Correct', '1', 'Add') }])],
    [
      'Brightspace, with what counts wrong answers',
      question('', [
        { choice: 'b', sets: set('D2L_Incorrect', '1', 'Add') },
        { choice: 'a', sets: set('D2L_Correct', '1', 'Add') },
      ]),
    ],
    [
      'Blackboard: SCORE.max, and the attribute variablename',
      question('<decvar varname="SCORE" maxvalue="10"/>', [
        { choice: 'a', sets: '<setvar variablename="SCORE" action="Set">SCORE.max</setvar>' },
      ]),
    ],
    ['a name that begins with SCORE', question('', [{ choice: 'a', sets: set('Score1', '3') }])],
    [
      'a name that is declared, beside one that is not',
      question('<decvar varname="points" maxvalue="2"/>', [
        { choice: 'a', sets: set('points', '2') },
        { choice: 'b', sets: set('tries', '1', 'Add') },
      ]),
    ],
    ['no name', question('', [{ choice: 'a', sets: '<setvar action="Set">100</setvar>' }])],
    [
      'a question worth nothing: right is set, wrong is added',
      question(SCORE, [
        { choice: 'a', sets: set('que_score', '0') },
        { choice: 'b', sets: set('que_score', '0', 'Add') },
      ]),
    ],
    [
      'SCORE in points, not in a hundred',
      question(SCORE, [
        { choice: 'a', sets: set('SCORE', '5') },
        { choice: 'b', sets: set('SCORE', '0') },
      ]),
    ],
  ])('%s', async (_, bytes) => {
    expect(await right(bytes)).toEqual([[['a', 100]], []]);
  });

  it('a part of the points is a share of them', async () => {
    const bytes = question(SCORE, [
      { choice: 'a', sets: set('SCORE', '5') },
      { choice: 'b', sets: set('SCORE', '2.5') },
    ]);
    expect(await right(bytes)).toEqual([
      [
        ['a', 100],
        ['b', 50],
      ],
      ['canvas/partial-credit-lost'],
    ]);
  });

  it.each<readonly [string, Uint8Array]>([
    ['nothing is set', question(SCORE, [{ choice: 'a', sets: '' }])],
    ['SCORE is 0 throughout', question(SCORE, [{ choice: 'a', sets: set('SCORE', '0') }])],
    ['only wrong answers are counted', question('', [{ choice: 'b', sets: set('D2L_Incorrect', '1', 'Add') }])],
  ])('a question has no right answer where %s', async (_, bytes) => {
    expect(await right(bytes)).toEqual([[], ['qti/no-right-answer']]);
  });
});

describe('what a question of no declared type is', () => {
  const response = '<response_str ident="R"><render_fib/></response_str>';
  const zip = (parts: string) =>
    qtiZip()
      .set(
        'quiz1/quiz1.xml',
        `<questestinterop><assessment ident="A" title="Quiz"><section ident="S"><item ident="I"><presentation><material><mattext>Why?</mattext></material>${response}</presentation>${parts}</item></section></assessment></questestinterop>`,
      )
      .build();
  const conditions = (variables: string, sets = '') =>
    `<resprocessing><respcondition><conditionvar>${variables}</conditionvar>${sets}</respcondition></resprocessing>`;
  it.each([
    ['an essay, where nothing scores it', '', 'extendedText'],
    ['an essay, where every answer is taken', conditions('<other/>'), 'extendedText'],
    ['a short answer', conditions('<varequal respident="R">x</varequal>', set('SCORE', '100')), 'textEntry'],
    [
      'a short answer by a part',
      conditions('<varsubstring respident="R">x</varsubstring>', set('SCORE', '100')),
      'textEntry',
    ],
    ['a formula', '<itemproc_extension><calculated><formulas/></calculated></itemproc_extension>', 'unknown'],
  ])('%s', async (_, parts, kind) => {
    const { contents, diagnostics } = await verify(zip(parts), { for: [] });
    expect([contents.quizzes.flatMap(questionsOf).map((one) => one.kind), diagnostics]).toEqual([[kind], []]);
  });
});
