/** Beside a module or a unit that was made from another: what it was made from. */
export const UPSTREAM_FILE = 'upstream.json';

/** Beside it while anything is undecided. */
export const CONFLICTS_FILE = 'conflicts.json';

/** The folder in which media files of the other side wait until it is decided whose is taken. */
export const CONFLICTS_FOLDER = 'conflicts';

/** The folder of an update under way: it is there while files may be partly old and partly new. */
export const PENDING_FOLDER = '.cartwright-update';

/** The folder that holds what `update --undo` brings back. */
export const UNDO_FOLDER = '.cartwright-undo';
