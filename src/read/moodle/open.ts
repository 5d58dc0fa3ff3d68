import type { PackageReader } from '../package-reading.ts';
import { BACKUP_PATH, field, readBackup } from './backup.ts';
import { readBackupContents } from './contents.ts';

/** Moodle's own course backup, as a zip or a tar packed by gzip. */
export const moodleBackupReader: PackageReader = {
  recognise: (files) => files.has(BACKUP_PATH),
  read(files) {
    const backup = readBackup(files);
    const version = field(backup.information, 'backup_release');
    return { kind: 'moodle-backup', version, files, backup, contents: readBackupContents(backup, files) };
  },
};
