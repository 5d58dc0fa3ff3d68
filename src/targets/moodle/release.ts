/**
 * The lowest release whose structure is written (docs/decisions/0010). 4.1 reads the eight digits of the build out of
 * the release's text, later ones out of the version. A site that is newer restores it, an older one warns.
 */
export const MOODLE_VERSION = '2022112800';
export const MOODLE_RELEASE = '4.1 (Build: 20221128)';
export const BACKUP_RELEASE = '4.1';

/** Where the backup was made: nowhere, so that no site takes it for its own. */
export const WWW_ROOT = 'https://cartwright.invalid';
