import type { TextContents } from '../../../read/contents/contents.ts';
import { type Backup, field } from '../../../read/moodle/backup.ts';
import type { DraftPart } from '../../draft/part.ts';
import { licenseOfMoodle } from '../../originals/licenses.ts';
import type { Notes } from '../../questions/notes.ts';
import type { PlannedActivity, PlannedFile } from './plan.ts';

/** A text on the course's page, between activities. */
export interface Label extends DraftPart {
  readonly as: 'label';
  readonly hidden: boolean;
  readonly text: TextContents;
}

/** A label of fewer words is a heading. */
const WORDS_OF_A_HEADING = 12;

function isHeading({ text }: Label): boolean {
  return text.text.split(' ').length <= WORDS_OF_A_HEADING && text.references.length === 0;
}

/**
 * Labels in the activities around them: at the beginning of the reading that follows, or else at the end of the reading
 * before, or else as readings of their own. Short ones are headings, and are left out where no reading follows.
 */
export function joinedLabels(
  parts: readonly (PlannedActivity | Label)[],
  notes: Notes,
  keyOf: (label: Label) => string,
): readonly PlannedActivity[] {
  const joined: PlannedActivity[] = [];
  let waiting: Label[] = [];
  const place = (next: PlannedActivity | undefined): PlannedActivity | undefined => {
    const labels = waiting.filter(({ text }) => text.text !== '' || text.references.length > 0);
    waiting = [];
    if (labels.length === 0) return next;
    const own = (label: Label) => notes.at(label.place, label.key);
    const texts = labels.map(({ text }) => ({ text }));
    if (next?.as === 'reading' && labels.every(({ hidden }) => hidden === next.hidden)) {
      for (const label of labels)
        own(label).changed(
          'label',
          'A text on the course’s page is at the beginning of the reading behind it.',
          label.text.text,
        );
      return { ...next, parts: [...texts, ...next.parts] };
    }
    const long = labels.filter((label) => !isHeading(label));
    for (const label of labels.filter(isHeading))
      own(label).left(
        'heading',
        'A heading between activities was left out: a module is one list of activities.',
        label.text.text,
      );
    const last = joined.at(-1);
    for (const label of long) {
      if (last?.as === 'reading' && last.hidden === label.hidden && joined.at(-1)?.key === last.key) {
        const before = joined[joined.length - 1];
        if (before?.as === 'reading')
          joined[joined.length - 1] = { ...before, parts: [...before.parts, { text: label.text }] };
        own(label).changed(
          'label',
          'A text on the course’s page is at the end of the reading before it.',
          label.text.text,
        );
        continue;
      }
      own(label).changed('label', 'A text on the course’s page is a reading of its own.', label.text.text);
      joined.push({
        key: keyOf(label),
        place: label.place,
        title: '',
        hidden: label.hidden,
        as: 'reading',
        parts: [{ text: label.text }],
      });
    }
    return next;
  };
  for (const part of parts) {
    if (part.as === 'label') {
      waiting.push(part);
      continue;
    }
    const next = place(part);
    if (next !== undefined) joined.push(next);
  }
  place(undefined);
  return joined;
}

/** Names and rights of the files of a backup, by their paths. */
export function backupFiles(backup: Backup): ReadonlyMap<string, PlannedFile> {
  const files = new Map<string, PlannedFile>();
  for (const record of backup.files) {
    const hash = field(record, 'contenthash');
    const path = `files/${hash.slice(0, 2)}/${hash}`;
    const name = field(record, 'filename');
    // Who handed work in is nobody's credit.
    if (files.has(path) || name === '.' || !/^(?:mod_|question$|qtype_|course$)/.test(field(record, 'component')))
      continue;
    const credit = field(record, 'author');
    const license = licenseOfMoodle(field(record, 'license'));
    files.set(path, {
      name,
      ...(credit === '' ? {} : { credit }),
      ...(license === undefined ? {} : { license }),
    });
  }
  return files;
}

const KINDS: Readonly<Record<string, string>> = {
  assignment: 'An assignment of Moodle before 2.3',
  attendance: 'Attendance',
  bigbluebuttonbn: 'A BigBlueButton meeting',
  chat: 'A chat',
  choice: 'A choice (a poll)',
  data: 'A database',
  feedback: 'A feedback survey',
  game: 'A game',
  h5pactivity: 'An H5P activity',
  hvp: 'An H5P activity',
  imscp: 'An IMS content package',
  lesson: 'A lesson',
  qbank: 'A question bank',
  questionnaire: 'A questionnaire',
  scorm: 'A SCORM package',
  survey: 'A survey',
  wiki: 'A wiki',
  workshop: 'A workshop',
};

/** What teachers call a kind of activity, at the beginning of a sentence. */
export function nameOfKind(kind: string): string {
  return Object.hasOwn(KINDS, kind) ? (KINDS[kind] ?? kind) : `An activity of the kind “${kind}”`;
}
