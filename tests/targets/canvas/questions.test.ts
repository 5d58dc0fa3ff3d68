import { beforeAll, describe, expect, it } from 'vitest';
import type { ModuleDefinition } from '../../../schema/types.generated.ts';
import { canvasLosses } from '../../../src/targets/canvas/losses.ts';
import { choice, quizOf, reading } from '../../resolve/support.ts';
import { type BuildOptions, type Built, buildPackage, count, pathOf, select } from '../support/build.ts';
import { everything, everythingFiles } from '../support/everything.ts';

/** Quizzes in Canvas's own QTI: the shapes of its exports, which its importer was seen to read. */

let full: Built;
let quiz: string;
let meta: string;

beforeAll(async () => {
  full = await buildPackage('canvas', everything(), { files: everythingFiles });
  const [id = ''] = select(full.text('course_settings/module_meta.xml'), '//item[title="The test"]/identifierref');
  quiz = full.text(`non_cc_assessments/${id}.xml.qti`);
  meta = full.text(`${id}/assessment_meta.xml`);
});

const item = (title: string) => `//item[@title="${title}"]`;
const field = (title: string, label: string) =>
  select(quiz, `${item(title)}//qtimetadatafield[fieldlabel="${label}"]/fieldentry`);

/** The own QTI of a quiz of these questions, and the losses of its package. */
async function quizWith(
  questions: Parameters<typeof quizOf>[0],
  parts: Partial<ModuleDefinition> = {},
  rest: Parameters<typeof quizOf>[1] = {},
  options: BuildOptions = {},
) {
  const built = await buildPackage('canvas', { activities: [reading, quizOf(questions, rest)], ...parts }, options);
  return {
    built,
    xml: built.text(pathOf(built, /\.qti$/)),
    settings: built.text(pathOf(built, /assessment_meta\.xml$/)),
  };
}

