import { describe, expect, it } from 'vitest';
import { verify } from '../../src/verify/index.ts';
import { atStart, firstWords, questionName } from '../../src/verify/question-name.ts';
import { canvasCartridge } from './support/canvas.ts';
import { cartridge } from './support/cartridge.ts';
import { moodleBackup } from './support/moodle-backup.ts';
import type { PackageDraft } from './support/package-draft.ts';

async function messagesOf(draft: PackageDraft, code: string): Promise<readonly string[]> {
  const { diagnostics } = await verify(draft.build());
  return diagnostics.filter((one) => one.code === code).map((one) => one.message);
}

describe('a question is named by its number, its quiz and its first words', () => {
  it('in a cartridge', async () => {
    const draft = cartridge(1).set(
      'quizzes/check.xml',
      cartridge(1).text('quizzes/check.xml').replaceAll('>100</setvar>', '>0</setvar>'),
    );
    expect(await messagesOf(draft, 'qti/no-right-answer')).toEqual([
      'Question 1 of the quiz “Check yourself” (“Which year?”) has no right answer.',
      'Question 2 of the quiz “Check yourself” (“Workers could leave.”) has no right answer.',
      'Question 3 of the quiz “Check yourself” (“Which two?”) has no right answer.',
      'Question 4 of the quiz “Check yourself” (“Name the city.”) has no right answer.',
    ]);
  });

  it('in a question bank', async () => {
    const draft = cartridge(1).replace('quizzes/bank.xml', 'ident="true"', 'ident="T"');
    expect((await messagesOf(draft, 'moodle/true-false-idents'))[0]).toBe(
      'Moodle\'s restore will stop: the choices of question 1 of the question bank (“Workers could leave.”) are called "T" and "false".',
    );
  });

  it('in Canvas’s own quizzes, those of a group included', async () => {
    const draft = canvasCartridge()
      .replace('non_cc_assessments/quiz1.xml.qti', 'essay_question', 'likert_question')
      .replace('non_cc_assessments/quiz1.xml.qti', '<render_fib/>', '')
      .replace(
        'non_cc_assessments/quiz1.xml.qti',
        '<response_str ident="response1" rcardinality="Single"></response_str>',
        '',
      );
    expect((await messagesOf(draft, 'canvas/unknown-question-type'))[0]).toContain(
      'question 5 of the quiz “Check yourself” (“Explain.”)',
    );
  });

  it('in a Moodle backup, by slot or by category', async () => {
    const hints = '</plugin_qtype_multichoice_question><question_hints/>';
    const asked = moodleBackup().replace('questions.xml', '</plugin_qtype_multichoice_question>', hints);
    expect((await messagesOf(asked, 'moodle-backup/empty-hints'))[0]).toMatch(
      /^Question 1 of the quiz “Quiz” \(“Which\? See/,
    );
    const drawn = moodleBackup().replace('questions.xml', '<trueanswer>63<', '<trueanswer>60<');
    expect((await messagesOf(drawn, 'moodle-backup/unresolved'))[0]).toMatch(
      /^A question of the question category “Pool” \(“So\?”\) refers to 60/,
    );
  });

  it('leaves out what there is not', () => {
    expect(questionName({ number: 2, holder: 'quiz', stem: '' })).toBe('question 2 of the quiz');
    expect(atStart(questionName({ holder: 'quiz', holderTitle: 'A', stem: 'B' }))).toBe(
      'A question of the quiz “A” (“B”)',
    );
  });
});

describe('things that Canvas drops are called by their titles', () => {
  const M = 'imsmanifest.xml';

  it.each([
    [
      'a discussion',
      canvasCartridge().replace(M, 'type="imsdt_xmlv1p1"', 'type="imsdt_xmlv1p3"'),
      'canvas/topics-vanish',
      'Canvas will drop the discussion "Was it free?": its type is "imsdt_xmlv1p3".',
    ],
    [
      'a quiz that no item shows, by its own document',
      canvasCartridge()
        .remove('non_cc_assessments/quiz1.xml.qti')
        .replace(M, '<item identifier="item-quiz" identifierref="quiz1"><title>Check yourself</title></item>', ''),
      'canvas/quiz-vanishes',
      'Canvas will drop the quiz "Check yourself": non_cc_assessments holds no quiz with its identifier "quiz1".',
    ],
    [
      'a discussion without its file, by its item',
      canvasCartridge().remove('topic1.xml'),
      'canvas/topic-file-missing',
      'Canvas will import nothing at all: the file of the discussion "Was it free?" is missing.',
    ],
    [
      'an external tool, by its own document',
      canvasCartridge()
        .set('tool.xml', '<cartridge_basiclti_link><title>The atlas</title></cartridge_basiclti_link>')
        .replace(
          M,
          '</resources>',
          '<resource identifier="tool1" type="imsbasiclti_xmlv1p3"><file href="tool.xml"/></resource></resources>',
        ),
      'canvas/tool-vanishes',
      'Canvas will drop the external tool "The atlas": its type is "imsbasiclti_xmlv1p3".',
    ],
    [
      'a web link of a plain cartridge',
      cartridge(1).replace(M, '<item identifier="i-link" identifierref="r-link"><title>The archive</title></item>', ''),
      'canvas/link-vanishes',
      'Canvas will leave out the web link "The archive", because no item shows it.',
    ],
  ])('%s', async (_, draft, code, message) => {
    expect(await messagesOf(draft, code)).toEqual([message]);
  });
});

describe('first words', () => {
  it.each([
    ['', ''],
    ['Which year?', 'Which year?'],
    ['x'.repeat(60), 'x'.repeat(60)],
    ['x'.repeat(61), `${'x'.repeat(60)}…`],
    [`${'word '.repeat(20)}end`, `${'word '.repeat(11)}word…`],
    [`${'word, '.repeat(20)}end`, `${'word, '.repeat(9)}word…`],
    ['𝄞'.repeat(61), `${'𝄞'.repeat(60)}…`],
  ])('of "%s"', (text, words) => {
    expect(firstWords(text)).toBe(words);
  });
});
