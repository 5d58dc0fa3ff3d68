import { beforeAll, describe, expect, it } from 'vitest';
import { LONGEST_QUESTION } from '../../../src/targets/shared/question-content.ts';
import { choice, quizOf, reading } from '../../resolve/support.ts';
import { type Built, buildPackage, count, select } from '../support/build.ts';
import { everything, everythingFiles } from '../support/everything.ts';
import { fullCartridge, item } from '../support/full-cartridge.ts';

/** What Canvas's importer does with plain cartridges (docs/platforms/canvas.md). */

let full: Built;
let manifest: string;
let quiz: string;

beforeAll(async () => {
  ({ full, manifest, quiz } = await fullCartridge());
});

describe('recognition (1)', () => {
  it('manifestDocument: the manifest lies at the top, with the schema’s exact name', () => {
    expect(full.paths[0]).toBe('imsmanifest.xml');
    expect(select(manifest, '/manifest/metadata/schema')).toEqual(['IMS Common Cartridge']);
  });

  it.each([
    ['1.1', '1.1.0'],
    ['1.2', '1.2.0'],
    ['1.3', '1.3.0'],
  ])('cartridgeVersion: %s is written %s', async (version, written) => {
    const built = await buildPackage(`common-cartridge@${version}`);
    expect(select(built.text('imsmanifest.xml'), '//schemaversion')).toEqual([written]);
  });
});

describe('organization to modules (2.1)', () => {
  it('manifestDocument: one root item without a title', () => {
    expect(count(manifest, '/manifest/organizations/organization/item')).toBe(1);
    expect(count(manifest, '/manifest/organizations/organization/item/title')).toBe(0);
  });

  it('manifestDocument: an item that opens something holds no items', () => {
    expect(count(manifest, '//item[@identifierref]/item')).toBe(0);
    expect(count(manifest, '/manifest/organizations/organization/item/item[@identifierref]')).toBe(0);
  });

  it('addFolder: no folder is empty', () => {
    expect(count(manifest, '//organization/item/item[not(item)]')).toBe(0);
  });
});

describe('resource types (2.2)', () => {
  it('writeActivityPage: from 1.2 on a page may be an assignment', async () => {
    const use = async (version: string) =>
      select(
        (await buildPackage(`common-cartridge@${version}`, everything(), { files: everythingFiles })).text(
          'imsmanifest.xml',
        ),
        '//resource/@intendeduse',
      );
    expect(await use('1.1')).toEqual([]);
    expect(await use('1.2')).toEqual(['assignment']);
    expect(await use('1.3')).toEqual([]);
  });

  it('assignmentDocument: 1.3 has assignments, with the ways to hand in', async () => {
    const built = await buildPackage('common-cartridge@1.3', everything(), { files: everythingFiles });
    const assignment = built.text('assignments/every-thing_work.xml');
    expect(select(assignment, '//format/@type')).toEqual(['html', 'file', 'url']);
    expect(select(assignment, '/assignment/text')[0]).toContain('Worth 10 points.');
    expect(select(built.text('imsmanifest.xml'), '//resource[@type="assignment_xmlv1p0"]/file/@href')).toEqual([
      'assignments/every-thing_work.xml',
    ]);
  });

  it('webLinkDocument: a link stands in a folder, where alone Canvas imports it', () => {
    const identifier = select(manifest, '//resource[@type="imswl_xmlv1p1"]/@identifier')[0];
    expect(count(manifest, `//item[@identifierref="${identifier}"]`)).toBe(1);
  });
});

