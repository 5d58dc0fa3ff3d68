import { beforeAll, describe, expect, it } from 'vitest';
import type { ModuleDefinition } from '../../../schema/types.generated.ts';
import { choice, type QuestionDefinition, quizOf, reading } from '../../resolve/support.ts';
import { png } from '../../support/kitchen-sink/media.ts';
import { type Built, buildPackage, count, pathOf, select } from '../support/build.ts';
import { everything, everythingFiles } from '../support/everything.ts';

/** Quizzes and the question bank, as Moodle's restore was seen to read them. */

let full: Built;
let bank: string;
let quiz: string;

beforeAll(async () => {
  full = await buildPackage('moodle', everything(), { files: everythingFiles });
  bank = full.text('questions.xml');
  const quizzes = full.paths.filter((path) => path.endsWith('/quiz.xml')).map((path) => full.text(path));
  quiz = quizzes.find((xml) => count(xml, '//question_set_reference') > 0) ?? '';
});

const question = (name: string) => `//question[name="${name}"][parent="0"]`;

/** The columns of `qtype_ordering_options` in 5.1.3, as its backup names them. */
const ORDERING_FIELDS =
  'layouttype selecttype selectcount gradingtype showgrading numberingstyle correctfeedback correctfeedbackformat incorrectfeedback incorrectfeedbackformat partiallycorrectfeedback partiallycorrectfeedbackformat shownumcorrect'.split(
    ' ',
  );

type QuizDefinition = Extract<ModuleDefinition['activities'][number], { type: 'quiz' }>;

/** The bank and the quiz of these questions, and the losses. */
async function quizWith(questions: QuizDefinition['questions'], rest: Partial<QuizDefinition> = {}) {
  const built = await buildPackage('moodle', { activities: [reading, quizOf(questions, rest)] });
  return {
    losses: built.lossNames,
    bank: built.text('questions.xml'),
    quiz: built.text(pathOf(built, /quiz\.xml$/)),
    grades: built.text(pathOf(built, /quiz_\d+\/grades\.xml$/)),
  };
}

const shortAnswer = (accept: string[]): QuestionDefinition => ({
  id: 'short',
  type: 'short-answer',
  stem: 'What?',
  objectives: ['explain'],
  accept,
});

describe('shuffled choices', () => {
  const shuffled = { settings: { shuffleChoices: true } };
  const held = (keepPlace: boolean, rest: object = {}) => ({
    id: 'held',
    type: 'choice' as const,
    stem: 'Which?',
    objectives: ['explain'],
    choices: [
      { id: 'a', text: 'This', correct: true },
      { id: 'b', text: 'All of these', keepPlace },
    ],
    ...rest,
  });
  const value = (bank: string) => select(bank, '//multichoice/shuffleanswers');

  it('stay in their order where the question says so, which is no loss', async () => {
    const { bank: plain, losses: none } = await quizWith([choice], shuffled);
    expect(value(plain)).toEqual(['1']);
    expect(none).not.toContain('check held-choice');
    const { bank: still, losses } = await quizWith([held(false, { shuffleChoices: false })], shuffled);
    expect(value(still)).toEqual(['0']);
    expect(losses).not.toContain('check held-choice');
  });

  it('stay in their order where one keeps its place, which is said if the quiz shuffles', async () => {
    const { bank: one, losses } = await quizWith([held(true)], shuffled);
    expect(value(one)).toEqual(['0']);
    expect(losses).toContain('check held-choice');
    expect((await quizWith([held(true)])).losses).not.toContain('check held-choice');
  });
});