describe('questions', () => {
  it('are of Canvas’s own types', () => {
    const titles = select(quiz, '//item/@title');
    expect(Object.fromEntries(titles.map((title) => [title, field(title, 'question_type')[0]]))).toEqual({
      'Which is right? Choose.': 'multiple_choice_question',
      'Which are right?': 'multiple_answers_question',
      'It is so.': 'true_false_question',
      'The worker’s name?': 'short_answer_question',
      'The sign for oxygen, or *?': 'short_answer_question',
      'How much?': 'numerical_question',
      'How many?': 'numerical_question',
      'Match them.': 'matching_question',
      'Sort them.': 'matching_question',
      'Order them.': 'matching_question',
      'Fill in.': 'fill_in_multiple_blanks_question',
      'Choose.': 'multiple_dropdowns_question',
      'Which words show it?': 'multiple_answers_question',
      'Discuss.': 'essay_question',
      'First of the pool.': 'true_false_question',
      'Second of the pool.': 'short_answer_question',
    });
  });

  it('have the author’s points, fractions included', () => {
    expect(field('How much?', 'points_possible')).toEqual(['0.5']);
    expect(field('Discuss.', 'points_possible')).toEqual(['10']);
  });

  it('answerNumbers: answers are numbers, which stay when another answer is added', async () => {
    const numbers = select(quiz, '//response_label[not(starts-with(@ident, "answer"))]/@ident');
    expect(numbers.length).toBeGreaterThan(30);
    expect(numbers.every((number) => /^[1-9]\d*$/.test(number) && Number(number) < 2 ** 31)).toBe(true);
    const two = await quizWith([choice]);
    const more = await quizWith([
      {
        id: 'first',
        type: 'choice',
        stem: 'Which?',
        objectives: ['explain'],
        choices: [
          { id: 'z', text: 'New' },
          { id: 'a', text: 'This, changed', correct: true },
          { id: 'b', text: 'That' },
        ],
      },
    ]);
    const idents = ({ xml }: { xml: string }) => select(xml, '//response_label/@ident');
    expect(idents(more).slice(1)).toEqual(idents(two));
  });

  it('original_answer_ids: the answers’ numbers in their order', () => {
    for (const title of ['Which is right? Choose.', 'Fill in.', 'Choose.'])
      expect(field(title, 'original_answer_ids')[0]?.split(',')).toEqual(
        select(quiz, `${item(title)}//response_label/@ident`),
      );
    expect(
      field('Match them.', 'original_answer_ids')[0]
        ?.split(',')
        .map((number) => `response_${number}`),
    ).toEqual(select(quiz, `${item('Match them.')}//response_lid/@ident`));
    expect(field('The worker’s name?', 'original_answer_ids')[0]?.split(',')).toHaveLength(5);
    expect(field('Discuss.', 'original_answer_ids')).toEqual([]);
  });

  it('original_answer_ids: the number of a numerical answer for the condition of general feedback too', async () => {
    const number = { id: 'n', type: 'numeric' as const, stem: 'How much?', objectives: ['explain'], answer: 2 };
    const idsOf = async (feedback?: { general: string }) => {
      const { xml } = await quizWith([{ ...number, ...(feedback === undefined ? {} : { feedback }) }]);
      return select(xml, '//qtimetadatafield[fieldlabel="original_answer_ids"]/fieldentry')[0]?.split(',');
    };
    const [plain, told] = [await idsOf(), await idsOf({ general: 'Two.' })];
    expect(plain).toHaveLength(1);
    expect(told).toEqual([plain?.[0], plain?.[0]]);
  });

  it('answerMaterial: markup as HTML, plain words as plain text', () => {
    const texts = `${item('Which is right? Choose.')}//response_label/material/mattext`;
    expect(select(quiz, texts)).toEqual(['The <em>first</em> <strong>one</strong>', 'The <code>second</code>', '0']);
    expect(select(quiz, `${texts}/@texttype`)).toEqual(['text/html', 'text/html', 'text/plain']);
  });

  it('writeChoose: feedback of choices before the key, or a right choice would count as wrong', () => {
    const conditions = `${item('Which are right?')}//respcondition`;
    expect(select(quiz, `${conditions}/@continue`)).toEqual(['Yes', 'Yes', 'No', 'Yes']);
    expect(count(quiz, `${conditions}[3]/conditionvar/and/varequal`)).toBe(2);
    expect(count(quiz, `${conditions}[3]/conditionvar/and/not/varequal`)).toBe(2);
    expect(select(quiz, `${conditions}[3]/setvar`)).toEqual(['100']);
  });

  it('writeMatch: every source lists all targets, distractors included', () => {
    const sources = `${item('Match them.')}//response_lid`;
    expect(count(quiz, sources)).toBe(3);
    expect(count(quiz, `${sources}//response_label`)).toBe(12);
    expect(select(quiz, `${sources}[1]//response_label//mattext`).sort()).toEqual([
      'applauds',
      'criticises',
      'interrupts',
      'sleeps',
    ]);
    expect(select(quiz, `${item('Match them.')}//setvar`)).toEqual(['33.33', '33.33', '33.33']);
    expect(select(quiz, `${item('Match them.')}//setvar/@action`)).toEqual(['Add', 'Add', 'Add']);
  });

  it('writeMatch: the key is right', () => {
    const key = select(quiz, `${item('Match them.')}//varequal`).map(
      (target) => select(quiz, `(${item('Match them.')}//response_label[@ident="${target}"])[1]//mattext`)[0],
    );
    expect(key).toEqual(['criticises', 'interrupts', 'applauds']);
  });

  it('writeMatch: a category may take several items', () => {
    const key = select(quiz, `${item('Sort them.')}//varequal`);
    expect(key).toHaveLength(3);
    expect(new Set(key).size).toBe(2);
  });

  it('writeNumericEntry: the answer and as much to either side', () => {
    const numeric = `${item('How much?')}//conditionvar`;
    expect(select(quiz, `${numeric}/or/varequal`)).toEqual(['2.5']);
    expect(select(quiz, `${numeric}/or/and/vargte`)).toEqual(['2']);
    expect(select(quiz, `${numeric}/or/and/varlte`)).toEqual(['3']);
    expect(select(quiz, `${item('How much?')}/presentation/material/mattext`)[0]).toContain('<p>Answer in: %</p>');
  });

  it('writeNumericEntry: no exponents and no binary tails', async () => {
    const { xml } = await quizWith([
      { id: 'tiny', type: 'numeric', stem: 'How small?', objectives: ['explain'], answer: 0.0000001 },
      { id: 'tenths', type: 'numeric', stem: 'How much?', objectives: ['explain'], answer: 0.8, tolerance: 0.1 },
    ]);
    expect(select(xml, '//varequal')).toEqual(['0.0000001', '0.8']);
    expect(select(xml, '//item[2]//vargte')).toEqual(['0.7']);
    expect(select(xml, '//item[2]//varlte')).toEqual(['0.9']);
  });

  it('gapNames: gaps by names that stand nowhere else in brackets', () => {
    const html = select(quiz, `${item('Fill in.')}/presentation/material/mattext`)[0] ?? '';
    expect(html).toContain('In [year_] at [place] (see [year]).');
    expect(select(quiz, `${item('Fill in.')}//response_lid/@ident`)).toEqual(['response_year_', 'response_place']);
    expect(select(quiz, `${item('Fill in.')}//response_lid[1]//response_label//mattext`)).toEqual([
      '1939',
      'nineteen thirty-nine',
      'nineteen thirty–nine',
      'nineteen thirty—nine',
    ]);
  });

  it('writeInlineEntries: every gap scores by itself', () => {
    expect(select(quiz, `${item('Choose.')}//setvar`)).toEqual(['50.00', '50.00']);
    const right = select(quiz, `${item('Choose.')}//varequal`).map(
      (ident) => select(quiz, `${item('Choose.')}//response_label[@ident="${ident}"]//mattext`)[0],
    );
    expect(right).toEqual(['worker', 'hall']);
  });

  it('feedbackElements: feedback by the names that Canvas knows', () => {
    expect(select(quiz, `${item('Which is right? Choose.')}/itemfeedback/@ident`)).toEqual([
      'general_fb',
      'correct_fb',
      'general_incorrect_fb',
      expect.stringMatching(/^\d+_fb$/),
      expect.stringMatching(/^\d+_fb$/),
    ]);
    expect(select(quiz, `${item('Discuss.')}/itemfeedback/@ident`)).toEqual(['general_fb']);
  });

  it('typeOf: true and false in another language are two choices', async () => {
    const question = {
      id: 'first',
      type: 'true-false' as const,
      stem: 'Верно?',
      objectives: ['explain'],
      answer: true,
    };
    const { xml, built } = await quizWith([question], { language: 'ru' });
    expect(select(xml, '//qtimetadatafield[fieldlabel="question_type"]/fieldentry')).toEqual([
      'multiple_choice_question',
    ]);
    expect(built.lossNames).toContain('first true-false-words');
  });

  it('never hold a model answer', () => {
    expect(quiz).not.toContain('A model of an answer');
  });
});

