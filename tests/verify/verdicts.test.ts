import { describe, expect, it } from 'vitest';
import { verify } from '../../src/verify/index.ts';
import { canvasCartridge, qtiZip } from './support/canvas.ts';
import { cartridge } from './support/cartridge.ts';
import { moodleBackup, PICTURE_PATH } from './support/moodle-backup.ts';
import type { PackageDraft } from './support/package-draft.ts';
import { scorm12, scorm2004 } from './support/scorm.ts';

const M = 'imsmanifest.xml';
const B = 'moodle_backup.xml';
const QUIZ = 'activities/quiz_21/quiz.xml';

/** A cartridge whose outline shows one page. */
const onePage = () =>
  cartridge(1).set(
    M,
    cartridge(1)
      .text(M)
      .replace(
        /<item identifier="root">[\s\S]*<\/item>\n<\/organization>/,
        '<item identifier="root"><item identifier="i1" identifierref="r-start"><title>Start</title></item></item></organization>',
      ),
  );

describe('the verdict follows from what was found', () => {
  it.each<readonly [string, PackageDraft, moodle: string, canvas: string]>([
    ['SCORM that starts', scorm12(), 'accepted', 'refused'],
    ['SCORM without one of its two start files', scorm12().remove('quiz.html'), 'accepted-with-losses', 'refused'],
    ['SCORM without a start file', scorm12().remove('quiz.html').remove('index.html'), 'unusable', 'refused'],
    ['SCORM 2004 without a start file', scorm2004().remove('quiz.html').remove('index.html'), 'unusable', 'refused'],
    [
      'SCORM whose items name no resource',
      scorm12()
        .replace(M, 'identifierref="res1"', 'identifierref="r9"')
        .replace(M, 'identifierref="res2"', 'identifierref="r8"'),
      'unusable',
      'refused',
    ],
    [
      'SCORM that starts elsewhere',
      scorm12().replace(M, 'href="index.html">', 'href="https://example.org/">').remove('quiz.html'),
      'accepted-with-losses',
      'refused',
    ],
    ['a cartridge without its only page', onePage().remove('pages/start.html'), 'unusable', 'unusable'],
    [
      'a cartridge without one of its pages',
      cartridge(1).remove('pages/start.html'),
      'accepted-with-losses',
      'accepted-with-losses',
    ],
    [
      'a cartridge without the file of a quiz',
      cartridge(1).remove('quizzes/check.xml'),
      'refused',
      'accepted-with-losses',
    ],
    [
      'a Canvas cartridge without a file',
      canvasCartridge().remove('web_resources/images/map.png'),
      'accepted-with-losses',
      'accepted-with-losses',
    ],
    ['questions', qtiZip(), 'refused', 'accepted'],
    [
      'questions of which a file is missing',
      qtiZip().replace(
        M,
        '</resources>',
        '<resource identifier="q2" type="imsqti_xmlv1p2"><file href="q2.xml"/></resource></resources>',
      ),
      'refused',
      'accepted-with-losses',
    ],
    ['a backup', moodleBackup(), 'accepted', 'unknown'],
    ['a backup without the bytes of a picture', moodleBackup().remove(PICTURE_PATH), 'accepted-with-losses', 'unknown'],
    ['a backup with other bytes', moodleBackup().set(PICTURE_PATH, 'x'), 'accepted-with-losses', 'unknown'],
    ['a backup with bytes that nothing uses', moodleBackup().set('files/ab/abcd', 'x'), 'accepted', 'unknown'],
    [
      'a backup whose link leads nowhere',
      moodleBackup().replace('activities/page_20/page.xml', '$@QUIZVIEWBYID*21@$', '$@QUIZVIEWBYID*9@$'),
      'accepted-with-losses',
      'unknown',
    ],
    [
      'a backup whose quiz has lost a question',
      moodleBackup().replace(QUIZ, '<questionbankentryid>45<', '<questionbankentryid>99<'),
      'accepted-with-losses',
      'unknown',
    ],
    [
      'a backup with a wrong sum of marks',
      moodleBackup().replace(QUIZ, '<sumgrades>3.00000<', '<sumgrades>4.00000<'),
      'accepted-with-losses',
      'unknown',
    ],
    [
      'a backup without its activities',
      moodleBackup().replace(B, '<value>1</value>', '<value>0</value>'),
      'unusable',
      'unknown',
    ],
    ['a backup without roles', moodleBackup().remove('roles.xml'), 'refused', 'unknown'],
    ['a backup without the file of an activity', moodleBackup().remove(QUIZ), 'refused', 'unknown'],
    [
      'a backup with two top categories',
      moodleBackup().replace('questions.xml', '<parent>80<', '<parent>0<'),
      'refused',
      'unknown',
    ],
  ])('%s', async (_, draft, moodle, canvas) => {
    const { verdicts } = await verify(draft.build());
    expect(verdicts.map(({ outcome }) => outcome)).toEqual([moodle, canvas]);
  });

  it('says that nothing can be opened', async () => {
    const { verdicts } = await verify(scorm12().remove('quiz.html').remove('index.html').build(), { for: ['moodle'] });
    expect(verdicts.map(({ summary }) => summary)).toEqual([
      'Moodle will import the package, but nothing in it can be opened.',
    ]);
  });
});