describe('questions', () => {
  it('are of question types that the core of 4.1 has', () => {
    const names = select(bank, '//question[parent="0"]/name');
    expect(Object.fromEntries(names.map((name) => [name, select(bank, `${question(name)}/qtype`)[0]]))).toEqual({
      'Which is right? Choose.': 'multichoice',
      'Which are right?': 'multichoice',
      'It is so.': 'truefalse',
      'So it is.': 'truefalse',
      'The worker’s name?': 'shortanswer',
      'The sign for oxygen, or *?': 'shortanswer',
      'How much?': 'numerical',
      'How many?': 'numerical',
      'Match them.': 'match',
      'Sort them.': 'match',
      'Order them.': 'match',
      'Fill in.': 'multianswer',
      'Choose.': 'gapselect',
      'Which words show it?': 'multichoice',
      'Discuss.': 'essay',
      'First of the pool.': 'truefalse',
      'Second of the pool.': 'shortanswer',
    });
  });

  // A choice is as wide as what it holds: a drawing without a width of its own was seen to be 0 pixels wide there.
  it('a drawing as a choice or beside a menu has a least width, a photograph and a drawing in a text have none', async () => {
    const assets = ['drawing.svg', 'photograph.png'].map((file) => ({
      id: file.slice(0, -4),
      file: `media/${file}`,
      alt: file,
      credit: 'A. Author',
      license: 'CC0-1.0',
    }));
    const questions: QuizDefinition['questions'] = [
      {
        id: 'drawn',
        type: 'choice',
        stem: '![](asset:drawing)',
        objectives: ['explain'],
        choices: [
          { id: 'drawing', text: '![](asset:drawing)', correct: true },
          { id: 'photograph', text: '![](asset:photograph)' },
        ],
      },
      {
        id: 'matched',
        type: 'matching',
        stem: 'Match.',
        objectives: ['explain'],
        pairs: [
          { id: 'one', prompt: '![](asset:drawing)', match: 'one' },
          { id: 'two', prompt: 'Two', match: 'two' },
        ],
      },
    ];
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><path d="M0 0h4v2z"/></svg>';
    const files = { 'media/drawing.svg': svg, 'media/photograph.png': png };
    const built = await buildPackage('moodle', { assets, activities: [reading, quizOf(questions)] }, { files });
    const xml = built.text('questions.xml');
    expect(select(xml, '//answer/answertext')).toEqual([
      expect.stringMatching(/drawing\.svg"[^>]* style="min-width: 10em"/),
      expect.not.stringContaining('style'),
    ]);
    expect(select(xml, '//match/questiontext')[0]).toMatch(/drawing\.svg"[^>]* style="min-width: 10em"/);
    expect(select(xml, '//question[qtype="multichoice"]/questiontext')[0]).not.toContain('min-width');
  });

  it('fractionOf: a wrong choice takes off as much as a right one gives', () => {
    expect(select(bank, `${question('Which are right?')}//answer/fraction`)).toEqual([
      '0.5000000',
      '0.5000000',
      '-0.5000000',
      '-0.5000000',
    ]);
    expect(select(bank, `${question('Which is right? Choose.')}//answer/fraction`)).toEqual([
      '1.0000000',
      '0.0000000',
      '0.0000000',
    ]);
  });

  it('feedback is at the choices, at right and wrong, and for all', () => {
    const one = question('Which is right? Choose.');
    expect(select(bank, `${one}//answer/feedback`)).toEqual(['Yes, this.', 'No, not this.', '']);
    const combined = `${one}//correctfeedback | ${one}//partiallycorrectfeedback | ${one}//incorrectfeedback`;
    expect(select(bank, combined)).toEqual(['<p>Well read.</p>', '<p>Read again.</p>', '<p>Read again.</p>']);
    expect(select(bank, `${one}/generalfeedback`)).toEqual(['<p>The record says more.</p>']);
    const short = question('The worker’s name?');
    expect(select(bank, `${short}//answer[answertext="*"]/feedback`)).toEqual(['<p>No.</p>']);
    expect(select(bank, `${short}//answer[last()]/answertext`)).toEqual(['*']);
  });

  it('literalAnswer: an asterisk in an accepted answer is no wildcard', () => {
    expect(select(bank, `${question('The sign for oxygen, or *?')}//answertext`)).toEqual(['O', '\\*']);
    expect(select(bank, `${question('The sign for oxygen, or *?')}//usecase`)).toEqual(['1']);
  });

  it('acceptedNumbers: a tolerance to both sides; the answer first where it is not in the middle', async () => {
    expect(select(bank, `${question('How much?')}//answer/answertext`)).toEqual(['2.5']);
    expect(select(bank, `${question('How much?')}//tolerance`)).toEqual(['0.5']);
    expect(select(bank, `${question('How many?')}//tolerance`)).toEqual(['4.5']);
  });

  it('answers stand before what refers to them', () => {
    for (const [first, second] of [
      ['answers', 'truefalse'],
      ['answers', 'numerical_records'],
      ['answers', 'multichoice'],
    ])
      expect(count(bank, `//${second}[preceding-sibling::${first}]`)).toBe(count(bank, `//${second}[..//${first}]`));
  });

  it('categories and distractors: equal answers are one choice, a row without a question is wrong for all', () => {
    const sort = question('Sort them.');
    expect(select(bank, `${sort}//match/answertext`)).toEqual(['Said', 'Told', 'Said']);
    expect(select(bank, `${question('Match them.')}//match[questiontext=""]/answertext`)).toEqual(['sleeps']);
  });

  describe('writeOrder: questions of order, where a Moodle of 4.4 or later is asked for', () => {
    let native: string;
    const order = question('Order them.');
    beforeAll(async () => {
      const built = await buildPackage('moodle', everything(), {
        files: everythingFiles,
        target: { ordering: 'native' },
      });
      native = built.text('questions.xml');
      expect(built.lossNames).toContain('q-order order-untouched');
      expect(built.lossNames).not.toContain('q-order ordering-as-matching');
    });

    it('are of the type of their own, with every field that its table has', () => {
      expect(select(native, `${order}/qtype`)).toEqual(['ordering']);
      for (const field of ORDERING_FIELDS)
        expect([field, count(native, `${order}//ordering/${field}`)]).toEqual([field, 1]);
      expect(count(native, `${order}//ordering/*`)).toBe(ORDERING_FIELDS.length);
    });

    it('an item’s fraction is its place, and every item in its place counts', () => {
      expect(select(native, `${order}//answer/fraction`)).toEqual(
        ['1.0000000', '2.0000000', '3.0000000', '4.0000000'].slice(0, count(native, `${order}//answer`)),
      );
      expect(select(native, `${order}//gradingtype | ${order}//selecttype`)).toEqual(['0', '0']);
      expect(select(native, `${order}//answer/answertext`).slice(0, 2)).toEqual(['The speech', 'The record']);
    });

    it('are matched with places otherwise', () => {
      expect(select(bank, `${order}/qtype`)).toEqual(['match']);
    });
  });

  describe('isWide: a table of pairs wider than a phone is a text with menus', () => {
    const pairsOf = (prompt: string, match: string) =>
      quizWith([
        {
          id: 'pairs',
          type: 'matching',
          stem: 'Match.',
          objectives: ['explain'],
          pairs: [
            { id: 'one', prompt, match },
            { id: 'two', prompt: 'Two', match: 'two' },
          ],
          distractors: ['three'],
        },
      ]);

    it.each([
      ['a long answer', 'One', 'They demanded that the committee should meet', true],
      ['a long prompt of short words', 'What they demanded from the committee of the plant', 'bread', false],
      ['a long word beside a middling answer', 'Krasnoperekopskaya', 'a textile factory', true],
      ['a short word beside it', 'One', 'a textile factory', false],
      ['wide letters', '一', '彼らは委員会を開くことを要求した', true],
      ['letters of another alphabet', 'Один', 'хлеб', false],
      ['letters beyond the basic plane', 'One', '𠀀'.repeat(15), true],
    ])('%s', async (_, prompt, match, wide) => {
      const { bank: own, losses } = await pairsOf(prompt, match);
      expect(select(own, '//question[parent="0"]/qtype')).toEqual([wide ? 'gapselect' : 'match']);
      expect(losses.includes('pairs matching-as-menus')).toBe(wide);
    });

    it('asMenus: each prompt has the menu of all answers below it, and its own answer is right', async () => {
      const { bank: own } = await pairsOf('*One*', 'They demanded that the committee should meet');
      const answers = select(own, '//answer/answertext');
      expect([...answers].sort()).toEqual(['They demanded that the committee should meet', 'three', 'two']);
      expect(new Set(select(own, '//answer/feedback'))).toEqual(new Set(['1']));
      const [text = ''] = select(own, '//questiontext');
      const key = (match: string) => `[[${answers.indexOf(match) + 1}]]`;
      expect(text).toContain(`<p><em>One</em><br>${key('They demanded that the committee should meet')}</p>`);
      expect(text).toContain(`<p>Two<br>${key('two')}</p>`);
    });

    it('a picture takes room beside a menu', async () => {
      const assets = [{ id: 'plan', file: 'media/plan.png', alt: 'A', credit: 'A. Author', license: 'CC0-1.0' }];
      const pairs = (prompt: string): QuizDefinition['questions'] => [
        {
          id: 'pairs',
          type: 'matching',
          stem: 'Match.',
          objectives: ['explain'],
          pairs: [
            { id: 'one', prompt, match: 'the plan of a hall' },
            { id: 'two', prompt: 'Two', match: 'two' },
          ],
        },
      ];
      const typeOf = async (prompt: string) => {
        const parts = { assets, activities: [{ ...reading, body: '![](asset:plan)' }, quizOf(pairs(prompt))] };
        const built = await buildPackage('moodle', parts, { files: { 'media/plan.png': png } });
        return select(built.text('questions.xml'), '//qtype');
      };
      expect(await typeOf('![](asset:plan)')).toEqual(['gapselect']);
      expect(await typeOf('One')).toEqual(['match']);
    });
  });

  it('gaps to type into: parts of their own, named in the order of the gaps', () => {
    const cloze = question('Fill in.');
    const [id = ''] = select(bank, `${cloze}/@id`);
    const parts = select(bank, `//question[parent="${id}"]/@id`);
    expect(select(bank, `${cloze}//sequence`)).toEqual([parts.join(',')]);
    expect(select(bank, `${cloze}/questiontext`)[0]).toMatch(/In \{#1\} at \{#2\} \(see \[year\]\)/);
    expect(select(bank, `//question[parent="${id}"]/questiontext`)).toEqual([
      '{1:SHORTANSWER:=1939~=nineteen thirty-nine~=nineteen thirty–nine~=nineteen thirty—nine}',
      '{1:SHORTANSWER:=Leningrad}',
    ]);
  });

  it('gaps with menus: a group each, whose number stands as the feedback', () => {
    const menus = question('Choose.');
    expect(select(bank, `${menus}//answer/answertext`)).toEqual(['worker', 'director', 'hall', 'clerk']);
    expect(select(bank, `${menus}//answer/feedback`)).toEqual(['1', '1', '2', '2']);
    expect(select(bank, `${menus}/questiontext`)[0]).toContain('The [[1]] spoke and the [[3]] answered.');
  });

  it('guard: what an author writes is no gap of Moodle’s', async () => {
    const { bank: own } = await quizWith([
      {
        id: 'typed',
        type: 'cloze',
        stem: 'Not a gap: {#1}',
        objectives: ['explain'],
        text: '{#2} and [[one]].',
        gaps: [{ id: 'one', accept: ['x}y~'] }],
      },
    ]);
    const [text = ''] = select(own, '//question[parent="0"]/questiontext');
    expect(text.match(/\{#\d+\}/g)).toEqual(['{#1}']);
    expect(select(own, '//question[parent!="0"]/questiontext')).toEqual(['{1:SHORTANSWER:=x\\}y\\~}']);
    expect(select(own, '//question[parent!="0"]//answertext')).toEqual(['x}y~']);
  });

  it('an essay says its length; its rubric is for graders, its model answer for instructors', () => {
    const essay = question('Discuss.');
    expect(select(bank, `${essay}//minwordlimit | ${essay}//maxwordlimit`)).toEqual(['100', '200']);
    expect(select(bank, `${essay}//graderinfo`)[0]).toContain('A claim &amp; its ground.');
    expect(full.lossNames).toContain('q-essay essay-rubric');
  });

  it('hints are there or not at all: an empty list aborts a restore in 4.5', () => {
    expect(count(bank, '//question_hints')).toBe(1);
    expect(count(bank, '//question_hints[not(question_hint)]')).toBe(0);
  });

  it('hints come in their order, each with an identity of its own that the first one keeps', async () => {
    const hintsOf = async (hint: string | readonly string[]) => {
      const { text } = await buildPackage('moodle', {
        activities: [quizOf([{ ...choice, hint } as QuestionDefinition])],
      });
      return {
        ids: select(text('questions.xml'), '//question_hint/@id'),
        texts: select(text('questions.xml'), '//hint'),
      };
    };
    const [one, several] = [await hintsOf('Look.'), await hintsOf(['Look.', 'Look *again*.', 'Ask.'])];
    expect(several.texts).toEqual(['Look.', 'Look <em>again</em>.', 'Ask.']);
    expect(several.ids[0]).toBe(one.ids[0]);
    expect(new Set(several.ids).size).toBe(3);
  });

  // 4.4 was seen to show the address as the backup has it, 5.1 a link.
  it('a hint names other pages and terms in words, because not every release makes links of hints live', async () => {
    const linked = { ...choice, hint: 'See [the text](activity:text) and [it](term:strike).' } as QuestionDefinition;
    const built = await buildPackage('moodle', {
      glossary: [{ id: 'strike', term: 'strike', definition: 'Work laid down.' }],
      activities: [{ ...reading, id: 'text', title: 'What was said' }, quizOf([linked])],
    });
    expect(select(built.text('questions.xml'), '//hint')).toEqual(['See the text (<em>What was said</em>) and it.']);
    expect(built.lossNames).toContain(`${choice.id} hint-links`);
  });

  it('an accepted answer beyond twenty forms is reported', async () => {
    const { losses } = await quizWith([shortAnswer(["a'-b'-c", "d'-e'-f"])]);
    expect(losses).toContain('short accepted-answers');
  });
});

describe('quizzes', () => {
  it('sumgrades is the sum of the marks, and the grade', () => {
    const marks = select(quiz, '//question_instance/maxmark').map(Number);
    const sum = marks.reduce((total, mark) => total + mark, 0);
    expect(select(quiz, '//quiz/sumgrades | //quiz/grade').map(Number)).toEqual([sum, sum]);
  });

  it('simple fields stand before containers, where Moodle looks for them', () => {
    for (const xml of [quiz, bank])
      expect(count(xml, '//*[not(*)][normalize-space()][preceding-sibling::*[*]]')).toBe(0);
  });

  it('a pool is a category, and every draw a slot of its own that names it', () => {
    const [category = ''] = select(bank, '//question_category[name="A pool"]/@id');
    const [context = ''] = select(quiz, '/activity/@contextid');
    const draws = select(quiz, '//question_set_reference/filtercondition').map((text) => JSON.parse(text));
    expect(draws).toEqual([{ questioncategoryid: Number(category), includingsubcategories: false }]);
    expect(select(quiz, '//question_set_reference/questionscontextid')).toEqual([context]);
    expect(select(bank, `//question_category[@id="${category}"]/contextid`)).toEqual([context]);
  });

  it('reviewOf: feedback and right answers come when the author says', async () => {
    const review = async (settings: QuizDefinition['settings']) => {
      const { quiz: xml } = await quizWith([choice], { settings: settings ?? {} });
      return ['preferredbehaviour', 'reviewspecificfeedback', 'reviewmarks', 'reviewrightanswer'].map(
        (name) => select(xml, `//${name}`)[0],
      );
    };
    expect(await review({ feedback: 'immediate', revealAnswers: 'after-submission' })).toEqual([
      'immediatefeedback',
      String(0x11110),
      String(0x11110),
      String(0x01110),
    ]);
    expect(await review({ feedback: 'never', revealAnswers: 'never' })).toEqual(['deferredfeedback', '0', '0', '0']);
    expect(await review({ feedback: 'after-last-attempt', revealAnswers: 'after-last-attempt', attempts: 2 })).toEqual([
      'deferredfeedback',
      '16',
      '16',
      '16',
    ]);
    expect(await review({ feedback: 'after-last-attempt', revealAnswers: 'after-last-attempt', attempts: 1 })).toEqual([
      'deferredfeedback',
      String(0x01110),
      String(0x01110),
      String(0x01110),
    ]);
  });

  it('practice weighs nothing in the gradebook; a hint makes it interactive', async () => {
    const practice = await quizWith([{ ...choice, hint: 'Look.' } as QuestionDefinition], {
      purpose: 'practice',
      settings: { feedback: 'immediate' },
    });
    expect(select(practice.grades, '//weightoverride')).toEqual(['1']);
    expect(select(practice.quiz, '//preferredbehaviour')).toEqual(['interactive']);
    expect(practice.losses).toEqual(expect.arrayContaining(['check practice-quiz', 'check hint']));
    const graded = await quizWith([choice], { settings: { passPercent: 70, keep: 'average', attempts: 'unlimited' } });
    expect(select(graded.grades, '//weightoverride | //gradepass')).toEqual(['0.70000', '0']);
    expect(select(graded.quiz, '//attempts_number | //grademethod')).toEqual(['0', '2']);
  });
});
