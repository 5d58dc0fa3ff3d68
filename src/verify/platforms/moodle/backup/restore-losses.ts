import type { Findings } from '../../../../read/findings.ts';
import { htmlWords } from '../../../../read/html/read.ts';
import { BACKUP_PATH, type Backup, field } from '../../../../read/moodle/backup.ts';
import { atStart } from '../../../question-name.ts';
import { loneTexSign } from '../../formulas.ts';
import { moodleBackupCodes } from './codes.ts';
import { nameOfQuestion } from './question-names.ts';

/** Question types that Moodle has brought along since 4.4 only. */
const LATER_TYPES = new Set(['ordering']);

/** What a restore does not bring, or brings elsewhere, although nothing is wrong with the backup. */
export function checkLosses(backup: Backup, findings: Findings): void {
  if (backup.activities.length > 0) {
    findings.add(
      moodleBackupCodes,
      'import-again',
      { file: BACKUP_PATH },
      {
        message: 'Restoring this backup into the same Moodle course again adds all its activities again.',
      },
    );
  }
  for (const { kind, entry, path } of backup.activities) {
    if (kind !== 'glossary' || holdsUsers(backup)) continue;
    const where = { file: path, position: undefined };
    findings.add(moodleBackupCodes, 'glossary-entries-lost', where, {
      message: `Moodle will restore the glossary "${field(entry, 'title')}" without its entries.`,
    });
  }
  for (const question of backup.questions.values()) {
    const type = field(question, 'qtype');
    if (!LATER_TYPES.has(type)) continue;
    const where = { file: 'questions.xml', position: question.position };
    findings.add(moodleBackupCodes, 'question-type-missing', where, {
      message: `${atStart(nameOfQuestion(question, backup))} is of the type "${type}", which Moodle has since 4.4 only.`,
    });
  }
  const numbers = backup.sections.map(({ section }) => Number(field(section, 'number')));
  const highest = Math.max(0, ...numbers.filter(Number.isFinite).slice(0, 10_000));
  if (highest <= numbers.length || backup.scope !== 'course') return;
  findings.add(
    moodleBackupCodes,
    'section-gap',
    { file: BACKUP_PATH },
    {
      message: `The last section of the backup has the number ${highest}, and there are fewer before it: Moodle will make empty ones.`,
    },
  );
}

/** True where the data of users, entries of glossaries among them, was backed up. */
function holdsUsers({ information }: Backup): boolean {
  const settings = information?.child('settings')?.children ?? [];
  return settings.some((one) => field(one, 'name') === 'users' && field(one, 'value') === '1');
}

/** A marker among the words, where Moodle puts an address. */
export function checkMarker(html: string, where: Parameters<Findings['add']>[2], findings: Findings): void {
  const sign = loneTexSign(html);
  if (sign !== undefined)
    findings.add(moodleBackupCodes, 'formula-cut', where, {
      message: `Readers will see "${sign}" and TeX: the formula has no other end in the same run of words.`,
    });
  if (!html.includes('@@PLUGINFILE@@') || !htmlWords(html).includes('@@PLUGINFILE@@')) return;
  findings.add(moodleBackupCodes, 'marker-in-words', where, {
    message: 'Moodle will put an address among the words of this text, in place of @@PLUGINFILE@@.',
  });
}