describe('quizzes (2.4)', () => {
  const metadata = (xml: string, label: string) =>
    select(xml, `/questestinterop/assessment/qtimetadata/*[fieldlabel="${label}"]/fieldentry`);

  it('assessmentDocument: a time limit only where there is one', () => {
    expect(metadata(quiz, 'qmd_timelimit')).toEqual(['30']);
    expect(metadata(full.text('quizzes/every-thing_practice.xml'), 'qmd_timelimit')).toEqual([]);
  });

  it('attemptsOf: as many attempts as the profile counts', () => {
    expect(metadata(quiz, 'cc_maxattempts')).toEqual(['5']);
    expect(metadata(full.text('quizzes/every-thing_practice.xml'), 'cc_maxattempts')).toEqual(['unlimited']);
  });

  it('TRUE_FALSE_RESPONSE: the name by which Canvas knows true and false', async () => {
    const response = `${item('It is so.')}/presentation/response_lid/@ident`;
    expect(select(quiz, response)[0]).toMatch(/^TF/);
    expect(select(quiz, `${item('It is so.')}//varequal/@respident`)[0]).toMatch(/^TF/);
    const question = {
      id: 'first',
      type: 'true-false' as const,
      stem: 'Верно?',
      objectives: ['explain'],
      answer: true,
    };
    const built = await buildPackage('common-cartridge', { language: 'ru', activities: [reading, quizOf([question])] });
    expect(built.lossNames).toContain('first true-false-words');
    expect(full.lossNames).not.toContain('q-true true-false-words');
  });

  it('introductionEntry: the introduction is a page before the quiz', () => {
    const title = select(manifest, '//item[title="The test"]/preceding-sibling::item[1]/title');
    expect(title).toEqual(['Before you begin: The test']);
    expect(full.text('pages/every-thing_test_introduction.html')).toContain('Read <em>first</em>.');
    expect(quiz).not.toContain('presentation_material');
    expect(full.paths).not.toContain('pages/every-thing_practice_introduction.html');
  });

  it('identsOf: names of choices begin with a letter, as do those of items', () => {
    const names = [...select(quiz, '//response_label/@ident'), ...select(quiz, '//item/@ident')];
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((name) => !/^[a-z][a-z0-9]*$/.test(name))).toEqual([]);
  });

  it('itemOf: no two items of a quiz have one name', () => {
    const names = select(quiz, '//item/@ident');
    expect(new Set(names).size).toBe(names.length);
  });

  it('scoreOne: a choice’s own feedback stands before the question’s', () => {
    const shown = select(
      quiz,
      `${item('Which is right? Choose.')}//respcondition[setvar="100"]/displayfeedback/@linkrefid`,
    );
    expect(shown).toHaveLength(2);
    expect(shown[0]).toMatch(/^a\d+_fb$/);
    expect(shown[1]).toBe('correct_fb');
  });

  it('rightFirst: the right one of true and false is asked for first, with feedback for wrong answers too', async () => {
    const question = {
      id: 'lie',
      type: 'true-false' as const,
      stem: 'It is not so.',
      objectives: ['explain'],
      answer: false,
      feedback: { correct: 'Yes.', incorrect: 'No.', general: 'So it is.' },
    };
    const built = await buildPackage('common-cartridge', { activities: [reading, quizOf([question])] });
    const xml = built.text(built.paths.find((path) => path.startsWith('quizzes/')) ?? '');
    const asked = '//respcondition[conditionvar/varequal]';
    expect(select(xml, `${asked}/conditionvar/varequal`)).toEqual(['false', 'true']);
    expect(select(xml, `${asked}/setvar`)).toEqual(['100', '0']);
  });

  it('scoreMany: no right choice stands in a condition of its own after the key', () => {
    const many = item('Which are right?');
    const right = select(quiz, `${many}//and/varequal`);
    const alone = select(quiz, `${many}//conditionvar/varequal`);
    expect(right).toHaveLength(2);
    expect(alone.filter((name) => right.includes(name))).toEqual([]);
    expect(select(quiz, `${many}/itemfeedback[@ident="correct_fb"]//mattext`)).toEqual([
      '<p>All of them.</p><p>One is.</p>',
    ]);
  });

  it('GENERAL_FEEDBACK and its like: the names by which Canvas knows feedback', () => {
    expect(select(quiz, `${item('Which is right? Choose.')}/itemfeedback/@ident`)).toEqual([
      'general_fb',
      'correct_fb',
      'general_incorrect_fb',
      expect.stringMatching(/^a\d+_fb$/),
      expect.stringMatching(/^a\d+_fb$/),
      'hint',
    ]);
  });

  it('LONGEST_QUESTION: no question longer than Canvas takes', async () => {
    expect(LONGEST_QUESTION).toBeLessThan(16_384);
    const built = await buildPackage(
      'common-cartridge',
      everything({
        activities: [
          { ...reading, id: 'text' },
          {
            id: 'record',
            type: 'excerpt',
            title: 'The record',
            source: 'chapter',
            locator: { page: '1' },
            provenance: { genre: 'minutes', created: '1939', language: 'ru' },
            passages: [{ id: 'one', kind: 'narrated', text: 'word '.repeat(4000) }],
            rights: { basis: 'quotation', statement: 'Quoted.' },
          },
          quizOf([{ ...choice, excerpt: 'record' }], { id: 'test' }),
        ],
        glossary: [],
        assets: [],
        people: [],
      }),
    );
    const [html = ''] = select(built.text('quizzes/every-thing_test.xml'), '//presentation/material/mattext');
    expect(html).toBe('<p>This question is about “The record”.</p><p>Which?</p>');
    expect(built.lossNames).toContain('first question-context');
  });
});

