import { describe, expect, it } from 'vitest';
import type { MoodleBackupReading, QuizContents } from '../../src/read/index.ts';
import { readPackage } from '../../src/read/index.ts';
import { moodleBackup, olderBackup, PICTURE_PATH } from '../verify/support/moodle-backup.ts';
import type { PackageDraft } from '../verify/support/package-draft.ts';

async function read(draft: PackageDraft): Promise<MoodleBackupReading> {
  const { value } = await readPackage(draft.build());
  if (value?.kind !== 'moodle-backup') throw new Error('This is no backup.');
  return value;
}

const QUIZ = 'activities/quiz_21/quiz.xml';

async function entriesOf(draft: PackageDraft): Promise<QuizContents['entries']> {
  const [quiz] = (await read(draft)).contents.quizzes;
  return quiz?.entries ?? [];
}

/** What is asked: the ids of single questions, and of a draw how many of which. */
async function asked(draft: PackageDraft): Promise<readonly unknown[]> {
  return (await entriesOf(draft)).map((entry) =>
    entry.entry === 'question' ? entry.id : [entry.draw, entry.questions.map(({ id }) => id)],
  );
}

describe('what a quiz asks', () => {
  it('is read in the order of its slots, by entries of the bank', async () => {
    expect(await asked(moodleBackup())).toEqual(['50', [1, ['51']]]);
  });

  it('is read in backups before 4.0, where draws are questions, which may draw from categories below', async () => {
    expect(await asked(olderBackup())).toEqual(['50', [1, ['51', '53']]]);
    const flat = olderBackup().replace(
      'questions.xml',
      '<questiontext>1</questiontext>',
      '<questiontext>0</questiontext>',
    );
    expect(await asked(flat)).toEqual(['50', [1, ['51']]]);
  });

  it('is read in backups before 2.7, where the quiz lists its questions', async () => {
    const draft = olderBackup();
    const slots = `<questions>50,0,51,0</questions><question_instances><question_instance id="1"><question>51</question><grade>3</grade></question_instance><question_instance id="2"><question>50</question><grade>2</grade></question_instance></question_instances>`;
    draft.set(QUIZ, draft.text(QUIZ).replace(/<question_instances>[\s\S]*<\/question_instances>/, slots));
    expect(await asked(draft)).toEqual(['50', '51']);
    expect((await entriesOf(draft)).map((entry) => entry.entry === 'question' && entry.points)).toEqual([2, 3]);
  });

  it('is read where a draw is said as since 4.3, with filters other than the category', async () => {
    const filter = (more: string) =>
      moodleBackup().replace(
        QUIZ,
        '{"questioncategoryid":82,"includingsubcategories":false}',
        `{"filter":{"category":{"jointype":1,"values":[82],"filteroptions":{"includesubcategories":false}}${more}},"tabname":"questions"}`,
      );
    expect(await asked(filter(''))).toEqual(['50', [1, ['51']]]);
    expect(await entriesOf(filter(''))).not.toMatchObject([{}, { filtered: true }]);
    expect(await entriesOf(filter(',"qtagids":{"jointype":1,"values":[4]}'))).toMatchObject([{}, { filtered: true }]);
    expect(
      await asked(moodleBackup().replace(QUIZ, '{"questioncategoryid":82,"includingsubcategories":false}', '{')),
    ).toEqual(['50']);
  });

  it('is the latest version of a question, unless the quiz asks for another', async () => {
    const versions = (reference: string) => {
      const draft = moodleBackup();
      const [whole = '', question = ''] =
        /<question_versions id="45"><questions>([\s\S]*?)<\/questions><\/question_versions>/.exec(
          draft.text('questions.xml'),
        ) ?? [];
      const version = (number: number, id: number) =>
        `<question_versions id="${id}"><version>${number}</version><questions>${question.replace('"50"', `"${id}"`)}</questions></question_versions>`;
      draft.replace('questions.xml', whole, version(1, 50) + version(3, 58) + version(2, 57));
      return draft.replace(QUIZ, '<questionbankentryid>45', `${reference}<questionbankentryid>45`);
    };
    expect(await asked(versions(''))).toEqual(['58', [1, ['51']]]);
    expect(await asked(versions('<version>2</version>'))).toEqual(['57', [1, ['51']]]);
  });
});

describe('files of a backup', () => {
  it('are found by the place of the text that shows them, and by no other', async () => {
    const { contents, backup } = await read(moodleBackup());
    const [page] = contents.pages;
    expect(page?.body.references.map(({ target, path }) => [target, path])).toEqual([
      ['@@PLUGINFILE@@/a%20b.png', PICTURE_PATH],
    ]);
    const area = { context: '30', component: 'mod_page', area: 'content', item: '0' };
    expect(backup.stored.in(area).map(({ name }) => name)).toEqual(['a b.png']);
    expect(backup.stored.in({ ...area, context: '31' })).toEqual([]);
    expect(backup.stored.locate({ ...area, area: 'intro' })('@@PLUGINFILE@@/a%20b.png')).toBeUndefined();
  });

  it('are found in questions', async () => {
    const draft = moodleBackup().replace(
      'questions.xml',
      'Which? See $@PAGEVIEWBYID*20@$',
      '&lt;img src="@@PLUGINFILE@@/q.png" alt="A graph"&gt;',
    );
    const [question] = await entriesOf(draft);
    expect(question?.entry === 'question' && question.stem.references).toMatchObject([{ path: PICTURE_PATH }]);
  });
});

describe('gaps of a question', () => {
  const withType = (qtype: string, text: string, plugin: string) =>
    moodleBackup()
      .replace('questions.xml', '<qtype>multichoice', `<qtype>${qtype}`)
      .replace('questions.xml', 'Which? See $@PAGEVIEWBYID*20@$', text)
      .replace('questions.xml', 'plugin_qtype_multichoice_question>', `plugin_qtype_${qtype}_question>${plugin}`)
      .replace('questions.xml', '</plugin_qtype_multichoice_question', `</plugin_qtype_${qtype}_question`);

  it('offer the choices of their group, which words that are dragged say in PHP’s notation', async () => {
    const group = 'O:8:"stdClass":2:{s:9:"draggroup";s:1:"1";s:8:"infinite";i:0;}';
    const draft = withType('ddwtos', 'A [[2]] b', '').replaceAll(
      'questions.xml',
      '<feedback></feedback>',
      `<feedback>${group}</feedback>`,
    );
    expect(await entriesOf(draft)).toMatchObject([
      { kind: 'inlineEntries', gaps: [{ id: '2', accept: [{ text: 'B' }], options: ['A', 'B'] }] },
      {},
    ]);
  });
});