describe('groups', () => {
  it('groupElement: a pool draws, with the same points for each', () => {
    const pool = '//section[@title="A pool"]';
    expect(select(quiz, `${pool}//selection_number`)).toEqual(['1']);
    expect(select(quiz, `${pool}//points_per_item`)).toEqual(['2']);
    expect(select(quiz, `${pool}/item/@title`)).toEqual(['First of the pool.', 'Second of the pool.']);
  });

  it('sectionsOf: questions of equal points are shuffled as a group of which all are drawn', async () => {
    const three = ['a', 'b', 'c'].map((id) => ({ ...choice, id }));
    const { xml, built } = await quizWith(three, {}, { settings: { shuffleQuestions: true } });
    expect(select(xml, '//section/section//selection_number')).toEqual(['3']);
    expect(count(xml, '/questestinterop/assessment/section/item')).toBe(0);
    expect(built.lossNames).not.toContain('check shuffle-questions');
    const plain = await quizWith(three);
    expect(count(plain.xml, '/questestinterop/assessment/section/item')).toBe(3);
  });

  it('sectionsOf: other points end a group, and that is said', () => {
    expect(full.lossNames).toContain('test shuffle-questions');
    expect(select(quiz, '/questestinterop/assessment/section/section/item[1]/@title')).toEqual([
      'It is so.',
      'Sort them.',
      'First of the pool.',
    ]);
  });
});

describe('choices that keep their place', () => {
  const shuffleAnswers = (settings: string) => select(settings, '/quiz/shuffle_answers');
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

  it('quizMeta: one setting for all questions, so none is shuffled, and that is said', async () => {
    for (const question of [held(true), held(false, { shuffleChoices: false })]) {
      const { settings, built } = await quizWith([question], {}, { settings: { shuffleChoices: true } });
      expect(shuffleAnswers(settings)).toEqual(['false']);
      expect(built.lossNames).toContain('check held-choice');
    }
    const { settings, built } = await quizWith([choice], {}, { settings: { shuffleChoices: true } });
    expect(shuffleAnswers(settings)).toEqual(['true']);
    expect(built.lossNames).not.toContain('check held-choice');
    expect((await quizWith([held(true)])).built.lossNames).not.toContain('check held-choice');
  });
});