describe('weightings', () => {
  const weightings = (xml: string) => select(xml, '//item//*[fieldlabel="cc_weighting"]/fieldentry');

  it('weightingsOf: halves and quarters keep their proportions as whole numbers', async () => {
    const quarters = quizOf([
      { ...choice, points: 0.25 },
      { ...choice, id: 'second', points: 1.5 },
    ]);
    const built = await buildPackage('common-cartridge', { activities: [reading, quarters] });
    expect(weightings(built.text('quizzes/example_check.xml'))).toEqual(['1', '6']);
    expect(built.losses.find(({ feature }) => feature === 'points-rounded')?.message).toContain('multiplied by 4');
  });

  it('weightingsOf: parts of a question count one point at least', () => {
    expect(weightings(quiz)).toEqual('1 2 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 10 2'.split(' '));
    expect(full.losses.find(({ feature }) => feature === 'points-rounded')?.message).toContain('worth 34');
  });

  it('weightingsOf: what cannot be whole is rounded, and said', async () => {
    const odd = quizOf([
      { ...choice, points: 0.37 },
      { ...choice, id: 'second', points: 99 },
    ]);
    const built = await buildPackage('common-cartridge', { activities: [reading, odd] });
    expect(weightings(built.text('quizzes/example_check.xml'))).toEqual(['1', '99']);
    expect(built.lossNames).toContain('check points-rounded');
  });
});

describe('pools', () => {
  it('cartridgeQuiz: as many questions as are drawn, the others in one bank', () => {
    expect(count(quiz, item('First of the pool.'))).toBe(1);
    expect(count(quiz, item('Second of the pool.'))).toBe(0);
    const bank = full.text('questions/every-thing_bank.xml');
    expect(select(bank, '//item/@title')).toEqual(['Second of the pool.']);
    const [name] = select(bank, '//objectbank/qtimetadata/*[fieldlabel="bank_title"]/fieldentry');
    expect(name).toBe('Everything & ‹all› of it');
    expect(count(manifest, '//resource[contains(@type, "question-bank")]')).toBe(1);
    expect(full.lossNames).toContain('pool pool-as-selection');
  });

  it('addBank: no bank where nothing is left over', async () => {
    const built = await buildPackage('common-cartridge');
    expect(built.text('imsmanifest.xml')).not.toContain('question-bank');
  });
});

describe('what a question refers to', () => {
  it('stands in full at the first question about it and is named at the others', () => {
    const stem = (title: string) => select(quiz, `${item(title)}/presentation/material/mattext`)[0] ?? '';
    expect(stem('Which is right? Choose.')).toContain('They are being checked.');
    expect(stem('Which are right?')).toBe('<p>This question is about “The record”.</p><p>Which are right?</p>');
    expect(full.lossNames).toContain('q-many question-context');
    expect(full.lossNames).not.toContain('q-choice question-context');
  });
});
