import type { Backup, BackupActivity } from '../../../read/moodle/backup.ts';
import { readGlossary } from '../../../read/moodle/read-readings.ts';
import type { Notes } from '../../questions/notes.ts';
import type { PlannedModule } from './plan.ts';

/** The terms of the glossaries of a section. */
export function termsOf(
  activities: readonly BackupActivity[],
  backup: Backup,
  outer: Notes,
): NonNullable<PlannedModule['terms']> {
  return activities.flatMap((activity) => {
    if (activity.kind !== 'glossary') return [];
    const { entries, title } = readGlossary(activity, backup);
    const all = activity.body?.child('entries')?.children.length ?? 0;
    const notes = outer.at({ where: title }, activity.moduleId);
    if (entries.length > 0) notes.changed('glossary', 'A glossary is the terms of its module now.', title);
    if (all === 0)
      notes.left(
        'glossary',
        'The backup has the glossary without its entries, which Moodle keeps with students’ data.',
        title,
      );
    return entries.map(({ id, term, definition }) => ({ key: `${activity.moduleId}/${id}`, term, definition }));
  });
}