describe('settings of a quiz', () => {
  const value = (name: string) => select(meta, `/quiz/${name}`)[0];

  it('quizMeta: as the author wants them', () => {
    expect(value('quiz_type')).toBe('assignment');
    expect(value('points_possible')).toBe('27.5');
    expect(value('allowed_attempts')).toBe('7');
    expect(value('time_limit')).toBe('30');
    expect(value('shuffle_answers')).toBe('true');
    expect(value('scoring_policy')).toBe('keep_average');
    expect(value('hide_results')).toBe('until_after_last_attempt');
    expect(value('show_correct_answers')).toBe('false');
    expect(value('available')).toBe('true');
    expect(value('description')).toContain('<p>Read <em>first</em>.</p>');
    expect(select(meta, '/quiz/assignment/quiz_identifierref')).toEqual(select(meta, '/quiz/@identifier'));
  });

  it('quizMeta: a practice quiz has no column in the gradebook', () => {
    const [id = ''] = select(full.text('course_settings/module_meta.xml'), '//item[title="Practice"]/identifierref');
    const practice = full.text(`${id}/assessment_meta.xml`);
    expect(select(practice, '/quiz/quiz_type')).toEqual(['practice_quiz']);
    expect(select(practice, '/quiz/allowed_attempts')).toEqual(['-1']);
    expect(select(practice, '/quiz/show_correct_answers')).toEqual(['true']);
    expect(select(practice, '/quiz/hide_results')).toEqual(['']);
    expect(count(practice, '/quiz/assignment')).toBe(0);
    expect(count(practice, '/quiz/time_limit')).toBe(0);
  });

  it.each([
    [{ feedback: 'after-submission', revealAnswers: 'after-submission' }, '', 'true', 'false', []],
    [{ feedback: 'after-submission', revealAnswers: 'after-last-attempt' }, '', 'true', 'true', []],
    [{ feedback: 'after-last-attempt', revealAnswers: 'never' }, 'until_after_last_attempt', 'false', 'false', []],
    [{ feedback: 'never', revealAnswers: 'never' }, 'always', 'false', 'false', []],
    [{ feedback: 'never', revealAnswers: 'after-submission' }, 'always', 'true', 'false', ['reveal-answers']],
    [{ feedback: 'immediate', revealAnswers: 'never' }, '', 'false', 'false', ['feedback-timing']],
    [
      { feedback: 'after-last-attempt', revealAnswers: 'after-submission' },
      'until_after_last_attempt',
      'true',
      'false',
      ['reveal-answers'],
    ],
  ] as const)('quizMeta: %o', async (settings, hidden, shown, atTheEnd, lost) => {
    const made = await quizWith([choice], {}, { settings: { ...settings, attempts: 2 } });
    expect(select(made.settings, '/quiz/hide_results')).toEqual([hidden]);
    expect(select(made.settings, '/quiz/show_correct_answers')).toEqual([shown]);
    expect(select(made.settings, '/quiz/show_correct_answers_last_attempt')).toEqual([atTheEnd]);
    const names = made.built.lossNames.filter((name) => /reveal|timing/.test(name));
    expect(names).toEqual(lost.map((feature) => `check ${feature}`));
  });

  it('quizLosses: results after the last of endless attempts are never shown', async () => {
    const settings = { feedback: 'after-last-attempt', revealAnswers: 'never', attempts: 'unlimited' } as const;
    expect((await quizWith([choice], {}, { settings })).built.lossNames).toContain('check feedback-timing');
  });

  it('quizLosses: a pass mark is kept as a condition of completion only', async () => {
    const settings = { passPercent: 60 };
    expect((await quizWith([choice], {}, { settings })).built.lossNames).toContain('check pass-mark');
    const asked = await quizWith([choice], {}, { settings, completion: { minPercent: 60 } });
    expect(asked.built.lossNames).not.toContain('check pass-mark');
    expect(select(asked.built.text('course_settings/module_meta.xml'), '//min_score')).toEqual(['0.6']);
  });
});

describe('losses of a Canvas cartridge', () => {
  it('are declared for everything that it does not carry', () => {
    expect(full.lossNames).toEqual([
      'site link-description',
      'practice feedback-timing',
      'test pass-mark',
      'test shuffle-questions',
      'q-choice hint',
      'q-case case-sensitivity',
      'q-order ordering-as-matching',
      'q-evidence evidence-as-list',
      'q-essay essay-rubric',
      'q-essay essay-feedback',
      'every-thing objectives',
    ]);
  });

  it('are only what objectives its parts serve for a small module', async () => {
    expect((await buildPackage('canvas')).lossNames).toEqual(['example objectives']);
  });

  it('name long excerpts and unlisted spellings', async () => {
    const accept = ["o'a-b", "o'c-d", "o'e-f"];
    const question = { id: 'first', type: 'short-answer' as const, stem: 'Who?', objectives: ['explain'], accept };
    expect((await quizWith([question])).built.lossNames).toContain('first accepted-answers');
    const record = (everything().activities ?? []).filter((one) => one.id === 'record');
    const long = record.map((one) =>
      one.type === 'excerpt'
        ? { ...one, annotations: [], passages: [{ id: 'p', kind: 'narrated' as const, text: 'word '.repeat(4000) }] }
        : one,
    );
    const { sources = [] } = everything();
    const built = await buildPackage('canvas', {
      sources,
      activities: [reading, ...long, quizOf([{ ...choice, excerpt: 'record' }])],
    });
    expect(built.lossNames).toContain('first question-context');
  });

  it('are each the loss of a declared feature or of degradation', () => {
    for (const { feature } of full.losses)
      expect(Object.hasOwn(canvasLosses.specs, feature) || /-as-/.test(feature)).toBe(true);
  });
});
